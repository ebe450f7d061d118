#include "read/json_time.h"

#include "model/json.h"
#include "read/chat_dates.h"
#include "read/json_find.h"
#include "text/clock.h"
#include "text/date.h"

#include <inttypes.h>
#include <stdio.h>

#define OFFSET_MAX INT64_C(100000000000)	/* ms: three years */
#define UNIX_MIN INT64_C(100000000)		/* s: 1973; less is no date */
#define UNIX_MS INT64_C(100000000000)		/* as seconds this is the year 5138 */
#define UNIX_US INT64_C(100000000000000)
#define UNIX_MAX INT64_C(100000000000000000)
#define DIGITS_MAX 18
#define DECIMAL_MAX INT64_C(9000000000000000)	/* a thousand times this fits */

/* A decimal number in thousandths. */
struct thousandths {
	int64_t n;
	bool fraction;		/* it was written with one */
};

/* Reads what s begins with; the length, or 0. */
static size_t read_decimal(struct slice s, struct thousandths *out)
{
	size_t i = 0, digits = 0;
	int places = 3;

	*out = (struct thousandths){ 0, false };
	for (; i < s.len && is_digit(s.p[i]) && digits++ < DIGITS_MAX; i++)
		out->n = out->n * 10 + (s.p[i] - '0');
	if (!digits || out->n > DECIMAL_MAX)
		return 0;
	if (i + 1 < s.len && s.p[i] == '.' && is_digit(s.p[i + 1])) {
		out->fraction = true;
		for (i++; i < s.len && is_digit(s.p[i]); i++)
			if (places > 0) {
				out->n = out->n * 10 + (s.p[i] - '0');
				places--;
			}
	}
	for (; places > 0; places--)
		out->n *= 10;
	return i;
}

/* A number with an exponent, as few write it. */
static bool read_exponent(struct slice s, struct thousandths *out)
{
	struct json j = json_begin(s);
	double x;

	if (!json_take_number(&j, &x) || !json_done(&j) || x < 0 || x > 1e14)
		return false;
	*out = (struct thousandths){ (int64_t)(x * 1000 + 0.5), true };
	return true;
}

/* "PT1M2.5S": hours, minutes and seconds. */
static bool read_duration(struct slice s, struct thousandths *out)
{
	int64_t sum = 0;

	if (!slice_starts(s, SLICE("PT")))
		return false;
	for (s = slice_from(s, 2); s.len;) {
		size_t n = read_decimal(s, out);
		char unit = (char)(n < s.len ? s.p[n] : 0);
		if (!n || out->n > OFFSET_MAX || (unit != 'H' && unit != 'M' && unit != 'S'))
			return false;
		sum += out->n * (unit == 'H' ? 3600 : unit == 'M' ? 60 : 1);
		if (sum >= OFFSET_MAX)
			return false;
		s = slice_from(s, n + 1);
	}
	*out = (struct thousandths){ sum, true };
	return true;
}

static int64_t in_unit(struct thousandths t, enum json_unit unit)
{
	return unit == JSON_MS ? t.n / 1000 : unit == JSON_TICKS ? t.n / 10000000 : t.n;
}

int64_t json_offset_ms(struct slice raw, enum json_unit unit, bool *fraction)
{
	struct thousandths t;
	struct slice s = raw;
	int64_t ms;
	size_t n;

	if (json_string(raw, &s)) {
		s = slice_trim(s);
		if (slice_chr(s, ':') < s.len) {
			*fraction = true;
			return clock_read(s, &ms) == s.len ? ms : -1;
		}
		if (read_duration(s, &t)) {
			*fraction = true;
			return t.n;
		}
	}
	n = read_decimal(s, &t);
	if (n + 1 == s.len && s.p[n] == 's') {
		*fraction = true;
		return t.n < OFFSET_MAX ? t.n : -1;
	}
	if ((n != s.len || !n) && !read_exponent(s, &t))
		return -1;
	*fraction |= t.fraction;
	ms = in_unit(t, unit);
	return ms < OFFSET_MAX ? ms : -1;
}

/* "2024-03-01T21:05:00.123" ms after 1970, in UTC; days by the civil calendar. */
static struct slice unix_iso(struct arena *a, int64_t ms)
{
	char iso[40];
	int64_t days = ms / 86400000, rest = ms % 86400000;
	int64_t z = days + 719468, era = z / 146097, doe = z - era * 146097;
	int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
	int64_t month = mp < 10 ? mp + 3 : mp - 9;
	int n = snprintf(iso, sizeof(iso), "%04" PRId64 "-%02" PRId64 "-%02" PRId64 "T%02" PRId64
			 ":%02" PRId64 ":%02" PRId64, yoe + era * 400 + (month <= 2), month,
			 doy - (153 * mp + 2) / 5 + 1, rest / 3600000, rest / 60000 % 60,
			 rest / 1000 % 60);

	if (rest % 1000)
		n += snprintf(iso + n, sizeof(iso) - (size_t)n, ".%03" PRId64, rest % 1000);
	iso[n++] = 'Z';
	return arena_dup(a, (struct slice){ iso, (size_t)n });
}

/* "2024-03-01T21:05" and what follows; with a blank for the T. */
static bool is_iso(struct slice s)
{
	static const char form[] = "0000-00-00T00:00";

	if (s.len < sizeof(form) - 1 || s.len > 40)
		return false;
	for (size_t i = 0; i < sizeof(form) - 1; i++) {
		if (form[i] == '0' ? !is_digit(s.p[i]) :
		    form[i] == 'T' ? s.p[i] != 'T' && s.p[i] != ' ' : s.p[i] != form[i])
			return false;
	}
	for (size_t i = 16; i < s.len; i++)
		if (!is_digit(s.p[i]) && !memchr(":.,+-ZUTC ", s.p[i], 10))
			return false;
	return true;
}

/* With a T, and without the blank and the name of the zone that some put at the end. */
static struct slice to_iso(struct arena *a, struct slice s)
{
	struct slice zone = slice_from(s, 16);
	size_t blank = slice_chr(zone, ' ');
	char *p = arena_alloc(a, s.len);
	size_t n = 16 + blank;

	memcpy(p, s.p, s.len);
	p[10] = 'T';
	zone = slice_trim(slice_from(zone, blank));
	if (slice_is(zone, "UTC"))
		p[n++] = 'Z';
	else if (zone.len && (zone.p[0] == '+' || zone.p[0] == '-')) {
		memmove(p + n, zone.p, zone.len);
		n += zone.len;
	}
	return (struct slice){ p, n };
}

/* The hour of 24, by the word after the time; *s: what follows it. */
static int64_t hour_by_half(int64_t hour, struct slice *s)
{
	bool am = slice_istarts(*s, SLICE("AM")), pm = slice_istarts(*s, SLICE("PM"));

	if (am || pm)
		*s = slice_from(*s, 2);
	if (am && hour == 12)
		return 0;
	return pm && hour < 12 ? hour + 12 : hour;
}

/* "Monday, May 20, 2024 at 8:15:00 PM UTC", whose date is iso: the time with it, if it is to the second. */
static struct slice with_clock(struct arena *a, struct slice s, const char *iso)
{
	size_t at = slice_chr(s, ':'), n;
	char out[40];
	int64_t ms;
	int len;

	for (size_t i = 0; i < 2 && at > 0 && is_digit(s.p[at - 1]); i++)
		at--;
	s = slice_from(s, at);
	n = clock_read(s, &ms);
	if (n < sizeof("0:00:00") - 1 || ms >= 86400000)
		return arena_dup(a, slice_z(iso));
	s = chat_skip_space(slice_from(s, n));
	ms = hour_by_half(ms / 3600000, &s) * 3600000 + ms % 3600000;
	s = chat_skip_space(s);
	len = snprintf(out, sizeof(out), "%sT%02d:%02d:%02d%s", iso, (int)(ms / 3600000),
		       (int)(ms / 60000 % 60), (int)(ms / 1000 % 60), slice_is(s, "UTC") ? "Z" : "");
	return arena_dup(a, (struct slice){ out, (size_t)len });
}

struct slice json_clock(struct arena *a, struct slice raw)
{
	char iso[DATE_ISO_SIZE];
	struct thousandths t;
	struct slice s = raw;
	size_t n;

	if (json_string(raw, &s)) {
		s = slice_trim(s);
		if (is_iso(s))
			return to_iso(a, s);
		s = json_text(a, s);
		if (date_is(s, iso))
			return with_clock(a, s, iso);
	}
	n = read_decimal(s, &t);
	if (((n != s.len || !n) && !read_exponent(s, &t)) || t.n / 1000 < UNIX_MIN ||
	    t.n / 1000 >= UNIX_MAX)
		return (struct slice){ NULL, 0 };
	if (t.n / 1000 >= UNIX_US)
		t.n /= 1000000;
	else if (t.n / 1000 >= UNIX_MS)
		t.n /= 1000;
	return unix_iso(a, t.n);
}
