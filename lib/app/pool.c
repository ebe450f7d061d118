#include "app/pool.h"

#include "base/mem.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define SLOTS_PER_JOB 4

/*
 * Jobs are numbered in the order they are given; job i is in slot i % n_slots.
 * finished <= taken <= given <= finished + n_slots.
 */
struct pool {
	struct pool_calls calls;
	char *slots;
	size_t n_slots, job_size;
	bool *done;		/* of each slot: run, but not finished */
	size_t given, taken, finished;
	bool finishing;		/* some thread is in calls.finish */
	bool stopped;		/* finish said so */
	bool ended;		/* no more is given */
	pthread_mutex_t lock;	/* of all above but calls and slots */
	pthread_cond_t work, room;
	pthread_t *threads;
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
		p->finished++;
		p->stopped = !go_on;
		pthread_cond_broadcast(&p->room);
		if (p->stopped)
			pthread_cond_broadcast(&p->work);
	}
}

static void *worker(void *arg)
{
	struct pool *p = arg;

	pthread_mutex_lock(&p->lock);
	for (;;) {
		while (p->taken == p->given && !p->ended && !p->stopped)
			pthread_cond_wait(&p->work, &p->lock);
		if (p->stopped || p->taken == p->given)
			break;
		size_t i = p->taken++;
		pthread_mutex_unlock(&p->lock);
		p->calls.run(slot(p, i), p->calls.ctx);
		pthread_mutex_lock(&p->lock);
		p->done[i % p->n_slots] = true;
		finish_ready(p);
	}
	pthread_mutex_unlock(&p->lock);
	return NULL;
}

/* As many of the threads as can be had. */
static void start(struct pool *p, size_t jobs)
{
	p->threads = mem_grow(NULL, jobs, sizeof(*p->threads));
	while (p->n_threads < jobs &&
	       pthread_create(&p->threads[p->n_threads], NULL, worker, p) == 0)
		p->n_threads++;
}

struct pool *pool_new(size_t jobs, size_t job_size, const struct pool_calls *calls)
{
	struct pool *p = mem_grow(NULL, 1, sizeof(*p));

	memset(p, 0, sizeof(*p));
	p->calls = *calls;
	p->job_size = job_size;
	p->n_slots = jobs > 1 ? SLOTS_PER_JOB * jobs : 1;
	p->slots = mem_grow(NULL, p->n_slots, job_size);
	memset(p->slots, 0, p->n_slots * job_size);
	p->done = mem_grow(NULL, p->n_slots, sizeof(*p->done));
	memset(p->done, 0, p->n_slots * sizeof(*p->done));
	pthread_mutex_init(&p->lock, NULL);
	pthread_cond_init(&p->work, NULL);
	pthread_cond_init(&p->room, NULL);
	if (jobs > 1)
		start(p, jobs);
	return p;
}

bool pool_inline(const struct pool *p)
{
	return p->n_threads == 0;
}

void *pool_slot(struct pool *p)
{
	pthread_mutex_lock(&p->lock);
	while (!p->stopped && p->given - p->finished == p->n_slots)
		pthread_cond_wait(&p->room, &p->lock);
	void *job = p->stopped ? NULL : slot(p, p->given);
	pthread_mutex_unlock(&p->lock);
	return job;
}

static void give_inline(struct pool *p)
{
	void *job = slot(p, p->given++);

	p->taken++;
	p->calls.run(job, p->calls.ctx);
	p->stopped = !p->calls.finish(job, p->calls.ctx);
	p->finished++;
}

void pool_give(struct pool *p)
{
	if (pool_inline(p)) {
		give_inline(p);
		return;
	}
	pthread_mutex_lock(&p->lock);
	p->given++;
	pthread_cond_signal(&p->work);
	pthread_mutex_unlock(&p->lock);
}

void pool_end(struct pool *p)
{
	pthread_mutex_lock(&p->lock);
	p->ended = true;
	pthread_cond_broadcast(&p->work);
	pthread_mutex_unlock(&p->lock);
	for (size_t i = 0; i < p->n_threads; i++)
		pthread_join(p->threads[i], NULL);
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
	free(p->slots);
	free(p);
}
