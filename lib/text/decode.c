#include "text/decode.h"

#include "base/mem.h"
#include "text/charset.h"
#include "text/utf8.h"

#include <stdlib.h>

/* How an encoding is read. */
struct method {
	/* Bytes at the beginning of `in` that are the same in UTF-8. */
	size_t (*same)(struct slice in);
	/* Takes one character; false: it is not all there, and more may come. */
	bool (*one)(struct decoder *d, struct slice in, bool last, struct piece *p);
};

struct decoder {
	struct method method;
	bool big_endian;
	struct charset *charset;	/* or NULL */
};

static size_t nothing(struct slice in)
{
	(void)in;
	return 0;
}

static bool bad(struct piece *p, size_t taken)
{
	piece_put_bad(p, taken);
	return true;
}

static bool good(struct piece *p, size_t taken, uint32_t cp)
{
	p->taken = taken;
	piece_put(p, cp);
	return true;
}

static bool utf8_one(struct decoder *d, struct slice in, bool last, struct piece *p)
{
	bool unfinished;
	size_t n = utf8_broken(in, &unfinished);

	(void)d;
	return (last || !unfinished) && bad(p, n);
}

static uint32_t number(const struct decoder *d, struct slice in, size_t n)
{
	uint32_t u = 0;

	for (size_t i = 0; i < n; i++)
		u = u << 8 | (unsigned char)in.p[d->big_endian ? i : n - 1 - i];
	return u;
}

static bool utf16_one(struct decoder *d, struct slice in, bool last, struct piece *p)
{
	uint32_t high, low;

	if (in.len < 2)
		return last && bad(p, in.len);
	high = number(d, in, 2);
	if (high < 0xD800 || high > 0xDFFF)
		return good(p, 2, high);
	if (high >= 0xDC00)
		return bad(p, 2);
	if (in.len < 4)
		return last && bad(p, 2);
	low = number(d, slice_from(in, 2), 2);
	if (low < 0xDC00 || low > 0xDFFF)
		return bad(p, 2);
	return good(p, 4, 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
}

static bool utf32_one(struct decoder *d, struct slice in, bool last, struct piece *p)
{
	uint32_t cp;

	if (in.len < 4)
		return last && bad(p, in.len);
	cp = number(d, in, 4);
	if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
		return bad(p, 4);
	return good(p, 4, cp);
}

static bool other_one(struct decoder *d, struct slice in, bool last, struct piece *p)
{
	return charset_one(d->charset, in, last, p);
}

/* Those that need no iconv. */
static const struct {
	const char *name;
	struct method method;
	bool big_endian;
} own[] = {
	{ "utf-16", { nothing, utf16_one }, false },
	{ "utf-16be", { nothing, utf16_one }, true },
	{ "utf-16le", { nothing, utf16_one }, false },
	{ "utf-32", { nothing, utf32_one }, false },
	{ "utf-32be", { nothing, utf32_one }, true },
	{ "utf-32le", { nothing, utf32_one }, false },
	{ "utf-8", { utf8_valid, utf8_one }, false },
	{ "utf8", { utf8_valid, utf8_one }, false },
};

static bool find_method(struct decoder *d, const char *name)
{
	for (size_t i = 0; i < N_ELEMS(own); i++)
		if (slice_ieq(slice_z(name), slice_z(own[i].name))) {
			d->method = own[i].method;
			d->big_endian = own[i].big_endian;
			return true;
		}
	d->charset = charset_new(name);
	if (!d->charset)
		return false;
	d->method.same = charset_holds_ascii(d->charset) ? utf8_ascii : nothing;
	d->method.one = other_one;
	return true;
}

struct decoder *decoder_new(const char *name)
{
	struct decoder *d = mem_grow(NULL, 1, sizeof(*d));

	*d = (struct decoder){ .charset = NULL };
	if (find_method(d, name))
		return d;
	free(d);
	return NULL;
}

void decoder_free(struct decoder *d)
{
	if (!d)
		return;
	charset_free(d->charset);
	free(d);
}

void decoded_free(struct decoded *to)
{
	buf_free(&to->text);
	offsets_free(&to->offsets);
}

static void take(const struct piece *p, struct decoded *to)
{
	if (p->len) {
		buf_add(&to->text, (struct slice){ p->text, p->len });
		offsets_add(&to->offsets, p->len, p->taken, 1);
	} else {
		offsets_skip(&to->offsets, p->taken);
	}
	if (p->bad)
		to->n_bad += p->taken;
}

size_t decoder_run(struct decoder *d, struct slice in, bool last, struct decoded *to)
{
	size_t all = in.len;

	while (in.len) {
		struct piece p = { .len = 0 };
		size_t n = d->method.same(in);
		if (n) {
			buf_add(&to->text, slice_first(in, n));
			offsets_add(&to->offsets, 1, 1, n);
		} else {
			if (!d->method.one(d, in, last, &p))
				break;
			take(&p, to);
			n = p.taken;
		}
		in = slice_from(in, n);
	}
	if (last && d->charset) {
		struct piece held = { .len = 0 };
		charset_held(d->charset, &held);
		take(&held, to);
	}
	return all - in.len;
}
