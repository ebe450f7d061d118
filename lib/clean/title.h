/*
 * title.h - which line is the title of the article below it.
 */
#ifndef CLEAN_TITLE_H
#define CLEAN_TITLE_H

#include "clean/cleaner.h"

/*
 * The unit that is the title of the article whose first paragraph is unit `first`,
 * or units->n if none looks like it.
 */
size_t title_find(const struct cleaner *c, struct arena *a, const struct units *units, size_t first);

#define N_TITLE_SIGNS 16
#define TITLE_BUCKETS 6

/* A line that could be the title, and what speaks for it, as buckets of the table of weights. */
struct title_candidate {
	size_t unit;
	unsigned char sign[N_TITLE_SIGNS];
};

struct title_candidates {
	struct title_candidate *v;
	size_t n, cap;
};

struct title_candidates title_candidates(const struct cleaner *c, struct arena *a,
					 const struct units *units, size_t first);

#endif
