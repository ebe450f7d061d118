#include "model/json.h"

#include "model/json_plain.h"
#include "text/utf8.h"

/* c is special: a quote, a backslash or a control character under 0x20. */
static char *put_escape(char *out, char c)
{
	static const char letters[128] = {
		['"'] = '"', ['\\'] = '\\', ['\b'] = 'b', ['\f'] = 'f', ['\n'] = 'n',
		['\r'] = 'r', ['\t'] = 't'
	};
	static const char hex[] = "0123456789ABCDEF";

	out[0] = '\\';
	out[1] = letters[c & 127];
	if (out[1])
		return out + 2;
	memcpy(out + 1, "u00", 3);
	out[4] = hex[c >> 4 & 1];
	out[5] = hex[c & 15];
	return out + 6;
}

/* s is UTF-8.  Room is made for a piece at a time as if it were all \u00XX. */
static void put_valid(struct buf *out, struct slice s)
{
	while (s.len) {
		struct slice piece = slice_first(s, 4096);
		const char *p = piece.p, *end = p + piece.len;
		char *to;

		buf_reserve(out, piece.len * 6);
		to = out->p + out->len;
		while ((p = plain_copy(&to, p, end)) < end)
			to = put_escape(to, *p++);
		out->len = (size_t)(to - out->p);
		s = slice_from(s, piece.len);
	}
}

static void add(struct buf *out, char c)
{
	if (out->len == out->cap)
		buf_reserve(out, 1);
	out->p[out->len++] = c;
}

void json_put(struct buf *out, struct slice s)
{
	buf_reserve(out, s.len + s.len / 16 + 2);
	add(out, '"');
	while (s.len) {
		size_t n = utf8_valid(s);
		put_valid(out, slice_first(s, n));
		s = slice_from(s, n);
		if (s.len)
			utf8_put(out, utf8_next(&s));
	}
	add(out, '"');
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

void json_put_comma(struct buf *out)
{
	char last = (char)(out->len ? out->p[out->len - 1] : '{');

	if (last != '{' && last != '[')
		add(out, ',');
}

void json_put_key(struct buf *out, const char *key)
{
	json_put_comma(out);
	json_put_literal(out, key);
	add(out, ':');
}

void json_put_number(struct buf *out, uint64_t n)
{
	char digits[20];
	size_t at = sizeof(digits);

	do
		digits[--at] = (char)('0' + n % 10);
	while (n /= 10);
	buf_add(out, (struct slice){ digits + at, sizeof(digits) - at });
}

void json_put_seconds(struct buf *out, int64_t ms)
{
	uint64_t n = ms < 0 ? 0 - (uint64_t)ms : (uint64_t)ms;
	unsigned rest = (unsigned)(n % 1000);

	if (ms < 0)
		buf_addc(out, '-');
	json_put_number(out, n / 1000);
	if (rest)
		buf_addc(out, '.');
	for (unsigned place = 100; rest; place /= 10) {
		buf_addc(out, (char)('0' + rest / place));
		rest %= place;
	}
}

void json_put_time(struct buf *out, const char *key, int64_t ms)
{
	if (ms < 0)
		return;
	json_put_key(out, key);
	json_put_seconds(out, ms);
}
