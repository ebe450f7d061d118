/*
 * A page's tokens tile its bytes in order, in every state; its tree is one: each
 * node is reached once, its links agree, and it is no deeper nor larger than promised;
 * its blocks, links and pictures stand in order in elements that it has.  The bytes
 * are read as they are, and once more as a page that each of them spells a tag of.
 */
#include "fuzz.h"

#include "base/buf.h"
#include "html/html.h"
#include "text/utf8.h"

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

static size_t depth_of(const struct html_tree *tree, uint32_t i)
{
	size_t depth = 0;

	for (; i; i = tree->v[i].parent)
		depth += tree->v[i].type == HTML_NODE_ELEMENT;
	return depth;
}

static void check_tree(const struct html_tree *tree, struct slice page)
{
	size_t reached = 1, elements = 0;

	check_links(tree, 0);
	for (uint32_t i = html_after(tree, 0, 0); i; i = html_after(tree, i, 0)) {
		const struct html_node *n = &tree->v[i];
		check_links(tree, i);
		elements += n->type == HTML_NODE_ELEMENT;
		promise(++reached <= tree->n);
		promise(n->type != HTML_NODE_CONTENT ||
			(tree->v[n->parent].el == EL_TEMPLATE && !n->next && !n->prev));
		if (!n->first && !n->next)
			promise(depth_of(tree, i) <= HTML_TREE_DEPTH);
	}
	promise(elements >= 2);
	promise(tree->n <= 2 * page.len + 1100);
}

static void check_block(const struct html_page *p, const struct html_block *b, size_t mark, bool utf8)
{
	size_t at = 0;

	promise(b->text.len > 0 && b->element < p->elements.n && b->links <= b->text.len);
	promise(!utf8 || utf8_valid(b->text) == b->text.len);
	promise((b->kind == HTML_HEADING) <= (b->level >= 1 && b->level <= 6));
	promise(b->mark == mark && b->mark + b->n_marks <= p->marks.n);
	for (size_t i = b->mark; i < b->mark + b->n_marks; i++) {
		promise(at <= p->marks.v[i].start && p->marks.v[i].start < p->marks.v[i].end);
		promise(p->marks.v[i].end <= b->text.len && p->marks.v[i].url.len > 0);
		at = p->marks.v[i].end;
	}
}

static void check_page(struct slice page)
{
	struct arena a = ARENA_INIT;
	struct html_page p;
	bool utf8 = utf8_valid(page) == page.len;
	size_t mark = 0, block = 0;

	html_read(&p, &a, page, HTML_WANT_MARKS | HTML_WANT_IMAGES);
	check_tree(&p.tree, page);
	for (size_t i = 0; i < p.elements.n; i++) {
		promise(p.elements.v[i].parent < i || i == 0);
		promise(p.elements.v[i].node < p.tree.n && p.elements.v[i].depth <= HTML_TREE_DEPTH + 1);
	}
	for (size_t i = 0; i < p.blocks.n; i++) {
		check_block(&p, &p.blocks.v[i], mark, utf8);
		mark += p.blocks.v[i].n_marks;
	}
	promise(mark == p.marks.n);
	for (size_t i = 0; i < p.images.n; i++) {
		promise(p.images.v[i].block >= block && p.images.v[i].block <= p.blocks.n);
		promise(p.images.v[i].node < p.tree.n && p.images.v[i].element < p.elements.n);
		block = p.images.v[i].block;
	}
	for (int i = 0; i < N_HTML_FACTS; i++)
		promise(!utf8 || utf8_valid(p.meta.head[i]) == p.meta.head[i].len);
	arena_free(&a);
}

/* What a byte spells: the tag of its low six bits, begun or ended. */
static const char *const spelled[64] = {
	"p", "div", "span", "a", "b", "i", "font", "nobr", "h1", "h2", "ul", "li", "dl", "dt", "dd", "table",
	"tr", "td", "th", "tbody", "caption", "col", "colgroup", "form", "button", "blockquote", "pre",
	"article", "aside", "nav", "object", "br", "hr", "img", "input", "body", "html", "head", "title",
	"svg", "math", "desc", "mi", "mglyph", "annotation-xml", "foreignobject", "template", "select",
	"option", "optgroup", "ruby", "rt", "rtc", "textarea", "script", "style", "noscript", "frameset",
	"frame", "main", "figure", "figcaption", "address", "x-y",
};

static void put_spelled(struct buf *out, uint8_t c)
{
	switch (c >> 6) {
	case 0:
		buf_addf(out, "<%s>", spelled[c & 63]);
		break;
	case 1:
		buf_addf(out, "<%s id=\"c%d\" href='/x' class=a>x ", spelled[c & 63], c);
		break;
	case 2:
		buf_addf(out, "</%s>", spelled[c & 63]);
		break;
	default:
		buf_addf(out, c & 1 ? "</%s> word" : "word <%s>", spelled[c & 63]);
	}
}

/* The page that the bytes spell, as many times over as the first says: nesting needs many tags. */
static void check_spelled(const uint8_t *data, size_t size)
{
	struct buf page = BUF_INIT;

	for (int times = size ? 1 + data[0] % 64 : 0; times > 0 && page.len < 200000; times--)
		for (size_t i = 1; i < size; i++)
			put_spelled(&page, data[i]);
	check_page(buf_slice(&page));
	buf_free(&page);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice page = { (const char *)data, size };

	for (int state = HTML_STATE_DATA; state <= HTML_STATE_CDATA; state++)
		check_tokens(page, (enum html_state)state, state % 2);
	check_page(page);
	check_spelled(data, size);
	return 0;
}
