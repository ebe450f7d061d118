#include "read/reader.h"

#include "turns/lines.h"
#include "split/session_header.h"
#include "turns/structure.h"
#include "text/shape.h"
#include "text/utf8.h"
#include "text/words.h"

/*
 * Notes: sections with a heading, numbered or not, and bulleted items below it.
 * Nobody speaks.
 */

#define HEADING_MAX_WORDS 16
#define TIGHT_MAX_WORDS 8
#define MIN_SECTIONS 2

struct notes_scan {
	struct doc *d;
	struct lines lines;
	int heading_style;		/* of the numbers before headings; 0: they have none */
	struct structures found;	/* summaries with a title of their own, terminations, footers */
	size_t at;			/* those before this one begin before the line at hand */
};

static struct slice line_at(const struct notes_scan *s, size_t i)
{
	return i < s->lines.n ? s->lines.v[i].text : (struct slice){ NULL, 0 };
}

/* The style of a numbered line; 0: it is not numbered. */
static int number_style(struct slice line)
{
	struct numbered n;

	return shape_numbered(line, &n) ? n.style : 0;
}

static bool bullet_at(const struct notes_scan *s, size_t i)
{
	struct slice item;

	return i < s->lines.n && shape_bullet(line_at(s, i), &item);
}

/* A numbered line is an item unless its number is of the headings' style. */
static bool item_at(const struct notes_scan *s, size_t i)
{
	int style;

	if (i >= s->lines.n || s->lines.v[i].blank)
		return false;
	if (bullet_at(s, i))
		return true;
	style = number_style(line_at(s, i));
	return style && style != s->heading_style && !shape_colon_ended(line_at(s, i));
}

/*
 * The style of numbered headings: that of the first numbered line with
 * bullets, or with numbers of another style, below it.
 */
static int find_heading_style(const struct notes_scan *s)
{
	for (size_t i = lines_next(&s->lines, 0); i < s->lines.n;) {
		size_t next = lines_next(&s->lines, i + 1);
		int style = number_style(line_at(s, i));
		int below = number_style(line_at(s, next));
		if (style && (bullet_at(s, next) || (below && below != style)))
			return style;
		i = next;
	}
	return 0;
}

static bool heading_shaped(struct slice line)
{
	struct slice title = shape_title(line, NULL);

	return title.len > 0 && words_count(title) <= HEADING_MAX_WORDS &&
	       (shape_colon_ended(line) || !cp_terminal(utf8_last(title)) ||
		utf8_last(title) == '?' || utf8_last(title) == '!');
}

static bool marked_heading(struct slice line)
{
	line = slice_ltrim(line);
	return slice_starts(line, SLICE("#")) || slice_starts(line, SLICE("**")) ||
	       shape_colon_ended(line);
}

/* Without a blank line before it a bare heading is told from the rest of an item by its shape. */
static bool stands_out(const struct notes_scan *s, size_t i)
{
	struct slice line = line_at(s, i), look = line;

	if (i == 0 || s->lines.v[i - 1].blank || marked_heading(line))
		return true;
	return look.len && cp_upper(utf8_next(&look)) && words_count(line) <= TIGHT_MAX_WORDS &&
	       cp_terminal(utf8_last(utf8_trim(line_at(s, i - 1))));
}

/*
 * A heading: short, and with items right below it; a numbered, marked or
 * colon-ended one may have prose below it where sections have items elsewhere.
 */
static bool heading_at(const struct notes_scan *s, size_t i, bool need_items)
{
	bool numbered;

	if (i >= s->lines.n || s->lines.v[i].blank || item_at(s, i) || !heading_shaped(line_at(s, i)))
		return false;
	numbered = s->heading_style && number_style(line_at(s, i)) == s->heading_style;
	if (item_at(s, lines_next(&s->lines, i + 1)))
		return numbered || stands_out(s, i);
	return !need_items && (i == 0 || s->lines.v[i - 1].blank) &&
	       (numbered || marked_heading(line_at(s, i)));
}

/* Notes are headings with items; a page of prose that has a list or two is not. */
static bool are_notes(const struct notes_scan *s)
{
	size_t headings = 0, items = 0, others = 0;
	bool in_item = false;

	for (size_t i = 0; i < s->lines.n; i++) {
		bool item = item_at(s, i), heading = !item && heading_at(s, i, true);
		headings += heading;
		items += item;
		others += !item && !heading && !in_item && !s->lines.v[i].blank;
		in_item = item || (in_item && !heading && !s->lines.v[i].blank);
	}
	return headings >= MIN_SECTIONS && items >= others;
}

/* An item with the lines that go on with it, as one line. */
static size_t take_item(struct notes_scan *s, size_t i, struct slices *items)
{
	struct numbered number;
	struct slice item;
	struct buf joined = BUF_INIT;

	if (!shape_bullet(line_at(s, i), &item) && shape_numbered(line_at(s, i), &number))
		item = number.text;
	buf_add(&joined, item);
	for (i++; i < s->lines.n && !s->lines.v[i].blank && !item_at(s, i) &&
		  !heading_at(s, i, false); i++) {
		buf_addc(&joined, ' ');
		buf_add(&joined, utf8_trim(line_at(s, i)));
	}
	*VEC_PUSH(s->d->arena, items) = joined.len == item.len ? item :
					arena_dup(s->d->arena, buf_slice(&joined));
	buf_free(&joined);
	return i;
}

/* The section that begins at line i; returns the line after it. */
static size_t take_section(struct notes_scan *s, size_t i, size_t limit)
{
	struct doc *d = s->d;
	struct part *p = VEC_PUSH(d->arena, &d->parts);
	size_t first = i, prose = limit;

	p->type = PART_SECTION;
	p->line = d->line + i;
	p->title = shape_title(line_at(s, i), &p->number);
	for (i = lines_next(&s->lines, i + 1); i < limit; i = lines_next(&s->lines, i)) {
		if (item_at(s, i)) {
			i = take_item(s, i, &p->items);
		} else if (heading_at(s, i, false)) {
			break;
		} else {
			prose = i < prose ? i : prose;
			i++;
		}
	}
	if (i > limit)
		i = limit;
	p->span = lines_span(&s->lines, d->text, first, i);
	if (p->items.n == 0 && prose < i)
		p->text = span_of(d->text, lines_span(&s->lines, d->text, prose, i));
	return i;
}

/* What stands before the first section: the title, the facts. */
static void take_header(struct notes_scan *s, size_t end)
{
	struct doc *d = s->d;
	size_t first = lines_next(&s->lines, 0), i = first;
	struct part *p;

	if (first >= end)
		return;
	for (; i < end; i = lines_next(&s->lines, i + 1)) {
		struct counter counter;
		struct slice line = line_at(s, i);
		bool stated = counter_read(line, &counter) || field_read(line, NULL) || header_date(line);
		if (stated)
			header_facts(line, d->arena, &d->metas);
		else if (i == first && heading_shaped(line))
			doc_state(d, "title", shape_title(line, NULL));
		else
			break;
	}
	if (i == first)
		return;
	p = VEC_PUSH(d->arena, &d->parts);
	p->type = PART_HEADER;
	p->line = d->line + first;
	p->span = lines_span(&s->lines, d->text, first, i < end ? i : end);
	p->text = span_of(d->text, p->span);
}

/* A block that is no section: a titled summary, a termination, a footer; *limit: where the next is. */
static const struct structure *structure_at(struct notes_scan *s, size_t i, size_t *limit)
{
	for (; s->at < s->found.n; s->at++) {
		const struct structure *st = &s->found.v[s->at];
		if (!st->titled || st->inside_line || st->first < i)
			continue;
		*limit = st->first;
		return st->first == i ? st : NULL;
	}
	return NULL;
}

/* A summary or the like with a title of its own is all that the document has, headers apart. */
static bool stands_alone(const struct notes_scan *s)
{
	size_t filled = 0, taken = 0;

	for (size_t i = 0; i < s->lines.n; i++)
		filled += !s->lines.v[i].blank;
	for (size_t k = 0; k < s->found.n; k++)
		for (size_t i = s->found.v[k].first; i < s->found.v[k].end; i++)
			taken += !s->lines.v[i].blank;
	return taken > 0 && taken * 2 >= filled;
}

static bool read_notes(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct notes_scan s = { .d = d };
	size_t i = 0;

	(void)sink;
	s.lines = *doc_lines(d);
	structures_find(d->arena, &s.lines, d->text, d->line, lex, &s.found);
	s.heading_style = find_heading_style(&s);
	if (!are_notes(&s) && !stands_alone(&s))
		return false;
	for (size_t limit; i < s.lines.n && !heading_at(&s, i, true); i++)
		if (structure_at(&s, i, &limit))
			break;
	take_header(&s, i);
	while (i < s.lines.n) {
		size_t limit = s.lines.n;
		const struct structure *st = structure_at(&s, i, &limit);
		if (st) {
			*VEC_PUSH(d->arena, &d->parts) = st->part;
			i = st->end;
		} else if (heading_at(&s, i, false)) {
			i = take_section(&s, i, limit);
		} else {
			i++;
		}
	}
	d->kind = KIND_NOTES;
	return d->parts.n > 0;
}

static double score_notes(const struct sample *s, struct buf *why)
{
	const struct lines *lines = sample_lines(s);
	struct slice item;
	struct numbered number;
	size_t bullets = 0;

	for (size_t i = 0; i < lines->n; i++) {
		struct slice line = lines->v[i].text;
		bullets += shape_bullet(line, &item) || shape_numbered(line, &number);
	}
	if (why)
		buf_addf(why, "%zu of %zu lines are items of a list", bullets, sample_filled(s));
	return bullets < 2 ? 0 : bullets * 2 >= sample_filled(s) ? 0.5 : 0.2;
}

const struct reader reader_notes = {
	"notes", "sections with a heading and bulleted items", UNIT_GUESS, 0.5, score_notes, read_notes
};
