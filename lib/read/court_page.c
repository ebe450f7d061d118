#include "read/court_page.h"

#include "base/map.h"
#include "text/utf8.h"

#define NUMBER_INDENT 10	/* columns before a line's number at most */
#define LINES_MAX 60		/* numbers on one page */
#define LOOK_AHEAD 8		/* lines within which number 2 follows number 1 */
#define EDGE 4			/* filled lines at a page's edge that may be furniture */
#define LABEL_MAX 60
#define PAGE_NUMBER_INDENT 20	/* a number that far in is a page's, not a line's */

size_t court_columns(struct slice s, size_t *bytes)
{
	size_t n = 0, i = 0;

	for (; i < s.len && is_space(s.p[i]); i++)
		n = s.p[i] == '\t' ? (n / 8 + 1) * 8 : s.p[i] == '\f' ? 0 : n + 1;
	*bytes = i;
	return n;
}

size_t court_number(struct slice line, struct slice *rest)
{
	size_t at, n = 0, digits = 0;

	if (court_columns(line, &at) > NUMBER_INDENT)
		return 0;
	for (; at + digits < line.len && is_digit(line.p[at + digits]) && digits < 3; digits++)
		n = n * 10 + (size_t)(line.p[at + digits] - '0');
	*rest = slice_from(line, at + digits);
	if (digits == 0 || digits > 2 || n > LINES_MAX || (rest->len && !is_space(rest->p[0])))
		return 0;
	return n;
}

/* Whether `number` is that of a line within the next few after i. */
static bool number_ahead(const struct lines *lines, size_t i, size_t number)
{
	struct slice rest;

	for (size_t k = i + 1; k < lines->n && k <= i + LOOK_AHEAD; k++)
		if (court_number(lines->v[k].text, &rest) == number)
			return true;
	return false;
}

static void set_body(struct court_line *l, struct slice rest)
{
	size_t bytes, indent = court_columns(rest, &bytes);

	l->text = utf8_trim(rest);
	l->indent = (unsigned short)(indent < 1000 ? indent : 1000);
	l->body = true;
	l->furniture = false;
}

/* Lines [from, to) between two numbers of one page are talk, though they have no number. */
static void unnumbered(struct court *c, size_t from, size_t to, bool same_page)
{
	for (size_t i = from; i < to; i++) {
		c->v[i].furniture = !c->lines->v[i].blank && !same_page;
		if (!c->lines->v[i].blank && same_page)
			set_body(&c->v[i], c->lines->v[i].text);
	}
}

/* Numbers that count up by one, from 1 on each page. */
static void look_numbered(struct court *c)
{
	size_t last = 0, after = 0;

	for (size_t i = 0; i < c->lines->n; i++) {
		struct slice rest;
		size_t n = court_number(c->lines->v[i].text, &rest);
		bool next = n > 1 && n == last + 1;
		if (!next && !(n == 1 && number_ahead(c->lines, i, 2)))
			continue;
		unnumbered(c, after, i, next);
		set_body(&c->v[i], rest);
		c->restarts += !next && c->numbered > 0;
		c->numbered++;
		last = n;
		after = i + 1;
	}
	c->end = after;
	unnumbered(c, after, c->lines->n, false);
}

bool court_page_number(struct slice line)
{
	struct slice s = utf8_trim(line), word;
	size_t bytes, number, numbers = 0;
	size_t far = court_columns(line, &bytes) >= PAGE_NUMBER_INDENT;

	while (slice_word(&s, &word)) {
		if (slice_number(word, &number))
			numbers++;
		else if (slice_ieq(word, SLICE("page")) || slice_is(word, "of") || slice_is(word, "-"))
			far = 1;
		else
			return false;
	}
	return numbers > 0 && numbers <= 2 && far;
}

/* A line without its numbers and runs of blanks: what comes back on every page. */
static struct slice key_of(struct arena *a, struct slice line)
{
	struct buf b = BUF_INIT;
	struct slice out;

	line = utf8_trim(line);
	for (size_t i = 0; i < line.len; i++)
		if (!is_digit(line.p[i]) && !(is_space(line.p[i]) && b.len && b.p[b.len - 1] == ' '))
			buf_addc(&b, is_space(line.p[i]) ? ' ' : line.p[i]);
	out = arena_dup(a, utf8_trim(buf_slice(&b)));
	buf_free(&b);
	return out;
}

static bool opens_page(const struct lines *lines, size_t i)
{
	return slice_chr(lines->v[i].text, '\f') < lines->v[i].text.len;
}

/* Marks in edge[] the filled lines near a page's edge, going one way through the text. */
static size_t mark_edges(const struct lines *lines, bool *edge, bool back)
{
	size_t left = EDGE, pages = 1;

	for (size_t k = 0; k < lines->n; k++) {
		size_t i = back ? lines->n - 1 - k : k;
		bool opens = opens_page(lines, i), number = court_page_number(lines->v[i].text);
		if ((opens && !back) || number)
			left = EDGE;
		pages += opens;
		if (!lines->v[i].blank && left > 0) {
			edge[i] = true;
			left--;
		}
		if (opens && back)
			left = EDGE;
	}
	return pages;
}

static bool is_furniture(const struct court *c, size_t i, struct slice key, struct map *seen)
{
	if (court_page_number(c->lines->v[i].text))
		return true;
	return key.len && *map_at(seen, key) > 1 && !court_label(c->v[i].text);
}

/* Without numbers: what stands at the edge of pages more than once is their furniture. */
static void look_unnumbered(struct arena *a, struct court *c)
{
	const struct lines *lines = c->lines;
	bool *edge = arena_alloc(a, lines->n);
	struct slice *keys = arena_alloc(a, lines->n * sizeof(*keys));
	struct map seen = MAP_INIT;

	c->restarts = mark_edges(lines, edge, false) - 1;
	mark_edges(lines, edge, true);
	for (size_t i = 0; i < lines->n; i++)
		if (edge[i] && lines->v[i].text.len < 200) {
			keys[i] = key_of(a, lines->v[i].text);
			if (keys[i].len)
				++*map_at(&seen, keys[i]);
		}
	for (size_t i = 0; i < lines->n; i++) {
		set_body(&c->v[i], lines->v[i].text);
		c->v[i].furniture = is_furniture(c, i, keys[i], &seen);
		c->v[i].body = !c->v[i].furniture;
	}
	map_free(&seen);
	c->end = lines->n;
}

void court_look(struct arena *a, const struct lines *lines, struct court *out)
{
	size_t filled = 0;

	*out = (struct court){ .lines = lines };
	out->v = arena_alloc(a, lines->n * sizeof(*out->v));
	look_numbered(out);
	for (size_t i = 0; i < out->end; i++)
		filled += !lines->v[i].blank;
	if (out->numbered >= 2 && out->numbered * 2 >= filled)
		return;
	memset(out->v, 0, lines->n * sizeof(*out->v));
	out->numbered = out->restarts = 0;
	look_unnumbered(a, out);
}

/* "McDONALD" and "O'NEILL" are in capitals, "Mcdonald" is not. */
static bool in_capitals(struct slice word)
{
	size_t small = 0, capitals = 0, digits = 0;
	uint32_t cp = 0;

	while (word.len) {
		cp = utf8_next(&word);
		small += cp_lower(cp);
		capitals += cp_upper(cp);
		digits += cp_digit(cp);
		if (!cp_letter(cp) && !cp_digit(cp) && !strchr(".,'-&/#", cp < 128 ? (int)cp : '?') && cp != 0x2019)
			return false;
	}
	return small ? small <= 2 && capitals >= 3 && !cp_lower(cp) : capitals + digits > 0;
}

size_t court_label(struct slice text)
{
	struct slice head = slice_first(text, LABEL_MAX), rest, word;
	size_t colon = slice_chr(head, ':'), letters = 0, words = 0;
	size_t open = slice_chr(slice_first(head, colon), '(');

	if (colon < 2 || colon == head.len || is_space(head.p[colon - 1]))
		return 0;
	if (colon + 1 < text.len && !is_space(text.p[colon + 1]))
		return 0;
	for (rest = slice_first(head, open); slice_word(&rest, &word); words++) {
		if (!in_capitals(word))
			return 0;
		for (size_t i = 0; i < word.len; i++)
			letters += word.p[i] < '0' || word.p[i] > '9';
	}
	return words > 0 && words <= 7 && letters >= 2 ? colon + 1 : 0;
}

size_t court_letter(struct slice text)
{
	size_t n = 1;

	if (text.len == 0 || (text.p[0] != 'Q' && text.p[0] != 'A'))
		return 0;
	n += n < text.len && text.p[n] == '.';
	if (n == text.len)
		return n;
	if (!is_space(text.p[n]))
		return 0;
	return n == 2 || text.p[n] == '\t' || (n + 1 < text.len && is_space(text.p[n + 1])) ? n : 0;
}
