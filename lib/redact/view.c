#include "redact/redact_parts.h"

#include "base/buf.h"
#include "text/charref.h"
#include "text/utf8.h"

struct making {
	struct slice raw;
	struct buf text;
	size_t *at;
	size_t i;		/* in raw */
};

static void emit(struct making *m, const char *bytes, size_t n, size_t len)
{
	for (size_t k = 0; k < n; k++) {
		m->at[m->text.len] = m->i;
		buf_addc(&m->text, bytes[k]);
	}
	m->i += len;
}

static int hex(char c)
{
	if (is_digit(c))
		return c - '0';
	c = to_lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static uint32_t hex4(struct slice s, size_t at)
{
	uint32_t cp = 0;

	for (size_t k = 0; k < 4; k++) {
		int h = hex(byte_at(s, at + k));
		if (h < 0)
			return CP_BAD;
		cp = cp * 16 + (uint32_t)h;
	}
	return cp;
}

/* RFC 8259, 7.  What is no escape stays as it is. */
static void take_escape(struct making *m)
{
	static const char from[] = "nrtbf\"\\/", to[] = "\n\r\t\b\f\"\\/";
	char c = byte_at(m->raw, m->i + 1), bytes[4];
	const char *which = c ? strchr(from, c) : NULL;

	if (which) {
		emit(m, &to[which - from], 1, 2);
		return;
	}
	uint32_t cp = c == 'u' ? hex4(m->raw, m->i + 2) : CP_BAD, low;
	size_t len = 6;
	if (cp >= 0xD800 && cp < 0xDC00 && byte_at(m->raw, m->i + 6) == '\\' && (low = hex4(m->raw, m->i + 8)) >= 0xDC00 && low < 0xE000) {
		cp = 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
		len = 12;
	}
	if (cp == CP_BAD || cp == 0)
		emit(m, "\\", 1, 1);
	else
		emit(m, bytes, utf8_encode(bytes, cp), len);
}

static void take_reference(struct making *m)
{
	char to[CHARREF_SIZE];
	size_t len, n = charref_read(slice_first(slice_from(m->raw, m->i), 40), to, &len);

	if (n)
		emit(m, to, len, n);
	else
		emit(m, "&", 1, 1);
}

/* RFC 2045, 6.7: "=C3=A9", and "=" at the end of a line that goes on. */
static void take_quoted(struct making *m)
{
	int high = hex(byte_at(m->raw, m->i + 1)), low = hex(byte_at(m->raw, m->i + 2));
	char c = (char)(high * 16 + low);

	if (high >= 0 && low >= 0 && c)
		emit(m, &c, 1, 3);
	else if (byte_at(m->raw, m->i + 1) == '\n')
		m->i += 2;
	else if (byte_at(m->raw, m->i + 1) == '\r' && byte_at(m->raw, m->i + 2) == '\n')
		m->i += 3;
	else
		emit(m, "=", 1, 1);
}

struct view view_of(struct arena *a, struct slice raw, enum written how)
{
	struct making m = { .raw = raw, .text = BUF_INIT };
	char sign = how == WRITTEN_JSON ? '\\' : how == WRITTEN_QUOTED ? '=' : '&';

	if (slice_chr(raw, sign) == raw.len && slice_chr(raw, '&') == raw.len)
		return (struct view){ raw, NULL };
	m.at = arena_alloc(a, (raw.len * 2 + 2) * sizeof(*m.at));	/* a reference may stand for more bytes than it has */
	while (m.i < raw.len) {
		char c = raw.p[m.i];
		if (c == '\\' && how == WRITTEN_JSON)
			take_escape(&m);
		else if (c == '=' && how == WRITTEN_QUOTED)
			take_quoted(&m);
		else if (c == '&' && how != WRITTEN_JSON)
			take_reference(&m);
		else
			emit(&m, &c, 1, 1);
	}
	m.at[m.text.len] = raw.len;
	struct view v = { arena_dup(a, buf_slice(&m.text)), m.at };
	buf_free(&m.text);
	return v;
}

enum written written_as(const struct doc *d)
{
	if (d->format && strcmp(d->format, "chat-json") == 0)
		return WRITTEN_JSON;
	return d->format && strcmp(d->format, "mail") == 0 ? WRITTEN_QUOTED : WRITTEN_PLAIN;
}
