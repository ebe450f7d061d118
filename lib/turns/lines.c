#include "turns/lines.h"

#include "text/utf8.h"
#include "turns/label.h"

/* ASCII that is neither white space nor a control character. */
static bool is_solid(char c)
{
	return (unsigned char)(c - '!') < 0x80 - '!';
}

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

struct line_walk lines_begin(struct slice text)
{
	const char *p = text.len ? text.p : "";

	return (struct line_walk){ text, 0, line_scan_begin(p, p + text.len) };
}

bool line_next(struct line_walk *w, struct line *out)
{
	if (!line_step(w, out))
		return false;
	look_at(out);
	return true;
}

void lines_split(struct arena *a, struct lines *out, struct slice text)
{
	struct line_walk w = lines_begin(text);
	struct line line;

	if (out->cap == 0 && text.len)
		VEC_RESERVE(a, out, text.len / LINE_BYTES + 1);
	while (line_step(&w, &line)) {
		if (out->n == out->cap)
			out->v = arena_vec(a, out->v, out->n, &out->cap, sizeof(*out->v));
		look_at(&line);
		line.label = (unsigned char)label_plain(line.text);
		out->v[out->n++] = line;
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

struct span span_trimmed(struct slice text, size_t from, size_t to)
{
	struct slice body;

	while (to > from && to <= text.len && (text.p[to - 1] == '\n' || text.p[to - 1] == '\r'))
		to--;
	if (to > from && to <= text.len && is_solid(text.p[from]) && is_solid(text.p[to - 1]))
		return (struct span){ from, to };
	body = utf8_trim(slice_span(text, from, to));
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
