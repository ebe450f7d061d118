/*
 * court_page.h - the pages of a court reporter, line by line.
 *
 * A page has numbered lines (1 to 25, or to 28 on pleading paper) between a
 * head and a foot that are no part of the talk; without numbers, pages are
 * known by form feeds and page numbers, and their furniture by its coming back.
 */
#ifndef READ_COURT_PAGE_H
#define READ_COURT_PAGE_H

#include "base/arena.h"
#include "turns/lines.h"

/* What the lines of a document are. */
struct court_line {
	struct slice text;	/* of the talk, without the number and white space around */
	unsigned short indent;	/* of text, in columns after the number */
	bool body;		/* a line of the talk, blank (but for its number) or not */
	bool furniture;		/* neither, and not blank: head or foot of a page */
};

struct court {
	const struct lines *lines;
	struct court_line *v;	/* one for each */
	size_t numbered;	/* body lines with a number */
	size_t restarts;	/* pages after the first */
	size_t end;		/* lines from here on are none of the talk: an index, if any */
};

/* The number, 1 to 60, that may be a line's, with the rest of the line; 0: it has none. */
size_t court_number(struct slice line, struct slice *rest);

/* The columns of white space that s begins with; *bytes of it. */
size_t court_columns(struct slice s, size_t *bytes);

/* "12" far in, "- 12 -", "Page 12", "12 of 40": a page's number on its line. */
bool court_page_number(struct slice line);

/* Looks at all lines; memory from the arena, time linear. */
void court_look(struct arena *a, const struct lines *lines, struct court *out);

/*
 * Length of the label in capitals that text begins with, its colon included:
 * "JUSTICE OKAFOR:", "MR. McDONALD:", "THE COURT (by telephone):"; 0: none.
 */
size_t court_label(struct slice text);

/* "Q." or "A" of an examination, with white space after it: the length; 0: none. */
size_t court_letter(struct slice text);

#endif
