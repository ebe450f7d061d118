/*
 * structure.h - the blocks of a transcript that nobody speaks: summaries with
 * their sections, termination blocks, footers.
 *
 * They are found by their own shape (titles of the heading table, sections of
 * bulleted items, fields), before it is known who the speakers are; whether a
 * summary stands by itself or is part of what somebody says is decided by the
 * reader of turns.
 */
#ifndef TURNS_STRUCTURE_H
#define TURNS_STRUCTURE_H

#include "turns/lexicon.h"
#include "turns/lines.h"

struct structure {
	struct part part;	/* type, span, line, title, sections, fields, text */
	size_t first, end;	/* the lines [first, end) it takes */
	bool inside_line;	/* it begins within its first line, after other words */
	bool titled;		/* by a title of its own, not by a sentence that leads up to it */
};

struct structures {
	struct structure *v;
	size_t n, cap;
};

/* Appends the blocks of the lines, in order; line numbers count from first_line. */
void structures_find(struct arena *a, const struct lines *lines, struct slice text,
		     size_t first_line, const struct lexicon *lex, struct structures *out);

#endif
