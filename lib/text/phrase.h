/*
 * phrase.h - tables of phrases, and where their rows occur in a text.
 *
 * A row's pattern is words with one blank between them, in lower case:
 *
 *     word        that word, in any case
 *     a/b/c       one of these words; in any place of a pattern
 *     _           any one word
 *     ..          up to three words, or none (not first or last; four times at most)
 *     ^ (first)   only where the next word starts a sentence or line
 *     $ (last)    only where nothing but marks follows in the text
 *
 * as in "^here is/are the continuation of" or "for/by next week/session".
 * No phrase goes on over the end of a sentence or paragraph, but over that of
 * a line.  An apostrophe in a pattern is the ASCII one.  Matching takes time linear in
 * the text for a given table.
 */
#ifndef TEXT_PHRASE_H
#define TEXT_PHRASE_H

#include "base/slice.h"
#include "text/words.h"

/* A row of a table.  Tables are static const data, sorted as their file says. */
struct phrase {
	const char *pattern;
	int tag;		/* what the table's user makes of it: a class, a role, a flag */
	int weight;		/* in tenths, where the user weighs; else 0 */
	const char *source;	/* where the row comes from */
};

/* Why a pattern breaks the rules, or NULL if it does not. */
const char *phrase_fault(struct slice pattern);

struct phrase_rows {
	const struct phrase *v;
	size_t n;
};

struct phrases;			/* a table made ready to be looked for; immutable, for any thread */

/*
 * Rows and their strings are copied.  A pattern that breaks the rules ends the process (a test's
 * job).  Our own tables are made ready when we are built (lib/text/make) and have external names.
 */
struct phrases *phrases_new(const struct phrase *rows, size_t n);
void phrases_free(struct phrases *set);

/* What is left of a row in a table that is ready. */
struct phrase_row {
	uint32_t pattern;	/* its place among those of the table */
	int16_t tag, weight;
};

/* The pattern of one of its rows, as it was written. */
const char *phrases_pattern(const struct phrases *set, const struct phrase_row *row);

struct phrase_hit {
	const struct phrase_row *row;
	size_t row_index;
	size_t first, end;	/* words [first, end) of the text */
};

/* Tags of rows that count: of a table whose tags are all under 256. */
struct phrase_tags {
	bool has[256];
};

#define PHRASES_FOUND 8	/* hits that begin at the same word and are found at once */
#define PHRASES_WAYS 6	/* by a word, by a pair, by a word and one of the next four */

/* A place in a text: start with { 0 }.  With `only`, borrowed, rows with other tags do not count. */
struct phrase_at {
	const struct phrase_tags *only;
	/* ---- */
	size_t block, next;	/* the words from `block` to before `next` were looked over; */
	uint64_t here, tries[PHRASES_WAYS];	/* rows may begin at these of them, a bit each: any, and by what they are found */
	size_t word;		/* where those found begin */
	struct { size_t end; uint32_t row; } found[PHRASES_FOUND];	/* rows counted from 1 */
	size_t n, given;
	bool more;		/* there are more than had room, */
	uint32_t above;		/* with a row above this */
};

/* The next hit at or after *at, by the place of its first word, then by row.  False: no more. */
bool phrases_next(const struct phrases *set, const struct words *words, struct phrase_at *at,
		  struct phrase_hit *hit);

/* Whether the set has a row whose tag counts. */
bool phrases_any(const struct phrases *set, const struct phrase_tags *tags);

/* The first hit whose row has this tag, if any. */
bool phrases_find(const struct phrases *set, const struct words *words, int tag,
		  struct phrase_hit *hit);

#endif
