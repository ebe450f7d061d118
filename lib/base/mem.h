/*
 * mem.h - the one place where memory is asked for, and where its lack ends the process.
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

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
 * Says that `wanted` bytes could not be had and ends the process with status 2.
 * It has a file of its own, so that a test can link another one.
 */
_Noreturn void mem_die(size_t wanted);

#endif
