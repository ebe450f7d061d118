/*
 * End tags in the body.
 */
#include "html/tree_parts.h"

void tree_any_end_tag(struct builder *b, const struct html_token *k)
{
	if (!b->open[k->el])
		return;
	for (size_t at = b->depth; at-- > 1;) {
		const struct html_node *n = node_at(b, b->stack[at]);
		uint32_t i = b->stack[at];
		if (n->ns == HTML_NS_HTML && n->el == k->el && slice_eq(n->text, k->name)) {
			while (current(b) != i && tree_rules_of(node_at(b, current(b))->el) & IS_IMPLIED)
				tree_pop(b);
			tree_pop_to(b, at);
			return;
		}
		if (tree_is_special(n))
			return;
	}
}

static bool end_other(struct builder *b, struct html_token *k)
{
	tree_any_end_tag(b, k);
	return false;
}

static bool end_body(struct builder *b, struct html_token *k)
{
	if (!tree_in_scope(b, EL_BODY, IS_FENCE))
		return false;
	b->mode = MODE_AFTER_BODY;
	return k->el == EL_HTML;
}

static bool end_block(struct builder *b, struct html_token *k)
{
	if (!tree_in_scope(b, k->el, IS_FENCE))
		return false;
	tree_close_implied(b, EL_OTHER);
	tree_pop_until(b, k->el);
	return false;
}

static bool end_form(struct builder *b, struct html_token *k)
{
	uint32_t form = b->form;
	size_t at;

	if (b->open[EL_TEMPLATE])
		return end_block(b, k);
	b->form = 0;
	if (!form || !tree_node_in_scope(b, form))
		return false;
	tree_close_implied(b, EL_OTHER);
	at = tree_stack_find(b, form);
	if (at > 0 && at < b->depth)
		tree_stack_remove(b, at);
	return false;
}

static bool end_p(struct builder *b, struct html_token *k)
{
	(void)k;
	if (!tree_in_scope(b, EL_P, IS_FENCE | IS_BUTTON_FENCE))
		tree_insert_implied(b, EL_P);
	tree_close_p(b);
	return false;
}

static bool end_item(struct builder *b, struct html_token *k)
{
	if (!tree_in_scope(b, k->el, IS_FENCE | (k->el == EL_LI ? IS_LIST_FENCE : 0)))
		return false;
	tree_close_implied(b, k->el);
	tree_pop_until(b, k->el);
	return false;
}

/* Any heading ends any other. */
static bool end_heading(struct builder *b, struct html_token *k)
{
	bool open = false, found = false;

	(void)k;
	for (int el = EL_H1; el <= EL_H6; el++)
		open |= tree_in_scope(b, (enum html_name)el, IS_FENCE);
	if (!open)
		return false;
	tree_close_implied(b, EL_OTHER);
	while (b->depth > 1 && !found) {
		const struct html_node *n = node_at(b, current(b));
		found = n->ns == HTML_NS_HTML && tree_rules_of(n->el) & IS_HEADING;
		tree_pop(b);
	}
	return false;
}

static bool end_formatting(struct builder *b, struct html_token *k)
{
	tree_adopt(b, k);
	return false;
}

static bool end_marked(struct builder *b, struct html_token *k)
{
	if (!tree_in_scope(b, k->el, IS_FENCE))
		return false;
	end_block(b, k);
	tree_formatting_clear(b);
	return false;
}

static bool end_br(struct builder *b, struct html_token *k)
{
	k->type = HTML_TOKEN_START;
	k->n_attributes = 0;
	return tree_body_start_tag(b, k);
}

static bool end_template_tag(struct builder *b, struct html_token *k)
{
	(void)k;
	tree_end_template(b);
	return false;
}

/* What has no row ends the nearest element of its name, unless a special one is in between. */
static mode_fn *const ends[N_EL] = {
	[EL_A] = end_formatting, [EL_ADDRESS] = end_block, [EL_APPLET] = end_marked,
	[EL_ARTICLE] = end_block, [EL_ASIDE] = end_block, [EL_B] = end_formatting,
	[EL_BIG] = end_formatting, [EL_BLOCKQUOTE] = end_block, [EL_BODY] = end_body, [EL_BR] = end_br,
	[EL_BUTTON] = end_block, [EL_CENTER] = end_block, [EL_CODE] = end_formatting,
	[EL_DD] = end_item, [EL_DETAILS] = end_block, [EL_DIALOG] = end_block, [EL_DIR] = end_block,
	[EL_DIV] = end_block, [EL_DL] = end_block, [EL_DT] = end_item, [EL_EM] = end_formatting,
	[EL_FIELDSET] = end_block, [EL_FIGCAPTION] = end_block, [EL_FIGURE] = end_block,
	[EL_FONT] = end_formatting, [EL_FOOTER] = end_block, [EL_FORM] = end_form,
	[EL_H1] = end_heading, [EL_H2] = end_heading, [EL_H3] = end_heading, [EL_H4] = end_heading,
	[EL_H5] = end_heading, [EL_H6] = end_heading, [EL_HEADER] = end_block, [EL_HGROUP] = end_block,
	[EL_HTML] = end_body, [EL_I] = end_formatting, [EL_LI] = end_item, [EL_LISTING] = end_block,
	[EL_MAIN] = end_block, [EL_MARQUEE] = end_marked, [EL_MENU] = end_block, [EL_NAV] = end_block,
	[EL_NOBR] = end_formatting, [EL_OBJECT] = end_marked, [EL_OL] = end_block, [EL_P] = end_p,
	[EL_PRE] = end_block, [EL_S] = end_formatting, [EL_SEARCH] = end_block,
	[EL_SECTION] = end_block, [EL_SELECT] = end_block, [EL_SMALL] = end_formatting,
	[EL_STRIKE] = end_formatting, [EL_STRONG] = end_formatting, [EL_SUMMARY] = end_block,
	[EL_TEMPLATE] = end_template_tag, [EL_TT] = end_formatting, [EL_U] = end_formatting,
	[EL_UL] = end_block,
};

bool tree_body_end_tag(struct builder *b, struct html_token *k)
{
	return ends[k->el] ? ends[k->el](b, k) : end_other(b, k);
}
