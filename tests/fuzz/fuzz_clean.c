/*
 * Cleans any bytes, the first of which says as what.  Promised: valid UTF-8
 * comes out; blocks lie in order within the text, are what their spans hold, and
 * nothing but white space is between them; the same bytes come out again; a text
 * of which no part is content is kept as it is.
 */
#include "clean/clean.h"
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
	struct cleaner *c = cleaner_new();
	struct doc once = clean(&a, c, from, text), twice = clean(&a, c, from, text);

	promise(once.kind == KIND_ARTICLE || once.kind == KIND_TEXT);
	promise(utf8_valid(once.text) == once.text.len);
	promise(slice_eq(once.text, twice.text) && once.blocks.n == twice.blocks.n);
	if (once.kind == KIND_TEXT && from == CLEAN_TEXT && utf8_valid(text) == size)
		promise(slice_eq(once.text, text));
	check_blocks(&once);
	check_written(&once);
	cleaner_free(c);
	arena_free(&a);
	return 0;
}
