#include "html/tags.h"

#include "base/table.h"

#define P HTML_PARAGRAPH
#define SKIP { TAG_SKIP, AREA_PLAIN, P, 0, false }
#define PLAIN(class) { class, AREA_PLAIN, P, 0, false }
#define AREA(area) { TAG_BLOCK, area, P, 0, false }
#define KIND(class, kind) { class, AREA_PLAIN, kind, 0, false }
#define HEADING(level) { TAG_MARGIN, AREA_PLAIN, HTML_HEADING, level, false }

/* Source: the WHATWG's rendering section (display, margins). */
static const struct tag tags[N_EL] = {
	[EL_A] = PLAIN(TAG_LINK), [EL_ADDRESS] = PLAIN(TAG_BLOCK), [EL_ARTICLE] = AREA(AREA_ARTICLE),
	[EL_ASIDE] = AREA(AREA_ASIDE), [EL_BLOCKQUOTE] = KIND(TAG_MARGIN, HTML_QUOTE),
	[EL_BODY] = AREA(AREA_BODY), [EL_BR] = PLAIN(TAG_BREAK), [EL_BUTTON] = AREA(AREA_FORM),
	[EL_CAPTION] = KIND(TAG_BLOCK, HTML_CAPTION), [EL_CENTER] = PLAIN(TAG_BLOCK),
	[EL_DD] = PLAIN(TAG_BLOCK), [EL_DETAILS] = PLAIN(TAG_BLOCK), [EL_DIALOG] = PLAIN(TAG_BLOCK),
	[EL_DIV] = PLAIN(TAG_BLOCK), [EL_DL] = PLAIN(TAG_MARGIN), [EL_DT] = PLAIN(TAG_BLOCK),
	[EL_FIELDSET] = PLAIN(TAG_BLOCK), [EL_FIGCAPTION] = KIND(TAG_BLOCK, HTML_CAPTION),
	[EL_FIGURE] = PLAIN(TAG_MARGIN), [EL_FOOTER] = AREA(AREA_FOOTER), [EL_FORM] = AREA(AREA_FORM),
	[EL_H1] = HEADING(1), [EL_H2] = HEADING(2), [EL_H3] = HEADING(3), [EL_H4] = HEADING(4),
	[EL_H5] = HEADING(5), [EL_H6] = HEADING(6), [EL_HEADER] = AREA(AREA_HEADER),
	[EL_HGROUP] = PLAIN(TAG_BLOCK), [EL_HR] = { TAG_BREAK, AREA_PLAIN, P, 1, false },
	[EL_HTML] = PLAIN(TAG_HEAD), [EL_IFRAME] = SKIP, [EL_LI] = KIND(TAG_BLOCK, HTML_ITEM),
	[EL_LINK] = PLAIN(TAG_HEAD), [EL_LISTING] = KIND(TAG_MARGIN, HTML_CODE),
	[EL_MAIN] = AREA(AREA_MAIN), [EL_MATH] = SKIP,
	[EL_MENU] = { TAG_MARGIN, AREA_LIST, P, 0, false }, [EL_META] = PLAIN(TAG_HEAD),
	[EL_NAV] = AREA(AREA_NAV), [EL_NOEMBED] = SKIP, [EL_NOFRAMES] = SKIP, [EL_NOSCRIPT] = SKIP,
	[EL_OBJECT] = SKIP, [EL_OL] = { TAG_MARGIN, AREA_LIST, P, 0, false },
	[EL_OPTION] = AREA(AREA_FORM), [EL_P] = PLAIN(TAG_MARGIN), [EL_PRE] = KIND(TAG_MARGIN, HTML_CODE),
	[EL_RP] = SKIP, [EL_RT] = SKIP, [EL_SCRIPT] = SKIP, [EL_SEARCH] = AREA(AREA_FORM),
	[EL_SECTION] = PLAIN(TAG_BLOCK), [EL_SELECT] = SKIP, [EL_STYLE] = SKIP,
	[EL_SUMMARY] = PLAIN(TAG_BLOCK), [EL_SVG] = SKIP,
	[EL_TABLE] = { TAG_MARGIN, AREA_TABLE, P, 0, false }, [EL_TBODY] = PLAIN(TAG_BLOCK),
	[EL_TD] = PLAIN(TAG_CELL), [EL_TEMPLATE] = SKIP, [EL_TEXTAREA] = SKIP,
	[EL_TFOOT] = PLAIN(TAG_BLOCK), [EL_TH] = PLAIN(TAG_CELL), [EL_THEAD] = PLAIN(TAG_BLOCK),
	[EL_TITLE] = PLAIN(TAG_HEAD), [EL_TR] = { TAG_BLOCK, AREA_PLAIN, P, 0, true },
	[EL_UL] = { TAG_MARGIN, AREA_LIST, P, 0, false }, [EL_XMP] = KIND(TAG_MARGIN, HTML_CODE),
};

/* Elements that the parser need not know, whose content is not the page's text.  Sorted. */
static const struct { const char *name; } others[] = {
	{ "audio" }, { "canvas" }, { "map" }, { "video" },
};

const struct tag *tag_of(const struct html_node *node)
{
	static const struct tag skip = SKIP;

	if (node->el == EL_OTHER && TABLE_IFIND(others, node->text) < N_ELEMS(others))
		return &skip;
	return &tags[node->el];
}
