/*
 * evidence.h - what cutting the looked-at window at a family's marks gives.
 */
#ifndef SPLIT_EVIDENCE_H
#define SPLIT_EVIDENCE_H

#include "split/split.h"
#include "split/view.h"

#define BOX_LINES 3		/* of a title between two rules, at most */

/* Lines that bound in the same way: rules of one symbol, headers of one noun. */
struct family {
	enum bound_kind kind;
	uint64_t key;		/* mark.family */
	size_t least;		/* shorter runs, or fewer blank lines, are not of it */
};

enum strength { STRENGTH_WEAK, STRENGTH_FAIR, STRENGTH_STRONG };

struct evidence {
	struct family family;
	enum split_by by;
	enum strength strength;
	bool accepted;
	int score;		/* among the accepted: which is best */
	size_t sample;		/* its first mark in the view */
	size_t last;		/* and its last */

	/* the marks */
	size_t marks;
	size_t underline, table, open, page, strong, longer, counted;
	size_t same_title;	/* titles that begin as the first one does */
	size_t same_whole;	/* titles that are the first one's */
	size_t same_number;	/* counters with the number of the one before */
	size_t rising;		/* counters one higher than the one before */
	size_t same_length;	/* as long as the first */
	size_t longest;

	/* the bodies between; one before the first mark that is no talk does not count */
	size_t bodies;
	size_t talk;		/* in which turns come back */
	size_t full;		/* of four turns and more, close together */
	size_t begin;		/* that begin with a label or a header */
	size_t alike;		/* that begin with the same label as the first, or a header */
	size_t same_word;	/* that begin as the first, whatever that is */
	size_t small;		/* that begin in mid-sentence */
	size_t trivial;		/* of one line, without a label */
	size_t even;		/* about as long as the median: pages */
	size_t min_lines, max_lines;
	size_t before;		/* lines before the first mark */
	bool edge;		/* a mark stands at the very beginning or end */
	bool boxed;		/* rules come in pairs with a title between */
	bool later_begin;	/* the last body begins with a label or a header */
};

bool family_is(const struct family *f, const struct mark *m);

/*
 * Looks at the bodies that the family's marks in v->marks.v(from, to) cut out
 * of what stands between the marks `from` and `to` (to == v->marks.n: the
 * window's end), and says by the rules of `by` whether they look like records.
 */
void evidence_look(struct evidence *e, const struct view *v, struct family f, enum split_by by,
		   size_t from, size_t to);

/* a of n in per cent, 0 of nothing. */
static inline size_t percent(size_t a, size_t n)
{
	return n ? a * 100 / n : 0;
}

#endif
