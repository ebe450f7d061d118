#include "text/date.h"

#include "text/date_words.h"
#include "text/utf8.h"


/*
 * The forms, tried in this order.  Y M D are numbers (Y of four digits, the
 * others of one or two), B is a month's name with or without a full stop, O a
 * day with or without its ending ("10th", "1er", "10."), a blank is any white
 * space or the comma and "of" that may stand there; any other mark is itself.
 */
static const struct { const char *form, *source; } forms[] = {
	{ "Y-M-D", "ISO 8601" },
	{ "Y/M/D", "Japan, Canada" },
	{ "Y.M.D", "Hungary, Korea" },
	{ "M/D/Y", "United States; first, as most pages of the web are" },
	{ "D/M/Y", "the rest of the world: only reached with a first number over 12" },
	{ "M-D-Y", "United States" },
	{ "D-M-Y", "Netherlands, India" },
	{ "D.M.Y", "Germany, Russia, Poland" },
	{ "B O Y", "July 10, 2023; Jul 10th 2023" },
	{ "O B Y", "10 July 2023; 10th of July, 2023; 10. Juli 2023" },
	{ "O-B-Y", "10-Jul-2023" },
	{ "B-O-Y", "Jul-10-2023" },
	{ "Y B O", "2023 July 10" },
	{ "Y年M月D日", "China, Japan" },
};

struct day {
	int year, month, day;
};

static void skip_space(struct slice *in)
{
	for (;;) {
		*in = slice_ltrim(*in);
		struct slice rest = *in;
		if (!rest.len || (unsigned char)rest.p[0] < 0x80 || !cp_space(utf8_next(&rest)))
			return;
		*in = rest;
	}
}

static struct slice leading_letters(struct slice in)
{
	struct slice rest = in;

	for (;;) {
		while (rest.len && is_letter(rest.p[0]))
			rest = slice_from(rest, 1);
		struct slice next = rest;
		if (!rest.len || (unsigned char)rest.p[0] < 0x80 || !cp_letter(utf8_next(&next)))
			return slice_first(in, in.len - rest.len);
		rest = next;
	}
}

/* Takes a word of that kind, with the full stop of an abbreviation. */
static const struct date_word *take_word(struct slice *in, enum date_word_kind kind)
{
	struct slice word = leading_letters(*in);
	const struct date_word *row = word.len ? date_word(word) : NULL;

	if (!row || row->kind != kind)
		return NULL;
	*in = slice_from(*in, word.len);
	if (kind != DATE_ZONE && in->len && in->p[0] == '.')
		*in = slice_from(*in, 1);
	return row;
}

/* White space, a comma, "of": at least one of them. */
static bool take_gap(struct slice *in)
{
	struct slice start = *in;

	skip_space(in);
	if (in->len && in->p[0] == ',')
		*in = slice_from(*in, 1);
	skip_space(in);
	if (take_word(in, DATE_OF))
		skip_space(in);
	return in->p != start.p;
}

static bool take_ordinal_day(struct slice *in, int *day)
{
	static const char *const endings[] = { "st", "nd", "rd", "th", "er", "re", "º", "ª", "." };

	if (!slice_take_digits(in, 1, 2, day))
		return false;
	for (size_t i = 0; i < N_ELEMS(endings); i++)
		if (slice_istarts_z(*in, endings[i])) {
			*in = slice_from(*in, strlen(endings[i]));
			break;
		}
	return true;
}

static bool take_element(struct slice *in, const char *element, struct day *d)
{
	const struct date_word *row;

	switch (*element) {
	case 'Y':
		return slice_take_digits(in, 4, 4, &d->year);
	case 'M':
		return slice_take_digits(in, 1, 2, &d->month);
	case 'D':
		return slice_take_digits(in, 1, 2, &d->day);
	case 'O':
		return take_ordinal_day(in, &d->day);
	case 'B':
		row = take_word(in, DATE_MONTH);
		if (row)
			d->month = row->value;
		return row != NULL;
	case ' ':
		return take_gap(in);
	}
	if (!in->len || in->p[0] != *element)
		return false;
	*in = slice_from(*in, 1);
	return true;
}

static bool day_exists(const struct day *d)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (d->year % 4 == 0 && d->year % 100 != 0) || d->year % 400 == 0;

	if (d->year < 1000 || d->year > 2999 || d->month < 1 || d->month > 12 || d->day < 1)
		return false;
	return d->day <= days[d->month - 1] + (d->month == 2 && leap);
}

/* Whether a number, version or word goes on here: "2023-07-101", "1.2.2023.4", "2023-07-10x". */
static bool goes_on(struct slice rest)
{
	uint32_t cp = rest.len ? utf8_next(&rest) : ' ';

	if (cp_unspaced(cp))
		return false;
	if (cp_letter(cp) || cp_digit(cp))
		return true;
	return (cp == '-' || cp == '/' || cp == '.') && rest.len && is_digit(rest.p[0]);
}

static bool take_form(struct slice *in, const char *form, struct day *d)
{
	for (; *form; form++)
		if (!take_element(in, form, d))
			return false;
	return day_exists(d);
}

/* Takes "am", "p.m.", "Uhr". */
static bool take_half(struct slice *in)
{
	skip_space(in);
	if (in->len >= 4 && in->p[1] == '.' && to_lower(in->p[2]) == 'm' && in->p[3] == '.' &&
	    (to_lower(in->p[0]) == 'a' || to_lower(in->p[0]) == 'p')) {
		*in = slice_from(*in, 4);
		return true;
	}
	return take_word(in, DATE_HALF) != NULL;
}

static void take_zone(struct slice *in)
{
	struct slice s = *in;
	struct slice word;
	int n;

	if (s.len && s.p[0] == 'Z') {
		*in = slice_from(s, 1);
		return;
	}
	skip_space(&s);
	word = leading_letters(s);
	if (word.len && is_upper(word.p[0]) && take_word(&s, DATE_ZONE))
		*in = s;
	if (s.len && (s.p[0] == '+' || s.p[0] == '-')) {
		s = slice_from(s, 1);
		if (slice_take_digits(&s, 4, 4, &n) ||
		    (slice_take_digits(&s, 2, 2, &n) && s.len && s.p[0] == ':' &&
		     (s = slice_from(s, 1), slice_take_digits(&s, 2, 2, &n))))
			*in = s;
	}
}

static bool take_clock(struct slice *in)
{
	struct slice s = *in;
	int n;

	if (!slice_take_digits(&s, 1, 2, &n) || n > 24)
		return false;
	if (!s.len || (s.p[0] != ':' && s.p[0] != '.' && to_lower(s.p[0]) != 'h')) {
		if (!take_half(&s))
			return false;
	} else {
		s = slice_from(s, 1);
		if (!slice_take_digits(&s, 2, 2, &n) || n > 59)
			return false;
		if (s.len && s.p[0] == ':') {
			s = slice_from(s, 1);
			if (!slice_take_digits(&s, 2, 2, &n) || n > 60)
				return false;
			if (s.len > 1 && s.p[0] == '.' && is_digit(s.p[1])) {
				s = slice_from(s, 1);
				slice_take_digits(&s, 1, 9, &n);
			}
		}
	}
	*in = s;
	return true;
}

/* Takes the time of day after a date, with what parts the two, if one is there. */
static void take_time(struct slice *in)
{
	struct slice s = *in, half;

	if (s.len && s.p[0] == 'T')
		s = slice_from(s, 1);
	skip_space(&s);
	while (s.len && strchr(",|-", s.p[0]) && s.p[0])
		s = slice_from(s, 1);
	skip_space(&s);
	if (take_word(&s, DATE_AT))
		skip_space(&s);
	if (!take_clock(&s))
		return;
	half = s;
	if (take_half(&half))
		s = half;
	take_zone(&s);
	if (!goes_on(s))
		*in = s;
}

/* Whether a date can begin here: with a digit, a month or a weekday, which is then passed. */
static bool may_begin(struct slice *in)
{
	struct slice word = leading_letters(*in);
	const struct date_word *row = word.len ? date_word(word) : NULL;

	if (!word.len)
		return in->len && is_digit(in->p[0]);
	if (row && row->kind == DATE_WEEKDAY) {
		take_word(in, DATE_WEEKDAY);
		take_gap(in);
		return true;
	}
	return row && row->kind == DATE_MONTH;
}

/* What a date begins with: so many digits, none if a word, and what stands behind them. */
struct front {
	size_t digits;
	char mark;
};

static struct front front_of(struct slice s)
{
	struct front f = { 0, ' ' };

	while (f.digits < s.len && f.digits < 5 && is_digit(s.p[f.digits]))
		f.digits++;
	f.mark = f.digits < s.len ? s.p[f.digits] : ' ';
	return f;
}

/* Whether a form can begin so: most are ruled out, and not tried. */
static bool may_have(const char *form, struct front f)
{
	if (form[0] == 'B')
		return f.digits == 0;
	if (f.digits == 0 || (form[0] == 'Y' ? f.digits != 4 : f.digits > 2))
		return false;
	return form[0] == 'O' || form[1] == ' ' || form[1] == f.mark;
}

static void put_digits(char *to, int n, int digits)
{
	for (; digits-- > 0; n /= 10)
		to[digits] = (char)('0' + n % 10);
}

/* "2024-03-01"; printf takes longer than the rest of reading a date. */
static void put_iso(char iso[DATE_ISO_SIZE], const struct day *d)
{
	put_digits(iso, d->year, 4);
	iso[4] = iso[7] = '-';
	put_digits(iso + 5, d->month, 2);
	put_digits(iso + 8, d->day, 2);
	iso[10] = '\0';
}

size_t date_read(struct slice text, char iso[DATE_ISO_SIZE])
{
	struct slice start = text;
	struct front front;

	skip_space(&start);
	if (!may_begin(&start))
		return 0;
	front = front_of(start);
	for (size_t i = 0; i < N_ELEMS(forms); i++) {
		struct slice rest = start, timed;
		struct day d = { 0, 0, 0 };
		if (!may_have(forms[i].form, front) || !take_form(&rest, forms[i].form, &d))
			continue;
		timed = rest;
		take_time(&timed);
		if (timed.p == rest.p && goes_on(rest))
			continue;
		put_iso(iso, &d);
		return text.len - timed.len;
	}
	return 0;
}

bool date_is(struct slice text, char iso[DATE_ISO_SIZE])
{
	size_t n;

	text = utf8_trim(text);
	n = date_read(text, iso);
	text = utf8_trim(slice_from(text, n));
	return n > 0 && (text.len == 0 || slice_is(text, "."));
}
