#include "key/key.h"
#include "sum/parts.h"
#include "key/sentences.h"

/* Whether one of the words is a number. */
static bool has_number(const struct words *w)
{
	for (size_t i = 0; i < w->n; i++)
		if (is_digit(w->v[i].text.p[0]))
			return true;
	return false;
}

void figures_find(struct items *out, const struct doc *d, struct stemmer *st, size_t limit)
{
	struct key_picks picks = { NULL, 0, 0 };
	struct key_set set;
	struct sentences at;
	struct sentence s;
	enum sentences_event event;

	key_begin(&set, d->arena, doc_is_dialogue(d) ? KEY_TALK : KEY_PROSE, st);
	sentences_begin(&at, d, (struct slice){ NULL, 0 });
	while ((event = sentences_next(&at, &s)) != SENTENCES_END)
		if (event == SENTENCES_ONE && !s.question && has_number(&at.words))
			key_add(&set, &s, &at.words);
	key_choose_all(&set, (struct key_limit){ limit, SIZE_MAX }, &picks);
	for (size_t i = 0; i < picks.n; i++)
		*VEC_PUSH(d->arena, out) = item_of(&set.sentences.v[picks.v[i].sentence].at);
}
