#include "read/lines.h"

#include "text/utf8.h"

static bool is_blank(struct slice line)
{
	line = slice_ltrim(line);
	if (line.len == 0)
		return true;
	return (unsigned char)line.p[0] >= 0x80 && utf8_trim(line).len == 0;
}

void lines_split(struct arena *a, struct lines *out, struct slice text)
{
	struct slice rest = text, line;

	while (slice_line(&rest, &line)) {
		struct line *l = VEC_PUSH(a, out);
		l->text = line;
		l->start = (size_t)(line.p - text.p);
		l->end = text.len - rest.len;
		l->blank = is_blank(line);
	}
}

size_t lines_next(const struct lines *lines, size_t i)
{
	while (i < lines->n && lines->v[i].blank)
		i++;
	return i;
}

struct span lines_span(const struct lines *lines, struct slice text, size_t first, size_t end)
{
	size_t from = first < lines->n ? lines->v[first].start : text.len;
	size_t to = end > first && end <= lines->n ? lines->v[end - 1].end : from;
	struct slice body = utf8_trim(slice_span(text, from, to));

	if (body.len == 0)
		return (struct span){ from, from };
	from = (size_t)(body.p - text.p);
	return (struct span){ from, from + body.len };
}

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

bool line_bullet(struct slice line, struct slice *item)
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

/* Roman numerals up to 39 are enough for sections: IVX only, upper case. */
static size_t number_length(struct slice s)
{
	size_t n = 0;

	while (n < s.len && n < 6 && is_digit(s.p[n]))
		n++;
	if (n)
		return n < 5 ? n : 0;
	while (n < s.len && (s.p[n] == 'I' || s.p[n] == 'V' || s.p[n] == 'X'))
		n++;
	return n < 7 ? n : 0;
}

/* "Section 3: ", "Part 3 - ", "Chapter 3. ": the word before the number goes. */
static struct slice skip_counter_word(struct slice line, bool *skipped)
{
	static const char *const words[] = { "section ", "part ", "chapter ", "note " };

	*skipped = false;
	for (size_t i = 0; i < N_ELEMS(words); i++) {
		if (slice_istarts(line, slice_z(words[i]))) {
			*skipped = true;
			return slice_ltrim(slice_from(line, strlen(words[i])));
		}
	}
	return line;
}

/* Length of what stands between a number and its text: ". ", ") ", ": " after a word, " - "; or 0. */
static size_t delimiter(struct slice rest, bool worded, bool bracket)
{
	static const char *const dashes[] = { " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 " };

	for (size_t i = 0; !bracket && i < N_ELEMS(dashes); i++)
		if (slice_starts(rest, slice_z(dashes[i])))
			return strlen(dashes[i]);
	if (rest.len < 2 || (bracket ? rest.p[0] != ')' : rest.p[0] != '.' && rest.p[0] != ')' &&
			     !(worded && rest.p[0] == ':')))
		return 0;
	rest = slice_from(rest, 1);
	return cp_space(utf8_next(&rest)) ? 2 : 0;
}

/* A numbered line taken apart; false if it is none. */
static bool read_number(struct slice line, struct slice *number, struct slice *text, int *style)
{
	struct slice body = slice_ltrim(line), rest;
	bool worded, bracket;
	size_t n, len;

	*style = body.p != line.p ? 0x100 : 0x200;
	body = skip_counter_word(body, &worded);
	bracket = body.len && body.p[0] == '(';
	body = slice_from(body, bracket);
	n = number_length(body);
	rest = slice_from(body, n);
	len = n ? delimiter(rest, worded, bracket) : 0;
	if (len == 0)
		return false;
	*style |= (bracket ? 0x400 : 0) | (worded ? 0x800 : 0) | (is_digit(body.p[0]) ? 0 : 0x1000) |
		  (unsigned char)rest.p[0];
	*number = slice_first(body, n);
	*text = utf8_trim(slice_from(rest, len));
	return text->len > 0;
}

bool line_numbered(struct slice line, struct slice *number, struct slice *text)
{
	int style;

	return read_number(line, number, text, &style);
}

int line_number_style(struct slice line)
{
	struct slice number, text;
	int style;

	return read_number(line, &number, &text, &style) ? style : 0;
}

bool line_rule(struct slice line)
{
	size_t n = 0;

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

/* Markdown's heading and bold marks at both ends. */
static struct slice unmark(struct slice line)
{
	line = utf8_trim(line);
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

bool line_colon_ended(struct slice line)
{
	line = unmark(line);
	return slice_ends(line, SLICE(":")) || slice_ends(line, SLICE("\xEF\xBC\x9A"));
}

struct slice line_title(struct slice line, struct slice *number)
{
	struct slice none = { NULL, 0 }, text;

	line = unmark(line);
	if (number)
		*number = none;
	if (line_numbered(line, number ? number : &none, &text))
		line = text;
	return unmark(without_colon(unmark(line)));
}
