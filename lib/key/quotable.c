#include "key/quotable.h"

#include <stdlib.h>

#define WINDOW 65536	/* bytes in which a line is looked for */

bool turn_quotable(const struct turn *t)
{
	return !(t->flags & (1u << FLAG_PLACEHOLDER | 1u << FLAG_REFUSAL | 1u << FLAG_REPEAT |
			     1u << FLAG_OUT_OF_ROLE | 1u << FLAG_EMPTY | 1u << FLAG_DIRECTION));
}

/* Where something stands in the turn's text: [start, end), or nothing if both are the same. */
struct range {
	size_t start, end;
};

/*
 * Looks for a line in text.  A turn's text is what is written in its span with
 * some bytes taken out, so the line stands at its offset in the span, or before
 * it by at most the bytes that are missing in all.
 */
static bool find_line(struct slice text, struct slice line, size_t offset, size_t missing,
		      struct range *range)
{
	size_t from = offset > missing ? offset - missing : 0, at;
	struct slice where;

	if (missing > WINDOW)
		from = offset > WINDOW ? offset - WINDOW : 0;
	where = slice_first(text, offset + line.len);
	at = slice_find(where, line, from);
	if (at >= where.len)
		return false;
	if (range->start == range->end)
		range->start = at;
	range->end = at + line.len;
	return true;
}

/* The text of the turn from the first to the last line of the span that it has. */
static struct range place(const struct doc *d, const struct turn *t, struct span span)
{
	struct slice rest = span_of(d->text, span), line;
	size_t written = t->span.end - t->span.start;
	size_t missing = written > t->text.len ? written - t->text.len : 0;
	struct range range = { 0, 0 };

	if (span.start < t->span.start || span.end > t->span.end)
		return range;
	while (slice_line(&rest, &line)) {
		line = slice_trim(line);
		if (line.len)
			find_line(t->text, line, (size_t)(line.p - d->text.p) - t->span.start, missing,
				  &range);
	}
	return range;
}

static int by_start(const void *a, const void *b)
{
	const struct range *x = a, *y = b;

	return x->start < y->start ? -1 : x->start > y->start;
}

void turn_own_words(const struct doc *d, const struct turn *t, struct arena *a,
		    struct slices *out)
{
	size_t n = t->parts.n + t->quoted.n, at = 0;
	struct range *ranges = arena_alloc(a, (n + 1) * sizeof(*ranges));

	for (size_t i = 0; i < t->parts.n; i++)
		ranges[i] = place(d, t, t->parts.v[i].span);
	for (size_t i = 0; i < t->quoted.n; i++)
		ranges[t->parts.n + i] = place(d, t, t->quoted.v[i].span);
	qsort(ranges, n, sizeof(*ranges), by_start);
	for (size_t i = 0; i < n; i++) {
		if (ranges[i].start > at)
			*VEC_PUSH(a, out) = slice_span(t->text, at, ranges[i].start);
		if (ranges[i].end > at)
			at = ranges[i].end;
	}
	if (at < t->text.len)
		*VEC_PUSH(a, out) = slice_from(t->text, at);
}
