/*
 * read_page.c - pages as --to md and --to text write them (model/page.h): the
 * line of all labels, then turns that begin at the margin with one of them.
 *
 * Nothing is inferred here: the text is what stands there, parentheses and all.
 */
#include "read/reader.h"

#include "base/map.h"
#include "model/page.h"
#include "text/clock.h"
#include "text/utf8.h"
#include "turns/build.h"
#include "turns/turn_text.h"

/* How a turn begins. */
struct opening {
	struct slice label;	/* as in the list; empty: nobody's */
	struct slice whole;	/* all that stands before the text */
	struct slice rest;	/* the text on this line */
	int64_t start_ms;
};

enum event {
	PAGE_END,
	PAGE_LIST,	/* the line of all labels */
	PAGE_TURN,	/* the first line of a turn */
	PAGE_STRAY,	/* the first line of what is none */
	PAGE_BROKEN	/* a turn below that: the page is no such page */
};

struct page {
	const struct lines *lines;
	struct map cast;	/* labels as written */
	size_t at;		/* the next line */
	bool in, strayed;	/* below a list; something else has come below it */
};

/* Takes `head` and the blank after it, or the end of the line. */
static bool take(struct slice *s, struct slice head)
{
	if (!slice_starts(*s, head) || (s->len > head.len && s->p[head.len] != ' '))
		return false;
	*s = slice_from(*s, head.len + 1);
	return true;
}

static bool take_clock(struct slice *s, int64_t *ms)
{
	struct slice inner = slice_from(*s, 1);
	size_t n;

	*ms = -1;
	if (!slice_starts(*s, SLICE("[")) || !(n = clock_read(inner, ms)) || n >= inner.len || inner.p[n] != ']' ||
	    !take(s, slice_first(*s, n + 2))) {
		*ms = -1;
		return false;
	}
	return true;
}

static bool take_name(const struct page *p, struct slice *s, struct slice *label)
{
	struct slice name = slice_first(*s, page_label_len(*s));

	if (name.len == 0 || p->cast.n == 0 || !map_get(&p->cast, name))
		return false;
	*s = slice_from(*s, name.len);
	*label = name;
	return true;
}

/* "**Name:** text", "**Name** [00:00:30] text" */
static bool read_bold(const struct page *p, struct slice *s, struct opening *o)
{
	*s = slice_from(*s, 2);
	if (!take_name(p, s, &o->label))
		return false;
	if (take(s, SLICE(":**")))
		return true;
	return take(s, SLICE("**")) && take_clock(s, &o->start_ms);
}

/* "Name: text", "— text", both with a time before them; a time alone where nobody has a name. */
static bool read_flat(const struct page *p, struct slice *s, struct opening *o)
{
	bool timed = take_clock(s, &o->start_ms);

	if (take(s, SLICE(PAGE_NOBODY)))
		return true;
	if (take_name(p, s, &o->label))
		return take(s, SLICE(":"));
	return timed && p->cast.n == 0;
}

static bool read_opening(const struct page *p, struct slice line, struct opening *o)
{
	struct slice s = line;

	*o = (struct opening){ .start_ms = -1 };
	if (!(slice_starts(s, SLICE("**")) ? read_bold(p, &s, o) : read_flat(p, &s, o)))
		return false;
	o->rest = s;
	o->whole = slice_rtrim(slice_first(line, line.len - s.len));
	return true;
}

/* Reads the line of all labels; the map has them then. */
static bool read_list(struct page *p, struct slice line)
{
	struct slice s = slice_rtrim(line), label;

	map_reset(&p->cast);
	s = slice_from(s, strlen(PAGE_CAST));
	for (;;) {
		label = slice_first(s, page_label_len(s));
		s = slice_from(s, label.len);
		if (label.len == 0)
			return false;
		if (!slice_is(label, PAGE_NOBODY))
			*map_at(&p->cast, label) = 1;
		if (slice_is(s, "]"))
			return true;
		if (!slice_starts(s, SLICE("; ")))
			return false;
		s = slice_from(s, 2);
	}
}

static enum event line_event(struct page *p, struct slice line, struct opening *o)
{
	if (slice_starts(line, SLICE(PAGE_CAST))) {
		p->in = read_list(p, line);
		p->strayed = !p->in;
		return p->in ? PAGE_LIST : PAGE_STRAY;
	}
	if (p->in && read_opening(p, line, o))
		return p->strayed && o->label.len ? PAGE_BROKEN : p->strayed ? PAGE_STRAY : PAGE_TURN;
	p->strayed = true;
	return PAGE_STRAY;
}

/* What comes next, and its first line; *o of a turn. */
static enum event next_event(struct page *p, size_t *line, struct opening *o)
{
	while (p->at < p->lines->n) {
		const struct line *l = &p->lines->v[*line = p->at++];
		struct slice text = l->text;
		if (l->blank)
			continue;
		if (*line == 0 && slice_starts(text, SLICE("\xEF\xBB\xBF")))
			text = slice_from(text, 3);
		if (!slice_starts(text, SLICE(PAGE_INDENT)))
			return line_event(p, text, o);
	}
	*line = p->lines->n;
	return PAGE_END;
}

/* The text of the turn that begins on line `first`: its other lines without the two blanks. */
static struct slice text_of(const struct page *p, struct arena *a, const struct opening *o,
			    size_t first, size_t end)
{
	struct buf text = BUF_INIT;
	struct slice out;

	while (end > first + 1 && p->lines->v[end - 1].blank)
		end--;
	if (end == first + 1)
		return utf8_trim(o->rest);
	buf_add(&text, o->rest);
	for (size_t i = first + 1; i < end; i++) {
		buf_addc(&text, '\n');
		if (!p->lines->v[i].blank)
			buf_add(&text, slice_from(p->lines->v[i].text, strlen(PAGE_INDENT)));
	}
	out = arena_dup(a, utf8_trim(buf_slice(&text)));
	buf_free(&text);
	return out;
}

static void add_turn(struct doc *d, const struct page *p, const struct opening *o, size_t first,
		     size_t end)
{
	struct turn *t = turn_add(d, d->line + first, lines_span(p->lines, d->text, first, end));
	size_t from = (size_t)(o->rest.p - d->text.p);

	if (o->label.len) {
		page_take_label(t, o->label, d->arena);
		t->label = o->whole;
	}
	t->start_ms = o->start_ms;
	t->text = text_of(p, d->arena, o, first, end);
	if (said_unmark(&t->text))
		t->flags |= 1u << FLAG_DIRECTION;
	turn_quoted(d, t, utf8_trim(slice_span(d->text, from, t->span.end > from ? t->span.end : from)));
}

static void add_list(struct doc *d, const struct page *p, size_t line)
{
	struct span span = lines_span(p->lines, d->text, line, line + 1);

	part_add(d, PART_HEADER, d->line + line, span)->text = span_of(d->text, span);
}

static bool read_page(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct lines lines = *doc_lines(d);
	struct page p = { .lines = &lines, .cast = MAP_INIT };
	struct opening open = { .start_ms = -1 }, next;
	enum event was = PAGE_STRAY, now;
	size_t first = 0, line;

	(void)lex;
	(void)sink;
	do {
		now = next_event(&p, &line, &next);
		if (was == PAGE_TURN)
			add_turn(d, &p, &open, first, line);
		if (now == PAGE_LIST)
			add_list(d, &p, line);
		was = now;
		open = next;
		first = line;
	} while (now != PAGE_END && now != PAGE_BROKEN);
	map_free(&p.cast);
	d->kind = KIND_TRANSCRIPT;
	return now == PAGE_END && d->turns.n > 0;
}

static double score_page(const struct sample *s, struct buf *why)
{
	struct page p = { .lines = NULL, .cast = MAP_INIT };
	struct opening o;
	enum event e;
	size_t line, labels = 0, turns = 0;

	if (slice_chr(s->text, '[') == s->text.len || slice_find(s->text, SLICE(PAGE_CAST), 0) == s->text.len)
		return 0;
	p.lines = sample_lines(s);
	while ((e = next_event(&p, &line, &o)) != PAGE_END && e != PAGE_BROKEN) {
		turns += e == PAGE_TURN;
		labels += e == PAGE_LIST ? p.cast.n : 0;
	}
	map_free(&p.cast);
	if (why)
		buf_addf(why, "%zu turns begin with one of the %zu labels that are listed above them", turns, labels);
	return e == PAGE_END && turns ? 0.99 : 0;
}

const struct reader reader_page = {
	"page", "pages as --to md and --to text write them", UNIT_PAGE, 0.99, score_page, read_page
};
