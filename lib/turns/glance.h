/*
 * glance.h - what a turn may hold, told by bit masks of its text and the first bytes of its words.
 *
 * Most turns have no phrase of the table of flags and call nobody by name: a
 * glance tells so in a sixth of the time that cutting their words takes.  It may
 * say yes to what is not there, never no to what is.
 */
#ifndef TURNS_GLANCE_H
#define TURNS_GLANCE_H

#include "base/slice.h"

#include <stdint.h>

#define GLANCE_MAYBE 8

struct glance {
	bool sure;		/* all of the text could be seen; if not, nothing below is told */
	size_t words;		/* words_count() */
	uint64_t initials;	/* a hash of what its words begin with: texts of the same words have the same */
	bool phrase;		/* one of the table may be in it */
	bool calls;		/* somebody may be called, or named by himself, in a way that is sure */
	struct slice maybe[GLANCE_MAYBE];	/* other words that may be names: called at a sentence's */
	size_t n_maybe;				/* beginning, or told of */
};

struct glance glance_at(struct slice text);

/* Whether the word with that word_hash() is of words_not_names. */
bool glance_no_name(uint64_t hash);

/* The same hash of any text, a code point at a time. */
uint64_t glance_initials(struct slice text);

#endif
