/*
 * look.h - a page looked at once, before its units are put into numbers (features.h).
 */
#ifndef CLEAN_LOOK_H
#define CLEAN_LOOK_H

#include "clean/features.h"
#include "clean/stated.h"

/* Units of the same kind whose element, and for the first kind those two around it, are alike. */
struct group {
	uint64_t key;
	uint32_t units, words, bytes, links, prose;
};

struct groups {
	struct group *slots;
	size_t mask;
};

/* What the features are made from. */
struct look {
	const struct html_page *page;
	const struct units *units;
	struct elements es;
	struct page_view view;
	struct groups groups, wide;
	const struct group *best;	/* of the groups, with the most prose */
	const unsigned char (*near)[NAMED_SHIFT + N_NAMED];	/* steps to the next place, by element */
	const uint32_t *heading, *next_heading;	/* the nearest heading above, below; n: none */
	struct stated stated;
	struct slice title;
	size_t title_at;			/* the unit that is the title; n: none */
	int16_t whole[N_FEATURES];		/* the page_ features */
};

/* The groups of a unit: by its element and the two around it, and by its element alone. */
const struct group *look_group(const struct look *k, size_t i);
const struct group *look_wide_group(const struct look *k, size_t i);

#define CARD_MIN 3	/* siblings alike that make a list of cards */

/* A count, of 1000 at most; a part in percent, 0 of nothing. */
static inline int16_t small(uint64_t n)
{
	return (int16_t)(n < 1000 ? n : 1000);
}

static inline int16_t share(uint64_t part, uint64_t whole)
{
	return (int16_t)(whole ? part * 100 / whole : 0);
}

#define PUT(name, value) (row[FEATURE_##name] = (int16_t)(value))

#endif
