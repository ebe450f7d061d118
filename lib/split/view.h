/*
 * view.h - the looked-at beginning of an input: every line that could be
 * a boundary, and what stands around it.
 */
#ifndef SPLIT_VIEW_H
#define SPLIT_VIEW_H

#include "base/arena.h"
#include "split/bounds.h"
#include "split/lines.h"

#define VIEW_BLANK_LINES 3
#define VIEW_MAX_MARKS 65536		/* enough to judge by; the look ends there */
#define VIEW_LABELS 4096		/* slots for labels at most, a power of two */

/* What the first line of text after a mark is. */
enum first {
	FIRST_NONE,		/* nothing follows */
	FIRST_LABEL,		/* a turn of talk */
	FIRST_HEADER,		/* a counter header or a field of one */
	FIRST_SMALL,		/* text that begins with a small letter: a sentence goes on */
	FIRST_TEXT
};

/* A line that could be a boundary.  Text lines are those that are not blank and no marks. */
struct mark {
	size_t at, end;		/* bytes of the window */
	size_t line;		/* from 1 */
	enum bound_kind kind;	/* BOUND_NONE: the window's start */
	uint64_t family;	/* bound.family; of blank lines, none */
	size_t length;		/* bound.length; how many blank lines */
	bool strong, counted, has_number;
	size_t number;		/* of a counter */
	uint64_t title;		/* of a titled rule: a hash of its first word, one for all numbers */
	uint64_t whole;		/* and of all of it */
	size_t lines, labels;	/* text lines before it, and labels seen before among them */
	enum first first;
	uint64_t word;		/* of a first line: a hash of its label or first word */
	bool underlines;	/* stands under what looks like a title */
	bool in_table;		/* columns in the line above or below, or a box of comments */
	bool open;		/* the text line above it ends in mid-sentence */
	bool page;		/* the text line above or below it is the number of a page */
};

struct marks {
	struct mark *v;
	size_t n, cap;
};

struct view_label {
	uint64_t hash;
	size_t n;
	size_t first;		/* text lines before its first */
};

struct view {
	struct arena *arena;
	struct marks marks;	/* v[0] is the window's start */
	size_t at, line;	/* the next line to look at */
	size_t lines, labels;	/* text lines so far, and labels seen before among them */
	size_t headings;	/* Markdown headings that are not counters */
	bool full;		/* VIEW_MAX_MARKS reached */
	bool ended;		/* the input ends here: the last body is whole */
	/* the rest is for view_look */
	const struct header_words *words;
	struct line_ends ends;
	size_t blanks, blank_at, blank_line;
	size_t waiting;		/* marks from here on have no first line of text yet */
	size_t headed;		/* of these, the ones before here have a header */
	size_t title;		/* characters of the last text line if it looks like a title */
	bool table, open, page;	/* it has columns; ends in mid-sentence; is a page's number */
	uint64_t symbol;	/* its first byte */
	size_t last_line;	/* its number */
	struct view_label *labels_seen;	/* slots, a power of two of them */
	size_t n_labels_seen, n_slots;
	size_t *firsts, n_firsts;	/* where labels that came back came first, sorted */
};

/* The words are borrowed: view_look asks for them. */
void view_init(struct view *v, struct arena *a, const struct header_words *words);

/*
 * Looks at the lines of text, a beginning of the input, from where it stopped
 * on; `ended`: the text is all there is, so its last line is one, too.
 */
void view_look(struct view *v, struct slice text, bool ended);

/*
 * Whether no line of a text can be a boundary: it has no marks.  May say false of one that has
 * none; takes a tenth of the time of a look.
 */
bool view_unmarked(const struct header_words *words, struct slice text);

/*
 * Turns of talk between two marks of it (to NULL: up to where the look got):
 * lines with a label that comes back somewhere.  After view_look only.
 */
size_t view_turns(const struct view *v, const struct mark *from, const struct mark *to);

/* How often a label with this hash was seen. */
size_t view_label_count(const struct view *v, uint64_t hash);

#endif
