/*
 * phrases.h - key phrases: the few noun phrases that say what a document is about.
 */
#ifndef SUM_PHRASES_H
#define SUM_PHRASES_H

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

/*
 * The n best of a document, best first, in its arena: fewer if there are no
 * more.  title is what the record states as one, or empty.  Time is linear in
 * the document, memory some 60 bytes a word.
 */
void keyphrases_find(struct keyphrases *out, const struct doc *d, struct slice title, size_t n);

#endif
