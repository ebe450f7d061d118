/*
 * jsonl.h - JSON Lines in an input, line by line.
 */
#ifndef APP_JSONL_H
#define APP_JSONL_H

#include "base/diag.h"
#include "text/source.h"

struct jsonl {
	struct source *src;
	size_t max;		/* bytes that a line may have */
	struct diag_sink *sink;
	size_t no;		/* of the line that jsonl_next gave, from 1 */
	size_t drop;		/* bytes of the window that it had */
	bool failed;		/* the input could not be read to its end */
};

/*
 * The next line that is not blank, without the white space around it; valid
 * until the next call.  One longer than max is given empty, with an error
 * [too-long].  False at the end, or when a read failed: what was read of the
 * line that it failed in is not given.
 */
bool jsonl_next(struct jsonl *l, struct slice *line);

/* Where the line that jsonl_next gave ended in the input, its LF included. */
uint64_t jsonl_end(const struct jsonl *l);

/*
 * Whether the input looks like JSON Lines: the first line that is not blank
 * is one JSON object (or begins as one, and is longer than max).  Drops nothing.
 */
bool jsonl_detect(struct source *src, size_t max);

#endif
