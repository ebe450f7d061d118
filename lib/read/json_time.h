/*
 * json_time.h - times in JSON: numbers and strings, from the start or on the wall.
 */
#ifndef READ_JSON_TIME_H
#define READ_JSON_TIME_H

#include "base/arena.h"
#include "read/json_shapes.h"

/*
 * A time from the start: a number in that unit, or a string with a number
 * ("1.300s"), a clock ("00:00:01,300") or a duration ("PT1.3S").  *fraction is
 * set if it shows that the unit is seconds.  -1 if it is none, or so large that
 * it must be a date.
 */
int64_t json_offset_ms(struct slice raw, enum json_unit unit, bool *fraction);

/*
 * A time on the wall in ISO 8601: a date and time as it stands, or a number of
 * seconds, milli- or microseconds since 1970, told apart by its size, in UTC
 * ("2024-03-01T21:05:00Z").  Empty if it is none.
 */
struct slice json_clock(struct arena *a, struct slice raw);

#endif
