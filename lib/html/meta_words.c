/*
 * Tables of names.  Sources: the Open Graph protocol and its article namespace, Dublin
 * Core (and eprints, the older "DC." forms), Highwire Press (citation_, as Google Scholar
 * asks for), Parse.ly, Sailthru, Twitter cards, schema.org, hAtom and h-entry; the rest
 * are names that trafilatura's metadata.py, Readability.js or newspaper's extractors know.
 */
#include "html/meta_words.h"

#include "base/table.h"

#define OG "Open Graph"
#define DC "Dublin Core"
#define HW "Highwire Press"
#define TRAF "trafilatura, metadata.py"
#define NEWS "newspaper4k, htmldate"

/* Sorted. */
static const struct meta_word names[] = {
	{ "abstract", HTML_DESCRIPTION, 6, TRAF },
	{ "apple-mobile-web-app-title", HTML_SITE, 6, "Apple" },
	{ "application-name", HTML_SITE, 3, "HTML" },
	{ "article.created", HTML_DATE, 5, NEWS },
	{ "article.headline", HTML_TITLE, 4, NEWS },
	{ "article.published", HTML_DATE, 1, NEWS },
	{ "article.section", HTML_SECTION, 1, NEWS },
	{ "article.updated", HTML_MODIFIED, 1, NEWS },
	{ "article:author", HTML_AUTHOR, 4, OG },
	{ "article:author_name", HTML_AUTHOR, 1, TRAF },
	{ "article:modified", HTML_MODIFIED, 1, NEWS },
	{ "article:modified_time", HTML_MODIFIED, 0, OG },
	{ "article:post_date", HTML_DATE, 1, NEWS },
	{ "article:published", HTML_DATE, 1, NEWS },
	{ "article:published_time", HTML_DATE, 0, OG },
	{ "article:publisher", HTML_SITE, 9, OG },
	{ "article:section", HTML_SECTION, 0, OG },
	{ "article:tag", HTML_TAGS, 0, OG },
	{ "article_author", HTML_AUTHOR, 3, NEWS },
	{ "article_date_original", HTML_DATE, 1, NEWS },
	{ "article_update", HTML_MODIFIED, 2, NEWS },
	{ "author", HTML_AUTHOR, 2, "HTML" },
	{ "author-name", HTML_AUTHOR, 2, TRAF },
	{ "authors", HTML_AUTHOR, 2, TRAF },
	{ "bt:author", HTML_AUTHOR, 2, TRAF },
	{ "bt:moddate", HTML_MODIFIED, 2, NEWS },
	{ "bt:pubdate", HTML_DATE, 1, NEWS },
	{ "byl", HTML_AUTHOR, 1, TRAF },
	{ "category", HTML_SECTION, 3, NEWS },
	{ "citation_author", HTML_AUTHOR, 0, HW },
	{ "citation_authors", HTML_AUTHOR, 1, HW },
	{ "citation_date", HTML_DATE, 1, HW },
	{ "citation_journal_title", HTML_SITE, 4, HW },
	{ "citation_language", HTML_LANGUAGE, 2, HW },
	{ "citation_publication_date", HTML_DATE, 0, HW },
	{ "citation_title", HTML_TITLE, 0, HW },
	{ "content-language", HTML_LANGUAGE, 1, "HTTP" },
	{ "contentid:headline", HTML_TITLE, 5, NEWS },
	{ "copyright", HTML_SITE, 12, TRAF },
	{ "created", HTML_DATE, 4, NEWS },
	{ "creator", HTML_AUTHOR, 3, TRAF },
	{ "cxenseparse:recs:publishtime", HTML_DATE, 2, NEWS },
	{ "date", HTML_DATE, 3, NEWS },
	{ "date_published", HTML_DATE, 1, NEWS },
	{ "datecreated", HTML_DATE, 4, "schema.org" },
	{ "datemodified", HTML_MODIFIED, 1, "schema.org" },
	{ "datepublished", HTML_DATE, 0, "schema.org" },
	{ "dc.created", HTML_DATE, 3, DC },
	{ "dc.creator", HTML_AUTHOR, 1, DC },
	{ "dc.creator.personalname", HTML_AUTHOR, 1, DC },
	{ "dc.date", HTML_DATE, 2, DC },
	{ "dc.date.available", HTML_DATE, 3, DC },
	{ "dc.date.created", HTML_DATE, 3, DC },
	{ "dc.date.issued", HTML_DATE, 1, DC },
	{ "dc.date.modified", HTML_MODIFIED, 1, DC },
	{ "dc.date.publication", HTML_DATE, 1, DC },
	{ "dc.description", HTML_DESCRIPTION, 2, DC },
	{ "dc.language", HTML_LANGUAGE, 1, DC },
	{ "dc.modified", HTML_MODIFIED, 1, DC },
	{ "dc.publisher", HTML_SITE, 5, DC },
	{ "dc.rights", HTML_LICENSE, 5, DC },
	{ "dc.subject", HTML_TAGS, 4, DC },
	{ "dc.title", HTML_TITLE, 1, DC },
	{ "dc:creator", HTML_AUTHOR, 1, DC },
	{ "dc:date", HTML_DATE, 2, DC },
	{ "dc:title", HTML_TITLE, 1, DC },
	{ "dcterms.abstract", HTML_DESCRIPTION, 3, DC },
	{ "dcterms.created", HTML_DATE, 3, DC },
	{ "dcterms.creator", HTML_AUTHOR, 1, DC },
	{ "dcterms.date", HTML_DATE, 2, DC },
	{ "dcterms.description", HTML_DESCRIPTION, 2, DC },
	{ "dcterms.issued", HTML_DATE, 1, DC },
	{ "dcterms.language", HTML_LANGUAGE, 1, DC },
	{ "dcterms.license", HTML_LICENSE, 0, DC },
	{ "dcterms.modified", HTML_MODIFIED, 1, DC },
	{ "dcterms.rights", HTML_LICENSE, 5, DC },
	{ "dcterms.subject", HTML_TAGS, 4, DC },
	{ "dcterms.title", HTML_TITLE, 1, DC },
	{ "description", HTML_DESCRIPTION, 1, "HTML" },
	{ "displaydate", HTML_DATE, 2, NEWS },
	{ "doc_date", HTML_DATE, 2, NEWS },
	{ "eprints.creators_name", HTML_AUTHOR, 1, "EPrints" },
	{ "eprints.date", HTML_DATE, 1, "EPrints" },
	{ "eprints.title", HTML_TITLE, 1, "EPrints" },
	{ "fb_title", HTML_TITLE, 5, TRAF },
	{ "headline", HTML_TITLE, 2, "schema.org" },
	{ "inlanguage", HTML_LANGUAGE, 1, "schema.org" },
	{ "keywords", HTML_TAGS, 3, "HTML" },
	{ "lang", HTML_LANGUAGE, 2, NEWS },
	{ "language", HTML_LANGUAGE, 2, NEWS },
	{ "last-modified", HTML_MODIFIED, 3, NEWS },
	{ "lastmod", HTML_MODIFIED, 2, NEWS },
	{ "moddate", HTML_MODIFIED, 2, NEWS },
	{ "modified", HTML_MODIFIED, 2, NEWS },
	{ "msapplication-starturl", HTML_URL, 9, "Microsoft" },
	{ "news_keywords", HTML_TAGS, 1, "Google News" },
	{ "og:article:author", HTML_AUTHOR, 4, OG },
	{ "og:article:modified_time", HTML_MODIFIED, 0, OG },
	{ "og:article:published_time", HTML_DATE, 0, OG },
	{ "og:article:section", HTML_SECTION, 0, OG },
	{ "og:article:tag", HTML_TAGS, 0, OG },
	{ "og:author", HTML_AUTHOR, 3, OG },
	{ "og:description", HTML_DESCRIPTION, 0, OG },
	{ "og:image", HTML_IMAGE, 0, OG },
	{ "og:image:url", HTML_IMAGE, 0, OG },
	{ "og:locale", HTML_LANGUAGE, 3, OG },
	{ "og:modified_time", HTML_MODIFIED, 1, OG },
	{ "og:pubdate", HTML_DATE, 1, OG },
	{ "og:published_time", HTML_DATE, 1, OG },
	{ "og:regdate", HTML_DATE, 1, "news sites of Korea" },
	{ "og:release_date", HTML_DATE, 3, OG },
	{ "og:site_name", HTML_SITE, 0, OG },
	{ "og:title", HTML_TITLE, 2, OG },
	{ "og:updated_time", HTML_MODIFIED, 1, OG },
	{ "og:url", HTML_URL, 1, OG },
	{ "originalpublicationdate", HTML_DATE, 1, NEWS },
	{ "page-topic", HTML_SECTION, 5, TRAF },
	{ "parsely-author", HTML_AUTHOR, 0, "Parse.ly" },
	{ "parsely-pub-date", HTML_DATE, 0, "Parse.ly" },
	{ "parsely-section", HTML_SECTION, 1, "Parse.ly" },
	{ "parsely-tags", HTML_TAGS, 2, "Parse.ly" },
	{ "parsely-title", HTML_TITLE, 1, "Parse.ly" },
	{ "pdate", HTML_DATE, 2, NEWS },
	{ "post-title", HTML_TITLE, 3, NEWS },
	{ "prism.publicationdate", HTML_DATE, 1, "PRISM" },
	{ "ptime", HTML_DATE, 2, NEWS },
	{ "pub_date", HTML_DATE, 2, NEWS },
	{ "pubdate", HTML_DATE, 1, NEWS },
	{ "publication_date", HTML_DATE, 1, NEWS },
	{ "publish-date", HTML_DATE, 1, NEWS },
	{ "publish_date", HTML_DATE, 1, NEWS },
	{ "publish_time", HTML_DATE, 1, NEWS },
	{ "publishdate", HTML_DATE, 1, NEWS },
	{ "published-date", HTML_DATE, 1, NEWS },
	{ "published_at", HTML_DATE, 1, NEWS },
	{ "published_date", HTML_DATE, 1, NEWS },
	{ "published_time_telegram", HTML_DATE, 1, NEWS },
	{ "publisheddate", HTML_DATE, 1, NEWS },
	{ "publisher", HTML_SITE, 5, TRAF },
	{ "rbauthors", HTML_AUTHOR, 2, TRAF },
	{ "rbpubdate", HTML_DATE, 1, NEWS },
	{ "rbtitle", HTML_TITLE, 3, TRAF },
	{ "revised", HTML_MODIFIED, 2, NEWS },
	{ "rights", HTML_LICENSE, 5, DC },
	{ "sailthru.author", HTML_AUTHOR, 0, "Sailthru" },
	{ "sailthru.date", HTML_DATE, 2, "Sailthru" },
	{ "sailthru.description", HTML_DESCRIPTION, 3, "Sailthru" },
	{ "sailthru.tags", HTML_TAGS, 2, "Sailthru" },
	{ "sailthru.title", HTML_TITLE, 1, "Sailthru" },
	{ "section", HTML_SECTION, 2, NEWS },
	{ "shareaholic:article_author_name", HTML_AUTHOR, 1, TRAF },
	{ "shareaholic:article_published_time", HTML_DATE, 1, NEWS },
	{ "shareaholic:keywords", HTML_TAGS, 3, "Shareaholic" },
	{ "shareaholic:site_name", HTML_SITE, 2, TRAF },
	{ "site_name", HTML_SITE, 2, TRAF },
	{ "source", HTML_SITE, 8, TRAF },
	{ "tags", HTML_TAGS, 2, NEWS },
	{ "timestamp", HTML_DATE, 4, NEWS },
	{ "title", HTML_TITLE, 3, TRAF },
	{ "twitter:description", HTML_DESCRIPTION, 4, "Twitter cards" },
	{ "twitter:image", HTML_IMAGE, 1, "Twitter cards" },
	{ "twitter:image:src", HTML_IMAGE, 1, "Twitter cards" },
	{ "twitter:text:title", HTML_TITLE, 5, "Twitter cards" },
	{ "twitter:title", HTML_TITLE, 3, "Twitter cards" },
	{ "vr:published_time", HTML_DATE, 1, NEWS },
	{ "weibo:article:create_at", HTML_DATE, 1, "Weibo" },
	{ "weibo:article:update_at", HTML_MODIFIED, 1, "Weibo" },
	{ "writer", HTML_AUTHOR, 2, NEWS },
};

/* Of microdata and RDFa, without a prefix.  Sorted.  Source: schema.org, Dublin Core, SIOC. */
static const struct meta_word properties[] = {
	{ "articlesection", HTML_SECTION, 0, "schema.org" },
	{ "author", HTML_AUTHOR, 0, "schema.org" },
	{ "creator", HTML_AUTHOR, 1, "schema.org, Dublin Core" },
	{ "datecreated", HTML_DATE, 2, "schema.org" },
	{ "datemodified", HTML_MODIFIED, 0, "schema.org" },
	{ "datepublished", HTML_DATE, 0, "schema.org" },
	{ "has_creator", HTML_AUTHOR, 2, "SIOC" },
	{ "headline", HTML_TITLE, 0, "schema.org" },
	{ "inlanguage", HTML_LANGUAGE, 1, "schema.org" },
	{ "keywords", HTML_TAGS, 0, "schema.org" },
	{ "license", HTML_LICENSE, 0, "schema.org" },
	{ "name", HTML_TITLE, 1, "schema.org; on a heading only" },
	{ "publisher", HTML_SITE, 3, "schema.org" },
	{ "title", HTML_TITLE, 2, "Dublin Core" },
};

/* Sorted.  Source: the WHATWG's link types, microformats. */
static const struct meta_word rels[] = {
	{ "author", HTML_AUTHOR, 0, "WHATWG" },
	{ "canonical", HTML_URL, 0, "RFC 6596" },
	{ "copyright", HTML_LICENSE, 2, "HTML 4" },
	{ "license", HTML_LICENSE, 0, "WHATWG" },
	{ "tag", HTML_TAGS, 0, "WHATWG" },
};

#define HENTRY "hAtom, h-entry"
#define CMS "themes of WordPress, Drupal, Ghost"
#define FORUM "phpBB, vBulletin, XenForo, Discourse, MyBB, SMF"
#define AREA "trafilatura (xpaths.py), Readability.js"

/* Words of class and id attributes.  Sorted. */
static const struct { const char *word; unsigned bits; const char *source; } class_rows[] = {
	{ "also", CLASS_RELATED, AREA },
	{ "answer", CLASS_COMMENT, FORUM },
	{ "answers", CLASS_COMMENT, FORUM },
	{ "article", CLASS_ARTICLE, AREA },
	{ "articleauthor", CLASS_AUTHOR, TRAF },
	{ "articledate", CLASS_DATE, TRAF },
	{ "articletitle", CLASS_TITLE, TRAF },
	{ "aside", CLASS_SIDE, AREA },
	{ "auth", CLASS_AUTHOR, TRAF },
	{ "author", CLASS_AUTHOR, TRAF },
	{ "authorname", CLASS_AUTHOR | CLASS_NAME, TRAF },
	{ "authors", CLASS_AUTHOR, TRAF },
	{ "autor", CLASS_AUTHOR, TRAF },
	{ "avatar", CLASS_NOT, CMS },
	{ "bio", CLASS_NOT, TRAF },
	{ "biography", CLASS_NOT, TRAF },
	{ "breadcrumb", CLASS_NAV, AREA },
	{ "breadcrumbs", CLASS_NAV, AREA },
	{ "byline", CLASS_AUTHOR | CLASS_BYLINE, TRAF },
	{ "bylines", CLASS_AUTHOR | CLASS_BYLINE, TRAF },
	{ "calendar", CLASS_NOT, NEWS },
	{ "cat", CLASS_SECTION, CMS },
	{ "categories", CLASS_SECTION, CMS },
	{ "category", CLASS_SECTION, CMS },
	{ "comment", CLASS_COMMENT, AREA },
	{ "commentlist", CLASS_COMMENT, AREA },
	{ "comments", CLASS_COMMENT, AREA },
	{ "contributor", CLASS_AUTHOR, TRAF },
	{ "contributors", CLASS_AUTHOR, TRAF },
	{ "count", CLASS_NOT, CMS },
	{ "created", CLASS_DATE, CMS },
	{ "creator", CLASS_AUTHOR, FORUM },
	{ "date", CLASS_DATE, NEWS },
	{ "dateline", CLASS_DATE, NEWS },
	{ "datepublished", CLASS_DATE, NEWS },
	{ "datetime", CLASS_DATE, NEWS },
	{ "discussion", CLASS_COMMENT, AREA },
	{ "disqus", CLASS_COMMENT, AREA },
	{ "fn", CLASS_NAME, HENTRY },
	{ "footer", CLASS_FOOTER, AREA },
	{ "form", CLASS_NOT, CMS },
	{ "header", CLASS_HEADER, AREA },
	{ "heading", CLASS_TITLE, CMS },
	{ "headline", CLASS_TITLE, NEWS },
	{ "icon", CLASS_NOT, CMS },
	{ "image", CLASS_NOT, CMS },
	{ "img", CLASS_NOT, CMS },
	{ "journalist", CLASS_AUTHOR, TRAF },
	{ "keywords", CLASS_TAGS, CMS },
	{ "latest", CLASS_RELATED, AREA },
	{ "logo", CLASS_NOT, CMS },
	{ "member", CLASS_USER, FORUM },
	{ "menu", CLASS_NAV, AREA },
	{ "modified", CLASS_MODIFIED, NEWS },
	{ "more", CLASS_RELATED, AREA },
	{ "name", CLASS_NAME, CMS },
	{ "nav", CLASS_NAV, AREA },
	{ "navbar", CLASS_NAV, AREA },
	{ "navigation", CLASS_NAV, AREA },
	{ "next", CLASS_NAV, AREA },
	{ "nickname", CLASS_USER, FORUM },
	{ "photo", CLASS_NOT, CMS },
	{ "picker", CLASS_NOT, CMS },
	{ "popular", CLASS_RELATED, AREA },
	{ "postauthor", CLASS_AUTHOR, TRAF },
	{ "postdate", CLASS_DATE, TRAF },
	{ "posted", CLASS_DATE | CLASS_BYLINE, CMS },
	{ "poster", CLASS_USER, FORUM },
	{ "posttime", CLASS_DATE, TRAF },
	{ "posttitle", CLASS_TITLE, TRAF },
	{ "previous", CLASS_NAV, AREA },
	{ "pubdate", CLASS_DATE, NEWS },
	{ "publish", CLASS_DATE, NEWS },
	{ "published", CLASS_DATE, HENTRY },
	{ "recent", CLASS_RELATED, AREA },
	{ "recommended", CLASS_RELATED, AREA },
	{ "related", CLASS_RELATED, AREA },
	{ "replies", CLASS_COMMENT, FORUM },
	{ "reply", CLASS_COMMENT, FORUM },
	{ "respond", CLASS_COMMENT, AREA },
	{ "review", CLASS_COMMENT, AREA },
	{ "reviewer", CLASS_NOT, CMS },
	{ "reviews", CLASS_COMMENT, AREA },
	{ "search", CLASS_NOT, CMS },
	{ "share", CLASS_NOT, CMS },
	{ "sidebar", CLASS_SIDE, AREA },
	{ "similar", CLASS_RELATED, AREA },
	{ "social", CLASS_NOT, CMS },
	{ "subject", CLASS_TITLE, FORUM },
	{ "submitted", CLASS_DATE | CLASS_BYLINE, "Drupal" },
	{ "tag", CLASS_TAGS, CMS },
	{ "tags", CLASS_TAGS, CMS },
	{ "teaser", CLASS_RELATED, AREA },
	{ "time", CLASS_DATE, NEWS },
	{ "timeago", CLASS_DATE, FORUM },
	{ "timestamp", CLASS_DATE, NEWS },
	{ "title", CLASS_TITLE, CMS },
	{ "trending", CLASS_RELATED, AREA },
	{ "updated", CLASS_MODIFIED, HENTRY },
	{ "user", CLASS_USER, FORUM },
	{ "username", CLASS_USER, FORUM },
	{ "vcard", CLASS_AUTHOR, HENTRY },
	{ "widget", CLASS_SIDE, AREA },
	{ "writer", CLASS_AUTHOR, TRAF },
	{ "writers", CLASS_AUTHOR, TRAF },
	{ "yarpp", CLASS_RELATED, AREA },
};

const struct meta_word *meta_name(struct slice name)
{
	size_t i = TABLE_IFIND(names, name);

	return i < N_ELEMS(names) ? &names[i] : NULL;
}

const struct meta_word *meta_property(struct slice name)
{
	size_t i;

	for (i = name.len; i > 0 && name.p[i - 1] != ':' && name.p[i - 1] != '/' && name.p[i - 1] != '.'; i--)
		;
	i = TABLE_IFIND(properties, slice_from(name, i));
	return i < N_ELEMS(properties) ? &properties[i] : NULL;
}

const struct meta_word *meta_rel(struct slice name)
{
	size_t i = TABLE_IFIND(rels, name);

	return i < N_ELEMS(rels) ? &rels[i] : NULL;
}

/* Which lengths the words with a first letter have, a bit each: most words of pages need no search. */
static const unsigned class_lengths[26] = {
	0x3cf0, 0x0ec8, 0x1da8, 0x2550, 0x0000, 0x0054, 0x0000, 0x01c0,
	0x0038, 0x0400, 0x0100, 0x0050, 0x0150, 0x0558, 0x0000, 0x07e0,
	0x0000, 0x09e0, 0x02e0, 0x03f8, 0x0190, 0x0020, 0x00c0, 0x0000,
	0x0020, 0x0000
};

/* Letters, small ones apart: a capital behind a small letter begins a word. */
enum { NO_LETTER, SMALL, CAPITAL };
static const unsigned char letter_kind[256] = {
	['A'] = CAPITAL, CAPITAL, CAPITAL, CAPITAL, CAPITAL, CAPITAL, CAPITAL, CAPITAL, CAPITAL, CAPITAL, CAPITAL,
		CAPITAL, CAPITAL, CAPITAL, CAPITAL, CAPITAL, CAPITAL, CAPITAL, CAPITAL, CAPITAL, CAPITAL, CAPITAL,
		CAPITAL, CAPITAL, CAPITAL, CAPITAL,
	['a'] = SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL,
		SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL,
};

static unsigned word_bits(struct slice word)
{
	size_t row;

	if (word.len >= 32 || !(class_lengths[(word.p[0] | 32) - 'a'] >> word.len & 1))
		return 0;
	row = TABLE_IFIND(class_rows, word);
	return row < N_ELEMS(class_rows) ? class_rows[row].bits : 0;
}

/* Words are letters; "postDate" is two. */
unsigned meta_class_words(struct slice value)
{
	const char *p = value.p, *end = p + value.len, *start;
	unsigned bits = 0;

	while (p < end) {
		unsigned char last = letter_kind[(unsigned char)*p];
		start = p++;
		if (last == NO_LETTER)
			continue;
		for (; p < end; p++) {
			unsigned char kind = letter_kind[(unsigned char)*p];
			if (kind == NO_LETTER || (kind == CAPITAL && last == SMALL))
				break;
			last = kind;
		}
		bits |= word_bits((struct slice){ start, (size_t)(p - start) });
	}
	return bits;
}

const char *meta_row_name(enum meta_table table, size_t row)
{
	switch (table) {
	case META_NAMES:
		return row < N_ELEMS(names) ? names[row].name : NULL;
	case META_PROPERTIES:
		return row < N_ELEMS(properties) ? properties[row].name : NULL;
	case META_RELS:
		return row < N_ELEMS(rels) ? rels[row].name : NULL;
	case META_CLASSES:
		return row < N_ELEMS(class_rows) ? class_rows[row].word : NULL;
	}
	return NULL;
}
