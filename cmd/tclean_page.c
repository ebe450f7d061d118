#include "tclean.h"

#include "app/page_in.h"
#include "app/stats_doc.h"
#include "clean/explain.h"
#include "model/doc_json.h"
#include "model/json.h"
#include "text/utf8.h"

/* The options for one page. */
static struct clean_options page_options(const struct work *w, const struct page_in *page,
					 const struct options *o)
{
	struct clean_options c = o->clean;

	c.from = page->is == WORK_HTML || w->app->from_id == FROM_HTML ? CLEAN_HTML :
		 page->is == WORK_RENDERED || w->app->from_id == FROM_TEXT ? CLEAN_TEXT : CLEAN_AUTO;
	c.url = page->url;
	c.path = w->source;
	return c;
}

bool learn_page(struct work *w, void *ctx)
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

/* The content without comments; a page without an article has none, whatever is kept of it. */
static struct slice content_of(const struct doc *d)
{
	if (d->kind != KIND_ARTICLE || !d->blocks.n)
		return (struct slice){ NULL, 0 };
	return slice_first(d->text, d->blocks.v[d->blocks.n - 1].span.end);
}

static bool has_enough(const struct doc *d, struct work *w, size_t least)
{
	size_t n = least ? utf8_count(content_of(d)) : 0;

	if (n >= least)
		return true;
	diag(w->sink, DIAG_ERROR, "too-short", 0, "content of %zu characters, %zu are wanted", n, least);
	return false;
}

/* A page that states no date is from the day that it was fetched on, if an archive says that. */
static void add_day(struct work *w)
{
	struct buf json = BUF_INIT;

	if (!w->crawled.len)
		return;
	json_put(&json, slice_first(w->crawled, sizeof("0000-00-00") - 1));
	record_add_member(&w->rec, w->arena, "metadata", "date", arena_dup(w->arena, buf_slice(&json)));
	buf_free(&json);
}

/* The document as fields of the record: the content in the place of the page. */
static void fill_record(struct work *w, const struct doc *d, const struct page_in *page, bool only_metadata)
{
	if (!slice_is(slice_z(page->field), "text"))
		record_drop(&w->rec, page->field);
	record_set_text(&w->rec, w->arena, "text", d->text);
	w->text = d->text;
	doc_to_record(d, &w->rec);
	add_day(w);
	if (!only_metadata)
		return;
	record_drop(&w->rec, "text");
	record_drop(&w->rec, "parts");
	record_drop(&w->rec, "blocks");
}

static void write_page(struct work *w, const struct doc *d)
{
	static void (*const writers[])(const struct doc *d, struct slice title, struct buf *out) = {
		[TO_TEXT] = clean_write_text, [TO_MD] = clean_write_md, [TO_HTML] = clean_write_html,
	};
	struct slice title = { NULL, 0 };

	if (w->app->to_id == TO_JSONL) {
		app_write(w);
		return;
	}
	record_member_text(&w->rec, w->arena, "metadata", "title", &title);
	writers[w->app->to_id](d, title, w->out);
}

/* As a field of the record, or alone. */
static void write_explained(struct work *w, const struct explanation *e, int how)
{
	struct buf json = BUF_INIT;

	if (how == EXPLAIN_HTML) {
		explain_html(e, w->source, w->out);
	} else if (w->app->to_id != TO_JSONL) {
		explain_text(e, w->source, w->out);
	} else {
		explain_json(e, &json);
		record_set(&w->rec, w->arena, "explain", arena_dup(w->arena, buf_slice(&json)));
		app_write(w);
	}
	buf_free(&json);
}

bool clean_page(struct work *w, void *ctx)
{
	const struct options *o = ctx;
	struct explanation e = { NULL, 0, 0 };
	struct page_in page;

	if (!page_in(&page, w, o->field))
		return false;
	struct doc d = { .arena = w->arena, .text = page.text, .line = w->line };
	struct clean_options c = page_options(w, &page, o);
	c.explain = o->explain ? &e : NULL;
	clean_doc(&d, o->cleaner, &c, w->sink);
	if (!has_enough(&d, w, o->min_chars))
		return false;
	doc_count(&d, w->counted);
	fill_record(w, &d, &page, o->only_metadata);
	if (o->explain)
		write_explained(w, &e, o->explain);
	else
		write_page(w, &d);
	return true;
}
