/*
 * stems.h - what is known of words, and the content of a text as a set of word stems.
 */
#ifndef KEY_STEMS_H
#define KEY_STEMS_H

#include "base/arena.h"
#include "key/tags.h"
#include "text/words.h"

/* What is known of a word in any case: what sentences are weighed by, */
struct word_facts {
	uint32_t number;	/* of its stem, among those met since stemmer_begin(); 0 for a stop word, too */
	unsigned char len;	/* bytes of a short word (known.h), else 255 */
	unsigned char stop;	/* enum stop (text/stopwords.h) */
	unsigned char common;	/* its highest level in lexis.h; of what is not there 6, as of names and slips */
	bool digit;		/* it begins with one */
};

/* and what only phrases ask for. */
struct word_role {
	struct tag_word tags;
	bool date;		/* a month or weekday */
	bool title;		/* "Mr", "Senator" */
};

/*
 * The English one (stem_english.h), with the words that it met: most of a text were met
 * before, and that is many times as fast as to find out.  What it says does not
 * depend on them.  One thread at a time; 650 KB for 8,000 words, 5 MB at most.
 */
struct stemmer;

struct stemmer *stemmer_new(void);
void stemmer_free(struct stemmer *st);

/* A document begins: what is known of others' words may be forgotten, and stems numbered anew. */
void stemmer_begin(struct stemmer *st);

/* Stemmers that one record leaves to the next, for any thread: takes one for a document, and gives it back. */
struct stemmers;

struct stemmers *stemmers_new(void);
void stemmers_free(struct stemmers *all);
struct stemmer *stemmers_take(struct stemmers *all);
void stemmers_give(struct stemmers *all, struct stemmer *st);

/* What they return lives until the next call for any word. */
const struct word_facts *facts_of(struct stemmer *st, const struct word *word);
const struct word_role *role_of(struct stemmer *st, const struct word *word);

/* The hash of its stem; 0 for a stop word. */
uint64_t stem_of(struct stemmer *st, const struct word *word);

/* Hashes, sorted, each once. */
struct stems {
	uint64_t *v;
	size_t n;
};

struct stems stems_of(struct stemmer *st, struct arena *a, const struct words *words);

/* How many stems both have. */
size_t stems_shared(const struct stems *a, const struct stems *b);

/*
 * Whether two say the same: they share `least` stems, and half of those of the
 * one that has fewer.
 */
bool stems_same(const struct stems *a, const struct stems *b, size_t least);

#endif
