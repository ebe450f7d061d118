/*
 * statistics.h - how much is said in a document, and by whom.
 */
#ifndef SUM_STATISTICS_H
#define SUM_STATISTICS_H

#include "base/buf.h"
#include "model/doc.h"

/* Of one speaker, or of all. */
struct tally {
	size_t turns, words;
	size_t questions;		/* sentences that end with a question mark */
	size_t timed;			/* turns with a start and an end, */
	uint64_t ms;			/* and how long they take together */
	size_t longest;			/* the turn with most words, the first of them: its place
					   in the list, from 1; 0: none has any */
	size_t longest_words;
	size_t flagged;			/* turns with a flag, */
	size_t flags[N_FLAGS];		/* and with each */
};

/* A name of the turns; what is said without one is told apart by its role. */
struct voice {
	struct slice name;		/* empty: nobody is named */
	enum role role;			/* of the first turn that has one */
	struct tally tally;
};

struct voices {
	struct voice *v;
	size_t n, cap;
};

struct statistics {
	bool dialogue;
	struct tally all;		/* not in a dialogue: words and questions only */
	struct voices voices;		/* of a dialogue, in the order of their first turns */
	const size_t *who, *words;	/* of each turn: which of the voices, and its words */
	size_t sentences;		/* these are not counted in a dialogue */
	size_t blocks[N_BLOCKS], parts[N_PARTS];
};

/* Counts.  What it makes lives in the document's arena, names are borrowed. */
void statistics_make(struct statistics *out, const struct doc *d);

/* `part` of `whole` in thousandths, rounded; 0 of 0 is 0. */
unsigned statistics_share(uint64_t part, uint64_t whole);

/* Appends them as the value of "statistics", as ttools-record(5) says. */
void statistics_json(const struct statistics *st, const struct doc *d, struct buf *out);

/*
 * A table of them: cells of text in rows of `cols`, the first row naming the
 * columns.  A column that would be empty is left out.  Lives in the arena.
 */
struct statistics_table {
	struct slices cells;
	size_t cols;
	unsigned numbers;		/* 1 << column: its cells are numbers */
};

struct statistics_table statistics_table(const struct statistics *st, const struct doc *d);

/* Appends the table under a heading (none if the name is empty), as Markdown or as text in columns. */
void statistics_markdown(const struct statistics *st, const struct doc *d, struct slice name, struct buf *out);
void statistics_text(const struct statistics *st, const struct doc *d, struct slice name, struct buf *out);

/* The same as an article of a page that begins with SUMMARY_HTML_HEAD; id: of the record. */
void statistics_html(const struct statistics *st, const struct doc *d, struct slice title, struct slice name,
		     struct slice id, struct buf *out);

#endif
