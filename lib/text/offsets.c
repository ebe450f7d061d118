#include "text/offsets.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

void offsets_free(struct offsets *o)
{
	free(o->v);
	*o = (struct offsets)OFFSETS_INIT;
}

/* Before any run text and input are the same. */
static uint64_t run_at(const struct offset_run *r, uint64_t out)
{
	return r->in + (out - r->out) / r->out_width * r->in_width;
}

static struct offset_run *push(struct offsets *o)
{
	if (o->n == o->cap && o->first > o->n / 2) {
		o->n -= o->first;
		memmove(o->v, o->v + o->first, o->n * sizeof(*o->v));
		o->first = 0;
	}
	if (o->n == o->cap) {
		o->cap = mem_room(o->cap, o->n + 1, 16);
		o->v = mem_grow(o->v, o->cap, sizeof(*o->v));
	}
	return &o->v[o->n++];
}

void offsets_add(struct offsets *o, uint64_t out, uint64_t in, uint32_t out_width,
		 uint32_t in_width)
{
	struct offset_run identity = { 0, 0, 1, 1 };
	const struct offset_run *last = o->n > o->first ? &o->v[o->n - 1] : &identity;

	if (last->out_width == out_width && last->in_width == in_width && run_at(last, out) == in)
		return;
	*push(o) = (struct offset_run){ out, in, out_width, in_width };
}

uint64_t offsets_at(const struct offsets *o, uint64_t out)
{
	size_t low = o->first, high = o->n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (o->v[mid].out <= out)
			low = mid + 1;
		else
			high = mid;
	}
	return low > o->first ? run_at(&o->v[low - 1], out) : out;
}

/* The last run that begins at or before `out` is still about it. */
void offsets_drop(struct offsets *o, uint64_t out)
{
	while (o->first + 1 < o->n && o->v[o->first + 1].out <= out)
		o->first++;
}
