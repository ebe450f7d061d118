#include "split/lines.h"

#include <stdint.h>

/* The first c at or after `at`, SIZE_MAX if none is in the text. */
static size_t find(struct slice text, size_t at, char c, size_t *found, size_t *seen)
{
	size_t from = at > *seen ? at : *seen;
	const char *hit;

	if (*found >= at && *found < *seen)
		return *found;
	hit = from < text.len ? memchr(text.p + from, c, text.len - from) : NULL;
	*found = hit ? (size_t)(hit - text.p) : SIZE_MAX;
	*seen = hit ? *found + 1 : text.len;
	return *found;
}

bool line_ends_find(struct line_ends *e, struct slice text, size_t at, size_t *end,
		    size_t *next)
{
	size_t lf = find(text, at, '\n', &e->lf, &e->lf_seen);
	size_t cr = find(text, at, '\r', &e->cr, &e->cr_seen);

	if (lf < cr) {
		*end = lf;
		*next = lf + 1;
		return true;
	}
	if (cr == SIZE_MAX || cr + 1 == text.len)
		return false;
	*end = cr;
	*next = cr + 1 == lf ? cr + 2 : cr + 1;
	return true;
}

static size_t less(size_t at, size_t n)
{
	return at == SIZE_MAX ? at : at > n ? at - n : 0;
}

void line_ends_drop(struct line_ends *e, size_t n)
{
	e->lf = less(e->lf, n);
	e->cr = less(e->cr, n);
	e->lf_seen = less(e->lf_seen, n);
	e->cr_seen = less(e->cr_seen, n);
}
