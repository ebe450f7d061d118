#include "text/clock.h"

#define FIRST_MAX 4	/* digits of the first number */
#define FRACTION_MAX 9

/* Digits at `at`, at most `max`; their number in *n. */
static size_t digits(struct slice s, size_t at, size_t max, int64_t *n)
{
	size_t len = 0;

	*n = 0;
	while (len < max && at + len < s.len && is_digit(s.p[at + len]))
		*n = *n * 10 + (s.p[at + len++] - '0');
	return len;
}

/* ":05" at `at`, under 60. */
static size_t sixtieth(struct slice s, size_t at, int64_t *n)
{
	if (at >= s.len || s.p[at] != ':')
		return 0;
	return digits(s, at + 1, 2, n) == 2 && *n < 60 ? 3 : 0;
}

/* ".450" at `at`, as milliseconds. */
static size_t fraction(struct slice s, size_t at, int64_t *ms)
{
	static const int64_t scale[] = { 0, 100, 10, 1 };
	int64_t rest;

	*ms = 0;
	if (at >= s.len || (s.p[at] != '.' && s.p[at] != ','))
		return 0;
	size_t len = digits(s, at + 1, 3, ms);
	*ms *= scale[len];
	return len ? 1 + len + digits(s, at + 1 + len, FRACTION_MAX - 3, &rest) : 0;
}

static bool goes_on(struct slice s, size_t at)
{
	char c = at < s.len ? s.p[at] : ' ';

	return is_digit(c) || is_letter(c) ||
	       (c == ':' && at + 1 < s.len && is_digit(s.p[at + 1]));
}

size_t clock_read(struct slice s, int64_t *ms)
{
	int64_t first, second, third = -1, part;
	size_t at = digits(s, 0, FIRST_MAX, &first), n;

	if (at == 0 || !(n = sixtieth(s, at, &second)))
		return 0;
	at += n;
	n = sixtieth(s, at, &third);
	at += n;
	*ms = n ? (first * 60 + second) * 60 + third : first * 60 + second;
	*ms *= 1000;
	at += fraction(s, at, &part);
	*ms += part;
	return goes_on(s, at) ? 0 : at;
}

/* "AM", "p.m." after a time, and the blank before it; its length, or 0. */
static size_t half_of_day(struct slice s, bool *pm)
{
	static const char *const words[] = { "am", "pm", "a.m.", "p.m.", "a. m.", "p. m." };
	static const char *const gaps[] = { " ", "\xC2\xA0", "\xE2\x80\xAF" };
	size_t at = 0;

	for (size_t i = 0; i < N_ELEMS(gaps) && at == 0; i++)
		at = slice_starts(s, slice_z(gaps[i])) ? strlen(gaps[i]) : 0;
	for (size_t i = 0; i < N_ELEMS(words); i++) {
		size_t end = at + strlen(words[i]);
		if (!slice_istarts(slice_from(s, at), slice_z(words[i])) || goes_on(s, end))
			continue;
		*pm = words[i][0] == 'p';
		return end;
	}
	return 0;
}

size_t clock_half_read(struct slice s, int64_t *ms)
{
	int64_t hour, minute, second = 0;
	size_t at = digits(s, 0, 2, &hour), n;
	bool pm;

	if (at == 0 || hour < 1 || hour > 12 || !(n = sixtieth(s, at, &minute)))
		return 0;
	at += n;
	n = sixtieth(s, at, &second);
	second = n ? second : 0;
	at += n;
	if (!(n = half_of_day(slice_from(s, at), &pm)))
		return 0;
	*ms = ((hour % 12 + (pm ? 12 : 0)) * 3600 + minute * 60 + second) * 1000;
	return at + n;
}
