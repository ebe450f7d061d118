/*
 * tags.h - the part of speech of each word of an English sentence.
 *
 * A word alone allows some tags, each with a weight: words of grammar by a table
 * of them (words_grammar.c), others by lexis.h, unknown ones by their ending,
 * names by their capital, numbers by their digits.  A table of rules says which
 * tag likes to follow which, and the sentence gets the tags that together
 * weigh most (Viterbi's algorithm): linear in its length.
 */
#ifndef KEY_TAGS_H
#define KEY_TAGS_H

#include "base/slice.h"

#include <stddef.h>

enum tag {
	/* what is open: found by levels, endings and shape */
	TAG_NOUN, TAG_PLURAL, TAG_NAME, TAG_ADJ, TAG_ADV,
	TAG_VERB,		/* its base form */
	TAG_VERBS,		/* third person */
	TAG_PAST, TAG_ING,
	TAG_NUMBER,
	/* words of grammar */
	TAG_DET,		/* the, a, my, each */
	TAG_PREP, TAG_CONJ,
	TAG_PRONOUN, TAG_AUX,	/* can, will, do */
	TAG_BE, TAG_HAVE, TAG_TO,
	TAG_THAT,		/* that, which, who, because: a clause begins */
	TAG_MARK,		/* before the first word, at a comma; and "oh", "please" */
	N_TAGS
};

extern const char *const tag_names[N_TAGS];

/* A word of grammar. */
struct grammar_word {
	const char *word;	/* in lower case */
	enum tag tag;
	const char *source;
};

/* Sorted by word. */
extern const struct grammar_word grammar_words[];
extern const size_t n_grammar_words;

#define TAGS_OF_WORD 8	/* that one may have */

/* A tag that a word may have, with its weight: 0 for the likeliest, one less for half as likely. */
struct tag_choice {
	unsigned char tag;
	signed char weight;
};

/* What a word may be. */
struct tag_word {
	struct tag_choice v[TAGS_OF_WORD];
	unsigned char n;
	bool grammar;		/* a word of grammar */
	bool known;		/* lexis.h has it */
	unsigned char common;	/* its highest level there: how usual it is */
};

struct lexis_row;

/* A word by itself, whatever its case: its capital counts where it stands.  row: lexis_of() it. */
void tags_of_row(struct slice word, const struct lexis_row *row, struct tag_word *out);

/* How a word is written where it stands. */
enum tag_shape {
	SHAPE_SMALL,
	SHAPE_CAPITAL,		/* a capital that says: a name */
	SHAPE_MAYBE,		/* one that a sentence or a heading begins with, too */
	SHAPE_CAPITALS		/* nothing else, where most words are small: NATO, US */
};

struct tag_place {
	const struct tag_word *word;
	enum tag_shape shape;
	bool mark;		/* a comma, bracket or the like stands before it */
	bool hyphen;		/* a hyphen joins it to the word before */
};

/* The tags of a sentence's words: out[] has room for n. */
void tags_choose(const struct tag_place *words, size_t n, unsigned char *out);

#endif
