#include "redact/vocab.h"

#include "base/map.h"
#include "base/mem.h"
#include "text/word_hash.h"

#include <stdlib.h>

struct slot {
	uint64_t hash;
	uint32_t bits;		/* 0: empty */
};

struct vocab {
	struct slot *v;
	size_t n, n_slots;	/* a power of two */
};

static struct slot *slot_of(const struct vocab *v, uint64_t hash)
{
	size_t mask = v->n_slots - 1, i = (size_t)(hash >> 20) & mask;

	while (v->v[i].bits && v->v[i].hash != hash)
		i = (i + 1) & mask;
	return &v->v[i];
}

static void grow(struct vocab *v)
{
	struct vocab old = *v;

	v->n_slots = old.n_slots ? old.n_slots * 2 : 1 << 15;
	v->v = mem_grow(NULL, v->n_slots, sizeof(*v->v));
	memset(v->v, 0, v->n_slots * sizeof(*v->v));
	for (size_t i = 0; i < old.n_slots; i++)
		if (old.v[i].bits)
			*slot_of(v, old.v[i].hash) = old.v[i];
	free(old.v);
}

static void add(struct vocab *v, uint64_t hash, uint32_t bits)
{
	if (v->n * 2 >= v->n_slots)
		grow(v);
	struct slot *s = slot_of(v, hash);
	v->n += s->bits == 0;
	s->hash = hash;
	s->bits |= bits;
}

/* A name of several words is known by all of them, and its first one says that there is such a name. */
static void add_word(struct vocab *v, struct slice word, uint32_t bits)
{
	size_t at = slice_chr(word, '_');
	uint64_t hash = word_hash(slice_first(word, at));

	if (at < word.len)
		add(v, hash, V_PHRASE);
	while (at < word.len) {
		word = slice_from(word, at + 1);
		at = slice_chr(word, '_');
		hash = vocab_join(hash, word_hash(slice_first(word, at)));
	}
	add(v, hash, bits);
}

static void add_rows(struct vocab *v, const struct vocab_row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct slice words = slice_z(rows[i].words), word;
		while (slice_word(&words, &word))
			add_word(v, word, rows[i].bits);
	}
}

struct vocab *vocab_new(void)
{
	struct vocab *v = mem_grow(NULL, 1, sizeof(*v));

	*v = (struct vocab){ NULL, 0, 0 };
	add_rows(v, words_given, n_words_given);
	add_rows(v, words_family, n_words_family);
	add_rows(v, words_around, n_words_around);
	add_rows(v, words_proper, n_words_proper);
	return v;
}

void vocab_free(struct vocab *v)
{
	if (v)
		free(v->v);
	free(v);
}

uint32_t vocab_bits(const struct vocab *v, uint64_t hash)
{
	return slot_of(v, hash)->bits;
}
