/*
 * language.h - which language a text is in, by its script, its small words and its letters.
 *
 * Scripts that one language alone is written in decide at once; for Latin, Cyrillic, Arabic and
 * Devanagari the words that tie others together are looked up.  A few lines are enough.
 */
#ifndef TEXT_LANGUAGE_H
#define TEXT_LANGUAGE_H

#include "base/slice.h"

#define LANGUAGE_BYTES 2048	/* of a text that are looked at */

/* A language's small words, parted by blanks, in lower case. */
struct language_row {
	const char *code;	/* ISO 639-1 */
	const char *words;
	const char *source;
};

extern const struct language_row language_rows[];
extern const size_t n_language_rows;

/* The words made ready to be looked up: immutable, for any number of threads. */
struct languages;
struct languages *languages_new(void);
void languages_free(struct languages *set);

/*
 * The code of the text's language, in static memory, or "" if it cannot be told.  tag is
 * what somebody says it is ("en-GB"), or empty: it decides between languages that the text
 * leaves open.
 */
const char *language_of(const struct languages *set, struct slice text, struct slice tag);

/* Whether a tag names the language of that code: "en-GB" is "en", "nb" is "no". */
bool language_is(struct slice tag, const char *code);

#endif
