/*
 * lexicon.h - the phrase tables of the readers, made ready once for a run.
 *
 * The tables themselves are data in the words_*.c files beside this one, each
 * row with its source.  A lexicon is immutable: any number of threads may use it.
 */
#ifndef READ_LEXICON_H
#define READ_LEXICON_H

#include "model/doc.h"
#include "text/phrase.h"

struct role_rule {		/* from --role LABEL=ROLE */
	struct slice label;
	enum role role;
};

struct lexicon {
	struct phrases *flags;		/* words_flags.c; tag: enum turn_flag */
	struct phrases *headings;	/* words_headings.c; tag: enum heading */
	struct phrases *not_labels;	/* words_labels.c: words before a colon that name nobody */
	const struct role_rule *roles;	/* the user's, borrowed */
	size_t n_roles;
};

/* What a heading line announces (words_headings.c). */
enum heading {
	HEADING_NONE, HEADING_SUMMARY, HEADING_TERMINATION, HEADING_TOPICS, HEADING_TECHNIQUES,
	HEADING_HELPFUL, HEADING_HOMEWORK, HEADING_INSIGHTS, HEADING_HEADER, HEADING_FOOTER
};

struct lexicon *lexicon_new(const struct role_rule *roles, size_t n_roles);
void lexicon_free(struct lexicon *lex);

#endif
