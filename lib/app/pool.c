#include "app/pool.h"

#include "base/mem.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct pool_worker {
	struct pool *pool;
	size_t number;
	pthread_t thread;
};

/*
 * Jobs are numbered in the order they are given; job i is in slot i % n_slots.
 * finished <= taken <= given <= finished + n_slots.
 */
struct pool {
	struct pool_calls calls;
	char *slots;
	size_t n_slots, job_size;
	size_t jobs;
	bool *done;		/* of each slot: run, but not finished */
	size_t *bytes;		/* of each slot: as it was given */
	size_t given, taken, finished;
	size_t weight;		/* bytes of those given and not finished */
	bool finishing;		/* some thread is in calls.finish */
	bool stopped;		/* finish said so */
	bool ended;		/* no more is given */
	pthread_mutex_t lock;	/* of all above but calls and slots */
	pthread_cond_t work, room;
	struct pool_worker *threads;
	size_t n_threads;	/* 0: inline */
};

static void *slot(const struct pool *p, size_t i)
{
	return p->slots + i % p->n_slots * p->job_size;
}

/*
 * Finishes what is ready at the head.  Called with the lock held; drops it
 * while finish runs, which `finishing` keeps to one thread.
 */
static void finish_ready(struct pool *p)
{
	while (!p->finishing && !p->stopped && p->finished < p->taken &&
	       p->done[p->finished % p->n_slots]) {
		p->finishing = true;
		pthread_mutex_unlock(&p->lock);
		bool go_on = p->calls.finish(slot(p, p->finished), p->calls.ctx);
		pthread_mutex_lock(&p->lock);
		p->finishing = false;
		p->done[p->finished % p->n_slots] = false;
		p->weight -= p->bytes[p->finished % p->n_slots];
		p->finished++;
		p->stopped = !go_on;
		pthread_cond_broadcast(&p->room);
		if (p->stopped)
			pthread_cond_broadcast(&p->work);
	}
}

/* Runs the next job that waits.  Called with the lock held, which it drops meanwhile. */
static void run_next(struct pool *p, size_t worker)
{
	size_t i = p->taken++;

	pthread_mutex_unlock(&p->lock);
	p->calls.run(slot(p, i), worker, p->calls.ctx);
	pthread_mutex_lock(&p->lock);
	p->done[i % p->n_slots] = true;
	finish_ready(p);
}

static void *work(void *arg)
{
	struct pool_worker *w = arg;
	struct pool *p = w->pool;

	pthread_mutex_lock(&p->lock);
	for (;;) {
		while (p->taken == p->given && !p->ended && !p->stopped)
			pthread_cond_wait(&p->work, &p->lock);
		if (p->stopped || p->taken == p->given)
			break;
		run_next(p, w->number);
	}
	pthread_mutex_unlock(&p->lock);
	return NULL;
}

/* As many of the threads as can be had; the caller is number 0. */
static void start(struct pool *p)
{
	p->threads = mem_grow(NULL, p->jobs, sizeof(*p->threads));
	while (p->n_threads + 1 < p->jobs) {
		struct pool_worker *w = &p->threads[p->n_threads];
		*w = (struct pool_worker){ .pool = p, .number = p->n_threads + 1 };
		if (pthread_create(&w->thread, NULL, work, w) != 0)
			break;
		p->n_threads++;
	}
}

struct pool *pool_new(size_t jobs, size_t job_size, const struct pool_calls *calls)
{
	struct pool *p = mem_grow(NULL, 1, sizeof(*p));

	memset(p, 0, sizeof(*p));
	p->calls = *calls;
	p->job_size = job_size;
	p->jobs = jobs;
	p->n_slots = jobs > 1 ? POOL_SLOTS * jobs : 1;
	p->slots = mem_grow(NULL, p->n_slots, job_size);
	memset(p->slots, 0, p->n_slots * job_size);
	p->done = mem_grow(NULL, p->n_slots, sizeof(*p->done));
	memset(p->done, 0, p->n_slots * sizeof(*p->done));
	p->bytes = mem_grow(NULL, p->n_slots, sizeof(*p->bytes));
	pthread_mutex_init(&p->lock, NULL);
	pthread_cond_init(&p->work, NULL);
	pthread_cond_init(&p->room, NULL);
	if (jobs > 1)
		start(p);
	return p;
}

bool pool_inline(const struct pool *p)
{
	return p->n_threads == 0;
}

static bool is_full(const struct pool *p)
{
	size_t n = p->given - p->finished;

	return n == p->n_slots || (p->weight > POOL_BYTES * p->jobs && n >= 2 * p->jobs);
}

void *pool_slot(struct pool *p)
{
	pthread_mutex_lock(&p->lock);
	while (!p->stopped && is_full(p)) {
		if (p->taken < p->given)
			run_next(p, 0);
		else
			pthread_cond_wait(&p->room, &p->lock);
	}
	void *job = p->stopped ? NULL : slot(p, p->given);
	pthread_mutex_unlock(&p->lock);
	return job;
}

static void give_inline(struct pool *p)
{
	void *job = slot(p, p->given++);

	p->taken++;
	p->calls.run(job, 0, p->calls.ctx);
	p->stopped = !p->calls.finish(job, p->calls.ctx);
	p->finished++;
}

void pool_give(struct pool *p, size_t bytes)
{
	if (pool_inline(p)) {
		give_inline(p);
		return;
	}
	pthread_mutex_lock(&p->lock);
	p->bytes[p->given % p->n_slots] = bytes;
	p->weight += bytes;
	p->given++;
	pthread_cond_signal(&p->work);
	pthread_mutex_unlock(&p->lock);
}

bool pool_turn(struct pool *p, const void *job)
{
	size_t at = (size_t)((const char *)job - p->slots) / p->job_size;

	if (pool_inline(p))
		return true;
	pthread_mutex_lock(&p->lock);
	while (!p->stopped && p->finished % p->n_slots != at)
		pthread_cond_wait(&p->room, &p->lock);
	bool go_on = !p->stopped;
	pthread_mutex_unlock(&p->lock);
	return go_on;
}

void pool_end(struct pool *p)
{
	pthread_mutex_lock(&p->lock);
	p->ended = true;
	pthread_cond_broadcast(&p->work);
	while (p->taken < p->given && !p->stopped)
		run_next(p, 0);
	pthread_mutex_unlock(&p->lock);
	for (size_t i = 0; i < p->n_threads; i++)
		pthread_join(p->threads[i].thread, NULL);
	p->n_threads = 0;
}

void pool_free(struct pool *p, void (*drop)(void *job))
{
	pool_end(p);
	for (size_t i = 0; i < p->n_slots; i++)
		drop(slot(p, i));
	pthread_cond_destroy(&p->room);
	pthread_cond_destroy(&p->work);
	pthread_mutex_destroy(&p->lock);
	free(p->threads);
	free(p->done);
	free(p->bytes);
	free(p->slots);
	free(p);
}
