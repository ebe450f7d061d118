/*
 * lexicon.h - the phrase tables of the readers, made ready once for a run.
 *
 * The tables themselves are data in the words_*.c files beside this one, each
 * row with its source.  A lexicon is immutable: any number of threads may use it.
 */
#ifndef TURNS_LEXICON_H
#define TURNS_LEXICON_H

#include "model/doc.h"
#include "text/phrase.h"

struct role_rule {		/* from --role LABEL=ROLE */
	struct slice label;
	enum role role;
};

struct name_rule {		/* from --speaker LABEL=NAME */
	struct slice label, name;
};

struct lexicon {
	const struct phrases *headings, *labels, *flags, *directions, *roles, *voices, *open_ended;
	const struct role_rule *rules;	/* the user's, borrowed */
	size_t n_rules;
	const struct name_rule *names;	/* the user's, borrowed; none unless set after lexicon_new */
	size_t n_names;
	bool fold_captions;		/* the user asked: rolling captions say each word once */
};

/* What a heading line announces (words_headings.c). */
enum heading {
	HEADING_SUMMARY, HEADING_TERMINATION, HEADING_TOPICS, HEADING_TECHNIQUES,
	HEADING_HELPFUL, HEADING_HOMEWORK, HEADING_INSIGHTS, HEADING_FOOTER, N_HEADINGS
};

struct lexicon *lexicon_new(const struct role_rule *rules, size_t n_rules);
void lexicon_free(struct lexicon *lex);

/*
 * What a title announces: weight[] gets the heaviest row of each heading, 0
 * where none matches.  Returns whether any does.
 */
bool lexicon_heading(const struct lexicon *lex, struct slice title, int weight[N_HEADINGS]);

/* Whether a row of the set matches somewhere in a short text (the first 64 words). */
bool lexicon_has(const struct phrases *set, struct slice text);

/* The same, giving the row of the first match; NULL if there is none. */
const struct phrase_row *lexicon_first(const struct phrases *set, struct slice text);

#endif
