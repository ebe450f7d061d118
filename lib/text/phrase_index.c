/* By which hashes the rows of a table are found. */
#include "text/phrase_parts.h"

#include "base/mem.h"

#include <stdlib.h>

static enum phrase_found row_found(const struct phrases *set, const struct row *r)
{
	return r->pair ? BY_PAIR : row_second(set, r) ? BY_REACH : BY_WORD;
}

static void add_link(struct phrase_links *links, uint64_t hash, size_t row)
{
	if (links->n == links->cap) {
		links->cap = mem_room(links->cap, links->n + 1, 64);
		links->v = mem_grow(links->v, links->cap, sizeof(*links->v));
	}
	links->v[links->n++] = (struct phrase_link){ hash, (uint32_t)row };
}

static void link_row(struct phrases *set, size_t i, struct phrase_links *links)
{
	const struct row *r = &set->row[i];
	const uint32_t *e = &set->elements[r->first];
	const struct list *first = &set->lists[e[0]], *second = NULL;
	enum phrase_found how = row_found(set, r);

	if (how != BY_WORD)
		second = &set->lists[e[row_second(set, r)]];
	for (size_t k = 0; k < first->n; k++) {
		uint64_t word = set->hashes[first->first + k];
		word = r->starts ? start_hash(word) : word;
		if (how == BY_WORD)
			add_link(&links[BY_WORD], word, i);
		for (size_t m = 0; second && m < second->n; m++)
			add_link(&links[how], pair_hash(word, set->hashes[second->first + m]), i);
	}
}

static void add_kind(const struct phrases *set, unsigned char *kinds, uint32_t element, unsigned kind)
{
	const struct list *l = &set->lists[element];

	for (size_t k = 0; k < l->n; k++)
		kinds[kinds_slot(&set->kinds, set->hashes[l->first + k])] |= (unsigned char)kind;
}

static void make_kinds(struct phrases *set)
{
	unsigned char *v;

	for (set->kinds.bits = 6; set->kinds.bits < KINDS_MAX; set->kinds.bits++)
		if ((size_t)1 << set->kinds.bits >= 4 * set->n_hashes)
			break;
	set->kinds.v = v = arena_alloc(&set->arena, (size_t)1 << set->kinds.bits);
	for (size_t i = 0; i < set->n_rows; i++) {
		const struct row *r = &set->row[i];
		const uint32_t *e = &set->elements[r->first];
		enum phrase_found how = row_found(set, r);
		add_kind(set, v, e[0], 1u << how << (r->starts ? STARTS_SHIFT : 0));
		if (how != BY_WORD)
			add_kind(set, v, e[row_second(set, r)], how == BY_PAIR ? IS_NEXT : IS_LATER);
	}
}

static void make_filter(struct arena *a, struct phrase_filter *f, const struct phrase_links *links)
{
	size_t n = links->n / 8 + 1;
	uint64_t *v = arena_alloc(a, n * sizeof(*v));

	for (size_t i = 0; i < links->n; i++)
		v[filter_slot(links->v[i].hash, n)] |= filter_bits(links->v[i].hash);
	*f = (struct phrase_filter){ v, n };
}

/* By hash, then by row. */
static uint64_t cell_order(uint64_t key)
{
	return key & ~CELL_FAR;
}

static struct phrase_cell cell_of(const struct phrases *set, const struct phrase_link *link)
{
	const struct row *r = &set->row[link->row];

	return (struct phrase_cell){ (link->hash & CELL_HASH) | (r->far ? CELL_FAR : 0) | (link->row + 1), r->soon };
}

/* Puts a cell among those before it, which begin at `from`. */
static void insert(struct phrase_cell *v, size_t from, size_t at, struct phrase_cell cell)
{
	for (; at > from && cell_order(v[at - 1].key) > cell_order(cell.key); at--)
		v[at] = v[at - 1];
	v[at] = cell;
}

/* Counts the cells of each slot, lays the slots out, and puts each cell into its own; a row is named once. */
static void make_cells(struct phrases *set, struct phrase_cells *c, const struct phrase_links *links)
{
	struct arena scratch = ARENA_INIT;
	uint32_t *n, *start;
	struct phrase_cell *v;
	size_t end = 0;

	c->n_slots = links->n + links->n / 2 + 1;
	n = arena_alloc(&scratch, c->n_slots * sizeof(*n));
	start = arena_alloc(&scratch, c->n_slots * sizeof(*start));
	for (size_t i = 0; i < links->n; i++)
		n[cells_slot(c, links->v[i].hash)]++;
	for (size_t i = 0; i < c->n_slots; i++) {
		start[i] = (uint32_t)(end > i ? end : i);
		end = start[i] + n[i];
		n[i] = 0;
	}
	c->n = (end > c->n_slots ? end : c->n_slots) + 1;
	c->v = v = arena_alloc(&set->arena, c->n * sizeof(*v));
	for (size_t i = 0; i < links->n; i++) {
		size_t slot = cells_slot(c, links->v[i].hash);
		insert(v, start[slot], start[slot] + n[slot]++, cell_of(set, &links->v[i]));
	}
	arena_free(&scratch);
}

void phrases_index(struct phrases *set)
{
	struct phrase_links links[N_FOUND] = { { NULL, 0, 0 } };

	for (size_t i = 0; i < set->n_rows; i++)
		link_row(set, i, links);
	for (int how = 0; how < N_FOUND; how++)
		make_cells(set, &set->by[how], &links[how]);
	make_kinds(set);
	make_filter(&set->arena, &set->pairs, &links[BY_PAIR]);
	make_filter(&set->arena, &set->reaches, &links[BY_REACH]);
	for (int i = 0; i < N_FOUND; i++)
		free(links[i].v);
}
