/*
 * lines.h - a text as an array of lines, and what shape a line has.
 */
#ifndef READ_LINES_H
#define READ_LINES_H

#include "base/arena.h"
#include "base/slice.h"
#include "model/doc.h"

struct line {
	struct slice text;	/* without its end */
	size_t start, end;	/* bytes of the text, the line's end included in [start, end) */
	bool blank;		/* nothing but white space (no-break spaces, too) */
};

struct lines {
	struct line *v;
	size_t n, cap;
};

/* Appends the lines of `text`, which must stay alive. */
void lines_split(struct arena *a, struct lines *out, struct slice text);

/* The first line at or after i that is not blank; lines->n if none is left. */
size_t lines_next(const struct lines *lines, size_t i);

/* The bytes of lines [first, end), white space at both ends apart. */
struct span lines_span(const struct lines *lines, struct slice text, size_t first, size_t end);

/* A list item: a mark such as - * + or a bullet character, a blank, and text. */
bool line_bullet(struct slice line, struct slice *item);

/* "12. text", "12) text", "(12) text", "12 - text", "IV. text", "Section 12: text": number and text apart. */
bool line_numbered(struct slice line, struct slice *number, struct slice *text);

/*
 * The style of a numbered line: what stands around its number, and whether the
 * line is indented.  Headings of one document share theirs, items another.
 * 0: the line is not numbered.
 */
int line_number_style(struct slice line);

/* Three or more of one symbol and nothing else but blanks. */
bool line_rule(struct slice line);

/*
 * The title that a line holds when it is a heading: without Markdown marks,
 * a number before it (*number, may be NULL, else empty) and a colon after it.
 */
struct slice line_title(struct slice line, struct slice *number);

/* Whether the line, Markdown marks apart, ends with a colon (of any width). */
bool line_colon_ended(struct slice line);

#endif
