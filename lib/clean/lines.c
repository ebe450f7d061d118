/*
 * Rendered text into units: a line each.  A browser writes a paragraph as one
 * long line; lynx, w3m and mail programs wrap it at a margin.  A wrapped text
 * is known by this: next to no line would have had room for the first word of
 * the one below it.  Its lines are joined again.
 */
#include "clean/unit.h"

#include "text/utf8.h"

#define MARGIN_MAX 130		/* columns: a longer line says that nothing is wrapped */
#define PAIRS_MIN 4		/* lines that must look wrapped before that is believed */

/* A line as it stands, before it is a unit. */
struct line {
	struct slice text;	/* without indent, bullet and white space at its end */
	struct slice whole;	/* with its bullet */
	unsigned indent;	/* columns before the text; before the bullet if there is one */
	bool bullet;
};

static const struct slice bullets[] = {
	{ "\xE2\x80\xA2", 3 } /* bullet */, { "\xE2\x97\xA6", 3 } /* white bullet */,
	{ "\xE2\x80\xA3", 3 } /* triangle */, { "\xE2\x96\xAA", 3 }, { "\xE2\x96\xA0", 3 },
	{ "\xE2\x96\xA1", 3 } /* squares */, { "\xE2\x97\x8F", 3 }, { "\xE2\x97\x8B", 3 } /* discs */,
	{ "\xC2\xB7", 2 } /* middle dot */, { "\xE2\x80\x93", 3 } /* dash */, { "*", 1 }, { "-", 1 }, { "+", 1 },
};

/* The length of the bullet that s begins with: a mark, then a blank or nothing. */
static size_t bullet_len(struct slice s)
{
	if (!s.len || is_digit(s.p[0]) || is_letter(s.p[0]))
		return 0;
	for (size_t i = 0; i < N_ELEMS(bullets); i++) {
		size_t n = bullets[i].len;
		if (!slice_starts(s, bullets[i]))
			continue;
		if (s.len == n || is_space(s.p[n]) || s.p[n] == '\xC2')
			return n;
	}
	return 0;
}

/* Takes white space off the front, no-break blanks too; returns its columns. */
static unsigned take_indent(struct slice *s)
{
	unsigned columns = 0;

	while (s->len) {
		if (s->p[0] == '\t') {
			columns = (columns / 8 + 1) * 8;
			*s = slice_from(*s, 1);
		} else if (is_space(s->p[0])) {
			columns++;
			*s = slice_from(*s, 1);
		} else if (slice_starts(*s, SLICE("\xC2\xA0"))) {
			columns++;
			*s = slice_from(*s, 2);
		} else {
			break;
		}
	}
	return columns;
}

static struct slice trim_end(struct slice s)
{
	while (s.len) {
		if (is_space(s.p[s.len - 1]))
			s.len--;
		else if (slice_ends(s, SLICE("\xC2\xA0")))
			s.len -= 2;
		else
			break;
	}
	return s;
}

static bool next_line(struct slice *in, struct line *out)
{
	struct slice s;
	size_t n;

	if (!slice_line(in, &s))
		return false;
	s = trim_end(s);
	out->indent = take_indent(&s);
	out->whole = s;
	n = bullet_len(s);
	out->bullet = n > 0;
	if (n) {
		s = slice_from(s, n);
		take_indent(&s);
	}
	out->text = s;
	return true;
}

/* Columns of the line, the indent included. */
static size_t width(const struct line *l)
{
	return l->indent + (l->whole.len <= (size_t)MARGIN_MAX * 4 ? utf8_count(l->whole) : l->whole.len);
}

static size_t first_word(const struct line *l)
{
	struct slice rest = l->text, word;

	return slice_word(&rest, &word) ? utf8_count(word) : 0;
}

/* Whether `next` may be the same paragraph as `line`, by their places alone. */
static bool adjoins(const struct line *line, const struct line *next)
{
	return line->text.len && next->text.len && !next->bullet && next->indent >= line->indent;
}

static bool overflows(const struct line *line, const struct line *next, size_t margin)
{
	return width(line) + 1 + first_word(next) > margin;
}

/* In a wrapped text: whether `next` goes on with the paragraph of `line`. */
static bool goes_on(const struct line *line, const struct line *next, size_t margin)
{
	return adjoins(line, next) &&
	       (overflows(line, next, margin) || width(line) * 10 >= margin * 8);
}

/* The widest line, or 0 if one is too wide for a wrapped text. */
static size_t widest(struct slice in)
{
	size_t max = 0;
	struct line l;

	while (next_line(&in, &l)) {
		size_t columns = l.indent + l.whole.len;
		if (columns <= max)		/* of bytes, and so of characters */
			continue;
		columns = width(&l);
		if (columns > MARGIN_MAX && slice_chr(l.text, ' ') < l.text.len)
			return 0;
		if (columns > max && columns <= MARGIN_MAX)
			max = columns;
	}
	return max;
}

/* The right margin at which the text was wrapped, or 0. */
static size_t margin_of(struct slice in)
{
	size_t margin = widest(in);
	size_t pairs = 0, wrapped = 0;
	struct line prev = { { NULL, 0 }, { NULL, 0 }, 0, false }, l;

	while (margin && next_line(&in, &l)) {
		if (adjoins(&prev, &l) && (prev.indent + prev.whole.len) * 10 >= margin * 6 &&
		    width(&prev) * 10 >= margin * 6) {
			pairs++;
			wrapped += overflows(&prev, &l, margin);
		}
		prev = l;
	}
	return wrapped >= PAIRS_MIN && wrapped * 10 >= pairs * 7 ? margin : 0;
}

static void add_unit(struct arena *a, struct units *out, const struct line *l, bool gap, bool item)
{
	struct unit *u = VEC_PUSH(a, out);

	u->kind = item ? UNIT_ITEM : UNIT_LINE;
	u->level = item ? 1 + l->indent / 4 : 0;
	u->indent = l->indent;
	u->gap = gap;
	u->text = l->text;
}

/* A bullet alone in its line belongs to the text below it. */
void units_of_text(struct arena *a, struct units *out, struct slice text)
{
	size_t margin = margin_of(text);
	struct line prev = { { NULL, 0 }, { NULL, 0 }, 0, false }, l;
	bool gap = true, bullet = false;

	while (out->n < UNITS_MAX && next_line(&text, &l)) {
		struct unit *last = out->n ? &out->v[out->n - 1] : NULL;
		if (!l.text.len) {
			bullet |= l.bullet;
			gap |= !l.bullet;
		} else if (margin && last && !gap && goes_on(&prev, &l, margin)) {
			last->text.len = (size_t)(l.text.p + l.text.len - last->text.p);
		} else {
			add_unit(a, out, &l, gap, l.bullet || bullet);
			gap = bullet = false;
		}
		prev = l;
	}
}
