/*
 * meta.h - what a page states about itself, wherever it says it.
 *
 * One pass over the tree gathers statements: from <title>, <meta>, <link>, JSON-LD,
 * microdata and RDFa, rel, <time>, <address>, headings, and what class names call a
 * title, an author or a date.  Which of them is right is for others to say (clean/facts.h).
 * Nothing fails, nothing recurses; time is linear in the page.
 */
#ifndef HTML_META_H
#define HTML_META_H

#include "html/tree.h"

enum html_fact {
	HTML_TITLE, HTML_AUTHOR, HTML_DATE, HTML_MODIFIED, HTML_SITE, HTML_URL, HTML_DESCRIPTION,
	HTML_LANGUAGE, HTML_LICENSE, HTML_SECTION, HTML_TAGS, HTML_IMAGE,
	HTML_PAGE_TITLE,	/* the <title>, often with the site's name */
	N_HTML_FACTS
};

/* How it is stated. */
enum html_voice {
	HTML_BY_META,		/* <meta name content> */
	HTML_BY_JSON,		/* JSON-LD */
	HTML_BY_PROPERTY,	/* itemprop, property */
	HTML_BY_LINK,		/* rel */
	HTML_BY_ELEMENT,	/* <title>, <h1> to <h3>, <time>, <address>, lang of <html> */
	HTML_BY_CLASS,		/* words of class and id */
	N_HTML_VOICES
};

/* Where in the page an element is, by tags and class names around it. */
enum html_where {
	HTML_IN_NAV = 1, HTML_IN_ASIDE = 2, HTML_IN_FOOTER = 4, HTML_IN_HEADER = 8, HTML_IN_MAIN = 16,
	HTML_IN_COMMENT = 32, HTML_IN_RELATED = 64, HTML_IN_LIST = 128, HTML_IN_BYLINE = 256,
	HTML_IN_LINK = 512	/* it is a link, or in one */
};

struct html_statement {
	enum html_fact fact;
	enum html_voice voice;
	unsigned rank;		/* of its voice: 0 says it best */
	const char *key;	/* the name it is stated under, of a table: "og:title", "h1", "headline" */
	struct slice value;	/* one line; references and JSON's escapes undone */
	uint32_t node;		/* the element; of JSON-LD the script */
	unsigned group;		/* of JSON-LD: the object, from 1, in order; else 0 */
	unsigned where;		/* enum html_where; of elements in the body only */
};

#define HTML_MAX_STATEMENTS 64	/* of one fact by one voice */

struct html_meta {
	struct { struct html_statement *v; size_t n, cap; } said;	/* in order of the page */
	unsigned counts[N_HTML_FACTS][N_HTML_VOICES];
	struct slice head[N_HTML_FACTS];	/* the best that <meta>, <link>, <title> and <html> say */
	struct slices types;		/* what JSON-LD and itemtype say the page has: "NewsArticle" */
	struct slice type;		/* og:type: "article", "product"; or empty */
	struct slice description;	/* the longest of og:description, description and the like */
	struct slice body;		/* the longest articleBody (or text of a posting) in JSON-LD, as
					   plain text: white space is one blank, no tags */
};

/* Fills meta; its slices are of the arena or of what the tree's are of. */
void html_meta_read(struct html_meta *meta, struct arena *a, const struct html_tree *tree);

/* Adds a statement, unless the value is empty or there are too many; for meta.c and jsonld.c. */
void html_meta_state(struct html_meta *meta, struct arena *a, const struct html_statement *s);

#endif
