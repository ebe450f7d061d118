#include "read/split_sections.h"

#include "read/split_lines.h"
#include "text/utf8.h"

#define TITLE_MAX_BYTES 120
#define TITLE_MAX_WORDS 16
#define INDENT_MAX 3

static bool title_like(struct slice s)
{
	struct slice rest = s, word;
	size_t words = 0;

	if (!s.len || s.len > TITLE_MAX_BYTES || cp_lower(utf8_next(&rest)) ||
	    memchr(".;,", s.p[s.len - 1], 3))
		return false;
	for (rest = s; slice_word(&rest, &word); words++)
		;
	return words <= TITLE_MAX_WORDS;
}

static size_t roman_digit(char c)
{
	return c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : c == 'L' ? 50 : 0;
}

/* The number that s begins with; *len is how long it is, 0 if there is none. */
static size_t leading_number(struct slice s, size_t *len, bool *is_roman)
{
	size_t n = 0, number = 0;

	*is_roman = false;
	while (n < s.len && n < 6 && is_digit(s.p[n]))
		number = number * 10 + (size_t)(s.p[n++] - '0');
	if (!n) {
		size_t last = 0;
		while (n < s.len && n < 8 && roman_digit(s.p[n]))
			n++;
		for (size_t i = n; i-- > 0; last = roman_digit(s.p[i]))
			number = roman_digit(s.p[i]) < last ? number - roman_digit(s.p[i]) :
				number + roman_digit(s.p[i]);
		*is_roman = n > 0;
	}
	*len = n;
	return number;
}

/* "2. Title", "(2) Title" after its Markdown marks. */
static bool read_numbered(struct slice s, struct section_head *out)
{
	bool bracket = s.len && *s.p == '(', is_roman;
	size_t n;
	char mark;

	if (bracket)
		s = slice_from(s, 1);
	out->number = leading_number(s, &n, &is_roman);
	if (!n || n + 1 >= s.len || !is_space(s.p[n + 1]))
		return false;
	mark = s.p[n];
	if (mark != ')' && (bracket || mark != '.'))
		return false;
	out->style = is_roman ? SECTION_ROMAN : mark == '.' ? SECTION_DOT : SECTION_PAREN;
	out->digits = slice_first(s, n);
	out->title = slice_trim(slice_from(s, n + 1));
	return true;
}

bool section_read(struct slice line, struct section_head *out)
{
	struct slice s = slice_rtrim(line);
	size_t level = 0, indent = s.len;

	*out = (struct section_head){ .style = -1 };
	s = slice_ltrim(slice_first(s, TITLE_MAX_BYTES * 2));
	indent = indent > s.len ? indent - s.len : 0;
	while (level < s.len && s.p[level] == '#')
		level++;
	s = slice_ltrim(slice_from(s, level));
	while (s.len && (*s.p == '*' || *s.p == '_'))
		s = slice_from(s, 1);
	while (s.len && (s.p[s.len - 1] == '*' || s.p[s.len - 1] == '_' || s.p[s.len - 1] == '#'))
		s.len--;
	if (!read_numbered(s, out)) {
		if (!level || level > 6)
			return false;
		*out = (struct section_head){ .style = SECTION_HASH + (int)level - 1,
					      .title = slice_trim(s) };
	}
	if (line.len > TITLE_MAX_BYTES * 2 || (indent > INDENT_MAX && !level) ||
	    !title_like(out->title))
		out->title.len = 0;
	return true;
}

bool section_follows(const struct section_count *c, const struct section_head *h, bool blank,
		     size_t next)
{
	if (h->style != c->style || !h->title.len)
		return false;
	if (h->style >= SECTION_HASH)
		return true;
	if (next == h->number + 1 || (c->above && c->above + 1 == h->number))
		return false;
	return h->number == c->number + 1 || (h->number == 1 && c->n > 1 && blank);
}

void section_count(struct section_count *c, const struct section_head *h, bool is_heading)
{
	bool numbered = h && h->style == c->style;

	c->above = numbered && !is_heading ? h->number : 0;
	if (!is_heading)
		return;
	c->number = h->number ? h->number : c->number + 1;
	c->n++;
}

/* The counts of all styles while the text is walked; a head waits for the line after it. */
struct guess {
	struct section_count c[SECTION_STYLES];
	struct section_head waiting;
	bool blank;		/* above the waiting one */
	size_t line;		/* its number */
};

static void settle(struct guess *g, const struct section_head *next)
{
	for (int i = 0; i < SECTION_STYLES; i++) {
		struct section_count *c = &g->c[i];
		size_t below = next && next->style == i ? next->number : 0;
		bool is = section_follows(c, &g->waiting, g->blank, below);
		section_count(c, &g->waiting, is);
		if (is && c->n == 1)
			c->first_line = g->line;
	}
}

/* Numbered headings win over unnumbered ones of as many; of these, the highest level counts. */
static const struct section_count *best_of(const struct guess *g)
{
	const struct section_count *best = &g->c[0];

	for (int i = 1; i < SECTION_HASH; i++)
		if (g->c[i].n > best->n)
			best = &g->c[i];
	for (int i = SECTION_HASH; i < SECTION_STYLES; i++)
		if (g->c[i].n > 1)
			return g->c[i].n > best->n ? &g->c[i] : best;
	return best;
}

void sections_guess(struct section_count *out, struct slice text)
{
	struct guess g = { .waiting = { .style = -1 } };
	struct line_ends ends = { 0 };
	bool blank = true;
	size_t line = 1;

	for (int i = 0; i < SECTION_STYLES; i++)
		g.c[i].style = i;
	for (size_t at = 0, end, next; at < text.len; at = next, line++) {
		struct section_head h;
		if (!line_ends_find(&ends, text, at, &end, &next))
			end = next = text.len;
		struct slice s = slice_span(text, at, end);
		if (!slice_ltrim(s).len) {
			blank = true;
			continue;
		}
		section_read(s, &h);
		settle(&g, &h);
		g.waiting = h;
		g.blank = blank;
		g.line = line;
		blank = false;
	}
	settle(&g, NULL);
	*out = *best_of(&g);
	if (!out->n)
		out->style = -1;
}
