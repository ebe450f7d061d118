#include "base/mem.h"

#include <stdint.h>
#include <stdlib.h>

void *mem_grow(void *p, size_t n, size_t size)
{
	if (size != 0 && n > SIZE_MAX / size)
		mem_die(SIZE_MAX);

	size_t bytes = n * size;
	void *q = realloc(p, bytes > 0 ? bytes : 1);

	if (!q)
		mem_die(bytes);
	return q;
}

size_t mem_room(size_t cap, size_t need, size_t least)
{
	if (cap < least)
		cap = least;
	while (cap < need)
		cap = cap > SIZE_MAX / 2 ? need : cap * 2;
	return cap;
}

static struct mem_last *first;

void mem_remember(struct mem_last *last)
{
	last->next = first;
	last->kept = true;
	first = last;
}

void mem_forget(struct mem_last *last)
{
	struct mem_last **at = &first;

	if (!last->kept)
		return;
	while (*at && *at != last)
		at = &(*at)->next;
	if (*at)
		*at = last->next;
	last->kept = false;
}

void mem_act(void)
{
	for (const struct mem_last *last = first; last; last = last->next)
		last->act(last->of);
}
