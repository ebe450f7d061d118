#include "html/head.h"

#include "base/buf.h"
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

/* The title or an attribute's value, white space as one blank. */
static struct slice plain(struct arena *a, struct slice rest)
{
	struct buf out = BUF_INIT;
	struct slice word, copy;

	while (slice_word(&rest, &word)) {
		if (out.len)
			buf_addc(&out, ' ');
		buf_add(&out, word);
	}
	copy = arena_dup(a, utf8_trim(buf_slice(&out)));
	buf_free(&out);
	return copy;
}

static void state(struct html_page *page, struct arena *a, size_t row, struct slice text)
{
	size_t *by = &page->stated_by[metas[row].fact];
	struct slice value = plain(a, text);

	if (!value.len || (*by && *by <= row + 1))
		return;
	*by = row + 1;
	page->facts[metas[row].fact] = value;
}

static void meta(struct html_page *page, struct arena *a, const struct html_node *n)
{
	struct slice key = { NULL, 0 }, content = { NULL, 0 };

	for (size_t i = 0; i < n->n_attributes; i++) {
		struct slice name = n->attributes[i].name, value = n->attributes[i].value;
		if (slice_is(name, "content"))
			content = value;
		else if (slice_is(name, "name") || slice_is(name, "property") || slice_is(name, "itemprop"))
			key = value;
	}
	for (size_t i = 0; i < N_ELEMS(metas); i++)
		if (slice_ieq(key, slice_z(metas[i].name)))
			state(page, a, i, content);
}

static void link(struct html_page *page, struct arena *a, const struct html_node *n)
{
	if (slice_ieq(html_attribute(n, SLICE("rel")), SLICE("canonical")) && !page->facts[HTML_URL].len)
		page->facts[HTML_URL] = plain(a, html_attribute(n, SLICE("href")));
}

static void language(struct html_page *page, struct arena *a, const struct html_node *n)
{
	struct slice lang = html_attribute(n, SLICE("lang"));

	if (lang.len && !page->facts[HTML_LANGUAGE].len)
		page->facts[HTML_LANGUAGE] = plain(a, lang);
}

static void title(struct html_page *page, struct arena *a, const struct html_node *n)
{
	if (n->first && !page->facts[HTML_PAGE_TITLE].len)
		page->facts[HTML_PAGE_TITLE] = plain(a, page->tree.v[n->first].text);
}

void head_element(struct html_page *page, struct arena *a, uint32_t node)
{
	const struct html_node *n = &page->tree.v[node];

	if (n->el == EL_META)
		meta(page, a, n);
	else if (n->el == EL_LINK)
		link(page, a, n);
	else if (n->el == EL_HTML)
		language(page, a, n);
	else if (n->el == EL_TITLE)
		title(page, a, n);
}
