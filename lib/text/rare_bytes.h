/*
 * rare_bytes.h - which of the bytes occur that syntax is made of and talk hardly ever is.
 *
 * Most lines of a transcript have none of them, so that one look tells for all who
 * would look for theirs: formats, stage directions, quotations.
 */
#ifndef TEXT_RARE_BYTES_H
#define TEXT_RARE_BYTES_H

#include "base/slice.h"
#include "text/ascii_mask.h"

/* A bit each.  The last stands for the first bytes of full-width and CJK marks. */
enum rare_byte {
	RARE_LEFT = 1 << 0,		/* < */
	RARE_RIGHT = 1 << 1,		/* > */
	RARE_BRACKET = 1 << 2,		/* [ */
	RARE_HASH = 1 << 3,		/* # */
	RARE_BAR = 1 << 4,		/* | */
	RARE_TAB = 1 << 5,
	RARE_CR = 1 << 6,
	RARE_AMPERSAND = 1 << 7,	/* & */
	RARE_PAREN = 1 << 8,		/* ( */
	RARE_STAR = 1 << 9,		/* * */
	RARE_UNDERSCORE = 1 << 10,	/* _ */
	RARE_BACKSLASH = 1 << 11,
	RARE_COLON = 1 << 12,		/* : */
	RARE_WIDE = 1 << 13		/* 0xE3, 0xEF */
};

/* The bits of all that occur; each byte is looked at. */
unsigned rare_bytes_each(struct slice s);

#ifdef __SSE2__
#define RARE_BLOCK 16

/* Not 0 in the bytes that may be rare: where a and b differ in some bits, those are left out. */
static inline __m128i rare_either(__m128i v, char a, char b)
{
	return _mm_cmpeq_epi8(_mm_and_si128(v, _mm_set1_epi8((char)~(a ^ b))), _mm_set1_epi8((char)(a & b)));
}

static inline __m128i rare_block(const char *p)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
	__m128i low = _mm_or_si128(v, _mm_set1_epi8(0x20));
	__m128i rare = _mm_cmpgt_epi8(low, _mm_set1_epi8('z'));		/* [ \ ] ^ _ { | } ~ */

	rare = _mm_or_si128(rare, in_range(v, ':', '>'));
	rare = _mm_or_si128(rare, in_range(v, '#', '&'));
	rare = _mm_or_si128(rare, rare_either(v, '(', '*'));
	rare = _mm_or_si128(rare, rare_either(v, '\t', '\r'));
	return _mm_or_si128(rare, rare_either(v, '\xE3', '\xEF'));
}
#endif

/* The same; where there are none, as in most lines, blocks tell. */
static inline unsigned rare_bytes(struct slice s)
{
#ifdef __SSE2__
	if (s.len >= RARE_BLOCK) {
		const char *p = s.p, *last = s.p + s.len - RARE_BLOCK;
		__m128i any = rare_block(last);
		for (; p < last; p += RARE_BLOCK)
			any = _mm_or_si128(any, rare_block(p));
		if (_mm_movemask_epi8(any) == 0)
			return 0;
	}
#endif
	return rare_bytes_each(s);
}

#endif
