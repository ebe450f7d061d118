/*
 * stopwords.h - words that carry grammar, not content: English, with spoken fillers.
 */
#ifndef TEXT_STOPWORDS_H
#define TEXT_STOPWORDS_H

#include "base/slice.h"

/* What kind of word it is. */
enum stop {
	STOP_NONE,		/* no stop word */
	STOP_ARTICLE, STOP_PREPOSITION, STOP_CONJUNCTION,
	STOP_FIRST, STOP_SECOND, STOP_THIRD,	/* pronouns, by person, with what is contracted to them */
	STOP_AUXILIARY, STOP_POINTER, STOP_ASKING,
	STOP_SPOKEN,		/* fillers, back-channels and marks of talk */
	STOP_OTHER, N_STOPS
};

struct stopword {
	struct slice word;	/* in lower case, with the ASCII apostrophe */
	enum stop kind;		/* by what it mostly is: "that" points */
	const char *source;
};

/* Sorted by word, in byte order (a test checks it). */
extern const struct stopword stopwords[];
extern const size_t n_stopwords;

/* What word, in any case and with any apostrophe, is of them; and whether it is one. */
enum stop stopword_kind(struct slice word);
bool stopword_is(struct slice word);

#endif
