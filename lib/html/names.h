/*
 * names.h - the elements of HTML that a parser must know by name.
 */
#ifndef HTML_NAMES_H
#define HTML_NAMES_H

#include "base/slice.h"

/* In the order of the rows in names.c: by first letter, then as they stand there. */
enum html_name {
	EL_OTHER,
	EL_A, EL_ADDRESS, EL_APPLET, EL_AREA, EL_ARTICLE, EL_ASIDE,
	EL_B, EL_BASE, EL_BASEFONT, EL_BGSOUND, EL_BIG, EL_BLOCKQUOTE, EL_BODY, EL_BR, EL_BUTTON,
	EL_CAPTION, EL_CENTER, EL_CODE, EL_COL, EL_COLGROUP,
	EL_DD, EL_DETAILS, EL_DIALOG, EL_DIR, EL_DIV, EL_DL, EL_DT,
	EL_EM, EL_EMBED,
	EL_FIELDSET, EL_FIGCAPTION, EL_FIGURE, EL_FONT, EL_FOOTER, EL_FORM, EL_FRAME, EL_FRAMESET,
	EL_H1, EL_H2, EL_H3, EL_H4, EL_H5, EL_H6, EL_HEAD, EL_HEADER, EL_HGROUP, EL_HR, EL_HTML,
	EL_I, EL_IFRAME, EL_IMAGE, EL_IMG, EL_INPUT,
	EL_KEYGEN,
	EL_LI, EL_LINK, EL_LISTING,
	EL_MAIN, EL_MARQUEE, EL_MATH, EL_MENU, EL_META,
	EL_NAV, EL_NOBR, EL_NOEMBED, EL_NOFRAMES, EL_NOSCRIPT,
	EL_OBJECT, EL_OL, EL_OPTGROUP, EL_OPTION,
	EL_P, EL_PARAM, EL_PLAINTEXT, EL_PRE,
	EL_RB, EL_RP, EL_RT, EL_RTC, EL_RUBY,
	EL_S, EL_SCRIPT, EL_SEARCH, EL_SECTION, EL_SELECT, EL_SMALL, EL_SOURCE, EL_SPAN, EL_STRIKE,
	EL_STRONG, EL_STYLE, EL_SUB, EL_SUMMARY, EL_SUP, EL_SVG,
	EL_TABLE, EL_TBODY, EL_TD, EL_TEMPLATE, EL_TEXTAREA, EL_TFOOT, EL_TH, EL_THEAD, EL_TITLE,
	EL_TR, EL_TRACK, EL_TT,
	EL_U, EL_UL,
	EL_VAR,
	EL_WBR,
	EL_XMP,
	/* of MathML and SVG: where HTML goes on inside them */
	EL_ANNOTATION_XML, EL_DESC, EL_FOREIGNOBJECT, EL_MALIGNMARK, EL_MGLYPH, EL_MI, EL_MN, EL_MO,
	EL_MS, EL_MTEXT,
	N_EL
};

#define HTML_NAME_MAX 14	/* bytes of the longest of them, "annotation-xml" */

/* The element of a name in lower case; EL_OTHER if it is none of these. */
enum html_name html_name_of(struct slice name);

/* The name of an element other than EL_OTHER, in static memory. */
struct slice html_name_text(enum html_name el);

#endif
