/*
 * word_hash.h - the hash of a word in any case, by which words are compared.
 *
 * It takes eight bytes at a time, the last ones filled up with zeros: most words are
 * one multiplication and a mix.  Words of up to eight bytes never collide.  The same
 * on every machine; not for tables that a hostile input fills (see hash_slot()).
 */
#ifndef TEXT_WORD_HASH_H
#define TEXT_WORD_HASH_H

#include "base/slice.h"

#include <stdint.h>

#define WORD_CHUNK 8
#define WORD_HASH_START UINT64_C(0x243f6a8885a308d3)	/* pi's first digits */
#define WORD_HASH_FACTOR UINT64_C(0x9e3779b97f4a7c15)	/* 2^64 by the golden ratio */

/* The hash of a word as cp_fold() makes it: case and the shape of apostrophes do not count. */
uint64_t word_hash(struct slice word);

/* Its two steps: for each chunk, and at the end. */
static inline uint64_t word_hash_chunk(uint64_t h, uint64_t chunk)
{
	h = (h ^ chunk) * WORD_HASH_FACTOR;
	return h ^ h >> 29;
}

static inline uint64_t word_hash_end(uint64_t h)
{
	return h * WORD_HASH_FACTOR;
}

/* Eight bytes, the first one lowest; written out, compilers make it one load. */
static inline uint64_t word_chunk(const char *bytes)
{
	const unsigned char *b = (const unsigned char *)bytes;

	return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 | (uint64_t)b[3] << 24 |
	       (uint64_t)b[4] << 32 | (uint64_t)b[5] << 40 | (uint64_t)b[6] << 48 | (uint64_t)b[7] << 56;
}

#define WORD_FOLD UINT64_C(0x2020202020202020)	/* set in small letters, digits and apostrophes */

/*
 * word_hash() of one byte or more of ASCII letters, digits and apostrophes, which one bit
 * folds; up to seven bytes behind the word are read.
 */
static inline uint64_t word_hash_ascii(const char *word, size_t len)
{
	uint64_t h = WORD_HASH_START;

	for (; len > WORD_CHUNK; len -= WORD_CHUNK, word += WORD_CHUNK)
		h = word_hash_chunk(h, word_chunk(word) | WORD_FOLD);
	h = word_hash_chunk(h, (word_chunk(word) | WORD_FOLD) & UINT64_MAX >> (8 * (WORD_CHUNK - len) & 63));
	return word_hash_end(h);
}

#endif
