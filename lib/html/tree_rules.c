/*
 * What kind of element each is.
 *
 * Source: HTML Living Standard, 13.2.4.2 "The stack of open elements" (special, scopes),
 * 13.2.6.3 (implied end tags), 13.2.6.5 (what ends foreign content), 13.2.6.4.1 (quirks).
 */
#include "html/tree_parts.h"

#define S IS_SPECIAL
#define P (IS_SPECIAL | IS_TABLE_PART | IS_IMPLIED_ALL)
#define X IS_BREAKOUT
#define H (IS_SPECIAL | IS_HEADING | IS_BREAKOUT)

static const unsigned short rules[N_EL] = {
	[EL_ADDRESS] = S, [EL_APPLET] = S | IS_FENCE, [EL_AREA] = S, [EL_ARTICLE] = S, [EL_ASIDE] = S,
	[EL_B] = X, [EL_BASE] = S | IS_VOID_HEAD, [EL_BASEFONT] = S | IS_VOID_HEAD,
	[EL_BGSOUND] = S | IS_VOID_HEAD, [EL_BIG] = X, [EL_BLOCKQUOTE] = S | X, [EL_BODY] = S | X,
	[EL_BR] = S | X, [EL_BUTTON] = S | IS_BUTTON_FENCE, [EL_CAPTION] = P | IS_FENCE | IS_OUTER,
	[EL_CENTER] = S | X, [EL_CODE] = X, [EL_COL] = S | IS_TABLE_PART | IS_OUTER,
	[EL_COLGROUP] = P | IS_OUTER, [EL_DD] = S | IS_IMPLIED | X, [EL_DETAILS] = S, [EL_DIR] = S,
	[EL_DIV] = S | X, [EL_DL] = S | X, [EL_DT] = S | IS_IMPLIED | X, [EL_EM] = X, [EL_EMBED] = S | X,
	[EL_FIELDSET] = S, [EL_FIGCAPTION] = S, [EL_FIGURE] = S, [EL_FOOTER] = S, [EL_FORM] = S,
	[EL_FRAME] = S, [EL_FRAMESET] = S, [EL_H1] = H, [EL_H2] = H, [EL_H3] = H, [EL_H4] = H,
	[EL_H5] = H, [EL_H6] = H, [EL_HEAD] = S | X, [EL_HEADER] = S, [EL_HGROUP] = S, [EL_HR] = S | X,
	[EL_HTML] = S | IS_FENCE | IS_TABLE_FENCE, [EL_I] = X, [EL_IFRAME] = S, [EL_IMG] = S | X,
	[EL_INPUT] = S, [EL_KEYGEN] = S, [EL_LI] = S | IS_IMPLIED | X, [EL_LINK] = S | IS_VOID_HEAD,
	[EL_LISTING] = S | X, [EL_MAIN] = S, [EL_MARQUEE] = S | IS_FENCE, [EL_MENU] = S | X,
	[EL_META] = S | X | IS_VOID_HEAD, [EL_NAV] = S, [EL_NOBR] = X, [EL_NOEMBED] = S,
	[EL_NOFRAMES] = S, [EL_NOSCRIPT] = S, [EL_OBJECT] = S | IS_FENCE, [EL_OL] = S | IS_LIST_FENCE | X,
	[EL_OPTGROUP] = IS_IMPLIED, [EL_OPTION] = IS_IMPLIED, [EL_P] = S | IS_IMPLIED | X, [EL_PARAM] = S,
	[EL_PLAINTEXT] = S, [EL_PRE] = S | X, [EL_RB] = IS_IMPLIED, [EL_RP] = IS_IMPLIED,
	[EL_RT] = IS_IMPLIED, [EL_RTC] = IS_IMPLIED, [EL_RUBY] = X, [EL_S] = X, [EL_SCRIPT] = S,
	[EL_SEARCH] = S, [EL_SECTION] = S, [EL_SELECT] = S | IS_FENCE, [EL_SMALL] = X, [EL_SOURCE] = S,
	[EL_SPAN] = X, [EL_STRIKE] = X, [EL_STRONG] = X, [EL_STYLE] = S, [EL_SUB] = X, [EL_SUMMARY] = S,
	[EL_SUP] = X, [EL_TABLE] = S | IS_FENCE | IS_TABLE_FENCE | X, [EL_TBODY] = P | IS_OUTER,
	[EL_TD] = P | IS_FENCE, [EL_TEMPLATE] = S | IS_FENCE | IS_TABLE_FENCE, [EL_TEXTAREA] = S,
	[EL_TFOOT] = P | IS_OUTER, [EL_TH] = P | IS_FENCE, [EL_THEAD] = P | IS_OUTER, [EL_TITLE] = S,
	[EL_TR] = P, [EL_TRACK] = S, [EL_TT] = X, [EL_U] = X, [EL_UL] = S | IS_LIST_FENCE | X,
	[EL_VAR] = X, [EL_WBR] = S, [EL_XMP] = S,
};

unsigned tree_rules_of(enum html_name el)
{
	return rules[el];
}

bool tree_is_special(const struct html_node *n)
{
	if (n->ns == HTML_NS_HTML)
		return rules[n->el] & IS_SPECIAL;
	if (n->ns == HTML_NS_SVG)
		return n->el == EL_FOREIGNOBJECT || n->el == EL_DESC || n->el == EL_TITLE;
	return n->el == EL_MI || n->el == EL_MO || n->el == EL_MN || n->el == EL_MS ||
	       n->el == EL_MTEXT || n->el == EL_ANNOTATION_XML;
}

/* Public identifiers of doctypes that ask for quirks begin so. */
static const char *const quirky[] = {
	"+//silmaril//dtd html pro v0r11 19970101//", "-//advasoft ltd//dtd html 3.0 aswedit + extensions//",
	"-//as//dtd html 3.0 aswedit + extensions//", "-//ietf//dtd html", "-//metrius//dtd metrius presentational//",
	"-//microsoft//dtd internet explorer", "-//netscape comm. corp.//dtd", "-//o'reilly and associates//dtd html",
	"-//softquad", "-//spyglass//dtd html 2.0 extended//", "-//sq//dtd html 2.0 hotmetal + extensions//",
	"-//sun microsystems corp.//dtd hotjava", "-//w3c//dtd html 3 1995-03-24//",
	"-//w3c//dtd html 3.2", "-//w3c//dtd html 4.0 frameset//", "-//w3c//dtd html 4.0 transitional//",
	"-//w3c//dtd html experimental", "-//w3c//dtd w3 html 3.0//", "-//w3o//dtd w3 html",
	"-//webtechs//dtd mozilla html",
};

/* These only without a system identifier. */
static const char *const quirky_alone[] = {
	"-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//",
};

static bool starts_any(struct slice id, const char *const *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (slice_istarts(id, slice_z(rows[i])))
			return true;
	return false;
}

bool tree_is_quirky(const struct html_token *k)
{
	if (k->quirks || !slice_is(k->name, "html") ||
	    slice_ieq(k->system_id, SLICE("http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd")) ||
	    slice_ieq(k->public_id, SLICE("html")) ||
	    slice_ieq(k->public_id, SLICE("-/w3c/dtd html 4.0 transitional/en")) ||
	    slice_ieq(k->public_id, SLICE("-//w3o//dtd w3 html strict 3.0//en//")))
		return true;
	return starts_any(k->public_id, quirky, N_ELEMS(quirky)) ||
	       (!k->system_id.p && starts_any(k->public_id, quirky_alone, N_ELEMS(quirky_alone)));
}
