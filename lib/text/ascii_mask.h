/*
 * ascii_mask.h - which of 64 bytes are letters, digits, blanks: a bit a byte.
 *
 * Words are found on these masks by counting zeros, not by looking each byte up;
 * without SSE2 a loop gives the same masks.
 */
#ifndef TEXT_ASCII_MASK_H
#define TEXT_ASCII_MASK_H

#include <stddef.h>
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

/* Bytes from first to last: moved down to the lowest ones that a signed comparison knows. */
static inline __m128i in_range(__m128i v, char first, char last)
{
	v = _mm_sub_epi8(v, _mm_set1_epi8((char)(first + 128)));
	return _mm_cmplt_epi8(v, _mm_set1_epi8((char)(last - first + 1 - 128)));
}

/* Adds the bits of the 16 bytes at p + at. */
static inline void ascii_masks_add(struct ascii_masks *m, const char *p, unsigned at)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)(p + at));
	__m128i low = _mm_or_si128(v, _mm_set1_epi8(0x20));
	uint64_t letter = mask_of(in_range(low, 'a', 'z'), at);

	m->letter |= letter;
	m->upper |= letter & ~mask_of(_mm_slli_epi16(v, 2), at);	/* bit 5 of each byte, where its mask is taken */
	m->digit |= mask_of(in_range(v, '0', '9'), at);
	m->apostrophe |= mask_of(_mm_cmpeq_epi8(v, _mm_set1_epi8('\'')), at);
	m->blank |= mask_of(_mm_cmpeq_epi8(v, _mm_set1_epi8(' ')), at);
	m->wide |= mask_of(v, at);
}
#else
static inline void ascii_masks_add(struct ascii_masks *m, const char *p, unsigned at)
{
	for (unsigned end = at + 16; at < end; at++) {
		unsigned char c = (unsigned char)p[at], low = c | 0x20;
		m->letter |= (uint64_t)(c < 0x80 && low >= 'a' && low <= 'z') << at;
		m->upper |= (uint64_t)(c >= 'A' && c <= 'Z') << at;
		m->digit |= (uint64_t)(c >= '0' && c <= '9') << at;
		m->apostrophe |= (uint64_t)(c == '\'') << at;
		m->blank |= (uint64_t)(c == ' ') << at;
		m->wide |= (uint64_t)(c >= 0x80) << at;
	}
}
#endif

/* The masks of 64 bytes. */
static inline struct ascii_masks ascii_masks(const char *p)
{
	struct ascii_masks m = { 0, 0, 0, 0, 0, 0 };

	for (unsigned at = 0; at < MASK_BYTES; at += 16)
		ascii_masks_add(&m, p, at);
	return m;
}

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

/* The place of the highest one; m is not 0. */
static inline unsigned mask_last(uint64_t m)
{
#if defined __GNUC__
	return 63u - (unsigned)__builtin_clzll(m);
#else
	unsigned n = 63;

	while (!(m >> n & 1))
		n--;
	return n;
#endif
}

/* The bits below the n-th; n of 64 gives all. */
static inline uint64_t mask_below(size_t n)
{
	return n < MASK_BYTES ? ~(UINT64_MAX << n) : UINT64_MAX;
}

/* How many bits are set: added up in pairs, fours, bytes, as not every x86-64 has a way of its own. */
static inline uint32_t mask_count(uint64_t m)
{
	m -= m >> 1 & UINT64_C(0x5555555555555555);
	m = (m & UINT64_C(0x3333333333333333)) + (m >> 2 & UINT64_C(0x3333333333333333));
	m = (m + (m >> 4)) & UINT64_C(0x0F0F0F0F0F0F0F0F);
	return (uint32_t)(m * UINT64_C(0x0101010101010101) >> 56);
}

#endif
