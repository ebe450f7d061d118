#include "text/decode.h"

#include "base/mem.h"
#include "text/charset.h"
#include "text/utf8.h"

#include <stdlib.h>

/* How an encoding is read. */
struct method {
	/* Takes many characters of one width at once, if `in` begins with such; how many bytes. */
	size_t (*run)(struct decoder *d, struct slice in, struct decoded *to);
	/* Takes one character; false: it is not all there, and more may come. */
	bool (*one)(struct decoder *d, struct slice in, bool last, struct piece *p);
};

struct decoder {
	struct method method;
	size_t width;			/* bytes a unit, of UTF-16 and UTF-32 */
	bool big_endian;		/* the same */
	struct charset *charset;	/* or NULL */
};

/* The first n bytes are UTF-8 as they stand. */
static size_t copy(struct slice in, size_t n, struct decoded *to)
{
	buf_add(&to->text, slice_first(in, n));
	offsets_add(&to->offsets, 1, 1, n);
	return n;
}

static size_t utf8_run(struct decoder *d, struct slice in, struct decoded *to)
{
	size_t n = utf8_valid(in);

	(void)d;
	return n ? copy(in, n, to) : 0;
}

static size_t other_run(struct decoder *d, struct slice in, struct decoded *to)
{
	size_t n = charset_holds_ascii(d->charset) ? utf8_ascii(in) : 0, width;

	if (n)
		return copy(in, n, to);
	n = charset_run(d->charset, in, &to->text, &width);
	if (n)
		offsets_add(&to->offsets, width, 1, n);
	return n;
}

/* ASCII in UTF-16 and UTF-32: zeros, and a byte that is the text. */
static size_t wide_run(struct decoder *d, struct slice in, struct decoded *to)
{
	size_t n = 0, w = d->width, at = d->big_endian ? w - 1 : 0;

	buf_reserve(&to->text, in.len / w);
	for (const char *p = in.p; (n + 1) * w <= in.len; p += w, n++) {
		unsigned others = 0;
		for (size_t i = 0; i < w; i++)
			others |= i == at ? (unsigned char)p[i] & 0x80u : (unsigned char)p[i];
		if (others)
			break;
		to->text.p[to->text.len + n] = p[at];
	}
	to->text.len += n;
	if (n)
		offsets_add(&to->offsets, 1, w, n);
	return n * w;
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

static uint32_t unit(const struct decoder *d, struct slice in)
{
	uint32_t u = 0;

	for (size_t i = 0; i < d->width; i++)
		u = u << 8 | (unsigned char)in.p[d->big_endian ? i : d->width - 1 - i];
	return u;
}

static bool utf16_one(struct decoder *d, struct slice in, bool last, struct piece *p)
{
	uint32_t high, low;

	if (in.len < 2)
		return last && bad(p, in.len);
	high = unit(d, in);
	if (high < 0xD800 || high > 0xDFFF)
		return good(p, 2, high);
	if (high >= 0xDC00)
		return bad(p, 2);
	if (in.len < 4)
		return last && bad(p, 2);
	low = unit(d, slice_from(in, 2));
	if (low < 0xDC00 || low > 0xDFFF)
		return bad(p, 2);
	return good(p, 4, 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
}

static bool utf32_one(struct decoder *d, struct slice in, bool last, struct piece *p)
{
	uint32_t cp;

	if (in.len < 4)
		return last && bad(p, in.len);
	cp = unit(d, in);
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
	size_t width;
	bool big_endian;
} own[] = {
	{ "utf-16", { wide_run, utf16_one }, 2, false },
	{ "utf-16be", { wide_run, utf16_one }, 2, true },
	{ "utf-16le", { wide_run, utf16_one }, 2, false },
	{ "utf-32", { wide_run, utf32_one }, 4, false },
	{ "utf-32be", { wide_run, utf32_one }, 4, true },
	{ "utf-32le", { wide_run, utf32_one }, 4, false },
	{ "utf-8", { utf8_run, utf8_one }, 1, false },
	{ "utf8", { utf8_run, utf8_one }, 1, false },
};

static bool find_method(struct decoder *d, const char *name)
{
	for (size_t i = 0; i < N_ELEMS(own); i++)
		if (slice_ieq(slice_z(name), slice_z(own[i].name))) {
			d->method = own[i].method;
			d->width = own[i].width;
			d->big_endian = own[i].big_endian;
			return true;
		}
	d->charset = charset_new(name);
	if (!d->charset)
		return false;
	d->method = (struct method){ other_run, other_one };
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
	struct piece p;

	while (in.len) {
		size_t n = d->method.run(d, in, to);
		if (n == 0) {
			piece_clear(&p);
			if (!d->method.one(d, in, last, &p))
				break;
			take(&p, to);
			n = p.taken;
		}
		in = slice_from(in, n);
	}
	if (last && d->charset) {
		piece_clear(&p);
		charset_held(d->charset, &p);
		take(&p, to);
	}
	return all - in.len;
}
