/*
 * find_numbers.c - what a run of digits and marks is: dates, numbers of telephones, of persons, of computers.
 */
#include "redact/find.h"

/* A byte that may part the digits of a number, and how long it is: also the no-break blank and hyphen. */
static size_t separator(struct slice s, size_t at)
{
	char c = byte_at(s, at);

	if (c == ' ' || c == '-' || c == '.' || c == '/')
		return 1;
	if (slice_starts(slice_from(s, at), SLICE("\xC2\xA0")))
		return 2;
	return slice_starts(slice_from(s, at), SLICE("\xE2\x80\x91")) || slice_starts(slice_from(s, at), SLICE("\xE2\x80\x93")) ? 3 : 0;
}

/* Nothing that would make the number another one follows: no letter, no digit, none behind a mark. */
static bool ends_here(struct slice s, size_t at)
{
	char c = byte_at(s, at), next = byte_at(s, at + 1);

	if (is_alnum(c) || c == '_' || c == '%' || (unsigned char)c >= 0xC3)
		return false;
	return !((c == '-' || c == '.' || c == '/' || c == ',' || c == ':') && is_digit(next));
}

/*
 * d a digit, D one from 1 on, N one from 2 on, - a separator, _ one or none, ? one blank or
 * none, a digit or another mark itself.
 */
size_t shape_len(struct slice s, size_t at, const char *shape)
{
	size_t i = at;

	for (; *shape; shape++) {
		char c = byte_at(s, i);
		size_t n;
		switch (*shape) {
		case 'd': case 'D': case 'N':
			if (!is_digit(c) || (*shape == 'D' && c == '0') || (*shape == 'N' && c < '2'))
				return 0;
			i++;
			break;
		case '-':
			n = separator(s, i);
			if (!n)
				return 0;
			i += n;
			break;
		case '_':
			i += separator(s, i);
			break;
		case '?':
			i += c == ' ';
			break;
		default:
			if (c != *shape)
				return 0;
			i++;
		}
	}
	return ends_here(s, i) ? i - at : 0;
}

static int number_at(struct slice s, size_t at, size_t len)
{
	int n = 0;

	for (size_t i = at; i < at + len; i++)
		n = n * 10 + (s.p[i] - '0');
	return n;
}

static size_t digits_at(struct slice s, size_t at)
{
	size_t n = at;

	while (is_digit(byte_at(s, n)))
		n++;
	return n - at;
}

static bool is_year(struct slice s, size_t at, size_t len)
{
	int year = len == 4 ? number_at(s, at, 4) : 0;

	return year >= 1850 && year <= 2100;
}

static bool day_and_month(int a, int b)
{
	return a >= 1 && b >= 1 && ((a <= 31 && b <= 12) || (a <= 12 && b <= 31));
}

/* 2024-03-01, 01/03/2024, 1.3.24, 3/1; the end, or `at`. */
static size_t find_date(struct found *f, size_t at)
{
	struct slice s = f->text;
	size_t a = digits_at(s, at), sep = at + a, b, c, last;
	char mark = byte_at(s, sep);

	if (a == 0 || a == 3 || a > 4 || (mark != '/' && mark != '-' && mark != '.'))
		return at;
	b = digits_at(s, sep + 1);
	if (b == 0 || b > 2)
		return at;
	last = sep + 1 + b;
	int first = number_at(s, at, a), second = number_at(s, sep + 1, b);
	if (byte_at(s, last) != mark) {		/* 3/14, where a day is spoken of */
		bool told = mark == '/' && a <= 2 && day_and_month(first, second) && ends_here(s, last) && byte_at(s, last) != ' ';
		size_t w = word_from(f, at);
		struct slice before = w ? f->words[w - 1].text : (struct slice){ NULL, 0 };
		told = told && (slice_ieq_z(before, "on") || slice_ieq_z(before, "since") || slice_ieq_z(before, "dob"));
		return told ? last : at;
	}
	c = digits_at(s, last + 1);
	size_t end = last + 1 + c;
	if (is_year(s, at, a))
		return (c == 1 || c == 2) && second >= 1 && second <= 12 && number_at(s, last + 1, c) <= 31 &&
		       (ends_here(s, end) || byte_at(s, end) == 'T' || byte_at(s, end) == ':') ? end : at;
	if (a > 2 || !day_and_month(first, second) || !ends_here(s, end))
		return at;
	if (is_year(s, last + 1, c))
		return end;
	return c == 2 && (mark == '/' || (a == 2 && b == 2)) ? end : at;
}

/* Four numbers up to 255; "version 1.2.3.4" is none. */
static size_t find_ip(struct found *f, size_t at)
{
	size_t i = at, n = 0;

	for (;; i++) {
		size_t len = digits_at(f->text, i);
		if (len == 0 || len > 3 || number_at(f->text, i, len) > 255)
			return at;
		i += len;
		if (++n == 4 || byte_at(f->text, i) != '.')
			break;
	}
	size_t w = word_from(f, at);
	struct slice before = w ? f->words[w - 1].text : (struct slice){ NULL, 0 };
	if (n != 4 || !ends_here(f->text, i) || slice_ieq_z(before, "version") || slice_ieq_z(before, "v"))
		return at;
	return i;
}

/* 550e8400-e29b-41d4-a716-446655440000; 00:1A:2B:3C:4D:5E; 2001:db8::1. */
static size_t find_hex(struct slice s, size_t at)
{
	size_t i = at, colons = 0, dashes = 0, hex = 0;
	bool twice = false, letters = false;

	for (char c; i < at + 45 && (is_digit(c = byte_at(s, i)) || (to_lower(c) >= 'a' && to_lower(c) <= 'f') || c == ':' || c == '-'); i++) {
		colons += c == ':';
		dashes += c == '-';
		twice |= c == ':' && byte_at(s, i + 1) == ':';
		hex += c != ':' && c != '-';
		letters |= is_letter(c);
	}
	if (is_alnum(byte_at(s, i)))
		return at;
	bool uuid = dashes == 4 && hex == 32 && byte_at(s, at + 8) == '-';
	bool mac = (colons == 5 || dashes == 5) && hex == 12 && i - at == 17;
	bool ip6 = dashes == 0 && (colons == 7 || (colons >= 2 && twice && letters)) && byte_at(s, i - 1) != ':';
	return uuid || mac || ip6 ? i : at;
}

/* Numbers of persons that are known by their form; with what has to be true of the digits. */
static const struct {
	const char *shape;
	bool (*check)(struct slice s);
	const char *source;
} own_forms[] = {
	{ "ddd-dd-dddd", check_ssn, "US Social Security Administration, POMS RM 10201" },
	{ "dddd_dddd_dddd_dddd", check_luhn, "ISO/IEC 7812-1: payment cards" },
	{ "dddd_dddddd_ddddd", check_luhn, "ISO/IEC 7812-1: of 15 digits" },
	{ "ddd.ddd.ddd-dd", NULL, "Receita Federal, Brazil: CPF" },
	{ "dddddd-dddd", NULL, "Skatteverket, Sweden: personnummer" },
	{ "dddddd+dddd", NULL, "the same of people over 100" },
};

static size_t find_own(struct found *f, size_t at)
{
	for (size_t i = 0; i < N_ELEMS(own_forms); i++) {
		size_t n = shape_len(f->text, at, own_forms[i].shape);
		if (n && (!own_forms[i].check || own_forms[i].check(slice_span(f->text, at, at + n))))
			return at + n;
	}
	return at;
}

size_t find_number(struct found *f, size_t at)
{
	static const struct {
		size_t (*find)(struct found *f, size_t at);
		enum sort sort;
	} kinds[] = {
		{ find_ip, SORT_ID }, { find_own, SORT_ID }, { find_date, SORT_DATE }, { find_phone, SORT_PHONE },
	};
	size_t end = find_hex(f->text, at);

	if (end > at) {
		found_add(f, at, end, SORT_ID, 7);
		return end;
	}
	for (size_t i = 0; i < N_ELEMS(kinds); i++) {
		end = kinds[i].find(f, at);
		if (end == at)
			continue;
		found_add(f, at, end, kinds[i].sort, 6);
		return end;
	}
	return at;
}
