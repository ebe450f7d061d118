/*
 * mem.h - the one place where memory is asked for, and where its lack ends the process.
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Room for n elements of `size` bytes, as realloc gives it (p may be NULL).
 * Never NULL: on overflow of n * size, or when there is no memory, it calls mem_die.
 * The caller frees with free().
 */
void *mem_grow(void *p, size_t n, size_t size);

/* The capacity to grow to when `need` elements must fit: doubling, at least `least`. */
size_t mem_room(size_t cap, size_t need, size_t least);

/*
 * What mem_die still does before the process ends, as to remove a file that is not whole:
 * act(of), which may not ask for memory.  The caller owns it and keeps it until it is
 * forgotten.  That is state of the whole process, as its memory is, the one of the library:
 * for the main thread, while no other remembers or forgets.
 */
struct mem_last {
	void (*act)(void *of);
	void *of;
	struct mem_last *next;	/* the rest is private */
	bool kept;
};
void mem_remember(struct mem_last *last);
void mem_forget(struct mem_last *last);	/* safe where it is not remembered, and on zeros */

/* All of it: for mem_die. */
void mem_act(void);

/*
 * Says that `wanted` bytes could not be had, acts as above and ends the process with status 2.
 * It has a file of its own, so that a test can link another one.
 */
_Noreturn void mem_die(size_t wanted);

#endif
