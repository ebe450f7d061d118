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
#define SHORT (2 * WORD_CHUNK)	/* bytes of a word that is known by them */
#define ALIKE 4		/* words of one hash that are remembered: the same in other spellings, or made to collide */
#define UNKNOWN 6	/* the level of a word that lexis.h does not know */

/* What tells words apart. */
struct key {
	uint64_t hash;
	union {
		uint64_t bytes[2];	/* of a word of ASCII, SHORT at most, folded */
		const char *text;	/* of another one, as it is written */
	};
	uint32_t len;
	bool is_short;
};

struct known {
	struct key key;
	uint32_t role;		/* index + 1; 0: nobody asked for it */
	struct word_facts facts;
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

static uint64_t half_chunk(const char *bytes)
{
	const unsigned char *b = (const unsigned char *)bytes;

	return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 | (uint64_t)b[3] << 24;
}

/* All bytes of a word, by two looks at it that overlap; in any case, as word_hash_ascii() folds it. */
static bool take_short(struct slice word, uint64_t out[2])
{
	const uint64_t wide = UINT64_C(0x8080808080808080), small = UINT64_C(0x2020202020202020);
	const char *p = word.p, *end = p + word.len;

	out[1] = 0;
	if (word.len > SHORT || word.len == 0)
		return false;
	if (word.len >= WORD_CHUNK) {
		out[0] = word_chunk(p);
		out[1] = word_chunk(end - WORD_CHUNK);
	} else if (word.len >= WORD_CHUNK / 2) {
		out[0] = half_chunk(p) | half_chunk(end - WORD_CHUNK / 2) << 32;
	} else {
		out[0] = (uint64_t)(unsigned char)p[0] | (uint64_t)(unsigned char)p[word.len / 2] << 8 |
			 (uint64_t)(unsigned char)end[-1] << 16;
	}
	if ((out[0] | out[1]) & wide)
		return false;
	out[0] |= small;
	out[1] |= small;
	return true;
}

static struct key key_of(const struct word *word)
{
	struct key key = { .hash = word->hash, .len = (uint32_t)word->text.len };

	key.is_short = take_short(word->text, key.bytes);
	if (!key.is_short)
		key.text = word->text.p;
	return key;
}

static bool is_same(const struct key *a, const struct key *b)
{
	if (a->len != b->len || a->is_short != b->is_short)
		return false;
	return a->is_short ? a->bytes[0] == b->bytes[0] && a->bytes[1] == b->bytes[1] :
			     memcmp(a->text, b->text, a->len) == 0;
}

/* The word's slot, or the empty one where it would go; NULL: there are ALIKE others of its hash. */
static uint16_t *slot_of(const struct stemmer *st, const struct key *key)
{
	size_t mask = 2 * st->cap - 1, i = hash_slot(st->slots, key->hash, mask), alike = 0;

	for (; st->slots[i]; i = (i + 1) & mask) {
		const struct key *there = &st->known[st->slots[i] - 1].key;
		if (there->hash != key->hash)
			continue;
		if (is_same(there, key))
			break;
		if (++alike == ALIKE)
			return NULL;
	}
	return &st->slots[i];
}

/* Makes room for one word more: twice as much as there was, or, at last, all of it. */
static void make_room(struct stemmer *st)
{
	if (st->n == KNOWN_MOST) {
		st->n = st->roles.n = st->roles.cap = 0;
		arena_reset(&st->arena);
	} else {
		st->cap = st->cap ? 2 * st->cap : KNOWN_FIRST;
		st->known = mem_grow(st->known, st->cap, sizeof(*st->known));
		st->slots = mem_grow(st->slots, 2 * st->cap, sizeof(*st->slots));
	}
	memset(st->slots, 0, 2 * st->cap * sizeof(*st->slots));
	for (size_t i = 0; i < st->n; i++)
		*slot_of(st, &st->known[i].key) = (uint16_t)(i + 1);
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

static struct known *remember(struct stemmer *st, const struct word *word, struct key *key)
{
	struct known *new;

	if (st->n == st->cap)
		make_room(st);
	if (!key->is_short)
		key->text = arena_dup(&st->arena, word->text).p;
	*slot_of(st, key) = (uint16_t)(st->n + 1);
	new = &st->known[st->n++];
	*new = (struct known){ .key = *key, .facts = find_facts(st, word->text) };
	return new;
}

static struct known *look_up(struct stemmer *st, const struct word *word)
{
	struct key key = key_of(word);
	uint16_t *slot = word->text.len <= LONGEST ? slot_of(st, &key) : NULL;

	if (slot)
		return *slot ? &st->known[*slot - 1] : remember(st, word, &key);
	st->other = (struct known){ .facts = find_facts(st, word->text) };
	return &st->other;
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
