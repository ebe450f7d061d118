#include "sum/key.h"
#include "sum/parts.h"
#include "sum/sentences.h"

/* Whether one of the words is a number. */
static bool has_number(const struct words *w)
{
	for (size_t i = 0; i < w->n; i++)
		if (is_digit(w->v[i].text.p[0]))
			return true;
	return false;
}

void figures_find(struct items *out, const struct doc *d, size_t limit)
{
	size_t chosen[SKELETON_ITEMS_MAX], n;
	struct key_set set;
	struct sentences at;
	struct sentence s;
	enum sentences_event event;

	key_begin(&set, d->arena);
	key_group(&set);
	sentences_begin(&at, d, (struct slice){ NULL, 0 });
	while ((event = sentences_next(&at, &s)) != SENTENCES_END)
		if (event == SENTENCES_ONE && !s.question && has_number(&at.words))
			key_add(&set, &s, &at.words);
	n = key_choose(&set, 0, limit, chosen);
	for (size_t i = 0; i < n; i++) {
		const struct sentence *c = &set.sentences.v[chosen[i]].at;
		*VEC_PUSH(d->arena, out) = (struct item){
			.text = c->text, .turn = c->turn, .part = c->part, .block = c->block };
	}
	key_end(&set);
}
