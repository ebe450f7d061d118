#include "text/datetime.h"

#include "text/date_words.h"
#include "text/utf8.h"

#include <stdio.h>

#define MAX_TOKENS 12		/* of a date in words */

/* Zones by name, in minutes.  Source: RFC 5322, 4.3. */
static const struct { const char *name; int minutes; } zones[] = {
	{ "CDT", -300 }, { "CST", -360 }, { "EDT", -240 }, { "EST", -300 }, { "GMT", 0 },
	{ "MDT", -360 }, { "MST", -420 }, { "PDT", -420 }, { "PST", -480 }, { "UT", 0 },
	{ "UTC", 0 }, { "Z", 0 },
};

static bool take_mark(struct slice *in, char mark)
{
	if (in->len == 0 || in->p[0] != mark)
		return false;
	*in = slice_from(*in, 1);
	return true;
}

static bool date_exists(const struct datetime *d)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = d->year < 0 || (d->year % 4 == 0 && (d->year % 100 != 0 || d->year % 400 == 0));

	return d->month >= 1 && d->month <= 12 && d->day >= 1 &&
	       d->day <= days[d->month - 1] + (d->month == 2 && leap);
}

/* "10:42:03.120"; the fraction is passed over. */
static bool take_clock(struct slice *in, struct datetime *out)
{
	struct slice s = *in, rest;
	int hour, minute, second = 0, part;

	if (!slice_take_digits(&s, 1, 2, &hour) || !take_mark(&s, ':') || !slice_take_digits(&s, 2, 2, &minute))
		return false;
	rest = s;
	if (take_mark(&rest, ':') && slice_take_digits(&rest, 2, 2, &second)) {
		s = rest;
		if ((take_mark(&rest, '.') || take_mark(&rest, ',')) && slice_take_digits(&rest, 1, 9, &part))
			s = rest;
	} else {
		second = 0;
	}
	if (hour > 23 || minute > 59 || second > 60 || (s.len && (is_digit(*s.p) || *s.p == ':')))
		return false;
	out->hour = hour;
	out->minute = minute;
	out->second = second;
	*in = s;
	return true;
}

static struct slice letters(struct slice s)
{
	struct slice rest = s, next;

	for (next = rest; next.len && cp_letter(utf8_next(&next)); rest = next)
		;
	return slice_first(s, s.len - rest.len);
}

static void apply_half(struct datetime *d, int hours)
{
	if (d->hour == 12)
		d->hour = hours;
	else if (d->hour < 12)
		d->hour += hours;
}

/* Takes "PM" after a clock. */
static void take_half(struct slice *in, struct datetime *out)
{
	struct slice s = slice_ltrim(*in), word = letters(s);
	const struct date_word *row = word.len == 2 ? date_word(word) : NULL;

	if (!row || row->kind != DATE_HALF)
		return;
	apply_half(out, row->value);
	*in = slice_from(s, word.len);
}

/* "+0100", "+01:00", "Z", "EST". */
static bool take_zone(struct slice *in, struct datetime *out)
{
	struct slice s = *in, word = letters(s);
	int hours, minutes, sign = s.len && *s.p == '-' ? -1 : 1;

	for (size_t i = 0; i < N_ELEMS(zones); i++)
		if (slice_is(word, zones[i].name)) {
			out->zone = zones[i].minutes;
			out->zoned = true;
			*in = slice_from(s, word.len);
			return true;
		}
	if (!take_mark(&s, '+') && !take_mark(&s, '-'))
		return false;
	if (slice_take_digits(&s, 4, 4, &hours)) {
		minutes = hours % 100;
		hours /= 100;
	} else if (!slice_take_digits(&s, 2, 2, &hours) || !take_mark(&s, ':') ||
		   !slice_take_digits(&s, 2, 2, &minutes)) {
		return false;
	}
	if (hours > 14 || minutes > 59)
		return false;
	out->zone = sign * (hours * 60 + minutes);
	out->zoned = true;
	*in = s;
	return true;
}

size_t datetime_clock(struct slice s, struct datetime *out)
{
	struct slice rest = s;

	*out = (struct datetime)DATETIME_INIT;
	if (!take_clock(&rest, out))
		return 0;
	take_half(&rest, out);
	return s.len - rest.len;
}

size_t datetime_iso(struct slice s, struct datetime *out)
{
	struct slice rest = s;
	struct datetime d = DATETIME_INIT;

	if (!slice_take_digits(&rest, 4, 4, &d.year) || !take_mark(&rest, '-') ||
	    !slice_take_digits(&rest, 2, 2, &d.month) || !take_mark(&rest, '-') ||
	    !slice_take_digits(&rest, 2, 2, &d.day) || !date_exists(&d))
		return 0;
	if (!take_mark(&rest, 'T') && !take_mark(&rest, ' '))
		return 0;
	if (!take_clock(&rest, &d))
		return 0;
	take_zone(&rest, &d);
	*out = d;
	return s.len - rest.len;
}

/* A number of a date in words: a day, or a year (of two digits as mail once had it). */
static bool take_number(struct slice *in, struct datetime *d)
{
	struct slice s = *in;
	int n;

	if (!slice_take_digits(&s, 1, 4, &n))
		return false;
	size_t digits = in->len - s.len;
	if (digits <= 2 && d->day < 0)
		d->day = n;
	else if (digits == 4 && d->year < 0)
		d->year = n;
	else if (digits == 2 && d->year < 0 && d->month >= 0)
		d->year = n < 70 ? 2000 + n : 1900 + n;
	else
		return false;
	*in = s;
	return true;
}

static bool take_word(struct slice *in, struct datetime *d)
{
	struct slice word = letters(*in);
	const struct date_word *row = word.len ? date_word(word) : NULL;

	if (row && row->kind == DATE_MONTH && d->month < 0)
		d->month = row->value;
	else if (!row || row->kind != DATE_WEEKDAY || d->day >= 0 || d->hour >= 0)
		return d->hour >= 0 && !d->zoned && take_zone(in, d);
	*in = slice_from(*in, word.len);
	return true;
}

/* One piece of a date in words, with the comma, full stop or hyphen after it. */
static bool take_token(struct slice *in, struct datetime *d)
{
	struct slice s = *in, word = letters(s);

	if (word.len) {
		if (!take_word(&s, d))
			return false;
	} else if (d->hour < 0 && take_clock(&s, d)) {
		take_half(&s, d);
	} else if (!(d->hour >= 0 && !d->zoned && take_zone(&s, d)) && !take_number(&s, d)) {
		return false;
	}
	*in = s;
	return true;
}

size_t datetime_words(struct slice s, struct datetime *out)
{
	struct slice rest = s, next = s;
	struct datetime d = DATETIME_INIT;

	for (size_t i = 0; i < MAX_TOKENS && take_token(&next, &d); i++) {
		rest = next;
		if (next.len && (*next.p == ',' || *next.p == '.' || (*next.p == '-' && d.hour < 0)))
			next = slice_from(next, 1);
		next = slice_ltrim(next);
		if (i == 0 && d.hour >= 0)
			return 0;
	}
	if (d.month < 0 || d.day < 0 || !date_exists(&d))
		return 0;
	*out = d;
	return s.len - rest.len;
}

size_t datetime_format(const struct datetime *d, char out[DATETIME_SIZE])
{
	int n = 0;

	if (d->year >= 0 && d->month > 0 && d->day > 0)
		n = snprintf(out, DATETIME_SIZE, "%04u-%02u-%02u", (unsigned)d->year % 10000u,
			     (unsigned)d->month % 100u, (unsigned)d->day % 100u);
	if (d->hour < 0)
		return (size_t)n;
	n += snprintf(out + n, DATETIME_SIZE - (size_t)n, "%s%02u:%02u:%02u", n ? "T" : "",
		      (unsigned)d->hour % 100u, (unsigned)d->minute % 100u,
		      (unsigned)d->second % 100u);
	if (n > 10 && d->zoned && d->zone == 0)
		n += snprintf(out + n, DATETIME_SIZE - (size_t)n, "Z");
	else if (n > 10 && d->zoned)
		n += snprintf(out + n, DATETIME_SIZE - (size_t)n, "%c%02u:%02u",
			      d->zone < 0 ? '-' : '+', (unsigned)(d->zone < 0 ? -d->zone : d->zone) / 60u % 100u,
			      (unsigned)(d->zone < 0 ? -d->zone : d->zone) % 60u);
	return (size_t)n;
}
