/*
 * stopwords.h - words that carry grammar, not content: English, with spoken fillers.
 */
#ifndef TEXT_STOPWORDS_H
#define TEXT_STOPWORDS_H

#include "base/slice.h"

struct stopword {
	struct slice word;	/* in lower case, with the ASCII apostrophe */
	const char *source;
};

/* Sorted by word, in byte order (a test checks it). */
extern const struct stopword stopwords[];
extern const size_t n_stopwords;

/* Whether word, in any case and with any apostrophe, is one of them. */
bool stopword_is(struct slice word);

#endif
