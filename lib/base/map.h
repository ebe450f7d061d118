/*
 * map.h - from byte strings to numbers, walked in the order of insertion.
 *
 * Keys are borrowed: they must outlive the map.  Start with MAP_INIT, end with
 * map_free.  One thread at a time.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/slice.h"

#include <stdint.h>

struct map_entry {
	struct slice key;
	uint64_t hash;
	size_t value;
};

struct map {
	struct map_entry *v;	/* n entries in order of insertion */
	size_t n, cap;
	uint32_t *slots;	/* n_slots, a power of two: index + 1 into v, 0 empty */
	size_t n_slots;
	uint64_t seed;		/* of the hashes: an input cannot be made to collide */
};

#define MAP_INIT { NULL, 0, 0, NULL, 0, 0 }

/* The value of key, made with value 0 if it was not there; it moves with the next map_at. */
size_t *map_at(struct map *m, struct slice key);

/* The value of key, or NULL. */
const size_t *map_get(const struct map *m, struct slice key);

/* Forgets the entries, keeps the memory unless it was far too much; and frees all. */
void map_reset(struct map *m);
void map_free(struct map *m);

/* FNV-1a with a last mix; the same on every machine. */
#define HASH_INIT UINT64_C(14695981039346656037)
static inline uint64_t hash_byte(uint64_t h, unsigned char c)
{
	return (h ^ c) * UINT64_C(1099511628211);
}
static inline uint64_t hash_end(uint64_t h)
{
	h ^= h >> 32;
	return h * UINT64_C(0x9e3779b97f4a7c15);
}
uint64_t hash_slice(struct slice s);

/*
 * Where the search for a hash begins in a table of mask + 1 slots of one's own: it depends on
 * where the table is, so that an input cannot be made to collide; what is found does not.
 */
static inline size_t hash_slot(const void *table, uint64_t h, size_t mask)
{
	h = hash_end((h ^ (uint64_t)(uintptr_t)table) * UINT64_C(0xff51afd7ed558ccd));
	return (size_t)(h >> 20) & mask;
}

#endif
