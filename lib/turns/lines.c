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

void lines_split(struct arena *a, struct lines *out, struct slice text)
{
	struct slice rest = text, line;

	if (out->cap == 0 && text.len)
		VEC_RESERVE(a, out, text.len / LINE_BYTES + 1);
	while (slice_line(&rest, &line)) {
		struct line *l = VEC_PUSH(a, out);
		l->text = line;
		l->start = (size_t)(line.p - text.p);
		l->end = text.len - rest.len;
		look_at(l);
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

struct span lines_span(const struct lines *lines, struct slice text, size_t first, size_t end)
{
	size_t from = first < lines->n ? lines->v[first].start : text.len;
	size_t to = end > first && end <= lines->n ? lines->v[end - 1].end : from;
	struct slice body = utf8_trim(slice_span(text, from, to));

	if (body.len == 0)
		return (struct span){ from, from };
	from = (size_t)(body.p - text.p);
	return (struct span){ from, from + body.len };
}
