/*
 * ends.c - whether a line ends the body before it.
 */
#include "split/engine.h"

#define FRAME_LINES 3		/* of text between two rules that are pasted into a turn */
#define MAX_WARNINGS 10

static void warn_inside(struct splitter *sp, const struct wline *l)
{
	struct slice text = slice_first(slice_trim(window_text(&sp->window, l)), 40);

	if (++sp->n_warned <= MAX_WARNINGS)
		diag(sp->sink, DIAG_WARN, "separator-in-body", l->no,
		     "separator inside a record: '%.*s'", SLICE_ARG(text));
	else if (sp->n_warned == MAX_WARNINGS + 1)
		diag(sp->sink, DIAG_WARN, "separator-in-body", l->no,
		     "more separators inside records: not reported");
}

/*
 * Two rules with a few words between that no speaker begins, and more of the
 * same turn after them: the line of the second rule, or 0.
 */
static size_t frame_end(struct splitter *sp, const struct place *at, const struct bound *rule)
{
	struct place p = *at;
	struct wline l;
	struct bound b;
	enum ahead is;

	for (size_t n = 0; n <= FRAME_LINES && window_line(&sp->window, &p, &l); n++) {
		if (l.blank)
			return 0;
		is = split_what(sp, &l, &b);
		place_step(&p, &l);
		if (is == AHEAD_BOUND && n && b.kind == rule->kind && b.family == rule->family) {
			is = split_ahead(sp, &p);
			return is == AHEAD_SMALL || is == AHEAD_TEXT ? l.no : 0;
		}
		if (is != AHEAD_TEXT && is != AHEAD_SMALL)
			return 0;
	}
	return 0;
}

/* A rule of the chosen kind that was pasted into a turn: the turn goes on after it. */
static bool pasted(struct splitter *sp, const struct bound *b, const struct wline *l)
{
	struct place next = split_after(sp, l);

	if (sp->frame_line == l->no)
		return true;
	if (!sp->plan.talk || b->counted || b->kind == BOUND_FORMFEED || plan_boxed(&sp->plan, b))
		return false;
	if (split_ahead(sp, &next) == AHEAD_SMALL)
		return true;
	sp->frame_line = frame_end(sp, &next, b);
	return sp->frame_line > 0;
}

/*
 * A strong rule or header between talks: a dump that was appended to another.
 * Rules that were seen in the window and not chosen are no boundaries.
 */
static bool appended(struct splitter *sp, const struct bound *b, const struct place *next,
		     enum ahead ahead)
{
	if (!b->strong || (ahead != AHEAD_HEADER && ahead != AHEAD_LABEL))
		return false;
	if (ahead == AHEAD_LABEL && (sp->plan.ended || plan_knows(&sp->plan, b)))
		return false;
	return split_talk_ahead(sp, next);
}

/* A line that could bound, but is not of the chosen kind: does it bound all the same? */
static bool bounds_too(struct splitter *sp, struct body *body, const struct bound *b,
		       const struct wline *l)
{
	struct place next = split_after(sp, l);
	bool many = sp->plan.n_chosen > 0;
	enum ahead ahead;

	if (!split_any_rule(sp) || b->kind == BOUND_FORMFEED)
		return false;
	if (b->kind == BOUND_HEADER)
		return many && b->strong && split_labels(sp, body) > 1 && split_talk_ahead(sp, &next);
	ahead = split_ahead(sp, &next);
	if (ahead == AHEAD_BOUND && many)
		return true;
	if (ahead == AHEAD_END)
		return b->strong && (many || sp->talks || b->kind == BOUND_TOKEN);
	return many && split_labels(sp, body) > 1 && appended(sp, b, &next, ahead);
}

/* Whether a line that stays in its record is worth a warning. */
static bool striking(const struct splitter *sp, const struct bound *b)
{
	return plan_rare(&sp->plan, b) && b->kind != BOUND_FORMFEED &&
	       (b->kind != BOUND_HEADER || b->strong);
}

bool split_ends(struct splitter *sp, struct body *body, const struct wline *l)
{
	struct slice text = window_text(&sp->window, l);
	struct bound b;
	bool chosen;

	if (sp->opts.by == SPLIT_REGEX && !l->piece)
		return split_matches(sp->separator, text) || split_matches(sp->header, text);
	if (!split_shape(sp, l, &b))
		return false;
	chosen = plan_has(&sp->plan, &b);
	if (chosen ? !pasted(sp, &b, l) : bounds_too(sp, body, &b, l))
		return true;
	if (chosen || striking(sp, &b))
		warn_inside(sp, l);
	return false;
}
