#include "html/meta_text.h"

#include "text/charref.h"
#include "text/utf8.h"

static bool is_line(struct slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if ((s.p[i] != ' ' && is_space(s.p[i])) || (s.p[i] == ' ' && i + 1 < s.len && s.p[i + 1] == ' '))
			return false;
	return true;
}

/* Appends the words of s, a blank between them; and before them if s begins with white space. */
static void add_words(struct buf *out, struct slice s)
{
	struct slice word;
	bool apart = s.len && is_space(s.p[0]);

	while (slice_word(&s, &word)) {
		if (apart && out->len && out->p[out->len - 1] != ' ')
			buf_addc(out, ' ');
		buf_add(out, word);
		apart = s.len > 0;
	}
	if (apart && out->len && out->p[out->len - 1] != ' ')
		buf_addc(out, ' ');
}

struct slice meta_line(struct arena *a, struct slice s)
{
	struct buf out = BUF_INIT;

	s = utf8_trim(s);
	if (is_line(s))
		return s;
	add_words(&out, s);
	s = arena_dup(a, utf8_trim(buf_slice(&out)));
	buf_free(&out);
	return s;
}

/* The length of the tag that s begins with, or 0. */
static size_t tag_length(struct slice s)
{
	size_t end;

	if (s.len < 3 || (!is_letter(s.p[1]) && s.p[1] != '/' && s.p[1] != '!'))
		return 0;
	end = slice_chr(slice_first(s, 1000), '>');
	return end < s.len && end < 1000 ? end + 1 : 0;
}

/* Appends s with references undone and a blank for each tag. */
static void add_plain(struct buf *out, struct slice s)
{
	char to[CHARREF_SIZE];
	size_t n, len, plain;

	while (s.len) {
		for (plain = 0; plain < s.len && s.p[plain] != '&' && s.p[plain] != '<'; plain++)
			;
		buf_add(out, slice_first(s, plain));
		s = slice_from(s, plain);
		if (!s.len)
			return;
		if (s.p[0] == '<' && (n = tag_length(s)) > 0) {
			buf_addc(out, ' ');
		} else if (s.p[0] == '&' && (n = charref_read(s, to, &len)) > 0) {
			buf_add(out, (struct slice){ to, len });
		} else {
			n = 1;
			buf_addc(out, s.p[0]);
		}
		s = slice_from(s, n);
	}
}

struct slice meta_plain(struct arena *a, struct slice s)
{
	struct buf once = BUF_INIT, twice = BUF_INIT;

	if (slice_chr(s, '&') == s.len && slice_chr(s, '<') == s.len)
		return meta_line(a, s);
	add_plain(&once, s);
	add_words(&twice, buf_slice(&once));
	s = arena_dup(a, utf8_trim(buf_slice(&twice)));
	buf_free(&once);
	buf_free(&twice);
	return s;
}

static bool is_silent(const struct html_node *n)
{
	return n->el == EL_SCRIPT || n->el == EL_STYLE || n->el == EL_SVG || n->el == EL_NOSCRIPT ||
	       n->el == EL_TEMPLATE || n->el == EL_SELECT;
}

static bool is_inline(const struct html_node *n)
{
	return n->el == EL_OTHER || n->el == EL_A || n->el == EL_B || n->el == EL_CODE || n->el == EL_EM ||
	       n->el == EL_FONT || n->el == EL_I || n->el == EL_S || n->el == EL_SMALL || n->el == EL_SPAN ||
	       n->el == EL_STRONG || n->el == EL_SUB || n->el == EL_SUP || n->el == EL_U || n->el == EL_WBR;
}

/* The node after i and all below it, within top; 0 at the end. */
static uint32_t past(const struct html_tree *tree, uint32_t i, uint32_t top)
{
	while (i != top && !tree->v[i].next)
		i = tree->v[i].parent;
	return i == top ? 0 : tree->v[i].next;
}

struct slice meta_text_of(struct arena *a, const struct html_tree *tree, uint32_t node, size_t most)
{
	struct buf out = BUF_INIT;
	struct slice text = { NULL, 0 };
	size_t seen = 0;
	uint32_t i = tree->v[node].first;

	for (; i && seen < META_TEXT_NODES && out.len <= most; seen++) {
		const struct html_node *n = &tree->v[i];
		if (n->type == HTML_NODE_TEXT)
			add_words(&out, slice_first(n->text, most + 1 + META_TEXT_NODES));
		else if (n->type == HTML_NODE_ELEMENT && !is_inline(n))
			add_words(&out, SLICE(" "));
		i = n->type == HTML_NODE_ELEMENT && is_silent(n) ? past(tree, i, node) : html_after(tree, i, node);
	}
	text = utf8_trim(buf_slice(&out));
	text = !i && text.len <= most ? arena_dup(a, text) : (struct slice){ NULL, 0 };
	buf_free(&out);
	return text;
}
