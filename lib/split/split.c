#include "split/split.h"

#include "base/mem.h"
#include "model/json.h"
#include "split/engine.h"
#include "split/mail_facts.h"
#include "split/talk.h"

#include <stdint.h>
#include <stdlib.h>

#define DEFAULT_RECORD ((size_t)64 * 1024 * 1024)
#define FIRST_LOOK ((size_t)1024 * 1024)	/* bytes; doubled until the guess is sure */

struct splitter *splitter_new(struct source *src, const struct split_opts *opts,
			      struct diag_sink *sink)
{
	struct splitter *sp = mem_grow(NULL, 1, sizeof(*sp));

	*sp = (struct splitter){ .window.src = src, .at.line = 1, .opts = *opts, .sink = sink };
	if (!opts->max_record)
		sp->opts.max_record = DEFAULT_RECORD;
	sp->window.limit = sp->opts.max_record;
	header_words_make(&sp->words);
	if (opts->separator || opts->header)
		sp->opts.by = SPLIT_REGEX;
	if (opts->separator)
		sp->separator = rx_new(slice_z(opts->separator), sink);
	if (opts->header)
		sp->header = rx_new(slice_z(opts->header), sink);
	if ((opts->separator && !sp->separator) || (opts->header && !sp->header)) {
		splitter_free(sp);
		return NULL;
	}
	return sp;
}

void splitter_free(struct splitter *sp)
{
	if (!sp)
		return;
	rx_free(sp->separator);
	rx_free(sp->header);
	buf_free(&sp->facts);
	buf_free(&sp->held);
	buf_free(&sp->json.group);
	free(sp);
}

bool splitter_failed(const struct splitter *sp)
{
	return sp->window.failed || sp->untiled;
}

/* Reads the beginning of the input; *ended: it is all there is. */
static struct slice look(struct splitter *sp, size_t want, bool *ended)
{
	struct slice text;

	if (!source_fill(sp->window.src, want))
		sp->window.failed = true;
	text = source_text(sp->window.src);
	*ended = text.len < want;
	return slice_first(text, want);	/* no more, whatever the source had at hand */
}

/* Most files hold one session: nothing is chosen, and what stands around marks need not be looked at. */
static bool is_unmarked(struct splitter *sp)
{
	bool ended;
	struct slice text = look(sp, FIRST_LOOK, &ended);

	return ended && !sp->window.failed && !sp->opts.explain && view_unmarked(&sp->words, text);
}

static void guess_bounds(struct splitter *sp, struct arena *a)
{
	size_t most = sp->opts.max_record > FIRST_LOOK ? sp->opts.max_record : FIRST_LOOK;
	struct view *view;
	struct slice text;
	bool ended = false;

	sp->unmarked = is_unmarked(sp);
	if (sp->unmarked)
		return;
	view = arena_alloc(a, sizeof(*view));
	view_init(view, a, &sp->words);
	for (size_t want = FIRST_LOOK; ; want = want > most / 2 ? most : want * 2) {
		text = look(sp, want, &ended);
		view_look(view, text, ended);
		plan_make(&sp->plan, view, sp->opts.by, ended);
		if (sp->plan.sure || want == most)
			break;
	}
	sp->talks = view_turns(view, view->marks.v, NULL) > 1;
	if (sp->opts.explain)
		plan_explain(&sp->plan, view, text, sp->sink);
}

static void guess_sections(struct splitter *sp)
{
	struct section_count *c = &sp->sections;
	bool ended;

	sections_guess(c, look(sp, FIRST_LOOK, &ended));
	if (sp->opts.explain)
		diag(sp->sink, DIAG_INFO, "split", c->first_line, "%zu headings that count up%s",
		     c->n, ended ? "" : " in the beginning");
	c->n = c->above = 0;
	c->number = c->first ? c->first - 1 : 0;
}

static void explain_regex(const struct splitter *sp)
{
	const struct split_opts *o = &sp->opts;

	if (o->explain && o->separator)
		diag(sp->sink, DIAG_INFO, "split", 0, "separators are lines that match '%s'",
		     o->separator);
	if (o->explain && o->header)
		diag(sp->sink, DIAG_INFO, "split", 0, "records begin with lines that match '%s'",
		     o->header);
}

static void begin(struct splitter *sp)
{
	struct arena scratch = ARENA_INIT;

	sp->begun = true;
	if (sp->opts.by == SPLIT_SECTION)
		guess_sections(sp);
	else if (sp->opts.by == SPLIT_REGEX)
		explain_regex(sp);
	else if (sp->opts.by == SPLIT_MAIL && sp->opts.explain)
		diag(sp->sink, DIAG_INFO, "split", 0, "a mailbox: mails begin with 'From ' lines");
	else if (sp->opts.by != SPLIT_NONE && sp->opts.by != SPLIT_MAIL)
		guess_bounds(sp, &scratch);
	arena_free(&scratch);
	split_pass_bounds(sp, NULL);
}

static struct slice body_text(const struct splitter *sp, const struct body *b)
{
	if (b->refused)
		return (struct slice){ NULL, 0 };
	if (b->held)
		return buf_slice(&sp->held);
	return slice_span(source_text(sp->window.src), b->start, b->end);
}

void split_drop(struct splitter *sp, struct body *b)
{
	if (b && !b->held && !b->refused) {
		split_labels(sp, b);
		buf_reset(&sp->held);
		buf_add(&sp->held, body_text(sp, b));
		b->to = source_offset(sp->window.src, b->end);
		b->held = true;
	}
	window_drop(&sp->window, &sp->at);
	if (b)
		b->asked = 0;
}

static void refuse(struct splitter *sp, struct body *b)
{
	diag(sp->sink, DIAG_ERROR, "too-long", b->line,
	     "record of more than %zu bytes: skipped", sp->opts.max_record);
	split_labels(sp, b);
	b->refused = true;
	b->held = false;
}

static void add_text(struct splitter *sp, struct body *b, const struct wline *l)
{
	struct slice text = window_text(&sp->window, l), label;
	size_t end = l->at + slice_rtrim(text).len;

	if (b->lines++ == 0) {
		b->start = b->asked = l->at;
		b->from = source_offset(sp->window.src, l->at);
		b->line = l->no;
	}
	b->blanks = 0;
	if (!b->refused && (b->held || end - b->start > sp->opts.max_record))
		refuse(sp, b);
	if (!b->refused) {
		b->end = end;
		return;
	}
	b->to = source_offset(sp->window.src, end);
	if (b->labels < 2 && !l->piece && split_any_rule(sp))
		b->labels += talk_label(text, &label);
}

/* A number below in the same style tells a list: looks at the next line that is not blank. */
static size_t number_below(struct splitter *sp, const struct wline *l, int style)
{
	struct place p = sp->at;
	struct section_head h;
	struct wline next = *l;

	for (size_t n = 0; n < 64; n++) {
		place_step(&p, &next);
		if (!window_line(&sp->window, &p, &next))
			return 0;
		if (!next.blank)
			return section_read(window_text(&sp->window, &next), &h) &&
			       h.style == style ? h.number : 0;
	}
	return 0;
}

/* Whether the line is a heading that begins a section; the first one joins what stands before it. */
static bool section_ends(struct splitter *sp, struct body *b, const struct wline *l)
{
	bool blank = b->blanks > 0 || !b->lines, is;
	struct section_head h;
	size_t below;

	section_read(window_text(&sp->window, l), &h);
	if (l->piece)
		h.style = -1;
	below = h.style == sp->sections.style ? number_below(sp, l, h.style) : 0;
	is = section_follows(&sp->sections, &h, blank, below);
	if (is && b->lines && sp->sections.n)
		return true;
	section_read(window_text(&sp->window, l), &h);
	section_count(&sp->sections, &h, is);
	if (is) {
		buf_reset(&sp->facts);
		buf_add(&sp->facts, h.digits);
		buf_addc(&sp->facts, '\n');
		buf_add(&sp->facts, h.title);
	}
	return false;
}

static bool ends_here(struct splitter *sp, struct body *b, const struct wline *l)
{
	size_t blank = plan_blank(&sp->plan);

	if (sp->opts.by == SPLIT_NONE)
		return false;
	if (sp->opts.by == SPLIT_SECTION)
		return !l->blank && section_ends(sp, b, l);
	if (sp->opts.by == SPLIT_MAIL)
		return mail_ends(sp, b, l);
	if (!b->lines)
		return false;
	b->bounded = split_ends(sp, b, l);
	return b->bounded || (blank && b->blanks >= blank);
}

/* A blank line does not end a body, unless with a form feed. */
static bool may_end(const struct splitter *sp, const struct wline *l)
{
	return !l->blank || bound_formfeed(window_text(&sp->window, l));
}

/* How far the window may be read before what was passed over is dropped. */
static size_t far_from(const struct splitter *sp, const struct body *b)
{
	if (b->refused || b->held)
		return SPLIT_FAR;
	return b->trailing ? b->start + sp->opts.max_record + SPLIT_FAR : SIZE_MAX;
}

/* Takes all that is left as the body, without a look at its lines; false: it is more than may be held. */
static bool take_rest(struct splitter *sp, struct body *b)
{
	struct wline first;

	if (!window_all(&sp->window) || !window_line(&sp->window, &sp->at, &first) || first.blank)
		return false;
	add_text(sp, b, &first);
	b->end = slice_rtrim(source_text(sp->window.src)).len;
	sp->at.at = source_text(sp->window.src).len;
	return true;
}

/* Reads the body from sp->at on, up to the line that ends it, which is not taken. */
static void read_body(struct splitter *sp, struct body *b)
{
	bool all = (sp->opts.by == SPLIT_NONE || sp->unmarked) && take_rest(sp, b);
	struct wline l;

	while (!all && window_line(&sp->window, &sp->at, &l)) {
		if (may_end(sp, &l) && ends_here(sp, b, &l))
			break;
		if (!l.blank)
			add_text(sp, b, &l);
		b->blanks += l.blank && !l.piece;
		b->trailing = l.blank;
		place_step(&sp->at, &l);
		if (sp->at.at > far_from(sp, b))
			split_drop(sp, b);
		split_run(sp, b);
	}
	if (!b->held && !b->refused)
		b->to = source_offset(sp->window.src, b->end);
}

static void state_text(struct arena *a, struct metas *out, const char *key, struct slice text)
{
	struct buf json = BUF_INIT;

	json_put(&json, text);
	*VEC_PUSH(a, out) = (struct meta){ key, arena_dup(a, buf_slice(&json)) };
	buf_free(&json);
}

static void state_section(struct arena *a, struct metas *out, struct slice facts)
{
	size_t end = slice_chr(facts, '\n');

	if (!facts.len)
		return;
	state_text(a, out, "title", slice_from(facts, end + 1));
	if (end)
		state_text(a, out, "number", slice_first(facts, end));
}

/* What the bounds before the record state, or its first line if that was asked for as a header. */
static void state_facts(struct splitter *sp, struct arena *a, struct metas *out)
{
	struct slice facts = buf_slice(&sp->facts), line;

	if (sp->opts.by == SPLIT_SECTION)
		state_section(a, out, facts);
	else
		while (slice_line(&facts, &line))
			header_facts(line, a, out);
	buf_reset(&sp->facts);
}

/* The first line of a record states something if --header found it and it is a counter. */
static void state_first_line(struct splitter *sp, struct arena *a, struct metas *out)
{
	struct counter counter;
	struct wline l;

	if (!sp->header || !window_line(&sp->window, &sp->at, &l) || l.piece)
		return;
	struct slice text = window_text(&sp->window, &l);
	if (rx_match(sp->header, text, NULL)) {
		sp->n_bounds++;
		if (counter_read(text, &counter))
			header_facts(text, a, out);
	}
}

/* Said of the only record, when all is known: what was asked for is not there. */
static void warn_unsplit(const struct splitter *sp)
{
	if (sp->opts.by == SPLIT_AUTO || sp->opts.by == SPLIT_NONE || sp->opts.by == SPLIT_MAIL || sp->n_bounds ||
	    sp->sections.n > 1)
		return;
	diag(sp->sink, DIAG_WARN, "no-separator", 0, "no separator found: one record");
}

/* Said at the end, of lines that were nothing because a pattern takes too long on them. */
static void warn_given_up(const struct splitter *sp)
{
	size_t n = rx_given_up(sp->separator) + rx_given_up(sp->header);

	if (n)
		diag(sp->sink, DIAG_WARN, "slow-regex", 0,
		     "matching took too long in %zu places, where lines are taken as ones that do not match", n);
}

bool splitter_next(struct splitter *sp, struct arena *a, struct cut *out)
{
	struct body b = { 0 };
	struct wline l;

	*out = (struct cut){ 0 };
	if (sp->opts.by == SPLIT_JSON)
		return split_json_next(sp, out);
	if (!sp->begun)
		begin(sp);
	window_drop(&sp->window, &sp->at);
	if (!window_line(&sp->window, &sp->at, &l)) {
		warn_given_up(sp);
		return false;
	}
	if (sp->opts.by != SPLIT_SECTION)
		state_facts(sp, a, &out->metas);
	state_first_line(sp, a, &out->metas);
	read_body(sp, &b);
	if (sp->opts.by == SPLIT_SECTION)
		state_facts(sp, a, &out->metas);
	split_pass_bounds(sp, &b);
	if (sp->window.failed && !window_line(&sp->window, &sp->at, &l))
		return false;
	out->index = ++sp->index;
	out->only = sp->index == 1 && !window_line(&sp->window, &sp->at, &l);
	if (out->only)
		warn_unsplit(sp);
	out->text = body_text(sp, &b);
	out->start = b.from;
	out->end = b.to;
	out->line = b.line;
	out->refused = b.refused;
	if (sp->opts.by == SPLIT_MAIL)
		mail_facts(out->text, a, &out->metas);
	return true;
}
