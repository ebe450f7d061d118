/*
 * The modes of text-only elements, templates, framesets, and of what follows the body.
 */
#include "html/tree_parts.h"

bool tree_in_text(struct builder *b, struct html_token *k)
{
	if (k->type == HTML_TOKEN_TEXT) {
		tree_insert_text(b, k->text);
		return false;
	}
	tree_pop(b);
	b->mode = b->original;
	return k->type == HTML_TOKEN_EOF;
}

/* The mode that a start tag tells a template to be read in. */
static enum mode template_mode(enum html_name el)
{
	switch (el) {
	case EL_CAPTION:
	case EL_COLGROUP:
	case EL_TBODY:
	case EL_TFOOT:
	case EL_THEAD:
		return MODE_IN_TABLE;
	case EL_COL:
		return MODE_IN_COLUMNS;
	case EL_TR:
		return MODE_IN_TABLE_BODY;
	case EL_TD:
	case EL_TH:
		return MODE_IN_ROW;
	default:
		return MODE_IN_BODY;
	}
}

static bool is_head_element(enum html_name el)
{
	return tree_rules_of(el) & IS_VOID_HEAD || el == EL_NOFRAMES || el == EL_SCRIPT || el == EL_STYLE ||
	       el == EL_TEMPLATE || el == EL_TITLE;
}

bool tree_in_template(struct builder *b, struct html_token *k)
{
	if (k->type == HTML_TOKEN_EOF) {
		if (!b->open[EL_TEMPLATE])
			return false;
		tree_pop_until(b, EL_TEMPLATE);
		tree_formatting_clear(b);
		tree_reset_mode(b);
		return true;
	}
	if (k->type == HTML_TOKEN_END) {
		if (k->el == EL_TEMPLATE)
			tree_end_template(b);
		return false;
	}
	if (k->type != HTML_TOKEN_START)
		return tree_in_body(b, k);
	if (is_head_element(k->el))
		return tree_in_head(b, k);
	b->mode = template_mode(k->el);
	if (b->n_templates)
		b->templates[b->n_templates - 1] = b->mode;
	return true;
}

static void comment_into(struct builder *b, const struct html_token *k, uint32_t parent)
{
	tree_node_insert(b, tree_node_new(b, HTML_NODE_COMMENT, k->text), (struct place){ parent, 0 });
}

bool tree_after_body(struct builder *b, struct html_token *k)
{
	if (k->type == HTML_TOKEN_COMMENT) {
		comment_into(b, k, b->stack[0]);
		return false;
	}
	if (k->type == HTML_TOKEN_DOCTYPE || k->type == HTML_TOKEN_EOF)
		return false;
	if (is_end(k, EL_HTML)) {
		b->mode = MODE_AFTER_AFTER_BODY;
		return false;
	}
	if (is_start(k, EL_HTML) || (k->type == HTML_TOKEN_TEXT && tree_is_blank(k->text)))
		return tree_in_body(b, k);
	b->mode = MODE_IN_BODY;
	return true;
}

bool tree_after_after_body(struct builder *b, struct html_token *k)
{
	if (k->type == HTML_TOKEN_COMMENT) {
		comment_into(b, k, 0);
		return false;
	}
	if (k->type == HTML_TOKEN_EOF)
		return false;
	if (k->type == HTML_TOKEN_DOCTYPE || is_start(k, EL_HTML) ||
	    (k->type == HTML_TOKEN_TEXT && tree_is_blank(k->text)))
		return tree_in_body(b, k);
	b->mode = MODE_IN_BODY;
	return true;
}

/* Of text in a frameset only the white space stays. */
static void frameset_text(struct builder *b, struct html_token *k)
{
	while (k->text.len) {
		tree_insert_text(b, tree_take_blanks(k));
		while (k->text.len && !html_space(k->text.p[0]))
			k->text = slice_from(k->text, 1);
	}
}

/* What all modes of framesets have in common; false if it is none of that. */
static bool frameset_common(struct builder *b, struct html_token *k)
{
	if (k->type == HTML_TOKEN_TEXT)
		frameset_text(b, k);
	else if (is_start(k, EL_HTML))
		tree_in_body(b, k);
	else if (is_start(k, EL_NOFRAMES))
		tree_in_head(b, k);
	else
		return false;
	return true;
}

bool tree_in_frameset(struct builder *b, struct html_token *k)
{
	if (k->type == HTML_TOKEN_COMMENT)
		tree_insert_comment(b, k);
	if (frameset_common(b, k))
		return false;
	if (is_start(k, EL_FRAMESET))
		tree_insert_element(b, k);
	else if (is_start(k, EL_FRAME))
		tree_insert_void(b, k);
	else if (is_end(k, EL_FRAMESET) && b->depth > 1) {
		tree_pop(b);
		if (!tree_at_el(b, EL_FRAMESET))
			b->mode = MODE_AFTER_FRAMESET;
	}
	return false;
}

bool tree_after_frameset(struct builder *b, struct html_token *k)
{
	if (k->type == HTML_TOKEN_COMMENT)
		tree_insert_comment(b, k);
	else if (!frameset_common(b, k) && is_end(k, EL_HTML))
		b->mode = MODE_AFTER_AFTER_FRAMESET;
	return false;
}

bool tree_after_after_frameset(struct builder *b, struct html_token *k)
{
	if (k->type == HTML_TOKEN_COMMENT)
		comment_into(b, k, 0);
	else
		frameset_common(b, k);
	return false;
}
