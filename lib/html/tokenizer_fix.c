/*
 * What the input's bytes stand for: line ends, references, NUL, case.
 */
#include "html/tokenizer_parts.h"

#include "text/charref.h"

#define BAD "\xEF\xBF\xBD"

/* Whether c is in s, a piece of the input behind those that were asked about before. */
static bool has(const struct html_tokenizer *t, struct html_ahead *ahead, char c, struct slice s)
{
	if (!s.len)
		return false;
	if (!ahead->at || s.p < ahead->from || s.p > ahead->at) {
		struct slice rest = { s.p, (size_t)(t->in.p + t->in.len - s.p) };
		*ahead = (struct html_ahead){ s.p, s.p + slice_chr(rest, c) };
	}
	return (size_t)(ahead->at - s.p) < s.len;
}

static bool has_upper(struct slice s)
{
	unsigned found = 0;

	for (size_t i = 0; i < s.len; i++)
		found |= is_upper(s.p[i]);
	return found;
}

static bool is_clean(struct html_tokenizer *t, struct slice s, unsigned fix)
{
	if (fix & FIX_CASE && has_upper(s))
		return false;
	if (fix & (FIX_REFERENCES | FIX_VALUE) && has(t, &t->ampersand, '&', s))
		return false;
	return !has(t, &t->cr, '\r', s) && !(fix & FIX_NUL && has(t, &t->nul, '\0', s));
}

/*
 * In a value the old names count without a semicolon only where no other name
 * could begin with them: "?a=1&copy=2" is an address.
 */
static bool counts_in_value(struct slice reference, struct slice after)
{
	bool bare = reference.p[1] != '#' && reference.p[reference.len - 1] != ';';

	return !bare || !after.len ||
	       !(after.p[0] == '=' || is_letter(after.p[0]) || is_digit(after.p[0]));
}

/* Appends what the reference that s may begin with stands for; how much of s that was. */
static size_t put_reference(struct buf *out, struct slice s, unsigned fix)
{
	char to[CHARREF_SIZE];
	size_t len = 0, taken = charref_read(s, to, &len);

	if (taken && fix & FIX_VALUE && !counts_in_value(slice_first(s, taken), slice_from(s, taken)))
		taken = 0;
	buf_add(out, taken ? (struct slice){ to, len } : SLICE("&"));
	return taken ? taken : 1;
}

/* The length of what s begins with that needs no change. */
static size_t clean_len(struct slice s, unsigned fix)
{
	bool references = fix & (FIX_REFERENCES | FIX_VALUE);
	size_t n = 0;

	while (n < s.len && s.p[n] != '\r' && s.p[n] != '\0' && !(references && s.p[n] == '&') &&
	       !(fix & FIX_CASE && is_upper(s.p[n])))
		n++;
	return n;
}

static void put_fixed(struct buf *out, struct slice s, unsigned fix)
{
	while (s.len) {
		size_t n = clean_len(s, fix);
		char c = n < s.len ? s.p[n] : ' ';
		buf_add(out, slice_first(s, n));
		s = slice_from(s, n);
		if (!s.len)
			break;
		n = 1;
		if (c == '&') {
			n = put_reference(out, s, fix);
		} else if (c == '\r') {
			buf_addc(out, '\n');
			n += s.len > 1 && s.p[1] == '\n';
		} else if (c == '\0' && fix & FIX_NUL) {
			buf_add(out, SLICE(BAD));
		} else {
			buf_addc(out, to_lower(c));
		}
		s = slice_from(s, n);
	}
}

struct slice token_fixed(struct html_tokenizer *t, struct slice s, unsigned fix)
{
	if (is_clean(t, s, fix))
		return s;
	buf_reset(&t->fixed);
	put_fixed(&t->fixed, s, fix);
	return arena_dup(t->a, buf_slice(&t->fixed));
}
