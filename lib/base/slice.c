#include "base/slice.h"

#include <stdint.h>

struct slice slice_ltrim(struct slice s)
{
	while (s.len && is_space(*s.p))
		s = slice_from(s, 1);
	return s;
}

struct slice slice_rtrim(struct slice s)
{
	while (s.len && is_space(s.p[s.len - 1]))
		s.len--;
	return s;
}

struct slice slice_trim(struct slice s)
{
	return slice_rtrim(slice_ltrim(s));
}

bool slice_istarts(struct slice s, struct slice head)
{
	if (s.len < head.len)
		return false;
	for (size_t i = 0; i < head.len; i++)
		if (to_lower(s.p[i]) != to_lower(head.p[i]))
			return false;
	return true;
}

bool slice_ieq(struct slice a, struct slice b)
{
	return a.len == b.len && slice_istarts(a, b);
}

int slice_cmp(struct slice a, struct slice b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int c = n ? memcmp(a.p, b.p, n) : 0;

	if (c != 0)
		return c < 0 ? -1 : 1;
	return a.len == b.len ? 0 : a.len < b.len ? -1 : 1;
}

size_t slice_chr(struct slice s, char c)
{
	const char *hit = s.len ? memchr(s.p, c, s.len) : NULL;

	return hit ? (size_t)(hit - s.p) : s.len;
}

size_t slice_find(struct slice s, struct slice needle, size_t from)
{
	if (needle.len == 0)
		return from < s.len ? from : s.len;
	while (from + needle.len <= s.len) {
		from += slice_chr(slice_from(s, from), needle.p[0]);
		if (from + needle.len > s.len)
			break;
		if (memcmp(s.p + from, needle.p, needle.len) == 0)
			return from;
		from++;
	}
	return s.len;
}

/* memchr for LF first: it runs at memory speed, and a CR is then looked for in the line alone. */
bool slice_line(struct slice *in, struct slice *line)
{
	size_t end, next;

	if (in->len == 0)
		return false;
	end = slice_chr(*in, '\n');
	next = end < in->len ? end + 1 : end;
	if (end > 0 && end < in->len && in->p[end - 1] == '\r')
		end--;
	size_t cr = slice_chr(slice_first(*in, end), '\r');
	if (cr < end) {
		end = cr;
		next = cr + 1;
	}
	*line = slice_first(*in, end);
	*in = slice_from(*in, next);
	return true;
}

bool slice_word(struct slice *in, struct slice *word)
{
	size_t n = 0;

	*in = slice_ltrim(*in);
	while (n < in->len && !is_space(in->p[n]))
		n++;
	*word = slice_first(*in, n);
	*in = slice_from(*in, n);
	return n > 0;
}

bool slice_number(struct slice s, size_t *out)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++) {
		if (!is_digit(s.p[i]) || n > (SIZE_MAX - 9) / 10)
			return false;
		n = n * 10 + (size_t)(s.p[i] - '0');
	}
	*out = n;
	return s.len > 0;
}
