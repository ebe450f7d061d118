#include "split/evidence.h"

#include <stdlib.h>

#define TALK_LABELS 2		/* turns that make a body talk, if it has no more than */
#define TALK_LINES 12		/* lines a turn */

/* A rule that parts talks which begin with something else: they must be full of turns. */
#define LONE_LABELS 4
#define LONE_LINES 8
#define LONE_LENGTH 8

#define ONCE 130			/* what does not come back is worth so much less */
#define MIXED_LINES 8		/* of a body between talks that is none, at least */

/* What stands between two marks of a family. */
struct body {
	size_t lines, labels;
	enum first first;
	uint64_t word;
	bool title;		/* it could be the title in a box */
};

struct bodies {
	struct body *v;
	size_t n, cap;
};

bool family_is(const struct family *f, const struct mark *m)
{
	return f->kind == m->kind && (f->kind == BOUND_BLANK || f->key == m->family) &&
	       m->length >= f->least;
}

/* A few lines, none of them blank, between two rules of one length, that no speaker begins. */
static bool is_title(const struct body *b, const struct mark *start, const struct mark *end)
{
	return end && b->lines <= BOX_LINES && !b->labels &&
	       (b->first == FIRST_TEXT || b->first == FIRST_HEADER) &&
	       start->length == end->length && end->line - start->line - 1 == b->lines;
}

/* What stands between two marks; end NULL: up to the end of the view. */
static void add_body(struct arena *a, struct bodies *all, const struct view *v,
		     const struct mark *start, const struct mark *end, enum first first)
{
	size_t lines = end ? end->lines : v->lines;
	struct body b = { lines - start->lines, view_turns(v, start, end), first, start->word,
			  false };

	b.title = is_title(&b, start, end);
	if (b.lines)
		*VEC_PUSH(a, all) = b;
}

/* A rule after which a sentence goes on was pasted into it. */
static bool goes_on(const struct mark *m)
{
	return m->first == FIRST_SMALL && m->kind != BOUND_FORMFEED && !m->counted;
}

/* Marks with no text between are one boundary: what follows the last of them follows it. */
static void find_bodies(struct arena *a, struct bodies *all, const struct view *v,
			const struct evidence *e, size_t from, size_t to)
{
	const struct mark *start = &v->marks.v[from];
	enum first first = start->first;

	for (size_t i = from + 1; i < to; i++) {
		const struct mark *m = &v->marks.v[i];
		if (!family_is(&e->family, m) || (e->by == SPLIT_AUTO && goes_on(m)))
			continue;
		add_body(a, all, v, start, m, first);
		if (m->lines > start->lines || first != FIRST_HEADER)
			first = m->first;
		start = m;
	}
	add_body(a, all, v, start, to < v->marks.n ? &v->marks.v[to] : NULL, first);
}

/* Bodies that are titles and longer ones in turn: pairs of rules are boxes around titles. */
static bool take_boxes(struct bodies *all)
{
	size_t titles = 0, n = 0;

	for (size_t i = 0; i < all->n; i++) {
		if (i && all->v[i].title == all->v[i - 1].title)
			return false;
		titles += all->v[i].title;
	}
	if (titles < 2 || titles == all->n)
		return false;
	for (size_t i = 0; i < all->n; i++)
		if (!all->v[i].title)
			all->v[n++] = all->v[i];
	all->n = n;
	return true;
}

static void count_marks(struct evidence *e, const struct view *v, size_t from, size_t to)
{
	const struct mark *first = NULL, *last = NULL;

	for (size_t i = from + 1; i < to; i++) {
		const struct mark *m = &v->marks.v[i];
		if (!family_is(&e->family, m))
			continue;
		if (!first) {
			first = m;
			e->sample = i;
			e->before = m->lines - v->marks.v[from].lines;
		}
		e->marks++;
		e->underline += m->underlines;
		e->table += m->in_table;
		e->open += m->open;
		e->page += m->page;
		e->strong += m->strong;
		e->longer += m->length >= BOUND_STRONG;
		if (m->length > e->longest)
			e->longest = m->length;
		e->counted += m->counted;
		e->same_title += m->title == first->title;
		e->same_whole += m->whole == first->whole;
		e->same_length += m->length == first->length;
		if (last && m->has_number && last->has_number) {
			e->same_number += m->number == last->number;
			e->rising += m->number == last->number + 1;
		}
		last = m;
		e->last = i;
	}
	e->edge = last && (!e->before || last->lines == v->lines);
}

static bool begins(const struct view *v, const struct body *b)
{
	return b->first == FIRST_HEADER ||
	       (b->first == FIRST_LABEL && view_label_count(v, b->word) > 1);
}

static int by_size(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;

	return x < y ? -1 : x > y;
}

/* How many bodies but the last, which may be shorter, are within a fifth of the median. */
static size_t count_even(struct arena *a, const struct bodies *all)
{
	size_t *lines = arena_alloc(a, all->n * sizeof(*lines)), even = 1, median;

	for (size_t i = 0; i < all->n; i++)
		lines[i] = all->v[i].lines;
	qsort(lines, all->n, sizeof(*lines), by_size);
	median = lines[all->n / 2];
	for (size_t i = 0; i + 1 < all->n; i++)
		even += all->v[i].lines * 5 >= median * 4 && all->v[i].lines * 5 <= median * 6;
	return even;
}

/* Turns come back in it, and not once in a while as notes and remarks in prose do. */
static bool is_talk(const struct body *b)
{
	return b->labels >= TALK_LABELS && b->labels * TALK_LINES >= b->lines;
}

/* What stands before the first talk, and is none itself, is no record to judge by. */
static bool has_preface(const struct view *v, const struct bodies *all)
{
	size_t talks = 0;

	if (all->n < 3 || is_talk(&all->v[0]) || begins(v, &all->v[0]))
		return false;
	for (size_t i = 1; i < all->n; i++)
		talks += is_talk(&all->v[i]);
	return talks * 2 > all->n;
}

static void count_bodies(struct evidence *e, const struct view *v, const struct bodies *all)
{
	size_t skip = e->before && has_preface(v, all);

	e->min_lines = SIZE_MAX;
	for (size_t i = skip; i < all->n; i++) {
		const struct body *b = &all->v[i];
		e->bodies++;
		e->talk += is_talk(b) || (i + 1 == all->n && !v->ended && begins(v, b));
		e->full += b->labels >= LONE_LABELS && b->labels * LONE_LINES >= b->lines;
		e->begin += begins(v, b);
		e->small += b->first == FIRST_SMALL;
		e->alike += b->first == FIRST_HEADER || (b->first == FIRST_LABEL &&
							 b->word == all->v[skip].word);
		e->same_word += b->word == all->v[skip].word;
		e->trivial += b->lines < 2 && b->first != FIRST_LABEL;
		if (b->lines < e->min_lines)
			e->min_lines = b->lines;
		if (b->lines > e->max_lines)
			e->max_lines = b->lines;
		e->later_begin = begins(v, b);
	}
}

/* Rules as Markdown has them: they part sections of one document, too. */
static bool markdown_rule(const struct evidence *e)
{
	uint64_t cp = e->family.key & ~BOUND_SPACED;

	return e->family.kind == BOUND_RUN &&
	       (e->family.key & BOUND_SPACED || cp == '-' || cp == '*' || cp == '_');
}

/* Whether the family's lines can hardly be anything else than boundaries of something. */
static enum strength strength_of(const struct evidence *e)
{
	if (percent(e->strong, e->marks) >= 66)
		return STRENGTH_STRONG;
	return markdown_rule(e) ? STRENGTH_WEAK : STRENGTH_FAIR;
}

/*
 * The bodies are talk: a rule of three symbols will do if each begins with a
 * label, or with the same word ("WEBVTT", the "1" of the first caption).
 */
static bool talk_bodies(const struct evidence *e)
{
	size_t talk = percent(e->talk, e->bodies), begin = percent(e->begin, e->bodies);

	if (e->family.kind == BOUND_TITLED && percent(e->counted, e->marks) < 50 &&
	    percent(e->same_title, e->marks) < 80 && percent(e->longer, e->marks) < 80)
		return false;
	if (e->bodies == 2 && e->marks < 2)
		return e->strength == STRENGTH_STRONG && e->talk == 2 &&
		       (e->later_begin || (e->full == 2 && e->family.key != '_' &&
					   (e->family.kind != BOUND_RUN ||
					    e->longest >= LONE_LENGTH)));
	if (e->strength == STRENGTH_STRONG && talk >= 85 && percent(e->full, e->bodies) >= 50)
		return true;
	return (talk >= 60 && begin >= 70) || (talk >= 90 && begin >= 50) ||
	       (talk >= 80 && e->bodies > 2 && percent(e->same_word, e->bodies) >= 90);
}

/* Each body begins with the same key or a header: records of some kind. */
static bool alike_bodies(const struct evidence *e)
{
	return e->bodies >= 3 && percent(e->alike, e->bodies) >= 90 &&
	       percent(e->trivial, e->bodies) <= 20;
}

/*
 * No talk, or some of it: only what is strong and comes back, with bodies of
 * some size.  A short one between talks is something pasted into a talk.
 */
static bool prose_bodies(const struct evidence *e, const struct view *v)
{
	if (percent(e->trivial, e->bodies) > 25 || percent(e->small, e->bodies) > 20 ||
	    percent(e->underline, e->marks) > 30 || percent(e->table, e->marks) > 30 ||
	    (percent(e->talk, e->bodies) > 30 && e->min_lines < MIXED_LINES))
		return false;
	switch (e->family.kind) {
	case BOUND_RUN:
		return e->strength == STRENGTH_STRONG && e->bodies >= 3 && !e->boxed &&
		       e->family.key != '_' && e->family.key != '.' &&
		       !(v->headings > 1 && markdown_rule(e));
	case BOUND_TOKEN:
		return e->bodies >= 3 && (e->strength == STRENGTH_STRONG || !e->trivial);
	case BOUND_FORMFEED:
		return e->bodies >= 3 && percent(e->open, e->marks) <= 50;
	case BOUND_TITLED:
	case BOUND_HEADER:
		return e->strength == STRENGTH_STRONG && e->marks >= 2 && e->before <= 3;
	case BOUND_BLANK:
		return e->bodies >= 4 && !e->trivial && percent(e->same_length, e->marks) >= 90 &&
		       percent(e->open, e->marks) <= 25 && e->min_lines >= 5 &&
		       e->max_lines <= 5 * e->min_lines;
	case BOUND_NONE:
		break;
	}
	return false;
}

/* Form feeds between pages: of one length, or with a number or the same title on each. */
static bool pages(const struct evidence *e)
{
	size_t same = percent(e->same_word, e->bodies);

	if (e->family.kind != BOUND_FORMFEED || percent(e->begin, e->bodies) >= 60)
		return false;
	if (same < 90 && percent(e->page, e->marks) >= 50)
		return true;
	return e->bodies >= 4 && ((same < 90 && percent(e->even, e->bodies) >= 75) ||
				  (same >= 60 && !e->talk));
}

/* Furniture of the pages of a single document: form feeds, the same header on each. */
static bool furniture(const struct evidence *e)
{
	return pages(e) || (e->same_number >= 2 && percent(e->same_number, e->marks) > 50);
}

static bool accept(const struct evidence *e, const struct view *v)
{
	if (e->bodies < 2)
		return false;
	if (e->by != SPLIT_AUTO)
		return true;
	if (furniture(e) || percent(e->trivial, e->bodies) > 40 ||
	    percent(e->underline, e->marks) > 50)
		return false;
	return talk_bodies(e) || alike_bodies(e) || prose_bodies(e, v);
}

static int score_of(const struct evidence *e)
{
	return (int)(percent(e->begin, e->bodies) * 4 + percent(e->talk, e->bodies) * 3 +
		     (size_t)e->strength * 150 + (e->bodies > 2 ? 50 : 0) +
		     (e->marks > 1 ? ONCE : 0) +
		     (e->edge ? 20 : 0) + (e->counted ? 10 : 0)) -
	       (int)(percent(e->trivial, e->bodies) * 3 + percent(e->underline, e->marks) * 2);
}

void evidence_look(struct evidence *e, const struct view *v, struct family f, enum split_by by,
		   size_t from, size_t to)
{
	struct arena scratch = ARENA_INIT;
	struct bodies all = { 0 };

	*e = (struct evidence){ .family = f, .by = by };
	count_marks(e, v, from, to);
	VEC_RESERVE(&scratch, &all, 16);
	find_bodies(&scratch, &all, v, e, from, to);
	e->boxed = f.kind == BOUND_RUN && take_boxes(&all);
	count_bodies(e, v, &all);
	if (all.n)
		e->even = count_even(&scratch, &all);
	e->strength = strength_of(e);
	e->accepted = accept(e, v);
	e->score = score_of(e);
	arena_free(&scratch);
}
