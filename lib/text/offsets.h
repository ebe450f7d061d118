/*
 * offsets.h - where each byte of a text that was decoded stood in its input.
 *
 * A run is a stretch of characters that all take the same number of bytes in
 * the text and the same number in the input; only where that changes is a new
 * one kept.  UTF-8 and ASCII are one run of 1 to 1, however long.
 */
#ifndef TEXT_OFFSETS_H
#define TEXT_OFFSETS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct offset_run {
	uint64_t out, in;	/* where it begins in the text and in the input */
	size_t out_width;	/* bytes a character in the text, never 0 */
	size_t in_width;	/* bytes a character in the input */
};

struct offsets {
	struct offset_run *v;	/* [first, n) are in use, by rising out */
	size_t first, n, cap;
	uint64_t out, in;	/* bytes of text and of input so far */
	bool skipped;		/* the last run does not go on: something was passed over */
};

#define OFFSETS_INIT { NULL, 0, 0, 0, 0, 0, false }

void offsets_free(struct offsets *o);

/* `count` characters follow, each so many bytes of text and of input. */
void offsets_add(struct offsets *o, size_t out_width, size_t in_width, size_t count);

/* Input that is no text is passed over: a byte order mark, a shift. */
void offsets_skip(struct offsets *o, size_t n);

/* Where the character that holds byte `out` of the text began in the input. */
uint64_t offsets_at(const struct offsets *o, uint64_t out);

/* Forgets what is only about bytes before `out`. */
void offsets_drop(struct offsets *o, uint64_t out);

#endif
