/*
 * json_plain.h - runs of bytes that stand in a JSON string as they are; private to lib/model.
 *
 * Special are the quote, the backslash and control characters under 0x20.
 * Text is mostly not special: 16 bytes are tested at a time (8 without SSE2).
 */
#ifndef MODEL_JSON_PLAIN_H
#define MODEL_JSON_PLAIN_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static inline bool is_special(char c)
{
	return (unsigned char)c < 0x20 || c == '"' || c == '\\';
}

#ifdef __SSE2__

#include <emmintrin.h>

#define PLAIN_STEP 16

/* Which of the 16 bytes at p are special: a bit each, the first byte's the lowest. */
static inline unsigned specials(const char *p)
{
	__m128i x = _mm_loadu_si128((const __m128i *)(const void *)p);
	__m128i quote = _mm_cmpeq_epi8(x, _mm_set1_epi8('"'));
	__m128i slash = _mm_cmpeq_epi8(x, _mm_set1_epi8('\\'));
	__m128i control = _mm_cmpeq_epi8(_mm_min_epu8(x, _mm_set1_epi8(0x1F)), x);

	return (unsigned)_mm_movemask_epi8(_mm_or_si128(control, _mm_or_si128(quote, slash)));
}

/* How many bytes stand before the first special one: found is specials(p), not 0. */
static inline size_t plain_before(const char *p, unsigned found)
{
	(void)p;
	return (size_t)__builtin_ctz(found);
}

#else

#define PLAIN_STEP 8

/*
 * Not 0 if one of the 8 bytes at p is special.  The borrow of a subtraction
 * reaches the top bit of a byte only if it, or one before it, is what is sought.
 */
static inline uint64_t specials(const char *p)
{
	const uint64_t ones = UINT64_C(0x0101010101010101), tops = ones * 0x80;
	uint64_t x, quote, slash;

	memcpy(&x, p, 8);
	quote = x ^ ones * '"';
	slash = x ^ ones * '\\';
	return (((x - ones * 0x20) & ~x) | ((quote - ones) & ~quote) |
		((slash - ones) & ~slash)) & tops;
}

static inline size_t plain_before(const char *p, uint64_t found)
{
	size_t n = 0;

	(void)found;
	while (!is_special(p[n]))
		n++;
	return n;
}

#endif

/*
 * The first special byte of [p, end), or end.  A step without one goes on by a
 * constant, so that the next can begin before this one is decided.
 */
static inline const char *plain_end(const char *p, const char *end)
{
	for (; end - p >= PLAIN_STEP; p += PLAIN_STEP)
		if (specials(p))
			return p + plain_before(p, specials(p));
	while (p < end && !is_special(*p))
		p++;
	return p;
}

/*
 * Copies what stands before the first special byte of [p, end) to *out, which
 * moves on by as much; returns that byte.  Writes up to end - p bytes.
 */
static inline const char *plain_copy(char **out, const char *p, const char *end)
{
	char *to = *out;

	for (; end - p >= PLAIN_STEP; p += PLAIN_STEP, to += PLAIN_STEP) {
		memcpy(to, p, PLAIN_STEP);
		if (specials(p)) {
			*out = to + plain_before(p, specials(p));
			return p + plain_before(p, specials(p));
		}
	}
	while (p < end && !is_special(*p))
		*to++ = *p++;
	*out = to;
	return p;
}

#endif
