/*
 * byte_find.h - the next byte that is one of a few: 16 are looked at together with SSE2.
 */
#ifndef TEXT_BYTE_FIND_H
#define TEXT_BYTE_FIND_H

#include "base/slice.h"
#include "text/ascii_mask.h"

/* The offset of the first byte of s at or after `from` that is in set; s.len if there is none. */
static inline size_t byte_find(struct slice s, size_t from, struct slice set)
{
	size_t i = from;

#ifdef __SSE2__
	for (; i + 16 <= s.len; i += 16) {
		__m128i v = _mm_loadu_si128((const __m128i *)(const void *)(s.p + i));
		__m128i hit = _mm_setzero_si128();
		for (size_t k = 0; k < set.len; k++)
			hit = _mm_or_si128(hit, _mm_cmpeq_epi8(v, _mm_set1_epi8(set.p[k])));
		uint64_t found = mask_of(hit, 0);
		if (found)
			return i + mask_first(found);
	}
#endif
	for (; i < s.len; i++)
		if (memchr(set.p, s.p[i], set.len))
			return i;
	return s.len;
}

#endif
