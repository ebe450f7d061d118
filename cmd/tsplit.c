/*
 * tsplit - one dump of many sessions to one record a session.
 */
#include "app/app.h"
#include "app/record_files.h"

enum { TO_JSONL, TO_TEXT };

static const struct opt_word to[] = { { "jsonl", TO_JSONL }, { "text", TO_TEXT }, { NULL, 0 } };

static const struct opt_word ways[] = {
	{ "auto", SPLIT_AUTO }, { "separator", SPLIT_SEPARATOR }, { "header", SPLIT_HEADER },
	{ "section", SPLIT_SECTION }, { "blank", SPLIT_BLANK }, { "formfeed", SPLIT_FORMFEED },
	{ "none", SPLIT_NONE }, { NULL, 0 }
};

static struct app app;
static const char *by, *dir;
static const char *const counted[] = { "text_bytes", NULL };

static const struct opt opts[] = {
	OPT_TEXT(0, "by", "WAY", &by, "what bounds records: auto (a guess by the evidence), "
		 "separator, header, section (numbered headings), blank (three blank lines or "
		 "more), formfeed, none, or a regular expression for separator lines"),
	OPT_TEXT(0, "separator", "REGEX", &app.split.separator,
		 "lines that match part records and are not in them"),
	OPT_TEXT(0, "header", "REGEX", &app.split.header,
		 "lines that match begin a record and stay in it"),
	OPT_FLAG(0, "explain", &app.split.explain,
		 "say on standard error what was chosen and why"),
	OPT_TEXT(0, "output-dir", "DIR", &dir,
		 "write a file for each record, DIR/NAME-001.txt or .jsonl; what is there is "
		 "overwritten. Without it, text records end with a form feed line"),
	OPT_FLAG(0, "verify", &app.split.verify,
		 "check that records and what parts them tile the input"),
	OPT_END
};

static struct app app = {
	.name = "tsplit",
	.summary = "split a dump of many sessions into records",
	.operands = "[file ...]", .opts = opts, .formats = true, .to = to, .cut = CUT_SPLIT,
	.counted = counted,
};

static bool is_empty(const char *z)
{
	return z && !*z;
}

/* Options that are each right, but not together; and empty ones. */
static bool is_sensible(void)
{
	if (is_empty(by) || is_empty(app.split.separator) || is_empty(app.split.header))
		return app_usage(&app, "an empty expression matches every line"), false;
	if (by && (app.split.separator || app.split.header))
		return app_usage(&app, "'--by' and an expression of one's own exclude each other"), false;
	if (is_empty(dir))
		return app_usage(&app, "'--output-dir' needs the name of a folder"), false;
	if (dir && app.output)
		return app_usage(&app, "'--output-dir' and '--output' exclude each other"), false;
	return true;
}

/* What --by says: a word of the table, or else an expression. */
static void read_way(void)
{
	for (const struct opt_word *w = ways; w->word; w++)
		if (slice_is(slice_z(by), w->word)) {
			app.split.by = (enum split_by)w->id;
			return;
		}
	app.split.by = SPLIT_REGEX;
	app.split.separator = by;
}

static bool write_one(struct work *w, void *ctx)
{
	w->counted[0] = w->text.len;
	if (w->app->to_id == TO_JSONL) {
		app_write(w);
	} else if (w->has_text) {
		buf_add(w->out, w->text);
		buf_addz(w->out, ctx ? "\n" : "\n\f\n");
	} else {
		diag(w->sink, DIAG_ERROR, "no-text", 0, "the record has no 'text'");
		return false;
	}
	if (!ctx)
		return true;
	bool ok = record_files_put(ctx, w->source, w->index, buf_slice(w->out), w->sink);
	buf_reset(w->out);
	return ok;
}

int main(int argc, char **argv)
{
	struct record_files files = { .arena = ARENA_INIT, .names = MAP_INIT, .written = IDS_INIT };

	if (app_begin(&app, argc, argv) && is_sensible()) {
		if (by)
			read_way();
		files.dir = app.writes_in = dir;
		files.ending = app.to_id == TO_TEXT ? "txt" : "jsonl";
		if (dir)
			app.jobs = 1;	/* the first input of a name has it, in any run */
		app_run(&app, write_one, dir ? &files : NULL);
	}
	record_files_free(&files);
	return app_end(&app);
}
