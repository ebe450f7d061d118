/*
 * shape.h - what shape one line has: list item, numbered, rule, title.
 *
 * Each looks at a single line without its end, is pure and keeps no state.
 */
#ifndef TEXT_SHAPE_H
#define TEXT_SHAPE_H

#include "base/slice.h"

/* A list item: a mark such as - * + or a bullet character, a blank, and text. */
bool shape_bullet(struct slice line, struct slice *item);

/* A line that begins with a number, taken apart.  Slices are of the line. */
struct numbered {
	struct slice digits;	/* as written: "12", "IV" */
	size_t number;
	struct slice text;	/* what follows, white space apart; never empty */
	int style;		/* what stands around the number, and whether it is indented: > 0 */
};

/*
 * "12. text", "12) text", "(12) text", "12 - text", "IV. text", "Section 12: text".
 * Headings of one document share a style, items of its lists have another.
 */
bool shape_numbered(struct slice line, struct numbered *out);

/* Three or more of one symbol and nothing else but blanks. */
bool shape_rule(struct slice line);

/*
 * The title that a line holds when it is a heading: without Markdown marks,
 * a number before it (*number, may be NULL, else empty) and a colon after it.
 */
struct slice shape_title(struct slice line, struct slice *number);

/* The line without Markdown's heading and bold marks at both ends. */
struct slice shape_unmark(struct slice line);

/* Whether the line, Markdown marks apart, ends with a colon (of any width). */
bool shape_colon_ended(struct slice line);

#endif
