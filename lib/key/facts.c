/* facts.c - what is known of a word, looked up once while it is in use. */
#include "base/buf.h"
#include "base/mem.h"
#include "key/lexis.h"
#include "key/stems.h"
#include "text/date_words.h"
#include "text/titles.h"
#include "text/utf8.h"

#include <libstemmer.h>
#include <stdatomic.h>
#include <stdlib.h>

#define LONGEST 64	/* bytes: a longer word is its own stem */
#define KNOWN_BITS 15	/* so many words are remembered: with a quarter of them news takes a tenth longer */
#define KNOWN_LONGEST (2 * WORD_CHUNK)	/* bytes of such a word; a longer one is looked up each time */
#define UNKNOWN 6	/* the level of a word that lexis.h does not know */
#define SPARE 64	/* stemmers that are kept for the next record; more threads make their own */

struct known {
	uint64_t word[2];	/* folded: what is equal is the same word */
	struct word_facts facts;
};

struct stemmer {
	struct sb_stemmer *snowball;	/* NULL until a word needs it: short records need none */
	struct buf folded;
	struct word_facts other;	/* of a word that is not remembered */
	struct known known[1 << KNOWN_BITS];
};

struct stemmers {
	_Atomic(struct stemmer *) spare[SPARE];
};

struct stemmer *stemmer_new(void)
{
	struct stemmer *st = calloc(1, sizeof(*st));

	if (!st)
		mem_die(sizeof(*st));
	return st;
}

void stemmer_free(struct stemmer *st)
{
	if (!st)
		return;
	if (st->snowball)
		sb_stemmer_delete(st->snowball);
	buf_free(&st->folded);
	free(st);
}

struct stemmers *stemmers_new(void)
{
	struct stemmers *all = mem_grow(NULL, 1, sizeof(*all));

	for (size_t i = 0; i < SPARE; i++)
		atomic_init(&all->spare[i], NULL);
	return all;
}

void stemmers_free(struct stemmers *all)
{
	for (size_t i = 0; all && i < SPARE; i++)
		stemmer_free(atomic_load(&all->spare[i]));
	free(all);
}

struct stemmer *stemmers_take(struct stemmers *all)
{
	for (size_t i = 0; i < SPARE; i++) {
		struct stemmer *st = atomic_exchange(&all->spare[i], NULL);
		if (st)
			return st;
	}
	return stemmer_new();
}

void stemmers_give(struct stemmers *all, struct stemmer *st)
{
	for (size_t i = 0; i < SPARE; i++) {
		struct stemmer *none = NULL;
		if (atomic_compare_exchange_strong(&all->spare[i], &none, st))
			return;
	}
	stemmer_free(st);
}

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

static void find_out(struct stemmer *st, struct slice word, struct word_facts *out)
{
	const struct date_word *date = date_word(word);
	struct lexis_row row;

	lexis_of(word, &row);
	*out = (struct word_facts){
		.stem = row.stop ? 0 : make_stem(st, word), .stop = (unsigned char)row.stop,
		.common = common_of(&row), .title = title_before_name(word),
		.date = date && (date->kind == DATE_MONTH || date->kind == DATE_WEEKDAY),
	};
	tags_of_row(word, &row, &out->tags);
}

/* The bytes folded, as word_hash_ascii() does; false: not all are ASCII. */
static bool take(const char bytes[KNOWN_LONGEST], uint64_t out[2])
{
	const uint64_t wide = UINT64_C(0x8080808080808080), small = UINT64_C(0x2020202020202020);

	out[0] = word_chunk(bytes) | small;
	out[1] = word_chunk(bytes + WORD_CHUNK) | small;
	return !((out[0] | out[1]) & wide);
}

/* The word folded; false: it is too long, or has letters beyond ASCII. */
static bool fold(struct slice word, uint64_t out[2])
{
	char bytes[KNOWN_LONGEST + 2] = { 0 };
	size_t at;

	if (word.len == 0 || word.len > KNOWN_LONGEST)
		return false;
	memcpy(bytes, word.p, word.len);
	if (take(bytes, out))
		return true;
	at = slice_find(word, SLICE("\xE2\x80\x99"), 0);
	if (at == word.len)
		return false;
	bytes[at] = '\'';
	memmove(bytes + at + 1, bytes + at + 3, KNOWN_LONGEST - at - 1);
	return take(bytes, out);
}

const struct word_facts *facts_of(struct stemmer *st, const struct word *word)
{
	struct known *known = &st->known[word->hash >> (64 - KNOWN_BITS)];
	uint64_t folded[2];

	if (!fold(word->text, folded)) {
		find_out(st, word->text, &st->other);
		return &st->other;
	}
	if (known->word[0] != folded[0] || known->word[1] != folded[1]) {
		memcpy(known->word, folded, sizeof(folded));
		find_out(st, word->text, &known->facts);
	}
	return &known->facts;
}
