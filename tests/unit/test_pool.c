#include "app/pool.h"

#include "base/mem.h"
#include "support.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

struct number {
	size_t in, out;
	char *kept;		/* grows with use; freed by drop */
};

struct counting {
	size_t n;		/* to give */
	size_t jobs;
	size_t bytes;		/* of each job */
	bool turns;		/* now and then a job waits for its turn */
	struct pool *pool;
	size_t stop_at;		/* finish is false for this one; 0: never */
	size_t *finished, n_finished;
	bool in_finish;		/* to see that only one is */
};

/* Now and then one takes long, so that those after it are ready first. */
static void square(void *job, size_t worker, void *ctx)
{
	struct number *x = job;
	const struct counting *c = ctx;

	if (c->turns && x->in % 5 == 0 && pool_turn(c->pool, job))
		ck_assert_uint_eq(c->n_finished, x->in - 1);
	ck_assert_uint_le(x->in, c->n);
	ck_assert_uint_lt(worker, c->jobs);
	if (x->in % 7 == 1)
		nanosleep(&(struct timespec){ 0, 300000 }, NULL);
	if (!x->kept)
		x->kept = mem_grow(NULL, 16, 1);
	x->out = x->in * x->in;
}

static bool collect(void *job, void *ctx)
{
	struct number *x = job;
	struct counting *c = ctx;

	ck_assert(!c->in_finish);
	c->in_finish = true;
	ck_assert_uint_eq(x->out, x->in * x->in);
	c->finished[c->n_finished++] = x->in;
	c->in_finish = false;
	return x->in != c->stop_at;
}

static void drop(void *job)
{
	free(((struct number *)job)->kept);
}

/* How many could be given before the pool stopped. */
static size_t run(size_t jobs, struct counting *c)
{
	struct pool_calls calls = { square, collect, c };
	struct pool *p = pool_new(jobs, sizeof(struct number), &calls);
	size_t given = 0;

	c->jobs = jobs;
	c->pool = p;
	c->finished = mem_grow(NULL, c->n + 1, sizeof(*c->finished));
	while (given < c->n) {
		struct number *x = pool_slot(p), *again = x ? pool_slot(p) : NULL;
		if (!again)	/* ended, perhaps between the two calls */
			break;
		ck_assert_ptr_eq(x, again);
		x->in = ++given;
		pool_give(p, c->bytes);
	}
	pool_end(p);
	pool_free(p, drop);
	return given;
}

static const struct { size_t jobs, n, bytes; bool turns; } sizes[] = {
	{ 1, 0, 0, false }, { 1, 1, 0, true }, { 1, 1000, 0, false }, { 2, 0, 0, false }, { 2, 1, 0, true },
	{ 2, 7, 0, false }, { 2, 31, 0, false }, { 2, 32, 0, true }, { 2, 33, 0, false }, { 2, 1000, 0, true },
	{ 2, 1000, POOL_BYTES, false }, { 3, 5000, POOL_BYTES, true }, { 8, 2000, POOL_BYTES / 2, true },
	{ 64, 100, 0, false }, { 256, 1000, 1, true },
};

START_TEST(order_of_input)
{
	struct counting c = { .n = sizes[_i].n, .bytes = sizes[_i].bytes, .turns = sizes[_i].turns };

	ck_assert_uint_eq(run(sizes[_i].jobs, &c), c.n);
	ck_assert_uint_eq(c.n_finished, c.n);
	for (size_t i = 0; i < c.n; i++)
		ck_assert_msg(c.finished[i] == i + 1, "jobs %zu: %zu came as number %zu",
			      sizes[_i].jobs, c.finished[i], i + 1);
	free(c.finished);
}
END_TEST

/* What is finished does not depend on the jobs; what was given may be more. */
START_TEST(stops_where_told)
{
	static const size_t jobs[] = { 1, 2, 8 };

	for (size_t i = 0; i < 3; i++) {
		struct counting c = { .n = 3000, .stop_at = 100 };
		size_t given = run(jobs[i], &c);
		ck_assert_uint_eq(c.n_finished, 100);
		ck_assert_uint_ge(given, 100);
		ck_assert_uint_le(given, 100 + POOL_SLOTS * jobs[i]);
		free(c.finished);
	}
}
END_TEST

/* The last one given may be the one that stops it; nobody must wait for more. */
START_TEST(stops_at_the_last)
{
	for (size_t jobs = 1; jobs <= 3; jobs++) {
		struct counting c = { .n = 50, .stop_at = 50 };
		ck_assert_uint_eq(run(jobs, &c), 50);
		ck_assert_uint_eq(c.n_finished, 50);
		free(c.finished);
	}
}
END_TEST

START_TEST(one_job_is_inline)
{
	struct counting c = { .n = 1, .jobs = 1 };
	struct pool_calls calls = { square, collect, &c };
	struct pool *p = pool_new(1, sizeof(struct number), &calls);

	c.finished = mem_grow(NULL, 1, sizeof(*c.finished));
	ck_assert(pool_inline(p));
	((struct number *)pool_slot(p))->in = 1;
	pool_give(p, 0);
	ck_assert_uint_eq(c.n_finished, 1);	/* before pool_end */
	pool_free(p, drop);
	free(c.finished);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("pool");
	TCase *tc = tcase_create("pool");

	tcase_add_loop_test(tc, order_of_input, 0, (int)(sizeof(sizes) / sizeof(sizes[0])));
	tcase_add_test(tc, stops_where_told);
	tcase_add_test(tc, stops_at_the_last);
	tcase_add_test(tc, one_job_is_inline);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
