#include "turns/lines.h"

#include "base/line_scan.h"
#include "text/rare_bytes.h"
#include "text/utf8.h"
#include "turns/label.h"

/* What its first byte tells of the line; only what is not ASCII needs more than that. */
static void look_at(struct line *l)
{
	struct slice body = l->text;

	if (body.len && is_solid(body.p[0])) {	/* as most lines begin */
		l->first = body.p[0];
		l->blank = false;
		return;
	}
	body = slice_ltrim(body);
	l->first = body.len ? body.p[0] : '\0';
	l->blank = body.len == 0 || ((unsigned char)l->first >= 0x80 && utf8_trim(body).len == 0);
}

#define LINE_BYTES 64	/* a guess at what a line has, from which the array grows */

/* The line that begins at byte `at` of the text; `ends` gives where it ends. */
static struct line line_at(struct slice text, size_t at, struct line_scan *ends)
{
	const char *start = text.p + at, *end = line_scan_next(ends), *next = end;
	struct line line = { .text = { start, (size_t)(end - start) }, .start = at };

	if (next < ends->end && *next++ == '\r' && next < ends->end && *next == '\n')
		next = line_scan_next(ends) + 1;
	line.end = (size_t)(next - text.p);
	look_at(&line);
	line.label = (unsigned char)label_plain(line.text);
	line.rare = (unsigned short)rare_bytes(slice_span(text, at + (line.label ? line.label + 1u : 0), line.end));
	return line;
}

void lines_split(struct arena *a, struct lines *out, struct slice text)
{
	struct line_scan ends;

	if (text.len == 0)
		return;
	ends = line_scan_begin(text.p, text.p + text.len);
	if (out->cap == 0)
		VEC_RESERVE(a, out, text.len / LINE_BYTES + 1);
	for (size_t at = 0; at < text.len; at = out->v[out->n++].end) {
		if (out->n == out->cap)
			out->v = arena_vec(a, out->v, out->n, &out->cap, sizeof(*out->v));
		out->v[out->n] = line_at(text, at, &ends);
	}
}

const struct lines *doc_lines(struct doc *d)
{
	if (!d->lines) {
		struct lines *lines = arena_alloc(d->arena, sizeof(*lines));
		lines_split(d->arena, lines, d->text);
		d->lines = lines;
	}
	return d->lines;
}

size_t lines_next(const struct lines *lines, size_t i)
{
	while (i < lines->n && lines->v[i].blank)
		i++;
	return i;
}

struct span span_trimmed_any(struct slice text, size_t from, size_t to)
{
	struct slice body = utf8_trim(slice_span(text, from, to));

	if (body.len == 0)
		return (struct span){ from, from };
	from = (size_t)(body.p - text.p);
	return (struct span){ from, from + body.len };
}

struct span lines_span(const struct lines *lines, struct slice text, size_t first, size_t end)
{
	size_t from = first < lines->n ? lines->v[first].start : text.len;
	size_t to = end > first && end <= lines->n ? lines->v[end - 1].end : from;

	return span_trimmed(text, from, to);
}
