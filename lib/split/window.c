#include "split/window.h"

#define STEP ((size_t)256 * 1024)	/* bytes to read at a time */

static bool read_more(struct window *w)
{
	size_t before = source_text(w->src).len;

	if (!source_fill(w->src, before + STEP))
		w->failed = true;
	return source_text(w->src).len > before;
}

static bool all_space(struct slice s)
{
	return !s.len || (is_space(*s.p) && !slice_ltrim(s).len);
}

bool window_line(struct window *w, struct place *p, struct wline *out)
{
	struct slice text = source_text(w->src);

	*out = (struct wline){ .at = p->at, .no = p->line, .piece = p->inside, .last = true };
	while (!line_ends_find(&p->ends, text, p->at, &out->end, &out->next)) {
		bool more = text.len - p->at <= w->limit + 1 && read_more(w);
		text = source_text(w->src);
		if (more)
			continue;
		out->end = out->next = text.len;
		if (out->end > p->at && text.p[out->end - 1] == '\r')
			out->end--;
		break;
	}
	if (out->next == p->at)
		return false;
	if (out->end - out->at > w->limit) {
		out->end = out->next = out->at + w->limit;
		out->piece = true;
		out->last = false;
	}
	out->blank = all_space(window_text(w, out));
	return true;
}

bool window_all(struct window *w)
{
	while (source_text(w->src).len <= w->limit && read_more(w))
		;
	return source_text(w->src).len <= w->limit && source_ended(w->src);
}

struct slice window_text(const struct window *w, const struct wline *l)
{
	return slice_span(source_text(w->src), l->at, l->end);
}

void place_step(struct place *p, const struct wline *l)
{
	p->at = l->next;
	p->line += l->last;
	p->inside = !l->last;
}

void window_drop(struct window *w, struct place *p)
{
	source_drop(w->src, p->at);
	line_ends_drop(&p->ends, p->at);
	p->at = 0;
}
