#include "model/json.h"

#include "model/json_plain.h"
#include "text/utf8.h"

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
	const char *p = s.p, *end = p + s.len;
	char *to;

	if (!s.len)
		return;
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

static void add(struct buf *out, char c)
{
	if (out->len == out->cap)
		buf_reserve(out, 1);
	out->p[out->len++] = c;
}

void json_put_utf8(struct buf *out, struct slice s)
{
	add(out, '"');
	put_body(out, s);
	add(out, '"');
}

void json_put(struct buf *out, struct slice s)
{
	add(out, '"');
	while (s.len) {
		size_t n = utf8_valid(s);
		put_body(out, slice_first(s, n));
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

struct slice json_number(char room[JSON_DIGITS], uint64_t n)
{
	size_t at = JSON_DIGITS;

	do
		room[--at] = (char)('0' + n % 10);
	while (n /= 10);
	return (struct slice){ room + at, JSON_DIGITS - at };
}

void json_put_number(struct buf *out, uint64_t n)
{
	char room[JSON_DIGITS];

	buf_add(out, json_number(room, n));
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
