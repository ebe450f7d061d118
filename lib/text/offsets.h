/*
 * offsets.h - where each byte of a text that was decoded stood in its input.
 *
 * A run is a stretch of characters that all take the same number of bytes in
 * the text and the same number in the input; only where that changes is a new
 * one kept.  UTF-8 and ASCII are one run of 1 to 1, however long.
 */
#ifndef TEXT_OFFSETS_H
#define TEXT_OFFSETS_H

#include <stddef.h>
#include <stdint.h>

struct offset_run {
	uint64_t out, in;		/* where it begins in the text and in the input */
	uint32_t out_width, in_width;	/* bytes a character, never 0 */
};

struct offsets {
	struct offset_run *v;	/* [first, n) are in use, by rising out */
	size_t first, n, cap;
};

#define OFFSETS_INIT { NULL, 0, 0, 0 }

void offsets_free(struct offsets *o);

/*
 * Says that the character at `out` of the text, and those after it until the
 * next call, stood at `in` and have these widths.  Calls come in order.
 */
void offsets_add(struct offsets *o, uint64_t out, uint64_t in, uint32_t out_width,
		 uint32_t in_width);

/* Where the character that holds byte `out` of the text begins in the input. */
uint64_t offsets_at(const struct offsets *o, uint64_t out);

/* Forgets what is only about bytes before `out`. */
void offsets_drop(struct offsets *o, uint64_t out);

#endif
