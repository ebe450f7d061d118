/*
 * names.c - names to elements: a list for each first letter, the commonest first.
 *
 * Source of the names: the HTML Living Standard, "Parsing HTML documents".
 */
#include "html/names.h"

static const char *const names[N_EL] = {
	[EL_A] = "a", [EL_ADDRESS] = "address", [EL_APPLET] = "applet", [EL_AREA] = "area",
	[EL_ARTICLE] = "article", [EL_ASIDE] = "aside", [EL_B] = "b", [EL_BASE] = "base",
	[EL_BASEFONT] = "basefont", [EL_BGSOUND] = "bgsound", [EL_BIG] = "big",
	[EL_BLOCKQUOTE] = "blockquote", [EL_BODY] = "body", [EL_BR] = "br", [EL_BUTTON] = "button",
	[EL_CAPTION] = "caption", [EL_CENTER] = "center", [EL_CODE] = "code", [EL_COL] = "col",
	[EL_COLGROUP] = "colgroup", [EL_DD] = "dd", [EL_DETAILS] = "details",
	[EL_DIALOG] = "dialog", [EL_DIR] = "dir", [EL_DIV] = "div", [EL_DL] = "dl", [EL_DT] = "dt",
	[EL_EM] = "em", [EL_EMBED] = "embed", [EL_FIELDSET] = "fieldset",
	[EL_FIGCAPTION] = "figcaption", [EL_FIGURE] = "figure", [EL_FONT] = "font",
	[EL_FOOTER] = "footer", [EL_FORM] = "form", [EL_FRAME] = "frame",
	[EL_FRAMESET] = "frameset", [EL_H1] = "h1", [EL_H2] = "h2", [EL_H3] = "h3", [EL_H4] = "h4",
	[EL_H5] = "h5", [EL_H6] = "h6", [EL_HEAD] = "head", [EL_HEADER] = "header",
	[EL_HGROUP] = "hgroup", [EL_HR] = "hr", [EL_HTML] = "html", [EL_I] = "i",
	[EL_IFRAME] = "iframe", [EL_IMAGE] = "image", [EL_IMG] = "img", [EL_INPUT] = "input",
	[EL_KEYGEN] = "keygen", [EL_LI] = "li", [EL_LINK] = "link", [EL_LISTING] = "listing",
	[EL_MAIN] = "main", [EL_MARQUEE] = "marquee", [EL_MATH] = "math", [EL_MENU] = "menu",
	[EL_META] = "meta", [EL_NAV] = "nav", [EL_NOBR] = "nobr", [EL_NOEMBED] = "noembed",
	[EL_NOFRAMES] = "noframes", [EL_NOSCRIPT] = "noscript", [EL_OBJECT] = "object",
	[EL_OL] = "ol", [EL_OPTGROUP] = "optgroup", [EL_OPTION] = "option", [EL_P] = "p",
	[EL_PARAM] = "param", [EL_PLAINTEXT] = "plaintext", [EL_PRE] = "pre", [EL_RB] = "rb",
	[EL_RP] = "rp", [EL_RT] = "rt", [EL_RTC] = "rtc", [EL_RUBY] = "ruby", [EL_S] = "s",
	[EL_SCRIPT] = "script", [EL_SEARCH] = "search", [EL_SECTION] = "section",
	[EL_SELECT] = "select", [EL_SMALL] = "small", [EL_SOURCE] = "source", [EL_SPAN] = "span",
	[EL_STRIKE] = "strike", [EL_STRONG] = "strong", [EL_STYLE] = "style", [EL_SUB] = "sub",
	[EL_SUMMARY] = "summary", [EL_SUP] = "sup", [EL_SVG] = "svg", [EL_TABLE] = "table",
	[EL_TBODY] = "tbody", [EL_TD] = "td", [EL_TEMPLATE] = "template",
	[EL_TEXTAREA] = "textarea", [EL_TFOOT] = "tfoot", [EL_TH] = "th", [EL_THEAD] = "thead",
	[EL_TITLE] = "title", [EL_TR] = "tr", [EL_TRACK] = "track", [EL_TT] = "tt", [EL_U] = "u",
	[EL_UL] = "ul", [EL_VAR] = "var", [EL_WBR] = "wbr", [EL_XMP] = "xmp",
	[EL_ANNOTATION_XML] = "annotation-xml", [EL_DESC] = "desc",
	[EL_FOREIGNOBJECT] = "foreignobject", [EL_MALIGNMARK] = "malignmark",
	[EL_MGLYPH] = "mglyph", [EL_MI] = "mi", [EL_MN] = "mn", [EL_MO] = "mo", [EL_MS] = "ms",
	[EL_MTEXT] = "mtext",
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
	const unsigned char *row;

	if (!name.len || !is_lower(name.p[0]))
		return EL_OTHER;
	row = by_letter[name.p[0] - 'a'];
	for (; *row != EL_OTHER; row++)
		if (slice_is(name, names[*row]))
			return *row;
	return EL_OTHER;
}

struct slice html_name_text(enum html_name el)
{
	return slice_z(names[el]);
}
