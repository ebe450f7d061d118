#include "turns/lines.h"

#include "text/utf8.h"

/* What its first byte tells of the line; only what is not ASCII needs more than that. */
static void look_at(struct line *l)
{
	struct slice body = slice_ltrim(l->text);

	l->first = body.len ? body.p[0] : '\0';
	l->blank = body.len == 0 || ((unsigned char)l->first >= 0x80 && utf8_trim(body).len == 0);
}

#define LINE_BYTES 64	/* a guess at what a line has, from which the array grows */

/* Where CRs are, most texts have none: it is asked anew only when one was passed. */
bool line_next(struct line_walk *w, struct line *out)
{
	struct slice text = w->text;
	const char *lf, *cr;
	size_t end, next;

	if (w->at >= text.len)
		return false;
	if (w->cr < w->at) {
		cr = memchr(text.p + w->at, '\r', text.len - w->at);
		w->cr = cr ? (size_t)(cr - text.p) : text.len;
	}
	lf = memchr(text.p + w->at, '\n', w->cr - w->at);
	end = lf ? (size_t)(lf - text.p) : w->cr;
	next = end < text.len ? end + 1 : end;
	if (!lf && next < text.len && text.p[next] == '\n')
		next++;
	*out = (struct line){ .text = slice_span(text, w->at, end), .start = w->at, .end = next };
	look_at(out);
	w->at = next;
	return true;
}

void lines_split(struct arena *a, struct lines *out, struct slice text)
{
	struct line_walk w = lines_begin(text);
	struct line line;

	if (out->cap == 0 && text.len)
		VEC_RESERVE(a, out, text.len / LINE_BYTES + 1);
	while (line_next(&w, &line))
		*VEC_PUSH(a, out) = line;
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
