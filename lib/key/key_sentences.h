/*
 * key_sentences.h - the few sentences of a whole document that say most.
 */
#ifndef KEY_KEY_SENTENCES_H
#define KEY_KEY_SENTENCES_H

#include "key/key.h"

/* How many are wanted. */
struct key_budget {
	bool asked;			/* at all */
	size_t sentences;		/* at most; SIZE_MAX: as many as the words allow */
	size_t words;			/* or percent of the document's; SIZE_MAX: no limit */
	bool percent;
};

#define KEY_BUDGET_NONE { false, SIZE_MAX, SIZE_MAX, false }	/* to begin with */
#define KEY_WORDS_LEAST 20	/* a share of a document is at least so many words */

/* Reads "100" or "10%" into words and percent; false: it is neither. */
bool key_budget_words(struct key_budget *budget, struct slice value);

/* A key sentence, with where it stands. */
struct key_found {
	struct sentence at;
	double score;		/* 1 for the one that says most */
	struct key_why why;
	struct sentence answer;	/* that makes a question readable, out of the budget; text empty: none */
};

struct key_sentences {
	bool asked;
	struct key_found *v;	/* in the order of the document */
	size_t n, cap;
};

/*
 * All sentences of a document, to choose from as often as one likes, in its
 * arena.  title is what its record states as one, or empty:
 * the heading that repeats it begins no group.  Some 300 bytes a sentence.
 */
void key_read(struct key_set *set, const struct doc *d, struct slice title, struct stemmer *st);

/* Those of the set that say most, within the budget.  Time is near linear. */
void key_sentences_find(struct key_sentences *out, struct key_set *set, const struct key_budget *budget);

#endif
