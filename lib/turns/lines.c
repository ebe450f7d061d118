#include "turns/lines.h"

#include "text/utf8.h"

static bool is_blank(struct slice line)
{
	line = slice_ltrim(line);
	if (line.len == 0)
		return true;
	return (unsigned char)line.p[0] >= 0x80 && utf8_trim(line).len == 0;
}

void lines_split(struct arena *a, struct lines *out, struct slice text)
{
	struct slice rest = text, line;

	while (slice_line(&rest, &line)) {
		struct line *l = VEC_PUSH(a, out);
		l->text = line;
		l->start = (size_t)(line.p - text.p);
		l->end = text.len - rest.len;
		l->blank = is_blank(line);
	}
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
