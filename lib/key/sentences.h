/*
 * sentences.h - a document's sentences in order, with where each stands.
 *
 * They come in groups: the turns of a dialogue, the sections of anything else.
 * What must not be quoted (quotable.h), code, tables, captions, headers and
 * footers are passed over.
 *
 * Speech that was written down without marks, as recognizers do, is one long
 * sentence to sentence_next(): in a turn it is cut before words that begin a clause.
 */
#ifndef KEY_SENTENCES_H
#define KEY_SENTENCES_H

#include "model/doc.h"
#include "text/words.h"

struct sentence {
	struct slice text;		/* as in its turn, part or block */
	const struct turn *turn;	/* NULL: it stands in none */
	size_t part, block;		/* among the document's, from 1; 0: in none */
	size_t place;			/* among those of its group, from 0 */
	bool question;			/* it ends with a question mark */
	bool broken;			/* it ends a turn that was cut off: no whole sentence */
};

enum sentences_event {
	SENTENCES_END,
	SENTENCES_GROUP,	/* a group begins, which may have no sentence */
	SENTENCES_ONE		/* a sentence */
};

/* The walk.  Begin it with sentences_begin; read what stands before the line. */
struct sentences {
	const struct turn *turn;	/* the group: a turn, */
	struct slice title, number;	/* or a section with what heads it, if anything does */
	size_t n_groups, n;		/* how many were given */
	struct words words;		/* of the sentence given last; borrowed until the next call */
	/* ---- */
	const struct doc *d;
	struct slice doc_title;
	enum { IN_TURNS, IN_BLOCKS, IN_PARTS, IN_TEXT } stands;
	size_t unit;			/* the turn, block or part at hand, from 1 */
	struct { struct sentences_run *v; size_t n, cap; } runs;	/* of text in it, */
	size_t run;			/* those taken, */
	struct slice rest;		/* and what is left of the last */
	struct slice whole;		/* a sentence as its marks have it, */
	struct words all;		/* its words, */
	bool unmarked;
	size_t given;			/* and how many were given: speech without marks goes piece by piece */
	struct slices own;		/* scratch */
	size_t place;
	bool titled;			/* the heading that repeats the title was seen */
};

/*
 * Begins at the document's first sentence.  d is borrowed, and its arena used;
 * a heading that only repeats `title` begins no section.
 */
void sentences_begin(struct sentences *w, const struct doc *d, struct slice title);

/* What comes next; *out is filled for a sentence only. */
enum sentences_event sentences_next(struct sentences *w, struct sentence *out);

/* Whether the sentence's last mark, what closes after it apart, asks. */
bool sentence_asks(struct slice sentence);

/*
 * Whether a sentence of that many words answers what was asked in turn `asked`: it
 * is another's, among the first three of a turn, of three words at least, and longer than what
 * was found before in the same turn (found_in, found words; NULL and 0: nothing),
 * unless that has five words: an answer comes first, after a "Well, yes."
 */
bool sentence_answers(const struct sentence *s, size_t words, const struct turn *asked,
		      const struct turn *found_in, size_t found);

/* Whether the document is walked by turns. */
bool doc_is_dialogue(const struct doc *d);

#endif
