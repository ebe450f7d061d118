#include "read/cues.h"

#include "text/word_hash.h"

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
	if (line.len >= FIXED_BYTES && memcmp(line.p + 13, "-->", 3) == 0)	/* as of times in full */
		return true;
	for (size_t at = 0; (at += slice_chr(slice_from(line, at), '>')) < line.len; at++)
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

/*
 * "00:01:02.003" with that mark, minutes and seconds under 60: nearly all times are written so.
 * Its bytes are looked at together: digits have a high half of 3 and a low one that 6 can be
 * added to, and each pair of them is added up in the byte of its first.
 */
static inline bool fixed_time(const char *p, char mark, int64_t *ms)
{
	uint64_t clock = word_chunk(p), digits = clock & UINT64_C(0x0F0F000F0F000F0F);
	uint64_t pairs = digits * 10 + (digits >> 8);
	uint64_t bad = (clock & UINT64_C(0xF0F0FFF0F0FFF0F0)) ^ UINT64_C(0x30303A30303A3030);
	uint64_t rest = word_chunk(p + 4) >> 32, last = rest >> 8 & 0x0F0F0F;	/* mark and fraction */

	bad |= (digits + UINT64_C(0x0606000606000606)) & UINT64_C(0xF0F000F0F000F0F0);
	bad |= (pairs + UINT64_C(0x0044000044000000)) & UINT64_C(0x0080000080000000);	/* 60 or more */
	bad |= (rest & 0xF0F0F0FF) ^ (0x30303000 | (unsigned char)mark);
	bad |= (last + 0x060606) & 0xF0F0F0;
	*ms = (int64_t)((pairs & 0xFF) * HOUR_MS + (pairs >> 24 & 0xFF) * 60000 + (pairs >> 48 & 0xFF) * 1000 +
			(last & 0xFF) * 100 + (last >> 8 & 0xFF) * 10 + (last >> 16));
	return !bad;
}

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
	return fixed_time(line.p, mark, &out->start_ms) && fixed_time(line.p + FIXED_BYTES - 12, mark, &out->end_ms);
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
