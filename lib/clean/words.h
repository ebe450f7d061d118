/*
 * words.h - the tables of what furniture says, and the names that they give a unit.
 */
#ifndef CLEAN_WORDS_H
#define CLEAN_WORDS_H

#include "clean/furniture.h"
#include "text/phrase.h"

/* words_boilerplate.c; tag: enum furniture. */
extern const struct phrase boilerplate_rows[];
extern const size_t n_boilerplate_rows;
extern const struct phrases boilerplate_phrases;	/* made ready when we were built */

#endif
