/*
 * tclean - the main content of pages, without the furniture around it.
 */
#include "tclean.h"

#include "app/stats_doc.h"
#include "clean/explain.h"

static const struct opt_word from[] = {
	{ "text", FROM_TEXT }, { "html", FROM_HTML }, { "warc", FROM_WARC }, { NULL, 0 }
};
static const struct opt_word to[] = {
	{ "jsonl", TO_JSONL }, { "text", TO_TEXT }, { "md", TO_MD }, { "html", TO_HTML }, { NULL, 0 }
};
static const struct opt_word ways[] = { { "blocks", EXPLAIN_BLOCKS }, { "html", EXPLAIN_HTML }, { NULL, 0 } };

static struct options options;

static const struct opt opts[] = {
	OPT_TEXT(0, "field", "NAME", &options.field, "field of a record that holds the page"),
	OPT_COUNT(0, "min-chars", &options.min_chars, 0, SIZE_MAX,
		  "refuse a page whose content has fewer characters"),
	OPT_FLAG(0, "precision", &options.precision, "keep less: nothing that may be furniture"),
	OPT_FLAG(0, "recall", &options.recall, "keep more: all that may be content"),
	OPT_FLAG(0, "links", &options.clean.links, "keep where links lead"),
	OPT_FLAG(0, "tables", &options.clean.tables, "keep tables whole, with their rows and cells"),
	OPT_FLAG(0, "images", &options.clean.images, "keep pictures"),
	OPT_FLAG(0, "comments", &options.clean.comments, "keep readers' comments, as parts"),
	OPT_MAYBE("explain", "html", &options.explain, ways,
		  "say of each block why it was kept or dropped; html: as a page in colour"),
	OPT_FLAG(0, "only-metadata", &options.only_metadata,
		 "write what pages state about themselves, without text"),
	OPT_FLAG(0, "repeats", &options.repeats,
		 "read inputs twice: drop lines that come back over a site's pages"),
	OPT_TEXT(0, "learn", "FILE", &options.learn,
		 "write to FILE which lines come back, and no records unless --repeats is given"),
	OPT_TEXT(0, "model", "FILE", &options.model, "drop lines that come back by such a FILE"),
	OPT_END
};

static struct app app = {
	.name = "tclean", .summary = "keep the main content of pages, HTML or rendered text",
	.operands = "[file ...]", .opts = opts, .from = from, .warc = FROM_WARC, .to = to,
	.cut = CUT_WHOLE,
	.counted = doc_counted,
};

/* Options that are each right, but not together. */
static bool is_sensible(const struct options *o)
{
	if (o->precision && o->recall)
		app_usage(&app, "'--precision' and '--recall' are each other's opposite");
	else if (o->only_metadata && app.to_id != TO_JSONL)
		app_usage(&app, "'--only-metadata' is for '--to jsonl'");
	else if (o->learn && !o->repeats && app.output)
		app_usage(&app, "'--learn' writes no records without '--repeats'");
	else
		return true;
	return false;
}

/* What stands before the first page. */
static const char *head(const struct options *o)
{
	if (o->explain == EXPLAIN_HTML)
		return EXPLAIN_HTML_HEAD;
	return app.to_id == TO_HTML && !o->explain ? CLEAN_HTML_HEAD : NULL;
}

int main(int argc, char **argv)
{
	struct options *o = &options;

	if (app_begin(&app, argc, argv) && is_sensible(o)) {
		o->cleaner = cleaner_new();
		o->table = repeats_new(0);
		o->clean.bias = CLEAN_BIAS * (o->recall - o->precision);
		o->clean.repeats = o->repeats || o->model ? o->table : NULL;
		app.header = head(o);
		if (learn_first(&app, o))
			app_run(&app, clean_page, o);
		repeats_free(o->table);
		cleaner_free(o->cleaner);
	}
	return app_end(&app);
}
