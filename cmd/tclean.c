/*
 * tclean - the main content of pages, without the furniture around it.
 */
#include "app/app.h"
#include "app/page_in.h"
#include "clean/clean.h"
#include "clean/repeats.h"
#include "model/doc_json.h"
#include "text/utf8.h"

enum { TO_JSONL, TO_TEXT, TO_MD, TO_HTML };
enum { FROM_TEXT = APP_FROM_OWN, FROM_HTML };

static const struct opt_word from[] = { { "text", FROM_TEXT }, { "html", FROM_HTML }, { NULL, 0 } };
static const struct opt_word to[] = {
	{ "jsonl", TO_JSONL }, { "text", TO_TEXT }, { "md", TO_MD }, { "html", TO_HTML }, { NULL, 0 }
};

/* What the user asks for, and what is made ready for it. */
static struct options {
	const char *field, *learn, *model;
	size_t min_chars;
	bool only_metadata, repeats, precision, recall;
	struct cleaner *cleaner;
	struct repeats *table;
	struct clean_options clean;
} options;

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
	.operands = "[file ...]", .opts = opts, .from = from, .to = to, .cut = CUT_WHOLE,
};

/* The options for one page. */
static struct clean_options page_options(const struct work *w, const struct page_in *page,
					 const struct options *o)
{
	struct clean_options c = o->clean;

	c.from = page->html || w->app->from_id == FROM_HTML ? CLEAN_HTML :
		 w->app->from_id == FROM_TEXT ? CLEAN_TEXT : CLEAN_AUTO;
	c.url = page->url;
	c.path = w->source;
	return c;
}

/* A page without an article has no content, whatever is kept of it. */
static bool has_enough(const struct doc *d, struct work *w, size_t least)
{
	size_t n = least && d->kind == KIND_ARTICLE ? utf8_count(d->text) : 0;

	if (n >= least)
		return true;
	diag(w->sink, DIAG_ERROR, "too-short", 0, "content of %zu characters, %zu are wanted", n, least);
	return false;
}

static void write_page(struct work *w, const struct doc *d)
{
	static void (*const writers[])(const struct doc *d, struct slice title, struct buf *out) = {
		[TO_TEXT] = clean_write_text, [TO_MD] = clean_write_md, [TO_HTML] = clean_write_html,
	};
	struct slice title = { NULL, 0 };

	record_member_text(&w->rec, w->arena, "metadata", "title", &title);
	writers[w->app->to_id](d, title, w->out);
}

static bool clean_one(struct work *w, void *ctx)
{
	const struct options *o = ctx;
	struct page_in page;

	if (!page_in(&page, w, o->field))
		return false;
	struct doc d = { .arena = w->arena, .text = page.text, .line = w->line };
	struct clean_options c = page_options(w, &page, o);
	clean_doc(&d, o->cleaner, &c, w->sink);
	if (!has_enough(&d, w, o->min_chars))
		return false;
	if (!slice_is(slice_z(page.field), "text"))
		record_drop(&w->rec, page.field);
	record_set_text(&w->rec, w->arena, "text", d.text);
	w->text = d.text;
	doc_to_record(&d, &w->rec);
	if (o->only_metadata) {
		record_drop(&w->rec, "text");
		record_drop(&w->rec, "blocks");
	}
	if (w->app->to_id == TO_JSONL)
		app_write(w);
	else
		write_page(w, &d);
	return true;
}

static bool learn_one(struct work *w, void *ctx)
{
	const struct options *o = ctx;
	struct page_in page;

	if (!page_in(&page, w, o->field))
		return false;
	struct doc d = { .arena = w->arena, .text = page.text, .line = w->line };
	struct clean_options c = page_options(w, &page, o);
	clean_learn(&d, o->cleaner, &c, w->out);
	return true;
}

static void take_counts(struct slice made, void *ctx)
{
	repeats_add(((struct options *)ctx)->table, made);
}

static bool take_line(const struct slice *line, void *ctx, const char **why)
{
	return line ? repeats_read(ctx, *line, why) : repeats_read_end(ctx, why);
}

static bool load_model(struct options *o)
{
	struct repeats_reading in = { .to = o->table };

	return !o->model || app_load(&app, o->model, take_line, &in);
}

static bool save_model(const struct options *o)
{
	struct buf text = BUF_INIT;
	bool ok;

	if (!o->learn)
		return true;
	repeats_write(o->table, &text);
	ok = app_save(&app, o->learn, buf_slice(&text));
	buf_free(&text);
	return ok;
}

/* False if the run ends here. */
static bool learn(struct options *o)
{
	if (!o->repeats && !o->learn)
		return true;
	if (!app_learn(&app, learn_one, take_counts, o, o->repeats))
		return false;
	if (repeats_forgotten(o->table))
		app_say(&app, DIAG_WARN, "forgotten", "more lines than there is room for: %zu of the rarest were forgotten",
			repeats_forgotten(o->table));
	return save_model(o) && o->repeats;
}

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

int main(int argc, char **argv)
{
	struct options *o = &options;

	if (app_begin(&app, argc, argv) && is_sensible(o)) {
		o->cleaner = cleaner_new();
		o->table = repeats_new(0);
		o->clean.bias = CLEAN_BIAS * (o->recall - o->precision);
		o->clean.repeats = o->repeats || o->model ? o->table : NULL;
		app.header = app.to_id == TO_HTML ? CLEAN_HTML_HEAD : NULL;
		if (load_model(o) && learn(o))
			app_run(&app, clean_one, o);
		repeats_free(o->table);
		cleaner_free(o->cleaner);
	}
	return app_end(&app);
}
