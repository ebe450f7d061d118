#include "base/map.h"

#include "base/mem.h"

#include <stdlib.h>

static uint64_t hash_from(uint64_t h, struct slice s)
{
	for (size_t i = 0; i < s.len; i++)
		h = hash_byte(h, (unsigned char)s.p[i]);
	return hash_end(h);
}

uint64_t hash_slice(struct slice s)
{
	return hash_from(HASH_INIT, s);
}

static uint64_t hash_key(const struct map *m, struct slice key)
{
	return hash_from(HASH_INIT ^ m->seed, key);
}

/* The slot that holds key, or the empty one where it would go. */
static size_t slot_of(const struct map *m, struct slice key, uint64_t hash)
{
	size_t i = (size_t)(hash >> 20) & (m->n_slots - 1);

	while (m->slots[i]) {
		const struct map_entry *e = &m->v[m->slots[i] - 1];
		if (e->hash == hash && slice_eq(e->key, key))
			break;
		i = (i + 1) & (m->n_slots - 1);
	}
	return i;
}

static void rehash(struct map *m)
{
	m->n_slots = m->n_slots ? m->n_slots * 2 : 64;
	free(m->slots);
	m->slots = mem_grow(NULL, m->n_slots, sizeof(*m->slots));
	memset(m->slots, 0, m->n_slots * sizeof(*m->slots));
	if (m->n == 0)		/* where the system put it, nobody knows */
		m->seed = hash_end((uint64_t)(uintptr_t)m->slots * UINT64_C(0x9e3779b97f4a7c15));
	for (size_t i = 0; i < m->n; i++)
		m->slots[slot_of(m, m->v[i].key, m->v[i].hash)] = (uint32_t)(i + 1);
}

size_t *map_at(struct map *m, struct slice key)
{
	uint64_t hash;
	size_t i;

	if (m->n * 2 >= m->n_slots)
		rehash(m);
	hash = hash_key(m, key);
	i = slot_of(m, key, hash);
	if (!m->slots[i]) {
		if (m->n == m->cap) {
			m->cap = mem_room(m->cap, m->n + 1, 32);
			m->v = mem_grow(m->v, m->cap, sizeof(*m->v));
		}
		m->v[m->n++] = (struct map_entry){ key, hash, 0 };
		m->slots[i] = (uint32_t)m->n;
	}
	return &m->v[m->slots[i] - 1].value;
}

const size_t *map_get(const struct map *m, struct slice key)
{
	size_t i;

	if (!m->n)
		return NULL;
	i = slot_of(m, key, hash_key(m, key));
	return m->slots[i] ? &m->v[m->slots[i] - 1].value : NULL;
}

/* Clearing many slots after few entries, each time, would be work for nothing. */
void map_reset(struct map *m)
{
	if (m->n < m->n_slots / 64)
		map_free(m);
	else if (m->n_slots)
		memset(m->slots, 0, m->n_slots * sizeof(*m->slots));
	m->n = 0;
}

void map_free(struct map *m)
{
	free(m->v);
	free(m->slots);
	*m = (struct map)MAP_INIT;
}
