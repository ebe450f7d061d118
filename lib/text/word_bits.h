/*
 * word_bits.h - a small answer to "may this word be one of the table's?".
 *
 * A bit of 4,096 for each word: no is sure, yes must be looked up.  It fits into
 * half a kilobyte, and most words of a text are in no table.
 */
#ifndef TEXT_WORD_BITS_H
#define TEXT_WORD_BITS_H

#include <stdbool.h>
#include <stdint.h>

struct word_bits {
	uint64_t v[64];
};

static inline void word_bits_add(struct word_bits *b, uint64_t hash)
{
	b->v[hash >> 58] |= UINT64_C(1) << (hash >> 52 & 63);
}

static inline bool word_bits_has(const struct word_bits *b, uint64_t hash)
{
	return b->v[hash >> 58] >> (hash >> 52 & 63) & 1;
}

#endif
