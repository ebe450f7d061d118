/*
 * bounds.h - what kind of boundary a line could be, by its shape alone.
 *
 * Whether it is one is for the whole input to say (split_guess.h): a rule may
 * part sessions, underline a title or frame a table.
 */
#ifndef SPLIT_BOUNDS_H
#define SPLIT_BOUNDS_H

#include "base/slice.h"
#include "split/session_header.h"

#include <stdint.h>

#define BOUND_MAX_BYTES 512	/* a longer line is no boundary */
#define BOUND_STRONG 5		/* a rule of so many symbols is hardly made by chance */

#define BOUND_SPACED (UINT64_C(1) << 63)

enum bound_kind {
	BOUND_NONE,
	BOUND_RUN,		/* one symbol, or two in turn, and nothing else: "#####", "* * *" */
	BOUND_TITLED,		/* a rule around a title: "=== SESSION 3 ===" */
	BOUND_TOKEN,		/* "<|endoftext|>" and its kin */
	BOUND_FORMFEED,		/* a form feed begins the line */
	BOUND_HEADER,		/* a counter header without a rule: "Session Number: 11" */
	BOUND_BLANK		/* three or more blank lines; no line by itself is that */
};

struct bound {
	enum bound_kind kind;
	/*
	 * Boundaries of one family have the same: the symbol (two of them for a
	 * run of pairs, with BOUND_SPACED for "* * *"), the row of the token
	 * table, the noun of a header.
	 */
	uint64_t family;
	size_t length;		/* symbols in a row: of a run, of a rule's shorter side */
	bool strong;		/* hardly made by chance */
	bool counted;		/* .counter is set: a header, or a rule around one */
	struct slice title;	/* of a titled rule */
	struct counter counter;
};

/* Whether a line, without white space before it and not empty, may be one: few others are taken for it. */
bool bound_may_be(const struct header_words *words, struct slice line);

/* Looks at a line without its end.  False, with kind BOUND_NONE, if it is no boundary. */
bool bound_read(struct slice line, struct bound *out);

/* Bytes of the line up to the last form feed of the white space that it begins with. */
size_t bound_formfeed(struct slice line);

#endif
