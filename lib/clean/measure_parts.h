/*
 * measure_parts.h - for measure.c and its part for what is not ASCII: a unit's counts on their way.
 */
#ifndef CLEAN_MEASURE_PARTS_H
#define CLEAN_MEASURE_PARTS_H

#include "clean/measure.h"

struct measuring {
	struct measure m;
	uint32_t halves;	/* characters of scripts without blanks */
	bool starts;		/* a sentence or a line begins with the next word */
	const struct tie_words *ties;
	struct words *words;	/* the first of them are kept there */
};

/* The hash of a unit's words with one more of them; numbers are alike. */
static inline uint64_t measure_add(uint64_t sum, uint64_t hash, bool number)
{
	return sum * UINT64_C(0x9e3779b97f4a7c15) + (number ? 1 : hash);
}

/* Takes the word, white space or mark that `in` begins with, in any script; its length. */
size_t measure_wide(struct measuring *k, struct slice in);

/* How the text begins and ends. */
enum unit_start measure_start(struct slice s);
enum unit_end measure_end(struct slice s);

#endif
