/*
 * json_pen.h - JSON written where room was made for it; private to lib/model.
 *
 * A turn has a dozen fields: to make room for all of them once and to go on
 * from a pointer takes half of what it takes to append them to a buf one by
 * one.  Each function writes at `to` and returns the end of what it wrote.
 */
#ifndef MODEL_JSON_PEN_H
#define MODEL_JSON_PEN_H

#include "model/json.h"
#include "model/json_plain.h"
#include "text/ascii_mask.h"

#define PEN_EIGHT 100000000u	/* the first number of more than eight digits */

static inline char *pen_raw(char *to, const char *z)
{
	size_t n = strlen(z);

	memcpy(to, z, n);
	return to + n;
}

/* ,"key": of a name of ours. */
static inline char *pen_key(char *to, const char *key)
{
	return pen_raw(pen_raw(pen_raw(to, ",\""), key), "\":");
}

/* A name of ours as a string; not known when this is compiled, and short. */
static inline char *pen_name(char *to, const char *name)
{
	*to++ = '"';
	while (*name)
		*to++ = *name++;
	*to++ = '"';
	return to;
}

/*
 * The eight digits of n under PEN_EIGHT, one in each byte, the first in the lowest: halved
 * into fours, twos and ones, all parts at once, by multiplications that stand for divisions.
 */
static inline uint64_t pen_eight(uint32_t n)
{
	uint64_t fours = n / 10000 | (uint64_t)(n % 10000) << 32;
	uint64_t high = (fours * 10486 >> 20) & UINT64_C(0x0000007F0000007F);	/* hundreds */
	uint64_t twos = high | (fours - high * 100) << 16;
	uint64_t tens = (twos * 103 >> 10) & UINT64_C(0x000F000F000F000F);

	return tens | (twos - tens * 10) << 8;
}

/* The four of n under 10000, in the same way. */
static inline uint32_t pen_four(uint32_t n)
{
	uint32_t high = n * 5243 >> 19, twos = high | (n - high * 100) << 16;	/* hundreds */
	uint32_t tens = (twos * 103 >> 10) & 0x000F000Fu;

	return tens | (twos - tens * 10) << 8;
}

static inline void pen_store_four(char *to, uint32_t x)
{
	to[0] = (char)x;
	to[1] = (char)(x >> 8);
	to[2] = (char)(x >> 16);
	to[3] = (char)(x >> 24);
}

/* Written out, compilers make it one store. */
static inline void pen_store(char *to, uint64_t x)
{
	to[0] = (char)x;
	to[1] = (char)(x >> 8);
	to[2] = (char)(x >> 16);
	to[3] = (char)(x >> 24);
	to[4] = (char)(x >> 32);
	to[5] = (char)(x >> 40);
	to[6] = (char)(x >> 48);
	to[7] = (char)(x >> 56);
}

#define PEN_ZEROS UINT64_C(0x3030303030303030)

/* Numbers under 10,000, and others under PEN_EIGHT; the zeros before the first digit are counted in bits. */
static inline char *pen_few(char *to, uint32_t n)
{
	uint32_t digits = pen_four(n);
	unsigned zeros = mask_first(digits | 1u << 24) & ~7u;

	pen_store_four(to, (digits | (uint32_t)PEN_ZEROS) >> zeros);
	return to + 4 - zeros / 8;
}

static inline char *pen_many(char *to, uint32_t n)
{
	uint64_t digits = pen_eight(n);
	unsigned zeros = mask_first(digits | UINT64_C(1) << 56) & ~7u;

	pen_store(to, (digits | PEN_ZEROS) >> zeros);
	return to + 8 - zeros / 8;
}

/* The same of n from PEN_EIGHT on. */
char *pen_long_number(char *to, uint64_t n);

/* Needs room for JSON_DIGITS. */
static inline char *pen_number(char *to, uint64_t n)
{
	if (n < 10000)
		return pen_few(to, (uint32_t)n);
	return n < PEN_EIGHT ? pen_many(to, (uint32_t)n) : pen_long_number(to, n);
}

/* ".5", ".25": thousandths, 1 to 999, without the zeros that they end with. */
static inline char *pen_fraction(char *to, unsigned n)
{
	pen_store_four(to, pen_four(n) | (uint32_t)PEN_ZEROS);
	to[0] = '.';
	return to + (n % 10 ? 4 : n % 100 ? 3 : 2);
}

/* Seconds with a fraction only as long as it must be; ms is not negative. */
static inline char *pen_seconds(char *to, uint64_t ms)
{
	unsigned rest = (unsigned)(ms % 1000);

	to = pen_number(to, ms / 1000);
	return rest ? pen_fraction(to, rest) : to;
}

/* An escape of two bytes; NULL: it takes more. */
static inline char *pen_escape(char *to, char c)
{
	to[0] = '\\';
	switch (c) {
	case '\n':
		to[1] = 'n';
		return to + 2;
	case '"':
	case '\\':
		to[1] = c;
		return to + 2;
	default:
		return NULL;
	}
}

/* What is left of [p, end), and the quote. */
static inline char *pen_tail(char *to, const char *p, const char *end)
{
	for (; end - p >= 16 && simple_8(to, p); p += 8)
		to += 8;
	if (end - p < 16 && simple_few(to, p, (size_t)(end - p))) {
		to += end - p;
		p = end;
	}
	for (; p < end; p++) {
		if ((unsigned char)*p > 0x7F)
			return NULL;
		if (!is_special(*p))
			*to++ = *p;
		else if (!(to = pen_escape(to, *p)))
			return NULL;
	}
	*to = '"';
	return to + 1;
}

#define PEN_STRING_MOST 4096	/* bytes of a string for which there is room, whatever it is */
#define PEN_STRING_ROOM(n) (2 * (n) + 18)

/*
 * A string of ASCII with line ends and quotes, as names, labels and most turns are: in one pass.
 * NULL: it is not that; some may be written.  s.len <= PEN_STRING_MOST.
 */
static inline char *pen_string(char *to, struct slice s)
{
	const char *p = s.len ? s.p : "", *end = p + s.len;

	*to++ = '"';
#ifdef __SSE2__
	while (end - p >= 16) {
		uint32_t found = specials_16(p);
		unsigned n = found ? mask_first(found) : 16;
		if (!ascii_16(to, p))
			return NULL;
		p += n;
		to += n;
		if (found && !(to = pen_escape(to, *p++)))
			return NULL;
	}
	if (s.len >= 16 && p < end && !specials_16(end - 16) && !high_16(end - 16)) {	/* once more with those before */
		to += end - p;
		memcpy(to - 16, end - 16, 16);
		p = end;
	}
#endif
	return pen_tail(to, p, end);
}

/* json_put() of what pen_string() refused. */
void json_put_hard(struct buf *out, struct slice s);

#endif
