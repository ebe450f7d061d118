#include "html/tree.h"

#include "html/tree_parts.h"

static mode_fn *const modes[N_MODES] = {
	[MODE_INITIAL] = tree_in_initial, [MODE_BEFORE_HTML] = tree_before_html,
	[MODE_BEFORE_HEAD] = tree_before_head, [MODE_IN_HEAD] = tree_in_head,
	[MODE_IN_NOSCRIPT] = tree_in_noscript, [MODE_AFTER_HEAD] = tree_after_head,
	[MODE_IN_BODY] = tree_in_body, [MODE_TEXT] = tree_in_text,
	[MODE_IN_TABLE] = tree_in_table, [MODE_IN_CAPTION] = tree_in_caption,
	[MODE_IN_COLUMNS] = tree_in_columns, [MODE_IN_TABLE_BODY] = tree_in_table_body,
	[MODE_IN_ROW] = tree_in_row, [MODE_IN_CELL] = tree_in_cell,
	[MODE_IN_TEMPLATE] = tree_in_template, [MODE_AFTER_BODY] = tree_after_body,
	[MODE_IN_FRAMESET] = tree_in_frameset, [MODE_AFTER_FRAMESET] = tree_after_frameset,
	[MODE_AFTER_AFTER_BODY] = tree_after_after_body,
	[MODE_AFTER_AFTER_FRAMESET] = tree_after_after_frameset,
};

bool tree_is_blank(struct slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!html_space(s.p[i]))
			return false;
	return true;
}

struct slice tree_take_blanks(struct html_token *k)
{
	struct slice s = k->text;
	size_t n = 0;

	while (n < s.len && html_space(s.p[n]))
		n++;
	k->text = slice_from(s, n);
	return slice_first(s, n);
}

void tree_begin_text(struct builder *b, const struct html_token *k)
{
	tree_insert_element(b, k);
	b->in.state = html_content_state(k->el);
	b->in.last = k->name;
	b->original = b->mode;
	b->mode = MODE_TEXT;
}

bool tree_by_mode(struct builder *b, struct html_token *k)
{
	return modes[b->mode](b, k);
}

static bool is_too_much(const struct builder *b, const struct html_token *k)
{
	return b->tree->n >= HTML_MAX_NODES && b->mode != MODE_TEXT && k->type != HTML_TOKEN_TEXT &&
	       k->type != HTML_TOKEN_EOF;
}

static void act(struct builder *b, struct html_token *k)
{
	bool again = !is_too_much(b, k);

	if (b->skip_lf && k->type == HTML_TOKEN_TEXT && k->text.p[0] == '\n')
		k->text = slice_from(k->text, 1);
	b->skip_lf = false;
	while (again && (k->type != HTML_TOKEN_TEXT || k->text.len))
		again = tree_is_foreign(b, k) ? tree_in_foreign(b, k) : tree_by_mode(b, k);
	b->in.foreign = b->depth && node_at(b, current(b))->ns != HTML_NS_HTML;
}

void html_parse(struct html_tree *tree, struct arena *a, struct slice text)
{
	struct builder *b = arena_alloc(a, sizeof(*b));
	struct html_token k;

	*tree = (struct html_tree){ NULL, 0, 0, false };
	b->a = a;
	b->tree = tree;
	b->clones = 1000 + text.len / 8;
	b->has_nul = slice_chr(text, '\0') < text.len;
	tree_node_new(b, HTML_NODE_DOCUMENT, SLICE(""));
	html_tokenizer_init(&b->in, a, text);
	while (html_next(&b->in, &k))
		act(b, &k);
	act(b, &k);
	html_tokenizer_free(&b->in);
	if (b->deepest > SURELY_SHALLOW)
		tree_flatten(tree);
}

uint32_t html_after(const struct html_tree *tree, uint32_t i, uint32_t top)
{
	if (tree->v[i].first)
		return tree->v[i].first;
	while (i != top && !tree->v[i].next)
		i = tree->v[i].parent;
	return i == top ? 0 : tree->v[i].next;
}

struct slice html_attribute(const struct html_node *node, struct slice name)
{
	for (size_t i = 0; i < node->n_attributes; i++)
		if (slice_eq(node->attributes[i].name, name))
			return node->attributes[i].value;
	return (struct slice){ NULL, 0 };
}
