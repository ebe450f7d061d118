/*
 * phrases.h - key phrases: the few noun phrases that say what a document is about.
 */
#ifndef KEY_PHRASES_H
#define KEY_PHRASES_H

#include "model/doc.h"

struct keyphrase {
	struct slice text;	/* as it stands in the document, white space folded */
	double score;		/* 1 for the best */
	size_t count;		/* how often it occurs, in whatever form */
};

struct keyphrases {
	struct keyphrase *v;
	size_t n, cap;
	size_t asked;		/* how many were asked for; 0: they are no part of the summary */
};

struct languages;
struct stemmer;

/*
 * The n best of a document, best first, in its arena: fewer if there are no
 * more.  What must not be quoted (sentences.h) does not count, headings do.
 *
 * A phrase is a run of adjectives and nouns that ends with a noun, or a part of
 * one.  Parts of speech are known of English.  In another language, as far as
 * `languages` can tell, all words are taken for nouns but its small ones, and
 * only what comes back is a phrase; in scripts written without blanks there are none.
 *
 * Time is linear in the document.  Memory is some 50 bytes a byte of text at
 * worst, half that of usual text; of over four million words the beginning is read.
 */
void keyphrases_find(struct keyphrases *out, const struct doc *d, const struct languages *languages,
		     struct stemmer *st, size_t n);

#endif
