#include "model/verify.h"

#include "text/utf8.h"

#include <stdarg.h>
#include <stdio.h>

struct check {
	const struct doc *d;
	struct diag_sink *sink;
	size_t end;		/* of the text that is accounted for */
};

/* The line of the source that byte `at` of the text is on. */
static size_t line_of(const struct doc *d, size_t at)
{
	size_t line = d->line ? d->line : 1;
	struct slice before = slice_first(d->text, at);

	for (size_t i = 0; i < before.len; i++)
		line += before.p[i] == '\n';
	return line;
}

__attribute__((format(printf, 3, 4)))
static bool wrong(const struct check *c, size_t at, const char *fmt, ...)
{
	char what[200];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(what, sizeof(what), fmt, ap);
	va_end(ap);
	diag(c->sink, DIAG_ERROR, "not-tiled", line_of(c->d, at), "%s", what);
	return false;
}

/* Only white space may stand between the last thing and `until`. */
static bool check_gap(struct check *c, size_t until)
{
	struct slice gap = slice_span(c->d->text, c->end, until);

	while (gap.len) {
		size_t at = until - gap.len;
		if (!cp_space(utf8_next(&gap)))
			return wrong(c, at, "text at byte %zu is in no turn and no part", at);
	}
	return true;
}

/* The next turn or part, counted from 1. */
static bool check_next(struct check *c, const char *what, size_t number, struct span span)
{
	if (span.start > span.end || span.end > c->d->text.len)
		return wrong(c, span.start, "%s %zu has a span outside the text", what, number);
	if (span.start < c->end)
		return wrong(c, span.start, "%s %zu overlaps what stands before it", what, number);
	if (!check_gap(c, span.start))
		return false;
	c->end = span.end;
	return true;
}

static bool check_inside(const struct check *c, const struct turn *t, const char *what,
			 struct span span)
{
	if (span.start >= t->span.start && span.start <= span.end && span.end <= t->span.end)
		return true;
	return wrong(c, t->span.start, "turn %zu has a %s outside its span", t->index, what);
}

static bool check_turn(struct check *c, const struct turn *t)
{
	if (!check_next(c, "turn", t->index, t->span))
		return false;
	for (size_t i = 0; i < t->notes.n; i++)
		if (!check_inside(c, t, "note", t->notes.v[i].span))
			return false;
	for (size_t i = 0; i < t->quoted.n; i++)
		if (!check_inside(c, t, "quotation", t->quoted.v[i].span))
			return false;
	for (size_t i = 0; i < t->parts.n; i++)
		if (!check_inside(c, t, "part", t->parts.v[i].span))
			return false;
	return true;
}

/* By its place; of two at one place the shorter comes first, as it may be empty. */
static bool before(struct span a, struct span b)
{
	return a.start != b.start ? a.start < b.start : a.end < b.end;
}

bool doc_verify(const struct doc *d, struct diag_sink *sink)
{
	struct check c = { d, sink, 0 };
	const struct turn **turns = doc_turns_by_place(d);
	size_t turn = 0, part = 0;

	while (turn < d->turns.n || part < d->parts.n) {
		bool take_turn = part == d->parts.n ||
				 (turn < d->turns.n && before(turns[turn]->span, d->parts.v[part].span));
		if (!(take_turn ? check_turn(&c, turns[turn]) :
				  check_next(&c, "part", part + 1, d->parts.v[part].span)))
			return false;
		turn += take_turn;
		part += !take_turn;
	}
	return check_gap(&c, d->text.len);
}
