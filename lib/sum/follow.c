#include "sum/follow.h"

#include "base/mem.h"
#include "key/stems.h"

#include <stdlib.h>

#define MOST 100	/* items that are compared with each other */

/* What a session left to do. */
struct left {
	struct arena arena;
	struct slice source;
	struct items items;
};

struct follow {
	struct left last, now;	/* last: what was put into the skeleton made last */
	struct stemmer *stemmer;
};

struct follow *follow_new(void)
{
	struct follow *f = mem_grow(NULL, 1, sizeof(*f));

	*f = (struct follow){ .stemmer = stemmer_new() };
	return f;
}

void follow_free(struct follow *f)
{
	if (!f)
		return;
	arena_free(&f->last.arena);
	arena_free(&f->now.arena);
	stemmer_free(f->stemmer);
	free(f);
}

static bool is_task(const struct item *item)
{
	return item->table == &cue_tables[CUE_HOMEWORK] && !item->record.len;
}

/* A turn that outlives its document: what is shown of it. */
static const struct turn *keep_turn(struct arena *a, const struct turn *turn)
{
	struct turn *kept = arena_alloc(a, sizeof(*kept));

	*kept = (struct turn){ .index = turn->index, .role = turn->role, .flags = turn->flags,
			       .start_ms = turn->start_ms, .end_ms = turn->end_ms };
	kept->speaker = arena_dup(a, turn->speaker);
	return kept;
}

static void keep(struct left *left, const struct item *item, const struct doc *d, struct slice id)
{
	struct item *kept = VEC_PUSH(&left->arena, &left->items);

	*kept = (struct item){
		.text = arena_dup(&left->arena, item->text), .origin = item->origin,
		.about = ABOUT_PREVIOUS, .cue = item->cue, .table = item->table,
		.part = item->part, .block = item->block, .record = id,
		.score = item->score, .side = item->side,
		.owner = arena_dup(&left->arena, item->owner), .due = arena_dup(&left->arena, item->due),
	};
	if (!item->turn)
		return;
	kept->turn = keep_turn(&left->arena, item->turn);
	kept->nth = (size_t)(item->turn - d->turns.v) + 1;
}

/* Remembers what the session leaves to do. */
static void remember(struct left *left, const struct skeleton *sk, const struct doc *d,
		     struct slice source, struct slice id)
{
	arena_reset(&left->arena);
	*left = (struct left){ .arena = left->arena };
	left->source = arena_dup(&left->arena, source);
	id = arena_dup(&left->arena, id);
	for (size_t i = 0; i < sk->sections.n; i++) {
		const struct items *items = &sk->sections.v[i].items;
		for (size_t k = 0; k < items->n; k++)
			if (is_task(&items->v[k]) && items->v[k].about == ABOUT_THIS)
				keep(left, &items->v[k], d, id);
	}
}

/* Takes out of a section what it says of the previous session's homework. */
static void take_out(struct items *items, struct items *to, struct arena *a)
{
	size_t n = 0;

	for (size_t i = 0; i < items->n; i++) {
		if (is_task(&items->v[i]) && items->v[i].about == ABOUT_PREVIOUS)
			*VEC_PUSH(a, to) = items->v[i];
		else
			items->v[n++] = items->v[i];
	}
	items->n = n;
}

static struct stems stems_of_item(struct follow *f, struct arena *a, const struct item *item)
{
	struct words words = { NULL, 0, 0 };

	words_split(a, &words, item->text);
	return stems_of(f->stemmer, a, &words);
}

/* Appends those of `more` that no item of the first session says. */
static void add_new(struct follow *f, struct items *to, const struct items *more, struct arena *a)
{
	size_t n = to->n < MOST ? to->n : MOST;
	struct stems *known = arena_alloc(a, n * sizeof(*known));

	for (size_t i = 0; i < n; i++)
		known[i] = stems_of_item(f, a, &to->v[i]);
	for (size_t i = 0; i < more->n; i++) {
		struct stems stems = stems_of_item(f, a, &more->v[i]);
		size_t k = 0;
		while (k < n && !stems_same(&known[k], &stems, 1))
			k++;
		if (k == n)
			*VEC_PUSH(a, to) = more->v[i];
	}
}

/* Puts a section before the others. */
static void put_first(struct skeleton *sk, const struct entry *e, struct arena *a)
{
	VEC_PUSH(a, &sk->sections);
	memmove(&sk->sections.v[1], &sk->sections.v[0],
		(sk->sections.n - 1) * sizeof(*sk->sections.v));
	sk->sections.v[0] = *e;
}

void follow_up(struct follow *f, struct skeleton *sk, const struct doc *d, struct slice source,
	       struct slice id)
{
	struct entry e = { .id = "follow_up", .title = SLICE("To follow up") };
	struct items stated = { NULL, 0, 0 };
	struct left before = f->now;

	if (sk->kind != SKELETON_SESSION)
		return;
	stemmer_begin(f->stemmer);
	f->now = f->last;
	f->last = before;
	remember(&f->now, sk, d, source, id);
	for (size_t i = 0; slice_eq(before.source, source) && i < before.items.n; i++)
		*VEC_PUSH(d->arena, &e.items) = before.items.v[i];
	for (size_t i = 0; i < sk->sections.n; i++)
		take_out(&sk->sections.v[i].items, &stated, d->arena);
	add_new(f, &e.items, &stated, d->arena);
	if (e.items.n)
		put_first(sk, &e, d->arena);
}
