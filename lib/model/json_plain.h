/*
 * json_plain.h - runs of bytes that stand in a JSON string as they are; private to lib/model.
 *
 * Special are the quote, the backslash and control characters under 0x20.
 * Text is mostly not special: 32 bytes are tested at a time, then eight.
 */
#ifndef MODEL_JSON_PLAIN_H
#define MODEL_JSON_PLAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

static inline bool is_special(char c)
{
	return (unsigned char)c < 0x20 || c == '"' || c == '\\';
}

/*
 * Whether none of eight bytes is special.  The borrow of a subtraction
 * reaches the top bit of a byte only if it, or one before it, is what is sought.
 */
static inline bool plain_bytes(uint64_t x)
{
	const uint64_t ones = UINT64_C(0x0101010101010101), tops = ones * 0x80;
	uint64_t quote = x ^ ones * '"', slash = x ^ ones * '\\';

	return ((((x - ones * 0x20) & ~x) | ((quote - ones) & ~quote) |
		 ((slash - ones) & ~slash)) & tops) == 0;
}

/* The same of the 8 bytes at p, and of 4, to which blanks are added. */
static inline bool plain_word(const char *p)
{
	uint64_t x;

	memcpy(&x, p, 8);
	return plain_bytes(x);
}

static inline bool plain_half(const char *p)
{
	uint32_t x;

	memcpy(&x, p, 4);
	return plain_bytes(x | UINT64_C(0x2020202000000000));
}

#ifdef __SSE2__

/* Which of 16 bytes are special: a bit each, the first byte's the lowest. */
static inline uint32_t specials_of(__m128i x)
{
	__m128i quote = _mm_cmpeq_epi8(x, _mm_set1_epi8('"'));
	__m128i slash = _mm_cmpeq_epi8(x, _mm_set1_epi8('\\'));
	__m128i control = _mm_cmpeq_epi8(_mm_min_epu8(x, _mm_set1_epi8(0x1F)), x);

	return (uint32_t)_mm_movemask_epi8(_mm_or_si128(control, _mm_or_si128(quote, slash)));
}

static inline uint32_t specials_16(const char *p)
{
	return specials_of(_mm_loadu_si128((const __m128i *)(const void *)p));
}

/* And which are over 0x7F. */
static inline uint32_t high_16(const char *p)
{
	return (uint32_t)_mm_movemask_epi8(_mm_loadu_si128((const __m128i *)(const void *)p));
}

static inline uint32_t specials_32(const char *p)
{
	return specials_16(p) | specials_16(p + 16) << 16;
}

#endif

#define SPECIALS_BYTES 64

/* Which of the n bytes at p, SPECIALS_BYTES at most, are special. */
static inline uint64_t specials(const char *p, size_t n)
{
	uint64_t m = 0;
	size_t i = 0;

#ifdef __SSE2__
	if (n == SPECIALS_BYTES)
		return specials_32(p) | (uint64_t)specials_32(p + 32) << 32;
	for (; i + 16 <= n; i += 16)
		m |= (uint64_t)specials_16(p + i) << i;
	if (n >= 16 && i < n)		/* the last ones once more with those before them */
		return m | (uint64_t)specials_16(p + n - 16) << (n - 16);
#endif
	for (; i < n; i++)
		m |= (uint64_t)is_special(p[i]) << i;
	return m;
}

#ifdef __SSE2__

/* Copies 16 bytes; whether none of them is over 0x7F. */
static inline bool ascii_16(char *to, const char *p)
{
	memcpy(to, p, 16);
	return high_16(p) == 0;
}

#endif

/* Whether none of 8 bytes, or of 16, is special or over 0x7F. */
static inline bool simple_bytes(uint64_t x)
{
	return !(x & UINT64_C(0x8080808080808080)) && plain_bytes(x);
}

static inline bool simple_both(uint64_t x, uint64_t y)
{
#ifdef __SSE2__
	__m128i v = _mm_set_epi64x((long long)y, (long long)x);

	return ((uint32_t)_mm_movemask_epi8(v) | specials_of(v)) == 0;
#else
	return simple_bytes(x) && simple_bytes(y);
#endif
}

/* Copies 8 bytes; whether they are so. */
static inline bool simple_8(char *to, const char *p)
{
	uint64_t x;

	memcpy(&x, p, 8);
	memcpy(to, &x, 8);
	return simple_bytes(x);
}

/* The same of n under 16: the last of them once more with those before them; if not, some may be copied. */
static inline bool simple_few(char *to, const char *p, size_t n)
{
	if (n >= 8) {
		uint64_t first, last;
		memcpy(&first, p, 8);
		memcpy(&last, p + n - 8, 8);
		memcpy(to, &first, 8);
		memcpy(to + n - 8, &last, 8);
		return simple_both(first, last);
	}
	if (n >= 4) {
		uint32_t first, last;
		memcpy(&first, p, 4);
		memcpy(&last, p + n - 4, 4);
		memcpy(to, &first, 4);
		memcpy(to + n - 4, &last, 4);
		return simple_bytes(first | (uint64_t)last << 32);
	}
	for (size_t i = 0; i < n; i++) {
		if (is_special(p[i]) || (unsigned char)p[i] > 0x7F)
			return false;
		to[i] = p[i];
	}
	return true;
}

/*
 * The first special byte of [p, end), or end.  A step without one goes on by a
 * constant, so that the next can begin before this one is decided.
 */
static inline const char *plain_end(const char *p, const char *end)
{
#ifdef __SSE2__
	for (; end - p >= 32; p += 32) {
		uint32_t found = specials_32(p);
		if (found)
			return p + __builtin_ctz(found);
	}
#endif
	for (; end - p >= 8 && plain_word(p); p += 8)
		;
	if (end - p >= 4 && plain_half(p))
		p += 4;
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

#ifdef __SSE2__
	for (; end - p >= 32; p += 32, to += 32) {
		uint32_t found = specials_32(p);
		memcpy(to, p, 32);
		if (found) {
			*out = to + __builtin_ctz(found);
			return p + __builtin_ctz(found);
		}
	}
	if (end - p >= 16) {
		uint32_t found = specials_16(p);
		memcpy(to, p, 16);
		if (found) {
			*out = to + __builtin_ctz(found);
			return p + __builtin_ctz(found);
		}
		p += 16;
		to += 16;
	}
#endif
	for (; end - p >= 8 && plain_word(p); p += 8, to += 8)
		memcpy(to, p, 8);
	if (end - p >= 4 && plain_half(p)) {
		memcpy(to, p, 4);
		p += 4;
		to += 4;
	}
	while (p < end && !is_special(*p))
		*to++ = *p++;
	*out = to;
	return p;
}

#endif
