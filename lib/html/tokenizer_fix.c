/*
 * What the input's bytes stand for: line ends, references, NUL, case.
 */
#include "html/tokenizer_parts.h"

#include "base/buf.h"
#include "text/charref.h"

#define BAD "\xEF\xBF\xBD"

static bool has(struct slice s, char c)
{
	return s.len && memchr(s.p, c, s.len);
}

static bool has_upper(struct slice s)
{
	unsigned found = 0;

	for (size_t i = 0; i < s.len; i++)
		found |= is_upper(s.p[i]);
	return found;
}

static bool is_clean(struct slice s, unsigned fix)
{
	if (fix & FIX_CASE && has_upper(s))
		return false;
	if (fix & (FIX_REFERENCES | FIX_VALUE) && has(s, '&'))
		return false;
	return !has(s, '\r') && !(fix & FIX_NUL && has(s, '\0'));
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

static void put_fixed(struct buf *out, struct slice s, unsigned fix)
{
	for (size_t i = 0; i < s.len;) {
		char c = s.p[i];
		if (c == '&' && fix & (FIX_REFERENCES | FIX_VALUE)) {
			i += put_reference(out, slice_from(s, i), fix);
			continue;
		}
		if (c == '\r') {
			buf_addc(out, '\n');
			i += i + 1 < s.len && s.p[i + 1] == '\n';
		} else if (c == '\0' && fix & FIX_NUL) {
			buf_add(out, SLICE(BAD));
		} else {
			buf_addc(out, fix & FIX_CASE ? to_lower(c) : c);
		}
		i++;
	}
}

struct slice token_fixed(struct html_tokenizer *t, struct slice s, unsigned fix)
{
	struct buf out = BUF_INIT;

	if (is_clean(s, fix))
		return s;
	put_fixed(&out, s, fix);
	s = arena_dup(t->a, buf_slice(&out));
	buf_free(&out);
	return s;
}
