#include "write/page.h"

#include "base/map.h"
#include "text/utf8.h"

static bool check_turn(const struct turn *t, const struct write_opts *o, struct diag_sink *sink)
{
	const char *what = !page_has_label(t) ? "has a speaker whose name goes over lines" :
			   t->start_ms > PAGE_MAX_MS ? "starts after more hours than a clock shows" : NULL;

	if (!what)
		return true;
	diag(sink, DIAG_ERROR, "cannot-carry", t->line,
	     "record '%.*s': turn %zu %s, which a page cannot hold: --to jsonl can", SLICE_ARG(o->id),
	     t->index, what);
	return false;
}

/* The line of all labels; their number. */
static size_t put_cast(struct buf *out, const struct doc *d)
{
	struct map seen = MAP_INIT;
	struct arena a = ARENA_INIT;
	struct buf label = BUF_INIT;

	buf_addz(out, PAGE_CAST);
	for (size_t i = 0; i < d->turns.n; i++) {
		buf_reset(&label);
		page_put_label(&label, &d->turns.v[i]);
		if (label.len == 0 || map_get(&seen, buf_slice(&label)))
			continue;
		*map_at(&seen, arena_dup(&a, buf_slice(&label))) = 1;
		buf_addz(out, seen.n > 1 ? "; " : "");
		buf_add(out, buf_slice(&label));
	}
	size_t n = seen.n;
	buf_addz(out, n ? "]\n\n" : PAGE_NOBODY "]\n\n");
	map_free(&seen);
	arena_free(&a);
	buf_free(&label);
	return n;
}

static char clock_mark(const struct doc *d)
{
	for (size_t i = 0; i < d->turns.n; i++)
		if (d->turns.v[i].start_ms >= 0 && d->turns.v[i].start_ms % 1000)
			return '.';
	return 0;
}

/* The text with its lines and paragraphs, all but the first line behind blanks. */
static void put_lines(struct buf *out, const struct turn *t)
{
	struct slice text = utf8_trim(t->text), line;
	const char *before, *after;
	bool first = true;

	said_mark(t, text, &before, &after);
	buf_addz(out, before);
	while (slice_line(&text, &line)) {
		bool blank = utf8_trim(line).len == 0;
		if (!first)
			buf_addz(out, blank ? "\n" : "\n" PAGE_INDENT);
		if (!blank)
			buf_add(out, line);
		first = false;
	}
	buf_addz(out, after);
}

bool put_page(struct buf *out, const struct doc *d, const struct write_opts *o, struct diag_sink *sink,
	      const char *end,
	      void (*put_opening)(struct buf *out, const struct turn *t, const struct page_style *style))
{
	struct page_style style = { .mark = clock_mark(d) };

	for (size_t i = 0; i < d->turns.n; i++)
		if (!check_turn(&d->turns.v[i], o, sink))
			return false;
	style.nameless = put_cast(out, d) == 0;
	for (size_t i = 0; i < d->turns.n; i++) {
		put_opening(out, &d->turns.v[i], &style);
		put_lines(out, &d->turns.v[i]);
		while (out->p[out->len - 1] == ' ')
			out->len--;
		buf_addz(out, end);
	}
	return true;
}

void put_stamp(struct buf *out, const struct turn *t, char mark)
{
	if (t->start_ms < 0)
		return;
	buf_addc(out, '[');
	put_clock(out, t->start_ms, mark);
	buf_addz(out, "] ");
}

/* A time is enough where nobody has a name, unless the text begins with the mark. */
void put_nobody(struct buf *out, const struct turn *t, const struct page_style *style)
{
	bool bare = style->nameless && t->start_ms >= 0 &&
		    !slice_starts(utf8_trim(t->text), SLICE(PAGE_NOBODY));

	put_stamp(out, t, style->mark);
	if (!bare)
		buf_addz(out, PAGE_NOBODY " ");
}
