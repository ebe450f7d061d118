/*
 * run.c - passes over lines of a body that surely do not end it.
 *
 * Almost all lines are such, and show it in their first bytes.  The others go
 * the long way, one by one.
 */
#include "base/line_scan.h"
#include "split/engine.h"
#include "split/talk.h"

/* What is asked of a line must be the same for all lines of the input. */
static bool may_run(const struct splitter *sp, const struct body *b)
{
	switch (sp->opts.by) {
	case SPLIT_SECTION: case SPLIT_MAIL: case SPLIT_JSON: case SPLIT_REGEX:
		return false;
	default:
		return b->lines && !b->held && !b->refused && !sp->at.inside;
	}
}

/* Whether a line with text is passed over.  blank: so many blank lines before it would end the body. */
static bool take_text(const struct splitter *sp, struct body *b, struct slice line, size_t blank)
{
	if (is_space(*line.p) || (blank && b->blanks >= blank))
		return false;
	if (sp->opts.by != SPLIT_NONE && bound_may_be(&sp->words, line))
		return false;
	b->lines++;
	b->blanks = 0;
	b->trailing = false;
	return true;
}

static bool take_line(const struct splitter *sp, struct body *b, struct slice line, size_t blank)
{
	while (line.len && (*line.p == ' ' || *line.p == '\t'))
		line = slice_from(line, 1);
	if (line.len)
		return take_text(sp, b, line, blank);
	b->blanks++;
	b->trailing = true;
	return true;
}

void split_run(struct splitter *sp, struct body *b)
{
	struct slice text = source_text(sp->window.src), most, last = { NULL, 0 };
	const char *at = text.p + sp->at.at, *end;
	size_t blank = plan_blank(&sp->plan);
	struct line_scan scan;

	if (!may_run(sp, b))
		return;
	most = slice_first(text, b->start + sp->opts.max_record);
	scan = line_scan_begin(at, most.p + most.len);
	while ((end = line_scan_next(&scan)) < scan.end) {
		struct slice line = { at, (size_t)(end - at) };
		if (end < at)	/* the LF of a CR LF */
			continue;
		if ((*end == '\r' && end + 1 == text.p + text.len) || !take_line(sp, b, line, blank))
			break;
		if (!b->blanks)
			last = line;
		at = end + (*end == '\r' && end[1] == '\n' ? 2 : 1);
		sp->at.line++;
	}
	sp->at.at = (size_t)(at - text.p);
	if (last.p)
		b->end = (size_t)(slice_rtrim(last).p - text.p) + slice_rtrim(last).len;
}

size_t split_labels(const struct splitter *sp, struct body *b)
{
	struct slice rest = slice_span(source_text(sp->window.src), b->asked, sp->at.at), line, label;

	if (b->refused || !split_any_rule(sp))
		return b->labels;
	while (b->labels < 2 && slice_line(&rest, &line))
		b->labels += talk_label(line, &label);
	b->asked = sp->at.at;
	return b->labels;
}
