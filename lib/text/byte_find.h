/*
 * byte_find.h - the next byte that is one of a few: 16 are looked at together with SSE2.
 */
#ifndef TEXT_BYTE_FIND_H
#define TEXT_BYTE_FIND_H

#include "base/slice.h"
#include "text/ascii_mask.h"

#define BYTE_BLOCK 16	/* bytes that are looked at together */

/* Which of the n bytes at p are in set, BYTE_BLOCK of them at most: a bit each, the first byte's the lowest. */
static inline uint64_t byte_mask_few(const char *p, size_t n, struct slice set)
{
	uint64_t bits = 0;

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < set.len; k++)
			bits |= (uint64_t)(p[i] == set.p[k]) << i;
	return bits;
}

/* The same of BYTE_BLOCK bytes. */
static inline uint64_t byte_mask(const char *p, struct slice set)
{
#ifdef __SSE2__
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p), hit = _mm_setzero_si128();

	for (size_t k = 0; k < set.len; k++)
		hit = _mm_or_si128(hit, _mm_cmpeq_epi8(v, _mm_set1_epi8(set.p[k])));
	return mask_of(hit, 0);
#else
	return byte_mask_few(p, BYTE_BLOCK, set);
#endif
}

/* The offset of the first byte of s at or after `from` that is in set; s.len if there is none. */
static inline size_t byte_find(struct slice s, size_t from, struct slice set)
{
	size_t i = from;

#ifdef __SSE2__
	for (; i + BYTE_BLOCK <= s.len; i += BYTE_BLOCK) {
		uint64_t found = byte_mask(s.p + i, set);
		if (found)
			return i + mask_first(found);
	}
	if (i < s.len && s.len >= BYTE_BLOCK) {		/* the last block, of which some are known */
		uint64_t found = byte_mask(s.p + s.len - BYTE_BLOCK, set) >> (i + BYTE_BLOCK - s.len);
		return found ? i + mask_first(found) : s.len;
	}
#endif
	for (; i < s.len; i++)
		for (size_t k = 0; k < set.len; k++)
			if (s.p[i] == set.p[k])
				return i;
	return s.len;
}

/* The bytes of s that are in set, one after the other, where there are many. */
struct byte_walk {
	struct slice s, set;
	size_t at;		/* of the block that bits are of */
	uint64_t bits;		/* its bytes that were not given yet */
};

static inline void byte_walk_look(struct byte_walk *w)
{
	size_t left = w->s.len - w->at;

	w->bits = left >= BYTE_BLOCK ? byte_mask(w->s.p + w->at, w->set) :
				       byte_mask_few(w->s.p + w->at, left, w->set);
}

static inline struct byte_walk byte_walk_begin(struct slice s, struct slice set)
{
	struct byte_walk w = { s, set, 0, 0 };

	if (s.len)
		byte_walk_look(&w);
	return w;
}

/* The offset of the next one; s.len if there is none. */
static inline size_t byte_walk_next(struct byte_walk *w)
{
	size_t found;

	while (!w->bits) {
		if (w->s.len - w->at <= BYTE_BLOCK)
			return w->s.len;
		w->at += BYTE_BLOCK;
		byte_walk_look(w);
	}
	found = w->at + mask_first(w->bits);
	w->bits &= w->bits - 1;
	return found;
}

#endif
