/* facts.c - what is known of a word, found out once while it is in use. */
#include "base/buf.h"
#include "base/map.h"
#include "base/mem.h"
#include "key/lexis.h"
#include "key/stems.h"
#include "text/date_words.h"
#include "text/titles.h"
#include "text/utf8.h"

#include <libstemmer.h>
#include <stdlib.h>

#define LONGEST 64	/* bytes: a longer word is its own stem, and is not remembered */
#define KNOWN_FIRST 1024	/* words that there is room for at first, */
#define KNOWN_MOST 32768	/* and that are remembered: after so many all are forgotten */
#define SHORT (2 * WORD_CHUNK)	/* bytes of ASCII that a short word has at most */
#define ALIKE 4		/* words of one hash that are remembered: the same in other spellings, or made to collide */
#define UNKNOWN 6	/* the level of a word that lexis.h does not know */

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

struct stemmer {
	struct sb_stemmer *snowball;	/* NULL until a word needs it: short records need none */
	struct buf folded;
	struct known *known;
	size_t n, cap;
	uint16_t *slots;	/* 2 * cap, a power of two: index + 1 into known, 0 empty */
	struct { struct word_role *v; size_t n, cap; } roles;
	struct arena arena;	/* with them, and with texts */
	struct known other;	/* a word that is not remembered, */
	struct word_role role;	/* and its role */
};

_Static_assert(KNOWN_MOST <= UINT16_MAX, "it fits into a slot");

static uint64_t make_stem(struct stemmer *st, struct slice word)
{
	const sb_symbol *stem;
	uint64_t hash;

	buf_reset(&st->folded);
	utf8_fold(&st->folded, word);
	if (st->folded.len > LONGEST)
		return word_hash(buf_slice(&st->folded));
	if (!st->snowball && !(st->snowball = sb_stemmer_new("english", NULL)))
		mem_die(sizeof(*st));
	stem = sb_stemmer_stem(st->snowball, (const sb_symbol *)st->folded.p, (int)st->folded.len);
	if (!stem)
		mem_die(LONGEST);
	hash = word_hash((struct slice){ (const char *)stem,
					 (size_t)sb_stemmer_length(st->snowball) });
	return hash ? hash : 1;
}

static unsigned char common_of(const struct lexis_row *row)
{
	unsigned char most = 0;

	for (int i = 0; i < N_POS; i++)
		most = row->level[i] > most ? row->level[i] : most;
	return row->known ? most : UNKNOWN;
}

static struct word_facts find_facts(struct stemmer *st, struct slice word)
{
	struct lexis_row row;

	lexis_of(word, &row);
	return (struct word_facts){ .stem = row.stop ? 0 : make_stem(st, word),
				    .stop = (unsigned char)row.stop, .common = common_of(&row) };
}

static struct word_role find_role(struct slice word)
{
	const struct date_word *date = date_word(word);
	struct word_role role = {
		.date = date && (date->kind == DATE_MONTH || date->kind == DATE_WEEKDAY),
		.title = title_before_name(word),
	};
	struct lexis_row row;

	lexis_of(word, &row);
	tags_of_row(word, &row, &role.tags);
	return role;
}

static bool is_short(const struct word *word)
{
	return word->ascii && word->text.len <= SHORT;
}

/* The end of a short word, folded as word_hash_ascii() does. */
static uint64_t tail_of(struct slice word)
{
	return word.len > WORD_CHUNK ? word_chunk(word.p + word.len - WORD_CHUNK) | UINT64_C(0x2020202020202020) : 0;
}

/* Whether a word of the same hash is the same. */
static bool is_same(const struct known *known, const struct word *word)
{
	if (known->len != word->text.len || known->is_short != is_short(word))
		return false;
	if (!known->is_short)
		return memcmp(known->text, word->text.p, known->len) == 0;
	return known->len <= WORD_CHUNK || known->tail == tail_of(word->text);
}

/* The word's slot, or the empty one where it would go; NULL: there are ALIKE others of its hash. */
static inline uint16_t *slot_of(const struct stemmer *st, const struct word *word)
{
	size_t mask = 2 * st->cap - 1, i = hash_slot(st->slots, word->hash, mask), alike = 0;

	for (; st->slots[i]; i = (i + 1) & mask) {
		const struct known *there = &st->known[st->slots[i] - 1];
		if (there->hash != word->hash)
			continue;
		if (is_same(there, word))
			break;
		if (++alike == ALIKE)
			return NULL;
	}
	return &st->slots[i];
}

/* Makes room for one word more: twice as much as there was, or, at last, all of it. */
static void make_room(struct stemmer *st)
{
	size_t mask;

	if (st->n == KNOWN_MOST) {
		st->n = st->roles.n = st->roles.cap = 0;
		arena_reset(&st->arena);
	} else {
		st->cap = st->cap ? 2 * st->cap : KNOWN_FIRST;
		st->known = mem_grow(st->known, st->cap, sizeof(*st->known));
		st->slots = mem_grow(st->slots, 2 * st->cap, sizeof(*st->slots));
	}
	mask = 2 * st->cap - 1;
	memset(st->slots, 0, 2 * st->cap * sizeof(*st->slots));
	for (size_t n = 0; n < st->n; n++) {
		size_t i = hash_slot(st->slots, st->known[n].hash, mask);
		while (st->slots[i])
			i = (i + 1) & mask;
		st->slots[i] = (uint16_t)(n + 1);
	}
}

struct stemmer *stemmer_new(void)
{
	struct stemmer *st = mem_grow(NULL, 1, sizeof(*st));

	*st = (struct stemmer){ .folded = BUF_INIT, .arena = ARENA_INIT };
	make_room(st);
	return st;
}

void stemmer_free(struct stemmer *st)
{
	if (!st)
		return;
	if (st->snowball)
		sb_stemmer_delete(st->snowball);
	buf_free(&st->folded);
	arena_free(&st->arena);
	free(st->known);
	free(st->slots);
	free(st);
}

/* A word that has no slot, or the empty one where it would go: it is remembered if it can be. */
static struct known *learn(struct stemmer *st, const struct word *word, uint16_t *slot)
{
	struct known *new = &st->other;

	if (slot && st->n == st->cap) {
		make_room(st);
		slot = slot_of(st, word);
	}
	if (slot) {
		new = &st->known[st->n++];
		*slot = (uint16_t)st->n;
	}
	*new = (struct known){ .hash = word->hash, .facts = find_facts(st, word->text),
			       .len = (unsigned char)word->text.len, .is_short = is_short(word) };
	if (new->is_short)
		new->tail = tail_of(word->text);
	else if (slot)
		new->text = arena_dup(&st->arena, word->text).p;
	return new;
}

static inline struct known *look_up(struct stemmer *st, const struct word *word)
{
	uint16_t *slot = word->text.len <= LONGEST ? slot_of(st, word) : NULL;

	return slot && *slot ? &st->known[*slot - 1] : learn(st, word, slot);
}

const struct word_facts *facts_of(struct stemmer *st, const struct word *word)
{
	return &look_up(st, word)->facts;
}

const struct word_role *role_of(struct stemmer *st, const struct word *word)
{
	struct known *known = look_up(st, word);

	if (known == &st->other) {
		st->role = find_role(word->text);
		return &st->role;
	}
	if (!known->role) {
		*VEC_PUSH(&st->arena, &st->roles) = find_role(word->text);
		known->role = (uint32_t)st->roles.n;
	}
	return &st->roles.v[known->role - 1];
}
