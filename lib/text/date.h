/*
 * date.h - dates as people write them, to ISO 8601.
 *
 * The forms are a table: 2023-07-10, 2023/07/10, 07/10/2023 (month first
 * unless the first number is over 12), 10.07.2023 (day first), 10 July 2023,
 * July 10, 2023, Jul 10th 2023, with a weekday before them or a time after.
 */
#ifndef TEXT_DATE_H
#define TEXT_DATE_H

#include "base/slice.h"

#define DATE_ISO_SIZE 11	/* "2023-07-10" and a NUL */

/*
 * Reads the date that text begins with, white space apart.  Returns how many
 * bytes of text it takes and puts its ISO form into iso, or 0 if none is there.
 * Only dates that exist, years 1000 to 2999.
 */
size_t date_read(struct slice text, char iso[DATE_ISO_SIZE]);

/* Whether text, white space and a trailing full stop apart, is a date and nothing else. */
bool date_is(struct slice text, char iso[DATE_ISO_SIZE]);

#endif
