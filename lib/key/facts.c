/* facts.c - what is known of a word, found out once while it is in use. */
#include "base/mem.h"
#include "key/known.h"
#include "key/lexis.h"
#include "key/stem_english.h"
#include "text/date_words.h"
#include "text/titles.h"
#include "text/utf8.h"

#include <limits.h>
#include <stdlib.h>

#define KNOWN_LONGEST 64	/* bytes: a longer word is its own stem, and is not remembered */
#define KNOWN_ALIKE 4	/* words of one hash that are remembered: the same in other spellings, or made to collide */
#define KNOWN_FIRST 8192	/* words that there is room for at first: the commonest come early, and lie where one looks first */
#define KNOWN_MOST 32768	/* and that are remembered: after so many all are forgotten */
#define NOT_SHORT UCHAR_MAX	/* for a length: no short word has it */
#define UNKNOWN 6	/* the level of a word that lexis.h does not know */

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

	if (number == st->numbers_cap) {
		st->numbers_cap = mem_room(st->numbers_cap, number + 1, KNOWN_FIRST);
		st->stems = mem_grow(st->stems, st->numbers_cap, sizeof(*st->stems));
		st->here = mem_grow(st->here, st->numbers_cap, sizeof(*st->here));
	}
	if (is_new) {
		st->stems[number] = stem;
		st->here[number] = (struct stem_here){ 0, 0 };
	}
	return (uint32_t)number;
}

static bool is_short(const struct word *word)
{
	return word->ascii && word->text.len <= (size_t)2 * WORD_CHUNK;
}

static struct word_facts find_facts(struct stemmer *st, const struct word *word)
{
	struct word_facts facts;
	struct lexis_row row;

	lexis_of(word->text, &row);
	facts = (struct word_facts){ .len = is_short(word) ? (unsigned char)word->text.len : NOT_SHORT,
				     .stop = (unsigned char)row.stop, .common = common_of(&row),
				     .digit = is_digit(word->text.p[0]) };
	if (row.stop == STOP_NONE)
		facts.number = number_of(st, make_stem(st, word->text));
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

/* Whether a known word of the same hash is the same. */
static bool is_same(const struct stemmer *st, const struct known *known, const struct word *word)
{
	const struct known_rest *rest = &st->rest[known - st->known];

	if (known->facts.len != NOT_SHORT || is_short(word))
		return known_is(st, known, word);
	return rest->len == word->text.len && memcmp(rest->text, word->text.p, rest->len) == 0;
}

/* The word's slot, or the empty one where it would go; NULL: there are KNOWN_ALIKE others of its hash. */
static struct known *slot_of(const struct stemmer *st, const struct word *word)
{
	size_t mask = st->n_slots - 1, i = hash_slot(st->known, word->hash, mask), alike = 0;

	for (; st->known[i].facts.len; i = (i + 1) & mask) {
		if (st->known[i].hash != word->hash)
			continue;
		if (is_same(st, &st->known[i], word))
			break;
		if (++alike == KNOWN_ALIKE)
			return NULL;
	}
	return &st->known[i];
}

/* Forgets the words; their stems keep their numbers. */
static void forget(struct stemmer *st)
{
	st->n = st->roles.n = st->roles.cap = 0;
	arena_reset(&st->arena);
	memset(st->known, 0, st->n_slots * sizeof(*st->known));
}

/* Makes room for one word more: twice as much as there was, or, at last, all of it. */
static void make_room(struct stemmer *st)
{
	struct stemmer old = *st;
	size_t mask = old.n_slots ? 2 * old.n_slots - 1 : (size_t)2 * KNOWN_FIRST - 1;

	if (st->n == KNOWN_MOST) {
		forget(st);
		return;
	}
	st->n_slots = mask + 1;
	st->known = mem_grow(NULL, st->n_slots, sizeof(*st->known));
	st->rest = mem_grow(NULL, st->n_slots, sizeof(*st->rest));
	memset(st->known, 0, st->n_slots * sizeof(*st->known));
	for (size_t from = 0; from < old.n_slots; from++) {
		size_t i = hash_slot(st->known, old.known[from].hash, mask);
		if (!old.known[from].facts.len)
			continue;
		while (st->known[i].facts.len)
			i = (i + 1) & mask;
		st->known[i] = old.known[from];
		st->rest[i] = old.rest[from];
	}
	free(old.known);
	free(old.rest);
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
	free(st->stems);
	free(st->here);
	free(st->known);
	free(st->rest);
	free(st);
}

/* A word that has no slot (NULL), or the empty one where it would go: it is remembered if it can be. */
static struct known *learn(struct stemmer *st, const struct word *word, struct known *slot)
{
	struct known_rest *rest;

	if (slot && 2 * st->n == st->n_slots) {
		make_room(st);
		slot = slot_of(st, word);
	}
	if (!slot) {
		st->other = (struct known){ word->hash, find_facts(st, word) };
		return &st->other;
	}
	*slot = (struct known){ word->hash, find_facts(st, word) };
	rest = &st->rest[slot - st->known];
	*rest = (struct known_rest){ .len = (unsigned char)word->text.len };
	if (slot->facts.len == NOT_SHORT)
		rest->text = arena_dup(&st->arena, word->text).p;
	else if (rest->len > WORD_CHUNK)
		rest->tail = known_tail(word->text);
	st->n++;
	return slot;
}

struct known *known_find(struct stemmer *st, const struct word *word)
{
	struct known *slot = word->text.len <= KNOWN_LONGEST ? slot_of(st, word) : NULL;

	return slot && slot->facts.len ? slot : learn(st, word, slot);
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

uint64_t stem_of(struct stemmer *st, const struct word *word)
{
	const struct word_facts *facts = facts_of(st, word);

	return facts->stop == STOP_NONE ? st->stems[facts->number] : 0;
}

const struct word_role *role_of(struct stemmer *st, const struct word *word)
{
	struct known *known = known_word(st, word);
	struct known_rest *rest;

	if (known == &st->other) {
		st->role = find_role(word->text);
		return &st->role;
	}
	rest = &st->rest[known - st->known];
	if (!rest->role) {
		*VEC_PUSH(&st->arena, &st->roles) = find_role(word->text);
		rest->role = (uint32_t)st->roles.n;
	}
	return &st->roles.v[rest->role - 1];
}
