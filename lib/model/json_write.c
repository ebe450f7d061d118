#include "model/json.h"

#include "model/json_pen.h"
#include "text/utf8.h"

#include <math.h>

/* What stands after the backslash; 0: a \u escape does. */
static const char letters[256] = {
	['"'] = '"', ['\\'] = '\\', ['\b'] = 'b', ['\f'] = 'f', ['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't'
};

/* c is special: a quote, a backslash or a control character under 0x20. */
static char *put_escape(char *out, char c)
{
	static const char hex[] = "0123456789ABCDEF";

	out[0] = '\\';
	out[1] = letters[(unsigned char)c];
	if (out[1])
		return out + 2;
	memcpy(out + 1, "u00", 3);
	out[4] = hex[c >> 4 & 1];
	out[5] = hex[c & 15];
	return out + 6;
}

/* Copies n bytes from p, of a text up to `end`; up to 16 more may be written. */
static inline char *put_run(char *to, const char *p, size_t n, const char *end)
{
	if ((size_t)(end - p) < n + 16) {	/* hardly ever but at the end */
		memcpy(to, p, n);
		return to + n;
	}
	memcpy(to, p, 16);
	for (size_t i = 16; i < n; i += 16)
		memcpy(to + i, p + i, 16);
	return to + n;
}

#define BLOCK_MOST ((size_t)6 * SPECIALS_BYTES + 16)	/* that a block may become, and what put_run() may write */

/* The n bytes at p, SPECIALS_BYTES at most; line ends and quotes stand in one of twenty. */
static char *put_block(char *to, const char *p, size_t n, const char *end)
{
	const char *from = p;

	for (uint64_t m = specials(p, n); m; m &= m - 1) {
		const char *at = p + mask_first(m);
		to = put_escape(put_run(to, from, (size_t)(at - from), end), *at);
		from = at + 1;
	}
	return put_run(to, from, (size_t)(p + n - from), end);
}

static void put_body(struct buf *out, struct slice s)
{
	for (size_t i = 0, n; i < s.len; i += n) {
		size_t left = s.len - i;
		n = left < SPECIALS_BYTES ? left : SPECIALS_BYTES;
		if (out->cap - out->len < left + BLOCK_MOST)
			buf_reserve(out, left + left / 16 + BLOCK_MOST);
		out->len = (size_t)(put_block(out->p + out->len, s.p + i, n, s.p + s.len) - out->p);
	}
}

void json_put_utf8(struct buf *out, struct slice s)
{
	buf_addc(out, '"');
	put_body(out, s);
	buf_addc(out, '"');
}

void json_put_hard(struct buf *out, struct slice s)
{
	buf_addc(out, '"');
	while (s.len) {
		size_t n = utf8_ascii(s);
		if (n < s.len)
			n = utf8_valid(s);
		put_body(out, slice_first(s, n));
		s = slice_from(s, n);
		if (s.len)
			utf8_put(out, utf8_next(&s));
	}
	buf_addc(out, '"');
}

void json_put(struct buf *out, struct slice s)
{
	char *end = NULL;

	if (s.len <= PEN_STRING_MOST) {
		buf_reserve(out, PEN_STRING_ROOM(s.len));
		end = pen_string(out->p + out->len, s);
	}
	if (end)
		out->len = (size_t)(end - out->p);
	else
		json_put_hard(out, s);
}

void json_put_literal(struct buf *out, const char *z)
{
	size_t n = strlen(z);
	char *p;

	buf_reserve(out, n + 2);
	p = out->p + out->len;
	p[0] = '"';
	memcpy(p + 1, z, n);
	p[n + 1] = '"';
	out->len += n + 2;
}

static char *put_eight(char *to, uint64_t n)
{
	pen_store(to, pen_eight((uint32_t)(n % PEN_EIGHT)) | PEN_ZEROS);
	return to + 8;
}

static char *put_first(char *to, uint64_t n)
{
	return n < 10000 ? pen_few(to, (uint32_t)n) : pen_many(to, (uint32_t)n);
}

/* A number has twenty digits at most: eight twice, and four before them. */
char *pen_long_number(char *to, uint64_t n)
{
	uint64_t high = n / PEN_EIGHT;

	if (high < PEN_EIGHT)
		return put_eight(put_first(to, high), n);
	return put_eight(put_eight(pen_few(to, (uint32_t)(high / PEN_EIGHT)), high), n);
}

struct slice json_number(char room[JSON_DIGITS], uint64_t n)
{
	return (struct slice){ room, (size_t)(pen_number(room, n) - room) };
}

/* Straight into the buffer, as a turn has six of them. */
void json_put_number(struct buf *out, uint64_t n)
{
	buf_reserve(out, JSON_DIGITS);
	out->len = (size_t)(pen_number(out->p + out->len, n) - out->p);
}

/* x * 1000, which is a whole number over a power of two, rounded to the nearest, halves to even. */
static uint64_t thousandths(double x)
{
	int exponent;
	uint64_t n = (uint64_t)(frexp(x, &exponent) * (double)(UINT64_C(1) << 53)) * 1000, whole, rest, half;
	int shift = 53 - exponent;

	if (shift > 63)		/* n has 63 bits at most */
		return 0;
	whole = n >> shift;
	rest = n - (whole << shift);
	half = UINT64_C(1) << (shift - 1);
	return whole + (rest > half || (rest == half && whole % 2));
}

void json_put_thousandths(struct buf *out, double x)
{
	uint64_t n = thousandths(x);
	char *to;

	buf_reserve(out, JSON_DIGITS + 4);
	to = pen_number(out->p + out->len, n / 1000);
	pen_fraction(to, (unsigned)(n % 1000));
	out->len = (size_t)(to + 4 - out->p);
}

void json_put_seconds(struct buf *out, int64_t ms)
{
	uint64_t n = ms < 0 ? 0 - (uint64_t)ms : (uint64_t)ms;

	if (ms < 0)
		buf_addc(out, '-');
	buf_reserve(out, JSON_DIGITS + 4);
	out->len = (size_t)(pen_seconds(out->p + out->len, n) - out->p);
}
