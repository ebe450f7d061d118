#include "text/charset.h"

#include "base/mem.h"
#include "text/utf8.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>

/* Bytes that hold a whole character; and with the shifts that may stand before it. */
#define CHARACTER 4
#define SHIFTED 16

struct charset {
	iconv_t iconv;		/* to UTF-32LE */
	bool holds_ascii;
	bool one_byte;		/* each byte is a character: table[] says which */
	struct piece table[256];
};

void piece_put(struct piece *p, uint32_t cp)
{
	if (sizeof(p->text) - p->len >= 4)
		p->len += utf8_encode(p->text + p->len, cp);
}

void piece_put_bad(struct piece *p, size_t taken)
{
	p->bad = true;
	p->taken = taken;
	piece_put(p, CP_BAD);
}

static void put_utf32(struct piece *p, const unsigned char *bytes, size_t n)
{
	for (; n >= 4; bytes += 4, n -= 4)
		piece_put(p, bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 |
			     (uint32_t)bytes[3] << 24);
}

/*
 * Room for one code point makes iconv stop after each character; a few make
 * two, and get more room.  in.p == NULL: what iconv holds back.  Returns errno.
 */
static int convert(struct charset *c, struct slice in, struct piece *p)
{
	unsigned char out[16];
	char *from = (char *)in.p;	/* which it only reads */
	size_t left = in.len;
	int why = 0;

	for (size_t room = 4; room <= sizeof(out); room += 4) {
		char *to = (char *)out;
		size_t rest = room;
		errno = 0;
		iconv(c->iconv, in.p ? &from : NULL, in.p ? &left : NULL, &to, &rest);
		why = errno;
		p->taken = in.len - left;
		put_utf32(p, out, room - rest);
		if (p->taken || rest < room || why != E2BIG)
			break;
	}
	return why;
}

static void reset(struct charset *c)
{
	iconv(c->iconv, NULL, NULL, NULL, NULL);
}

/* What a byte alone is; false if it is part of something, or a shift. */
static bool alone(struct charset *c, unsigned char byte, struct piece *p)
{
	char in = (char)byte;
	int why;

	reset(c);
	why = convert(c, (struct slice){ &in, 1 }, p);
	if (p->taken)
		charset_held(c, p);
	else if (why == EILSEQ)
		piece_put_bad(p, 1);
	p->taken = 1;
	return p->len > 0;
}

static void look_at_bytes(struct charset *c)
{
	c->holds_ascii = c->one_byte = true;
	for (unsigned i = 0; i < N_ELEMS(c->table); i++) {
		struct piece *p = &c->table[i];
		piece_clear(p);
		if (!alone(c, (unsigned char)i, p))
			c->one_byte = false;
		if (i < 0x80 && (p->len != 1 || (unsigned char)p->text[0] != i))
			c->holds_ascii = false;
	}
	reset(c);
}

/* An empty name would be that of the locale. */
struct charset *charset_new(const char *name)
{
	iconv_t cd = (iconv_t)-1;
	struct charset *c;

	if (*name && *name != '/')
		cd = iconv_open("UTF-32LE", name);
	if (cd == (iconv_t)-1)
		return NULL;
	c = mem_grow(NULL, 1, sizeof(*c));
	c->iconv = cd;
	look_at_bytes(c);
	return c;
}

void charset_free(struct charset *c)
{
	if (!c)
		return;
	iconv_close(c->iconv);
	free(c);
}

bool charset_holds_ascii(const struct charset *c)
{
	return c->holds_ascii;
}

bool charset_one(struct charset *c, struct slice in, bool last, struct piece *p)
{
	size_t most = c->holds_ascii ? CHARACTER : SHIFTED;
	bool whole = in.len >= most;
	int why;

	if (c->one_byte) {
		*p = c->table[(unsigned char)*in.p];
		return true;
	}
	if (!whole && !last)
		return false;
	why = convert(c, slice_first(in, most), p);
	if (c->holds_ascii)
		charset_held(c, p);	/* ASCII after it does not come this way */
	if (!p->taken && !p->len)
		piece_put_bad(p, why == EINVAL && !whole ? in.len : 1);
	return true;
}

size_t charset_run(const struct charset *c, struct slice in, struct buf *out, size_t *width)
{
	size_t n = 0;

	if (!c->one_byte || in.len == 0)
		return 0;
	*width = c->table[(unsigned char)in.p[0]].len;
	for (; n < in.len; n++) {
		const struct piece *p = &c->table[(unsigned char)in.p[n]];
		if (p->bad || p->len != *width)
			break;
		buf_add(out, (struct slice){ p->text, p->len });
	}
	return n;
}

void charset_held(struct charset *c, struct piece *p)
{
	size_t taken = p->taken;

	convert(c, (struct slice){ NULL, 0 }, p);
	p->taken = taken;
}
