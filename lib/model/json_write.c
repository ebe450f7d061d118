#include "model/json.h"

#include "model/json_plain.h"
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

/* Room for `left` bytes as they are and an escape, at *to; moves *to with it. */
static void make_room(struct buf *out, char **to, size_t left)
{
	out->len = (size_t)(*to - out->p);
	buf_reserve(out, left + 6);
	*to = out->p + out->len;
}

/* Specials often stand side by side: CR LF, two line ends, a quote at the end of a line. */
static void put_body(struct buf *out, struct slice s)
{
	const char *p = s.p, *end;
	char *to;

	if (!s.len)			/* it may have no bytes to point to */
		return;
	end = p + s.len;
	buf_reserve(out, s.len + s.len / 16 + 6);
	to = out->p + out->len;
	while ((p = plain_copy(&to, p, end)) < end)
		do {
			if (out->cap - (size_t)(to - out->p) < (size_t)(end - p) + 6)
				make_room(out, &to, (size_t)(end - p));
			to = put_escape(to, *p++);
		} while (p < end && is_special(*p));
	out->len = (size_t)(to - out->p);
}

void json_put_utf8(struct buf *out, struct slice s)
{
	buf_addc(out, '"');
	put_body(out, s);
	buf_addc(out, '"');
}

/* A string that stands in JSON as it is, as names, labels and most turns do: in one pass.  False: not this one. */
static bool put_simple(struct buf *out, struct slice s)
{
	char *to;

	buf_reserve(out, s.len + 2);
	to = out->p + out->len;
	*to = '"';
	if (!simple_copy(to + 1, s.p, s.len))
		return false;
	to[s.len + 1] = '"';
	out->len += s.len + 2;
	return true;
}

void json_put(struct buf *out, struct slice s)
{
	if (put_simple(out, s))
		return;
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

/* The two digits of each number under 100. */
static const char pairs[] =
	"00010203040506070809101112131415161718192021222324252627282930313233343536373839"
	"40414243444546474849505152535455565758596061626364656667686970717273747576777879"
	"8081828384858687888990919293949596979899";

static size_t count_digits(uint64_t n)
{
	size_t len = 1;

	for (; n >= 10000; n /= 10000)
		len += 4;
	return len + (n >= 10) + (n >= 100) + (n >= 1000);
}

/* Writes the digits of n to `to`, which has room for them; returns the end. */
static char *put_digits(char *to, uint64_t n)
{
	char *end = to + count_digits(n), *p = end;

	for (; n >= 100; n /= 100)
		memcpy(p -= 2, pairs + n % 100 * 2, 2);
	if (n >= 10)
		memcpy(to, pairs + n * 2, 2);
	else
		*to = (char)('0' + n);
	return end;
}

struct slice json_number(char room[JSON_DIGITS], uint64_t n)
{
	return (struct slice){ room, (size_t)(put_digits(room, n) - room) };
}

/* Straight into the buffer, as a turn has six of them. */
void json_put_number(struct buf *out, uint64_t n)
{
	buf_reserve(out, JSON_DIGITS);
	out->len = (size_t)(put_digits(out->p + out->len, n) - out->p);
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
	to = put_digits(out->p + out->len, n / 1000);
	to[0] = '.';
	to[1] = (char)('0' + n % 1000 / 100);
	memcpy(to + 2, pairs + n % 100 * 2, 2);
	out->len = (size_t)(to + 4 - out->p);
}

/* ".5", ".25": thousandths, 1 to 999, without the zeros that they end with. */
static char *put_fraction(char *to, unsigned n)
{
	size_t last = n % 100;

	to[0] = '.';
	to[1] = (char)('0' + n / 100);
	memcpy(to + 2, pairs + last * 2, 2);
	return to + (n % 10 ? 4 : n % 100 ? 3 : 2);
}

void json_put_seconds(struct buf *out, int64_t ms)
{
	uint64_t n = ms < 0 ? 0 - (uint64_t)ms : (uint64_t)ms;
	unsigned rest = (unsigned)(n % 1000);
	char *to;

	buf_reserve(out, JSON_DIGITS + 5);
	to = out->p + out->len;
	if (ms < 0)
		*to++ = '-';
	to = put_digits(to, n / 1000);
	if (rest)
		to = put_fraction(to, rest);
	out->len = (size_t)(to - out->p);
}
