/*
 * people.h - who is spoken of in a record: names as they are found, and whose each is.
 *
 * A name of several words is a person, known by its first and its last word: "Ann Miller", "Ann
 * B. Miller".  One word is the person that has it, if there is one of them only; else somebody
 * of this name.
 */
#ifndef REDACT_PEOPLE_H
#define REDACT_PEOPLE_H

#include "base/arena.h"
#include "base/ids.h"
#include "redact/find.h"

struct person {
	struct slice key;	/* its first and last word, folded, with a blank between */
};

/* A word of names. */
struct name_word {
	size_t person;		/* whose it is, + 1; 0: nobody's yet */
	bool shared;		/* by several */
	bool weak;		/* a usual word: only with a capital is it a name */
};

struct people {
	struct arena *arena;
	struct { struct person *v; size_t n, cap; } persons;
	struct { struct name_word *v; size_t n, cap; } name_words;
	struct ids by_word, by_name;	/* hashes of words, and of first and last joined */
	struct slices singles;		/* of one word, until people_settle */
	struct { bool *v; size_t n, cap; } weak;	/* of them */
};

void people_begin(struct people *p, struct arena *a);
void people_free(struct people *p);

/* Words [first, end) of f are a name; weak: of one word that is a usual word as well. */
void people_learn(struct people *p, const struct found *f, size_t first, size_t end, bool weak);

/* The same of one word that is typed in small letters, and is a name in any case from then on. */
void people_learn_typed(struct people *p, const struct found *f, size_t i);

/* The same of a family's name, word `family`, before the given names [first, end): "Miller, Ann". */
void people_learn_order(struct people *p, const struct found *f, size_t family, size_t first, size_t end);

/* After the last one: gives the names of one word to who has them. */
void people_settle(struct people *p);

/* The person + 1 that words of f from i on name, and *end behind them; 0: none.  weak words count by their capital. */
size_t people_at(const struct people *p, const struct found *f, size_t i, size_t *end);

/* Adds the names that f's words are, and how they are used, to p. */
void find_names(struct found *f, struct people *p);

/* Whether a speaker's name is one of a person, or nick (any: all but known labels are), and its words, if so, to p. */
void find_speaker(struct found *f, struct people *p, bool any);

/* A word without 's. */
struct slice name_stem(struct slice word);

#endif
