#include "key/key_sentences.h"

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

void key_read(struct key_set *set, const struct doc *d, struct slice title, struct stemmer *st)
{
	struct sentences walk;
	struct sentence s;
	enum sentences_event event;

	key_begin(set, d->arena, doc_is_dialogue(d) ? KEY_TALK : KEY_PROSE, st);
	sentences_begin(&walk, d, title);
	while ((event = sentences_next(&walk, &s)) != SENTENCES_END) {
		if (event == SENTENCES_ONE) {
			key_add(set, &s, &walk.words);
			continue;
		}
		struct key_group *group = key_group(set);
		group->title = walk.title;
		group->number = walk.number;
	}
}

#define ANSWERED_WITHIN 12	/* sentences after the question, in which its answer is looked for */

/* The sentence that answers the question that was picked as the nth, or none where it was picked itself. */
static struct sentence answer_of(const struct key_set *set, const struct key_picks *picks, size_t nth)
{
	size_t asked = picks->v[nth].sentence;
	struct sentence best = { .text = { NULL, 0 } };
	const struct turn *turn = set->sentences.v[asked].at.turn;
	size_t end = asked + 1 + ANSWERED_WITHIN, words = 0, at = asked;

	for (size_t i = asked + 1; i < end && i < set->sentences.n; i++) {
		const struct key_sentence *s = &set->sentences.v[i];
		if (s->at.question && s->at.turn != turn)
			break;
		if (!sentence_answers(&s->at, s->n_words, turn, best.turn, words))
			continue;
		best = s->at;
		words = s->n_words;
		at = i;
	}
	for (size_t i = nth + 1; i < picks->n && picks->v[i].sentence <= at; i++)
		if (picks->v[i].sentence == at)
			best.text.len = 0;
	return best;
}

void key_sentences_find(struct key_sentences *out, struct key_set *set, const struct key_budget *budget)
{
	struct key_picks picks = { NULL, 0, 0 };

	*out = (struct key_sentences){ .asked = true };
	key_choose_all(set, limit_of(budget, set), &picks);
	for (size_t i = 0; i < picks.n; i++) {
		struct key_found *found = VEC_PUSH(set->arena, out);
		*found = (struct key_found){ .at = set->sentences.v[picks.v[i].sentence].at,
					     .score = picks.v[i].score, .why = picks.v[i].why };
		if (found->at.question && found->at.turn)
			found->answer = answer_of(set, &picks, i);
	}
}
