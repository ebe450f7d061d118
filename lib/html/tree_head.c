/*
 * The modes up to the body.
 */
#include "html/tree_parts.h"

static void document_comment(struct builder *b, const struct html_token *k)
{
	tree_node_insert(b, tree_node_new(b, HTML_NODE_COMMENT, k->text), (struct place){ 0, 0 });
}

static void insert_doctype(struct builder *b, const struct html_token *k)
{
	uint32_t i = tree_node_new(b, HTML_NODE_DOCTYPE, k->name);
	struct html_node *n = node_at(b, i);
	struct html_attribute *ids = arena_alloc(b->a, 2 * sizeof(*ids));

	if (k->public_id.p)
		ids[n->n_attributes++] = (struct html_attribute){ SLICE("public"), k->public_id };
	if (k->system_id.p)
		ids[n->n_attributes++] = (struct html_attribute){ SLICE("system"), k->system_id };
	n->attributes = ids;
	tree_node_insert(b, i, (struct place){ 0, 0 });
	b->tree->quirks = tree_is_quirky(k);
}

/* Whether a text token is used up once the white space at its front is. */
static bool only_blanks(struct html_token *k)
{
	tree_take_blanks(k);
	return k->text.len == 0;
}

bool tree_in_initial(struct builder *b, struct html_token *k)
{
	if (k->type == HTML_TOKEN_TEXT && only_blanks(k))
		return false;
	if (k->type == HTML_TOKEN_COMMENT) {
		document_comment(b, k);
		return false;
	}
	b->mode = MODE_BEFORE_HTML;
	if (k->type == HTML_TOKEN_DOCTYPE) {
		insert_doctype(b, k);
		return false;
	}
	b->tree->quirks = true;
	return true;
}

/* End tags that make what should stand around them; others do not count there. */
static bool is_stray_end(const struct html_token *k)
{
	return k->type == HTML_TOKEN_END && k->el != EL_HEAD && k->el != EL_BODY && k->el != EL_HTML &&
	       k->el != EL_BR;
}

bool tree_before_html(struct builder *b, struct html_token *k)
{
	if (k->type == HTML_TOKEN_COMMENT)
		document_comment(b, k);
	if (k->type == HTML_TOKEN_COMMENT || k->type == HTML_TOKEN_DOCTYPE || is_stray_end(k) ||
	    (k->type == HTML_TOKEN_TEXT && only_blanks(k)))
		return false;
	b->mode = MODE_BEFORE_HEAD;
	if (is_start(k, EL_HTML)) {
		tree_insert_element(b, k);
		return false;
	}
	tree_insert_implied(b, EL_HTML);
	return true;
}

bool tree_before_head(struct builder *b, struct html_token *k)
{
	if (k->type == HTML_TOKEN_COMMENT)
		tree_insert_comment(b, k);
	if (k->type == HTML_TOKEN_COMMENT || k->type == HTML_TOKEN_DOCTYPE || is_stray_end(k) ||
	    (k->type == HTML_TOKEN_TEXT && only_blanks(k)))
		return false;
	if (is_start(k, EL_HTML))
		return tree_in_body(b, k);
	b->mode = MODE_IN_HEAD;
	if (is_start(k, EL_HEAD)) {
		b->head = tree_insert_element(b, k);
		return false;
	}
	tree_insert_implied(b, EL_HEAD);
	b->head = current(b);
	return true;
}

static void begin_template(struct builder *b, const struct html_token *k)
{
	tree_insert_element(b, k);
	tree_formatting_mark(b);
	b->no_frameset = true;
	b->mode = MODE_IN_TEMPLATE;
	b->templates[b->n_templates++] = MODE_IN_TEMPLATE;
}

void tree_end_template(struct builder *b)
{
	if (!b->open[EL_TEMPLATE])
		return;
	tree_close_implied_all(b);
	tree_pop_until(b, EL_TEMPLATE);
	tree_formatting_clear(b);
	tree_reset_mode(b);
}

/* Text, comment, doctype and <html>, which the modes of the head have in common; false if it is none. */
static bool head_common(struct builder *b, struct html_token *k)
{
	switch (k->type) {
	case HTML_TOKEN_TEXT:
		tree_insert_text(b, tree_take_blanks(k));
		return k->text.len == 0;
	case HTML_TOKEN_COMMENT:
		tree_insert_comment(b, k);
		return true;
	case HTML_TOKEN_DOCTYPE:
		return true;
	case HTML_TOKEN_START:
		if (k->el == EL_HTML)
			tree_in_body(b, k);
		return k->el == EL_HTML;
	case HTML_TOKEN_END:
	case HTML_TOKEN_EOF:
		break;
	}
	return false;
}

/* The elements of a head; false if it is none. */
static bool head_element(struct builder *b, struct html_token *k)
{
	if (tree_rules_of(k->el) & IS_VOID_HEAD) {
		tree_insert_void(b, k);
		return true;
	}
	switch (k->el) {
	case EL_TITLE:
	case EL_NOFRAMES:
	case EL_STYLE:
	case EL_SCRIPT:
		tree_begin_text(b, k);
		return true;
	case EL_NOSCRIPT:
		tree_insert_element(b, k);
		b->mode = MODE_IN_NOSCRIPT;
		return true;
	case EL_TEMPLATE:
		begin_template(b, k);
		return true;
	case EL_HEAD:
		return true;
	default:
		return false;
	}
}

bool tree_in_head(struct builder *b, struct html_token *k)
{
	if (head_common(b, k) || (k->type == HTML_TOKEN_START && head_element(b, k)))
		return false;
	if (is_end(k, EL_TEMPLATE))
		tree_end_template(b);
	if (is_stray_end(k))
		return false;
	tree_pop(b);
	b->mode = MODE_AFTER_HEAD;
	return !is_end(k, EL_HEAD);
}

static bool is_noscript_element(enum html_name el)
{
	return el == EL_BASEFONT || el == EL_BGSOUND || el == EL_LINK || el == EL_META ||
	       el == EL_NOFRAMES || el == EL_STYLE;
}

bool tree_in_noscript(struct builder *b, struct html_token *k)
{
	if (head_common(b, k))
		return false;
	if (k->type == HTML_TOKEN_START && is_noscript_element(k->el))
		return tree_in_head(b, k);
	if (is_start(k, EL_HEAD) || is_start(k, EL_NOSCRIPT) ||
	    (k->type == HTML_TOKEN_END && k->el != EL_NOSCRIPT && k->el != EL_BR))
		return false;
	tree_pop(b);
	b->mode = MODE_IN_HEAD;
	return !is_end(k, EL_NOSCRIPT);
}

/* An element of the head that comes behind it goes into it. */
static bool late_head_element(struct builder *b, struct html_token *k)
{
	uint32_t head = b->head;

	if (!(tree_rules_of(k->el) & IS_VOID_HEAD) && k->el != EL_TITLE && k->el != EL_NOFRAMES &&
	    k->el != EL_STYLE && k->el != EL_SCRIPT && k->el != EL_TEMPLATE)
		return false;
	tree_push(b, head);
	tree_in_head(b, k);
	size_t at = tree_stack_find(b, head);
	if (at > 0 && at < b->depth)
		tree_stack_remove(b, at);
	return true;
}

bool tree_after_head(struct builder *b, struct html_token *k)
{
	if (head_common(b, k))
		return false;
	if (is_end(k, EL_TEMPLATE))
		return tree_in_head(b, k);
	if (is_stray_end(k) || is_end(k, EL_HEAD) || is_start(k, EL_HEAD))
		return false;
	if (k->type == HTML_TOKEN_START && late_head_element(b, k))
		return false;
	b->mode = is_start(k, EL_FRAMESET) ? MODE_IN_FRAMESET : MODE_IN_BODY;
	if (is_start(k, EL_BODY) || is_start(k, EL_FRAMESET)) {
		b->no_frameset |= k->el == EL_BODY;
		tree_insert_element(b, k);
		return false;
	}
	tree_insert_implied(b, EL_BODY);
	return true;
}
