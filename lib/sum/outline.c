#include "sum/parts.h"

#define FEW 3		/* sentences: a section of so many is worth one */
#define SOME 8		/* of so many, two; of more, three */
#define MOST 3

/* How many sentences a section of n is worth. */
static size_t share(size_t n, size_t n_items)
{
	if (n_items)
		return n_items;
	return n <= FEW ? 1 : n <= SOME ? 2 : MOST;
}

static void fill(struct key_set *set, struct entry *e, size_t group, size_t n_items)
{
	size_t n = key_first(set, group + 1) - key_first(set, group);
	struct key_picks picks = { NULL, 0, 0 };

	key_choose(set, group, (struct key_limit){ share(n, n_items), SIZE_MAX }, &picks);
	for (size_t i = 0; i < picks.n; i++)
		*VEC_PUSH(set->arena, &e->items) = item_of(&set->sentences.v[picks.v[i].sentence].at);
}

void outline_add(struct skeleton *out, struct key_set *set, size_t n_items)
{
	for (size_t i = 0; i < set->groups.n; i++) {
		struct entry *e = VEC_PUSH(set->arena, &out->sections);
		*e = (struct entry){ .title = set->groups.v[i].title, .number = set->groups.v[i].number };
		fill(set, e, i, n_items);
	}
}
