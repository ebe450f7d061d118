#include "key/stems.h"

#include <stdlib.h>

static int by_value(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

struct stems stems_of(struct stemmer *st, struct arena *a, const struct words *words)
{
	struct stems out = { arena_alloc(a, (words->n + 1) * sizeof(*out.v)), 0 };
	size_t n = 0;

	for (size_t i = 0; i < words->n; i++) {
		uint64_t stem = stem_of(st, &words->v[i]);
		if (stem)
			out.v[out.n++] = stem;
	}
	qsort(out.v, out.n, sizeof(*out.v), by_value);
	for (size_t i = 0; i < out.n; i++)
		if (i == 0 || out.v[i] != out.v[i - 1])
			out.v[n++] = out.v[i];
	out.n = n;
	return out;
}

size_t stems_shared(const struct stems *a, const struct stems *b)
{
	size_t shared = 0;

	for (size_t i = 0, j = 0; i < a->n && j < b->n;) {
		shared += a->v[i] == b->v[j];
		if (a->v[i] <= b->v[j])
			i++;
		else
			j++;
	}
	return shared;
}

bool stems_same(const struct stems *a, const struct stems *b, size_t least)
{
	size_t shared = stems_shared(a, b), fewer = a->n < b->n ? a->n : b->n;

	return shared >= least && shared * 2 >= fewer;
}
