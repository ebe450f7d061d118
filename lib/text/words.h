/*
 * words.h - text cut into words, in the form that the phrase tables compare.
 *
 * A word is a run of letters, digits and inner apostrophes ("don't", "11");
 * a hyphen parts words, so that "role-play" is two.  In scripts written without
 * blanks each character is a word.  Case and the shape of apostrophes do not
 * count: the hash is that of the folded word.
 */
#ifndef TEXT_WORDS_H
#define TEXT_WORDS_H

#include "base/arena.h"
#include "base/slice.h"
#include "text/word_hash.h"

#include <stdint.h>

struct word {
	struct slice text;	/* as written, borrowed from the text */
	uint64_t hash;		/* of the folded word: word_hash() */
	bool starts;		/* begins the text, a line or a sentence, an opening quote apart */
	bool breaks;		/* no phrase goes on over its beginning: a sentence or paragraph ended */
	bool pause;		/* a mark such as , ; : ( or a dash stands before it */
	bool ascii;		/* nothing in it but ASCII, as far as was looked */
	bool quotes;		/* a double quotation mark stands before it */
};

struct words {
	struct word *v;
	size_t n, cap;
};

/* Appends the words of `text`, which must stay alive, to *out; memory from the arena. */
void words_split(struct arena *a, struct words *out, struct slice text);

/* Appends words as long as out->cap has room, and allocates nothing. */
void words_split_some(struct words *out, struct slice text);

/* How many words: the same count, without memory. */
size_t words_count(struct slice text);

/* The same, with a digest of the words in order: equal words give an equal one. */
size_t words_digest(struct slice text, uint64_t *digest);

/* The digest of words that are split already, which follow those of `digest`; 0 for none. */
uint64_t words_digest_of(const struct words *words, uint64_t digest);

/* Whether two texts are the same words in the same order. */
bool words_same(struct slice a, struct slice b);

#endif
