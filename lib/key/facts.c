/* facts.c - what is known of a word, found out once while it is in use. */
#include "base/mem.h"
#include "key/known.h"
#include "key/lexis.h"
#include "key/stem_english.h"
#include "text/date_words.h"
#include "text/titles.h"
#include "text/utf8.h"

#include <stdlib.h>

#define KNOWN_LONGEST 64	/* bytes: a longer word is its own stem, and is not remembered */
#define KNOWN_ALIKE 4	/* words of one hash that are remembered: the same in other spellings, or made to collide */
#define KNOWN_FIRST 2048	/* words that there is room for at first, */
#define KNOWN_MOST 32768	/* and that are remembered: after so many all are forgotten */
#define UNKNOWN 6	/* the level of a word that lexis.h does not know */

_Static_assert(KNOWN_MOST <= UINT16_MAX, "it fits into a slot");

/* Makes a folded word its stem; of other letters than English ones each is one. */
static void stem_folded(struct buf *word)
{
	char letters[KNOWN_LONGEST];
	struct slice rest = buf_slice(word);
	size_t n = 0, at = 0;

	while (rest.len) {
		uint32_t cp = utf8_next(&rest);
		letters[n++] = cp < 0x80 ? (char)cp : '\xFF';
	}
	n = stem_english(letters, n);
	for (size_t i = 0; i < n; i++) {	/* each stands where it stood, and none but ASCII is another one */
		rest = slice_from(buf_slice(word), at);
		if (utf8_next(&rest) < 0x80)
			word->p[at] = letters[i];
		at = word->len - rest.len;
	}
	word->len = at;
}

static uint64_t make_stem(struct stemmer *st, struct slice word)
{
	uint64_t hash;

	buf_reset(&st->folded);
	utf8_fold(&st->folded, word);
	if (st->folded.len > KNOWN_LONGEST)
		return word_hash(buf_slice(&st->folded));
	stem_folded(&st->folded);
	hash = word_hash(buf_slice(&st->folded));
	return hash ? hash : 1;
}

static unsigned char common_of(const struct lexis_row *row)
{
	unsigned char most = 0;

	for (int i = 0; i < N_POS; i++)
		most = row->level[i] > most ? row->level[i] : most;
	return row->known ? most : UNKNOWN;
}

/* The number of a stem; there is room for what it is in a set. */
static uint32_t number_of(struct stemmer *st, uint64_t stem)
{
	bool is_new;
	size_t number = ids_of(&st->numbers, stem, &is_new);

	if (number == st->here_cap) {
		st->here_cap = mem_room(st->here_cap, number + 1, KNOWN_FIRST);
		st->here = mem_grow(st->here, st->here_cap, sizeof(*st->here));
	}
	if (is_new)
		st->here[number] = (struct stem_here){ 0, 0 };
	return (uint32_t)number;
}

static struct word_facts find_facts(struct stemmer *st, struct slice word)
{
	struct word_facts facts;
	struct lexis_row row;

	lexis_of(word, &row);
	facts = (struct word_facts){ .stop = (unsigned char)row.stop, .common = common_of(&row),
				     .digit = is_digit(word.p[0]) };
	if (row.stop == STOP_NONE) {
		facts.stem = make_stem(st, word);
		facts.number = number_of(st, facts.stem);
	}
	return facts;
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
	return word->ascii && word->text.len <= (size_t)2 * WORD_CHUNK;
}

/* Whether a word of the same hash is the same. */
static bool is_same(const struct known *known, const struct word *word)
{
	if (known->is_short || is_short(word))
		return known_is(known, word);
	return known->len == word->text.len && memcmp(known->text, word->text.p, known->len) == 0;
}

/* The word's slot, or the empty one where it would go; NULL: there are KNOWN_ALIKE others of its hash. */
static uint16_t *slot_of(const struct stemmer *st, const struct word *word)
{
	size_t mask = 2 * st->cap - 1, i = hash_slot(st->slots, word->hash, mask), alike = 0;

	for (; st->slots[i]; i = (i + 1) & mask) {
		const struct known *there = &st->known[st->slots[i] - 1];
		if (there->hash != word->hash)
			continue;
		if (is_same(there, word))
			break;
		if (++alike == KNOWN_ALIKE)
			return NULL;
	}
	return &st->slots[i];
}

/* Forgets the words; their stems keep their numbers. */
static void forget(struct stemmer *st)
{
	st->n = st->roles.n = st->roles.cap = 0;
	arena_reset(&st->arena);
	memset(st->slots, 0, 2 * st->cap * sizeof(*st->slots));
}

/* Makes room for one word more: twice as much as there was, or, at last, all of it. */
static void make_room(struct stemmer *st)
{
	size_t mask;

	if (st->n == KNOWN_MOST) {
		forget(st);
		return;
	}
	st->cap = st->cap ? 2 * st->cap : KNOWN_FIRST;
	st->known = mem_grow(st->known, st->cap, sizeof(*st->known));
	st->slots = mem_grow(st->slots, 2 * st->cap, sizeof(*st->slots));
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

void stemmer_begin(struct stemmer *st)
{
	if (st->numbers.n < KNOWN_MOST)
		return;
	forget(st);
	ids_free(&st->numbers);
	st->numbers = (struct ids)IDS_INIT;
}

void stemmer_free(struct stemmer *st)
{
	if (!st)
		return;
	buf_free(&st->folded);
	arena_free(&st->arena);
	ids_free(&st->numbers);
	free(st->here);
	free(st->known);
	free(st->slots);
	free(st);
}

/* A word that has no slot (NULL), or the empty one where it would go: it is remembered if it can be. */
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
		new->tail = known_tail(word->text);
	else if (slot)
		new->text = arena_dup(&st->arena, word->text).p;
	return new;
}

struct known *known_find(struct stemmer *st, const struct word *word)
{
	uint16_t *slot = word->text.len <= KNOWN_LONGEST ? slot_of(st, word) : NULL;

	return slot && *slot ? &st->known[*slot - 1] : learn(st, word, slot);
}

void known_begin_set(struct stemmer *st)
{
	if (++st->sets > 0)
		return;
	for (size_t i = 0; i < st->numbers.n; i++)	/* after four thousand million sets */
		st->here[i].set = 0;
	st->sets = 1;
}

const struct word_facts *facts_of(struct stemmer *st, const struct word *word)
{
	return &known_word(st, word)->facts;
}

const struct word_role *role_of(struct stemmer *st, const struct word *word)
{
	struct known *known = known_word(st, word);

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
