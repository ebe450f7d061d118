#include "key/key_weigh.h"

#include "key/lexis.h"

#include <stdlib.h>

#define WORTH 0.15	/* of the best sentence's score: with less at first a sentence is not chosen */
#define SAID_MOST 8	/* times that a stem loses weight: then it is as good as gone */
#define SPREAD 1.0	/* of as many groups as there are, which have a stem, its weight is halved */

/* A sentence with what choosing it gained when that was last found out: it can only have fallen. */
struct gain {
	double value;
	double worth;		/* the factors but the stems' */
	size_t sentence;
	size_t at;		/* how many were chosen then */
};

struct choosing {
	struct key_set *set;
	size_t first, end;
	bool of_groups;		/* what many groups have weighs less: one is chosen from */
	double places[KEY_LEAD];	/* what the first sentences are worth by their place */
	struct gain *v;		/* a heap, the best on top */
	size_t n, cap;
};

static bool is_better(const struct gain *a, const struct gain *b)
{
	return a->value > b->value || (a->value == b->value && a->sentence < b->sentence);
}

static void sift_down(struct choosing *c, size_t i)
{
	struct gain moved = c->v[i];
	size_t child;

	while ((child = 2 * i + 1) < c->n) {
		if (child + 1 < c->n && is_better(&c->v[child + 1], &c->v[child]))
			child++;
		if (!is_better(&c->v[child], &moved))
			break;
		c->v[i] = c->v[child];
		i = child;
	}
	c->v[i] = moved;
}

#define OFTEN 32	/* sentences that have a stem: up to so many, what that weighs is found out once */

/* Gives a stem that n of the sentences have its weight.  often: of how many have one, 0 if it is not known yet. */
static inline void weigh(struct choosing *c, struct key_stem *stem, size_t n, int rare, double often[OFTEN])
{
	double one = n < OFTEN ? often[n] : 0;
	double rarity = 1 - (double)stem->common / (LEXIS_MOST + 1);	/* near 0 for what each text has */

	if (one == 0)
		one = key_often(c->set->style, n);
	if (n < OFTEN)
		often[n] = one;
	for (int i = 0; i < rare; i++)
		one *= rarity;
	if (c->of_groups)
		one /= (double)stem->groups + SPREAD * (double)c->set->groups.n;
	stem->full = stem->weight = one;
	stem->said = 0;
}

/* Gives the stems of the sentences their weights. */
static void weigh_stems(struct choosing *c)
{
	struct key_set *set = c->set;
	const struct key_sentence *first = &set->sentences.v[c->first], *last = &set->sentences.v[c->end - 1];
	size_t n = last->first + last->n - first->first;
	double often[OFTEN] = { 0 };
	int rare = key_rare(set->style);

	for (size_t i = 0; n == set->stems.n && i < set->ids.n; i++)
		weigh(c, &set->ids.v[i], set->ids.v[i].sentences, rare, often);
	if (n == set->stems.n)	/* all of them: how many have each is known */
		return;
	for (size_t i = 0; i < n; i++)
		set->ids.v[set->stems.v[first->first + i]].n++;
	for (size_t i = 0; i < n; i++) {
		struct key_stem *stem = &set->ids.v[set->stems.v[first->first + i]];
		if (stem->n)
			weigh(c, stem, stem->n, rare, often);
		stem->n = 0;
	}
}

/* The sum of its stems' weights; and what that was before anything was said. */
static double sum_stems(const struct key_set *set, const struct key_sentence *s)
{
	double sum = 0;

	for (size_t i = s->first; i < s->first + s->n; i++)
		sum += set->ids.v[set->stems.v[i]].weight;
	return sum;
}

static double sum_full(const struct key_set *set, const struct key_sentence *s)
{
	double sum = 0;

	for (size_t i = s->first; i < s->first + s->n; i++)
		sum += set->ids.v[set->stems.v[i]].full;
	return sum;
}

static double place_of(const struct choosing *c, size_t i)
{
	return i - c->first < KEY_LEAD ? c->places[i - c->first] : 1;
}

static double worth(const struct choosing *c, size_t i)
{
	const struct key_sentence *s = &c->set->sentences.v[i];
	enum key_style style = c->set->style;

	return s->wording * place_of(c, i) * key_form(style, s->at.question, s->n_words) /
	       key_length(style, s->n_words);
}

/* Fills the heap with what is worth it; returns the best gain. */
static double fill_heap(struct choosing *c)
{
	double best = 0;
	size_t n = 0;

	VEC_RESERVE(c->set->arena, c, c->end - c->first);
	for (size_t i = c->first; i < c->end; i++) {
		const struct key_sentence *s = &c->set->sentences.v[i];
		struct gain g = { 0, worth(c, i), i, 0 };
		g.value = sum_stems(c->set, s) * g.worth;
		if (g.value <= 0 || s->at.broken)
			continue;
		best = g.value > best ? g.value : best;
		c->v[c->n++] = g;
	}
	for (size_t i = 0; i < c->n; i++)
		if (c->v[i].value >= WORTH * best)
			c->v[n++] = c->v[i];
	c->n = n;
	for (size_t i = n / 2; i-- > 0;)
		sift_down(c, i);
	return best;
}

/*
 * Takes the best off the heap.  A gain that is not up to date is found out
 * again: it has fallen or is the best, so this goes on no longer than stems
 * lose weight, SAID_MOST times each.
 */
static bool take_best(struct choosing *c, size_t n_chosen, struct gain *best)
{
	while (c->n) {
		struct gain *top = &c->v[0];
		if (top->at == n_chosen) {
			*best = *top;
			c->v[0] = c->v[--c->n];
			if (c->n)
				sift_down(c, 0);
			return true;
		}
		top->value = sum_stems(c->set, &c->set->sentences.v[top->sentence]) * top->worth;
		top->at = n_chosen;
		sift_down(c, 0);
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

static struct key_pick pick_of(const struct choosing *c, const struct gain *g, double best)
{
	const struct key_sentence *s = &c->set->sentences.v[g->sentence];
	enum key_style style = c->set->style;
	double full = sum_full(c->set, s), sum = sum_stems(c->set, s);

	return (struct key_pick){ g->sentence, g->value / best, {
		.content = full / key_length(style, s->n_words) / best,
		.news = sum / full,
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

static void choose(struct choosing *c, struct key_limit limit, struct key_picks *out)
{
	size_t from = out->n, words = 0;
	struct gain g;
	double best;

	if (c->first >= c->end)
		return;
	key_places(c->set->style, c->places);
	weigh_stems(c);
	best = fill_heap(c);
	while (out->n - from < limit.sentences && words < limit.words &&
	       take_best(c, out->n - from, &g)) {
		const struct key_sentence *s = &c->set->sentences.v[g.sentence];
		size_t size = limit.words == SIZE_MAX ? 0 : key_size(s), left = limit.words - words;
		if (out->n > from && size > left && size - left > left)
			break;
		*VEC_PUSH(c->set->arena, out) = pick_of(c, &g, best);
		say(c->set, s);
		words += size;
	}
	if (out->n > from)
		qsort(out->v + from, out->n - from, sizeof(*out->v), by_place);
}

void key_choose(struct key_set *set, size_t group, struct key_limit limit, struct key_picks *out)
{
	struct choosing c = { .set = set, .of_groups = true, .first = key_first(set, group),
			      .end = key_first(set, group + 1) };

	choose(&c, limit, out);
}

void key_choose_all(struct key_set *set, struct key_limit limit, struct key_picks *out)
{
	struct choosing c = { .set = set, .end = set->sentences.n };

	choose(&c, limit, out);
}
