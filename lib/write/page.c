#include "write/page.h"

#include "text/utf8.h"

static char clock_mark(const struct doc *d)
{
	for (size_t i = 0; i < d->turns.n; i++)
		if (d->turns.v[i].start_ms >= 0 && d->turns.v[i].start_ms % 1000)
			return '.';
	return 0;
}

void put_page(struct buf *out, const struct doc *d, const char *end,
	      void (*put)(struct buf *out, const struct turn *t, char mark))
{
	char mark = clock_mark(d);

	for (size_t i = 0; i < d->turns.n; i++) {
		put(out, &d->turns.v[i], mark);
		while (out->len && out->p[out->len - 1] == ' ')
			out->len--;
		buf_addz(out, end);
	}
}

void put_stamp(struct buf *out, const struct turn *t, char mark)
{
	if (t->start_ms < 0)
		return;
	buf_addc(out, '[');
	put_clock(out, t->start_ms, mark);
	buf_addc(out, ']');
}

void put_page_text(struct buf *out, struct slice text)
{
	struct slice line;
	size_t blank = 0;
	bool first = true;

	while (slice_line(&text, &line)) {
		struct slice body = utf8_trim(line);
		if (body.len == 0) {
			blank++;
			continue;
		}
		if (!first && may_open_turn(body))
			buf_addc(out, ' ');
		else if (!first)
			buf_addz(out, blank ? "\n\n" : "\n");
		buf_add(out, first ? body : slice_rtrim(line));
		first = false;
		blank = 0;
	}
}

void put_page_name(struct buf *out, const struct turn *t)
{
	size_t at = out->len;

	put_one_line(out, turn_who(t));
	if (t->speaker.len == 0 && out->len > at)
		out->p[at] = to_upper(out->p[at]);
}
