/*
 * Cleans any bytes, the first of which says as what.  Promised: valid UTF-8
 * comes out; blocks lie in order within the text, are what their spans hold, and
 * nothing but white space is between them; the same bytes come out again; a text
 * of which no part is content is kept as it is.  With all that options add: links lie in
 * order within their blocks, cells fill their tables, comments lie behind the blocks,
 * each block of the page is explained.  A page that three others are alike is cleaned as ever.
 */
#include "clean/clean.h"
#include "clean/explain.h"
#include "clean/repeats.h"
#include "text/utf8.h"

#include "fuzz.h"

static struct doc clean(struct arena *a, const struct cleaner *c, enum clean_from from, struct slice text)
{
	struct doc d = { .arena = a, .text = text, .line = 1 };

	clean_doc(&d, c, &(struct clean_options){ .from = from }, NULL);
	return d;
}

static void check_blocks(const struct doc *d)
{
	size_t at = 0;

	for (size_t i = 0; i < d->blocks.n; i++) {
		const struct block *b = &d->blocks.v[i];
		promise(at <= b->span.start && b->span.start < b->span.end && b->span.end <= d->text.len);
		promise(slice_eq(span_of(d->text, b->span), b->text));
		promise(slice_trim(slice_span(d->text, at, b->span.start)).len == 0);
		promise((b->type == BLOCK_HEADING) == (b->level >= 1 && b->level <= 6));
		at = b->span.end;
	}
	promise(d->kind == KIND_TEXT || at == d->text.len);
}

static void check_links(const struct block *b)
{
	size_t at = b->span.start;

	for (size_t i = 0; i < b->links.n; i++) {
		const struct block_link *l = &b->links.v[i];
		promise(at <= l->span.start && l->span.start < l->span.end && l->span.end <= b->span.end);
		promise(l->url.len > 0);
		at = l->span.end;
	}
}

/* A table's text is its cells with " | " between, a line a row. */
static void check_rows(const struct block *b)
{
	struct buf text = BUF_INIT;

	for (size_t i = 0; i < b->rows.n; i++) {
		buf_addz(&text, i ? "\n" : "");
		for (size_t k = 0; k < b->rows.v[i].cells.n; k++) {
			buf_addz(&text, k ? " | " : "");
			buf_add(&text, b->rows.v[i].cells.v[k]);
		}
	}
	promise(b->rows.n == 0 || slice_eq(buf_slice(&text), b->text));
	promise(b->head <= b->rows.n);
	buf_free(&text);
}

static void check_extras(const struct doc *d, const struct explanation *e)
{
	struct buf out = BUF_INIT;
	size_t at = 0;

	for (size_t i = 0; i < d->blocks.n; i++) {
		const struct block *b = &d->blocks.v[i];
		promise(at <= b->span.start && b->span.start <= b->span.end && b->span.end <= d->text.len);
		promise((b->type == BLOCK_IMAGE) == (b->src.len > 0));
		promise(b->span.start < b->span.end || b->type == BLOCK_IMAGE || b->rows.n);
		check_links(b);
		check_rows(b);
		at = b->span.end;
	}
	for (size_t i = 0; i < d->parts.n; i++) {
		promise(d->parts.v[i].type == PART_COMMENT && at <= d->parts.v[i].span.start);
		at = d->parts.v[i].span.end;
	}
	promise(utf8_valid(d->text) == d->text.len);
	clean_write_md(d, SLICE("Title"), &out);
	clean_write_html(d, SLICE("Title"), &out);
	explain_text(e, SLICE("source"), &out);
	explain_html(e, SLICE("source"), &out);
	explain_json(e, &out);
	promise(utf8_valid(buf_slice(&out)) == out.len);
	buf_free(&out);
}

/* With everything, and with what three pages like this one have in common. */
static void clean_more(struct arena *a, const struct cleaner *c, enum clean_from from, struct slice text)
{
	struct repeats *r = repeats_new(0);
	struct explanation e = { NULL, 0, 0 };
	struct clean_options o = {
		.from = from, .links = true, .tables = true, .images = true, .comments = true,
		.url = SLICE("http://example.org/a/b"), .explain = &e,
	};
	struct doc d = { .arena = a, .text = text, .line = 1 };
	struct buf learned = BUF_INIT;

	clean_doc(&d, c, &o, NULL);
	check_extras(&d, &e);
	d = (struct doc){ .arena = a, .text = text, .line = 1 };
	clean_learn(&d, c, &o, &learned);
	for (size_t i = 0; i < 3; i++)
		repeats_add(r, buf_slice(&learned));
	o = (struct clean_options){ .from = from, .repeats = r, .path = SLICE("a/b"), .bias = CLEAN_BIAS };
	d = (struct doc){ .arena = a, .text = text, .line = 1 };
	clean_doc(&d, c, &o, NULL);
	promise(d.kind == KIND_ARTICLE || d.kind == KIND_TEXT);
	buf_free(&learned);
	repeats_free(r);
}

static void check_written(const struct doc *d)
{
	struct buf text = BUF_INIT, md = BUF_INIT;

	clean_write_text(d, SLICE("Title"), &text);
	clean_write_md(d, SLICE("Title"), &md);
	promise(utf8_valid(buf_slice(&text)) == text.len && utf8_valid(buf_slice(&md)) == md.len);
	promise(text.len >= d->text.len && md.len > 0);
	buf_free(&text);
	buf_free(&md);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice text = { (const char *)data, size };
	enum clean_from from = size ? (enum clean_from)(data[0] % 3) : CLEAN_AUTO;
	struct arena a = ARENA_INIT;
	static struct cleaner *c;		/* the tables do not change: made once */

	if (!c)
		c = cleaner_new();
	struct doc once = clean(&a, c, from, text), twice = clean(&a, c, from, text);

	promise(once.kind == KIND_ARTICLE || once.kind == KIND_TEXT);
	promise(utf8_valid(once.text) == once.text.len);
	promise(slice_eq(once.text, twice.text) && once.blocks.n == twice.blocks.n);
	if (once.kind == KIND_TEXT && from == CLEAN_TEXT && utf8_valid(text) == size)
		promise(slice_eq(once.text, text));
	check_blocks(&once);
	check_written(&once);
	clean_more(&a, c, from, text);
	arena_free(&a);
	return 0;
}
