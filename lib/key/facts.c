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
#define KNOWN_BITS 13	/* 8,192 words are remembered: nine of ten in a text of news */
#define KNOWN_LONGEST (2 * WORD_CHUNK)	/* bytes of such a word; a longer one is looked up each time */
#define UNKNOWN 6	/* the level of a word that lexis.h does not know */
#define SPARE 64	/* stemmers that are kept for the next record; more threads make their own */

struct known {
	uint64_t word[2];	/* folded, the rest zeros: what is equal is the same word */
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

/* The word folded, in two chunks; false: it is too long, or not all ASCII but for an apostrophe. */
static bool fold(struct slice word, uint64_t out[2])
{
	char bytes[KNOWN_LONGEST] = { 0 };

	for (size_t i = 0; word.len; i++) {
		bool curly = slice_starts(word, SLICE("\xE2\x80\x99"));
		if (i == KNOWN_LONGEST || ((unsigned char)word.p[0] >= 0x80 && !curly))
			return false;
		bytes[i] = curly ? '\'' : to_lower(word.p[0]);
		word = slice_from(word, curly ? 3 : 1);
	}
	out[0] = word_chunk(bytes);
	out[1] = word_chunk(bytes + WORD_CHUNK);
	return true;
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
