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

bool line_numbered(struct slice line, struct slice *number, struct slice *text)
{
	bool worded, bracket;
	size_t n;

	line = skip_counter_word(slice_ltrim(line), &worded);
	bracket = line.len && line.p[0] == '(';
	line = slice_from(line, bracket);
	n = number_length(line);
	if (n == 0 || n == line.len)
		return false;
	struct slice rest = slice_from(line, n);
	if (bracket ? rest.p[0] != ')' : rest.p[0] != '.' && rest.p[0] != ')' &&
	    !(worded && (rest.p[0] == ':' || slice_starts(rest, SLICE(" -")))))
		return false;
	rest = slice_from(rest, slice_starts(rest, SLICE(" -")) ? 2 : 1);
	struct slice after = rest;
	if (rest.len == 0 || !cp_space(utf8_next(&after)))
		return false;
	*number = slice_first(line, n);
	*text = utf8_trim(rest);
	return text->len > 0;
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
