/*
 * Nodes, and where they go.
 */
#include "html/tree_parts.h"

#define CLONE_BYTES 128	/* of attributes that a clone may have for nothing */
#define MAX_MERGED 64	/* attributes that later <html> and <body> tags may add to */

uint32_t tree_node_new(struct builder *b, enum html_node_type type, struct slice text)
{
	struct html_tree *tree = b->tree;

	if (tree->n == tree->cap)
		tree->v = arena_vec(b->a, tree->v, tree->n, &tree->cap, sizeof(*tree->v));
	tree->v[tree->n] = (struct html_node){ .type = type, .text = text };
	return (uint32_t)tree->n++;
}

static uint32_t element_new(struct builder *b, const struct html_token *k, enum html_namespace ns)
{
	uint32_t i = tree_node_new(b, HTML_NODE_ELEMENT, k->name);
	struct html_node *n = node_at(b, i);

	n->el = k->el;
	n->ns = ns;
	n->attributes = k->attributes;
	n->n_attributes = (uint32_t)k->n_attributes;
	return i;
}

/* What is read of a clone is its attributes: long ones cost as much as many clones. */
static size_t clone_cost(const struct html_node *n)
{
	size_t bytes = 0;

	for (size_t i = 0; i < n->n_attributes; i++)
		bytes += n->attributes[i].name.len + n->attributes[i].value.len;
	return 1 + bytes / CLONE_BYTES;
}

uint32_t tree_node_clone(struct builder *b, uint32_t of)
{
	uint32_t i = tree_node_new(b, HTML_NODE_ELEMENT, node_at(b, of)->text);
	struct html_node *n = node_at(b, i), *old = node_at(b, of);
	size_t cost = clone_cost(old);

	b->clones -= cost < b->clones ? cost : b->clones;
	n->el = old->el;
	n->ns = old->ns;
	n->attributes = old->attributes;
	n->n_attributes = old->n_attributes;
	return i;
}

void tree_node_insert(struct builder *b, uint32_t i, struct place at)
{
	struct html_node *n = node_at(b, i), *parent = node_at(b, at.parent);

	n->parent = at.parent;
	n->next = at.before;
	n->prev = at.before ? node_at(b, at.before)->prev : parent->last;
	if (n->prev)
		node_at(b, n->prev)->next = i;
	else
		parent->first = i;
	if (at.before)
		node_at(b, at.before)->prev = i;
	else
		parent->last = i;
}

void tree_node_detach(struct builder *b, uint32_t i)
{
	struct html_node *n = node_at(b, i), *parent = node_at(b, n->parent);

	if (n->prev)
		node_at(b, n->prev)->next = n->next;
	else if (parent->first == i)
		parent->first = n->next;
	if (n->next)
		node_at(b, n->next)->prev = n->prev;
	else if (parent->last == i)
		parent->last = n->prev;
	n->parent = n->prev = n->next = 0;
}

void tree_children_move(struct builder *b, uint32_t from, uint32_t to)
{
	uint32_t child;

	while ((child = node_at(b, from)->first)) {
		tree_node_detach(b, child);
		tree_node_insert(b, child, (struct place){ to, 0 });
	}
}

/* Before the table, if there is one that template contents do not hide. */
static struct place foster_place(struct builder *b)
{
	for (size_t i = b->depth; i-- > 1;) {
		if (tree_is_el(b, b->stack[i], EL_TEMPLATE))
			return (struct place){ b->stack[i], 0 };
		if (!tree_is_el(b, b->stack[i], EL_TABLE))
			continue;
		if (node_at(b, b->stack[i])->parent)
			return (struct place){ node_at(b, b->stack[i])->parent, b->stack[i] };
		return (struct place){ b->stack[i - 1], 0 };
	}
	return (struct place){ b->stack[0], 0 };
}

static bool is_fostering(const struct html_node *n)
{
	return n->ns == HTML_NS_HTML && (n->el == EL_TABLE || n->el == EL_TBODY || n->el == EL_TFOOT ||
					 n->el == EL_THEAD || n->el == EL_TR);
}

struct place tree_place_for(struct builder *b, uint32_t target)
{
	struct place at = { target, 0 };
	uint32_t first;

	if (b->foster && is_fostering(node_at(b, target)))
		at = foster_place(b);
	first = node_at(b, at.parent)->first;
	if (!at.before && first && node_at(b, first)->type == HTML_NODE_CONTENT)
		at.parent = first;
	return at;
}

/* Appends to a text node: as a longer slice, or in memory of its own with room to grow. */
static void text_append(struct builder *b, struct html_node *n, struct slice s)
{
	size_t len = n->text.len + s.len;
	char *p;

	if (n->room >= len) {
		p = (char *)n->text.p;
	} else if (!n->room && n->text.p + n->text.len == s.p) {
		n->text.len = len;
		return;
	} else {
		n->room = len * 2;
		p = arena_alloc(b->a, n->room);
		memcpy(p, n->text.p, n->text.len);
	}
	memcpy(p + n->text.len, s.p, s.len);
	n->text = (struct slice){ p, len };
}

void tree_insert_text(struct builder *b, struct slice s)
{
	struct place at = tree_place_for(b, current(b));
	uint32_t before = at.before ? node_at(b, at.before)->prev : node_at(b, at.parent)->last;

	if (!s.len || at.parent == 0)
		return;
	if (before && node_at(b, before)->type == HTML_NODE_TEXT)
		text_append(b, node_at(b, before), s);
	else
		tree_node_insert(b, tree_node_new(b, HTML_NODE_TEXT, s), at);
}

void tree_insert_comment(struct builder *b, const struct html_token *k)
{
	struct place at = tree_place_for(b, current(b));

	tree_node_insert(b, tree_node_new(b, HTML_NODE_COMMENT, k->text), at);
}

uint32_t tree_insert_foreign(struct builder *b, const struct html_token *k, enum html_namespace ns)
{
	uint32_t i;

	if (b->depth == HTML_TREE_DEPTH)
		tree_pop(b);
	i = element_new(b, k, ns);
	tree_node_insert(b, i, b->depth ? tree_place_for(b, current(b)) : (struct place){ 0, 0 });
	tree_push(b, i);
	if (k->el == EL_TEMPLATE && ns == HTML_NS_HTML)
		tree_node_insert(b, tree_node_new(b, HTML_NODE_CONTENT, SLICE("")), (struct place){ i, 0 });
	return i;
}

uint32_t tree_insert_element(struct builder *b, const struct html_token *k)
{
	return tree_insert_foreign(b, k, HTML_NS_HTML);
}

void tree_insert_void(struct builder *b, const struct html_token *k)
{
	tree_insert_element(b, k);
	tree_pop(b);
}

void tree_insert_implied(struct builder *b, enum html_name el)
{
	struct html_token k = { .type = HTML_TOKEN_START, .el = el, .name = html_name_text(el) };

	tree_insert_element(b, &k);
}

void tree_attributes_merge(struct builder *b, uint32_t i, const struct html_token *k)
{
	struct html_node *n = node_at(b, i);
	struct html_attribute *all;

	if (!k->n_attributes || n->n_attributes + k->n_attributes > MAX_MERGED)
		return;
	all = arena_alloc(b->a, (n->n_attributes + k->n_attributes) * sizeof(*all));
	if (n->n_attributes)
		memcpy(all, n->attributes, n->n_attributes * sizeof(*all));
	n->attributes = all;
	for (size_t j = 0; j < k->n_attributes; j++)
		if (!html_attribute(n, k->attributes[j].name).p)
			all[n->n_attributes++] = k->attributes[j];
}
