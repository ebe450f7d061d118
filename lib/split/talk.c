#include "split/talk.h"

#include "split/session_header.h"
#include "text/utf8.h"

#define CLOCK_MAX 32	/* bytes of a date with a time */

/* What a byte may be here: lines of all inputs are asked, so one look must tell. */
enum {
	BEFORE = 1,		/* stands before a label: marks of lists, headings, quotations, emphasis */
	AROUND = 2,		/* white space and emphasis around a label */
	DATED = 4,		/* stands in dates and times */
	TIMED = 8,		/* the same, and "am" and "pm" */
	ENDS = 16,		/* stands in no label */
	TELLS = 32		/* that, a blank, or what may be a colon */
};

static const unsigned char kinds[256] = {
	[' '] = TELLS | BEFORE | AROUND | DATED | TIMED, ['\t'] = BEFORE | AROUND | ENDS | TELLS, ['>'] = BEFORE,
	['-'] = BEFORE | DATED | TIMED, ['*'] = BEFORE | AROUND, ['_'] = BEFORE | AROUND, ['#'] = BEFORE,
	[':'] = TELLS | DATED | TIMED, ['.'] = DATED | TIMED, [','] = DATED | TIMED, ['/'] = DATED | TIMED,
	['0'] = DATED | TIMED, ['1'] = DATED | TIMED, ['2'] = DATED | TIMED, ['3'] = DATED | TIMED,
	['4'] = DATED | TIMED, ['5'] = DATED | TIMED, ['6'] = DATED | TIMED, ['7'] = DATED | TIMED,
	['8'] = DATED | TIMED, ['9'] = DATED | TIMED, ['a'] = TIMED, ['p'] = TIMED, ['m'] = TIMED,
	['A'] = TIMED, ['P'] = TIMED, ['M'] = TIMED, ['?'] = ENDS | TELLS, ['!'] = ENDS | TELLS, [';'] = ENDS | TELLS,
	['"'] = ENDS | TELLS, ['\0'] = ENDS | TELLS, [0xEF] = TELLS
};

static bool is_kind(char c, unsigned kind)
{
	return kinds[(unsigned char)c] & kind;
}

static struct slice skip(struct slice s, unsigned kind)
{
	size_t n = 0;

	while (n < s.len && is_kind(s.p[n], kind))
		n++;
	return slice_from(s, n);
}

/* Digits with a colon among them, and what stands in dates and times. */
static bool is_clock(struct slice s)
{
	size_t digits = 0, colons = 0;

	for (size_t i = 0; i < s.len; i++) {
		if (!is_kind(s.p[i], TIMED))
			return false;
		digits += is_digit(s.p[i]);
		colons += s.p[i] == ':';
	}
	return digits >= 3 && colons;
}

/* Length of "[00:01:23]", "(0:12)" or "25.12.20, 09:00 - " at the beginning; 0: none. */
static size_t clock_at(struct slice s)
{
	size_t n = 0;

	if (s.len && (*s.p == '[' || *s.p == '(')) {
		n = slice_chr(slice_first(s, CLOCK_MAX), *s.p == '[' ? ']' : ')');
		return n < s.len && is_clock(slice_span(s, 1, n)) ? n + 1 : 0;
	}
	while (n < s.len && n < CLOCK_MAX && is_kind(s.p[n], DATED))
		n++;
	return is_clock(slice_first(s, n)) ? n : 0;
}

/* A colon that ends a label: white space, marks, a capital or nothing after it. */
static bool ends_label(struct slice after)
{
	return !after.len || is_space(*after.p) || memchr("*_[(\"", *after.p, 5) ||
	       is_upper(*after.p);
}

static bool has_letter(struct slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if (is_letter(s.p[i]) || (s.p[i] & 0x80))
			return true;
	return false;
}

/* The name before a colon; emphasis, a clock and white space apart.  False without a letter. */
static bool name_of(struct slice s, struct slice *label)
{
	size_t bracket = slice_chr(s, '(');

	if (bracket < s.len && clock_at(slice_from(s, bracket)))
		s.len = bracket;
	s = slice_ltrim(s);
	while (s.len && (is_space(s.p[s.len - 1]) || memchr("*_", s.p[s.len - 1], 2)))
		s.len--;
	*label = s;
	return has_letter(s);
}

static bool colon_label(struct slice s, struct slice *label)
{
	struct slice wide = SLICE("\xEF\xBC\x9A");
	size_t blanks = 0;

	for (size_t i = 0; i < s.len && i <= TALK_LABEL_MAX; i++) {
		if (!is_kind(s.p[i], TELLS))
			continue;
		if ((s.p[i] == ':' && ends_label(slice_from(s, i + 1))) ||
		    slice_starts(slice_from(s, i), wide))
			return name_of(slice_first(s, i), label);
		blanks += s.p[i] == ' ';
		if (blanks > 5 || is_kind(s.p[i], ENDS))
			return false;
	}
	return false;
}

/* "[doctor] text", "<nick> text", "<v Ann>text". */
static bool bracket_label(struct slice s, struct slice *label)
{
	char close = s.len && *s.p == '[' ? ']' : s.len && *s.p == '<' ? '>' : 0;
	size_t end;

	if (!close)
		return false;
	end = slice_chr(slice_first(s, TALK_LABEL_MAX), close);
	if (end < 2 || end + 1 >= s.len || s.p[end] != close || is_digit(s.p[1]))
		return false;
	if (s.p[end + 1] != ' ' && !slice_starts(s, SLICE("<v ")))
		return false;
	*label = slice_span(s, 1, end);
	return true;
}

/* "**Ann** [00:01:23] text" and "Ann  0:12" alone on a line. */
static bool clock_label(struct slice s, struct slice *label)
{
	size_t bracket = slice_chr(slice_first(s, TALK_LABEL_MAX), '['), last;

	if (bracket && bracket < s.len && s.p[bracket] == '[' && clock_at(slice_from(s, bracket)))
		return name_of(slice_first(s, bracket), label);
	s = slice_rtrim(s);
	for (last = s.len; last && last + CLOCK_MAX > s.len && !is_space(s.p[last - 1]); )
		last--;
	if (!last || last > TALK_LABEL_MAX || !is_space(s.p[last - 1]) ||
	    !is_clock(slice_from(s, last)))
		return false;
	return name_of(slice_first(s, last), label);
}

/* "Q. text", "A. text". */
static bool letter_label(struct slice s, struct slice *label)
{
	if (s.len < 4 || (s.p[0] != 'Q' && s.p[0] != 'A') || s.p[1] != '.' || s.p[2] != ' ')
		return false;
	*label = slice_first(s, 1);
	return true;
}

bool talk_label(struct slice line, struct slice *label)
{
	struct slice s = skip(line, BEFORE);

	if (bracket_label(s, label))
		return true;
	s = skip(slice_from(s, clock_at(s)), AROUND);
	if (bracket_label(s, label) || letter_label(s, label) || clock_label(s, label))
		return true;
	if (!colon_label(s, label))
		return false;
	return line.len > HEADER_MAX_BYTES || !field_read(line, NULL);
}

bool talk_goes_on(struct slice line)
{
	struct slice word, rest;

	if (!slice_word(&line, &word))
		return false;
	for (rest = word; rest.len; ) {
		uint32_t cp = utf8_next(&rest);
		if (cp < 0x80 && (is_digit((char)cp) || cp == '_' || cp == '/'))
			return false;
	}
	return cp_lower(utf8_next(&word));
}
