/*
 * glance_keys.h - the words that a glance looks for, by their first eight bytes.
 *
 * make/make_glance.c makes them, when we are built, out of the tables of flags
 * and of words that are no names; glance.c looks them up.
 */
#ifndef TURNS_GLANCE_KEYS_H
#define TURNS_GLANCE_KEYS_H

#include "text/word_hash.h"

#define KEY_BITS 12		/* of the hash of a word's first bytes */
#define NAME_BITS 10
#define ELEMENTS_MAX 128	/* of all rows; more share their bits */
#define SETS_MAX 255		/* of elements */
#define NOT_NAMES_MAX 512
#define AM_MAX 8
#define VERBS_MAX 64

/* What a word beside a capital is: a bit each. */
enum key { KEY_AM = 1, KEY_VERB = 2, KEY_TITLE = 4, KEY_NO_NAME = 8 };

/* Elements of patterns, each the alternatives of a word: a bit each. */
struct elements {
	uint64_t v[ELEMENTS_MAX / 64];
};

struct glance_keys {
	uint64_t mask[256];	/* of eight bytes those of a word, by the bits of its bytes in a window */
	unsigned char phrase[1 << KEY_BITS];	/* by a word's first bytes: which of the next it is; 0: none */
	struct elements set[SETS_MAX];	/* elements that a word is in */
	struct elements first;	/* the one of each row that tells most */
	struct elements need[SETS_MAX];	/* elements that rows need, by the first of them */
	unsigned char needs_end[ELEMENTS_MAX];	/* where those with each first element end, and the next begin */
	unsigned char name[1 << NAME_BITS];	/* enum key, in the same way */
	uint64_t not_names[NOT_NAMES_MAX];	/* by word_hash(), ascending */
	size_t n_not_names;
	uint64_t am[AM_MAX], verbs[VERBS_MAX];	/* word_hash() of words_am and words_verbs, as they stand there */
};

extern const struct glance_keys glance_keys;

/* The key of the word that begins at place s of a window with that word_chunk(). */
static inline uint64_t key_of_chunk(const uint64_t mask[256], uint64_t word, unsigned s, uint64_t chunk)
{
	return ((chunk | WORD_FOLD) & mask[word >> s & 0xFF]) * WORD_HASH_FACTOR;
}

/* The same with the eight bytes that it stands at. */
static inline uint64_t key_at(const uint64_t mask[256], uint64_t word, unsigned s, const char *bytes)
{
	return key_of_chunk(mask, word, s, word_chunk(bytes));
}

static inline size_t phrase_slot(uint64_t key)
{
	return (size_t)(key >> (64 - KEY_BITS));
}

static inline size_t name_slot(uint64_t key)
{
	return (size_t)(key >> (64 - NAME_BITS));
}

static inline struct elements both(struct elements a, struct elements b)
{
	return (struct elements){ { a.v[0] | b.v[0], a.v[1] | b.v[1] } };
}

#endif
