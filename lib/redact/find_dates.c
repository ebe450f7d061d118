/*
 * find_dates.c - dates with the name of a month, and ages over 89 (45 CFR 164.514(b)(2)(i)(C)).
 */
#include "redact/find.h"

#include "base/table.h"
#include "text/date_words.h"

#define AGE_MIN 90
#define AGE_MAX 125

/* Days that are said: "March third", "the twenty-first of May". */
static const char *const ordinals[] = {
	"eighteenth", "eighth", "eleventh", "fifteenth", "fifth", "first", "fourteenth", "fourth", "nineteenth", "ninth", "second", "seventeenth",
	"seventh", "sixteenth", "sixth", "tenth", "third", "thirteenth", "thirtieth", "thirty", "twelfth", "twentieth", "twenty",
};
static const char *const year_words[] = {
	"eighteen", "eighties", "eighty", "eleven", "fifteen", "fifty", "five", "forty", "four", "fourteen", "hundred", "nine", "nineteen", "ninety",
	"oh", "one", "seven", "seventeen", "seventy", "six", "sixteen", "sixty", "ten", "thirteen", "thirty", "thousand", "three", "twelve", "twenty", "two", "eight", "and",
};
/* Before a month by itself. */
static const char *const at_month[] = { "around", "before", "by", "during", "early", "end", "in", "last", "late", "mid", "next", "of", "since", "this", "until", "till" };

static size_t is_day(struct slice word)
{
	size_t digits = 0;
	int n = 0;

	while (digits < word.len && is_digit(word.p[digits]) && digits < 3)
		n = n * 10 + (word.p[digits++] - '0');
	struct slice end = slice_from(word, digits);
	if (digits == 0 || digits > 2 || n < 1 || n > 31)
		return 0;
	return end.len == 0 ? 1 : slice_ieq_z(end, "st") || slice_ieq_z(end, "nd") || slice_ieq_z(end, "rd") || slice_ieq_z(end, "th") ||
				  slice_ieq_z(end, "er") || slice_is(end, "\xC2\xBA") ? 2 : 0;
}

static bool is_year_word(struct slice word)
{
	size_t n;

	return word.len == 4 && slice_number(word, &n) && n >= 1850 && n <= 2100;
}

/* What may stand between the parts of a date: blanks, a comma, a full stop, a hyphen, but no end of a line. */
static bool joined(const struct found *f, size_t i)
{
	struct slice gap = gap_after(f, i);

	if (gap.len == 0 || gap.len > 3)
		return false;
	for (size_t k = 0; k < gap.len; k++)
		if (!strchr(" ,.-/", gap.p[k]))
			return false;
	return true;
}

/* The first word behind what follows word i as a year: "2024", "of 2024", "nineteen eighty-five". */
static size_t year_after(const struct found *f, size_t i)
{
	size_t at = i + 1, n = 0;

	if (at < f->n_words && joined(f, i) && (slice_ieq_z(f->words[at].text, "of") || slice_ieq_z(f->words[at].text, "de") || slice_ieq_z(f->words[at].text, "del")))
		at++;
	if (at >= f->n_words || !joined(f, at - 1))
		return i + 1;
	if (is_year_word(f->words[at].text))
		return at + 1;
	if (!slice_ieq_z(f->words[at].text, "nineteen") && !slice_ieq_z(f->words[at].text, "twenty") && !slice_ieq_z(f->words[at].text, "two"))
		return i + 1;
	while (n < 5 && at + n < f->n_words && list_ihas(year_words, N_ELEMS(year_words), f->words[at + n].text) && joined(f, at + n - 1))
		n++;
	return n > 1 ? at + n : i + 1;
}

/* "3 March", "3rd of March", "1er mars", "3 de marzo", "twenty-first of March": where it begins; i: the month does. */
static size_t day_before(const struct found *f, size_t i)
{
	size_t at = i;

	if (at == 0 || !joined(f, at - 1) || slice_chr(gap_after(f, at - 1), ',') < gap_after(f, at - 1).len)
		return i;
	at--;
	if (at && joined(f, at - 1) && (slice_ieq_z(f->words[at].text, "of") || slice_ieq_z(f->words[at].text, "de") || slice_ieq_z(f->words[at].text, "d")))
		at--;
	if (is_day(f->words[at].text))
		return at;
	if (!list_ihas(ordinals, N_ELEMS(ordinals), f->words[at].text) || at + 1 == i)
		return i;
	return at && slice_is(gap_after(f, at - 1), "-") ? at - 1 : at;
}

/* "March 3", "March 3rd", "March twenty-first": the first word behind the day; i + 1: there is none. */
static size_t day_after(const struct found *f, size_t i)
{
	size_t at = i + 1;

	if (at < f->n_words && joined(f, i) && slice_ieq_z(f->words[at].text, "the"))
		at++;
	if (at >= f->n_words || !joined(f, at - 1))
		return i + 1;
	if (is_day(f->words[at].text))
		return at + 1;
	if (!list_ihas(ordinals, N_ELEMS(ordinals), f->words[at].text))
		return i + 1;
	return at + 1 < f->n_words && list_ihas(ordinals, N_ELEMS(ordinals), f->words[at + 1].text) && slice_is(gap_after(f, at), "-") ? at + 2 : at + 1;
}

/* A month alone is a date where a time is spoken of: "in March", not "March on". */
static bool month_alone(const struct found *f, size_t i)
{
	return i > 0 && bits_of(f, i) & V_CALENDAR && is_upper(f->words[i].text.p[0]) && f->words[i].text.len > 2 && joined(f, i - 1) && gap_after(f, i - 1).len == 1 &&
	       list_ihas(at_month, N_ELEMS(at_month), f->words[i - 1].text);
}

static size_t add_month(struct found *f, size_t i)
{
	size_t first = day_before(f, i), end = i + 1;
	bool capital = is_upper(f->words[i].text.p[0]), day = first < i;

	if (!day) {
		end = day_after(f, i);
		day = end > i + 1;
		if (day && !capital && is_day(f->words[end - 1].text) != 2)
			return i + 1;		/* "may 5 people" */
	}
	size_t year = year_after(f, end - 1);
	if (!day && (year == end || !capital) && !month_alone(f, i))
		return i + 1;
	if (capital || day)
		found_add(f, word_start(f, first), word_end(f, year - 1), SORT_DATE, 6);
	return year;
}

/* "92 years old", "aged 91", "a 97-year-old", "I'm turning 90" */
static void add_age(struct found *f, size_t i)
{
	static const char *const before[] = { "age", "aged", "turned", "turning", "turns" };
	static const char *const after[] = { "years", "year", "yo", "yrs", "yr", "y" };
	size_t n;

	if (!slice_number(f->words[i].text, &n) || n < AGE_MIN || n > AGE_MAX)
		return;
	bool told = i > 0 && list_ihas(before, N_ELEMS(before), f->words[i - 1].text) && gap_after(f, i - 1).len <= 2;
	if (!told && i + 2 < f->n_words && list_ihas(after, 4, f->words[i + 1].text))
		told = slice_ieq_z(f->words[i + 2].text, "old") || slice_ieq_z(f->words[i + 2].text, "of");
	if (!told && i + 1 < f->n_words && slice_ieq_z(f->words[i + 1].text, "yo"))
		told = gap_after(f, i).len <= 1;
	if (told)
		found_add(f, word_start(f, i), word_end(f, i), SORT_AGE, 6);
}

static bool begins_with_digit(const struct found *f, size_t i)
{
	return i < f->n_words && is_digit(f->words[i].text.p[0]);
}

/* Only a month has a capital, or a day beside it: few words are looked up. */
static bool may_be_month(const struct found *f, size_t i)
{
	struct slice word = f->words[i].text;

	if (word.len < 3 || word.len > 16)
		return false;
	return !is_lower(word.p[0]) || begins_with_digit(f, i + 1) || (i > 0 && begins_with_digit(f, i - 1)) ||
	       (i > 1 && (begins_with_digit(f, i - 2) || slice_ieq_z(f->words[i - 1].text, "of")));
}

void find_dates(struct found *f)
{
	for (size_t i = 0; i < f->n_words; i++) {
		struct slice word = f->words[i].text;
		if (is_digit(word.p[0])) {
			if (word.len <= 3)
				add_age(f, i);
			continue;
		}
		const struct date_word *row = may_be_month(f, i) ? date_word(word) : NULL;
		if (row && row->kind == DATE_MONTH) {
			size_t next = add_month(f, i);
			i = next > i + 1 ? next - 1 : i;
		}
	}
}
