#include "turns/structure.h"

#include "turns/label.h"
#include "text/shape.h"
#include "text/utf8.h"
#include "text/words.h"

#define TITLE_MAX_BYTES 100	/* a longer line is no title */
#define TITLE_MAX_WORDS 12
#define TITLE_WEIGHT 10		/* from here on a title stands for itself */
#define FIELD_MAX_KEY 40
#define MAX_INTROS 2		/* lines between a summary's title and its first section */

/*
 * What the heading table says of the titles asked for last: labels of those who
 * talk are asked for again and again, and are mostly two.
 */
struct asked {
	struct slice title;
	bool any;		/* a row matches */
	int weight[N_HEADINGS];
};

#define N_ASKED 2

struct scan {
	struct arena *arena;
	const struct lines *lines;
	struct slice text;
	size_t first_line;
	const struct lexicon *lex;
	struct asked *asked;	/* N_ASKED, the newest first */
};

static struct slice line_at(const struct scan *s, size_t i)
{
	return i < s->lines->n ? s->lines->v[i].text : (struct slice){ NULL, 0 };
}

/* Short, and a title by its shape: a colon at its end, or no sentence's mark there. */
static bool title_shaped(struct slice line)
{
	struct slice body = utf8_trim(line);

	if (body.len == 0 || body.len > TITLE_MAX_BYTES)
		return false;
	return (shape_colon_ended(body) || !cp_terminal(utf8_last(body))) &&
	       words_count(body) <= TITLE_MAX_WORDS;
}

static const struct asked *heading_of(const struct scan *s, struct slice title)
{
	for (size_t i = 0; i < N_ASKED; i++)
		if (s->asked[i].title.p && slice_eq(s->asked[i].title, title))
			return &s->asked[i];
	memmove(s->asked + 1, s->asked, (N_ASKED - 1) * sizeof(*s->asked));
	s->asked->title = title;
	s->asked->any = lexicon_heading(s->lex, title, s->asked->weight);
	return s->asked;
}

static bool announces(const struct scan *s, struct slice title, enum heading what, int least)
{
	const struct asked *a = heading_of(s, title);

	return a->any && a->weight[what] >= least;
}

/* Whether the heading table knows the title as that of a summary's section. */
static bool known_section(const struct scan *s, struct slice title)
{
	const struct asked *a = heading_of(s, title);

	for (enum heading h = HEADING_TOPICS; a->any && h <= HEADING_INSIGHTS; h++)
		if (a->weight[h] > 0)
			return true;
	return false;
}

static bool item_at(const struct scan *s, size_t i, bool numbers, struct slice *item)
{
	struct numbered n;

	if (shape_bullet(line_at(s, i), item))
		return true;
	if (!numbers || shape_colon_ended(line_at(s, i)) || !shape_numbered(line_at(s, i), &n))
		return false;
	*item = n.text;
	return true;
}

/* A title with items below it.  Numbered lines are items only below a title that is not. */
static bool section_at(const struct scan *s, size_t i, struct slice *title, bool *numbers)
{
	struct slice item, number;
	size_t next = lines_next(s->lines, i + 1);

	if (i >= s->lines->n || shape_bullet(line_at(s, i), &item) || !title_shaped(line_at(s, i)))
		return false;
	*title = shape_title(line_at(s, i), &number);
	*numbers = number.len == 0 && shape_colon_ended(line_at(s, i));
	return title->len > 0 && item_at(s, next, *numbers, &item) &&
	       !announces(s, *title, HEADING_SUMMARY, TITLE_WEIGHT) &&
	       !announces(s, *title, HEADING_TERMINATION, TITLE_WEIGHT);
}

/* "Homework: practise breathing": a known title with its one item on the line. */
static bool inline_section(const struct scan *s, size_t i, struct slice *title, struct slice *item)
{
	struct slice number, body = line_at(s, i);
	size_t colon;

	if (!shape_bullet(body, &body))
		body = utf8_trim(body);
	colon = slice_chr(slice_first(body, TITLE_MAX_BYTES), ':');
	if (colon == 0 || colon + 1 >= body.len || colon >= TITLE_MAX_BYTES)
		return false;
	*title = shape_title(slice_first(body, colon), &number);
	*item = utf8_trim(slice_from(body, colon + 1));
	return item->len > 2 && words_count(*title) <= 6 && known_section(s, *title);
}

/* A wrapped item goes on in indented lines below it; its lines become one. */
static size_t take_item(const struct scan *s, size_t i, bool numbers, struct slices *items)
{
	struct slice item, more, end;
	struct buf joined = BUF_INIT;

	item_at(s, i++, numbers, &item);
	while (i < s->lines->n && !s->lines->v[i].blank && is_space(line_at(s, i).p[0]) &&
	       !item_at(s, i, numbers, &end)) {
		more = utf8_trim(line_at(s, i++));
		if (joined.len == 0)
			buf_add(&joined, item);
		buf_addc(&joined, ' ');
		buf_add(&joined, more);
	}
	*VEC_PUSH(s->arena, items) = joined.len ? arena_dup(s->arena, buf_slice(&joined)) : item;
	buf_free(&joined);
	return i;
}

/* Items with or without blank lines between them; returns the line after the last. */
static size_t take_items(const struct scan *s, size_t i, bool numbers, struct slices *items)
{
	struct slice item;

	for (;;) {
		size_t next = lines_next(s->lines, i);
		if (next >= s->lines->n || !item_at(s, next, numbers, &item))
			return i;
		i = take_item(s, next, numbers, items);
	}
}

/* The sections from line i on; returns the line after the last one's last item. */
static size_t take_sections(const struct scan *s, size_t i, bool in_summary, struct part *p)
{
	struct slice title, item;
	bool numbers;

	for (;;) {
		size_t next = lines_next(s->lines, i);
		struct section *sec;
		if (section_at(s, next, &title, &numbers)) {
			sec = VEC_PUSH(s->arena, &p->sections);
			sec->title = title;
			i = take_items(s, next + 1, numbers, &sec->items);
		} else if (in_summary && inline_section(s, next, &title, &item)) {
			sec = VEC_PUSH(s->arena, &p->sections);
			sec->title = title;
			*VEC_PUSH(s->arena, &sec->items) = item;
			i = take_items(s, next + 1, false, &sec->items);
		} else {
			return i;
		}
	}
}

/* A paragraph that closes a summary: prose directly below it, that nobody is named to say. */
static size_t take_closing(const struct scan *s, size_t i, struct part *p)
{
	size_t first = lines_next(s->lines, i), end = first;
	struct slice title, item;
	struct label label;
	bool numbers;

	if (first >= s->lines->n || label_read(line_at(s, first), &label) ||
	    title_shaped(line_at(s, first)) || shape_rule(line_at(s, first)) ||
	    shape_bullet(line_at(s, first), &item) || section_at(s, first, &title, &numbers))
		return i;
	while (end < s->lines->n && !s->lines->v[end].blank &&
	       !(end > first && label_read(line_at(s, end), &label)))
		end++;
	p->text = span_of(s->text, lines_span(s->lines, s->text, first, end));
	return end;
}

/* How many different headings of the five the sections have. */
static size_t count_known(const struct scan *s, const struct part *p)
{
	bool seen[N_HEADINGS] = { false };
	size_t n = 0;

	for (size_t i = 0; i < p->sections.n; i++) {
		const struct asked *a = heading_of(s, p->sections.v[i].title);
		for (enum heading h = HEADING_TOPICS; a->any && h <= HEADING_INSIGHTS; h++) {
			if (a->weight[h] > 0 && !seen[h]) {
				seen[h] = true;
				n++;
			}
		}
	}
	return n;
}

/*
 * The tail of a line that leads up to a summary: of "...  This is what we did:
 * Summary:" the last word, of a label and a title the title.
 */
static struct slice leading_tail(struct slice line)
{
	struct slice body = utf8_trim(line);
	size_t from = 0;

	for (size_t i = 0; i + 2 < body.len; i++)
		if (strchr(".:!?", body.p[i]) && is_space(body.p[i + 1]))
			from = i + 2;
	return slice_ltrim(slice_from(body, from));
}

/* What a line that may begin a summary says; false if it cannot. */
struct opening {
	struct slice title;
	bool titled, inside;
	size_t from;		/* byte of the text where the summary begins */
};

static bool summary_opening(const struct scan *s, size_t i, bool titled, struct opening *o)
{
	struct slice line = line_at(s, i), tail;
	struct label label;
	bool labelled;

	/* most lines are speech: only a colon at the end, or a short line, can lead up to a summary */
	if (!titled && !shape_colon_ended(line))
		return false;
	labelled = label_read(line, &label) && label.rest.len > 0;
	tail = labelled || line.len > TITLE_MAX_BYTES ? leading_tail(line) : utf8_trim(line);
	o->inside = labelled || tail.p != utf8_trim(line).p;
	o->title = shape_title(tail, NULL);
	o->titled = announces(s, o->title, HEADING_SUMMARY, TITLE_WEIGHT);
	o->from = (size_t)(tail.p - s->text.p);
	return announces(s, o->title, HEADING_SUMMARY, 1);
}

/* Lines between the title and the first section: another title, a sentence with a colon. */
static size_t skip_intros(const struct scan *s, size_t i)
{
	struct slice title;
	bool numbers;

	for (int n = 0; n < MAX_INTROS; n++) {
		size_t next = lines_next(s->lines, i);
		if (next >= s->lines->n || section_at(s, next, &title, &numbers) ||
		    !shape_colon_ended(line_at(s, next)))
			break;
		size_t after = lines_next(s->lines, next + 1);
		if (!section_at(s, after, &title, &numbers) &&
		    !shape_colon_ended(line_at(s, after)))
			break;
		i = next + 1;
	}
	return i;
}

static struct structure *push(const struct scan *s, struct structures *out, struct part part,
			      size_t first, size_t end, size_t from)
{
	struct structure *st = VEC_PUSH(s->arena, out);
	struct span all = lines_span(s->lines, s->text, first, end);

	part.span = (struct span){ from > all.start ? from : all.start, all.end };
	part.line = s->first_line + first;
	*st = (struct structure){ .part = part, .first = first, .end = end };
	return st;
}

/* "Session Summary: The client and ..." or the title with a paragraph below it. */
static size_t prose_summary(const struct scan *s, size_t i, struct structures *out)
{
	struct slice line = utf8_trim(line_at(s, i)), title;
	size_t colon = slice_chr(slice_first(line, TITLE_MAX_BYTES), ':'), end = i + 1;

	if (colon == 0 || colon >= TITLE_MAX_BYTES || colon >= line.len)
		return i;
	title = shape_title(slice_first(line, colon), NULL);
	if (!announces(s, title, HEADING_SUMMARY, TITLE_WEIGHT))
		return i;
	struct part p = { .type = PART_SUMMARY, .title = title, .text = utf8_trim(slice_from(line, colon + 1)) };
	if (p.text.len == 0)
		end = take_closing(s, i + 1, &p);
	if (p.text.len == 0)
		return i;
	push(s, out, p, i, end, 0)->titled = true;
	return end;
}

static size_t summary_at(const struct scan *s, size_t i, bool titled, struct structures *out)
{
	struct opening o;
	bool opens = summary_opening(s, i, titled, &o);
	struct structure *st;
	size_t end;

	if (!opens && !titled)
		return prose_summary(s, i, out);
	struct part p = { .type = PART_SUMMARY };
	if (opens) {
		p.title = o.title;
		end = skip_intros(s, i + 1);
		end = take_sections(s, end, true, &p);
		if (p.sections.n == 0)
			end = take_items(s, end, true, &VEC_PUSH(s->arena, &p.sections)->items);
		if (p.sections.v[0].items.n == 0)
			return prose_summary(s, i, out);
	} else {
		o = (struct opening){ .titled = false };
		end = take_sections(s, i, false, &p);
		if (count_known(s, &p) < 2)
			return end;	/* nor is it one from a later section on */
	}
	end = take_closing(s, end, &p);
	st = push(s, out, p, i, end, o.from);
	st->inside_line = o.inside;
	st->titled = o.titled;
	return end;
}

/* "Reason: ..." below a termination's title. */
static bool field_at(const struct scan *s, size_t i, struct field_pair *f)
{
	struct slice line = utf8_trim(line_at(s, i));
	size_t colon;

	shape_bullet(line, &line);
	colon = slice_chr(slice_first(line, FIELD_MAX_KEY), ':');
	if (colon == 0 || colon >= FIELD_MAX_KEY || colon >= line.len)
		return false;
	f->key = shape_title(slice_first(line, colon), NULL);
	f->value = utf8_trim(slice_from(line, colon + 1));
	return f->key.len > 0 && f->value.len > 0;
}

static size_t termination_at(const struct scan *s, size_t i, bool titled, struct structures *out)
{
	struct slice title;
	struct field_pair f;
	size_t end = i + 1;
	bool field = field_at(s, i, &f) && announces(s, f.key, HEADING_TERMINATION, TITLE_WEIGHT);

	if (!field && !(titled && announces(s, title = shape_title(line_at(s, i), NULL), HEADING_TERMINATION, TITLE_WEIGHT)))
		return i;
	struct part p = { .type = PART_TERMINATION, .title = field ? f.key : title };
	if (field)
		p.text = f.value;
	end = field_at(s, lines_next(s->lines, end), &f) ? lines_next(s->lines, end) : end;
	while (end < s->lines->n && !s->lines->v[end].blank && field_at(s, end, &f) &&
	       !announces(s, f.key, HEADING_SUMMARY, TITLE_WEIGHT)) {
		*VEC_PUSH(s->arena, &p.fields) = f;
		end++;
	}
	push(s, out, p, i, end, 0)->titled = true;
	return end;
}

/*
 * Whether the line is speech and no more, by a look at its ends, as most lines are: it
 * ends a sentence, so that it is no title, and begins with a plain label that is none
 * either, or has no colon where a title's could stand.
 */
static bool is_speech(const struct scan *s, const struct line *l)
{
	struct slice line = l->text;
	char last = line.len ? line.p[line.len - 1] : '\0';

	if ((last != '.' && last != '?' && last != '!') || !is_letter(line.p[0]))
		return false;
	if (l->label == 0)
		return !memchr(line.p, ':', line.len < TITLE_MAX_BYTES ? line.len : TITLE_MAX_BYTES);
	return !heading_of(s, slice_first(line, l->label))->any;
}

/* Lines such as "End of transcript" that nothing but blank lines and their like follows. */
static void footer_at_end(const struct scan *s, struct structures *out)
{
	size_t first = s->lines->n, end;
	struct part p = { .type = PART_FOOTER };

	while (first > 0 && (s->lines->v[first - 1].blank ||
			     (title_shaped(line_at(s, first - 1)) &&
			      announces(s, shape_title(line_at(s, first - 1), NULL),
					HEADING_FOOTER, TITLE_WEIGHT))))
		first--;
	first = lines_next(s->lines, first);
	if (first >= s->lines->n || (out->n && out->v[out->n - 1].end > first))
		return;
	end = s->lines->n;
	p.text = span_of(s->text, lines_span(s->lines, s->text, first, end));
	push(s, out, p, first, end, 0)->titled = true;
}

void structures_find(struct arena *a, const struct lines *lines, struct slice text,
		     size_t first_line, const struct lexicon *lex, struct structures *out)
{
	struct asked asked[N_ASKED] = { { .any = false } };
	struct scan s = { a, lines, text, first_line, lex, asked };

	for (size_t i = lines_next(lines, 0); i < lines->n; i = lines_next(lines, i)) {
		if (is_speech(&s, &lines->v[i])) {
			i++;
			continue;
		}
		bool titled = title_shaped(lines->v[i].text);
		size_t end = termination_at(&s, i, titled, out);
		if (end == i)
			end = summary_at(&s, i, titled, out);
		i = end > i ? end : i + 1;
	}
	footer_at_end(&s, out);
}
