#include "read/chat_dates.h"

#include "text/utf8.h"

#define MAX_WORDS 3		/* between date and time: "г.,", "klo", "下午" */
#define MAX_WORD_CPS 10
#define BAD_TIME 99		/* an hour that no clock has */

/*
 * Words for a half of the day, in lower case; full stops and blanks may stand
 * between their letters.  locale 'U': of the United States if in capitals; 'Y':
 * of places that write the year first.  Source: CLDR, dayPeriods am and pm.
 */
static const struct half_word {
	const char *word;
	bool pm;
	char locale;
	const char *source;
} half_words[] = {
	{ "am", false, 'U', "CLDR en, es" }, { "pm", true, 'U', "CLDR en, es" },
	{ "上午", false, 'Y', "CLDR zh" }, { "下午", true, 'Y', "CLDR zh" },
	{ "凌晨", false, 'Y', "CLDR zh" }, { "早上", false, 'Y', "CLDR zh" },
	{ "中午", true, 'Y', "CLDR zh" }, { "晚上", true, 'Y', "CLDR zh" },
	{ "午前", false, 'Y', "CLDR ja" }, { "午後", true, 'Y', "CLDR ja" },
	{ "오전", false, 'Y', "CLDR ko" }, { "오후", true, 'Y', "CLDR ko" },
	{ "ص", false, 0, "CLDR ar" }, { "م", true, 0, "CLDR ar" },
	{ "قم", false, 0, "CLDR fa" }, { "بظ", true, 0, "CLDR fa" },
	{ "πμ", false, 0, "CLDR el" }, { "μμ", true, 0, "CLDR el" },
	{ "öö", false, 0, "CLDR tr" }, { "ös", true, 0, "CLDR tr" },
	{ "sa", false, 0, "CLDR vi" }, { "ch", true, 0, "CLDR vi" },
	{ "pg", false, 0, "CLDR ms" }, { "ptg", true, 0, "CLDR ms" },
	{ "pd", false, 0, "CLDR sq" }, { "md", true, 0, "CLDR sq" },
	{ "de", false, 0, "CLDR hu" }, { "du", true, 0, "CLDR hu" },
	{ "vm", false, 0, "CLDR af" }, { "nm", true, 0, "CLDR af" },
};

/* The zeros of the decimal digits that locales write dates with.  Source: Unicode, Nd. */
static const uint32_t zeros[] = { '0', 0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xE50, 0x1040 };

static bool is_mark(uint32_t cp)
{
	return (cp >= 0x200B && cp <= 0x200F) || (cp >= 0x202A && cp <= 0x202E) ||
	       (cp >= 0x2066 && cp <= 0x2069) || cp == 0x61C || cp == 0xFEFF;
}

static struct slice skip(struct slice s, bool blanks)
{
	while (s.len) {
		struct slice rest = s;
		uint32_t cp = utf8_next(&rest);
		if (!is_mark(cp) && !(blanks && cp_space(cp)))
			break;
		s = rest;
	}
	return s;
}

struct slice chat_skip_space(struct slice s)
{
	return skip(s, true);
}

struct slice chat_skip_marks(struct slice s)
{
	return skip(s, false);
}

static int digit_value(uint32_t cp)
{
	for (size_t i = 0; i < N_ELEMS(zeros); i++)
		if (cp >= zeros[i] && cp < zeros[i] + 10)
			return (int)(cp - zeros[i]);
	return -1;
}

/* Takes a number of 1 to `most` digits, all that stand there; its digits, or 0. */
static size_t take_number(struct slice *in, size_t most, uint16_t *out)
{
	struct slice s = chat_skip_marks(*in);
	size_t digits = 0;

	*out = 0;
	while (s.len) {
		struct slice rest = s;
		int value = digit_value(utf8_next(&rest));
		if (value < 0)
			break;
		if (++digits > most)
			return 0;
		*out = (uint16_t)(*out * 10 + value);
		s = rest;
	}
	if (digits)
		*in = s;
	return digits;
}

/* Takes one of the characters of `any`, marks before it apart. */
static char take_char(struct slice *in, const char *any)
{
	struct slice s = chat_skip_marks(*in);

	if (s.len == 0 || !s.p[0] || !strchr(any, s.p[0]))
		return 0;
	*in = slice_from(s, 1);
	return s.p[0];
}

/* A comma, or the Arabic one. */
static bool take_comma(struct slice *in)
{
	struct slice s = chat_skip_marks(*in);

	if (!slice_starts(s, SLICE("\xD8\x8C")))
		return take_char(in, ",");
	*in = slice_from(s, 2);
	return true;
}

/* "20/01/19", "13. 6. 2018.": the same mark twice, a blank after it or not. */
static bool take_date(struct slice *in, struct chat_stamp *out)
{
	struct slice s = *in;

	for (size_t i = 0; i < 3; i++) {
		size_t digits = take_number(&s, 4, &out->n[i]);
		if (!digits)
			return false;
		out->digits[i] = (uint8_t)digits;
		if (i == 2)
			break;
		char mark = take_char(&s, "-/.");
		if (!mark || (i && mark != out->mark))
			return false;
		out->mark = mark;
		s = chat_skip_space(s);
	}
	take_char(&s, ".");
	*in = s;
	return true;
}

/* "11:23", "11.23.45", "11 h 23": false if it is none, or goes on with more digits. */
static bool take_clock(struct slice *in, struct chat_stamp *out)
{
	struct slice s = *in, more;
	uint16_t hour, minute, second = 0;
	char mark;

	if (!take_number(&s, 2, &hour))
		return false;
	more = chat_skip_space(s);
	if ((mark = take_char(&s, ":.")) == 0) {
		if (!take_char(&more, "h"))
			return false;
		s = chat_skip_space(more);
	}
	if (take_number(&s, 2, &minute) != 2)
		return false;
	more = s;
	if (mark && take_char(&more, ":.") == mark && take_number(&more, 2, &second) == 2)
		s = more;
	out->hour = (uint8_t)(hour < 24 ? hour : BAD_TIME);
	out->minute = (uint8_t)minute;
	out->second = (uint8_t)second;
	*in = s;
	return true;
}

/* Whether s begins with the word, full stops and blanks apart; what stands after it. */
static bool begins_word(struct slice s, const char *word, struct slice *after)
{
	struct slice want = slice_z(word);

	while (want.len) {
		uint32_t letter = utf8_next(&want);
		if (s.len == 0 || cp_fold(utf8_next(&s)) != letter)
			return false;
		*after = s;
		if (s.len && s.p[0] == '.')
			*after = s = slice_from(s, 1);
		s = chat_skip_space(s);
	}
	return true;
}

static bool letter_next(struct slice s)
{
	return s.len && cp_letter(utf8_next(&s));
}

/* Takes a word for a half of the day. */
static bool take_half(struct slice *in, const struct half_word **out, bool *upper)
{
	struct slice s = chat_skip_space(*in), after = s;

	if (!s.len || ((unsigned char)s.p[0] < 0x80 && !is_letter(s.p[0])))
		return false;		/* a digit, mostly */
	for (size_t i = 0; i < N_ELEMS(half_words); i++)
		if (begins_word(s, half_words[i].word, &after) &&
		    (half_words[i].locale == 'Y' || !letter_next(after))) {
			*upper = slice_starts(s, SLICE("AM")) || slice_starts(s, SLICE("PM"));
			*out = &half_words[i];
			*in = after;
			return true;
		}
	return false;
}

/* Passes blanks, and a word that may stand between date and time: "," "klo" "г.,". */
static bool pass_word(struct slice *in)
{
	struct slice s = chat_skip_space(*in);
	size_t n = 0;

	*in = s;
	while (n <= MAX_WORD_CPS && (letter_next(s) || (s.len && (*s.p == ',' || *s.p == '.')))) {
		utf8_next(&s);
		n++;
	}
	if (n == 0 || n > MAX_WORD_CPS)
		return false;
	*in = chat_skip_space(s);
	return true;
}

/* The hour of 24 that a clock of 12 hours means. */
static void apply_half(struct chat_stamp *out, const struct half_word *half, bool upper)
{
	out->halves = true;
	out->locale = half->locale == 'U' && !upper ? 0 : half->locale;
	if (out->hour == 12 && !half->pm)
		out->hour = 0;
	else if (out->hour < 12 && half->pm)
		out->hour = (uint8_t)(out->hour + 12);
}

/* Takes the word after a clock; a short one that is no "am" could be a name: "10:30 Sa: ..." */
static bool take_half_after(struct slice *in, const struct half_word **out, bool *upper)
{
	struct slice s = *in, next;

	if (!take_half(&s, out, upper))
		return false;
	next = chat_skip_space(s);
	if ((*out)->locale != 'U' && next.len && !strchr("]-,\xE2", next.p[0])) {
		*out = NULL;
		return false;
	}
	*in = s;
	return true;
}

/* The time, with the word for its half before or after it. */
static bool take_time(struct slice *in, struct chat_stamp *out)
{
	const struct half_word *half = NULL;
	bool upper = false;
	struct slice s = *in;

	for (size_t i = 0; i < MAX_WORDS; i++)
		if (!half && take_half(&s, &half, &upper))
			s = chat_skip_space(s);
		else if (!pass_word(&s))
			break;
	if (!take_clock(&s, out))
		return false;
	if (half || take_half_after(&s, &half, &upper))
		apply_half(out, half, upper);
	*in = s;
	return true;
}

size_t chat_stamp_read(struct slice s, struct chat_stamp *out)
{
	struct slice rest = chat_skip_marks(s), gap;

	*out = (struct chat_stamp){ .mark = 0 };
	if (take_date(&rest, out)) {
		gap = chat_skip_space(rest);
		if (gap.len == rest.len && !take_comma(&gap))
			return 0;
		rest = gap;
		return take_time(&rest, out) ? s.len - rest.len : 0;
	}
	out->clock_first = true;
	if (!take_time(&rest, out))
		return 0;
	take_comma(&rest);
	gap = chat_skip_space(rest);
	return gap.len < rest.len && take_date(&gap, out) ? s.len - gap.len : 0;
}

/* Which number is the year: one of four digits, or where the order has it. */
static size_t year_at(const struct chat_stamp *s, enum date_order order)
{
	for (size_t i = 0; i < 3; i++)
		if (s->digits[i] > 2)
			return i;
	return order == ORDER_YMD || order == ORDER_YDM ? 0 : 2;
}

struct date {
	int year, month, day;
};

static struct date date_of(const struct chat_stamp *s, enum date_order order)
{
	size_t y = year_at(s, order), a = y == 0, b = y == 2 ? 1 : 2;
	bool day_first = order == ORDER_DMY || order == ORDER_YDM;

	return (struct date){ s->n[y] + (s->digits[y] > 2 ? 0 : 2000), s->n[day_first ? b : a],
			      s->n[day_first ? a : b] };
}

static bool date_exists(struct date d)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = d.year % 4 == 0 && (d.year % 100 != 0 || d.year % 400 == 0);

	if (d.month < 1 || d.month > 12 || d.day < 1 || d.year < 1000)
		return false;
	return d.day <= days[d.month - 1] + (d.month == 2 && leap);
}

/* Days since some day, near enough to compare and to measure gaps with. */
static int64_t day_number(struct date d)
{
	return d.year * INT64_C(372) + d.month * INT64_C(31) + d.day;
}

/* How little an order fits. */
struct cost {
	size_t absent, back;
	int64_t days;		/* from message to message, both ways */
};

static struct cost cost_of(const struct chat_stamps *stamps, enum date_order order)
{
	struct cost c = { 0, 0, 0 };
	int64_t last = -1;

	for (size_t i = 0; i < stamps->n; i++) {
		struct date d = date_of(&stamps->v[i], order);
		if (!date_exists(d)) {
			c.absent++;
			continue;
		}
		int64_t day = day_number(d);
		if (last >= 0) {
			c.back += day < last;
			c.days += day < last ? last - day : day - last;
		}
		last = day;
	}
	return c;
}

/* A year of two digits in front is not believed because the chat gets shorter by it. */
static bool is_better(const struct cost *a, const struct cost *b, bool by_days)
{
	if (a->absent != b->absent)
		return a->absent < b->absent;
	if (a->back != b->back)
		return a->back < b->back;
	return by_days && a->days < b->days;
}

/* The order to begin with: what the locale has, as far as the stamps tell of it. */
static enum date_order first_guess(const struct chat_stamps *stamps)
{
	size_t year_first = 0, us = 0, cjk = 0;

	for (size_t i = 0; i < stamps->n; i++) {
		const struct chat_stamp *s = &stamps->v[i];
		year_first += s->digits[0] > 2;
		cjk += s->locale == 'Y';
		us += s->locale == 'U' && s->mark == '/' && (s->digits[0] == 1 || s->digits[1] == 1);
	}
	if (year_first * 2 > stamps->n || cjk * 2 > stamps->n)
		return ORDER_YMD;
	return us ? ORDER_MDY : ORDER_DMY;
}

enum date_order chat_order(const struct chat_stamps *stamps)
{
	enum date_order first = first_guess(stamps), best = first;
	struct cost least = cost_of(stamps, best);

	for (enum date_order o = ORDER_DMY; o < N_ORDERS; o++) {
		struct cost c = cost_of(stamps, o);
		if (is_better(&c, &least, first != ORDER_YMD && o < ORDER_YMD)) {
			least = c;
			best = o;
		}
	}
	return best;
}

static void put_two(char *to, unsigned n)
{
	to[0] = (char)('0' + n / 10 % 10);
	to[1] = (char)('0' + n % 10);
}

bool chat_stamp_iso(const struct chat_stamp *s, enum date_order order, char iso[CHAT_ISO_SIZE])
{
	struct date d = date_of(s, order);

	if (!date_exists(d) || s->hour > 23 || s->minute > 59 || s->second > 60)
		return false;
	memcpy(iso, "0000-00-00T00:00:00", CHAT_ISO_SIZE);
	put_two(iso, (unsigned)d.year / 100);
	put_two(iso + 2, (unsigned)d.year);
	put_two(iso + 5, (unsigned)d.month);
	put_two(iso + 8, (unsigned)d.day);
	put_two(iso + 11, s->hour);
	put_two(iso + 14, s->minute);
	put_two(iso + 17, s->second);
	return true;
}
