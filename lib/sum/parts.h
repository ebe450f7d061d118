/*
 * parts.h - the steps of skeleton_make, each in a file of its own.
 */
#ifndef SUM_PARTS_H
#define SUM_PARTS_H

#include "sum/cues.h"
#include "sum/skeleton.h"

struct summarizer {
	struct cues *cues;
	const struct lexicon *lex;
};

/* A session's five sections (session.c). */
void session_make(struct skeleton *out, const struct doc *d, const struct summarizer *s,
		  size_t n_items);

/* What the document states in summaries of its own, by section (carried.c). */
struct carried {
	struct items items[N_SESSION];
};
void carried_find(struct carried *out, const struct doc *d, const struct lexicon *lex);

/* An outline of notes, an article or text (outline.c). */
void outline_make(struct skeleton *out, const struct doc *d, size_t n_items);

#endif
