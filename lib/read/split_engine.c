/*
 * split_engine.c - where a body ends, and what of the lines there is boundary.
 */
#include "read/split_engine.h"

#include "read/talk.h"
#include "text/utf8.h"

#define AHEAD_LINES 64		/* as far as is looked ahead from a line that could bound */
#define FRAME_LINES 3		/* of text between two rules that are pasted into a turn */
#define MAX_FACTS ((size_t)64 * 1024)
#define MAX_WARNINGS 10

/* What comes after a line, blank lines and rules that are not chosen apart. */
enum ahead { AHEAD_END, AHEAD_BOUND, AHEAD_HEADER, AHEAD_LABEL, AHEAD_SMALL, AHEAD_TEXT };

/*
 * What the line could bound.  Slices in *b are of the line: looking ahead may
 * move the window, and then they are gone.
 */
static bool shape_of(const struct splitter *sp, const struct wline *l, struct bound *b)
{
	struct slice s = window_text(&sp->window, l);
	size_t feed = s.len && is_space(*s.p) ? bound_formfeed(s) : 0;

	b->kind = BOUND_NONE;
	if (l->piece)
		return false;
	if (feed && bound_read(s, b) && plan_has(&sp->plan, b))
		return true;
	s = slice_ltrim(slice_from(s, feed));
	return s.len && bound_may_begin((unsigned char)*s.p) && bound_read(s, b);
}

static bool matches(const struct rx *rx, struct slice text)
{
	return rx && rx_match(rx, text, NULL);
}

static bool begins_small(struct slice s)
{
	s = slice_ltrim(s);
	return s.len && cp_lower(utf8_next(&s));
}

static enum ahead what_is(const struct splitter *sp, const struct wline *l, struct bound *b)
{
	struct slice text = window_text(&sp->window, l), label;

	if (l->piece)
		return AHEAD_TEXT;
	if (shape_of(sp, l, b))
		return plan_has(&sp->plan, b) ? AHEAD_BOUND : AHEAD_HEADER;
	if (matches(sp->separator, text))
		return AHEAD_BOUND;
	if (talk_label(slice_first(text, BOUND_MAX_BYTES), &label))
		return AHEAD_LABEL;
	if (field_read(text, NULL))
		return AHEAD_HEADER;
	return begins_small(text) ? AHEAD_SMALL : AHEAD_TEXT;
}

static enum ahead look_ahead(struct splitter *sp, const struct place *at)
{
	struct place p = *at;
	struct wline l;
	struct bound b;

	for (size_t n = 0; n < AHEAD_LINES; n++) {
		if (!window_line(&sp->window, &p, &l))
			return AHEAD_END;
		if (!l.blank) {
			enum ahead is = what_is(sp, &l, &b);
			if (is != AHEAD_HEADER || b.kind == BOUND_NONE || b.counted)
				return is;
		}
		place_step(&p, &l);
	}
	return AHEAD_TEXT;
}

/* Whether turns of talk come soon, before another boundary. */
static bool talk_ahead(struct splitter *sp, const struct place *at)
{
	struct place p = *at;
	struct wline l;
	struct bound b;
	size_t labels = 0;

	for (size_t n = 0; n < AHEAD_LINES && window_line(&sp->window, &p, &l); n++) {
		enum ahead is = l.blank ? AHEAD_TEXT : what_is(sp, &l, &b);
		if (is == AHEAD_BOUND)
			return false;
		labels += is == AHEAD_LABEL;
		if (labels > 1)
			return true;
		place_step(&p, &l);
	}
	return false;
}

static struct place after(const struct splitter *sp, const struct wline *l)
{
	struct place p = sp->at;

	place_step(&p, l);
	return p;
}

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
		is = what_is(sp, &l, &b);
		place_step(&p, &l);
		if (is == AHEAD_BOUND && n && b.kind == rule->kind && b.family == rule->family) {
			is = look_ahead(sp, &p);
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
	struct place next = after(sp, l);

	if (sp->frame_line == l->no)
		return true;
	if (!sp->plan.talk || b->counted || b->kind == BOUND_FORMFEED || plan_boxed(&sp->plan, b))
		return false;
	if (look_ahead(sp, &next) == AHEAD_SMALL)
		return true;
	sp->frame_line = frame_end(sp, &next, b);
	return sp->frame_line > 0;
}

/* Whether rules and headers beside the chosen boundaries are looked at, too. */
static bool any_rule(const struct splitter *sp)
{
	return sp->opts.by == SPLIT_AUTO || sp->opts.by == SPLIT_SEPARATOR ||
	       sp->opts.by == SPLIT_HEADER;
}

/* A line that could bound, but is not of the chosen kind: does it bound all the same? */
static bool bounds_too(struct splitter *sp, const struct body *body, const struct bound *b,
		       const struct wline *l)
{
	struct place next = after(sp, l);
	bool talk = body->labels > 1, many = sp->plan.n_chosen > 0;
	enum ahead ahead;

	if (!any_rule(sp) || b->kind == BOUND_FORMFEED)
		return false;
	if (b->kind == BOUND_HEADER)
		return many && b->strong && talk && talk_ahead(sp, &next);
	ahead = look_ahead(sp, &next);
	if (ahead == AHEAD_BOUND && many)
		return true;
	if (ahead == AHEAD_END)
		return b->strong && (many || sp->talks || b->kind == BOUND_TOKEN);
	return ahead == AHEAD_HEADER && many && b->strong && talk && talk_ahead(sp, &next);
}

/* Whether a line that stays in its record is worth a warning. */
static bool striking(const struct splitter *sp, const struct bound *b)
{
	return plan_rare(&sp->plan, b) && b->kind != BOUND_FORMFEED &&
	       (b->kind != BOUND_HEADER || b->strong);
}

bool split_ends(struct splitter *sp, const struct body *body, const struct wline *l)
{
	struct slice text = window_text(&sp->window, l);
	struct bound b;
	bool chosen;

	if (sp->opts.by == SPLIT_REGEX && !l->piece)
		return matches(sp->separator, text) || matches(sp->header, text);
	if (!shape_of(sp, l, &b))
		return false;
	chosen = plan_has(&sp->plan, &b);
	if (chosen ? !pasted(sp, &b, l) : bounds_too(sp, body, &b, l))
		return true;
	if (chosen || striking(sp, &b))
		warn_inside(sp, l);
	return false;
}

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

static void add_bound_fact(struct splitter *sp, const struct bound *b, struct slice text)
{
	if (b->kind == BOUND_HEADER)
		add_fact(sp, text);
	else if (b->kind == BOUND_TITLED && !slice_istarts(b->title, SLICE("end")))
		add_fact(sp, b->title);
}

/* Fields without a counter header above them are header lines if they are a block of their own. */
static bool field_block(struct splitter *sp)
{
	struct place p = sp->at;
	struct wline l;
	struct bound b;

	for (size_t n = 0; n < AHEAD_LINES && window_line(&sp->window, &p, &l); n++) {
		struct slice text = window_text(&sp->window, &l);
		if (l.blank)
			return true;
		if (l.piece || !field_read(text, NULL))
			return what_is(sp, &l, &b) != AHEAD_TEXT;
		place_step(&p, &l);
	}
	return false;
}

/* A line of the title in a box: a rule above it (r->rule), one of the same kind soon below. */
static bool boxed_title(struct splitter *sp, const struct region *r, const struct wline *l)
{
	struct place p = after(sp, l);
	struct wline below;
	struct bound b;

	if (!r->rule || r->boxed || l->end - l->at > HEADER_MAX_BYTES ||
	    what_is(sp, l, &b) == AHEAD_LABEL)
		return false;
	for (size_t n = 0; n < BOX_LINES && window_line(&sp->window, &p, &below); n++) {
		if (shape_of(sp, &below, &b))
			return b.family == r->rule && plan_boxed(&sp->plan, &b);
		if (what_is(sp, &below, &b) == AHEAD_LABEL)
			return false;
		place_step(&p, &below);
	}
	return false;
}

/* A rule, header or token that was not chosen, at the edge of a record. */
static bool goes_with(struct splitter *sp, const struct region *r, const struct bound *b,
		      const struct wline *l)
{
	struct place next = after(sp, l);
	bool many = sp->plan.n_chosen > 0;
	enum ahead ahead;

	if (b->counted)
		return r->seen || (r->start && many);
	if (!any_rule(sp) || b->kind == BOUND_FORMFEED)
		return false;
	ahead = look_ahead(sp, &next);
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

	if (!chosen && !r->first && !goes_with(sp, r, b, l))
		return false;
	shape_of(sp, l, b);	/* once more: looking ahead may have moved the window */
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

	if (sp->opts.by == SPLIT_NONE || sp->opts.by == SPLIT_SECTION || l->piece)
		return false;
	if (matches(sp->separator, text)) {
		sp->n_bounds++;
		r->seen = true;
		return true;
	}
	if (matches(sp->header, text))
		return false;
	if (shape_of(sp, l, &b))
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
