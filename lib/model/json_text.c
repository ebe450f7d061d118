/* What a raw JSON string or number stands for. */
#include "model/json.h"

#include "model/json_plain.h"
#include "text/utf8.h"

static uint32_t hex4(const char *p)
{
	uint32_t v = 0;

	for (int i = 0; i < 4; i++)
		v = v << 4 | (uint32_t)(is_digit(p[i]) ? p[i] - '0' : (to_lower(p[i]) - 'a' + 10));
	return v;
}

/* The code point of the \uXXXX at *p, and of the second half of a pair with it. */
static uint32_t take_unicode(const char **p, const char *end)
{
	uint32_t cp = hex4(*p + 2), low;

	*p += 6;
	if ((cp & 0xFC00) != 0xD800 || end - *p < 6 || (*p)[0] != '\\' || (*p)[1] != 'u')
		return cp;
	low = hex4(*p + 2);
	if ((low & 0xFC00) != 0xDC00)
		return cp;
	*p += 6;
	return 0x10000 + ((cp & 0x3FF) << 10 | (low & 0x3FF));
}

/* UTF-8 of cp at out; how many bytes.  A surrogate becomes U+FFFD. */
static size_t encode(char *out, uint32_t cp)
{
	if ((cp & 0xFFFFF800) == 0xD800)
		cp = CP_BAD;
	if (cp < 0x80) {
		out[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		out[0] = (char)(0xC0 | cp >> 6);
		out[1] = (char)(0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000) {
		out[0] = (char)(0xE0 | cp >> 12);
		out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
		out[2] = (char)(0x80 | (cp & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | cp >> 18);
	out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
	out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
	out[3] = (char)(0x80 | (cp & 0x3F));
	return 4;
}

/* Undoes the escape at *p; how many bytes it makes, never more than it took. */
static size_t unescape(char *out, const char **p, const char *end)
{
	static const char plain[128] = {
		['"'] = '"', ['\\'] = '\\', ['/'] = '/', ['b'] = '\b', ['f'] = '\f',
		['n'] = '\n', ['r'] = '\r', ['t'] = '\t'
	};
	char c = (*p)[1];

	if (c == 'u')
		return encode(out, take_unicode(p, end));
	*out = plain[c & 127];
	*p += 2;
	return 1;
}

struct slice json_text(struct arena *a, struct slice raw)
{
	const char *p = raw.p, *end;
	char *text, *out;

	if (!raw.len || !memchr(p, '\\', raw.len))
		return raw;
	end = p + raw.len;
	text = out = arena_bytes(a, raw.len);
	while ((p = plain_copy(&out, p, end)) < end)
		out += unescape(out, &p, end);
	return (struct slice){ text, (size_t)(out - text) };
}
