#include "model/json.h"

#include "text/utf8.h"

/* The letter of a short escape, or 0. */
static char short_escape(char c)
{
	switch (c) {
	case '"': case '\\':
		return c;
	case '\b':
		return 'b';
	case '\t':
		return 't';
	case '\n':
		return 'n';
	case '\f':
		return 'f';
	case '\r':
		return 'r';
	}
	return 0;
}

static void put_escape(struct buf *out, char c)
{
	static const char hex[] = "0123456789ABCDEF";
	char letter = short_escape(c);

	if (letter)
		buf_add(out, (struct slice){ (char[]){ '\\', letter }, 2 });
	else
		buf_add(out, (struct slice){ (char[]){ '\\', 'u', '0', '0', hex[c >> 4 & 1],
						       hex[c & 15] }, 6 });
}

/* s is UTF-8. */
static void put_valid(struct buf *out, struct slice s)
{
	const char *p = s.p, *end = p + s.len;

	for (;;) {
		const char *stop = json_plain_end(p, end);
		buf_add(out, (struct slice){ p, (size_t)(stop - p) });
		if (stop == end)
			break;
		put_escape(out, *stop);
		p = stop + 1;
	}
}

void json_put(struct buf *out, struct slice s)
{
	buf_reserve(out, s.len + s.len / 16 + 2);
	buf_addc(out, '"');
	while (s.len) {
		size_t n = utf8_valid(s);
		if (n)
			put_valid(out, slice_first(s, n));
		s = slice_from(s, n);
		if (s.len)
			utf8_put(out, utf8_next(&s));
	}
	buf_addc(out, '"');
}

void json_put_key(struct buf *out, const char *key)
{
	char last = (char)(out->len ? out->p[out->len - 1] : '{');

	if (last != '{' && last != '[')
		buf_addc(out, ',');
	json_put(out, slice_z(key));
	buf_addc(out, ':');
}

void json_put_seconds(struct buf *out, int64_t ms)
{
	uint64_t n = ms < 0 ? 0 - (uint64_t)ms : (uint64_t)ms;
	unsigned rest = (unsigned)(n % 1000);
	int width = 3;

	if (ms < 0)
		buf_addc(out, '-');
	buf_addf(out, "%llu", (unsigned long long)(n / 1000));
	if (!rest)
		return;
	for (; rest % 10 == 0; rest /= 10)
		width--;
	buf_addf(out, ".%0*u", width, rest);
}
