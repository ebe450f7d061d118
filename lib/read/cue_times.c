#include "read/cues.h"

#include "text/byte_find.h"

#define MAX_DIGITS 9		/* of a number that is read */
#define HOUR_MS 3600000
#define FIXED_BYTES ((size_t)29)	/* "00:01:02.003 --> 00:01:04.005" */

/* White space as WebVTT has it: no vertical tab. */
static struct slice skip_blank(struct slice s)
{
	size_t n = 0;

	while (n < s.len && s.p[n] != '\v' && is_space(s.p[n]))
		n++;
	return slice_from(s, n);
}

/* Takes digits off *s; how many.  What is over MAX_DIGITS counts as its highest. */
static size_t take_digits(struct slice *s, int64_t *n)
{
	size_t len = 0;

	*n = 0;
	for (; len < s->len && is_digit(s->p[len]); len++)
		if (*n < 100000000)
			*n = *n * 10 + (s->p[len] - '0');
	*s = slice_from(*s, len);
	return len;
}

static bool take_char(struct slice *s, char c)
{
	if (s->len == 0 || s->p[0] != c)
		return false;
	*s = slice_from(*s, 1);
	return true;
}

static bool take_arrow(struct slice *s)
{
	if (!slice_starts(*s, SLICE("-->")))
		return false;
	*s = slice_from(*s, 3);
	return true;
}

bool cue_arrow(struct slice line)
{
	for (size_t at = 0; (at = byte_find(line, at, SLICE(">"))) < line.len; at++)
		if (at >= 2 && line.p[at - 1] == '-' && line.p[at - 2] == '-')
			return true;
	return false;
}

/*
 * "Collect a WebVTT timestamp".  One thing is added that browsers with Mozilla's
 * parser do: in "120:00.000" the first number, being over 59, is hours.
 */
static bool webvtt_time(struct slice *s, int64_t *ms)
{
	int64_t v[3], fraction;
	size_t first = take_digits(s, &v[0]), n = 2;

	if (first == 0 || !take_char(s, ':') || take_digits(s, &v[1]) != 2)
		return false;
	if (take_char(s, ':')) {
		if (take_digits(s, &v[2]) != 2)
			return false;
		n = 3;
	} else if (first > 2 && v[0] > 59) {
		v[2] = 0;
		n = 3;
	} else if (first != 2 || v[0] > 59) {
		return false;
	}
	if (!take_char(s, '.') || take_digits(s, &fraction) != 3)
		return false;
	if (v[1] > 59 || v[n - 1] > 59)
		return false;
	*ms = (n == 3 ? v[0] * HOUR_MS + v[1] * 60000 + v[2] * 1000 : v[0] * 60000 + v[1] * 1000) +
	      fraction;
	return true;
}

#ifdef __SSE2__

/*
 * "00:01:02.003" with that mark, minutes and seconds under 60, in the first 12 of 16 bytes:
 * nearly all times are written so.  All are looked at together, a third of what one by one takes.
 */
static bool fixed_time(__m128i bytes, char mark, int64_t *ms)
{
	const __m128i marks = _mm_setr_epi8(0, 0, ':', 0, 0, ':', 0, 0, mark, 0, 0, 0, 0, 0, 0, 0);
	__m128i n = _mm_sub_epi8(bytes, _mm_set1_epi8('0')), zero = _mm_setzero_si128();
	int digits = _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(n, _mm_set1_epi8(9)), n));
	int between = _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, marks));
	int32_t v[4], fraction[4];

	_mm_storeu_si128((__m128i *)(void *)v, _mm_madd_epi16(
		_mm_unpacklo_epi8(n, zero), _mm_setr_epi16(10, 1, 0, 10, 1, 0, 10, 1)));
	_mm_storeu_si128((__m128i *)(void *)fraction, _mm_madd_epi16(
		_mm_unpackhi_epi8(n, zero), _mm_setr_epi16(0, 100, 10, 1, 0, 0, 0, 0)));
	int32_t minutes = v[1] + v[2], rest = v[3] * 1000 + fraction[0] + fraction[1];
	*ms = (int64_t)(v[0] * 60 + minutes) * 60000 + rest;
	return (digits & 0xFFF) == 0xEDB && (between & 0x124) == 0x124 && minutes < 60 && v[3] < 60;
}

/* Both times of a line of FIXED_BYTES or more. */
static bool two_fixed_times(const char *p, char mark, struct cue_times *out)
{
	__m128i first = _mm_loadu_si128((const __m128i *)(const void *)p);
	__m128i second = _mm_loadu_si128((const __m128i *)(const void *)(p + FIXED_BYTES - 16));

	return fixed_time(first, mark, &out->start_ms) && fixed_time(_mm_srli_si128(second, 4), mark, &out->end_ms);
}

#else

/* A digit; of all that are looked at, *seen is under 16 if they are digits. */
static unsigned digit(const char *p, unsigned *seen)
{
	unsigned d = (unsigned char)*p - (unsigned)'0';

	*seen |= d | (d + 6);
	return d;
}

static unsigned two_digits(const char *p, unsigned *seen)
{
	return digit(p, seen) * 10 + digit(p + 1, seen);
}

static bool fixed_time(const char *p, char mark, int64_t *ms)
{
	unsigned seen = 0, hours = two_digits(p, &seen), minutes = two_digits(p + 3, &seen),
		 seconds = two_digits(p + 6, &seen),
		 fraction = digit(p + 9, &seen) * 100 + two_digits(p + 10, &seen);

	*ms = (int64_t)hours * HOUR_MS + minutes * 60000 + seconds * 1000 + fraction;
	return p[2] == ':' && p[5] == ':' && p[8] == mark && seen < 16 && minutes < 60 && seconds < 60;
}

static bool two_fixed_times(const char *p, char mark, struct cue_times *out)
{
	return fixed_time(p, mark, &out->start_ms) && fixed_time(p + FIXED_BYTES - 12, mark, &out->end_ms);
}

#endif

/*
 * A line that is two such times and the arrow, a blank at both sides of it, and then
 * nothing or a blank: a fifth of what it takes to look for all that it could be.
 */
static bool fixed_times(struct slice line, char mark, struct cue_times *out)
{
	if (line.len < FIXED_BYTES || line.p[8] != mark || memcmp(line.p + 12, " --> ", 5) != 0 ||
	    (line.len > FIXED_BYTES && line.p[FIXED_BYTES] != ' '))
		return false;
	*out = (struct cue_times){ -1, -1, slice_from(line, FIXED_BYTES), true, true };
	return two_fixed_times(line.p, mark, out);
}

bool cue_times_webvtt(struct slice line, struct cue_times *out)
{
	struct slice s;

	if (fixed_times(line, '.', out))
		return true;
	s = skip_blank(line);
	*out = (struct cue_times){ -1, -1, { NULL, 0 }, cue_arrow(line), true };
	if (!webvtt_time(&s, &out->start_ms))
		return false;
	s = skip_blank(s);
	if (!take_arrow(&s))
		return false;
	s = skip_blank(s);
	if (!webvtt_time(&s, &out->end_ms))
		return false;
	out->rest = s;
	return true;
}

/* How a time is written: its numbers, the digits of the last, and what stands before the fraction. */
struct form {
	size_t numbers, digits;
	bool over;		/* a number after the first is over 59 */
	char point;		/* 0: no fraction */
};

/* ",500" or ".5" at the front of s, a blank after the mark forgiven. */
static void take_fraction(struct slice *s, int64_t *ms, struct form *form)
{
	struct slice look = slice_from(*s, 1);
	int64_t n, scale = 100;

	if (s->len < 2 || (s->p[0] != '.' && s->p[0] != ','))
		return;
	look = skip_blank(look);
	if (look.len == 0 || !is_digit(look.p[0]))
		return;
	form->point = s->p[0];
	for (; look.len && is_digit(look.p[0]); look = slice_from(look, 1), scale /= 10) {
		n = look.p[0] - '0';
		*ms += n * scale;
	}
	*s = look;
}

static bool loose_time(struct slice *s, int64_t *ms, struct form *form)
{
	bool negative = take_char(s, '-');
	int64_t n, sum = 0;

	*form = (struct form){ 0, 0, false, 0 };
	do {
		form->digits = take_digits(s, &n);
		if (form->digits == 0)
			return false;
		form->over |= form->numbers > 0 && n > 59;
		sum = sum * 60 + n;
		form->numbers++;
	} while (form->numbers < 3 && take_char(s, ':'));
	if (form->numbers == 3 && s->len && s->p[0] == ':')
		return false;
	*ms = sum * 1000;
	take_fraction(s, ms, form);
	if (negative)
		*ms = 0;		/* before the beginning: some tool has moved them all */
	return form->numbers > 1 || form->point;
}

/* Dashes of any width, blanks between them forgiven, and a bracket. */
static bool loose_arrow(struct slice *s)
{
	struct slice look = *s;
	size_t dashes = 0;

	while (look.len) {
		look = skip_blank(look);
		if (slice_starts(look, SLICE("\xE2\x80\x93")) || slice_starts(look, SLICE("\xE2\x80\x94")))
			look = slice_from(look, 3);
		else if (!take_char(&look, '-'))
			break;
		dashes++;
	}
	if (dashes == 0 || !take_char(&look, '>'))
		return false;
	*s = look;
	return true;
}

bool cue_times_loose(struct slice line, bool alike, struct cue_times *out)
{
	struct form first, second;
	struct slice s;
	bool bracket;

	if (fixed_times(line, ',', out) || fixed_times(line, '.', out)) {
		out->rest = slice_trim(out->rest);
		return true;
	}
	s = skip_blank(line);
	bracket = take_char(&s, '[');
	*out = (struct cue_times){ -1, -1, { NULL, 0 }, cue_arrow(line), false };
	if (!loose_time(&s, &out->start_ms, &first)) {
		out->start_ms = -1;
		return false;
	}
	s = skip_blank(s);
	if (!loose_arrow(&s))
		return false;
	s = skip_blank(s);
	if (!loose_time(&s, &out->end_ms, &second)) {
		out->end_ms = -1;
		return false;
	}
	if (bracket && !take_char(&s, ']'))
		return false;
	if (!bracket && s.len && !is_space(s.p[0]))
		return false;
	out->rest = slice_trim(s);
	out->fractions = first.point && second.point;
	return !alike || (!first.over && !second.over && first.numbers == second.numbers && first.point == second.point &&
			  (first.numbers == 1 || first.digits == second.digits));
}
