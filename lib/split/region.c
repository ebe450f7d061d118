/*
 * region.c - what of the lines between two bodies is boundary.
 */
#include "split/engine.h"

#define MAX_FACTS ((size_t)64 * 1024)

/* While bounds are passed over: what was met so far. */
struct region {
	bool start;		/* of the input */
	bool seen;		/* a boundary */
	bool first;		/* the next line is the one that ended the body before */
	bool counter;		/* a counter header */
	uint64_t rule;		/* the last rule was of this family; 0: other lines came since */
	bool title;		/* lines of a title came after it */
	bool boxed;		/* and a rule after them */
};

static void add_fact(struct splitter *sp, struct slice text)
{
	if (sp->facts.len + text.len > MAX_FACTS)
		return;
	buf_add(&sp->facts, text);
	buf_addc(&sp->facts, '\n');
}

/* Not "END OF TALK", nor "NEW TALK" wherever one begins. */
static void add_bound_fact(struct splitter *sp, const struct bound *b, struct slice text)
{
	if (b->kind == BOUND_HEADER)
		add_fact(sp, text);
	else if (b->kind == BOUND_TITLED &&
		 (b->counted || (plan_titled(&sp->plan, b) &&
				 !slice_istarts(b->title, SLICE("end")))))
		add_fact(sp, b->title);
}

/*
 * Fields without a counter header above them are header lines if they are a
 * block of their own and a body follows it.
 */
static bool field_block(struct splitter *sp)
{
	struct place p = sp->at;
	struct wline l;
	struct bound b;

	for (size_t n = 0; n < AHEAD_LINES && window_line(&sp->window, &p, &l); n++) {
		if (l.piece)
			return false;
		if (l.blank || !field_read(window_text(&sp->window, &l), NULL)) {
			enum ahead next = split_ahead(sp, &p);
			return next != AHEAD_END && next != AHEAD_BOUND &&
			       (l.blank || split_what(sp, &l, &b) != AHEAD_TEXT);
		}
		place_step(&p, &l);
	}
	return false;
}

/* A line of the title in a box: a rule above it (r->rule), one of the same kind soon below. */
static bool boxed_title(struct splitter *sp, const struct region *r, const struct wline *l)
{
	struct place p = split_after(sp, l);
	struct wline below;
	struct bound b;

	if (!r->rule || r->boxed || l->end - l->at > HEADER_MAX_BYTES ||
	    split_what(sp, l, &b) == AHEAD_LABEL)
		return false;
	for (size_t n = 0; n < BOX_LINES && window_line(&sp->window, &p, &below); n++) {
		if (split_shape(sp, &below, &b))
			return b.family == r->rule && plan_boxed(&sp->plan, &b);
		if (split_what(sp, &below, &b) == AHEAD_LABEL)
			return false;
		place_step(&p, &below);
	}
	return false;
}

/* A rule, header or token that was not chosen, at the edge of a record. */
static bool goes_with(struct splitter *sp, const struct region *r, const struct bound *b,
		      const struct wline *l)
{
	struct place next = split_after(sp, l);
	bool many = sp->plan.n_chosen > 0;
	enum ahead ahead;

	if (b->counted)
		return r->seen || (r->start && many);
	if (!split_any_rule(sp) || b->kind == BOUND_FORMFEED)
		return false;
	ahead = split_ahead(sp, &next);
	if (ahead == AHEAD_END)
		return b->strong || r->start;
	if (ahead == AHEAD_BOUND)
		return many;
	return (ahead == AHEAD_LABEL || ahead == AHEAD_HEADER) &&
	       (r->seen || (r->start && b->strong && (many || sp->talks)));
}

static bool header_line(struct splitter *sp, const struct region *r, const struct wline *l)
{
	struct slice text = window_text(&sp->window, l);
	bool edge = r->seen || (r->start && sp->plan.n_chosen > 0);

	if (field_read(text, NULL))
		return r->counter || (edge && field_block(sp));
	return r->counter && header_date(text);
}

static bool take_bound(struct splitter *sp, struct region *r, const struct wline *l,
		       struct bound *b)
{
	bool chosen = plan_has(&sp->plan, b);

	if (!chosen && !r->first) {
		if (!goes_with(sp, r, b, l))
			return false;
		split_shape(sp, l, b);	/* once more: looking ahead may have moved the window */
	}
	add_bound_fact(sp, b, window_text(&sp->window, l));
	sp->n_bounds += chosen;
	r->seen = r->seen || chosen;
	r->counter = r->counter || b->counted;
	r->rule = b->kind == BOUND_RUN ? b->family : 0;
	r->boxed = r->boxed || r->title;
	return true;
}

/* Whether the line at sp->at belongs to the bounds. */
static bool take_line(struct splitter *sp, struct region *r, const struct wline *l)
{
	struct slice text = window_text(&sp->window, l);
	struct bound b;

	if (sp->opts.by == SPLIT_MAIL)
		return !l->piece && mail_bound(sp, l);
	if (sp->opts.by == SPLIT_NONE || sp->opts.by == SPLIT_SECTION || l->piece)
		return false;
	if (!r->counter && sp->ahead.is == AHEAD_LABEL && sp->ahead.to == l->no)
		return false;	/* was seen to begin a turn when the bound before it was looked at */
	if (split_matches(sp->separator, text)) {
		sp->n_bounds++;
		r->seen = true;
		return true;
	}
	if (split_matches(sp->header, text))
		return false;
	if (split_shape(sp, l, &b))
		return take_bound(sp, r, l, &b);
	if (boxed_title(sp, r, l)) {
		r->title = true;
	} else {
		r->rule = 0;
		if (!header_line(sp, r, l))
			return false;
	}
	add_fact(sp, window_text(&sp->window, l));
	return true;
}

/* Passes over white space up to the last form feed before text, if form feeds bound. */
static bool take_formfeed(struct splitter *sp, struct region *r, const struct wline *l)
{
	size_t n = bound_formfeed(window_text(&sp->window, l));
	struct bound b;

	if (!n || !bound_read(window_text(&sp->window, l), &b) || !plan_has(&sp->plan, &b))
		return false;
	sp->n_bounds++;
	r->seen = true;
	r->first = false;
	sp->at.at += n;
	return true;
}

static void check_gap(struct splitter *sp, size_t from)
{
	if (!sp->opts.verify || sp->untiled || split_gap_ok(sp, from, sp->at.at))
		return;
	sp->untiled = true;
	diag(sp->sink, DIAG_ERROR, "not-tiled", sp->at.line,
	     "text before this line is in no record");
}

void split_pass_bounds(struct splitter *sp, struct body *b)
{
	struct region r = { .start = !b, .first = b && b->bounded,
			    .seen = b && (b->bounded || plan_blank(&sp->plan)) };
	size_t gap = b && !b->held && !b->refused ? b->end : sp->at.at;
	struct wline l;

	while (window_line(&sp->window, &sp->at, &l)) {
		if (take_formfeed(sp, &r, &l))
			continue;
		if (!l.blank && !take_line(sp, &r, &l))
			break;
		r.first = r.first && l.blank;
		place_step(&sp->at, &l);
		if (sp->at.at - gap > SPLIT_FAR) {
			check_gap(sp, gap);
			split_drop(sp, b);
			gap = sp->at.at;
		}
	}
	check_gap(sp, gap);
}
