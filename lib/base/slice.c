#include "base/slice.h"

#include <limits.h>

#include <stdint.h>

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

/* A rolling hash of n bytes: a needle that nearly matches everywhere costs no more for it. */
#define ROLL UINT64_C(0x9e3779b97f4a7c15)

static uint64_t roll(uint64_t h, char c)
{
	return h * ROLL + (unsigned char)c;
}

static size_t find_long(struct slice s, struct slice needle)
{
	uint64_t want = 0, is = 0, first = 1;

	for (size_t i = 0; i < needle.len; i++) {
		want = roll(want, needle.p[i]);
		is = roll(is, s.p[i]);
		first *= ROLL;
	}
	for (size_t i = 0;; i++) {
		if (is == want && memcmp(s.p + i, needle.p, needle.len) == 0)
			return i;
		if (i + needle.len >= s.len)
			return s.len;
		is = roll(is, s.p[i + needle.len]) - first * (unsigned char)s.p[i];
	}
}

static size_t find_short(struct slice s, struct slice needle)
{
	for (size_t i = 0; i + needle.len <= s.len; i++) {
		i += slice_chr(slice_from(s, i), needle.p[0]);
		if (i + needle.len <= s.len && memcmp(s.p + i, needle.p, needle.len) == 0)
			return i;
	}
	return s.len;
}

size_t slice_find(struct slice s, struct slice needle, size_t from)
{
	struct slice rest = slice_from(s, from);

	if (needle.len == 0)
		return s.len - rest.len;
	if (needle.len > rest.len)
		return s.len;
	return s.len - rest.len + (needle.len > 32 ? find_long : find_short)(rest, needle);
}

/*
 * Offset of the first LF or CR.  memchr runs at memory speed, but only as far
 * as the line may go: twice as far each time, or text without one of the two
 * would be read whole for each line.
 */
static size_t line_end(struct slice s)
{
	size_t from = 0, n = 256;

	while (from < s.len) {
		size_t most = s.len - from < n ? s.len - from : n;
		const char *p = s.p + from, *lf = memchr(p, '\n', most);
		const char *cr = memchr(p, '\r', lf ? (size_t)(lf - p) : most);
		if (cr || lf)
			return (size_t)((cr ? cr : lf) - s.p);
		from += most;
		n *= 2;
	}
	return s.len;
}

bool slice_line(struct slice *in, struct slice *line)
{
	size_t end, next;

	if (in->len == 0)
		return false;
	end = line_end(*in);
	next = end < in->len ? end + 1 : end;
	if (next < in->len && in->p[end] == '\r' && in->p[next] == '\n')
		next++;
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

size_t slice_count_words(struct slice s)
{
	size_t n = s.len && !is_space(s.p[0]), i = 1;

	while (i < s.len) {
		size_t end = s.len - i < UCHAR_MAX ? s.len : i + UCHAR_MAX;
		unsigned char some = 0;
		for (; i < end; i++)	/* sixteen at once, in bytes */
			some = (unsigned char)(some + ((int)is_space(s.p[i - 1]) & (int)!is_space(s.p[i])));
		n += some;
	}
	return n;
}

size_t slice_count_ends(struct slice s, size_t from, size_t to)
{
	struct slice part = slice_span(s, from, to);
	size_t n = 0;

	for (size_t i = 0; i < part.len; i++)		/* many at once */
		n += part.p[i] == '\n';
	for (size_t i = slice_chr(part, '\r'); i < part.len; i += 1 + slice_chr(slice_from(part, i + 1), '\r'))
		n += from + i + 1 == s.len || s.p[from + i + 1] != '\n';
	return n;
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

bool slice_take_digits(struct slice *in, size_t least, size_t most, int *out)
{
	size_t n = 0;
	int number = 0;

	while (n < in->len && n < most && is_digit(in->p[n]))
		number = number * 10 + (in->p[n++] - '0');
	if (n < least || (n < in->len && is_digit(in->p[n])))
		return false;
	*out = number;
	*in = slice_from(*in, n);
	return true;
}
