/*
 * ascii_mask.h - which of 64 bytes are letters, digits, blanks: a bit a byte.
 *
 * Words are found on these masks by counting zeros, not by looking each byte up;
 * without SSE2 a loop gives the same masks.
 */
#ifndef TEXT_ASCII_MASK_H
#define TEXT_ASCII_MASK_H

#include <stdint.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define MASK_BYTES 64	/* that ascii_masks looks at */
#define WHITE_BYTES 16	/* that white_mask looks at */

struct ascii_masks {
	uint64_t letter;	/* A-Z a-z */
	uint64_t upper;		/* A-Z */
	uint64_t digit;		/* 0-9 */
	uint64_t apostrophe;	/* ' */
	uint64_t blank;		/* ' ' alone */
	uint64_t wide;		/* from 0x80 on: not ASCII */
};

#ifdef __SSE2__
static inline uint64_t mask_of(__m128i bytes, unsigned at)
{
	return (uint64_t)(unsigned)_mm_movemask_epi8(bytes) << at;
}

static inline struct ascii_masks ascii_masks(const char *p)
{
	struct ascii_masks m = { 0, 0, 0, 0, 0, 0 };

	for (unsigned at = 0; at < MASK_BYTES; at += 16) {
		__m128i v = _mm_loadu_si128((const __m128i *)(const void *)(p + at));
		__m128i low = _mm_or_si128(v, _mm_set1_epi8(0x20));
		m.letter |= mask_of(_mm_and_si128(_mm_cmpgt_epi8(low, _mm_set1_epi8('a' - 1)),
						  _mm_cmplt_epi8(low, _mm_set1_epi8('z' + 1))), at);
		m.upper |= mask_of(_mm_and_si128(_mm_cmpgt_epi8(v, _mm_set1_epi8('A' - 1)),
						 _mm_cmplt_epi8(v, _mm_set1_epi8('Z' + 1))), at);
		m.digit |= mask_of(_mm_and_si128(_mm_cmpgt_epi8(v, _mm_set1_epi8('0' - 1)),
						 _mm_cmplt_epi8(v, _mm_set1_epi8('9' + 1))), at);
		m.apostrophe |= mask_of(_mm_cmpeq_epi8(v, _mm_set1_epi8('\'')), at);
		m.blank |= mask_of(_mm_cmpeq_epi8(v, _mm_set1_epi8(' ')), at);
		m.wide |= mask_of(v, at);
	}
	return m;
}
#else
static inline struct ascii_masks ascii_masks(const char *p)
{
	struct ascii_masks m = { 0, 0, 0, 0, 0, 0 };

	for (unsigned at = 0; at < MASK_BYTES; at++) {
		unsigned char c = (unsigned char)p[at], low = c | 0x20;
		m.letter |= (uint64_t)(c < 0x80 && low >= 'a' && low <= 'z') << at;
		m.upper |= (uint64_t)(c >= 'A' && c <= 'Z') << at;
		m.digit |= (uint64_t)(c >= '0' && c <= '9') << at;
		m.apostrophe |= (uint64_t)(c == '\'') << at;
		m.blank |= (uint64_t)(c == ' ') << at;
		m.wide |= (uint64_t)(c >= 0x80) << at;
	}
	return m;
}
#endif

/*
 * Of 16 bytes, those that may begin white space: up to ' ', and 0xC2, as a no-break blank
 * does.  *blank: those that are ' '.
 */
static inline unsigned white_mask(const char *p, unsigned *blank)
{
#ifdef __SSE2__
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p), space = _mm_set1_epi8(' ');

	*blank = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(v, space));
	return (unsigned)_mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(_mm_min_epu8(v, space), v),
							_mm_cmpeq_epi8(v, _mm_set1_epi8('\xC2'))));
#else
	unsigned white = *blank = 0;

	for (unsigned at = 0; at < WHITE_BYTES; at++) {
		*blank |= (unsigned)(p[at] == ' ') << at;
		white |= (unsigned)((unsigned char)p[at] <= ' ' || p[at] == '\xC2') << at;
	}
	return white;
#endif
}

/* The place of the lowest bit; m is not 0. */
static inline unsigned mask_first(uint64_t m)
{
#if defined __GNUC__
	return (unsigned)__builtin_ctzll(m);
#else
	unsigned n = 0;

	while (!(m >> n & 1))
		n++;
	return n;
#endif
}

#endif
