/*
 * abbrev.h - words that a full stop may follow without ending the sentence.
 */
#ifndef TEXT_ABBREV_H
#define TEXT_ABBREV_H

#include "base/slice.h"

enum abbrev {
	ABBREV_NONE,
	ABBREV_NEVER,		/* does not end a sentence: "Dr.", "e.g." */
	ABBREV_NUMBER,		/* does not before a number: "No. 5", "Jan. 3" */
	ABBREV_CAPITAL,		/* ends one only before a capital: "etc.", "p.m." */
	ABBREV_STARTER		/* only before a capital that often begins one: "St. He" */
};

#define ABBREV_LONGEST 7	/* bytes of a row's word */

struct abbrev_row {
	char word[ABBREV_LONGEST + 1];	/* without its last full stop, in lower case; zeros behind it */
	enum abbrev kind;
	bool capital;		/* in full only when written with a capital: "Gen. Hall" */
	const char *source;
};

/* Sorted by word, in byte order (a test checks it). */
extern const struct abbrev_row abbrev_rows[];
extern const size_t n_abbrev_rows;

/* What `word`, as written before a full stop, is. */
enum abbrev abbrev_of(struct slice word);

#endif
