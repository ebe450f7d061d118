#include "key/stems.h"

#include "base/buf.h"
#include "base/map.h"
#include "base/mem.h"
#include "key/lexis.h"
#include "text/utf8.h"

#include <libstemmer.h>
#include <stdlib.h>

#define LONGEST 64	/* bytes: a longer word is its own stem */
#define KNOWN 512	/* words remembered with their stems; a power of two */

struct stemmer {
	struct sb_stemmer *snowball;	/* NULL until a word needs it: short records need none */
	struct buf folded;
	struct { uint64_t word, stem; } known[KNOWN];
};

struct stemmer *stemmer_new(void)
{
	struct stemmer *st = mem_grow(NULL, 1, sizeof(*st));

	*st = (struct stemmer){ .snowball = NULL };
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

static uint64_t make_stem(struct stemmer *st, const struct word *word)
{
	const sb_symbol *stem;
	uint64_t hash;

	if (lexis_stop(word->hash))
		return 0;
	buf_reset(&st->folded);
	utf8_fold(&st->folded, word->text);
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

uint64_t stem_of(struct stemmer *st, const struct word *word)
{
	size_t i = (size_t)(word->hash >> 32) & (KNOWN - 1);

	if (st->known[i].word != word->hash) {
		st->known[i].word = word->hash;
		st->known[i].stem = make_stem(st, word);
	}
	return st->known[i].stem;
}

static int by_value(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

struct stems stems_of(struct stemmer *st, struct arena *a, const struct words *words)
{
	struct stems out = { arena_alloc(a, (words->n + 1) * sizeof(*out.v)), 0 };
	size_t n = 0;

	for (size_t i = 0; i < words->n; i++) {
		uint64_t stem = stem_of(st, &words->v[i]);
		if (stem)
			out.v[out.n++] = stem;
	}
	qsort(out.v, out.n, sizeof(*out.v), by_value);
	for (size_t i = 0; i < out.n; i++)
		if (i == 0 || out.v[i] != out.v[i - 1])
			out.v[n++] = out.v[i];
	out.n = n;
	return out;
}

size_t stems_shared(const struct stems *a, const struct stems *b)
{
	size_t shared = 0;

	for (size_t i = 0, j = 0; i < a->n && j < b->n;) {
		shared += a->v[i] == b->v[j];
		if (a->v[i] <= b->v[j])
			i++;
		else
			j++;
	}
	return shared;
}

bool stems_same(const struct stems *a, const struct stems *b, size_t least)
{
	size_t shared = stems_shared(a, b), fewer = a->n < b->n ? a->n : b->n;

	return shared >= least && shared * 2 >= fewer;
}
