/*
 * write_phrases.h - tables of phrases, made ready, as C: what a layer's make/make_phrases.c calls.
 *
 * A tool that is built with them maps them into its memory, where it would else make them at
 * every start: tsummarize's then takes 4.0 ms of the processor, not 2.4.  The same rows give the
 * same bytes.
 */
#ifndef TEXT_MAKE_WRITE_PHRASES_H
#define TEXT_MAKE_WRITE_PHRASES_H

#include "text/phrase.h"

/* Writes "const struct phrases NAME" to standard output: what phrases_new() makes of the rows. */
void write_phrases(const char *name, const struct phrase *rows, size_t n);

/* The exit status: 2 if not all could be written. */
int write_phrases_end(void);

#endif
