/*
 * key.h - key sentences: which few of many sentences say most.
 *
 * Sentences are added in groups, the sections of a document.  A sentence weighs
 * the sum of its distinct stems' weights over its length, where a stem weighs
 * how often it occurs in the group times how few groups have it; a group's
 * first sentences weigh more, questions and scraps less.  After each choice the
 * stems of the chosen sentence count for 0.3 of what they did, so that the next
 * one says something else.
 *
 * These are the untuned parameters of a study of key sentences on public sets,
 * where the discount mattered most.  Its powers and logarithms are written as
 * quotients that follow them closely, so that every machine chooses the same.
 */
#ifndef SUM_KEY_H
#define SUM_KEY_H

#include "base/map.h"
#include "sum/sentences.h"
#include "sum/stems.h"

struct key_sentence {
	struct sentence at;
	size_t n_words;
	size_t first, n;	/* its distinct stems: stems.v[first, first + n) */
};

struct key_stem {
	uint64_t hash;
	size_t last_sentence, last_group;	/* index + 1 of the last that has it */
	size_t groups;		/* how many have it */
	double weight;		/* in the group being chosen from */
};

struct key_set {
	struct arena *arena;
	struct stemmer *stemmer;
	struct map words_known;		/* a word as written -> 1: stop word, else id + 2 */
	struct map stems_known;		/* the bytes of a stem's hash -> id + 1 */
	struct { struct key_sentence *v; size_t n, cap; } sentences;
	struct { size_t *v; size_t n, cap; } groups;	/* where each begins, among the sentences */
	struct { uint32_t *v; size_t n, cap; } stems;
	struct { struct key_stem *v; size_t n, cap; } ids;
};

void key_begin(struct key_set *set, struct arena *a);
void key_end(struct key_set *set);

/* Begins a group; and adds a sentence with its words to the last one. */
void key_group(struct key_set *set);
void key_add(struct key_set *set, const struct sentence *sentence, const struct words *words);

/* The sentences of a group are [first, end). */
size_t key_first(const struct key_set *set, size_t group);

/*
 * Chooses up to k sentences of a group, after all were added: chosen[] gets
 * their indexes, ascending.  Returns how many.  Time is k times the group.
 */
size_t key_choose(struct key_set *set, size_t group, size_t k, size_t *chosen);

#endif
