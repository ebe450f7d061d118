/*
 * key.h - key sentences: which few of many sentences say most.
 *
 * Sentences are added in groups, the turns or sections of a document.  A
 * sentence weighs the sum of its distinct stems' weights over its length, where
 * a stem weighs how many sentences have it, times how rare it is in English.
 * That is multiplied by what its place, its form and its wording are worth: the
 * first sentences of an article weigh more, questions and scraps less, and in
 * talk what is put in nouns, with articles and prepositions, more than what is
 * about the speakers, "I" and "you", or held together by fillers.  After each
 * choice the stems of the chosen sentence count for less, so that the next one
 * says something else.
 *
 * The weights (styles in key_weigh.c) were tuned on the training parts of public
 * sets of dialogues, meetings, consultations, papers and news with summaries by
 * people.  Only sums, products, quotients and square roots are made of them,
 * which every machine rounds the same.
 */
#ifndef KEY_KEY_H
#define KEY_KEY_H

#include "key/sentences.h"
#include "key/stems.h"

enum key_style { KEY_TALK, KEY_PROSE, N_KEY_STYLES };

struct key_sentence {
	struct sentence at;
	size_t n_words;		/* as text/words.h has them */
	size_t first, n;	/* its distinct stems: stems.v[first, first + n) */
	double wording;		/* what its words of grammar and its numbers are worth, 1: nothing */
};

struct key_group {
	size_t first;			/* where it begins, among the sentences */
	struct slice title, number;	/* what heads it, if anything does */
};

struct key_stem {
	uint32_t last_sentence, last_group;	/* index + 1 of the last that has it */
	uint32_t sentences, groups;	/* how many have it */
	/* of the choice at hand: */
	double weight;		/* less, once it was said */
	uint32_t n;		/* sentences that have it, while they are counted */
	unsigned char said;	/* how many of the chosen say it, as long as that counts */
	unsigned char common;	/* how often English has it (stems.h) */
};

struct key_choice;	/* in the making (key_choose.c) */

struct key_set {
	struct arena *arena;
	enum key_style style;
	struct stemmer *stemmer;
	struct { struct key_sentence *v; size_t n, cap; } sentences;
	struct { struct key_group *v; size_t n, cap; } groups;
	struct { uint32_t *v; size_t n, cap; } stems;
	struct { struct key_stem *v; size_t n, cap; } ids;
	struct key_choice *choice;	/* the last one: the same again begins with what it found */
};

/* st is borrowed, for key_add(): until a set is filled, no other one may begin with it. */
void key_begin(struct key_set *set, struct arena *a, enum key_style style, struct stemmer *st);

/* Begins a group, which is returned; and adds a sentence with its words to the last one. */
struct key_group *key_group(struct key_set *set);
void key_add(struct key_set *set, const struct sentence *sentence, const struct words *words);

/* The sentences of a group are [first, end). */
size_t key_first(const struct key_set *set, size_t group);

/* How much may be chosen: SIZE_MAX for no limit. */
struct key_limit {
	size_t sentences;
	size_t words;		/* as key_size() counts them */
};

/*
 * The words of a sentence: what stands between white space, as wc(1) counts;
 * with scripts written without blanks, each of their characters is one.
 */
size_t key_size(const struct key_sentence *s);

/* Why a sentence was chosen: the score is the product of all. */
struct key_why {
	double content;		/* of its stems, over its length; so that the best sentence scores 1 */
	double news;		/* the part of it that the sentences chosen before leave, 0 to 1 */
	double place, wording;
	double form;		/* a question, a scrap: less than 1 */
};

struct key_pick {
	size_t sentence;
	double score;		/* 1 for the one chosen first; no later choice scores more */
	struct key_why why;
};

struct key_picks {
	struct key_pick *v;
	size_t n, cap;
};

/*
 * Chooses of a group, or of all sentences, after all were added: appended to
 * *out, in the order of the document.  Words are filled until they reach the
 * limit; the last sentence is left out if that comes nearer to it, but the
 * first never.  What scores less than 0.15 at first is not chosen, nor what is
 * cut off.  Time is near linear in the sentences, whatever they say.
 */
void key_choose(struct key_set *set, size_t group, struct key_limit limit, struct key_picks *out);
void key_choose_all(struct key_set *set, struct key_limit limit, struct key_picks *out);

#endif
