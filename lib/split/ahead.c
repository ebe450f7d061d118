/*
 * ahead.c - what a line is to the splitter, and what comes after it.
 */
#include "split/engine.h"
#include "split/talk.h"
#include "text/utf8.h"

#define HEADER_LINES 4		/* a second counter header may still be of the same block */

bool split_shape(const struct splitter *sp, const struct wline *l, struct bound *b)
{
	struct slice s = window_text(&sp->window, l);
	size_t feed = s.len && is_space(*s.p) ? bound_formfeed(s) : 0;

	b->kind = BOUND_NONE;
	if (l->piece)
		return false;
	if (feed && bound_read(s, b) && plan_has(&sp->plan, b))
		return true;
	s = slice_ltrim(slice_from(s, feed));
	return s.len && bound_may_be(&sp->words, s) && bound_read(s, b);
}

bool split_matches(struct rx *rx, struct slice text)
{
	return rx && rx_match(rx, text, NULL);
}

enum ahead split_what(const struct splitter *sp, const struct wline *l, struct bound *b)
{
	struct slice text = window_text(&sp->window, l), label;

	b->counted = false;
	if (l->piece)
		return AHEAD_TEXT;
	if (split_shape(sp, l, b))
		return plan_has(&sp->plan, b) ? AHEAD_BOUND : AHEAD_HEADER;
	if (split_matches(sp->separator, text))
		return AHEAD_BOUND;
	if (talk_label(slice_first(text, BOUND_MAX_BYTES), &label))
		return AHEAD_LABEL;
	if (field_read(text, NULL))
		return AHEAD_HEADER;
	return talk_goes_on(text) ? AHEAD_SMALL : AHEAD_TEXT;
}

/* Whether a line is passed over when looking for what comes. */
static bool says_nothing(enum ahead is, const struct bound *b)
{
	return is == AHEAD_HEADER && b->kind != BOUND_NONE && !b->counted;
}

/* The first line at or after p that says something: its number goes to *no. */
static enum ahead first_ahead(struct splitter *sp, struct place p, size_t *no)
{
	struct wline l;
	struct bound b;

	for (size_t n = 0; n < AHEAD_LINES; n++) {
		*no = p.line;
		if (!window_line(&sp->window, &p, &l))
			return AHEAD_END;
		if (!l.blank) {
			enum ahead is = split_what(sp, &l, &b);
			if (!says_nothing(is, &b))
				return is;
		}
		place_step(&p, &l);
	}
	return AHEAD_TEXT;
}

/* In a long run of rules each asks for the same line: it is looked for once. */
enum ahead split_ahead(struct splitter *sp, const struct place *at)
{
	if (at->line < sp->ahead.from || at->line > sp->ahead.to || at->inside) {
		sp->ahead.is = first_ahead(sp, *at, &sp->ahead.to);
		sp->ahead.from = at->line;
	}
	return sp->ahead.is;
}

bool split_talk_ahead(struct splitter *sp, const struct place *at)
{
	struct place p = *at;
	struct wline l;
	struct bound b;
	size_t labels = 0;

	for (size_t n = 0; n < AHEAD_LINES && window_line(&sp->window, &p, &l); n++) {
		enum ahead is = l.blank ? AHEAD_TEXT : split_what(sp, &l, &b);
		if (is == AHEAD_BOUND || (is == AHEAD_HEADER && b.counted && n > HEADER_LINES))
			return false;
		labels += is == AHEAD_LABEL;
		if (labels > 1)
			return true;
		place_step(&p, &l);
	}
	return false;
}

struct place split_after(const struct splitter *sp, const struct wline *l)
{
	struct place p = sp->at;

	place_step(&p, l);
	return p;
}

bool split_any_rule(const struct splitter *sp)
{
	return sp->opts.by == SPLIT_AUTO || sp->opts.by == SPLIT_SEPARATOR ||
	       sp->opts.by == SPLIT_HEADER;
}
