/*
 * What a page of HTML states: of all statements the likeliest.
 */
#include "clean/facts.h"

#include "base/table.h"
#include "clean/compose.h"
#include "clean/evidence.h"
#include "clean/facts_parts.h"
#include "clean/title_page.h"
#include "model/json.h"
#include "text/utf8.h"

#define TAGS_MAX 32
#define FORUM_NAMES 8	/* elements that class names call authors or users: a thread has that many */
#define PARAGRAPH_BYTES 150
#define PARAGRAPHS 16	/* a page with so many that calls itself an article is one */
#define NEAR_NODES 120	/* nodes above the title and below the first paragraph's begin that are near */

static void state(struct doc *d, const char *key, struct slice value)
{
	if (value.len)
		doc_state(d, key, one_line(d->arena, value));
}

static void state_list(struct doc *d, const char *key, const struct slices *texts)
{
	struct buf json = BUF_INIT;

	if (!texts->n || doc_stated(d, key).len)
		return;
	buf_addc(&json, '[');
	for (size_t i = 0; i < texts->n; i++) {
		json_put_comma(&json);
		json_put(&json, texts->v[i]);
	}
	buf_addc(&json, ']');
	*VEC_PUSH(d->arena, &d->metas) = (struct meta){ key, arena_dup(d->arena, buf_slice(&json)) };
	buf_free(&json);
}

/* The best statement of a fact: by rank within a voice, and by the order of the voices given. */
static struct slice best(const struct html_meta *m, enum html_fact fact)
{
	const struct html_statement *b = NULL;

	for (size_t i = 0; i < m->said.n; i++) {
		const struct html_statement *s = &m->said.v[i];
		bool furniture = s->where & (HTML_IN_COMMENT | HTML_IN_RELATED | HTML_IN_ASIDE);
		if (s->fact == fact && s->voice < HTML_BY_CLASS && !furniture &&
		    (!b || s->voice < b->voice || (s->voice == b->voice && s->rank < b->rank)))
			b = s;
	}
	return b ? b->value : (struct slice){ NULL, 0 };
}

int facts_nearness(const struct page_facts *f, const struct html_statement *s)
{
	const unsigned elsewhere = HTML_IN_RELATED | HTML_IN_NAV | HTML_IN_ASIDE;
	uint32_t top = f->title ? f->title : f->first;
	int n = 0;

	if (s->where & HTML_IN_COMMENT)
		n -= f->forum ? 5 : 45;
	if (s->where & elsewhere)
		n -= f->forum && !(s->where & (HTML_IN_RELATED | HTML_IN_NAV)) ? 5 : 25;
	if (s->where & HTML_IN_FOOTER)
		n -= 20;
	if (!top || !f->first)
		return n;
	if (f->forum)
		return n + (s->node + NEAR_NODES >= top ? 12 : 0);
	if (s->node + NEAR_NODES >= top && s->node <= f->first + NEAR_NODES)
		n += s->node >= top && s->node <= f->first ? 20 : 12;
	else if (f->end && s->node > f->end)
		n -= 5;
	return n;
}

/* The node of a unit. */
static uint32_t node_of(const struct html_page *page, const struct unit *u)
{
	return page->elements.v[u->element].node;
}

static void find_text(struct page_facts *f, const struct units *units)
{
	uint32_t top = 0;

	for (size_t i = 0; i < units->n; i++) {
		const struct unit *u = &units->v[i];
		if (!u->keep)
			continue;
		top = top ? top : node_of(f->page, u);
		if (!f->first && (is_prose(u) || u->is.words >= 20))
			f->first = node_of(f->page, u);
		f->end = node_of(f->page, u);
		f->paragraphs += u->text.len >= PARAGRAPH_BYTES;
	}
	f->first = f->first ? f->first : top;
}

static void find_kind(struct page_facts *f)
{
	static const char *const forums[] = { "DiscussionForumPosting", "QAPage", "Question", "SocialMediaPosting" };
	static const char *const things[] = { "Product", "ProductGroup", "ItemList" };
	const struct html_meta *m = &f->page->meta;
	unsigned users = 0;

	f->article = slice_ieq(m->type, SLICE("article"));
	f->thing = slice_istarts(m->type, SLICE("product"));
	for (size_t i = 0; i < m->types.n; i++) {
		struct slice type = m->types.v[i];
		f->forum |= list_has(forums, N_ELEMS(forums), type);
		f->thing |= list_has(things, N_ELEMS(things), type);
		f->sure |= slice_ends(type, SLICE("Article")) || slice_ends(type, SLICE("Posting")) ||
			   slice_is(type, "Recipe");
	}
	for (size_t i = 0; i < m->said.n; i++) {
		const struct html_statement *s = &m->said.v[i];
		bool frame = s->where & (HTML_IN_NAV | HTML_IN_FOOTER) ||
			     (s->where & (HTML_IN_HEADER | HTML_IN_COMMENT)) == HTML_IN_HEADER;
		f->sure |= s->fact == HTML_DATE && s->voice == HTML_BY_META;
		users += s->fact == HTML_AUTHOR && s->voice == HTML_BY_CLASS && !frame;
	}
	f->sure |= f->article && f->paragraphs >= PARAGRAPHS;
	f->article |= f->sure;
	f->thing &= !f->sure;
	f->forum |= users >= FORUM_NAMES && !f->sure && !f->thing;
}

/* Names joined by a comma; and each alone if there are more. */
static void state_names(struct doc *d, const struct slices *names)
{
	struct buf all = BUF_INIT;

	for (size_t i = 0; i < names->n; i++) {
		if (i)
			buf_addz(&all, ", ");
		buf_add(&all, names->v[i]);
	}
	state(d, "author", buf_slice(&all));
	if (names->n > 1)
		state_list(d, "authors", names);
	buf_free(&all);
}

static bool has(const struct slices *list, struct slice s)
{
	for (size_t i = 0; i < list->n; i++)
		if (slice_ieq(list->v[i], s))
			return true;
	return false;
}

/* Tags of the best source: lists are cut at their commas. */
static void state_tags(struct doc *d, const struct html_meta *m)
{
	struct slices tags = { NULL, 0, 0 };
	const struct html_statement *b = NULL;

	for (size_t i = 0; i < m->said.n; i++) {
		const struct html_statement *s = &m->said.v[i];
		if (s->fact != HTML_TAGS || (s->where & (HTML_IN_RELATED | HTML_IN_NAV | HTML_IN_FOOTER)))
			continue;
		if (b && (s->voice > b->voice || (s->voice == b->voice && s->rank > b->rank)))
			continue;
		if (b && (s->voice != b->voice || s->rank != b->rank))
			tags.n = 0;
		b = s;
		for (struct slice rest = s->value; rest.len && tags.n < TAGS_MAX;) {
			size_t at = slice_chr(rest, ',');
			struct slice tag = utf8_trim(slice_first(rest, at));
			if (tag.len && !has(&tags, tag))
				*VEC_PUSH(d->arena, &tags) = tag;
			rest = slice_from(rest, at + 1);
		}
	}
	state_list(d, "tags", &tags);
}

static void state_section(struct doc *d, const struct html_meta *m)
{
	struct slice section = best(m, HTML_SECTION);

	if (section.len <= 80 && slice_find(section, SLICE("://"), 0) == section.len)
		state(d, "section", section);
}

static bool is_address(struct slice s)
{
	return slice_istarts(s, SLICE("http://")) || slice_istarts(s, SLICE("https://"));
}

static void state_address(struct doc *d, const char *key, struct slice value)
{
	if (is_address(value))
		state(d, key, value);
}

bool facts_of_page(struct doc *d, const struct cleaner *c, const struct html_page *page,
		   const struct units *units, struct slice url)
{
	const struct html_meta *m = &page->meta;
	struct page_facts f = { .a = d->arena, .page = page, .url = url, .site = best(m, HTML_SITE) };
	struct slices names = { NULL, 0, 0 };
	struct page_titles titles;
	struct page_title title;
	struct page_dates dates;

	if (!f.url.len)
		f.url = best(m, HTML_URL);
	find_text(&f, units);
	find_kind(&f);
	titles = page_titles(d->arena, page, f.first, f.url, f.site);
	title = page_title_choose(&titles);
	f.title = title.node;
	facts_authors(&f, &names);
	facts_dates(&f, &dates);
	state(d, "title", title.text);
	state_names(d, &names);
	state(d, "date", slice_z(dates.published));
	if (strcmp(dates.published, dates.modified) != 0)
		state(d, "modified", slice_z(dates.modified));
	if (!is_address(f.site))
		state(d, "site", f.site);
	state(d, "url", best(m, HTML_URL));
	state(d, "description", best(m, HTML_DESCRIPTION));
	facts_language(d, c, units, best(m, HTML_LANGUAGE));
	state(d, "license", best(m, HTML_LICENSE));
	state_section(d, m);
	state_tags(d, m);
	state_address(d, "image", best(m, HTML_IMAGE));
	return f.sure || dates.shown;
}

void facts_of_change(struct doc *d)
{
	struct slice modified = doc_stated(d, "modified");

	if (modified.len && !doc_stated(d, "date").len)
		*VEC_PUSH(d->arena, &d->metas) = (struct meta){ "date", modified };
}
