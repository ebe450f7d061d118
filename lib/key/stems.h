/*
 * stems.h - the content of a text as a set of word stems.
 */
#ifndef KEY_STEMS_H
#define KEY_STEMS_H

#include "base/arena.h"
#include "text/words.h"

struct stemmer;		/* libstemmer's English one with its memory; one thread at a time */

struct stemmer *stemmer_new(void);
void stemmer_free(struct stemmer *st);

/* Hash of a word's stem; 0 for a stop word. */
uint64_t stem_of(struct stemmer *st, const struct word *word);

/* Hashes, sorted, each once. */
struct stems {
	uint64_t *v;
	size_t n;
};

struct stems stems_of(struct stemmer *st, struct arena *a, const struct words *words);

/* How many stems both have. */
size_t stems_shared(const struct stems *a, const struct stems *b);

/*
 * Whether two say the same: they share `least` stems, and half of those of the
 * one that has fewer.
 */
bool stems_same(const struct stems *a, const struct stems *b, size_t least);

#endif
