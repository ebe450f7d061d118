/*
 * explain.c - what --explain says, and the check of --verify.
 */
#include "base/buf.h"
#include "split/engine.h"
#include "split/talk.h"
#include "text/mail.h"

#define SAMPLE_BYTES 32
#define OTHERS_NAMED 4

static struct slice sample_of(const struct mark *m, struct slice text)
{
	return slice_first(slice_trim(slice_span(text, m->at, m->end)), SAMPLE_BYTES);
}

static void put_family(struct buf *out, const struct evidence *e, const struct view *v,
		       struct slice text, bool unquoted)
{
	const struct mark *m = &v->marks.v[e->sample];
	struct slice sample = sample_of(m, text);
	const char *s = e->marks == 1 ? "" : "s";

	if (e->family.kind == BOUND_BLANK)
		buf_addf(out, "%zu run%s of %d or more blank lines", e->marks, s,
			 VIEW_BLANK_LINES);
	else if (e->family.kind == BOUND_FORMFEED)
		buf_addf(out, "%zu form feed%s", e->marks, s);
	else
		buf_addf(out, "%zu line%s like '%.*s'", e->marks, s,
			 SLICE_ARG(unquoted ? SLICE("...") : sample));
	buf_addf(out, " (line %zu%s)", m->line, e->marks == 1 ? "" : " first");
}

static void put_bodies(struct buf *out, const struct evidence *e)
{
	if (e->min_lines == e->max_lines)
		buf_addf(out, ", bodies of %zu lines", e->min_lines);
	else
		buf_addf(out, ", bodies of %zu to %zu lines", e->min_lines, e->max_lines);
	if (e->begin == e->bodies)
		buf_addz(out, ", each begins with a label");
	else
		buf_addf(out, ", %zu of %zu begin with a label", e->begin, e->bodies);
}

/* The long and the short runs of one symbol are named once. */
static bool named_before(const struct plan *plan, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (plan->seen[k].family.kind == plan->seen[i].family.kind &&
		    plan->seen[k].family.key == plan->seen[i].family.key)
			return true;
	return false;
}

static void put_others(struct buf *out, const struct plan *plan, const struct view *v,
		       struct slice text, bool unquoted)
{
	struct buf names = BUF_INIT;
	size_t n = 0;

	for (size_t i = plan->n_chosen; i < plan->n; i++) {
		if (named_before(plan, i) || ++n > OTHERS_NAMED)
			continue;
		buf_addz(&names, n > 1 ? ", " : "");
		put_family(&names, &plan->seen[i], v, text, unquoted);
	}
	if (n)
		buf_addf(out, "; %zu other candidate%s: %.*s%s", n, n == 1 ? "" : "s",
			 SLICE_ARG(buf_slice(&names)), n > OTHERS_NAMED ? ", ..." : "");
	buf_free(&names);
}

void plan_explain(const struct plan *plan, const struct view *v, struct slice text,
		  struct diag_sink *sink)
{
	struct buf out = BUF_INIT;

	if (!plan->n_chosen)
		buf_addz(&out, "one record: no line comes back with bodies between that "
			       "look like records");
	for (size_t i = 0; i < plan->n_chosen; i++) {
		buf_addz(&out, i ? ", and " : "");
		put_family(&out, &plan->seen[i], v, text, sink->unquoted);
	}
	if (plan->n_chosen)
		put_bodies(&out, &plan->seen[0]);
	put_others(&out, plan, v, text, sink->unquoted);
	diag(sink, DIAG_INFO, "split", 0, "%.*s", SLICE_ARG(buf_slice(&out)));
	buf_free(&out);
}

/* Whether a line by itself could be what bounds records. */
static bool could_bound(const struct splitter *sp, struct slice line)
{
	struct bound b;

	return (sp->opts.by == SPLIT_MAIL && mail_from_line(line)) || bound_read(line, &b) || field_read(line, NULL) || header_date(line) ||
	       (sp->separator && rx_match(sp->separator, line, NULL));
}

/* A title stands in a box: its lines count as soon as a rule follows a rule. */
bool split_gap_ok(const struct splitter *sp, size_t from, size_t to)
{
	struct slice text = slice_first(source_text(sp->window.src), to);
	struct line_ends ends = { 0 };
	size_t titles = 0;
	bool rule = false;

	for (size_t at = from, end, next; at < text.len; at = next) {
		struct slice label;
		struct bound b;
		if (!line_ends_find(&ends, text, at, &end, &next)) {
			end = next = text.len;
			end -= text.p[end - 1] == '\r';	/* one of which nothing tells that no \n follows */
		}
		struct slice line = slice_span(text, at, end);
		if (!slice_trim(line).len)
			continue;
		if (bound_read(line, &b) && b.kind == BOUND_RUN) {
			rule = true;
			titles = 0;
		} else if (!could_bound(sp, line) &&
			   (!rule || ++titles > BOX_LINES || talk_label(line, &label))) {
			return false;
		}
	}
	return titles == 0;
}
