#include "html/head.h"

#include "text/utf8.h"

/* Which meta element states what.  Of two rows for a fact the upper one wins. */
static const struct { const char *name; enum html_fact fact; const char *source; } metas[] = {
	{ "og:title", HTML_TITLE, "Open Graph" },
	{ "twitter:title", HTML_TITLE, "Twitter cards" },
	{ "dc.title", HTML_TITLE, "Dublin Core" },
	{ "headline", HTML_TITLE, "schema.org microdata" },
	{ "author", HTML_AUTHOR, "HTML" },
	{ "byl", HTML_AUTHOR, "news sites" },
	{ "parsely-author", HTML_AUTHOR, "Parse.ly" },
	{ "sailthru.author", HTML_AUTHOR, "Sailthru" },
	{ "dc.creator", HTML_AUTHOR, "Dublin Core" },
	{ "article:author", HTML_AUTHOR, "Open Graph" },
	{ "article:published_time", HTML_DATE, "Open Graph" },
	{ "datepublished", HTML_DATE, "schema.org microdata" },
	{ "parsely-pub-date", HTML_DATE, "Parse.ly" },
	{ "sailthru.date", HTML_DATE, "Sailthru" },
	{ "dc.date.issued", HTML_DATE, "Dublin Core" },
	{ "dc.date", HTML_DATE, "Dublin Core" },
	{ "pubdate", HTML_DATE, "news sites" },
	{ "publish-date", HTML_DATE, "news sites" },
	{ "date", HTML_DATE, "news sites" },
	{ "article:modified_time", HTML_DATE, "Open Graph" },
	{ "og:site_name", HTML_SITE, "Open Graph" },
	{ "application-name", HTML_SITE, "HTML" },
	{ "og:url", HTML_URL, "Open Graph" },
	{ "og:description", HTML_DESCRIPTION, "Open Graph" },
	{ "description", HTML_DESCRIPTION, "HTML" },
	{ "og:locale", HTML_LANGUAGE, "Open Graph" },
};

/* The title or an attribute's value: references undone by `put`, white space as one blank. */
static struct slice plain(struct arena *a, struct slice raw, void (*put)(struct buf *, struct slice))
{
	struct buf b = BUF_INIT, out = BUF_INIT;
	struct slice rest, word, copy;

	put(&b, raw);
	rest = buf_slice(&b);
	while (slice_word(&rest, &word)) {
		if (out.len)
			buf_addc(&out, ' ');
		buf_add(&out, word);
	}
	copy = arena_dup(a, utf8_trim(buf_slice(&out)));
	buf_free(&b);
	buf_free(&out);
	return copy;
}

static void state(struct html_page *page, struct arena *a, size_t row, struct slice raw)
{
	size_t *by = &page->stated_by[metas[row].fact];
	struct slice value = plain(a, raw, put_value);

	if (!value.len || (*by && *by <= row + 1))
		return;
	*by = row + 1;
	page->facts[metas[row].fact] = value;
}

static void meta(struct html_page *page, struct arena *a, struct slice attributes)
{
	struct slice name, value, key = { NULL, 0 }, content = { NULL, 0 };

	while (attribute_next(&attributes, &name, &value)) {
		if (slice_ieq(name, SLICE("content")))
			content = value;
		else if (slice_ieq(name, SLICE("name")) || slice_ieq(name, SLICE("property")) ||
			 slice_ieq(name, SLICE("itemprop")))
			key = value;
	}
	for (size_t i = 0; i < N_ELEMS(metas); i++)
		if (slice_ieq(key, slice_z(metas[i].name)))
			state(page, a, i, content);
}

static void link(struct html_page *page, struct arena *a, struct slice attributes)
{
	struct slice name, value, href = { NULL, 0 };
	bool canonical = false;

	while (attribute_next(&attributes, &name, &value)) {
		if (slice_ieq(name, SLICE("href")))
			href = value;
		canonical |= slice_ieq(name, SLICE("rel")) && slice_ieq(value, SLICE("canonical"));
	}
	if (canonical && !page->facts[HTML_URL].len)
		page->facts[HTML_URL] = plain(a, href, put_value);
}

static void language(struct html_page *page, struct arena *a, struct slice attributes)
{
	struct slice name, value;

	while (attribute_next(&attributes, &name, &value))
		if (slice_ieq(name, SLICE("lang")) && value.len && !page->facts[HTML_LANGUAGE].len)
			page->facts[HTML_LANGUAGE] = plain(a, value, put_value);
}

void head_tag(struct html_page *page, struct arena *a, const struct token *t, struct slice *in)
{
	if (slice_ieq(t->name, SLICE("title"))) {
		struct slice title = token_raw(in, t->name);
		if (!page->facts[HTML_PAGE_TITLE].len)
			page->facts[HTML_PAGE_TITLE] = plain(a, title, put_references);
	} else if (slice_ieq(t->name, SLICE("meta"))) {
		meta(page, a, t->attributes);
	} else if (slice_ieq(t->name, SLICE("link"))) {
		link(page, a, t->attributes);
	} else if (slice_ieq(t->name, SLICE("html"))) {
		language(page, a, t->attributes);
	}
}
