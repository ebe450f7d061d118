#include "app/cutting.h"

#include "model/page.h"
#include "read/json_find.h"
#include "text/mail.h"
#include "text/utf8.h"

/* What is a record of a format, as a way to split; UNIT_PROMPT depends on the text, UNIT_PAGE has a line. */
static const enum split_by ways[] = {
	[UNIT_GUESS] = SPLIT_AUTO, [UNIT_PROMPT] = SPLIT_AUTO, [UNIT_PAGE] = SPLIT_AUTO,
	[UNIT_MAIL] = SPLIT_MAIL, [UNIT_JSON] = SPLIT_JSON, [UNIT_WHOLE] = SPLIT_NONE,
};

/* Whether the path is named as mailboxes are, an ending for its compression apart. */
static bool is_named_mbox(struct slice name)
{
	static const char *const endings[] = { ".mbox", ".mbox.gz", ".mbox.zst", ".mbox.xz", ".mbox.bz2" };

	for (size_t i = 0; i < N_ELEMS(endings); i++)
		if (slice_ends(name, slice_z(endings[i])))
			return true;
	return false;
}

/*
 * A name is believed in one thing: what is called a mailbox and does not begin
 * as one is refused, unless the user said what it is.
 */
static bool is_no_mbox(const struct app *app, struct slice name, struct slice text)
{
	struct slice line;

	text = utf8_trim(text);
	return app->from_id == APP_FROM_AUTO && is_named_mbox(name) && slice_line(&text, &line) &&
	       !mail_from_line(line);
}

/* A dump in a chat template is cut where what opens the first conversation comes back. */
static void cut_prompts(struct prompt_cuts *p, struct arena *a, struct slice text,
			struct split_opts *opts)
{
	if (!prompt_cuts_find(p, a, text))
		return;
	if (p->whole)
		opts->by = SPLIT_NONE;
	opts->header = *p->header ? p->header : NULL;
	opts->separator = *p->separator ? p->separator : NULL;
}

/* What the splitter makes of a text without bounds: no blank lines before it, no white space after it. */
static struct slice as_record(struct slice text)
{
	struct slice rest = text, line;

	while (slice_line(&rest, &line) && !slice_trim(line).len)
		text = rest;
	return slice_rtrim(text);
}

/* The beginning of the input, or if that is all of it, what will be its record if it is one. */
static struct slice look(struct cutting *c, struct source *src)
{
	const size_t most = SAMPLE_BYTES + 3;	/* and a byte order mark */
	struct slice text, all;

	source_fill(src, most);
	text = all = source_text(src);
	c->all = text.len < most;
	if (c->all)
		text = as_record(text);
	c->at = source_offset(src, (size_t)(text.p - all.p));
	c->len = c->all ? text.len : most;
	return text;
}

bool cutting_choose(struct cutting *c, const struct app *app, struct slice name,
		    struct source *src, struct arena *a, struct diag_sink *sink,
		    struct split_opts *opts)
{
	const struct reader *format = app->format;
	struct judged judged = { NULL, 0 };
	struct sample sample;

	c->judged = judged;
	*opts = app->split;
	opts->json_what = json_what;
	if (app->cut == CUT_WHOLE)
		*opts = (struct split_opts){ .by = SPLIT_NONE, .max_record = app->max_record };
	if (opts->by != SPLIT_AUTO || opts->separator || opts->header)
		return true;
	sample_take(&sample, a, look(c, src));
	if (is_no_mbox(app, name, sample.text)) {
		diag(sink, DIAG_ERROR, "not-mbox", 1, "not a mailbox: it does not begin with a 'From ' "
		     "line ('--from plain' reads it as text)");
		return false;
	}
	if (!format)
		format = judged.reader = reader_best(&sample, &judged.score, NULL);
	c->judged = judged;
	if (format)
		opts->by = ways[format->unit];
	if (format && format->unit == UNIT_PROMPT)
		cut_prompts(&c->prompts, a, sample.text, opts);
	if (format && format->unit == UNIT_PAGE)
		opts->header = PAGE_CAST_RX;
	return true;
}

struct judged cutting_judged(const struct cutting *c, const struct cut *cut)
{
	const struct judged none = { NULL, 0 };
	bool is_it = cut->start == c->at && (c->all ? cut->text.len == c->len : cut->text.len >= c->len);

	return is_it ? c->judged : none;
}
