#include "base/arena.h"

#include "base/mem.h"

#include <stdint.h>
#include <stdlib.h>

#ifndef BLOCK_SIZE
#define BLOCK_SIZE ((size_t)64 * 1024)	/* small ones show who holds on to what has moved */
#endif
#define KEEP_SIZE ((size_t)1024 * 1024)	/* what is kept for the next document */
#define ALIGN (sizeof(max_align_t))

struct arena_block {
	struct arena_block *next;
	size_t used, cap;
	max_align_t data[];
};

/* The first spare block that has room for n bytes; there are KEEP_SIZE / BLOCK_SIZE at most. */
static bool reuse(struct arena *a, size_t n)
{
	for (struct arena_block **at = &a->spare; *at; at = &(*at)->next) {
		struct arena_block *b = *at;
		if (b->cap < n)
			continue;
		*at = b->next;
		b->next = a->blocks;
		a->blocks = b;
		return true;
	}
	return false;
}

static size_t room(const struct arena_block *b)
{
	return b ? b->cap - b->used : 0;
}

static struct arena_block *block_new(struct arena *a, size_t n)
{
	size_t cap = n > BLOCK_SIZE ? n : BLOCK_SIZE;
	struct arena_block *b;

	if (reuse(a, n))
		return a->blocks;
	if (cap > SIZE_MAX - sizeof(*b))
		mem_die(SIZE_MAX);
	b = mem_grow(NULL, 1, sizeof(*b) + cap);
	*b = (struct arena_block){ a->blocks, 0, cap };
	if (cap - n < room(a->blocks)) {	/* it will be full: what is not goes on being filled */
		b->next = a->blocks->next;
		a->blocks->next = b;
	} else {
		a->blocks = b;
	}
	return b;
}

static size_t aligned(size_t n)
{
	if (n > SIZE_MAX - ALIGN)
		mem_die(SIZE_MAX);
	return (n + ALIGN - 1) / ALIGN * ALIGN;
}

/* n bytes with room up to the next multiple of ALIGN, as they are. */
static void *take(struct arena *a, size_t n)
{
	struct arena_block *b = a->blocks;
	void *p;

	n = aligned(n);
	if (!b || room(b) < n)
		b = block_new(a, n);
	p = (char *)b->data + b->used;
	b->used += n;
	return p;
}

void *arena_alloc(struct arena *a, size_t n)
{
	return memset(take(a, n), 0, n);
}

char *arena_bytes(struct arena *a, size_t n)
{
	return take(a, n);
}

struct slice arena_dup(struct arena *a, struct slice s)
{
	char *p = take(a, s.len);

	if (s.len)
		memcpy(p, s.p, s.len);
	return (struct slice){ p, s.len };
}

static void free_all(struct arena_block **blocks)
{
	while (*blocks) {
		struct arena_block *next = (*blocks)->next;
		free(*blocks);
		*blocks = next;
	}
}

void arena_free(struct arena *a)
{
	free_all(&a->blocks);
	free_all(&a->spare);
}

/* The newest blocks are the largest, and serve a document like this one best. */
void arena_reset(struct arena *a)
{
	struct arena_block *kept = NULL;
	size_t size = 0;

	for (int spare = 0; spare < 2; spare++) {
		struct arena_block **from = spare ? &a->spare : &a->blocks;
		while (*from) {
			struct arena_block *b = *from;
			*from = b->next;
			b->used = 0;
			b->next = kept;
			if (b->cap > KEEP_SIZE - size) {
				free(b);
				continue;
			}
			size += b->cap;
			kept = b;
		}
	}
	a->spare = kept;
}

/* What is alone in its block, n bytes at p, grows to `more` where it is, or moves; NULL if it is not alone. */
static void *grow_alone(struct arena *a, const void *p, size_t n, size_t more)
{
	struct arena_block **at = &a->blocks;

	if (n < BLOCK_SIZE)
		return NULL;
	while (*at && (*at)->data != p)
		at = &(*at)->next;
	if (!*at || (*at)->used != aligned(n) || more > SIZE_MAX - sizeof(**at))
		return NULL;
	*at = mem_grow(*at, 1, sizeof(**at) + more);
	(*at)->used = (*at)->cap = more;
	return (*at)->data;
}

void *arena_vec_more(struct arena *a, void *v, size_t n, size_t *cap, size_t more, size_t size)
{
	size_t was = *cap;
	char *grown;

	if (more <= was - n)
		return v;
	*cap = mem_room(was, n + more, 8);
	if (*cap > SIZE_MAX / size)
		mem_die(SIZE_MAX);
	grown = grow_alone(a, v, was * size, aligned(*cap * size));
	if (!grown) {
		grown = take(a, *cap * size);
		if (n)
			memcpy(grown, v, n * size);
	}
	return grown;
}

void *arena_vec(struct arena *a, void *v, size_t n, size_t *cap, size_t size)
{
	return arena_vec_more(a, v, n, cap, 1, size);
}
