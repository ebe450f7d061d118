/*
 * ids.h - 64-bit hashes numbered in the order in which they are first seen.
 *
 * For what is known by its hash alone; equal hashes are the same thing.  Start
 * with IDS_INIT, end with ids_free.  One thread at a time.
 */
#ifndef BASE_IDS_H
#define BASE_IDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct ids {
	struct ids_slot *slots;	/* n_slots, a power of two */
	size_t n, n_slots;	/* hashes, numbered from 0 to n - 1 */
};

#define IDS_INIT { NULL, 0, 0 }
#define IDS_MOST (UINT32_MAX - 1)

/* The number of a hash; *is_new if it was not there.  IDS_MOST of them at most. */
size_t ids_of(struct ids *ids, uint64_t hash, bool *is_new);

/* The number of a hash, or ids->n if it is not there. */
size_t ids_find(const struct ids *ids, uint64_t hash);

/* Whether a hash is there. */
bool ids_has(const struct ids *ids, uint64_t hash);

/* Makes room for n hashes that are to come, a guess: fewer or more may, and of more than 4,096 no room is made. */
void ids_reserve(struct ids *ids, size_t n);

void ids_free(struct ids *ids);

#endif
