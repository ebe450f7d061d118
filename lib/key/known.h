/*
 * known.h - the words that a stemmer remembers, and how one is looked up; private to facts.c and key.c.
 */
#ifndef KEY_KNOWN_H
#define KEY_KNOWN_H

#include "base/buf.h"
#include "base/ids.h"
#include "base/map.h"
#include "key/stems.h"

#define KNOWN_LONGEST 64	/* bytes: a longer word is its own stem, and is not remembered */
#define KNOWN_ALIKE 4	/* words of one hash that are remembered: the same in other spellings, or made to collide */

/*
 * A word that is remembered.  Of a short one the hash, the length and what it
 * ends with are the word: each step of the hash can be undone.
 */
struct known {
	uint64_t hash;
	union {
		uint64_t tail;		/* of a short word: the last WORD_CHUNK bytes, folded, if it has more */
		const char *text;	/* of another one: as it is written */
	};
	struct word_facts facts;
	uint32_t role;			/* index + 1; 0: nobody asked for it */
	unsigned char len;
	bool is_short;
};

/* What a stem is in the set that is filled at the time: its index there, if `set` is that set's number. */
struct stem_here {
	uint32_t set, index;
};

struct stemmer {
	struct buf folded;
	struct known *known;
	size_t n, cap;
	uint16_t *slots;	/* 2 * cap, a power of two: index + 1 into known, 0 empty */
	struct { struct word_role *v; size_t n, cap; } roles;
	struct arena arena;	/* with them, and with texts */
	struct known other;	/* a word that is not remembered, */
	struct word_role role;	/* and its role */
	struct ids numbers;	/* of stems: facts.number */
	struct stem_here *here;	/* by number */
	size_t here_cap;
	uint32_t sets;		/* the number of the set that is filled, from 1 */
};

/* A set begins to be filled: it knows no stem. */
void known_begin_set(struct stemmer *st);

/* A word that has no slot (NULL), or the empty one where it would go: it is remembered if it can be. */
struct known *known_learn(struct stemmer *st, const struct word *word, uint16_t *slot);

static inline bool known_short(const struct word *word)
{
	return word->ascii && word->text.len <= (size_t)2 * WORD_CHUNK;
}

/* The end of a short word, folded as word_hash_ascii() does. */
static inline uint64_t known_tail(struct slice word)
{
	return word.len > WORD_CHUNK ? word_chunk(word.p + word.len - WORD_CHUNK) | UINT64_C(0x2020202020202020) : 0;
}

/* Whether a word of the same hash is the same. */
static inline bool known_same(const struct known *known, const struct word *word)
{
	if (known->len != word->text.len || known->is_short != known_short(word))
		return false;
	if (!known->is_short)
		return memcmp(known->text, word->text.p, known->len) == 0;
	return known->len <= WORD_CHUNK || known->tail == known_tail(word->text);
}

/* The word's slot, or the empty one where it would go; NULL: there are KNOWN_ALIKE others of its hash. */
static inline uint16_t *known_slot(const struct stemmer *st, const struct word *word)
{
	size_t mask = 2 * st->cap - 1, i = hash_slot(st->slots, word->hash, mask), alike = 0;

	for (; st->slots[i]; i = (i + 1) & mask) {
		const struct known *there = &st->known[st->slots[i] - 1];
		if (there->hash != word->hash)
			continue;
		if (known_same(there, word))
			break;
		if (++alike == KNOWN_ALIKE)
			return NULL;
	}
	return &st->slots[i];
}

/* Lives until the next call. */
static inline struct known *known_word(struct stemmer *st, const struct word *word)
{
	uint16_t *slot = word->text.len <= KNOWN_LONGEST ? known_slot(st, word) : NULL;

	return slot && *slot ? &st->known[*slot - 1] : known_learn(st, word, slot);
}

#endif
