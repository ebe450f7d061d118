/*
 * pool.h - work on several threads, its results taken in the order it was given.
 *
 * A pool owns a ring of jobs, which are structs of the caller's own type.  The
 * caller fills the next free one and gives it; a thread runs it; and when all
 * that were given before it are finished, it is finished: one at a time, in
 * order, on whatever thread.  Then it is free again, with what is in it.
 */
#ifndef APP_POOL_H
#define APP_POOL_H

#include <stdbool.h>
#include <stddef.h>

struct pool_calls {
	/* The work itself; several at once, each with another job. */
	void (*run)(void *job, void *ctx);
	/*
	 * Takes the result.  False ends the pool's work: nothing more is
	 * finished, what waits is dropped and pool_slot gives NULL.
	 */
	bool (*finish)(void *job, void *ctx);
	void *ctx;
};

struct pool;

/*
 * jobs: threads; at most 4 * jobs results wait in memory.  With 1, or if no
 * thread can be had, pool_give itself runs and finishes the job.  job_size:
 * bytes of a job; jobs begin as zeros.
 */
struct pool *pool_new(size_t jobs, size_t job_size, const struct pool_calls *calls);

/* Whether a job runs before pool_give returns, so that it may borrow what the caller holds. */
bool pool_inline(const struct pool *p);

/*
 * The job to fill next; waits until one is free.  NULL when the work was
 * ended.  Called again without pool_give it gives the same job.
 */
void *pool_slot(struct pool *p);
void pool_give(struct pool *p);

/* Waits until all that was given is finished or dropped, and ends the threads. */
void pool_end(struct pool *p);

/* Calls drop for every job of the ring, to free what it holds, and frees the pool. */
void pool_free(struct pool *p, void (*drop)(void *job));

#endif
