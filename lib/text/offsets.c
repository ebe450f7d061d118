#include "text/offsets.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

void offsets_free(struct offsets *o)
{
	free(o->v);
	*o = (struct offsets)OFFSETS_INIT;
}

static uint64_t run_at(const struct offset_run *r, uint64_t out)
{
	return r->in + (out - r->out) / r->out_width * r->in_width;
}

/* Makes room for one more, in front if half of the runs were dropped. */
static void make_room(struct offsets *o)
{
	if (o->n < o->cap)
		return;
	if (o->first > o->n / 2) {
		o->n -= o->first;
		memmove(o->v, o->v + o->first, o->n * sizeof(*o->v));
		o->first = 0;
		return;
	}
	o->cap = mem_room(o->cap, o->n + 1, 16);
	o->v = mem_grow(o->v, o->cap, sizeof(*o->v));
}

/* Before the first run, text and input are the same. */
static bool goes_on(const struct offsets *o, size_t out_width, size_t in_width)
{
	if (o->skipped)
		return false;
	if (o->n == o->first)
		return out_width == 1 && in_width == 1;
	return o->v[o->n - 1].out_width == out_width && o->v[o->n - 1].in_width == in_width;
}

void offsets_add(struct offsets *o, size_t out_width, size_t in_width, size_t count)
{
	if (!goes_on(o, out_width, in_width)) {
		make_room(o);
		o->v[o->n++] = (struct offset_run){ o->out, o->in, out_width, in_width };
		o->skipped = false;
	}
	o->out += (uint64_t)out_width * count;
	o->in += (uint64_t)in_width * count;
}

void offsets_skip(struct offsets *o, size_t n)
{
	o->in += n;
	o->skipped = o->skipped || n > 0;
}

/* At the end of the text there is no run yet: what was passed over counts. */
uint64_t offsets_at(const struct offsets *o, uint64_t out)
{
	size_t low = o->first, high = o->n;

	if (out >= o->out)
		return o->in;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (o->v[mid].out <= out)
			low = mid + 1;
		else
			high = mid;
	}
	return low > o->first ? run_at(&o->v[low - 1], out) : out;
}

/* The last run that begins at or before `out` still says where `out` is. */
void offsets_drop(struct offsets *o, uint64_t out)
{
	while (o->first + 1 < o->n && o->v[o->first + 1].out <= out)
		o->first++;
}
