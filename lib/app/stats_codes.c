#include "app/stats_codes.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

#define LEAST 8		/* codes that there is room for at first */

/* Where the code is, or would be: a record has few, and a program some fifty. */
static size_t place(const struct codes *c, const char *code)
{
	size_t at = c->n;

	while (at > 0 && strcmp(c->v[at - 1].code, code) >= 0)
		at--;
	return at;
}

void codes_add(struct codes *c, const char *code, uint64_t n)
{
	size_t at = place(c, code);

	if (at == c->n || strcmp(c->v[at].code, code) != 0) {
		if (c->n == c->cap) {
			c->cap = mem_room(c->cap, c->n + 1, LEAST);
			c->v = mem_grow(c->v, c->cap, sizeof(*c->v));
		}
		memmove(c->v + at + 1, c->v + at, (c->n - at) * sizeof(*c->v));
		c->v[at] = (struct code_count){ code, 0 };
		c->n++;
	}
	c->v[at].n += n;
}

void codes_add_all(struct codes *to, const struct codes *from)
{
	for (size_t i = 0; i < from->n; i++)
		codes_add(to, from->v[i].code, from->v[i].n);
}

void codes_free(struct codes *c)
{
	free(c->v);
	*c = (struct codes){ NULL, 0, 0 };
}
