#include "sum/key.h"
#include "sum/parts.h"
#include "sum/sentences.h"

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
	size_t chosen[SKELETON_ITEMS_MAX], first = key_first(set, group);
	size_t k = share(key_first(set, group + 1) - first, n_items);
	size_t n = key_choose(set, group, k, chosen);

	for (size_t i = 0; i < n; i++) {
		const struct sentence *s = &set->sentences.v[chosen[i]].at;
		*VEC_PUSH(set->arena, &e->items) = (struct item){
			.text = s->text, .part = s->part, .block = s->block };
	}
}

void outline_add(struct skeleton *out, const struct doc *d, size_t n_items)
{
	struct key_set set;
	struct sentences walk;
	struct sentence s;
	enum sentences_event event;
	size_t before = out->sections.n;

	key_begin(&set, d->arena);
	sentences_begin(&walk, d, out->title);
	while ((event = sentences_next(&walk, &s)) != SENTENCES_END) {
		if (event == SENTENCES_ONE) {
			key_add(&set, &s, &walk.words);
			continue;
		}
		*VEC_PUSH(d->arena, &out->sections) = (struct entry){
			.title = walk.title, .number = walk.number };
		key_group(&set);
	}
	for (size_t i = before; i < out->sections.n; i++)
		fill(&set, &out->sections.v[i], i - before, n_items);
	key_end(&set);
}
