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

/* Converts what is whole in `in`; in.p == NULL: what iconv holds back.  Returns errno. */
static int convert(struct charset *c, struct slice in, struct piece *p)
{
	unsigned char out[32] = { 0 };
	char *from = (char *)in.p, *to = (char *)out;	/* `from` it only reads */
	size_t left = in.len, room = sizeof(out);

	errno = 0;
	iconv(c->iconv, in.p ? &from : NULL, in.p ? &left : NULL, &to, &room);
	p->taken = in.len - left;
	put_utf32(p, out, sizeof(out) - room);
	return errno;
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
	bool opened = false;
	struct charset *c;
	iconv_t cd;

	errno = 0;
	/* Twice: of what it could not load for want of memory glibc says that it does not know it. */
	for (int i = 0; i < 2 && !opened && *name && *name != '/'; i++) {
		cd = iconv_open("UTF-32LE", name);
		opened = (intptr_t)cd != -1;
	}
	if (!opened && errno == ENOMEM)
		mem_die(0);
	if (!opened)
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

/*
 * Gives iconv a byte more each time until it takes a character, and room for
 * whatever comes of it.  With room for one only it would take one, too; but
 * glibc 2.36 then writes the second half of a pair for ever.
 */
bool charset_one(struct charset *c, struct slice in, bool last, struct piece *p)
{
	const struct piece *byte = &c->table[(unsigned char)*in.p];
	size_t most = c->holds_ascii ? CHARACTER : SHIFTED;
	int why = EINVAL;

	if (c->one_byte || (c->holds_ascii && byte->len && !byte->bad)) {
		*p = *byte;
		return true;
	}
	if (in.len < most && !last)
		return false;
	for (size_t n = c->holds_ascii ? 2 : 1; n <= most && n <= in.len; n++) {
		why = convert(c, slice_first(in, n), p);
		if (p->taken || why != EINVAL)
			break;
	}
	if (c->holds_ascii)
		charset_held(c, p);	/* ASCII after it does not come this way */
	if (!p->taken)
		piece_put_bad(p, why == EINVAL && in.len < most ? in.len : 1);
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
