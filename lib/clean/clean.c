#include "clean/clean.h"

#include "base/mem.h"
#include "clean/cleaner.h"
#include "clean/compose.h"
#include "clean/evidence.h"
#include "clean/facts.h"
#include "clean/reasons.h"
#include "clean/repeats.h"
#include "clean/site.h"
#include "html/html.h"
#include "text/language.h"
#include "text/utf8.h"

#include <stdlib.h>

struct cleaner *cleaner_new(void)
{
	struct cleaner *c = mem_grow(NULL, 1, sizeof(*c));

	memset(c, 0, sizeof(*c));
	c->ties = tie_words_new();
	c->shapes = shapes_new();
	c->languages = languages_new();
	return c;
}

void cleaner_free(struct cleaner *c)
{
	if (!c)
		return;
	tie_words_free(c->ties);
	shapes_free(c->shapes);
	languages_free(c->languages);
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
		compose(d, &(struct compose_from){ .units = units, .o = &(struct clean_options){ .bias = 0 } });
	d->blocks.n = 0;
}

/* A page on its way. */
struct cleaning {
	struct units units;
	struct html_page page;	/* of HTML */
	bool html;
	int bias;
};

static void take_apart(struct cleaning *k, struct doc *d, const struct clean_options *o)
{
	bool looks = o->from == CLEAN_AUTO && html_looks(d->text);

	*k = (struct cleaning){ .html = o->from == CLEAN_HTML || looks, .bias = o->bias };
	d->text = valid_text(d->arena, d->text);
	if (k->html) {
		html_read(&k->page, d->arena, d->text,
			  (o->links ? HTML_WANT_MARKS : 0u) | (o->images ? HTML_WANT_IMAGES : 0u));
		units_of_html(d->arena, &k->units, &k->page);
	} else {
		units_of_text(d->arena, &k->units, d->text);
	}
}

/* As the caller says, as the page says, or by the place of its file, which is not *sure. */
static struct slice site_of(struct cleaning *k, struct doc *d, const struct clean_options *o, bool *sure)
{
	struct slice site = site_of_url(d->arena, o->url);

	if (!site.len)
		site = site_of_url(d->arena, k->page.meta.head[HTML_URL]);
	*sure = site.len > 0;
	return *sure ? site : site_of_path(d->arena, o->path);
}

/* Scores and selects.  Returns the words kept. */
static size_t choose(struct cleaning *k, struct arena *a)
{
	if (k->html) {
		units_score_html(a, &k->units, &k->page);
		return units_select_html(a, &k->units, k->bias);
	}
	units_score(a, &k->units);
	for (size_t i = 0; i < k->units.n; i++)	/* scores of a chain, which adds them up */
		k->units.v[i].score += k->bias / 4;
	return units_select(a, &k->units);
}

/*
 * Without what comes back over the site's pages; but where that leaves nothing, the page
 * itself comes back, and all of it counts.
 */
static size_t choose_fresh(struct cleaning *k, struct doc *d, const struct clean_options *o)
{
	bool sure;
	struct slice site = site_of(k, d, o, &sure);

	repeats_mark(o->repeats, site, sure, &k->units);
	size_t kept = choose(k, d->arena);

	if (kept >= ARTICLE_WORDS_MIN)
		return kept;
	for (size_t i = 0; i < k->units.n; i++) {
		struct unit *u = &k->units.v[i];
		u->furniture &= !u->repeated;
		u->repeated = false;
	}
	return choose(k, d->arena);
}

static void explain(struct cleaning *k, struct doc *d, const struct clean_options *o, const bool *chosen)
{
	if (o->explain)
		explain_units(o->explain, d->arena, &k->units, chosen, k->html ? &k->page : NULL);
}

/* What the page states; lines: by the lines around its content, too. */
static void state_facts(struct doc *d, const struct cleaner *c, struct cleaning *k,
			const struct clean_options *o, bool lines)
{
	bool by_change = k->html && facts_of_page(d, c, &k->page, &k->units, o->url);

	if (lines)
		facts_state(d, c, &k->units);
	if (by_change)
		facts_of_change(d);
}

void clean_doc(struct doc *d, const struct cleaner *c, const struct clean_options *o,
	       struct diag_sink *sink)
{
	struct cleaning k;
	const bool *chosen;
	bool found;

	take_apart(&k, d, o);
	if (k.units.n >= UNITS_MAX) {
		keep_all(d, &k.units, k.html, sink);
		return;
	}
	units_look(c, d->arena, &k.units);
	found = (o->repeats ? choose_fresh(&k, d, o) : choose(&k, d->arena)) >= ARTICLE_WORDS_MIN;
	chosen = o->explain ? units_kept(d->arena, &k.units) : NULL;
	if (!found) {
		explain(&k, d, o, chosen);
		state_facts(d, c, &k, o, false);
		keep_all(d, &k.units, k.html, sink);
		return;
	}
	d->kind = KIND_ARTICLE;
	state_facts(d, c, &k, o, true);
	explain(&k, d, o, chosen);
	compose(d, &(struct compose_from){
		.units = &k.units, .page = k.html ? &k.page : NULL, .o = o,
		.url = o->url.len ? o->url : k.page.meta.head[HTML_URL] });
}

void clean_learn(struct doc *d, const struct cleaner *c, const struct clean_options *o,
		 struct buf *out)
{
	struct cleaning k;
	bool sure;

	take_apart(&k, d, o);
	if (k.units.n >= UNITS_MAX)
		return;
	units_look(c, d->arena, &k.units);
	choose(&k, d->arena);
	repeats_of_page(&k.units, site_of(&k, d, o, &sure), out);
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
