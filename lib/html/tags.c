#include "html/tags.h"

#include "base/table.h"

#define B TAG_BLOCK
#define M TAG_MARGIN
#define P HTML_PARAGRAPH
#define SKIP(name) { name, TAG_SKIP, AREA_PLAIN, P, 0, GROUP_NONE, false }
#define PLAIN(name, class) { name, class, AREA_PLAIN, P, 0, GROUP_NONE, true }
#define AREA(name, area) { name, B, area, P, 0, GROUP_NONE, true }

/* Source: the WHATWG's rendering section (display, margins) and its optional tags.  Sorted. */
static const struct tag tags[] = {
	{ "a", TAG_LINK, AREA_PLAIN, P, 0, GROUP_NONE, false },
	PLAIN("address", B),
	AREA("article", AREA_ARTICLE),
	AREA("aside", AREA_ASIDE),
	SKIP("audio"),
	{ "blockquote", M, AREA_PLAIN, HTML_QUOTE, 0, GROUP_NONE, true },
	AREA("body", AREA_BODY),
	{ "br", TAG_BREAK, AREA_PLAIN, P, 0, GROUP_NONE, false },
	{ "button", B, AREA_FORM, P, 0, GROUP_NONE, true },
	SKIP("canvas"),
	{ "caption", B, AREA_PLAIN, HTML_CAPTION, 0, GROUP_NONE, false },
	PLAIN("center", B),
	{ "dd", B, AREA_PLAIN, P, 0, GROUP_TERM, false },
	PLAIN("details", B),
	PLAIN("div", B),
	PLAIN("dl", M),
	{ "dt", B, AREA_PLAIN, P, 0, GROUP_TERM, false },
	PLAIN("fieldset", B),
	{ "figcaption", B, AREA_PLAIN, HTML_CAPTION, 0, GROUP_NONE, true },
	PLAIN("figure", M),
	AREA("footer", AREA_FOOTER),
	AREA("form", AREA_FORM),
	{ "h1", M, AREA_PLAIN, HTML_HEADING, 1, GROUP_NONE, false },
	{ "h2", M, AREA_PLAIN, HTML_HEADING, 2, GROUP_NONE, false },
	{ "h3", M, AREA_PLAIN, HTML_HEADING, 3, GROUP_NONE, false },
	{ "h4", M, AREA_PLAIN, HTML_HEADING, 4, GROUP_NONE, false },
	{ "h5", M, AREA_PLAIN, HTML_HEADING, 5, GROUP_NONE, false },
	{ "h6", M, AREA_PLAIN, HTML_HEADING, 6, GROUP_NONE, false },
	AREA("header", AREA_HEADER),
	PLAIN("hgroup", B),
	{ "hr", TAG_BREAK, AREA_PLAIN, P, 1, GROUP_NONE, false },
	PLAIN("html", TAG_HEAD),
	SKIP("iframe"),
	{ "li", B, AREA_PLAIN, HTML_ITEM, 0, GROUP_ITEM, false },
	PLAIN("link", TAG_HEAD),
	AREA("main", AREA_MAIN),
	SKIP("map"),
	SKIP("math"),
	{ "menu", M, AREA_LIST, P, 0, GROUP_NONE, true },
	PLAIN("meta", TAG_HEAD),
	AREA("nav", AREA_NAV),
	SKIP("noembed"),
	SKIP("noframes"),
	SKIP("noscript"),
	SKIP("object"),
	{ "ol", M, AREA_LIST, P, 0, GROUP_NONE, true },
	{ "option", B, AREA_FORM, P, 0, GROUP_NONE, false },
	{ "p", M, AREA_PLAIN, P, 0, GROUP_P, false },
	{ "pre", M, AREA_PLAIN, HTML_CODE, 0, GROUP_NONE, true },
	SKIP("script"),
	PLAIN("section", B),
	SKIP("select"),
	SKIP("style"),
	PLAIN("summary", B),
	SKIP("svg"),
	{ "table", M, AREA_TABLE, P, 0, GROUP_NONE, true },
	PLAIN("tbody", B),
	{ "td", TAG_CELL, AREA_PLAIN, P, 0, GROUP_CELL, true },
	SKIP("template"),
	SKIP("textarea"),
	PLAIN("tfoot", B),
	{ "th", TAG_CELL, AREA_PLAIN, P, 0, GROUP_CELL, true },
	PLAIN("thead", B),
	PLAIN("title", TAG_HEAD),
	{ "tr", B, AREA_PLAIN, P, 0, GROUP_ROW, false },
	{ "ul", M, AREA_LIST, P, 0, GROUP_NONE, true },
	SKIP("video"),
	{ "xmp", M, AREA_PLAIN, HTML_CODE, 0, GROUP_NONE, true },
};

const struct tag *tag_of(struct slice name)
{
	size_t i = TABLE_IFIND(tags, name);

	return i < N_ELEMS(tags) ? &tags[i] : NULL;
}
