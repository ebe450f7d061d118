/*
 * cue_lines.h - the lines of captions, and which of them may hold times.
 *
 * 64 bytes are looked at together for line ends and for ">", which no times go
 * without: a line costs a few counts of zeros, and only those with a ">" are read.
 */
#ifndef READ_CUE_LINES_H
#define READ_CUE_LINES_H

#include "base/slice.h"
#include "text/ascii_mask.h"

struct cue_line {
	struct slice text;	/* without its end */
	size_t start, end;	/* bytes of the text, the line's end included in [start, end) */
	bool angle;		/* there is a ">" in it */
};

struct cue_lines {
	struct slice text;
	size_t at;		/* byte where the next line begins */
	size_t block;		/* byte that the lowest bits are of */
	uint64_t ends, angles;	/* LF and CR; ">": those that were not passed yet */
};

static inline void cue_lines_look(struct cue_lines *w)
{
	const char *p = w->text.p + w->block;
	size_t left = w->text.len - w->block;

	w->ends = w->angles = 0;
#ifdef __SSE2__
	for (unsigned i = 0; left >= MASK_BYTES && i < MASK_BYTES; i += 16) {
		__m128i v = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
		__m128i lf = _mm_cmpeq_epi8(v, _mm_set1_epi8('\n')), cr = _mm_cmpeq_epi8(v, _mm_set1_epi8('\r'));
		w->ends |= mask_of(_mm_or_si128(lf, cr), i);
		w->angles |= mask_of(_mm_cmpeq_epi8(v, _mm_set1_epi8('>')), i);
	}
	if (left >= MASK_BYTES)
		return;
#endif
	for (unsigned i = 0; i < MASK_BYTES && i < left; i++) {
		w->ends |= (uint64_t)(p[i] == '\n' || p[i] == '\r') << i;
		w->angles |= (uint64_t)(p[i] == '>') << i;
	}
}

static inline struct cue_lines cue_lines_begin(struct slice text)
{
	struct cue_lines w = { text, 0, 0, 0, 0 };

	if (text.len)
		cue_lines_look(&w);
	return w;
}

/* The place of the next line end, or text.len; *angle: whether a ">" stands before it. */
static inline size_t cue_lines_end(struct cue_lines *w, bool *angle)
{
	uint64_t below;

	*angle = false;
	while (!w->ends) {
		*angle |= w->angles != 0;
		if (w->text.len - w->block <= MASK_BYTES)
			return w->text.len;
		w->block += MASK_BYTES;
		cue_lines_look(w);
	}
	below = w->ends ^ (w->ends - 1);	/* up to the line end */
	*angle |= (w->angles & below) != 0;
	w->angles &= ~below;
	below = mask_first(w->ends);
	w->ends &= w->ends - 1;
	return w->block + (size_t)below;
}

/* The next line as slice_line() has it; false at the end.  Time is linear in the text. */
static inline bool cue_lines_next(struct cue_lines *w, struct cue_line *out)
{
	size_t end, next;
	bool none;

	if (w->at >= w->text.len)
		return false;
	out->start = w->at;
	end = next = cue_lines_end(w, &out->angle);
	if (next < w->text.len && w->text.p[next++] == '\r' && next < w->text.len && w->text.p[next] == '\n')
		next = cue_lines_end(w, &none) + 1;
	out->text = (struct slice){ w->text.p + w->at, end - w->at };
	out->end = w->at = next;
	return true;
}

#endif
