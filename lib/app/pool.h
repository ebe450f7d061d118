/*
 * pool.h - work on several threads, its results taken in the order it was given.
 *
 * A pool owns a ring of jobs, which are structs of the caller's own type.  The
 * caller fills the next free one and gives it; a thread runs it; and when all
 * that were given before it are finished, it is finished: one at a time, in
 * order, on whatever thread.  Then it is free again, with what is in it.
 *
 * The caller is one of the threads: while no job is free it runs those that wait,
 * so that on two cores two threads share all the work and none waits for the other.
 */
#ifndef APP_POOL_H
#define APP_POOL_H

#include <stdbool.h>
#include <stddef.h>

struct pool_calls {
	/* The work itself; several at once, each with another job and by another worker, 0 to jobs - 1. */
	void (*run)(void *job, size_t worker, void *ctx);
	/*
	 * Takes the result.  False ends the pool's work: nothing more is
	 * finished, what waits is dropped and pool_slot gives NULL.
	 */
	bool (*finish)(void *job, void *ctx);
	void *ctx;
};

struct pool;

/*
 * jobs: threads, the caller's among them.  At most POOL_SLOTS * jobs results wait in
 * memory, and only 2 * jobs where they were given with more than POOL_BYTES * jobs.  With
 * one, or if no thread can be had, pool_give itself runs and finishes the job.
 * job_size: bytes of a job; jobs begin as zeros.
 */
#define POOL_SLOTS 16
#define POOL_BYTES ((size_t)2 * 1024 * 1024)
struct pool *pool_new(size_t jobs, size_t job_size, const struct pool_calls *calls);

/* Whether a job runs before pool_give returns, so that it may borrow what the caller holds. */
bool pool_inline(const struct pool *p);

/*
 * The job to fill next; works and waits until one is free.  NULL when the work was
 * ended.  Called again without pool_give it gives the same job.
 */
void *pool_slot(struct pool *p);

/* bytes: how large the job is, by which the memory of all is bounded. */
void pool_give(struct pool *p, size_t bytes);

/* For run: waits until all jobs before this one are finished, so that it may do as finish does; false: the work was ended. */
bool pool_turn(struct pool *p, const void *job);

/* Waits until all that was given is finished or dropped, and ends the threads. */
void pool_end(struct pool *p);

/* Calls drop for every job of the ring, to free what it holds, and frees the pool. */
void pool_free(struct pool *p, void (*drop)(void *job));

#endif
