#include "read/talk.h"

#include "read/session_header.h"

static struct slice skip_any(struct slice s, const char *marks)
{
	while (s.len && *s.p && strchr(marks, *s.p))
		s = slice_from(s, 1);
	return s;
}

/* Without "[00:01:23]", "(0:12)" or "00:01:23," before the label. */
static struct slice skip_clock(struct slice s)
{
	struct slice rest = skip_any(s, "[(");
	size_t digits = 0, colons = 0;

	while (rest.len && (is_digit(*rest.p) || memchr(":.,", *rest.p, 3))) {
		digits += is_digit(*rest.p);
		colons += *rest.p == ':';
		rest = slice_from(rest, 1);
	}
	return digits >= 3 && colons ? skip_any(rest, "]) \t-") : s;
}

/* A colon that ends a label: white space, marks, a capital or nothing after it. */
static bool ends_label(struct slice after)
{
	return !after.len || is_space(*after.p) || memchr("*_[(\"", *after.p, 5) ||
	       (*after.p >= 'A' && *after.p <= 'Z');
}

/* The name before a colon, emphasis and white space apart; false if nothing is left. */
static bool name_of(struct slice s, struct slice *label)
{
	s = slice_ltrim(s);
	while (s.len && (is_space(s.p[s.len - 1]) || memchr("*_", s.p[s.len - 1], 2)))
		s.len--;
	*label = s;
	return s.len > 0;
}

static bool colon_label(struct slice s, struct slice *label)
{
	struct slice wide = SLICE("\xEF\xBC\x9A");
	size_t blanks = 0;

	for (size_t i = 0; i < s.len && i <= TALK_LABEL_MAX; i++) {
		if ((s.p[i] == ':' && ends_label(slice_from(s, i + 1))) ||
		    slice_starts(slice_from(s, i), wide))
			return name_of(slice_first(s, i), label);
		blanks += s.p[i] == ' ';
		if (blanks > 5 || memchr("?!;\"\t\0", s.p[i], 6))
			return false;
	}
	return false;
}

/* "[doctor] text", "<nick> text". */
static bool bracket_label(struct slice s, struct slice *label)
{
	char close = s.len && *s.p == '[' ? ']' : s.len && *s.p == '<' ? '>' : 0;
	size_t end;

	if (!close)
		return false;
	end = slice_chr(slice_first(s, TALK_LABEL_MAX), close);
	if (end < 2 || end + 1 >= s.len || s.p[end] != close || s.p[end + 1] != ' ')
		return false;
	*label = slice_span(s, 1, end);
	return true;
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
	struct slice s = skip_any(line, " \t>-*_#");

	if (bracket_label(s, label) && !is_digit(*label->p))
		return true;
	s = skip_any(skip_clock(s), " \t*_");
	if (letter_label(s, label))
		return true;
	if (!colon_label(s, label))
		return false;
	return line.len > HEADER_MAX_BYTES || !field_read(line, NULL);
}
