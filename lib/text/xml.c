#include "text/xml.h"

#include "text/utf8.h"

#include <stdint.h>

#define REFERENCE_MAX 12	/* bytes of one: "&#x0010FFFF;" */

static bool name_begins(char c)
{
	unsigned char u = (unsigned char)c;

	return is_letter(c) || c == '_' || c == ':' || u >= 0x80;
}

static bool in_name(char c)
{
	return name_begins(c) || is_digit(c) || c == '-' || c == '.';
}

/* The name that s begins with; its local part in *local. */
static size_t take_name(struct slice s, struct slice *local)
{
	size_t n = 0, from = 0;

	if (s.len == 0 || !name_begins(s.p[0]))
		return 0;
	for (; n < s.len && in_name(s.p[n]); n++)
		if (s.p[n] == ':')
			from = n + 1;
	*local = slice_span(s, from, n);
	return n;
}

static struct xml_token other(struct slice raw)
{
	return (struct xml_token){ .kind = XML_OTHER, .raw = raw };
}

/* Up to and with `close`; all the rest if it does not come. */
static struct slice until(struct slice rest, size_t from, struct slice close)
{
	size_t at = slice_find(rest, close, from);

	return at < rest.len ? slice_first(rest, at + close.len) : rest;
}

/* "<!DOCTYPE x [ ... ]>": the brackets may hold declarations, quotes any mark. */
static struct slice doctype(struct slice rest)
{
	bool inside = false;
	char quote = 0;

	for (size_t i = 2; i < rest.len; i++) {
		char c = rest.p[i];
		if (quote)
			quote = c == quote ? 0 : quote;
		else if (c == '"' || c == '\'')
			quote = c;
		else if (c == '[' || c == ']')
			inside = c == '[';
		else if (c == '>' && !inside)
			return slice_first(rest, i + 1);
	}
	return rest;
}

/* What begins with "<!" or "<?". */
static struct xml_token declaration(struct slice rest)
{
	static const char cdata[] = "<![CDATA[";
	size_t head = sizeof(cdata) - 1;

	if (slice_starts(rest, SLICE("<!--")))
		return other(until(rest, 4, SLICE("-->")));
	if (slice_starts(rest, SLICE("<?")))
		return other(until(rest, 2, SLICE("?>")));
	if (slice_starts(rest, slice_z(cdata))) {
		struct xml_token t = { .kind = XML_TEXT, .cdata = true };
		t.raw = until(rest, head, SLICE("]]>"));
		size_t end = t.raw.len - (slice_ends(t.raw, SLICE("]]>")) && t.raw.len >= head + 3 ? 3 : 0);
		t.body = slice_span(t.raw, head, end);
		return t;
	}
	return other(doctype(rest));
}

/* Where a tag ends, its > included; 0 if a < or the end of the text comes first: *stop. */
static size_t tag_end(struct slice rest, size_t from, size_t *stop)
{
	char quote = 0;

	for (size_t i = from; i < rest.len; i++) {
		char c = rest.p[i];
		if (quote) {
			quote = c == quote ? 0 : quote;
		} else if (c == '>') {
			return i + 1;
		} else if (c == '<') {
			*stop = i;
			return 0;
		} else if ((c == '"' || c == '\'') && rest.p[i - 1] == '=') {
			quote = c;
		} else if ((c == '"' || c == '\'') && is_space(rest.p[i - 1])) {
			quote = slice_ends(slice_rtrim(slice_first(rest, i)), SLICE("=")) ? c : 0;
		}
	}
	*stop = rest.len;
	return 0;
}

static bool tag_begins(struct slice rest)
{
	size_t at = rest.len > 1 && rest.p[1] == '/' ? 2 : 1;

	return at < rest.len && name_begins(rest.p[at]);
}

/* A tag, or what looked like one: then text as far as was looked. */
static struct xml_token tag(struct slice rest)
{
	bool closes = rest.p[1] == '/';
	size_t from = closes ? 2 : 1, stop = 0, end;
	struct xml_token t = { .kind = closes ? XML_CLOSE : XML_OPEN };

	from += take_name(slice_from(rest, from), &t.name);
	end = tag_end(rest, from, &stop);
	if (end == 0) {
		struct slice text = slice_first(rest, stop);
		return (struct xml_token){ .kind = XML_TEXT, .raw = text, .body = text };
	}
	t.raw = slice_first(rest, end);
	t.body = slice_span(t.raw, from, end - 1);
	if (!closes && slice_ends(t.body, SLICE("/"))) {
		t.empty = true;
		t.body.len--;
	}
	return t;
}

/* Text up to the next < that could begin markup. */
static struct xml_token text_run(struct slice rest)
{
	size_t n = 1;

	for (; n < rest.len; n++) {
		n += slice_chr(slice_from(rest, n), '<');
		if (n + 1 < rest.len && (rest.p[n + 1] == '!' || rest.p[n + 1] == '?' ||
					 tag_begins(slice_from(rest, n))))
			break;
	}
	n = n < rest.len ? n : rest.len;
	return (struct xml_token){ .kind = XML_TEXT, .raw = slice_first(rest, n),
				   .body = slice_first(rest, n) };
}

bool xml_next(struct xml *x, struct xml_token *t)
{
	struct slice rest = slice_from(x->text, x->at);

	if (rest.len == 0)
		return false;
	if (rest.p[0] == '<' && rest.len > 1 && (rest.p[1] == '!' || rest.p[1] == '?'))
		*t = declaration(rest);
	else if (rest.p[0] == '<' && tag_begins(rest))
		*t = tag(rest);
	else
		*t = text_run(rest);
	x->at += t->raw.len;
	return true;
}

bool xml_attr(const struct xml_token *t, const char *name, struct slice *value)
{
	struct slice rest = slice_ltrim(t->body), local, v;
	size_t n;

	while ((n = take_name(rest, &local)) > 0) {
		rest = slice_ltrim(slice_from(rest, n));
		v = (struct slice){ NULL, 0 };
		if (slice_starts(rest, SLICE("="))) {
			rest = slice_ltrim(slice_from(rest, 1));
			char quote = rest.len ? rest.p[0] : 0;
			if (quote != '"' && quote != '\'')
				return false;
			v = slice_from(rest, 1);
			v.len = slice_chr(v, quote);
			rest = slice_ltrim(slice_from(rest, v.len + 2));
		}
		if (slice_is(local, name)) {
			*value = v;
			return true;
		}
	}
	return false;
}

static const struct { const char *name; char c; } names[] = {
	{ "amp", '&' }, { "apos", '\'' }, { "gt", '>' }, { "lt", '<' }, { "quot", '"' },
};

static bool digit_value(char c, uint32_t base, uint32_t *v)
{
	char l = to_lower(c);

	if (is_digit(c))
		*v = (uint32_t)(c - '0');
	else if (base == 16 && l >= 'a' && l <= 'f')
		*v = (uint32_t)(l - 'a') + 10;
	else
		return false;
	return true;
}

/* "#8212" or "#x2014". */
static bool number_reference(struct slice body, uint32_t *cp)
{
	uint32_t base = body.len > 1 && to_lower(body.p[1]) == 'x' ? 16 : 10, v;
	size_t i = base == 16 ? 2 : 1;

	*cp = 0;
	if (i >= body.len)
		return false;
	for (; i < body.len; i++) {
		if (!digit_value(body.p[i], base, &v))
			return false;
		*cp = *cp * base + v;
		if (*cp > 0x10FFFF)
			return false;
	}
	if (*cp == 0)
		*cp = CP_BAD;
	return true;
}

/* Appends what the reference that s begins with stands for; its length, 0 if it is none. */
static size_t reference(struct buf *out, struct slice s)
{
	size_t end = slice_chr(slice_first(s, REFERENCE_MAX), ';');
	struct slice body = slice_span(s, 1, end);
	uint32_t cp;

	if (end >= REFERENCE_MAX || end >= s.len || body.len == 0)
		return 0;
	for (size_t i = 0; i < N_ELEMS(names); i++) {
		if (slice_is(body, names[i].name)) {
			buf_addc(out, names[i].c);
			return end + 1;
		}
	}
	if (body.p[0] != '#' || !number_reference(body, &cp))
		return 0;
	utf8_put(out, cp);
	return end + 1;
}

void xml_decode(struct buf *out, struct slice text)
{
	while (text.len) {
		size_t n = slice_chr(text, '&');
		buf_add(out, slice_first(text, n));
		text = slice_from(text, n);
		if (text.len == 0)
			break;
		n = reference(out, text);
		if (n == 0) {
			buf_addc(out, '&');
			n = 1;
		}
		text = slice_from(text, n);
	}
}

struct slice xml_text(struct arena *a, struct slice text)
{
	struct buf out = BUF_INIT;
	struct slice s;

	if (slice_chr(text, '&') == text.len)
		return text;
	xml_decode(&out, text);
	s = arena_dup(a, buf_slice(&out));
	buf_free(&out);
	return s;
}
