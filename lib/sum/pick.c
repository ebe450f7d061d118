#include "base/mem.h"
#include "sum/candidates.h"

#include <stdlib.h>

#define PER_TURN 2	/* items that a section takes from one turn */
#define LEAST_STEMS 2	/* a sentence with fewer says nothing */

#define STATED_MAX 100	/* stated items that candidates are compared with */
#define AS_STATED 2	/* stems that what is said has in common with what is stated, at least */

/* The candidates chosen for one section, with their stems. */
struct chosen {
	const struct candidate *v[SKELETON_ITEMS_MAX];
	struct stems stems[SKELETON_ITEMS_MAX];
	size_t n;
	struct item *stated;	/* what the section has already, */
	struct stems *stated_stems;
	size_t n_stated;	/* STATED_MAX at most */
};

/* Whether the section has enough of that turn already. */
static bool turn_is_full(const struct chosen *ch, const struct turn *turn)
{
	size_t n = 0;

	for (size_t i = 0; turn && i < ch->n; i++)
		n += ch->v[i]->item.turn == turn;
	return n >= PER_TURN;
}

/* Whether one of the chosen says it already. */
static bool is_said(const struct chosen *ch, const struct stems *stems)
{
	for (size_t i = 0; i < ch->n; i++)
		if (stems_same(&ch->stems[i], stems, 0))
			return true;
	return false;
}

/* Whether it is stated already; its turn then supports what is stated, if it is the first. */
static bool is_stated(struct chosen *ch, const struct candidate *c, const struct stems *stems)
{
	for (size_t i = 0; i < ch->n_stated; i++) {
		if (!stems_same(&ch->stated_stems[i], stems, AS_STATED))
			continue;
		if (!ch->stated[i].support)
			ch->stated[i].support = c->item.turn;
		return true;
	}
	return false;
}

#define FULL "the section is full"

/* Takes the candidate, or says why not. */
static const char *take(struct chosen *ch, const struct candidate *c, size_t limit,
			struct stemmer *st, struct arena *a)
{
	struct stems stems;

	if (c->item.why)
		return c->item.why;
	if (ch->n == limit && !ch->n_stated)
		return FULL;
	stems = stems_of(st, a, &c->words);
	if (is_stated(ch, c, &stems))
		return "it is stated already";
	if (ch->n == limit)
		return FULL;
	if (turn_is_full(ch, c->item.turn))
		return "the section has enough of this turn";
	if (stems.n < LEAST_STEMS)
		return "it says too little";
	if (is_said(ch, &stems))
		return "it is said already";
	ch->stems[ch->n] = stems;
	ch->v[ch->n++] = c;
	return NULL;
}

static int by_order(const void *a, const void *b)
{
	const struct candidate *const *x = a, *const *y = b;

	return (*x)->order < (*y)->order ? -1 : (*x)->order > (*y)->order;
}

/* Where the heading's candidates begin: they are sorted by it. */
static size_t first_of(const struct candidates *c, size_t heading)
{
	size_t from = 0, to = c->n;

	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (c->v[middle].heading < heading)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

static void know_stated(struct chosen *ch, const struct items *items, struct stemmer *st,
			struct arena *a)
{
	struct words words = { NULL, 0, 0 };

	ch->stated = items->v;
	ch->n_stated = items->n < STATED_MAX ? items->n : STATED_MAX;
	ch->stated_stems = arena_alloc(a, ch->n_stated * sizeof(*ch->stated_stems));
	for (size_t i = 0; i < ch->n_stated; i++) {
		words.n = 0;
		words_split(a, &words, items->v[i].text);
		ch->stated_stems[i] = stems_of(st, a, &words);
	}
}

void candidates_pick(const struct candidates *c, size_t heading,
		     const struct template_heading *h, size_t limit, struct stemmer *st,
		     struct items *items, struct items *near)
{
	struct chosen *ch = mem_grow(NULL, 1, sizeof(*ch));

	ch->n = 0;
	know_stated(ch, items, st, c->arena);
	for (size_t i = first_of(c, heading); i < c->n && c->v[i].heading == heading; i++) {
		bool open = near && near->n < NEAR_MAX;
		const char *why;
		if (ch->n == limit && !open && !ch->n_stated)
			break;
		why = take(ch, &c->v[i], limit, st, c->arena);
		if (!why || !open)
			continue;
		struct item *item = VEC_PUSH(c->arena, near);
		*item = c->v[i].item;
		item->why = why;
	}
	if (!h->by_fit)
		qsort(ch->v, ch->n, sizeof(ch->v[0]), by_order);
	for (size_t i = 0; i < ch->n; i++)
		*VEC_PUSH(c->arena, items) = ch->v[i]->item;
	free(ch);
}
