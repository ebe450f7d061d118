#include "clean/clean.h"

#include "base/mem.h"
#include "clean/cleaner.h"
#include "clean/compose.h"
#include "clean/evidence.h"
#include "clean/facts.h"
#include "html/html.h"
#include "text/utf8.h"

#include <stdlib.h>

struct cleaner *cleaner_new(void)
{
	struct cleaner *c = mem_grow(NULL, 1, sizeof(*c));

	memset(c, 0, sizeof(*c));
	c->ties = tie_words_new();
	c->boilerplate = phrases_new(boilerplate_rows, n_boilerplate_rows);
	first_words_fill(c);
	c->shapes = shapes_new();
	return c;
}

void cleaner_free(struct cleaner *c)
{
	if (!c)
		return;
	tie_words_free(c->ties);
	phrases_free(c->boilerplate);
	shapes_free(c->shapes);
	free(c);
}

/* The text with what is not UTF-8 as U+FFFD: the slices of all that follows are valid. */
static struct slice valid_text(struct arena *a, struct slice s)
{
	struct buf b = BUF_INIT;
	struct slice out;

	if (utf8_valid(s) == s.len)
		return s;
	while (s.len)
		utf8_put(&b, utf8_next(&s));
	out = arena_dup(a, buf_slice(&b));
	buf_free(&b);
	return out;
}

/* Everything as it is; of HTML without the tags. */
static void keep_all(struct doc *d, struct units *units, bool html, struct diag_sink *sink)
{
	d->kind = KIND_TEXT;
	diag(sink, DIAG_WARN, "no-article", d->line, "no main content found, all text is kept");
	for (size_t i = 0; i < units->n; i++)
		units->v[i].keep = true;
	if (html)
		compose(d, units);
	d->blocks.n = 0;
}

void clean_doc(struct doc *d, const struct cleaner *c, const struct clean_options *o,
	       struct diag_sink *sink)
{
	struct units units = { NULL, 0, 0 };
	struct html_page page = { .elements = { NULL, 0, 0 } };
	bool html = o->from == CLEAN_HTML || (o->from == CLEAN_AUTO && html_looks(d->text));
	const struct weights *w = html ? &weights_html : &weights_text;

	d->text = valid_text(d->arena, d->text);
	if (html) {
		html_read(&page, d->arena, d->text);
		units_of_html(d->arena, &units, &page);
	} else {
		units_of_text(d->arena, &units, d->text);
	}
	if (units.n >= UNITS_MAX) {
		keep_all(d, &units, html, sink);
		return;
	}
	units_look(c, &units);
	units_score(d->arena, &units, w);
	if (units_select(d->arena, &units, w) < ARTICLE_WORDS_MIN) {
		keep_all(d, &units, html, sink);
		return;
	}
	d->kind = KIND_ARTICLE;
	if (html)
		facts_of_page(d, &page);
	facts_state(d, c, &units);
	compose(d, &units);
}

void clean_write_text(const struct doc *d, struct slice title, struct buf *out)
{
	if (title.len) {
		buf_add(out, title);
		buf_addz(out, "\n\n");
	}
	buf_add(out, d->text);
	if (d->text.len && d->text.p[d->text.len - 1] != '\n')
		buf_addc(out, '\n');
}
