/*
 * tclean - the main content of pages, without the furniture around it.
 */
#include "app/app.h"
#include "clean/clean.h"
#include "model/doc_json.h"
#include "model/json.h"

enum { TO_JSONL, TO_TEXT, TO_MD };
enum { FROM_TEXT = APP_FROM_OWN, FROM_HTML };

static const struct opt_word from[] = { { "text", FROM_TEXT }, { "html", FROM_HTML }, { NULL, 0 } };
static const struct opt_word to[] = {
	{ "jsonl", TO_JSONL }, { "text", TO_TEXT }, { "md", TO_MD }, { NULL, 0 }
};

static const struct opt opts[] = { OPT_END };

static struct app app = {
	.name = "tclean", .summary = "keep the main content of pages, HTML or rendered text",
	.operands = "[file ...]", .opts = opts, .from = from, .to = to, .cut = CUT_WHOLE,
};

/* The title that the record stated already, or that was found. */
static struct slice title_of(const struct work *w, const struct doc *d)
{
	struct json j = json_begin(record_get(&w->rec, "metadata"));
	struct slice raw = doc_stated(d, "title"), key, value;

	if (json_peek(&j) == '{' && json_open(&j, '{'))
		while (json_member(&j, &key) && json_skip(&j, &value))
			if (slice_is(key, "title"))
				raw = value;
	if (raw.len < 2 || raw.p[0] != '"')
		return (struct slice){ NULL, 0 };
	return json_text(w->arena, slice_span(raw, 1, raw.len - 1));
}

static bool clean_one(struct work *w, void *ctx)
{
	static const enum clean_from as[] = {
		[APP_FROM_AUTO] = CLEAN_AUTO, [APP_FROM_JSONL] = CLEAN_AUTO,
		[FROM_TEXT] = CLEAN_TEXT, [FROM_HTML] = CLEAN_HTML,
	};
	struct doc d = { .arena = w->arena, .text = w->text, .line = w->line };

	if (!w->has_text) {
		diag(w->sink, DIAG_ERROR, "no-text", w->line, "the record has no 'text'");
		return false;
	}
	clean_doc(&d, ctx, &(struct clean_options){ .from = as[w->app->from_id] }, w->sink);
	if (w->app->to_id == TO_TEXT)
		clean_write_text(&d, title_of(w, &d), w->out);
	if (w->app->to_id == TO_MD)
		clean_write_md(&d, title_of(w, &d), w->out);
	if (w->app->to_id != TO_JSONL)
		return true;
	record_set_text(&w->rec, w->arena, "text", d.text);
	doc_to_record(&d, &w->rec);
	app_write(w);
	return true;
}

int main(int argc, char **argv)
{
	if (app_begin(&app, argc, argv)) {
		struct cleaner *c = cleaner_new();
		app_run(&app, clean_one, c);
		cleaner_free(c);
	}
	return app_end(&app);
}
