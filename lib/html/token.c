#include "html/token.h"

/* Whether s, behind a "<", begins a tag, a comment or a declaration; else the "<" is text. */
static bool begins_markup(struct slice s)
{
	if (!s.len)
		return false;
	if (s.p[0] == '/')
		return s.len > 1 && is_letter(s.p[1]);
	return is_letter(s.p[0]) || s.p[0] == '!' || s.p[0] == '?';
}

/* Takes a comment or declaration off *in, which stands behind its "<". */
static void skip_declaration(struct slice *in)
{
	struct slice end = SLICE(">");
	size_t from = 0;

	if (slice_starts(*in, SLICE("!--"))) {
		end = SLICE("-->");
		from = slice_starts(*in, SLICE("!-->")) ? 1 : 3;
	}
	*in = slice_from(*in, slice_find(*in, end, from) + end.len);
}

/* The length of a tag's attributes: up to a ">" that is not in a quoted value. */
static size_t attributes_len(struct slice s)
{
	for (size_t i = 0; i < s.len; i++) {
		if (s.p[i] == '>')
			return i;
		if (s.p[i] != '=')
			continue;
		while (i + 1 < s.len && is_space(s.p[i + 1]))
			i++;
		if (i + 1 < s.len && (s.p[i + 1] == '"' || s.p[i + 1] == '\'')) {
			size_t close = slice_chr(slice_from(s, i + 2), s.p[i + 1]);
			i += 2 + close;
		}
	}
	return s.len;
}

static void take_tag(struct slice *in, struct token *t)
{
	size_t n = 0;

	t->type = in->p[0] == '/' ? TOKEN_END : TOKEN_START;
	if (t->type == TOKEN_END)
		*in = slice_from(*in, 1);
	while (n < in->len && !is_space(in->p[n]) && in->p[n] != '>' && in->p[n] != '/')
		n++;
	t->name = slice_first(*in, n);
	*in = slice_from(*in, n);
	n = attributes_len(*in);
	t->attributes = slice_first(*in, n);
	*in = slice_from(*in, n + 1);
}

bool token_next(struct slice *in, struct token *t)
{
	while (in->len) {
		struct slice start = *in, rest;
		size_t n = slice_chr(start, '<');
		if (n > 0 || !begins_markup(slice_from(start, 1))) {
			n += n == 0;
			t->type = TOKEN_TEXT;
			t->text = slice_first(start, n);
			*in = slice_from(start, n);
			return true;
		}
		rest = slice_from(start, 1);
		if (rest.p[0] == '!' || rest.p[0] == '?') {
			skip_declaration(&rest);
			*in = rest;
			continue;
		}
		take_tag(&rest, t);
		*in = rest;
		return true;
	}
	return false;
}

struct slice token_raw(struct slice *in, struct slice name)
{
	struct slice start = *in;
	size_t at = 0;

	while (at < start.len) {
		at = slice_find(start, SLICE("</"), at);
		struct slice tail = slice_from(start, at + 2);
		if (slice_istarts(tail, name) &&
		    (tail.len == name.len || !is_letter(tail.p[name.len])))
			break;
		at = at < start.len ? at + 2 : at;
	}
	*in = slice_from(start, at);
	return slice_first(start, at);
}

bool attribute_next(struct slice *in, struct slice *name, struct slice *value)
{
	size_t n = 0;

	while (in->len && (is_space(in->p[0]) || in->p[0] == '/'))
		*in = slice_from(*in, 1);
	while (n < in->len && !is_space(in->p[n]) && (in->p[n] != '=' || n == 0) && in->p[n] != '/')
		n++;
	*name = slice_first(*in, n);
	*in = slice_ltrim(slice_from(*in, n));
	*value = (struct slice){ NULL, 0 };
	if (!in->len || in->p[0] != '=')
		return n > 0;
	*in = slice_ltrim(slice_from(*in, 1));
	if (in->len && (in->p[0] == '"' || in->p[0] == '\'')) {
		size_t close = slice_chr(slice_from(*in, 1), in->p[0]);
		*value = slice_span(*in, 1, 1 + close);
		*in = slice_from(*in, close + 2);
		return true;
	}
	for (n = 0; n < in->len && !is_space(in->p[n]);)
		n++;
	*value = slice_first(*in, n);
	*in = slice_from(*in, n);
	return true;
}
