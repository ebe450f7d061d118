/*
 * JSON as pages have it, made JSON.  The faults were counted on pages of the web:
 * line ends inside strings come first, then commas before a closing bracket, then
 * comments and CDATA marks around it all, then quotes inside strings.
 */
#include "html/jsonld.h"

#include "base/buf.h"
#include "html/meta_text.h"

static size_t after_space(struct slice s, size_t i)
{
	while (i < s.len && is_space(s.p[i]))
		i++;
	return i;
}

/* Marks that may stand between values and mean nothing; and what ends them, if they have an end. */
static const struct { const char *begin, *end; } noise[] = {
	{ "<!--", NULL }, { "-->", NULL }, { "<![CDATA[", NULL }, { "]]>", NULL }, { ";", NULL },
	{ "//", "\n" }, { "/*", "*/" },
};

/* The length of the noise that s begins with, or 0.  What CDATA marks are behind is not lost. */
static size_t noise_length(struct slice s)
{
	for (size_t i = 0; i < N_ELEMS(noise); i++) {
		struct slice end = slice_z(noise[i].end);
		size_t n = strlen(noise[i].begin), at;
		if (!slice_starts_z(s, noise[i].begin))
			continue;
		if (!noise[i].end)
			return n;
		if (slice_starts(slice_from(s, n), SLICE("<![")) || slice_starts(slice_from(s, n), SLICE("]]")))
			return n;
		at = slice_find(s, end, n);
		return at < s.len ? at + end.len : s.len;
	}
	return 0;
}

/* Whether the quote at i ends its string: what may follow a string follows. */
static bool ends_string(struct slice s, size_t i)
{
	i = after_space(s, i + 1);
	return i == s.len || s.p[i] == ',' || s.p[i] == ':' || s.p[i] == '}' || s.p[i] == ']';
}

static bool is_escape(struct slice s)
{
	if (s.len < 2)
		return false;
	if (s.p[1] != 'u')
		return strchr("\"\\/bfnrt", s.p[1]) && s.p[1];
	for (size_t i = 2; i < 6; i++)
		if (i >= s.len || !(is_digit(s.p[i]) || (to_lower(s.p[i]) >= 'a' && to_lower(s.p[i]) <= 'f')))
			return false;
	return true;
}

/* Takes the string at its quote; returns where it ends. */
static size_t mend_string(struct buf *out, struct slice s, size_t i)
{
	buf_addc(out, '"');
	for (i++; i < s.len; i++) {
		if (s.p[i] == '"' && ends_string(s, i))
			break;
		if (s.p[i] == '"') {
			buf_addz(out, "\\\"");
		} else if (s.p[i] == '\\' && !is_escape(slice_from(s, i))) {
			continue;
		} else if (s.p[i] == '\\') {
			buf_add(out, slice_span(s, i, i + 2));
			i++;
		} else {
			buf_addc(out, (char)((unsigned char)s.p[i] < 0x20 ? ' ' : s.p[i]));
		}
	}
	buf_addc(out, '"');
	return i + 1;
}

/* A comma with nothing to part: before a closing bracket, another comma or the end. */
static bool is_idle_comma(struct slice s, size_t i)
{
	i = after_space(s, i + 1);
	return i == s.len || s.p[i] == '}' || s.p[i] == ']' || s.p[i] == ',';
}

struct slice jsonld_mend(struct arena *a, struct slice text)
{
	struct buf out = BUF_INIT;
	struct slice mended;

	if (slice_chr(text, '"') == text.len)
		text = meta_plain(a, text);
	for (size_t i = 0; i < text.len;) {
		size_t n = noise_length(slice_from(text, i));
		if (n) {
			i += n;
		} else if (text.p[i] == '"') {
			i = mend_string(&out, text, i);
		} else {
			if (text.p[i] != ',' || !is_idle_comma(text, i))
				buf_addc(&out, text.p[i]);
			i++;
		}
	}
	mended = arena_dup(a, buf_slice(&out));
	buf_free(&out);
	return mended;
}
