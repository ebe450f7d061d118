/*
 * A page's tokens tile its bytes in order, in every state; its tree is one: each
 * node is reached once, its links agree, and it is no deeper nor larger than promised.
 */
#include "fuzz.h"

#include "html/tokenizer.h"
#include "html/tree.h"

static void check_token(const struct html_token *k)
{
	promise(k->type != HTML_TOKEN_TEXT || k->text.len > 0);
	promise(k->source.len > 0);
	if (k->type == HTML_TOKEN_START || k->type == HTML_TOKEN_END)
		promise(k->name.len > 0 && html_name_of(k->name) == k->el);
	promise(k->type == HTML_TOKEN_START || k->n_attributes == 0);
	for (size_t i = 0; i < k->n_attributes && i < 40; i++)
		for (size_t j = 0; j < i; j++)
			promise(!slice_eq(k->attributes[i].name, k->attributes[j].name));
}

static void check_tokens(struct slice page, enum html_state state, bool foreign)
{
	struct arena a = ARENA_INIT;
	struct html_tokenizer t;
	struct html_token k;
	const char *at = page.p;

	html_tokenizer_init(&t, &a, page);
	t.state = state;
	t.foreign = foreign;
	t.last = SLICE("script");
	while (html_next(&t, &k)) {
		promise(k.source.p == at);
		check_token(&k);
		at += k.source.len;
		if (k.type == HTML_TOKEN_START)
			t.state = html_content_state(k.el);
	}
	promise(k.type == HTML_TOKEN_EOF && (!page.len || k.source.p == at));
	promise(!page.len || k.source.p + k.source.len == page.p + page.len);
	html_tokenizer_free(&t);
	arena_free(&a);
}

static void check_links(const struct html_tree *tree, uint32_t i)
{
	const struct html_node *n = &tree->v[i], *v = tree->v;

	promise(i < tree->n && n->parent < tree->n);
	promise(!n->first == !n->last);
	promise(!n->first || (v[n->first].prev == 0 && v[n->last].next == 0));
	promise(!n->next || (v[n->next].prev == i && v[n->next].parent == n->parent));
	promise(!n->prev || v[n->prev].next == i);
	promise(n->prev || i == 0 || v[n->parent].first == i);
	promise(n->next || i == 0 || v[n->parent].last == i);
	promise(n->type == HTML_NODE_ELEMENT || n->type == HTML_NODE_DOCUMENT ||
		n->type == HTML_NODE_CONTENT || !n->first);
	promise(n->type != HTML_NODE_TEXT || n->text.len > 0);
}

static void check_tree(struct slice page)
{
	struct arena a = ARENA_INIT;
	struct html_tree tree;
	size_t reached = 1, elements = 0;

	html_parse(&tree, &a, page);
	check_links(&tree, 0);
	for (uint32_t i = html_after(&tree, 0, 0); i; i = html_after(&tree, i, 0)) {
		check_links(&tree, i);
		elements += tree.v[i].type == HTML_NODE_ELEMENT;
		promise(++reached <= tree.n);
	}
	promise(elements >= 2);
	promise(tree.n <= 2 * page.len + 1100);
	arena_free(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice page = { (const char *)data, size };

	for (int state = HTML_STATE_DATA; state <= HTML_STATE_CDATA; state++)
		check_tokens(page, (enum html_state)state, state % 2);
	check_tree(page);
	return 0;
}
