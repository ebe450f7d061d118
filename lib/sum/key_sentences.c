#include "sum/key_sentences.h"

bool key_budget_words(struct key_budget *budget, struct slice value)
{
	size_t n;
	bool percent = slice_ends(value, SLICE("%"));

	value.len -= percent;
	if (!slice_number(value, &n) || (percent && n > SIZE_MAX / 2))
		return false;
	budget->asked = true;
	budget->words = n;
	budget->percent = percent;
	return true;
}

static size_t words_of(const struct key_set *set)
{
	size_t n = 0;

	for (size_t i = 0; i < set->sentences.n; i++)
		n += key_size(&set->sentences.v[i]);
	return n;
}

static struct key_limit limit_of(const struct key_budget *b, const struct key_set *set)
{
	struct key_limit limit = { b->sentences, b->words };
	double share;

	if (!b->percent)
		return limit;
	share = (double)b->words * (double)words_of(set) / 100 + 0.5;
	limit.words = share < KEY_WORDS_LEAST ? KEY_WORDS_LEAST :
		      share < (double)(SIZE_MAX / 2) ? (size_t)share : SIZE_MAX;
	return limit;
}

static void add_all(struct key_set *set, const struct doc *d, struct slice title)
{
	struct sentences walk;
	struct sentence s;
	enum sentences_event event;

	sentences_begin(&walk, d, title);
	while ((event = sentences_next(&walk, &s)) != SENTENCES_END) {
		if (event == SENTENCES_ONE)
			key_add(set, &s, &walk.words);
		else
			key_group(set);
	}
}

void key_sentences_find(struct key_sentences *out, const struct doc *d, struct slice title,
			const struct key_budget *budget)
{
	struct key_set set;
	struct key_picks picks = { NULL, 0, 0 };

	*out = (struct key_sentences){ .asked = budget->asked };
	if (!budget->asked)
		return;
	key_begin(&set, d->arena, doc_is_dialogue(d) ? KEY_TALK : KEY_PROSE);
	add_all(&set, d, title);
	key_choose_all(&set, limit_of(budget, &set), &picks);
	for (size_t i = 0; i < picks.n; i++)
		*VEC_PUSH(d->arena, out) = (struct key_found){
			set.sentences.v[picks.v[i].sentence].at, picks.v[i].score, picks.v[i].why };
	key_end(&set);
}
