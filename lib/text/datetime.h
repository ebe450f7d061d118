/*
 * datetime.h - a date and a time of day together, as mail and logs write them.
 */
#ifndef TEXT_DATETIME_H
#define TEXT_DATETIME_H

#include "base/slice.h"

/* -1: not stated. */
struct datetime {
	int year, month, day;
	int hour, minute, second;
	bool zoned;
	int zone;		/* minutes east of Greenwich, if zoned */
};

/* Nothing stated. */
#define DATETIME_INIT { -1, -1, -1, -1, -1, -1, false, 0 }

/*
 * Reads what s begins with and returns its length, or 0:
 *   datetime_iso    "2017-01-31T10:42:03.120+01:00", "2017-01-31 10:42"
 *   datetime_words  a weekday, a month's name, a day, a year, a clock and a zone, in
 *                   any order that begins with one of the first four:
 *                   "Tue Jan 31 10:42:03 2017", "Tue, 31 Jan 2017 10:42:03 +0100",
 *                   "31-Jan-2017"; a month and a day must be there
 *   datetime_clock  "10:42", "10:42:03.120", "10:42:03 PM"
 * Only dates and times that exist.
 */
size_t datetime_iso(struct slice s, struct datetime *out);
size_t datetime_words(struct slice s, struct datetime *out);
size_t datetime_clock(struct slice s, struct datetime *out);

/*
 * As ISO 8601: what is stated of "2017-01-31T10:42:03+01:00"; an hour has its
 * seconds.  Returns its length, 0 if there is neither a whole date nor an hour.
 */
#define DATETIME_SIZE 32
size_t datetime_format(const struct datetime *d, char out[DATETIME_SIZE]);

#endif
