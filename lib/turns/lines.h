/*
 * lines.h - a text as an array of lines.
 */
#ifndef TURNS_LINES_H
#define TURNS_LINES_H

#include "base/arena.h"
#include "base/slice.h"
#include "model/doc.h"

struct line {
	struct slice text;	/* without its end */
	size_t start, end;	/* bytes of the text, the line's end included in [start, end) */
	bool blank;		/* nothing but white space (no-break spaces, too) */
	char first;		/* the first byte that is no ASCII white space: what most lines are sorted by */
	unsigned char label;	/* length of the plain label that it begins with, as label_plain() has it; 0: none */
	unsigned short rare;	/* rare_bytes() of it, its end included and that label with its colon apart */
};

/* Whether it is blank or begins with a letter, as most lines do: no rule, no time, no item of a list stands there. */
static inline bool line_begins_plain(const struct line *l)
{
	return l->blank || is_letter(l->first);
}

struct lines {
	struct line *v;
	size_t n, cap;
};

/* Appends the lines of `text`, which must stay alive, as slice_line() has them. */
void lines_split(struct arena *a, struct lines *out, struct slice text);

/* The lines of d->text: split once, when they are first asked for, and kept in d->lines. */
const struct lines *doc_lines(struct doc *d);

/* The first line at or after i that is not blank; lines->n if none is left. */
size_t lines_next(const struct lines *lines, size_t i);

/* ASCII that is neither white space nor a control character. */
static inline bool is_solid(char c)
{
	return (unsigned char)(c - '!') < 0x80 - '!';
}

/* The bytes [from, to) of the text, white space at both ends apart; mostly that is a line end or two. */
struct span span_trimmed_any(struct slice text, size_t from, size_t to);
static inline struct span span_trimmed(struct slice text, size_t from, size_t to)
{
	size_t end = to <= text.len ? to : from;

	while (end > from && (text.p[end - 1] == '\n' || text.p[end - 1] == '\r'))
		end--;
	if (end > from && is_solid(text.p[from]) && is_solid(text.p[end - 1]))
		return (struct span){ from, end };
	return span_trimmed_any(text, from, to);
}

/* The bytes of lines [first, end), white space at both ends apart. */
struct span lines_span(const struct lines *lines, struct slice text, size_t first, size_t end);

#endif
