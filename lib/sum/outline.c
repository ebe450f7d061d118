#include "key/key.h"
#include "sum/parts.h"
#include "key/sentences.h"

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

void outline_add(struct skeleton *out, const struct doc *d, size_t n_items)
{
	struct key_set set;
	struct sentences walk;
	struct sentence s;
	enum sentences_event event;
	size_t before = out->sections.n;

	key_begin(&set, d->arena, doc_is_dialogue(d) ? KEY_TALK : KEY_PROSE);
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
