/*
 * phrase_parts.h - a table of phrases made ready: what phrase_make.c and phrase_index.c build and
 * phrase.c looks in.  All of it is small: it shares the caches with the text.
 */
#ifndef TEXT_PHRASE_PARTS_H
#define TEXT_PHRASE_PARTS_H

#include "base/arena.h"
#include "text/phrase.h"

#define GAP_MAX 3	/* words that ".." may skip */
#define GAPS_MAX 4	/* ".." in a row: they are tried in all ways */
#define REACH (PHRASES_WAYS - BY_REACH)	/* words behind the first in which the second one of a row may stand, */
#define PAIRS_MAX 1024	/* and pairs of both: a row with more is found by its first alone */
#define ROWS_END 0x7FFF	/* a table has fewer rows */

/* The alternatives of a word of a pattern: hashes [first, first + n), ascending. */
struct list {
	uint64_t bits;		/* of its words, bit_of() each: 63 bits for all words there are, so only no is sure */
	uint32_t first, n;
};

/* An element of a pattern is the index of a list, or */
#define ANY UINT32_C(0xFFFFFFFF)
#define GAP UINT32_C(0xFFFFFFFE)
static inline bool names(uint32_t element)
{
	return element < GAP;
}

/* Most rows that are found are ruled out by what follows the words that they are found by. */
struct row {
	uint64_t soon;		/* one of these bits must be in those of what follows */
	uint32_t first;		/* of its elements */
	uint16_t n;
	uint8_t tag;
	bool pair : 1;		/* its first two words are known to be there when it is found; else its first */
	bool far : 1;		/* the word of `soon` is within REACH; else it is the next */
	bool whole : 1;		/* nothing is left to be matched */
	bool starts : 1, ends : 1;	/* ^ and $ */
};

/*
 * How a row is found: by its first word alone; by its first two words, next to each
 * other; or by the first and the next one that is named, up to REACH words behind it.
 * Few rows begin with the same two words, but a hundred with "i".
 */
enum phrase_found { BY_WORD, BY_PAIR, BY_REACH, N_FOUND };

/*
 * Rows by hash, ascending.  They stand from the slot of the hash on; a cell whose key is 0 is
 * free, and so is the last one.  Two of three rows are ruled out by `soon`: it stands here, too,
 * so that no memory is waited for to learn it.
 */
struct phrase_cell {
	uint64_t key;		/* the upper 48 bits of the hash, whether the row is `far`, and its number, from 1 */
	uint64_t soon;
};

struct phrase_cells {
	const struct phrase_cell *v;
	size_t n, n_slots;
};

#define CELL_ROW UINT64_C(0x7FFF)
#define CELL_FAR UINT64_C(0x8000)
#define CELL_HASH UINT64_C(0xFFFFFFFFFFFF0000)

/*
 * Whether a hash may be one of a set: two bits for each in one word, and a word for every
 * eight.  Most pairs of a text are in no row: here is told, without leaving the first
 * cache, where it is worth while to look.
 */
struct phrase_filter {
	const uint64_t *v;
	size_t n;
};

/*
 * What a word may be in the rows, by the first bits of its hash: a byte for every four words or
 * fewer.  So a text is looked over 64 words at a time, without a branch a word.
 */
enum {
	BEGINS_WORD = 1 << BY_WORD, BEGINS_PAIR = 1 << BY_PAIR, BEGINS_REACH = 1 << BY_REACH,
	BEGINS_ANY = BEGINS_WORD | BEGINS_PAIR | BEGINS_REACH,
	STARTS_SHIFT = N_FOUND,		/* the same three of rows with ^ */
	IS_NEXT = 1 << 6, IS_LATER = 1 << 7	/* the second word of a pair, or of one within reach */
};

struct phrase_kinds {
	const unsigned char *v;
	unsigned bits;		/* of the hash: 2^bits bytes */
};

#define KINDS_MAX 14		/* bits: they share the first cache with the text */

struct phrases {
	const struct phrase_row *rows;
	const struct row *row;
	const char *patterns;	/* each with a NUL behind it */
	const uint32_t *elements;
	const struct list *lists;
	const uint64_t *hashes;
	size_t n_rows, n_patterns, n_elements, n_lists, n_hashes;
	struct phrase_cells by[N_FOUND];
	struct phrase_kinds kinds;
	struct phrase_filter pairs, reaches;
	struct arena arena;	/* of all these, if they were not there when we were built */
};

static inline uint64_t pair_hash(uint64_t first, uint64_t second)
{
	return first * UINT64_C(0x9e3779b97f4a7c15) + second;
}

/* The hash of a first word, where the row must start a sentence. */
static inline uint64_t start_hash(uint64_t first)
{
	return first ^ UINT64_C(0x5555555555555555);
}

/* The bit of a word; bit 0 is none's. */
static inline uint64_t bit_of(uint64_t hash)
{
	unsigned i = (unsigned)(hash >> 58);

	return UINT64_C(1) << (i ? i : 1);
}

#define NO_WORD UINT64_C(1)	/* the bit that is always there: of a row that asks for none */

static inline uint64_t filter_bits(uint64_t hash)
{
	return UINT64_C(1) << (hash >> 58) | UINT64_C(1) << (hash >> 52 & 63);
}

static inline size_t filter_slot(uint64_t hash, size_t n)
{
	return (size_t)((hash & 0xFFFFFFFF) * n >> 32);
}

static inline bool filter_has(const struct phrase_filter *f, uint64_t hash)
{
	return (~f->v[filter_slot(hash, f->n)] & filter_bits(hash)) == 0;
}

static inline size_t kinds_slot(const struct phrase_kinds *k, uint64_t hash)
{
	return (size_t)(hash >> (64 - k->bits));
}

static inline size_t cells_slot(const struct phrase_cells *c, uint64_t hash)
{
	return (size_t)((hash >> 32) * c->n_slots >> 32);
}

/* A row and what it is found by. */
struct phrase_link {
	uint64_t hash;
	uint32_t row;
};

struct phrase_links {
	struct phrase_link *v;
	size_t n, cap;
};

/* The row's element whose words, with the first one's, it is found by; 0: it is found by the first alone. */
size_t row_second(const struct phrases *set, const struct row *r);

/* Fills what rows are found by, from their elements. */
void phrases_index(struct phrases *set);

#endif
