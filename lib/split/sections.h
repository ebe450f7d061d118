/*
 * sections.h - numbered headings that count up: "2. Understanding ...".
 *
 * Items of a numbered list have the same shape; they follow each other
 * closely, headings have bodies between.
 */
#ifndef SPLIT_SECTIONS_H
#define SPLIT_SECTIONS_H

#include "base/diag.h"
#include "base/slice.h"

/* A line in the shape of a heading.  Slices are of the line. */
struct section_head {
	int style;		/* shape_numbered's and the Markdown level; -1: none */
	size_t number;		/* 0: unnumbered, "## Title" */
	struct slice digits;	/* the number as written */
	struct slice title;	/* empty: the line has the shape of an item, but is no title */
};

/* What was counted so far in one style. */
struct section_count {
	int style;		/* -1: no headings were found */
	size_t first;		/* the number they begin with */
	size_t number;		/* of the last heading */
	size_t n;		/* headings so far */
	size_t above;		/* number of the numbered line right above, whatever it is; 0: none */
	size_t first_line;
};

bool section_read(struct slice line, struct section_head *out);

/*
 * Whether the head is the next heading of the count.  blank: a blank line is
 * above it; next: number of the numbered line of the same style right below, or 0.
 */
bool section_follows(const struct section_count *c, const struct section_head *h, bool blank,
		     size_t next);

/* Counts a line that is not blank: a heading (`is_heading`) or any other. */
void section_count(struct section_count *c, const struct section_head *h, bool is_heading);

/* Finds the style of the headings in the beginning of an input; c->n is how many it has. */
void sections_guess(struct section_count *c, struct slice text);

#endif
