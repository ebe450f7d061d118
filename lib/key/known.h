/*
 * known.h - the words that a stemmer remembers, and how one is looked up; private to facts.c and key.c.
 */
#ifndef KEY_KNOWN_H
#define KEY_KNOWN_H

#include "base/buf.h"
#include "base/ids.h"
#include "base/map.h"
#include "key/stems.h"

/*
 * A word that is remembered, or none: facts.len is 0.  What is asked of each word is one cache
 * line away, and the few hundred that most of a text is made of stay near.
 */
struct known {
	uint64_t hash;
	struct word_facts facts;
};

/*
 * Of a short word, one of ASCII and of two chunks at most, the hash, the length and what it
 * ends with are the word: each step of the hash can be undone.
 */
struct known_rest {
	uint64_t tail;		/* known_tail() of a short word; 0, which none has, of another one */
	const char *text;	/* of that one, as it is written, */
	unsigned char len;	/* and its bytes */
	uint32_t role;		/* index + 1; 0: nobody asked for it */
};

/* What a stem is in the set that is filled at the time: its index there, if `set` is that set's number. */
struct stem_here {
	uint32_t set, index;
};

struct stemmer {
	struct buf folded;
	struct known *known;	/* n_slots, a power of two, of which half are empty at least */
	struct known_rest *rest;	/* beside each */
	size_t n, n_slots;
	struct { struct word_role *v; size_t n, cap; } roles;
	struct arena arena;	/* with them, and with texts */
	struct known other;	/* a word that is not remembered, */
	struct word_role role;	/* and its role */
	struct ids numbers;	/* of stems: facts.number */
	uint64_t *stems;	/* by number: their hashes, */
	struct stem_here *here;	/* and this */
	size_t numbers_cap;	/* of both */
	uint32_t sets;		/* the number of the set that is filled, from 1 */
};

/* A set begins to be filled: it knows no stem. */
void known_begin_set(struct stemmer *st);

/* What known_word() does where the first slot does not have it. */
struct known *known_find(struct stemmer *st, const struct word *word);

/* The end of a word of more than one chunk, folded as word_hash_ascii() does. */
static inline uint64_t known_tail(struct slice word)
{
	return word_chunk(word.p + word.len - WORD_CHUNK) | WORD_FOLD;
}

/* Whether a known word of the same hash is a short one, and this one. */
static inline bool known_is(const struct stemmer *st, const struct known *known, const struct word *word)
{
	return (known->facts.len == word->text.len) & word->ascii &&
	       (word->text.len <= WORD_CHUNK || st->rest[known - st->known].tail == known_tail(word->text));
}

/* What is known of a word; it lives until the next call.  Most words are in the first slot. */
static inline struct known *known_word(struct stemmer *st, const struct word *word)
{
	struct known *known = &st->known[hash_slot(st->known, word->hash, st->n_slots - 1)];

	return known->hash == word->hash && known_is(st, known, word) ? known : known_find(st, word);
}

#endif
