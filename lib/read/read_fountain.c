#include "read/reader.h"

#include "read/fountain_cuts.h"
#include "read/fountain_line.h"
#include "read/fountain_score.h"
#include "read/stage.h"
#include "turns/build.h"
#include "text/date.h"
#include "text/utf8.h"

#include <stdlib.h>

/*
 * Fountain screenplays (fountain.io/syntax).  Its elements under a character's
 * cue are parentheticals and dialogue, in any order, and each is a turn: what is
 * said between two of them, and a parenthetical with the flag that says so.
 */

#define PAREN_MAX_LINES 4	/* of a parenthetical that was wrapped */

/* A line as it reads without notes and boneyards. */
struct visible {
	struct slice text;	/* white space at both ends apart */
	bool blank;		/* nothing is left of it */
	bool gone;		/* because all of it was cut */
};

struct script {
	struct doc *d;
	struct lines lines;
	struct cuts cuts;
	struct visible *v;	/* one for each line */
};

/* The line's visible text where cuts touch it: what is left, joined. */
static struct slice without_cuts(struct script *s, const struct line *l, size_t cut)
{
	struct buf left = BUF_INIT;
	struct slice joined;
	size_t at = l->start, end = l->start + l->text.len;

	for (; cut < s->cuts.n && s->cuts.v[cut].span.start < end; cut++) {
		struct span c = s->cuts.v[cut].span;
		if (c.start > at)
			buf_add(&left, slice_span(s->d->text, at, c.start));
		at = c.end > at ? c.end : at;
	}
	if (at < end)
		buf_add(&left, slice_span(s->d->text, at, end));
	joined = arena_dup(s->d->arena, buf_slice(&left));
	buf_free(&left);
	return joined;
}

static void see_lines(struct script *s)
{
	size_t cut = 0;

	s->v = arena_alloc(s->d->arena, s->lines.n * sizeof(*s->v));
	for (size_t i = 0; i < s->lines.n; i++) {
		const struct line *l = &s->lines.v[i];
		while (cut < s->cuts.n && s->cuts.v[cut].span.end <= l->start)
			cut++;
		bool touched = cut < s->cuts.n && s->cuts.v[cut].span.start < l->start + l->text.len;
		struct slice text = touched ? without_cuts(s, l, cut) : l->text;
		s->v[i].text = utf8_trim(text);
		s->v[i].blank = s->v[i].text.len == 0;
		s->v[i].gone = s->v[i].blank && touched;
	}
}

static struct slice raw(const struct script *s, size_t i)
{
	return utf8_trim(s->lines.v[i].text);
}

/* The bytes of lines [first, last], white space at both ends apart. */
static struct span lines_from_to(const struct script *s, size_t first, size_t last)
{
	return lines_span(&s->lines, s->d->text, first, last + 1);
}

/* The next line that is not wholly cut; lines.n if none is left. */
static size_t seen_next(const struct script *s, size_t i)
{
	while (i < s->lines.n && s->v[i].gone)
		i++;
	return i;
}

static bool text_below(const struct script *s, size_t i)
{
	size_t next = seen_next(s, i + 1);

	return next < s->lines.n && !s->v[next].blank;
}

/* Title page ------------------------------------------------------------- */

/* Without marks of emphasis: all stars, and underscores at the ends of words. */
static struct slice without_marks(struct arena *a, struct slice s)
{
	struct buf plain = BUF_INIT;
	struct slice out;

	for (size_t i = 0; i < s.len; i++) {
		bool at_end = i == 0 || i + 1 == s.len || strchr(" *_", s.p[i - 1]) || strchr(" *_", s.p[i + 1]);
		if (s.p[i] != '*' && !(s.p[i] == '_' && at_end))
			buf_addc(&plain, s.p[i]);
	}
	out = utf8_trim(arena_dup(a, buf_slice(&plain)));
	buf_free(&plain);
	return out;
}

/* The title page's keys that are metadata. */
static void state_title(struct doc *d, struct slice key, struct slice value)
{
	char iso[DATE_ISO_SIZE];

	value = without_marks(d->arena, value);
	if (value.len == 0)
		return;
	if (slice_ieq(key, SLICE("title")))
		doc_state(d, "title", value);
	else if (slice_ieq(key, SLICE("author")) || slice_ieq(key, SLICE("authors")))
		doc_state(d, "author", value);
	else if (slice_ieq(key, SLICE("draft date")) || slice_ieq(key, SLICE("date"))) {
		bool known = date_is(value, iso);
		doc_state(d, known ? "date" : "date_text",
			  known ? arena_dup(d->arena, slice_z(iso)) : value);
	}
}

/* A key's value: beside it, or on the indented lines below, joined by blanks. */
static size_t take_value(const struct script *s, size_t i, struct slice *value)
{
	struct buf joined = BUF_INIT;
	struct slice key;

	buf_add(&joined, *value);
	for (i++; i < s->lines.n && !s->v[i].blank && !fountain_key(s->v[i].text, &key, value); i++) {
		if (joined.len)
			buf_addc(&joined, ' ');
		buf_add(&joined, s->v[i].text);
	}
	*value = arena_dup(s->d->arena, buf_slice(&joined));
	buf_free(&joined);
	return i;
}

/* "Key: value" lines up to the first blank one; returns the line after them. */
static size_t take_title_page(struct script *s)
{
	size_t first = lines_next(&s->lines, 0), i = first;
	struct field_pairs fields = { NULL, 0, 0 };
	struct slice key, value;

	if (i >= s->lines.n || !fountain_title_key(s->v[i].text))
		return 0;
	while (i < s->lines.n && !s->v[i].blank && fountain_key(s->v[i].text, &key, &value)) {
		i = take_value(s, i, &value);
		state_title(s->d, key, value);
		*VEC_PUSH(s->d->arena, &fields) = (struct field_pair){ key, value };
	}
	struct part *p = part_add(s->d, PART_HEADER, s->d->line + first, lines_from_to(s, first, i - 1));
	p->fields = fields;
	return i;
}

/* Dialogue --------------------------------------------------------------- */

/* A run of dialogue that is being read. */
struct run {
	struct slice speaker, label;
	struct buf text;
	size_t first, last;	/* lines */
	size_t pieces;		/* lines of text */
};

static int by_place(const void *a, const void *b)
{
	const struct note *m = a, *n = b;

	return m->span.start < n->span.start ? -1 : m->span.start > n->span.start;
}

/* The first cut that ends behind `at`. */
static size_t first_cut(const struct script *s, size_t at)
{
	size_t low = 0, high = s->cuts.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (s->cuts.v[mid].span.end > at)
			high = mid;
		else
			low = mid + 1;
	}
	return low;
}

/* The writer's [[notes]] within the turn are notes of it. */
static void add_cut_notes(struct script *s, struct turn *t)
{
	struct doc *d = s->d;

	for (size_t i = first_cut(s, t->span.start); i < s->cuts.n; i++) {
		struct span c = s->cuts.v[i].span;
		if (c.end > t->span.end)
			break;
		if (s->cuts.v[i].note && c.start >= t->span.start)
			turn_note(d, t, utf8_trim(slice_span(d->text, c.start + 2, c.end - 2)),
				  span_of(d->text, c));
	}
	if (t->notes.n > 1)
		qsort(t->notes.v, t->notes.n, sizeof(*t->notes.v), by_place);
}

/* What is in a parenthetical, as one line. */
static struct slice unwrapped(struct arena *a, struct slice inner)
{
	struct buf joined = BUF_INIT;
	struct slice word;

	if (slice_chr(inner, '\n') == inner.len && slice_chr(inner, '\r') == inner.len)
		return inner;
	while (slice_word(&inner, &word)) {
		if (joined.len)
			buf_addc(&joined, ' ');
		buf_add(&joined, word);
	}
	word = arena_dup(a, buf_slice(&joined));
	buf_free(&joined);
	return word;
}

/* What was read so far becomes a turn; the next run of the same cue has no label. */
static void end_run(struct script *s, struct run *r)
{
	struct doc *d = s->d;
	struct turn *t;

	t = turn_add(d, d->line + r->first, lines_from_to(s, r->first, r->last));
	t->speaker = r->speaker;
	t->label = r->label;
	t->text = utf8_trim(arena_dup(d->arena, buf_slice(&r->text)));
	add_cut_notes(s, t);
	r->label = (struct slice){ NULL, 0 };
	buf_reset(&r->text);
	r->pieces = 0;
}

/* The last line of the parenthetical that begins on line i; lines.n if none does. */
static size_t paren_end(const struct script *s, size_t i)
{
	if (s->v[i].text.p[0] != '(')
		return s->lines.n;
	for (size_t n = 0; n < PAREN_MAX_LINES && i < s->lines.n && !s->v[i].blank; n++, i++) {
		size_t close = slice_chr(s->v[i].text, ')');
		if (close < s->v[i].text.len)
			return close + 1 == s->v[i].text.len ? i : s->lines.n;
	}
	return s->lines.n;
}

static void add_said(struct run *r, struct slice said)
{
	if (said.len && said.p[0] == '~')	/* sung */
		said = utf8_trim(slice_from(said, 1));
	if (r->pieces++)
		buf_addc(&r->text, '\n');
	buf_add(&r->text, said);
}

/* Whether the dialogue goes on over blank line i: it holds two blanks, and no cue follows. */
static bool goes_on(const struct script *s, size_t i)
{
	struct fountain_cue cue;
	size_t next = seen_next(s, i + 1);

	return fountain_joint(s->lines.v[i].text) && next < s->lines.n && !s->v[next].blank &&
	       !fountain_scene(s->v[next].text, NULL, NULL) &&
	       !(text_below(s, next) && fountain_cue_read(s->v[next].text, &cue));
}

/* A parenthetical on lines [i, end]: what was said before it is a turn, and so is it. */
static void take_paren(struct script *s, struct run *r, size_t i, size_t end)
{
	struct slice inner = slice_span(s->d->text, doc_span(s->d, raw(s, i)).start,
					doc_span(s->d, raw(s, end)).start + raw(s, end).len);

	if (r->pieces)
		end_run(s, r);
	if (r->label.len == 0)
		r->first = i;
	r->last = end;
	stage_in_paren(inner, &inner);
	buf_add(&r->text, unwrapped(s->d->arena, inner));
	end_run(s, r);
	s->d->turns.v[s->d->turns.n - 1].flags |= 1u << FLAG_DIRECTION;
	r->first = end + 1;
}

/* The cue on line i and what is said below it; returns the line after. */
static size_t take_dialogue(struct script *s, size_t i, const struct fountain_cue *cue)
{
	struct run r = { .speaker = cue->name, .label = raw(s, i), .first = i, .last = i };
	bool after_paren = false;

	r.text = (struct buf)BUF_INIT;
	for (i++; i < s->lines.n; i++) {
		if (s->v[i].gone)
			continue;
		if (s->v[i].blank ? !goes_on(s, i) : fountain_breaks(s->v[i].text))
			break;
		size_t end = s->v[i].blank || after_paren ? s->lines.n : paren_end(s, i);
		after_paren = end < s->lines.n;
		if (after_paren) {
			take_paren(s, &r, i, end);
			i = end;
			continue;
		}
		if (!r.pieces && r.label.len == 0)
			r.first = i;
		add_said(&r, s->v[i].text);
		r.last = i;
	}
	if (r.pieces || r.label.len)
		end_run(s, &r);
	buf_free(&r.text);
	return i;
}

/* The other elements ------------------------------------------------------ */

static void take_section(struct script *s, size_t i, struct slice title, struct slice number)
{
	struct part *p = part_add(s->d, PART_SECTION, s->d->line + i, lines_from_to(s, i, i));

	p->title = title;
	p->number = number;
}

/* A line that is an element by itself, if it is one. */
static bool take_marked(struct script *s, size_t i, bool after_blank)
{
	struct slice text = s->v[i].text, title, number;
	bool free_below = !text_below(s, i);

	if (fountain_section(text, &title))
		take_section(s, i, title, (struct slice){ NULL, 0 });
	else if (fountain_break(text))
		part_add(s->d, PART_SEPARATOR, s->d->line + i, lines_from_to(s, i, i));
	else if (fountain_synopsis(text) || fountain_transition(text, after_blank && free_below))
		part_add(s->d, PART_NOTE, s->d->line + i, lines_from_to(s, i, i));
	else if (after_blank && fountain_scene(text, &title, &number))
		take_section(s, i, title, number);
	else
		return false;
	return true;
}

/* Cuts that stand between the turns and parts are notes of the document. */
static void place_cuts(struct script *s)
{
	struct doc *d = s->d;
	size_t turn = 0, part = 0, n_parts = d->parts.n;
	size_t line = 0;

	for (size_t i = 0; i < s->cuts.n; i++) {
		struct span c = s->cuts.v[i].span;
		while (turn < d->turns.n && d->turns.v[turn].span.end <= c.start)
			turn++;
		while (part < n_parts && d->parts.v[part].span.end <= c.start)
			part++;
		if ((turn < d->turns.n && d->turns.v[turn].span.start < c.end) ||
		    (part < n_parts && d->parts.v[part].span.start < c.end))
			continue;
		while (s->lines.v[line].end <= c.start)
			line++;
		/* one within a line of action stays there */
		if (c.start == doc_span(d, raw(s, line)).start)
			part_add(d, PART_NOTE, d->line + line, c);
	}
}

static bool read_fountain(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct script s = { .d = d };
	struct fountain_cue cue;
	bool after_blank = true;

	(void)lex;
	(void)sink;
	s.lines = *doc_lines(d);
	fountain_cuts(d->arena, d->text, &s.cuts);
	see_lines(&s);
	for (size_t i = take_title_page(&s); i < s.lines.n;) {
		bool taken = !s.v[i].blank && take_marked(&s, i, after_blank);
		if (!taken && !s.v[i].blank && text_below(&s, i) &&
		    fountain_cue_read(s.v[i].text, &cue) && (after_blank || cue.forced)) {
			i = take_dialogue(&s, i, &cue);
			after_blank = true;
			continue;
		}
		after_blank = taken || s.v[i].blank;
		i++;
	}
	place_cuts(&s);
	d->kind = KIND_TRANSCRIPT;
	return d->turns.n + d->parts.n > 0;
}

const struct reader reader_fountain = {
	"fountain", "Fountain screenplays", UNIT_WHOLE, 0.97, fountain_score, read_fountain
};
