#include "split/guess.h"

#define NEAR 8		/* marks before and after one that may touch it */

/* Which kinds --by leaves to choose from. */
static bool wanted(enum split_by by, enum bound_kind kind)
{
	switch (by) {
	case SPLIT_AUTO:
		return true;
	case SPLIT_SEPARATOR:
		return kind != BOUND_HEADER && kind != BOUND_BLANK;
	case SPLIT_HEADER:
		return kind == BOUND_HEADER || kind == BOUND_TITLED;
	case SPLIT_BLANK:
		return kind == BOUND_BLANK;
	case SPLIT_FORMFEED:
		return kind == BOUND_FORMFEED;
	default:
		return false;
	}
}

static bool same_lines(const struct family *a, const struct family *b)
{
	return a->kind == b->kind && a->key == b->key;
}

static void add_family(struct plan *plan, struct family f)
{
	for (size_t i = 0; i < plan->n; i++)
		if (same_lines(&plan->seen[i].family, &f) && plan->seen[i].family.least == f.least)
			return;
	if (plan->n < PLAN_FAMILIES)
		plan->seen[plan->n++].family = f;
}

/* Long and short runs of a symbol may be one family, or the long ones one of their own. */
static void find_families(struct plan *plan, const struct view *v)
{
	for (size_t i = 1; i < v->marks.n; i++) {
		const struct mark *m = &v->marks.v[i];
		struct family f = { m->kind, m->kind == BOUND_BLANK ? 0 : m->family, BOUND_STRONG };
		if (m->kind == BOUND_RUN && m->length >= BOUND_STRONG)
			add_family(plan, f);
		f.least = 0;
		add_family(plan, f);
	}
}

/* Higher scores first; of equals the more frequent, then the one that comes first. */
static bool better(const struct evidence *a, const struct evidence *b)
{
	if (a->accepted != b->accepted)
		return a->accepted;
	if (a->score != b->score)
		return a->score > b->score;
	if (a->marks != b->marks)
		return a->marks > b->marks;
	return a->sample < b->sample;
}

static void sort_seen(struct plan *plan)
{
	for (size_t i = 1; i < plan->n; i++) {
		struct evidence e = plan->seen[i];
		size_t at = i;
		for (; at > 0 && better(&e, &plan->seen[at - 1]); at--)
			plan->seen[at] = plan->seen[at - 1];
		plan->seen[at] = e;
	}
}

static void choose(struct plan *plan, size_t i)
{
	struct evidence e = plan->seen[i];

	for (; i > plan->n_chosen; i--)
		plan->seen[i] = plan->seen[i - 1];
	plan->seen[plan->n_chosen++] = e;
}

static bool chosen_mark(const struct plan *plan, const struct mark *m)
{
	for (size_t i = 0; i < plan->n_chosen; i++)
		if (family_is(&plan->seen[i].family, m))
			return true;
	return false;
}

static bool chosen_lines(const struct plan *plan, const struct family *f)
{
	for (size_t i = 0; i < plan->n_chosen; i++)
		if (same_lines(&plan->seen[i].family, f))
			return true;
	return false;
}

/*
 * The chosen marks around all marks of e: (*from, *to).  False if a chosen mark
 * stands between them: e is then spread over several records.
 */
static bool in_one_body(const struct plan *plan, const struct view *v, const struct evidence *e,
			size_t *from, size_t *to)
{
	for (size_t i = e->sample; i <= e->last; i++)
		if (chosen_mark(plan, &v->marks.v[i]))
			return false;
	*from = e->sample - 1;
	while (*from > 0 && !chosen_mark(plan, &v->marks.v[*from]))
		--*from;
	*to = e->last + 1;
	while (*to < v->marks.n && !chosen_mark(plan, &v->marks.v[*to]))
		++*to;
	return true;
}

static bool perfect(const struct evidence *e, size_t least)
{
	return e->accepted && e->bodies >= 3 && percent(e->talk, e->bodies) >= least &&
	       percent(e->begin, e->bodies) >= least;
}

/*
 * Whether another family bounds records, too: one whose marks are all in one
 * body (a dump that was appended to another) and cut that body well; or a
 * strong one that cuts everything well.
 */
static bool joins(const struct plan *plan, const struct view *v, const struct evidence *e,
		  enum split_by by)
{
	struct evidence inside;
	size_t from, to;

	if (chosen_lines(plan, &e->family) || e->family.kind == BOUND_BLANK)
		return false;
	if (!in_one_body(plan, v, e, &from, &to))
		return e->strength == STRENGTH_STRONG && perfect(e, 90);
	evidence_look(&inside, v, e->family, by, from, to);
	return perfect(&inside, 80) && (inside.strength == STRENGTH_STRONG || inside.marks >= 3);
}

/* Whether a mark of the family is near mark i, with no text between. */
static bool touches(const struct view *v, const struct family *f, size_t i)
{
	const struct mark *m = v->marks.v;
	size_t k = i > NEAR ? i - NEAR : 1;

	for (; k < v->marks.n && k <= i + NEAR; k++)
		if (m[k].lines == m[i].lines && family_is(f, &m[k]))
			return true;
	return m[i].lines == 0;
}

/*
 * Headers that do not count up may be those of some documents of many, where
 * other boundaries stand beside them and between the others, too.
 */
static bool covers(const struct view *v, const struct evidence *all, const struct evidence *headers)
{
	if (!all->accepted || all->marks <= headers->marks || all->bodies <= headers->bodies)
		return false;
	for (size_t i = headers->sample; i <= headers->last; i++)
		if (family_is(&headers->family, &v->marks.v[i]) && !touches(v, &all->family, i))
			return false;
	return true;
}

static void prefer_covering(struct plan *plan, const struct view *v)
{
	struct evidence best = plan->seen[0];

	if (!best.counted || best.rising + 1 >= best.marks + (best.marks == 1))
		return;
	for (size_t i = 1; i < plan->n; i++)
		if (covers(v, &plan->seen[i], &best)) {
			struct evidence e = plan->seen[i];
			plan->seen[i] = best;
			plan->seen[0] = e;
			return;
		}
}

static void choose_all(struct plan *plan, const struct view *v, enum split_by by)
{
	if (!plan->n || !plan->seen[0].accepted)
		return;
	plan->n_chosen = 1;
	for (size_t i = 1; i < plan->n && plan->n_chosen < PLAN_CHOSEN; i++)
		if (wanted(by, plan->seen[i].family.kind) && joins(plan, v, &plan->seen[i], by))
			choose(plan, i);
}

void plan_make(struct plan *plan, const struct view *v, enum split_by by, bool ended)
{
	const struct evidence *best = &plan->seen[0];

	plan->n = plan->n_chosen = 0;
	find_families(plan, v);
	for (size_t i = 0; i < plan->n; i++) {
		struct evidence *e = &plan->seen[i];
		evidence_look(e, v, e->family, by, 0, v->marks.n);
		e->accepted = e->accepted && wanted(by, e->family.kind);
	}
	sort_seen(plan);
	if (plan->n)
		prefer_covering(plan, v);
	choose_all(plan, v, by);
	plan->talk = plan->n_chosen && perfect(best, 60) && percent(best->begin, best->bodies) >= 70;
	plan->ended = ended;
	plan->sure = ended || v->full || (plan->n_chosen && best->bodies > 3);
}

static bool family_has(const struct family *f, const struct bound *b)
{
	return f->kind == b->kind && f->key == b->family && b->length >= f->least;
}

bool plan_has(const struct plan *plan, const struct bound *b)
{
	for (size_t i = 0; i < plan->n_chosen; i++)
		if (family_has(&plan->seen[i].family, b))
			return true;
	return false;
}

bool plan_boxed(const struct plan *plan, const struct bound *b)
{
	for (size_t i = 0; i < plan->n_chosen; i++)
		if (family_has(&plan->seen[i].family, b))
			return plan->seen[i].boxed;
	return false;
}

bool plan_titled(const struct plan *plan, const struct bound *b)
{
	for (size_t i = 0; i < plan->n; i++)
		if (family_has(&plan->seen[i].family, b))
			return plan->seen[i].marks == 1 ||
			       plan->seen[i].same_whole < plan->seen[i].marks;
	return true;
}

bool plan_knows(const struct plan *plan, const struct bound *b)
{
	for (size_t i = 0; i < plan->n; i++)
		if (family_has(&plan->seen[i].family, b))
			return true;
	return false;
}

bool plan_rare(const struct plan *plan, const struct bound *b)
{
	for (size_t i = plan->n_chosen; plan->n_chosen && i < plan->n; i++)
		if (family_has(&plan->seen[i].family, b))
			return plan->seen[i].marks < plan->seen[0].marks;
	return plan->n_chosen > 0;
}

size_t plan_blank(const struct plan *plan)
{
	for (size_t i = 0; i < plan->n_chosen; i++)
		if (plan->seen[i].family.kind == BOUND_BLANK)
			return VIEW_BLANK_LINES;
	return 0;
}
