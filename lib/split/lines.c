#include "split/lines.h"

#include "base/line_scan.h"

/* The first LF or CR at or after `at`; false if the text has none. */
static bool find(struct line_ends *e, struct slice text, size_t at)
{
	size_t from = at > e->seen ? at : e->seen;
	struct line_scan scan;
	const char *hit;

	if (e->found >= at && e->found < e->seen)
		return true;
	e->seen = text.len;
	if (from >= text.len)
		return false;
	scan = line_scan_begin(text.p + from, text.p + text.len);
	hit = line_scan_next(&scan);
	e->found = (size_t)(hit - text.p);
	if (hit == scan.end)
		return false;
	e->seen = e->found + 1;
	return true;
}

bool line_ends_find(struct line_ends *e, struct slice text, size_t at, size_t *end,
		    size_t *next)
{
	if (!find(e, text, at))
		return false;
	*end = e->found;
	*next = e->found + 1;
	if (text.p[*end] == '\n')
		return true;
	if (*next == text.len)
		return false;
	*next += text.p[*next] == '\n';
	return true;
}

static size_t less(size_t at, size_t n)
{
	return at > n ? at - n : 0;
}

void line_ends_drop(struct line_ends *e, size_t n)
{
	if (e->seen <= n)
		*e = (struct line_ends){ 0, 0 };
	e->found = less(e->found, n);
	e->seen = less(e->seen, n);
}
