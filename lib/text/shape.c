#include "text/shape.h"

#include "text/utf8.h"

/* Marks that begin a list item, as word processors, browsers and Markdown write them. */
static bool is_mark(uint32_t cp)
{
	switch (cp) {
	case '-': case '*': case '+':
	case 0x2022: case 0x2023: case 0x2043: case 0x204C: case 0x204D: case 0x2219:
	case 0x25AA: case 0x25AB: case 0x25CF: case 0x25CB: case 0x25E6: case 0x25A0:
	case 0x25A1: case 0x25B8: case 0x25BA: case 0x2013: case 0x2014: case 0x00B7:
	case 0x27A2: case 0x2713: case 0x2714: case 0xF0B7: case 0x30FB:
		return true;
	}
	return false;
}

bool shape_bullet(struct slice line, struct slice *item)
{
	line = slice_ltrim(line);
	if (line.len < 2 || !is_mark(utf8_next(&line)) || line.len == 0)
		return false;
	struct slice after = line;
	if (!cp_space(utf8_next(&after)))
		return false;
	*item = utf8_trim(line);
	return item->len > 0;
}

/* Counted by their letters: IVX, up to 39, are enough for sections. */
static size_t roman_value(struct slice s)
{
	size_t value = 0, last = 0;

	for (size_t i = s.len; i-- > 0;) {
		size_t digit = s.p[i] == 'I' ? 1 : s.p[i] == 'V' ? 5 : 10;
		value = digit < last ? value - digit : value + digit;
		last = digit;
	}
	return value;
}

/* The number that s begins with; its length, or 0. */
static size_t leading_number(struct slice s, size_t *number)
{
	size_t n = 0;

	while (n < s.len && n < 6 && is_digit(s.p[n]))
		n++;
	if (n) {
		slice_number(slice_first(s, n), number);
		return n < 5 ? n : 0;
	}
	while (n < s.len && (s.p[n] == 'I' || s.p[n] == 'V' || s.p[n] == 'X'))
		n++;
	*number = roman_value(slice_first(s, n));
	return n < 7 ? n : 0;
}

/* Words that a section's number may follow, and what they add to the style. */
static const struct { const char *word; int style; } counter_words[] = {
	{ "section ", 0x1000 }, { "part ", 0x2000 }, { "chapter ", 0x3000 }, { "note ", 0x4000 },
	{ "step ", 0x5000 }, { "week ", 0x6000 }, { "unit ", 0x7000 }, { "lesson ", 0x8000 },
};

/* Whether a blank and a number stand after the first word of up to LONGEST bytes: a cheap look. */
#define LONGEST 7

static bool number_follows(struct slice line)
{
	size_t blank = slice_chr(slice_first(line, LONGEST + 1), ' ');

	return blank + 1 < line.len && blank <= LONGEST && memchr("0123456789IVX( \t\v\f\r", line.p[blank + 1], 19);
}

static struct slice skip_counter_word(struct slice line, int *style)
{
	if (!number_follows(line))
		return line;
	for (size_t i = 0; i < N_ELEMS(counter_words); i++) {
		if (slice_istarts_z(line, counter_words[i].word)) {
			*style |= counter_words[i].style;
			return slice_ltrim(slice_from(line, strlen(counter_words[i].word)));
		}
	}
	return line;
}

/* Length of what stands between a number and its text: ". ", ") ", ": " after a word, " - "; or 0. */
static size_t delimiter(struct slice rest, bool worded, bool bracket)
{
	static const char *const dashes[] = { " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 " };

	for (size_t i = 0; !bracket && i < N_ELEMS(dashes); i++)
		if (slice_starts_z(rest, dashes[i]))
			return strlen(dashes[i]);
	if (rest.len < 2 || (bracket ? rest.p[0] != ')' : rest.p[0] != '.' && rest.p[0] != ')' &&
			     !(worded && rest.p[0] == ':')))
		return 0;
	rest = slice_from(rest, 1);
	return cp_space(utf8_next(&rest)) ? 2 : 0;
}

bool shape_numbered(struct slice line, struct numbered *out)
{
	struct slice body = slice_ltrim(line), rest;
	int style = body.p != line.p ? 0x100 : 0x200;
	struct slice named = skip_counter_word(body, &style);
	bool worded = named.p != body.p, bracket = named.len && named.p[0] == '(';
	size_t n, len;

	body = slice_from(named, bracket);
	n = leading_number(body, &out->number);
	rest = slice_from(body, n);
	len = n ? delimiter(rest, worded, bracket) : 0;
	if (len == 0)
		return false;
	out->style = style | (bracket ? 0x400 : 0) | (is_digit(body.p[0]) ? 0 : 0x800) |
		     (unsigned char)rest.p[0];
	out->digits = slice_first(body, n);
	out->text = utf8_trim(slice_from(rest, len));
	return out->text.len > 0;
}

bool shape_rule(struct slice line)
{
	size_t n = 0;

	if (line.len && is_letter(line.p[0]))	/* as most lines begin */
		return false;
	line = slice_trim(line);
	if (line.len < 3 || !strchr("#-=*_~+.<>", line.p[0]))
		return false;
	for (size_t i = 0; i < line.len; i++) {
		if (line.p[i] == line.p[0])
			n++;
		else if (line.p[i] != ' ' && line.p[i] != '\t')
			return false;
	}
	return n >= 3;
}

static bool is_markup(char c)
{
	return c == '#' || c == '*' || c == '_' || c == ' ';
}

/* Markdown's heading and bold marks at both ends. */
struct slice shape_unmark(struct slice line)
{
	line = utf8_trim(line);
	if (line.len && !is_markup(line.p[0]) && !is_markup(line.p[line.len - 1]))
		return line;
	while (line.len && (line.p[0] == '#' || slice_starts(line, SLICE("**")) ||
			    slice_starts(line, SLICE("__"))))
		line = slice_ltrim(slice_from(line, line.p[0] == '#' ? 1 : 2));
	for (;;) {
		if (slice_ends(line, SLICE("**")) || slice_ends(line, SLICE("__")))
			line.len -= 2;
		else if (slice_ends(line, SLICE("#")) || slice_ends(line, SLICE(" ")))
			line.len -= 1;
		else
			return line;
	}
}

static struct slice without_colon(struct slice s)
{
	if (slice_ends(s, SLICE(":")))
		s.len -= 1;
	else if (slice_ends(s, SLICE("\xEF\xBC\x9A")))		/* U+FF1A */
		s.len -= 3;
	return utf8_trim(s);
}

bool shape_colon_ended(struct slice line)
{
	line = shape_unmark(line);
	return slice_ends(line, SLICE(":")) || slice_ends(line, SLICE("\xEF\xBC\x9A"));
}

struct slice shape_title(struct slice line, struct slice *number)
{
	struct numbered n;

	line = shape_unmark(line);
	if (number)
		*number = (struct slice){ NULL, 0 };
	if (shape_numbered(line, &n)) {
		line = n.text;
		if (number)
			*number = n.digits;
	}
	return shape_unmark(without_colon(shape_unmark(line)));
}
