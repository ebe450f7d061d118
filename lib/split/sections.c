#include "split/sections.h"

#include "split/lines.h"
#include "text/shape.h"
#include "text/utf8.h"

#define TITLE_MAX_BYTES 120
#define TITLE_MAX_WORDS 16
#define LINE_MAX_BYTES 240	/* of what stands before the title, and it */
#define INDENT_MAX 3
#define LEVEL_SHIFT 16	/* of the Markdown level in a style */
#define MAX_STYLES 24	/* that are counted side by side; more are not looked at */

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

bool section_read(struct slice line, struct section_head *out)
{
	struct slice s = slice_ltrim(slice_first(line, LINE_MAX_BYTES));
	size_t indent = slice_first(line, LINE_MAX_BYTES).len - s.len;
	struct numbered n;
	int level = 0;

	*out = (struct section_head){ .style = -1 };
	while ((size_t)level < s.len && s.p[level] == '#')
		level++;
	s = shape_unmark(s);
	if (level > 6 || s.len == 0)
		return false;
	if (shape_numbered(s, &n))
		*out = (struct section_head){ n.style | level << LEVEL_SHIFT, n.number, n.digits,
					      shape_title(n.text, NULL) };
	else if (level)
		*out = (struct section_head){ .style = level << LEVEL_SHIFT,
					      .title = shape_title(s, NULL) };
	else
		return false;
	if (line.len > LINE_MAX_BYTES || (indent > INDENT_MAX && !level) ||
	    !title_like(out->title))
		out->title.len = 0;
	return true;
}

bool section_follows(const struct section_count *c, const struct section_head *h, bool blank,
		     size_t next)
{
	if (h->style != c->style || !h->title.len)
		return false;
	if (h->number == 0)
		return true;
	if (next == h->number + 1 || (c->above && c->above + 1 == h->number))
		return false;
	return h->number == c->number + 1 || (h->number == c->first && c->n > 1 && blank);
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
	struct section_count c[MAX_STYLES];
	int n;
	struct section_head waiting;
	bool blank;		/* above the waiting one */
	size_t line;		/* its number */
};

/* A count begins with any number, and anew as long as no second heading has come. */
static bool begins(const struct section_count *c, const struct section_head *h, bool blank)
{
	return h->number && c->n <= 1 && h->style == c->style && h->title.len && (blank || h->number == 1) &&
	       h->number != c->number + 1;
}

static void settle(struct guess *g, const struct section_head *next)
{
	const struct section_head *h = &g->waiting;

	for (int i = 0; i < g->n; i++) {
		struct section_count *c = &g->c[i];
		size_t below = next && next->style == c->style ? next->number : 0;
		bool is;
		if (begins(c, h, g->blank) && below != h->number + 1 && !c->above) {
			c->first = h->number;
			c->number = h->number - 1;
			c->n = 0;
		}
		is = section_follows(c, h, g->blank, below);
		section_count(c, h, is);
		if (is && c->n == 1)
			c->first_line = g->line;
	}
}

static void note_style(struct guess *g, int style)
{
	for (int i = 0; i < g->n; i++)
		if (g->c[i].style == style)
			return;
	if (style >= 0 && g->n < MAX_STYLES)
		g->c[g->n++] = (struct section_count){ .style = style, .first = 1 };
}

/* Numbered headings win over unnumbered ones of as many; of these, the highest level counts. */
static const struct section_count *best_of(const struct guess *g)
{
	const struct section_count *best = NULL, *marked = NULL;

	for (int i = 0; i < g->n; i++) {
		const struct section_count *c = &g->c[i];
		bool numbered = c->style & ((1 << LEVEL_SHIFT) - 1);
		if (numbered && (!best || c->n > best->n))
			best = c;
		if (!numbered && c->n > 1 && (!marked || c->style < marked->style))
			marked = c;
	}
	return !best || (marked && marked->n > best->n) ? marked : best;
}

void sections_guess(struct section_count *out, struct slice text)
{
	struct guess g = { .waiting = { .style = -1 } };
	const struct section_count *best;
	struct line_ends ends = { 0 };
	bool blank = true;
	size_t line = 1;

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
		note_style(&g, h.style);
		g.waiting = h;
		g.blank = blank;
		g.line = line;
		blank = false;
	}
	settle(&g, NULL);
	best = best_of(&g);
	*out = best && best->n ? *best : (struct section_count){ .style = -1 };
}
