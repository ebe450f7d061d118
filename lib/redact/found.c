#include "redact/find.h"

#include <stdlib.h>

#define SAID_NEAR 100	/* bytes between a word and what it tells of */

void found_add(struct found *f, size_t start, size_t end, enum sort sort, unsigned strength)
{
	*VEC_PUSH(f->arena, &f->hits) = (struct hit){ start, end, sort, strength, 0, 0 };
}

size_t word_from(const struct found *f, size_t at)
{
	size_t lo = 0, hi = f->n_words;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (word_start(f, mid) < at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

bool said_before(const struct found *f, size_t at, size_t n, uint32_t bits)
{
	for (size_t i = word_from(f, at); i-- > 0 && n > 0; n--) {
		size_t gap = at - word_end(f, i);
		if (gap > SAID_NEAR || slice_chr(slice_span(f->text, word_end(f, i), at), '\n') < gap)
			return false;
		if (bits_of(f, i) & bits)
			return true;
	}
	return false;
}

static int by_place(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	if (x->strength != y->strength)
		return x->strength > y->strength ? -1 : 1;
	if (x->end != y->end)
		return x->end > y->end ? -1 : 1;
	return (int)x->sort - (int)y->sort;
}

static bool stronger(const struct hit *a, const struct hit *b)
{
	return a->strength != b->strength ? a->strength > b->strength : a->end - a->start > b->end - b->start;
}

void found_settle(struct found *f, unsigned wanted)
{
	size_t n = 0;

	if (f->hits.n > 1)
		qsort(f->hits.v, f->hits.n, sizeof(*f->hits.v), by_place);
	for (size_t i = 0; i < f->hits.n; i++) {
		struct hit *h = &f->hits.v[i];
		while (n && f->hits.v[n - 1].end > h->start && stronger(h, &f->hits.v[n - 1]))
			n--;
		if (n && f->hits.v[n - 1].end > h->start)
			continue;
		f->hits.v[n++] = *h;
	}
	f->hits.n = n;
	n = 0;
	for (size_t i = 0; i < f->hits.n; i++)
		if ((wanted | 1u << SORT_TAG) >> f->hits.v[i].sort & 1)
			f->hits.v[n++] = f->hits.v[i];
	f->hits.n = n;
}
