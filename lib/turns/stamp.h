/*
 * stamp.h - a time as it stands beside a label: "[00:01:23]", "(0:03)", "00:01:23 - 00:01:30".
 */
#ifndef TURNS_STAMP_H
#define TURNS_STAMP_H

#include "base/slice.h"

#include <stdint.h>

struct stamp {
	int64_t start_ms, end_ms;	/* -1: not stated */
	size_t len;			/* bytes it takes, brackets and all, from where it was read */
	bool bracketed;
	bool half;			/* a clock of 12 hours: "9:05 PM" */
};

#define NO_STAMP ((struct stamp){ -1, -1, 0, false, false })

/*
 * Reads the stamp that s begins with: a clock (text/clock.h), of 24 hours or 12, or two of them
 * with a dash or arrow between, in [ ], ( ), < > or in nothing.  False if none is there.
 */
bool stamp_read(struct slice s, struct stamp *out);

/*
 * Takes a stamp off the end of s, white space apart: true with *s without it
 * and without a dash or bar that stood between.
 */
bool stamp_take_end(struct slice *s, struct stamp *out);

#endif
