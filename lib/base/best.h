/*
 * best.h - which of many values is the greatest, while single ones change.
 *
 * A tree in which each node has the greatest of the eight below it.  Finding it or changing
 * one takes as many steps as there are levels, and none of them branches on what the values
 * are: where eight of thirty were chosen, a heap took 110 branches that were foreseen wrongly.
 */
#ifndef BASE_BEST_H
#define BASE_BEST_H

#include "base/arena.h"

#define BEST_LEVELS 22	/* of eight each: more than any memory has */

struct best {
	double *level[BEST_LEVELS];	/* level[0]: the values; each is filled up with BEST_NONE */
	int levels;
};

#define BEST_NONE (-1.0)	/* of no value; all others are 0 or more */

/* The tree of n values, 1 at least, which are copied; memory from the arena. */
void best_begin(struct best *b, struct arena *a, const double *values, size_t n);

/* The index of the greatest value, the first one of equal ones; if that is BEST_NONE there are none left. */
size_t best_at(const struct best *b);

/* Gives the one at index i another value. */
void best_set(struct best *b, size_t i, double value);

static inline double best_value(const struct best *b, size_t i)
{
	return b->level[0][i];
}

#endif
