/*
 * clock.h - times as transcripts write them: a clock, or a length from the start.
 */
#ifndef TEXT_CLOCK_H
#define TEXT_CLOCK_H

#include "base/slice.h"

#include <stdint.h>

/*
 * Reads the time that s begins with: "1:02:03", "00:01:23.450", "0:03", "12:05,5".
 * Hours or minutes come first and may have up to four digits, what follows them
 * has two and is under 60; a fraction of up to nine digits follows a point or
 * comma.  Returns its length in bytes, 0 if none is there or if a digit, a
 * letter or a colon with a digit follows it.  *ms: milliseconds, the fraction cut.
 */
size_t clock_read(struct slice s, int64_t *ms);

/*
 * The same for a time of day on a clock of 12 hours, "9:05 PM", "12:00:30 a.m.":
 * hours come first.  *ms: since midnight.
 */
size_t clock_half_read(struct slice s, int64_t *ms);

#endif
