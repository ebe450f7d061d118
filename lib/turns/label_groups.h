/*
 * label_groups.h - the label-shaped lines of a document, and those with the same label together.
 *
 * Part of the inference of speakers.h: this gathers, that decides.
 */
#ifndef TURNS_LABEL_GROUPS_H
#define TURNS_LABEL_GROUPS_H

#include "turns/label.h"
#include "turns/lexicon.h"
#include "turns/lines.h"

/* A label-shaped line. */
struct candidate {
	size_t line, group;
	struct label label;
};

struct candidates {
	struct candidate *v;
	size_t n, cap;
};

/* All lines with the same label, case apart. */
struct group {
	struct slice key;	/* the name, folded */
	struct slice name;	/* as first written */
	size_t n;		/* lines */
	size_t quoted;		/* whose text opens with a quotation mark */
	size_t listed;		/* with nothing after the colon and a list below */
	size_t stamped;		/* with a time beside the label */
	size_t bold;		/* with the label in bold */
	size_t tops;		/* that open a paragraph or stand below the end of a sentence */
	size_t small;		/* of a shape that is not quite a name's */
	bool opens;		/* the first line of all has it: a title more often than a speaker */
	bool once;		/* names nobody if it does not come back */
	bool denied;		/* known to name nobody */
	bool counted;		/* begins with a number: the item of a list, if it does not come back */
	bool voice;		/* known to stand for whoever it was */
	bool numbered;		/* another label differs from it in its number only: "P1", "P2" */
	enum role role;		/* that it is known to name, or ROLE_NONE */
	bool full;		/* a title, an affiliation or capitals: a surname may stand for it */
	bool accepted;
	size_t speaker;		/* its index in doc.speakers, plus 1; 0: none yet */
};

struct groups {
	struct group *v;
	size_t n, cap;
};

/* What the inference looks at: one style of label. */
struct evidence {
	struct doc *d;
	const struct lines *lines;
	const bool *masked;
	const struct lexicon *lex;
	enum label_style style;
	enum label_prefix prefix;	/* that stands before the labels */
	struct candidates cands;
	struct groups groups;
	size_t times;		/* lines that begin with a time, or are a time */
	size_t after;		/* candidates whose name stands after its time */
	size_t stamped, bold;	/* candidates with a time; in bold */
	size_t filled;		/* lines that are neither blank nor masked nor rules */
	size_t paragraphs;	/* of them, first after a blank line */
	size_t labelled_paragraphs;
};

/* Fills cands, groups and the counts; the fields before them are set. */
void evidence_gather(struct evidence *e);

/*
 * Puts groups together that are one speaker: "T1", "T2", "T3", where the number
 * counts the turns, are "T"; "SMITH" after one "DR. ANN SMITH" is she.
 */
void groups_join(struct evidence *e);

#endif
