/*
 * SVG and MathML: passed through, but HTML goes on where their elements allow it.
 */
#include "html/tree_parts.h"

static bool is_html_point(const struct html_node *n)
{
	struct slice encoding;

	if (n->ns == HTML_NS_SVG)
		return n->el == EL_FOREIGNOBJECT || n->el == EL_DESC || n->el == EL_TITLE;
	if (n->ns != HTML_NS_MATHML || n->el != EL_ANNOTATION_XML)
		return false;
	encoding = html_attribute(n, SLICE("encoding"));
	return slice_ieq(encoding, SLICE("text/html")) ||
	       slice_ieq(encoding, SLICE("application/xhtml+xml"));
}

static bool is_text_point(const struct html_node *n)
{
	return n->ns == HTML_NS_MATHML && (n->el == EL_MI || n->el == EL_MO || n->el == EL_MN ||
					   n->el == EL_MS || n->el == EL_MTEXT);
}

bool tree_is_foreign(struct builder *b, const struct html_token *k)
{
	const struct html_node *n = b->depth ? node_at(b, current(b)) : NULL;
	bool start = k->type == HTML_TOKEN_START;

	if (!n || n->ns == HTML_NS_HTML || k->type == HTML_TOKEN_EOF)
		return false;
	if (is_text_point(n) && (k->type == HTML_TOKEN_TEXT ||
				 (start && k->el != EL_MGLYPH && k->el != EL_MALIGNMARK)))
		return false;
	if (n->ns == HTML_NS_MATHML && n->el == EL_ANNOTATION_XML && is_start(k, EL_SVG))
		return false;
	return !(is_html_point(n) && (start || k->type == HTML_TOKEN_TEXT));
}

/* Tags that no SVG or MathML has: it was not closed. */
static bool breaks_out(const struct html_token *k)
{
	if (k->type == HTML_TOKEN_END)
		return k->el == EL_BR || k->el == EL_P;
	if (tree_rules_of(k->el) & IS_BREAKOUT)
		return true;
	for (size_t i = 0; k->el == EL_FONT && i < k->n_attributes; i++)
		if (slice_is(k->attributes[i].name, "color") || slice_is(k->attributes[i].name, "face") ||
		    slice_is(k->attributes[i].name, "size"))
			return true;
	return false;
}

static void leave(struct builder *b)
{
	const struct html_node *n = node_at(b, current(b));

	while (b->depth > 1 && n->ns != HTML_NS_HTML && !is_text_point(n) && !is_html_point(n)) {
		tree_pop(b);
		n = node_at(b, current(b));
	}
}

static void foreign_text(struct builder *b, struct slice s)
{
	bool nul = memchr(s.p, '\0', s.len) != NULL;

	while (nul && s.len) {
		size_t n = slice_chr(s, '\0');
		tree_insert_text(b, slice_first(s, n));
		if (n < s.len)
			tree_insert_text(b, SLICE("\xEF\xBF\xBD"));
		b->no_frameset |= !tree_is_blank(slice_first(s, n));
		s = slice_from(s, n + 1);
	}
	tree_insert_text(b, s);
	b->no_frameset |= !tree_is_blank(s);
}

/* Ends the nearest element of that name, whatever its case; HTML's own rules from there on. */
static bool foreign_end(struct builder *b, struct html_token *k)
{
	for (size_t at = b->depth; at-- > 1;) {
		const struct html_node *n = node_at(b, b->stack[at]);
		if (n->ns == HTML_NS_HTML)
			return tree_by_mode(b, k);
		if (slice_ieq(n->text, k->name)) {
			tree_pop_to(b, at);
			return false;
		}
	}
	return false;
}

bool tree_in_foreign(struct builder *b, struct html_token *k)
{
	switch (k->type) {
	case HTML_TOKEN_TEXT:
		foreign_text(b, k->text);
		return false;
	case HTML_TOKEN_COMMENT:
		tree_insert_comment(b, k);
		return false;
	case HTML_TOKEN_START:
	case HTML_TOKEN_END:
		break;
	case HTML_TOKEN_DOCTYPE:
	case HTML_TOKEN_EOF:
		return false;
	}
	if (breaks_out(k)) {
		leave(b);
		return tree_by_mode(b, k);
	}
	if (k->type == HTML_TOKEN_END)
		return foreign_end(b, k);
	tree_insert_foreign(b, k, node_at(b, current(b))->ns);
	if (k->self_closing)
		tree_pop(b);
	return false;
}
