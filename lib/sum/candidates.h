/*
 * candidates.h - sentences that a template's headings could take, by their wording.
 */
#ifndef SUM_CANDIDATES_H
#define SUM_CANDIDATES_H

#include "sum/skeleton.h"
#include "key/stems.h"
#include "sum/template.h"

struct candidate {
	struct item item;
	double rank;
	size_t heading;		/* of the template, from 0 */
	size_t order;		/* in the document */
	struct words words;	/* of the item's text */
};

struct candidates {
	struct candidate *v;
	size_t n, cap;
	struct arena *arena;	/* of the document */
};

/*
 * Judges every sentence that may be quoted: each goes to the heading of the
 * table that it fits best, if it fits it well enough.  With `near` those are
 * given, too, that fit less, or fit another table nearly as well.  They are
 * sorted by heading, the best first.
 */
void candidates_find(struct candidates *out, const struct doc *d, const struct template *t,
		     const struct cues *cues, bool near);

/*
 * Takes the best of one heading that differ from each other, up to `limit`, into
 * `items`, where what is stated stands already: a candidate that says the same as
 * one of these only becomes its support.  With `near` not NULL up to NEAR_MAX of the others into it, with why not.
 */
void candidates_pick(const struct candidates *c, size_t heading,
		     const struct template_heading *h, size_t limit, struct stemmer *st,
		     struct items *items, struct items *near);

#define NEAR_MAX 3

#endif
