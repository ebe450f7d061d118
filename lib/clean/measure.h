/*
 * measure.h - the words of a unit, counted in one pass over its bytes.
 */
#ifndef CLEAN_MEASURE_H
#define CLEAN_MEASURE_H

#include "clean/unit.h"
#include "text/word_bits.h"
#include "text/words.h"

#define TIE_SLOTS 4096	/* over four times the words: a look seldom needs a second one */

/* The words that tie others together, made ready to be looked up; immutable, for any thread. */
struct tie_words {
	struct word_bits bits;
	uint64_t slots[TIE_SLOTS];	/* hashes */
};

struct tie_words *tie_words_new(void);
void tie_words_free(struct tie_words *set);

/* Where a hash is, or the free slot, 0, where it would be. */
static inline size_t tie_slot(const struct tie_words *set, uint64_t hash)
{
	size_t i = (size_t)(hash >> 20) & (TIE_SLOTS - 1);

	while (set->slots[i] && set->slots[i] != hash)
		i = (i + 1) & (TIE_SLOTS - 1);
	return i;
}

static inline bool is_tie_word(const struct tie_words *set, uint64_t hash)
{
	return word_bits_has(&set->bits, hash) && set->slots[tie_slot(set, hash)] == hash;
}

/*
 * Fills u->is from u->text.  The unit's first words go to *words, which is emptied
 * first, as many of them as it has room for: what words_split() would find, without pauses.
 */
void measure(struct unit *u, const struct tie_words *ties, struct words *words);

/* The table (tie_words.c): a row a language. */
struct tie_row {
	const char *words;	/* with a blank between them */
	const char *source;
};
extern const struct tie_row tie_rows[];
extern const size_t n_tie_rows;

#endif
