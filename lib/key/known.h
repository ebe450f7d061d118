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

/* What known_word() does where the first slot does not have it. */
struct known *known_find(struct stemmer *st, const struct word *word);

/* The end of a short word, folded as word_hash_ascii() does. */
static inline uint64_t known_tail(struct slice word)
{
	return word.len > WORD_CHUNK ? word_chunk(word.p + word.len - WORD_CHUNK) | WORD_FOLD : 0;
}

/* Whether a short word is that one, whose hash is the same; only short ones are. */
static inline bool known_is(const struct known *known, const struct word *word)
{
	return (known->len == word->text.len) & known->is_short & word->ascii &&
	       (known->len <= WORD_CHUNK || known->tail == known_tail(word->text));
}

/* What is known of a word; it lives until the next call.  Most words are in the first slot. */
static inline struct known *known_word(struct stemmer *st, const struct word *word)
{
	uint16_t at = st->slots[hash_slot(st->slots, word->hash, 2 * st->cap - 1)];
	struct known *known = &st->known[at ? at - 1 : 0];

	return at && known->hash == word->hash && known_is(known, word) ? known : known_find(st, word);
}

#endif
