/*
 * names.c - names to elements: a list for each first letter, the commonest first.
 *
 * Source of the names: the HTML Living Standard, "Parsing HTML documents".
 */
#include "html/names.h"

/* Names of the same width, filled up with NULs, are compared as two numbers. */
struct padded {
	char text[HTML_NAME_MAX + 1];
	unsigned char len;
};
#define NAME(literal) { literal, sizeof(literal) - 1 }

static const struct padded names[N_EL] = {
	[EL_A] = NAME("a"), [EL_ADDRESS] = NAME("address"), [EL_APPLET] = NAME("applet"),
	[EL_AREA] = NAME("area"), [EL_ARTICLE] = NAME("article"), [EL_ASIDE] = NAME("aside"),
	[EL_B] = NAME("b"), [EL_BASE] = NAME("base"), [EL_BASEFONT] = NAME("basefont"),
	[EL_BGSOUND] = NAME("bgsound"), [EL_BIG] = NAME("big"),
	[EL_BLOCKQUOTE] = NAME("blockquote"), [EL_BODY] = NAME("body"), [EL_BR] = NAME("br"),
	[EL_BUTTON] = NAME("button"), [EL_CAPTION] = NAME("caption"), [EL_CENTER] = NAME("center"),
	[EL_CODE] = NAME("code"), [EL_COL] = NAME("col"), [EL_COLGROUP] = NAME("colgroup"),
	[EL_DD] = NAME("dd"), [EL_DETAILS] = NAME("details"), [EL_DIALOG] = NAME("dialog"),
	[EL_DIR] = NAME("dir"), [EL_DIV] = NAME("div"), [EL_DL] = NAME("dl"), [EL_DT] = NAME("dt"),
	[EL_EM] = NAME("em"), [EL_EMBED] = NAME("embed"), [EL_FIELDSET] = NAME("fieldset"),
	[EL_FIGCAPTION] = NAME("figcaption"), [EL_FIGURE] = NAME("figure"),
	[EL_FONT] = NAME("font"), [EL_FOOTER] = NAME("footer"), [EL_FORM] = NAME("form"),
	[EL_FRAME] = NAME("frame"), [EL_FRAMESET] = NAME("frameset"), [EL_H1] = NAME("h1"),
	[EL_H2] = NAME("h2"), [EL_H3] = NAME("h3"), [EL_H4] = NAME("h4"), [EL_H5] = NAME("h5"),
	[EL_H6] = NAME("h6"), [EL_HEAD] = NAME("head"), [EL_HEADER] = NAME("header"),
	[EL_HGROUP] = NAME("hgroup"), [EL_HR] = NAME("hr"), [EL_HTML] = NAME("html"),
	[EL_I] = NAME("i"), [EL_IFRAME] = NAME("iframe"), [EL_IMAGE] = NAME("image"),
	[EL_IMG] = NAME("img"), [EL_INPUT] = NAME("input"), [EL_KEYGEN] = NAME("keygen"),
	[EL_LI] = NAME("li"), [EL_LINK] = NAME("link"), [EL_LISTING] = NAME("listing"),
	[EL_MAIN] = NAME("main"), [EL_MARQUEE] = NAME("marquee"), [EL_MATH] = NAME("math"),
	[EL_MENU] = NAME("menu"), [EL_META] = NAME("meta"), [EL_NAV] = NAME("nav"),
	[EL_NOBR] = NAME("nobr"), [EL_NOEMBED] = NAME("noembed"), [EL_NOFRAMES] = NAME("noframes"),
	[EL_NOSCRIPT] = NAME("noscript"), [EL_OBJECT] = NAME("object"), [EL_OL] = NAME("ol"),
	[EL_OPTGROUP] = NAME("optgroup"), [EL_OPTION] = NAME("option"), [EL_P] = NAME("p"),
	[EL_PARAM] = NAME("param"), [EL_PLAINTEXT] = NAME("plaintext"), [EL_PRE] = NAME("pre"),
	[EL_RB] = NAME("rb"), [EL_RP] = NAME("rp"), [EL_RT] = NAME("rt"), [EL_RTC] = NAME("rtc"),
	[EL_RUBY] = NAME("ruby"), [EL_S] = NAME("s"), [EL_SCRIPT] = NAME("script"),
	[EL_SEARCH] = NAME("search"), [EL_SECTION] = NAME("section"), [EL_SELECT] = NAME("select"),
	[EL_SMALL] = NAME("small"), [EL_SOURCE] = NAME("source"), [EL_SPAN] = NAME("span"),
	[EL_STRIKE] = NAME("strike"), [EL_STRONG] = NAME("strong"), [EL_STYLE] = NAME("style"),
	[EL_SUB] = NAME("sub"), [EL_SUMMARY] = NAME("summary"), [EL_SUP] = NAME("sup"),
	[EL_SVG] = NAME("svg"), [EL_TABLE] = NAME("table"), [EL_TBODY] = NAME("tbody"),
	[EL_TD] = NAME("td"), [EL_TEMPLATE] = NAME("template"), [EL_TEXTAREA] = NAME("textarea"),
	[EL_TFOOT] = NAME("tfoot"), [EL_TH] = NAME("th"), [EL_THEAD] = NAME("thead"),
	[EL_TITLE] = NAME("title"), [EL_TR] = NAME("tr"), [EL_TRACK] = NAME("track"),
	[EL_TT] = NAME("tt"), [EL_U] = NAME("u"), [EL_UL] = NAME("ul"), [EL_VAR] = NAME("var"),
	[EL_WBR] = NAME("wbr"), [EL_XMP] = NAME("xmp"),
	[EL_ANNOTATION_XML] = NAME("annotation-xml"), [EL_DESC] = NAME("desc"),
	[EL_FOREIGNOBJECT] = NAME("foreignobject"), [EL_MALIGNMARK] = NAME("malignmark"),
	[EL_MGLYPH] = NAME("mglyph"), [EL_MI] = NAME("mi"), [EL_MN] = NAME("mn"),
	[EL_MO] = NAME("mo"), [EL_MS] = NAME("ms"), [EL_MTEXT] = NAME("mtext"),
};

/* By the first letter, each list ended by EL_OTHER. */
#define MAX_PER_LETTER 16
static const unsigned char by_letter[26][MAX_PER_LETTER] = {
	['a' - 'a'] = { EL_A, EL_ADDRESS, EL_APPLET, EL_AREA, EL_ARTICLE, EL_ASIDE,
		EL_ANNOTATION_XML },
	['b' - 'a'] = { EL_BR, EL_B, EL_BASE, EL_BASEFONT, EL_BGSOUND, EL_BIG, EL_BLOCKQUOTE,
		EL_BODY, EL_BUTTON },
	['c' - 'a'] = { EL_CAPTION, EL_CENTER, EL_CODE, EL_COL, EL_COLGROUP },
	['d' - 'a'] = { EL_DIV, EL_DD, EL_DETAILS, EL_DIALOG, EL_DIR, EL_DL, EL_DT, EL_DESC },
	['e' - 'a'] = { EL_EM, EL_EMBED },
	['f' - 'a'] = { EL_FIELDSET, EL_FIGCAPTION, EL_FIGURE, EL_FONT, EL_FOOTER, EL_FORM,
		EL_FRAME, EL_FRAMESET, EL_FOREIGNOBJECT },
	['h' - 'a'] = { EL_H2, EL_H3, EL_H1, EL_H4, EL_H5, EL_H6, EL_HEAD, EL_HEADER, EL_HGROUP,
		EL_HR, EL_HTML },
	['i' - 'a'] = { EL_IMG, EL_I, EL_INPUT, EL_IFRAME, EL_IMAGE },
	['k' - 'a'] = { EL_KEYGEN },
	['l' - 'a'] = { EL_LI, EL_LINK, EL_LISTING },
	['m' - 'a'] = { EL_META, EL_MAIN, EL_MARQUEE, EL_MATH, EL_MENU, EL_MALIGNMARK, EL_MGLYPH,
		EL_MI, EL_MN, EL_MO, EL_MS, EL_MTEXT },
	['n' - 'a'] = { EL_NAV, EL_NOBR, EL_NOEMBED, EL_NOFRAMES, EL_NOSCRIPT },
	['o' - 'a'] = { EL_OBJECT, EL_OL, EL_OPTGROUP, EL_OPTION },
	['p' - 'a'] = { EL_P, EL_PARAM, EL_PLAINTEXT, EL_PRE },
	['r' - 'a'] = { EL_RB, EL_RP, EL_RT, EL_RTC, EL_RUBY },
	['s' - 'a'] = { EL_SPAN, EL_SCRIPT, EL_STRONG, EL_S, EL_SEARCH, EL_SECTION, EL_SELECT,
		EL_SMALL, EL_SOURCE, EL_STRIKE, EL_STYLE, EL_SUB, EL_SUMMARY, EL_SUP, EL_SVG },
	['t' - 'a'] = { EL_TD, EL_TR, EL_TABLE, EL_TBODY, EL_TEMPLATE, EL_TEXTAREA, EL_TFOOT,
		EL_TH, EL_THEAD, EL_TITLE, EL_TRACK, EL_TT },
	['u' - 'a'] = { EL_UL, EL_U },
	['v' - 'a'] = { EL_VAR },
	['w' - 'a'] = { EL_WBR },
	['x' - 'a'] = { EL_XMP },
};

enum html_name html_name_of(struct slice name)
{
	struct padded is = { "", 0 };
	const unsigned char *row;

	if (!name.len || name.len > HTML_NAME_MAX || !is_lower(name.p[0]))
		return EL_OTHER;
	is.len = (unsigned char)name.len;
	for (size_t i = 0; i < name.len; i++)
		is.text[i] = name.p[i];
	for (row = by_letter[name.p[0] - 'a']; *row != EL_OTHER; row++)
		if (memcmp(&is, &names[*row], sizeof(is)) == 0)
			return *row;
	return EL_OTHER;
}

struct slice html_name_text(enum html_name el)
{
	return (struct slice){ names[el].text, names[el].len };
}
