#include "base/ids.h"

#include "base/map.h"
#include "base/mem.h"

#include <stdlib.h>

#define SLOTS_LEAST 64
#define RESERVED_MOST 4096	/* hashes */

struct ids_slot {
	uint64_t hash;
	uint32_t id;		/* + 1; 0: empty */
};

/* The slot of the hash, or the empty one where it would go. */
static struct ids_slot *slot_of(const struct ids *ids, uint64_t hash)
{
	size_t mask = ids->n_slots - 1, i = hash_slot(ids->slots, hash, mask);

	while (ids->slots[i].id && ids->slots[i].hash != hash)
		i = (i + 1) & mask;
	return &ids->slots[i];
}

static void grow(struct ids *ids, size_t n_slots)
{
	struct ids old = *ids;

	ids->n_slots = n_slots;
	ids->slots = mem_grow(NULL, ids->n_slots, sizeof(*ids->slots));
	memset(ids->slots, 0, ids->n_slots * sizeof(*ids->slots));
	for (size_t i = 0; i < old.n_slots; i++)
		if (old.slots[i].id)
			*slot_of(ids, old.slots[i].hash) = old.slots[i];
	free(old.slots);
}

size_t ids_of(struct ids *ids, uint64_t hash, bool *is_new)
{
	struct ids_slot *slot;

	if (ids->n * 2 >= ids->n_slots)
		grow(ids, ids->n_slots ? ids->n_slots * 2 : SLOTS_LEAST);
	slot = slot_of(ids, hash);
	*is_new = slot->id == 0;
	if (*is_new)
		*slot = (struct ids_slot){ hash, (uint32_t)++ids->n };
	return slot->id - 1;
}

size_t ids_find(const struct ids *ids, uint64_t hash)
{
	uint32_t id = ids->n > 0 ? slot_of(ids, hash)->id : 0;

	return id ? id - 1 : ids->n;
}

bool ids_has(const struct ids *ids, uint64_t hash)
{
	return ids->n > 0 && slot_of(ids, hash)->id > 0;
}

void ids_reserve(struct ids *ids, size_t n)
{
	size_t n_slots = SLOTS_LEAST;

	while (n_slots / 2 < n && n_slots / 2 < RESERVED_MOST)
		n_slots *= 2;
	if (n_slots > ids->n_slots)
		grow(ids, n_slots);
}

void ids_free(struct ids *ids)
{
	free(ids->slots);
	*ids = (struct ids)IDS_INIT;
}
