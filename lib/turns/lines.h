/*
 * lines.h - a text as an array of lines.
 */
#ifndef TURNS_LINES_H
#define TURNS_LINES_H

#include "base/arena.h"
#include "base/line_scan.h"
#include "base/slice.h"
#include "model/doc.h"

struct line {
	struct slice text;	/* without its end */
	size_t start, end;	/* bytes of the text, the line's end included in [start, end) */
	bool blank;		/* nothing but white space (no-break spaces, too) */
	char first;		/* the first byte that is no ASCII white space: what most lines are sorted by */
	unsigned char label;	/* length of the plain label that it begins with, as label_plain() has it; 0: none */
};

struct lines {
	struct line *v;
	size_t n, cap;
};

/* The lines of a text one by one, where no array of them is wanted. */
struct line_walk {
	struct slice text;
	size_t at;		/* byte where the next line begins */
	struct line_scan ends;	/* from there on */
};

struct line_walk lines_begin(struct slice text);

/* The next line as slice_line() has it, label not set; false at the end.  Time is linear in the text. */
bool line_next(struct line_walk *w, struct line *out);

/* The same, but for what it begins with: blank, first and label are not set. */
static inline bool line_step(struct line_walk *w, struct line *out)
{
	const char *start, *end, *next;

	if (w->at >= w->text.len)
		return false;
	start = w->text.p + w->at;
	end = next = line_scan_next(&w->ends);
	if (next < w->ends.end && *next++ == '\r' && next < w->ends.end && *next == '\n')
		next = line_scan_next(&w->ends) + 1;
	out->text = (struct slice){ start, (size_t)(end - start) };
	out->start = w->at;
	out->end = w->at = (size_t)(next - w->text.p);
	return true;
}

/* Appends the lines of `text`, which must stay alive. */
void lines_split(struct arena *a, struct lines *out, struct slice text);

/* The lines of d->text: split once, when they are first asked for, and kept in d->lines. */
const struct lines *doc_lines(struct doc *d);

/* The first line at or after i that is not blank; lines->n if none is left. */
size_t lines_next(const struct lines *lines, size_t i);

/* The bytes [from, to) of the text, white space at both ends apart. */
struct span span_trimmed(struct slice text, size_t from, size_t to);

/* The bytes of lines [first, end), white space at both ends apart. */
struct span lines_span(const struct lines *lines, struct slice text, size_t first, size_t end);

#endif
