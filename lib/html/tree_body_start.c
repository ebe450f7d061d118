/*
 * Start tags in the body.
 */
#include "html/tree_parts.h"

#define SCOPE IS_FENCE

static bool start_other(struct builder *b, struct html_token *k)
{
	tree_formatting_reopen(b);
	tree_insert_element(b, k);
	return false;
}

static bool start_ignored(struct builder *b, struct html_token *k)
{
	(void)b;
	(void)k;
	return false;
}

static bool start_html(struct builder *b, struct html_token *k)
{
	if (!b->open[EL_TEMPLATE])
		tree_attributes_merge(b, b->stack[0], k);
	return false;
}

static bool start_body(struct builder *b, struct html_token *k)
{
	if (b->depth < 2 || !tree_is_el(b, b->stack[1], EL_BODY) || b->open[EL_TEMPLATE])
		return false;
	b->no_frameset = true;
	tree_attributes_merge(b, b->stack[1], k);
	return false;
}

static bool start_frameset(struct builder *b, struct html_token *k)
{
	if (b->depth < 2 || !tree_is_el(b, b->stack[1], EL_BODY) || b->no_frameset)
		return false;
	tree_node_detach(b, b->stack[1]);
	tree_pop_to(b, 1);
	tree_insert_element(b, k);
	b->mode = MODE_IN_FRAMESET;
	return false;
}

static bool start_block(struct builder *b, struct html_token *k)
{
	tree_close_p(b);
	tree_insert_element(b, k);
	return false;
}

static bool start_heading(struct builder *b, struct html_token *k)
{
	const struct html_node *n;

	tree_close_p(b);
	n = node_at(b, current(b));
	if (n->ns == HTML_NS_HTML && tree_rules_of(n->el) & IS_HEADING)
		tree_pop(b);
	tree_insert_element(b, k);
	return false;
}

static bool start_pre(struct builder *b, struct html_token *k)
{
	start_block(b, k);
	b->skip_lf = true;
	b->no_frameset = true;
	return false;
}

static bool start_form(struct builder *b, struct html_token *k)
{
	bool inside = b->open[EL_TEMPLATE];

	if (b->form && !inside)
		return false;
	start_block(b, k);
	if (!inside)
		b->form = current(b);
	return false;
}

/* An item ends the one before it, unless a list or the like has begun in between. */
static bool start_item(struct builder *b, struct html_token *k)
{
	bool term = k->el != EL_LI;

	b->no_frameset = true;
	for (size_t at = b->depth; at-- > 0;) {
		const struct html_node *n = node_at(b, b->stack[at]);
		bool html = n->ns == HTML_NS_HTML;
		if (html && (term ? n->el == EL_DD || n->el == EL_DT : n->el == EL_LI)) {
			enum html_name el = n->el;
			tree_close_implied(b, el);
			tree_pop_until(b, el);
			break;
		}
		if (tree_is_special(n) &&
		    !(html && (n->el == EL_ADDRESS || n->el == EL_DIV || n->el == EL_P)))
			break;
	}
	return start_block(b, k);
}

static bool start_plaintext(struct builder *b, struct html_token *k)
{
	start_block(b, k);
	b->in.state = HTML_STATE_PLAINTEXT;
	return false;
}

static bool start_button(struct builder *b, struct html_token *k)
{
	if (tree_in_scope(b, EL_BUTTON, SCOPE)) {
		tree_close_implied(b, EL_OTHER);
		tree_pop_until(b, EL_BUTTON);
	}
	b->no_frameset = true;
	return start_other(b, k);
}

static bool start_formatting(struct builder *b, struct html_token *k)
{
	tree_formatting_reopen(b);
	tree_formatting_push(b, tree_insert_element(b, k));
	return false;
}

static bool start_a(struct builder *b, struct html_token *k)
{
	uint32_t open = tree_formatting_find(b, EL_A);
	size_t at;

	if (open) {
		tree_adopt(b, k);
		tree_formatting_remove(b, open);
		at = tree_stack_find(b, open);
		if (at > 0 && at < b->depth)
			tree_stack_remove(b, at);
	}
	return start_formatting(b, k);
}

static bool start_nobr(struct builder *b, struct html_token *k)
{
	tree_formatting_reopen(b);
	if (tree_in_scope(b, EL_NOBR, SCOPE))
		tree_adopt(b, k);
	return start_formatting(b, k);
}

static bool start_marked(struct builder *b, struct html_token *k)
{
	start_other(b, k);
	tree_formatting_mark(b);
	b->no_frameset = true;
	return false;
}

static bool start_table(struct builder *b, struct html_token *k)
{
	if (!b->tree->quirks)
		tree_close_p(b);
	tree_insert_element(b, k);
	b->no_frameset = true;
	b->mode = MODE_IN_TABLE;
	return false;
}

static bool start_void(struct builder *b, struct html_token *k)
{
	tree_formatting_reopen(b);
	tree_insert_void(b, k);
	b->no_frameset = true;
	return false;
}

static bool start_param(struct builder *b, struct html_token *k)
{
	tree_insert_void(b, k);
	return false;
}

static bool start_input(struct builder *b, struct html_token *k)
{
	bool was = b->no_frameset, hidden = false;

	if (tree_in_scope(b, EL_SELECT, SCOPE))
		tree_pop_until(b, EL_SELECT);
	for (size_t i = 0; i < k->n_attributes; i++)
		hidden |= slice_is(k->attributes[i].name, "type") &&
			  slice_ieq(k->attributes[i].value, SLICE("hidden"));
	start_void(b, k);
	b->no_frameset = was || !hidden;
	return false;
}

static bool start_hr(struct builder *b, struct html_token *k)
{
	tree_close_p(b);
	if (tree_in_scope(b, EL_SELECT, SCOPE))
		tree_close_implied(b, EL_OTHER);
	tree_insert_void(b, k);
	b->no_frameset = true;
	return false;
}

static bool start_image(struct builder *b, struct html_token *k)
{
	(void)b;
	k->el = EL_IMG;
	k->name = html_name_text(EL_IMG);
	return true;
}

static bool start_textarea(struct builder *b, struct html_token *k)
{
	tree_begin_text(b, k);
	b->skip_lf = true;
	b->no_frameset = true;
	return false;
}

static bool start_xmp(struct builder *b, struct html_token *k)
{
	tree_close_p(b);
	tree_formatting_reopen(b);
	b->no_frameset = true;
	tree_begin_text(b, k);
	return false;
}

static bool start_raw(struct builder *b, struct html_token *k)
{
	b->no_frameset |= k->el == EL_IFRAME;
	tree_begin_text(b, k);
	return false;
}

static bool start_select(struct builder *b, struct html_token *k)
{
	if (tree_in_scope(b, EL_SELECT, SCOPE)) {
		tree_pop_until(b, EL_SELECT);
		return false;
	}
	b->no_frameset = true;
	return start_other(b, k);
}

static bool start_option(struct builder *b, struct html_token *k)
{
	if (tree_in_scope(b, EL_SELECT, SCOPE))
		tree_close_implied(b, k->el == EL_OPTION ? EL_OPTGROUP : EL_OTHER);
	else if (tree_at_el(b, EL_OPTION))
		tree_pop(b);
	return start_other(b, k);
}

static bool start_ruby_part(struct builder *b, struct html_token *k)
{
	if (tree_in_scope(b, EL_RUBY, SCOPE))
		tree_close_implied(b, k->el == EL_RP || k->el == EL_RT ? EL_RTC : EL_OTHER);
	tree_insert_element(b, k);
	return false;
}

static bool start_foreign(struct builder *b, struct html_token *k)
{
	tree_formatting_reopen(b);
	tree_insert_foreign(b, k, k->el == EL_SVG ? HTML_NS_SVG : HTML_NS_MATHML);
	if (k->self_closing)
		tree_pop(b);
	return false;
}

/* What has no row is an ordinary element. */
static mode_fn *const starts[N_EL] = {
	[EL_A] = start_a, [EL_ADDRESS] = start_block, [EL_APPLET] = start_marked,
	[EL_AREA] = start_void, [EL_ARTICLE] = start_block, [EL_ASIDE] = start_block,
	[EL_B] = start_formatting, [EL_BASE] = tree_in_head, [EL_BASEFONT] = tree_in_head,
	[EL_BGSOUND] = tree_in_head, [EL_BIG] = start_formatting, [EL_BLOCKQUOTE] = start_block,
	[EL_BODY] = start_body, [EL_BR] = start_void, [EL_BUTTON] = start_button,
	[EL_CAPTION] = start_ignored, [EL_CENTER] = start_block, [EL_CODE] = start_formatting,
	[EL_COL] = start_ignored, [EL_COLGROUP] = start_ignored, [EL_DD] = start_item,
	[EL_DETAILS] = start_block, [EL_DIALOG] = start_block, [EL_DIR] = start_block,
	[EL_DIV] = start_block, [EL_DL] = start_block, [EL_DT] = start_item,
	[EL_EM] = start_formatting, [EL_EMBED] = start_void, [EL_FIELDSET] = start_block,
	[EL_FIGCAPTION] = start_block, [EL_FIGURE] = start_block, [EL_FONT] = start_formatting,
	[EL_FOOTER] = start_block, [EL_FORM] = start_form, [EL_FRAME] = start_ignored,
	[EL_FRAMESET] = start_frameset, [EL_H1] = start_heading, [EL_H2] = start_heading,
	[EL_H3] = start_heading, [EL_H4] = start_heading, [EL_H5] = start_heading,
	[EL_H6] = start_heading, [EL_HEAD] = start_ignored, [EL_HEADER] = start_block,
	[EL_HGROUP] = start_block, [EL_HR] = start_hr, [EL_HTML] = start_html,
	[EL_I] = start_formatting, [EL_IFRAME] = start_raw, [EL_IMAGE] = start_image,
	[EL_IMG] = start_void, [EL_INPUT] = start_input, [EL_KEYGEN] = start_void,
	[EL_LI] = start_item, [EL_LINK] = tree_in_head, [EL_LISTING] = start_pre,
	[EL_MAIN] = start_block, [EL_MARQUEE] = start_marked, [EL_MATH] = start_foreign,
	[EL_MENU] = start_block, [EL_META] = tree_in_head, [EL_NAV] = start_block,
	[EL_NOBR] = start_nobr, [EL_NOEMBED] = start_raw, [EL_NOFRAMES] = tree_in_head,
	[EL_OBJECT] = start_marked, [EL_OL] = start_block, [EL_OPTGROUP] = start_option,
	[EL_OPTION] = start_option, [EL_P] = start_block, [EL_PARAM] = start_param,
	[EL_PLAINTEXT] = start_plaintext, [EL_PRE] = start_pre, [EL_RB] = start_ruby_part,
	[EL_RP] = start_ruby_part, [EL_RT] = start_ruby_part, [EL_RTC] = start_ruby_part,
	[EL_S] = start_formatting, [EL_SCRIPT] = tree_in_head, [EL_SEARCH] = start_block,
	[EL_SECTION] = start_block, [EL_SELECT] = start_select, [EL_SMALL] = start_formatting,
	[EL_SOURCE] = start_param, [EL_STRIKE] = start_formatting, [EL_STRONG] = start_formatting,
	[EL_STYLE] = tree_in_head, [EL_SUMMARY] = start_block, [EL_SVG] = start_foreign,
	[EL_TABLE] = start_table, [EL_TBODY] = start_ignored, [EL_TD] = start_ignored,
	[EL_TEMPLATE] = tree_in_head, [EL_TEXTAREA] = start_textarea, [EL_TFOOT] = start_ignored,
	[EL_TH] = start_ignored, [EL_THEAD] = start_ignored, [EL_TITLE] = tree_in_head,
	[EL_TR] = start_ignored, [EL_TRACK] = start_param, [EL_TT] = start_formatting,
	[EL_U] = start_formatting, [EL_UL] = start_block, [EL_WBR] = start_void,
	[EL_XMP] = start_xmp,
};

bool tree_body_start_tag(struct builder *b, struct html_token *k)
{
	return starts[k->el] ? starts[k->el](b, k) : start_other(b, k);
}
