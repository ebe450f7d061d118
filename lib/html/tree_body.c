/*
 * The mode of the body: text, and tags by what the standard says of each.
 */
#include "html/tree_parts.h"

/* s without its NUL bytes. */
static struct slice without_nul(struct builder *b, struct slice s)
{
	char *p;
	size_t n = 0;

	if (!b->has_nul || !memchr(s.p, '\0', s.len))
		return s;
	p = arena_alloc(b->a, s.len);
	for (size_t i = 0; i < s.len; i++)
		if (s.p[i])
			p[n++] = s.p[i];
	return (struct slice){ p, n };
}

static void body_text(struct builder *b, struct slice s)
{
	s = without_nul(b, s);
	if (!s.len)
		return;
	tree_formatting_reopen(b);
	tree_insert_text(b, s);
	b->no_frameset = b->no_frameset || !tree_is_blank(s);
}

bool tree_in_body(struct builder *b, struct html_token *k)
{
	switch (k->type) {
	case HTML_TOKEN_TEXT:
		body_text(b, k->text);
		return false;
	case HTML_TOKEN_COMMENT:
		tree_insert_comment(b, k);
		return false;
	case HTML_TOKEN_START:
		return tree_body_start_tag(b, k);
	case HTML_TOKEN_END:
		return tree_body_end_tag(b, k);
	case HTML_TOKEN_EOF:
		return b->n_templates && tree_in_template(b, k);
	case HTML_TOKEN_DOCTYPE:
		break;
	}
	return false;
}
