#include "read/whatsapp_head.h"

#include "read/chat_text.h"
#include "text/utf8.h"

#define MAX_AUTHOR 120		/* bytes: the subject of a group may be 100 characters */

static bool style_of(struct slice *in, bool bracket, enum whatsapp_style *style)
{
	struct slice s = chat_skip_space(*in);
	bool blank = s.len < in->len;

	if (bracket) {
		if (!slice_starts(s, SLICE("]")))
			return false;
		*in = slice_from(s, slice_starts(s, SLICE("]:")) ? 2 : 1);
		*style = STYLE_BRACKET;
		return true;
	}
	if (slice_starts(s, SLICE(": ")))
		*style = STYLE_COLON;
	else if (blank && (slice_starts(s, SLICE("- ")) || slice_starts(s, SLICE("\xE2\x80\x93 "))))
		*style = STYLE_DASH;
	else if (blank)
		*style = STYLE_BARE;
	else
		return false;
	*in = *style == STYLE_BARE ? s : slice_from(s, *s.p == '\xE2' ? 3 : 1);
	return true;
}

bool whatsapp_is_author(struct slice s)
{
	static const char *const quotes[] = { "\"", "\xE2\x80\x9C", "\xE2\x80\x9E", "\xC2\xAB" };

	if (s.len == 0 || s.len > MAX_AUTHOR)
		return false;
	for (size_t i = 0; i < N_ELEMS(quotes); i++)
		if (slice_find(s, slice_z(quotes[i]), 0) < s.len)
			return false;
	return true;
}

size_t whatsapp_colon(struct slice s, size_t from)
{
	s = slice_first(s, from + MAX_AUTHOR + 1);
	for (size_t i = from; i < s.len; i++)
		if (s.p[i] == ':' && (i + 1 == s.len || is_space(s.p[i + 1])))
			return i;
	return s.len;
}

void whatsapp_set_author(struct head *h, size_t colon)
{
	h->author = utf8_trim(slice_first(h->rest, colon));
	h->text = slice_from(h->rest, colon + 1);
}

bool whatsapp_head(struct slice line, struct head *h)
{
	struct slice s = chat_skip_marks(line);
	bool bracket = slice_starts(s, SLICE("["));
	size_t n;

	if (s.len == 0 || (!bracket && !is_digit(s.p[0]) && (unsigned char)s.p[0] < 0x80))
		return false;
	s = slice_from(s, bracket);
	n = chat_stamp_read(s, &h->stamp);
	s = slice_from(s, n);
	if (!n || (h->stamp.clock_first && !bracket) || !style_of(&s, bracket, &h->style))
		return false;
	h->rest = slice_ltrim(s);
	h->author = (struct slice){ NULL, 0 };
	h->text = h->rest;
	if (chat_skip_space(s).len == 0)
		return false;
	size_t colon = whatsapp_colon(h->rest, 0);
	if (colon < h->rest.len && whatsapp_is_author(slice_first(h->rest, colon)))
		whatsapp_set_author(h, colon);
	return true;
}

size_t whatsapp_shape(const struct head *h)
{
	size_t mark = h->stamp.mark == '/' ? 0 : h->stamp.mark == '.' ? 1 : 2;

	return ((size_t)h->style * 3 + mark) * 2 + h->stamp.clock_first;
}

void whatsapp_heads(struct arena *a, const struct lines *lines, struct heads *out)
{
	struct head h = { 0 };

	for (size_t i = 0; i < lines->n; i++)
		if (!lines->v[i].blank && whatsapp_head(lines->v[i].text, &h)) {
			h.line = i;
			*VEC_PUSH(a, out) = h;
		}
}

void whatsapp_drop_strays(struct heads *heads)
{
	size_t count[WHATSAPP_SHAPES] = { 0 }, n = 0, most = 0;

	for (size_t i = 0; i < heads->n; i++) {
		size_t c = ++count[whatsapp_shape(&heads->v[i])];
		most = c > most ? c : most;
	}
	for (size_t i = 0; i < heads->n; i++) {
		size_t c = count[whatsapp_shape(&heads->v[i])];
		if (c * 3 >= most && (c > 1 || most < 3))
			heads->v[n++] = heads->v[i];
	}
	heads->n = n;
}
