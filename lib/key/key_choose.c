#include "key/key_weigh.h"

#include "base/best.h"
#include "key/lexis.h"

#include <stdlib.h>

#define WORTH 0.15	/* of the best sentence's score: with less at first a sentence is not chosen */
#define SAID_MOST 8	/* times that a stem loses weight: then it is as good as gone */
#define SPREAD 1.0	/* of as many groups as there are, which have a stem, its weight is halved */

/* A sentence that may be chosen. */
struct gain {
	size_t sentence;
	double worth;		/* the factors but the stems' */
	double full, sum;	/* its stems' weights: before anything was said, and when that was last found out */
	size_t at;		/* how many were chosen then */
};

struct key_choice {
	struct key_set *set;
	size_t first, end;	/* of these sentences */
	bool of_groups;		/* what many groups have weighs less: one of several is chosen from */
	double places[KEY_LEAD];	/* what the first sentences are worth by their place */
	struct gain *v;		/* in the order of the document */
	size_t n, cap;
	struct best values;	/* what each was worth when that was last found out: it can only have fallen */
	double best;		/* of the first one */
	struct key_picks found;	/* in the order in which they were chosen */
};

#define OFTEN 32	/* sentences that have a stem: up to so many, what that weighs is found out once */

/* What all stems' weights are made of, as far as it is known. */
struct scale {
	double often[OFTEN];	/* of how many sentences have a stem; 0 if it is not known yet */
	double rarity[LEXIS_MOST + 1];	/* of how common it is: near 0 for what each text has */
	int rare;		/* how often that counts */
};

static void scale_begin(struct scale *scale, enum key_style style)
{
	*scale = (struct scale){ .rare = key_rare(style) };
	for (unsigned common = 0; common <= LEXIS_MOST; common++)
		scale->rarity[common] = 1 - (double)common / (LEXIS_MOST + 1);
}

/* Gives a stem that n of the sentences have its weight. */
static inline void weigh(struct key_choice *c, struct key_stem *stem, size_t n, struct scale *scale)
{
	double one = n < OFTEN ? scale->often[n] : 0;

	if (one == 0)
		one = key_often(c->set->style, n);
	if (n < OFTEN)
		scale->often[n] = one;
	for (int i = 0; i < scale->rare; i++)
		one *= scale->rarity[stem->common];
	if (c->of_groups)
		one /= (double)stem->groups + SPREAD * (double)c->set->groups.n;
	stem->weight = one;
	stem->said = 0;
}

/* Gives the stems of the sentences their weights. */
static void weigh_stems(struct key_choice *c)
{
	struct key_set *set = c->set;
	const struct key_sentence *first = &set->sentences.v[c->first], *last = &set->sentences.v[c->end - 1];
	size_t n = last->first + last->n - first->first;
	const uint32_t *stems = set->stems.v + first->first;
	struct scale scale;

	scale_begin(&scale, set->style);
	if (n == set->stems.n) {	/* all of them: how many have each is known */
		for (size_t i = 0; i < set->ids.n; i++)
			weigh(c, &set->ids.v[i], set->ids.v[i].sentences, &scale);
		return;
	}
	for (size_t i = 0; i < n; i++)
		set->ids.v[stems[i]].n = 0;
	for (size_t i = 0; i < n; i++)
		set->ids.v[stems[i]].n++;
	for (size_t i = 0; i < n; i++) {
		struct key_stem *stem = &set->ids.v[stems[i]];
		if (stem->n)
			weigh(c, stem, stem->n, &scale);
		stem->n = 0;
	}
}

/* The sum of its stems' weights. */
static double sum_stems(const struct key_set *set, const struct key_sentence *s)
{
	double sum = 0;

	for (size_t i = s->first; i < s->first + s->n; i++)
		sum += set->ids.v[set->stems.v[i]].weight;
	return sum;
}

static double place_of(const struct key_choice *c, size_t i)
{
	return i - c->first < KEY_LEAD ? c->places[i - c->first] : 1;
}

static double worth(const struct key_choice *c, size_t i)
{
	const struct key_sentence *s = &c->set->sentences.v[i];
	enum key_style style = c->set->style;

	return s->wording * place_of(c, i) * key_form(style, s->at.question, s->n_words) /
	       key_length(style, s->n_words);
}

/* Finds the sentences that are worth it. */
static void find_worthy(struct key_choice *c)
{
	struct arena *a = c->set->arena;
	double *values = (double *)(void *)arena_bytes(a, (c->end - c->first) * sizeof(*values));
	size_t n = 0;

	VEC_RESERVE(a, c, c->end - c->first);
	for (size_t i = c->first; i < c->end; i++) {
		const struct key_sentence *s = &c->set->sentences.v[i];
		double sum = sum_stems(c->set, s), of = worth(c, i), value = sum * of;
		c->v[c->n] = (struct gain){ i, of, sum, sum, 0 };
		values[c->n] = value;
		c->n += value > 0 && !s->at.broken;
		c->best = value > c->best && !s->at.broken ? value : c->best;
	}
	for (size_t i = 0; i < c->n; i++) {
		c->v[n] = c->v[i];
		values[n] = values[i];
		n += values[i] >= WORTH * c->best;
	}
	c->n = n;
	if (n > 0)
		best_begin(&c->values, a, values, n);
}

/*
 * Takes the best one.  What it is worth is found out again if that is not up to
 * date: it has fallen or is the best, so this goes on no longer than stems
 * lose weight, SAID_MOST times each.
 */
static bool take_best(struct key_choice *c, struct gain *best, double *value)
{
	size_t n_chosen = c->found.n;

	while (c->n) {
		size_t at = best_at(&c->values);
		struct gain *g = &c->v[at];
		*value = best_value(&c->values, at);
		if (*value == BEST_NONE)
			break;
		if (g->at == n_chosen) {
			*best = *g;
			best_set(&c->values, at, BEST_NONE);
			return true;
		}
		g->sum = sum_stems(c->set, &c->set->sentences.v[g->sentence]);
		g->at = n_chosen;
		best_set(&c->values, at, g->sum * g->worth);
	}
	return false;
}

static void say(struct key_set *set, const struct key_sentence *s)
{
	double said = key_said(set->style);

	for (size_t i = s->first; i < s->first + s->n; i++) {
		struct key_stem *stem = &set->ids.v[set->stems.v[i]];
		if (stem->said == SAID_MOST)
			continue;
		stem->said++;
		stem->weight *= said;
	}
}

static struct key_pick pick_of(const struct key_choice *c, const struct gain *g, double value)
{
	const struct key_sentence *s = &c->set->sentences.v[g->sentence];
	enum key_style style = c->set->style;

	return (struct key_pick){ g->sentence, value / c->best, {
		.content = g->full / key_length(style, s->n_words) / c->best,
		.news = g->sum / g->full,
		.place = place_of(c, g->sentence),
		.wording = s->wording,
		.form = key_form(style, s->at.question, s->n_words),
	} };
}

static int by_place(const void *a, const void *b)
{
	const struct key_pick *x = a, *y = b;

	return x->sentence < y->sentence ? -1 : x->sentence > y->sentence;
}

/* The last choice, if it is of these sentences, or a new one. */
static struct key_choice *choice_of(struct key_set *set, size_t first, size_t end, bool of_groups)
{
	struct key_choice *c = set->choice;

	if (c && c->first == first && c->end == end && c->of_groups == of_groups)
		return c;
	if (!c)
		c = set->choice = arena_alloc(set->arena, sizeof(*c));
	*c = (struct key_choice){ .set = set, .first = first, .end = end, .of_groups = of_groups };
	key_places(set->style, c->places, end - first);
	weigh_stems(c);
	find_worthy(c);
	return c;
}

/* The nth that is chosen, or NULL: it is found out when it is first asked for. */
static const struct key_pick *nth(struct key_choice *c, size_t n)
{
	struct gain g;
	double value;

	if (n < c->found.n)
		return &c->found.v[n];
	if (!take_best(c, &g, &value))
		return NULL;
	*VEC_PUSH(c->set->arena, &c->found) = pick_of(c, &g, value);
	say(c->set, &c->set->sentences.v[g.sentence]);
	return &c->found.v[n];
}

static void choose(struct key_choice *c, struct key_limit limit, struct key_picks *out)
{
	size_t from = out->n, words = 0;
	const struct key_pick *pick;

	while (out->n - from < limit.sentences && words < limit.words && (pick = nth(c, out->n - from)) != NULL) {
		const struct key_sentence *s = &c->set->sentences.v[pick->sentence];
		size_t size = limit.words == SIZE_MAX ? 0 : key_size(s), left = limit.words - words;
		if (out->n > from && size > left && size - left > left)
			break;
		*VEC_PUSH(c->set->arena, out) = *pick;
		words += size;
	}
	if (out->n > from)
		qsort(out->v + from, out->n - from, sizeof(*out->v), by_place);
}

/* With one group that each stem is in one of one would halve all weights: the choice is that of all sentences. */
void key_choose(struct key_set *set, size_t group, struct key_limit limit, struct key_picks *out)
{
	size_t first = key_first(set, group), end = key_first(set, group + 1);

	if (first < end)
		choose(choice_of(set, first, end, set->groups.n > 1), limit, out);
}

void key_choose_all(struct key_set *set, struct key_limit limit, struct key_picks *out)
{
	if (set->sentences.n)
		choose(choice_of(set, 0, set->sentences.n, false), limit, out);
}
