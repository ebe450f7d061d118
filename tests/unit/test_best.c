/*
 * The greatest of many values: what looking at all of them finds, whatever changes.
 */
#include "base/best.h"
#include "support.h"

static const size_t sizes[] = { 1, 2, 7, 8, 9, 63, 64, 65, 500, 4097 };

static size_t by_looking(const double *v, size_t n)
{
	size_t at = 0;

	for (size_t i = 1; i < n; i++)
		at = v[i] > v[at] ? i : at;
	return at;
}

/* Values of a few kinds, so that many are equal: the first one of them is found. */
START_TEST(finds_the_first_of_the_greatest)
{
	size_t n = sizes[_i];
	double *v = (double *)(void *)arena_alloc(&arena, n * sizeof(*v));
	unsigned seed = 7;
	struct best b;

	for (size_t i = 0; i < n; i++)
		v[i] = (double)((seed = seed * 1103515245u + 12345u) >> 16 & 15);
	best_begin(&b, &arena, v, n);
	for (int round = 0; round < 300; round++) {
		size_t at = best_at(&b);
		ck_assert_uint_eq(at, by_looking(v, n));
		ck_assert(best_value(&b, at) == v[at]);
		v[at] = v[at] > 1 && round % 3 ? v[at] / 2 : BEST_NONE;
		best_set(&b, at, v[at]);
	}
}
END_TEST

START_TEST(says_when_there_are_none)
{
	static const double values[] = { 0, 3 };
	struct best b;

	best_begin(&b, &arena, values, N_ELEMS(values));
	best_set(&b, 1, BEST_NONE);
	ck_assert_uint_eq(best_at(&b), 0);
	ck_assert(best_value(&b, 0) == 0);
	best_set(&b, 0, BEST_NONE);
	ck_assert(best_value(&b, best_at(&b)) == BEST_NONE);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("best");
	TCase *tc = tcase_create("best");

	tcase_add_checked_fixture(tc, arena_setup, arena_teardown);
	tcase_add_loop_test(tc, finds_the_first_of_the_greatest, 0, (int)N_ELEMS(sizes));
	tcase_add_test(tc, says_when_there_are_none);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
