#include "text/html_escape.h"

#include "text/utf8.h"

/* HTML, 13.2.3.5: control-character-in-input-stream, noncharacter-in-input-stream. */
static bool is_forbidden(uint32_t cp)
{
	if (cp < 0x20)
		return cp != '\t' && cp != '\n' && cp != '\f' && cp != '\r';
	return (cp >= 0x7F && cp < 0xA0) || (cp >= 0xFDD0 && cp <= 0xFDEF) || (cp & 0xFFFE) == 0xFFFE;
}

/* Bytes that stand as they are, by themselves; in a value a quote does not. */
static bool is_plain(unsigned char c, bool quoted)
{
	return c >= 0x20 ? c < 0x7F && c != '<' && c != '>' && c != '&' && !(quoted && c == '"') :
	       c == '\n' || c == '\t';
}

static void put(struct buf *out, struct slice s, bool quoted)
{
	while (s.len) {
		size_t n = 0;
		uint32_t cp;
		while (n < s.len && is_plain((unsigned char)s.p[n], quoted))
			n++;
		buf_add(out, slice_first(s, n));
		s = slice_from(s, n);
		if (!s.len)
			return;
		cp = utf8_next(&s);
		switch (cp) {
		case '<': buf_addz(out, "&lt;"); break;
		case '>': buf_addz(out, "&gt;"); break;
		case '&': buf_addz(out, "&amp;"); break;
		case '"': buf_addz(out, "&quot;"); break;
		default: utf8_put(out, is_forbidden(cp) ? CP_BAD : cp);
		}
	}
}

void html_put(struct buf *out, struct slice s)
{
	put(out, s, false);
}

void html_put_value(struct buf *out, struct slice s)
{
	put(out, s, true);
}
