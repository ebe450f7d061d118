/*
 * byte_find.h - the next byte that is one of a few: 16 are looked at together with SSE2.
 */
#ifndef TEXT_BYTE_FIND_H
#define TEXT_BYTE_FIND_H

#include "base/slice.h"
#include "text/ascii_mask.h"

#ifdef __SSE2__
/* Which of the 16 bytes at p are in set: a bit each, the first byte's the lowest. */
static inline uint64_t byte_mask(const char *p, struct slice set)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p), hit = _mm_setzero_si128();

	for (size_t k = 0; k < set.len; k++)
		hit = _mm_or_si128(hit, _mm_cmpeq_epi8(v, _mm_set1_epi8(set.p[k])));
	return mask_of(hit, 0);
}
#endif

/* The offset of the first byte of s at or after `from` that is in set; s.len if there is none. */
static inline size_t byte_find(struct slice s, size_t from, struct slice set)
{
	size_t i = from;

#ifdef __SSE2__
	for (; i + 16 <= s.len; i += 16) {
		uint64_t found = byte_mask(s.p + i, set);
		if (found)
			return i + mask_first(found);
	}
	if (i < s.len && s.len >= 16) {		/* the last 16, of which some are known */
		uint64_t found = byte_mask(s.p + s.len - 16, set) >> (i + 16 - s.len);
		return found ? i + mask_first(found) : s.len;
	}
#endif
	for (; i < s.len; i++)
		if (memchr(set.p, s.p[i], set.len))
			return i;
	return s.len;
}

#endif
