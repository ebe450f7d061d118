#include "base/best.h"

#define WIDE 8

static inline double greater(double a, double b)
{
	return a > b ? a : b;
}

static double greatest(const double v[WIDE])
{
	return greater(greater(greater(v[0], v[1]), greater(v[2], v[3])),
		       greater(greater(v[4], v[5]), greater(v[6], v[7])));
}

/* The first one that is the greatest of them. */
static size_t place_of(const double v[WIDE], double most)
{
	size_t at = WIDE - 1;

	for (size_t i = WIDE - 1; i-- > 0;)
		at = v[i] >= most ? i : at;
	return at;
}

/* A level of n, with room up to a multiple of WIDE that says BEST_NONE. */
static double *level_new(struct arena *a, size_t n)
{
	size_t room = (n + WIDE - 1) / WIDE * WIDE;
	double *level = (double *)(void *)arena_bytes(a, room * sizeof(*level));

	for (size_t i = n; i < room; i++)
		level[i] = BEST_NONE;
	return level;
}

void best_begin(struct best *b, struct arena *a, const double *values, size_t n)
{
	b->levels = 1;
	b->level[0] = level_new(a, n);
	memcpy(b->level[0], values, n * sizeof(*values));
	while (n > WIDE) {
		const double *below = b->level[b->levels - 1];
		n = (n + WIDE - 1) / WIDE;
		b->level[b->levels] = level_new(a, n);
		for (size_t i = 0; i < n; i++)
			b->level[b->levels][i] = greatest(below + WIDE * i);
		b->levels++;
	}
}

size_t best_at(const struct best *b)
{
	double most = greatest(b->level[b->levels - 1]);
	size_t at = 0;

	for (int i = b->levels; i-- > 0;)
		at = at * WIDE + place_of(b->level[i] + at * WIDE, most);
	return at;
}

void best_set(struct best *b, size_t i, double value)
{
	b->level[0][i] = value;
	for (int k = 1; k < b->levels; k++) {
		i /= WIDE;
		b->level[k][i] = greatest(b->level[k - 1] + WIDE * i);
	}
}
