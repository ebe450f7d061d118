/*
 * arena.h - memory that is freed all at once.
 *
 * One arena a document: what is made while it is read lives exactly as long as
 * it.  Nothing inside is freed alone.  One thread at a time may use an arena.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/slice.h"

struct arena {
	struct arena_block *blocks;	/* newest first */
	struct arena_block *spare;	/* to be used again */
};

#define ARENA_INIT { NULL, NULL }

/* n bytes, zeroed, aligned for any type.  Never NULL. */
void *arena_alloc(struct arena *a, size_t n);

/* The same for bytes that are written at once: they are as they were. */
char *arena_bytes(struct arena *a, size_t n);

/* A copy of s that lives as long as the arena. */
struct slice arena_dup(struct arena *a, struct slice s);

/* Forgets all that was allocated, keeping 1 MiB at most to use again; and frees all. */
void arena_reset(struct arena *a);
void arena_free(struct arena *a);

/*
 * Growing arrays in an arena: any struct { T *v; size_t n, cap; }.  VEC_PUSH is
 * a pointer to a new zeroed last element.  Elements move when the array grows.
 * Room that is not used is not touched: pages cost more than what is done with them.
 */
void *arena_vec(struct arena *a, void *v, size_t n, size_t *cap, size_t size);

/* The same for `more` elements at once. */
void *arena_vec_more(struct arena *a, void *v, size_t n, size_t *cap, size_t more, size_t size);

/* Makes room for n elements in an empty array at once, where their number is known or can be guessed. */
#define VEC_RESERVE(a, vec, count) \
	((vec)->cap = (count), (vec)->v = (void *)arena_bytes((a), (vec)->cap * sizeof(*(vec)->v)))

/* Makes room for `more` elements behind those that are there. */
#define VEC_ROOM(a, vec, more) \
	((vec)->v = (more) <= (vec)->cap - (vec)->n ? (vec)->v : \
		    arena_vec_more((a), (vec)->v, (vec)->n, &(vec)->cap, (more), sizeof(*(vec)->v)))

#define VEC_PUSH(a, vec) \
	((vec)->v = (vec)->n < (vec)->cap ? (vec)->v : \
		    arena_vec((a), (vec)->v, (vec)->n, &(vec)->cap, sizeof(*(vec)->v)), \
	 memset(&(vec)->v[(vec)->n], 0, sizeof(*(vec)->v)), &(vec)->v[(vec)->n++])

/* The same of an element that is written at once: it is not zeroed. */
#define VEC_NEXT(a, vec) \
	((vec)->v = (vec)->n < (vec)->cap ? (vec)->v : \
		    arena_vec((a), (vec)->v, (vec)->n, &(vec)->cap, sizeof(*(vec)->v)), \
	 &(vec)->v[(vec)->n++])

/* The commonest of them. */
struct slices {
	struct slice *v;
	size_t n, cap;
};

#endif
