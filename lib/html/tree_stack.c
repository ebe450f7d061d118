/*
 * The stack of open elements.
 */
#include "html/tree_parts.h"

bool tree_is_el(struct builder *b, uint32_t i, enum html_name el)
{
	const struct html_node *n = node_at(b, i);

	return n->el == el && n->ns == HTML_NS_HTML && n->type == HTML_NODE_ELEMENT;
}

bool tree_at_el(struct builder *b, enum html_name el)
{
	return tree_is_el(b, current(b), el);
}

static void count(struct builder *b, uint32_t i, bool up)
{
	struct html_node *n = node_at(b, i);

	n->open = up;
	if (n->ns == HTML_NS_HTML)
		b->open[n->el] += up ? 1 : UINT32_MAX;
}

void tree_push(struct builder *b, uint32_t i)
{
	if (b->depth == HTML_TREE_DEPTH)
		tree_pop(b);
	b->stack[b->depth++] = i;
	if (b->depth > b->deepest)
		b->deepest = b->depth;
	count(b, i, true);
}

/* A template takes its mode with it. */
void tree_stack_remove(struct builder *b, size_t at)
{
	uint32_t i = b->stack[at];

	count(b, i, false);
	b->n_templates -= tree_is_el(b, i, EL_TEMPLATE) && b->n_templates > 0;
	memmove(&b->stack[at], &b->stack[at + 1], (b->depth - at - 1) * sizeof(b->stack[0]));
	b->depth--;
}

void tree_pop(struct builder *b)
{
	if (b->depth > 1)
		tree_stack_remove(b, b->depth - 1);
}

void tree_pop_to(struct builder *b, size_t depth)
{
	while (b->depth > depth && b->depth > 1)
		tree_pop(b);
}

void tree_pop_until(struct builder *b, enum html_name el)
{
	bool found = false;

	while (b->depth > 1 && !found) {
		found = tree_at_el(b, el);
		tree_pop(b);
	}
}

size_t tree_stack_find(const struct builder *b, uint32_t i)
{
	for (size_t at = b->depth; at-- > 0;)
		if (b->stack[at] == i)
			return at;
	return b->depth;
}

/* Whether a search for an element in scope ends at this one. */
static bool is_fence(const struct html_node *n, unsigned fence)
{
	if (n->ns == HTML_NS_HTML)
		return tree_rules_of(n->el) & fence;
	return fence & IS_FENCE && tree_is_special(n);
}

bool tree_in_scope(struct builder *b, enum html_name el, unsigned fence)
{
	if (!b->open[el])
		return false;
	for (size_t at = b->depth; at-- > 0;) {
		if (tree_is_el(b, b->stack[at], el))
			return true;
		if (is_fence(node_at(b, b->stack[at]), fence))
			return false;
	}
	return false;
}

bool tree_node_in_scope(struct builder *b, uint32_t i)
{
	for (size_t at = b->depth; at-- > 0;) {
		if (b->stack[at] == i)
			return true;
		if (is_fence(node_at(b, b->stack[at]), IS_FENCE))
			return false;
	}
	return false;
}

static bool at_rule(struct builder *b, unsigned rule)
{
	const struct html_node *n = node_at(b, current(b));

	return n->ns == HTML_NS_HTML && tree_rules_of(n->el) & rule;
}

void tree_close_implied(struct builder *b, enum html_name except)
{
	while (at_rule(b, IS_IMPLIED) && !tree_at_el(b, except))
		tree_pop(b);
}

void tree_close_implied_all(struct builder *b)
{
	while (at_rule(b, IS_IMPLIED | IS_IMPLIED_ALL))
		tree_pop(b);
}

void tree_close_p(struct builder *b)
{
	if (!tree_in_scope(b, EL_P, IS_FENCE | IS_BUTTON_FENCE))
		return;
	tree_close_implied(b, EL_P);
	tree_pop_until(b, EL_P);
}

/* The mode that goes with an open element; N_MODES: ask the one around it. */
static enum mode mode_in(struct builder *b, enum html_name el)
{
	static const unsigned char modes[N_EL] = {
		[EL_TD] = MODE_IN_CELL, [EL_TH] = MODE_IN_CELL, [EL_TR] = MODE_IN_ROW,
		[EL_TBODY] = MODE_IN_TABLE_BODY, [EL_THEAD] = MODE_IN_TABLE_BODY,
		[EL_TFOOT] = MODE_IN_TABLE_BODY, [EL_CAPTION] = MODE_IN_CAPTION,
		[EL_COLGROUP] = MODE_IN_COLUMNS, [EL_TABLE] = MODE_IN_TABLE, [EL_HEAD] = MODE_IN_HEAD,
		[EL_BODY] = MODE_IN_BODY, [EL_FRAMESET] = MODE_IN_FRAMESET,
	};

	if (el == EL_TEMPLATE && b->n_templates)
		return b->templates[b->n_templates - 1];
	return modes[el] ? (enum mode)modes[el] : N_MODES;
}

void tree_reset_mode(struct builder *b)
{
	for (size_t at = b->depth; at-- > 1;) {
		const struct html_node *n = node_at(b, b->stack[at]);
		enum mode mode = n->ns == HTML_NS_HTML ? mode_in(b, n->el) : N_MODES;
		if (mode != N_MODES) {
			b->mode = mode;
			return;
		}
	}
	b->mode = b->head ? MODE_AFTER_HEAD : MODE_BEFORE_HEAD;
}
