/*
 * phrase_parts.h - a table of phrases made ready: what phrase_make.c builds and phrase.c looks in.
 */
#ifndef TEXT_PHRASE_PARTS_H
#define TEXT_PHRASE_PARTS_H

#include "text/phrase.h"

#define GAP_MAX 3	/* words that ".." may skip */
#define GAPS_MAX 4	/* ".." in a row: they are tried in all ways */
#define MANY 8		/* alternatives: more are searched by halves */
#define REACH 4		/* words behind the first in which the second one of a row may stand, */
#define PAIRS_MAX 1024	/* and pairs of both: a row with more is found by its first alone */

/*
 * One element of a pattern: its alternatives are hashes [first, first + n), and bit_of()
 * each: 64 bits for all words there are, so only no is sure.
 */
struct element {
	enum { WORD, ANY, GAP } kind;
	uint32_t first, n;
	uint64_t bits;
};

/*
 * How a row is found: by its first word alone; by its first two words, next to each
 * other; or by the first and the next one that is named, up to REACH words behind it.
 * Few rows begin with the same two words, but a hundred with "i".
 */
enum phrase_found { BY_WORD, BY_PAIR, BY_REACH, N_FOUND };

struct row {
	uint32_t first, n;	/* elements */
	uint32_t known;		/* how many of them are matched when it is found: 2 by a pair, else 1 */
	enum phrase_found found;
	bool starts, ends;	/* ^ and $ */
};

/* A row under a hash by which it is found. */
struct phrase_cell {
	uint64_t hash;
	uint32_t row;		/* + 1; 0: the cell is free */
	uint8_t tag;
	bool starts;
	bool whole;		/* nothing is left to be matched */
};

/*
 * Cells by hash: all of a hash stand from its slot on, before the first free one.  Most
 * words and pairs of a text have none: `may` knows, in two bits of one of its words, and
 * is small enough to stay in the first cache.
 */
struct phrase_index {
	struct phrase_cell *cells;
	uint64_t *may;
	size_t n_cells, n_may;	/* powers of two */
};

struct phrases {
	const struct phrase *rows;
	size_t n_rows;
	struct row *row;
	struct element *elements;
	uint64_t *hashes;
	size_t n_elements, elements_cap, n_hashes, hashes_cap;
	struct phrase_index by[N_FOUND];
	struct phrase_index firsts;	/* first words of all rows; only `may` */
	struct phrase_index begins;	/* those of rows BY_REACH; only `may` */
};

static inline uint64_t pair_hash(uint64_t first, uint64_t second)
{
	return first * UINT64_C(0x9e3779b97f4a7c15) + second;
}

static inline uint64_t bit_of(uint64_t hash)
{
	return UINT64_C(1) << (hash >> 58);
}

/* Its two bits in its word of `may`. */
static inline uint64_t may_bits(uint64_t hash)
{
	return bit_of(hash) | UINT64_C(1) << (hash >> 52 & 63);
}

static inline uint64_t *may_word(const struct phrase_index *ix, uint64_t hash)
{
	return &ix->may[hash >> 32 & (ix->n_may - 1)];
}

static inline bool index_may(const struct phrase_index *ix, uint64_t hash)
{
	return (~*may_word(ix, hash) & may_bits(hash)) == 0;
}

static inline size_t index_slot(const struct phrase_index *ix, uint64_t hash)
{
	return (size_t)(hash >> 20) & (ix->n_cells - 1);
}

#endif
