#include "read/reader.h"

#include "base/map.h"
#include "read/court_names.h"
#include "read/court_page.h"
#include "turns/build.h"
#include "text/date.h"
#include "text/utf8.h"

/*
 * Pages of a court reporter: hearings ("JUSTICE OKAFOR:   Counsel, ...") and
 * examinations ("BY MR. LONG:", then "Q." and "A.").  What is said is joined
 * over lines and pages without their numbers and furniture, runs of blanks
 * folded.  A turn's span covers what stands within; what a page begins and
 * ends with is a note, of the turn that goes on over it or of the document.
 */

#define DEEP 5			/* columns farther in than the text: a new paragraph */
#define CENTRED 8		/* a heading is at least that far in */
#define LONG_WORD 6		/* letters of a heading of one word: "VERDICT" */

enum open { NOTHING, IN_TURN, IN_HEADING, IN_NOTE };

struct hearing {
	struct doc *d;
	struct lines lines;
	struct court court;
	size_t base;		/* columns that the text stands in */
	bool letters;		/* there is an examination */
	bool spaced;		/* every other line is blank: blank lines part nothing */
	struct slice examiner;	/* who asks, as a label without its colon */
	enum open open;
	size_t first, last;	/* lines of it, the last one with text */
	struct span label;	/* of the turn */
};

/*
 * Labels of title pages, which nobody speaks, by their first words; the
 * sections that the reporters' manuals of US courts prescribe.
 */
static const char *const front_labels[] = {
	"APPEARANCES", "PRESENT", "ALSO", "FOR", "ON BEHALF", "BEFORE", "INDEX", "CONTENTS",
	"REPORTED", "TRANSCRIBED", "DATE", "TIME", "PLACE", "LOCATION", "CASE", "COUNSEL",
	"EXHIBITS", "WITNESS:", "WITNESSES", "ATTORNEY", "ATTORNEYS", "IN RE", "TITLE", "VOLUME",
	"PLAINTIFF", "DEFENDANT", "COURT REPORTER", "JOB", "PAGES", "VS",
};

/* First words of a reporter's notes that end a turn; "(Laughter.)" does not. */
static const char *const reports[] = {
	"Whereupon", "Recess", "A recess", "A brief recess", "A short recess", "Brief recess",
	"Short recess", "Luncheon", "Lunch", "Proceedings", "The proceedings", "Discussion",
	"A discussion", "Off the record", "Off-the-record", "Jury", "The jury", "The witness",
	"Witness", "Sidebar", "Bench conference", "Exhibit", "Plaintiff's Exhibit",
	"Defendant's Exhibit", "Deposition", "The deposition", "Court adjourned", "At sidebar",
	"At this time", "End of", "In open court", "Open court", "Case submitted", "The following",
};

static bool starts_any(struct slice s, const char *const *table, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (slice_istarts_z(s, table[i]))
			return true;
	return false;
}

static bool is_front_label(struct slice text)
{
	return starts_any(text, front_labels, N_ELEMS(front_labels));
}

static bool is_report(struct slice text)
{
	bool bracket = text.len && (text.p[0] == '(' || text.p[0] == '[');

	if (!bracket)
		return slice_starts(text, SLICE("Whereupon,")) || slice_starts(text, SLICE("WHEREUPON,"));
	return starts_any(slice_from(text, 1), reports, N_ELEMS(reports));
}

static bool is_proceedings(struct slice text)
{
	static const char word[] = "PROCEEDINGS";
	size_t n = 0;

	for (size_t i = 0; i < text.len; i++) {
		if (is_space(text.p[i]))
			continue;
		if (n + 1 >= sizeof(word) || text.p[i] != word[n++])
			return false;
	}
	return n + 1 == sizeof(word);
}

/* A line in capitals in the middle: "DIRECT EXAMINATION", "ORAL ARGUMENT OF ANN LEE, JR.,". */
static bool is_heading(const struct hearing *h, size_t i)
{
	struct slice text = h->court.v[i].text;
	size_t letters = 0;

	if (text.len == 0 || h->court.v[i].indent < h->base + CENTRED)
		return false;
	for (struct slice rest = text; rest.len;) {
		uint32_t cp = utf8_next(&rest);
		if (cp_lower(cp))
			return false;
		letters += cp_upper(cp) || cp == '-';
	}
	if (cp_terminal(utf8_last(text)) && !slice_ends(text, SLICE("JR.")) &&
	    !slice_ends(text, SLICE("ESQ.")) && !slice_ends(text, SLICE("SR.")))
		return false;
	return letters >= LONG_WORD && (slice_count_words(text) > 1 || letters == text.len);
}

/* The line with which the talk begins: the first label or question, below "PROCEEDINGS" if that is there. */
static size_t find_start(const struct hearing *h)
{
	size_t from = 0;

	for (size_t i = 0; i < h->court.end; i++)
		if (h->court.v[i].body && is_proceedings(h->court.v[i].text)) {
			from = i + 1;
			break;
		}
	for (size_t i = from; i < h->court.end; i++) {
		struct slice text = h->court.v[i].text;
		bool label = court_label(text) && !is_front_label(text);
		if (h->court.v[i].body && (label || (court_letter(text) && text.p[0] == 'Q')))
			return i;
	}
	return h->court.end;
}

/* In which column text stands, and whether there are questions and answers. */
static void measure(struct hearing *h, size_t from)
{
	size_t letters = 0, blank = 0;

	h->base = SIZE_MAX;
	for (size_t i = from; i < h->court.end; i++) {
		const struct court_line *l = &h->court.v[i];
		blank += l->text.len == 0;
		if (!l->body || l->text.len == 0)
			continue;
		if (l->indent < h->base)
			h->base = l->indent;
		letters += court_letter(l->text) > 0 && l->text.p[0] == 'Q';
	}
	if (h->base == SIZE_MAX)
		h->base = 0;
	h->letters = letters >= 2;
	h->spaced = h->court.numbered || blank * 5 > (h->court.end - from) * 2;
}

static void add_folded(struct buf *b, struct slice text)
{
	struct slice word;

	for (bool first = true; slice_word(&text, &word); first = false) {
		if (!first)
			buf_addc(b, ' ');
		buf_add(b, word);
	}
}

/* The words of the lines of a heading, without their numbers. */
static struct slice title_of(struct hearing *h)
{
	struct buf b = BUF_INIT;
	struct slice out;

	for (size_t i = h->first; i <= h->last; i++) {
		if (!h->court.v[i].body || h->court.v[i].text.len == 0)
			continue;
		if (b.len)
			buf_addc(&b, ' ');
		add_folded(&b, h->court.v[i].text);
	}
	out = arena_dup(h->d->arena, buf_slice(&b));
	buf_free(&b);
	return out;
}

/* What was said in lines [first, last], the first one from byte `from` of the text on. */
static struct slice said_in(struct hearing *h, size_t from)
{
	struct buf b = BUF_INIT;
	bool gap = false;
	struct slice out;

	for (size_t i = h->first; i <= h->last; i++) {
		const struct court_line *l = &h->court.v[i];
		struct slice text = l->text;
		if (i == h->first)
			text = slice_from(text, from - (size_t)(text.p - h->d->text.p));
		gap |= !h->spaced && l->body && l->text.len == 0;
		if (!l->body || text.len == 0)
			continue;
		if (b.len)
			buf_addz(&b, gap || l->indent >= h->base + DEEP ? "\n\n" : "\n");
		add_folded(&b, text);
		gap = false;
	}
	out = arena_dup(h->d->arena, utf8_trim(buf_slice(&b)));
	buf_free(&b);
	return out;
}

static void set_part(struct hearing *h, struct part *p, enum part_type type, size_t first, size_t end)
{
	p->type = type;
	p->line = h->d->line + first;
	p->span = lines_span(&h->lines, h->d->text, first, end);
	p->text = span_of(h->d->text, p->span);
}

/* The furniture between lines first and end, a part a page. */
static void note_pages(struct hearing *h, struct turn *t, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++) {
		size_t last = i;
		if (!h->court.v[i].furniture)
			continue;
		for (size_t k = i; k < end && !h->court.v[k].body; k++)
			if (h->court.v[k].furniture)
				last = k;
		set_part(h, VEC_PUSH(h->d->arena, &t->parts), PART_NOTE, i, last + 1);
		i = last;
	}
}

static void close_turn(struct hearing *h, size_t end)
{
	struct doc *d = h->d;
	struct slice label = span_of(d->text, h->label), name;
	struct turn *t = turn_add(d, d->line + h->first,
				  lines_span(&h->lines, d->text, h->first, end));

	t->label = label;
	t->text = said_in(h, h->label.end);
	note_pages(h, t, h->first, end);
	name = court_label_name(label);
	if (court_letter(label))
		name = !h->examiner.len ? slice_first(label, 1) :
		       label.p[0] == 'Q' ? h->examiner : SLICE("THE WITNESS");
	t->speaker = name;
}

/* What is open ends before line i; numbers without text belong to it, a page's end does not. */
static void close_open(struct hearing *h, size_t i)
{
	static const enum part_type types[] = { [IN_HEADING] = PART_HEADER, [IN_NOTE] = PART_NOTE };
	size_t end = h->last + 1;
	struct part *p;

	if (h->open == NOTHING)
		return;
	while (end < i && !h->court.v[end].furniture)
		end++;
	if (h->open == IN_TURN) {
		close_turn(h, end);
	} else {
		p = VEC_PUSH(h->d->arena, &h->d->parts);
		set_part(h, p, types[h->open], h->first, end);
		if (h->open == IN_HEADING) {
			p->title = title_of(h);
			p->text = (struct slice){ NULL, 0 };
		}
	}
	if (end < i)
		set_part(h, VEC_PUSH(h->d->arena, &h->d->parts), PART_NOTE, end, i);
	h->open = NOTHING;
}

static void open_at(struct hearing *h, enum open what, size_t i)
{
	close_open(h, i);
	h->open = what;
	h->first = h->last = i;
}

/* "Q.  (BY MR. LONG)  Did ...": who asks is part of the label. */
static size_t asked_by(struct hearing *h, struct slice text, size_t len)
{
	struct slice rest = slice_ltrim(slice_from(text, len)), name;
	bool bracket = slice_istarts(rest, SLICE("(BY "));
	size_t close = slice_chr(slice_first(rest, 60), bracket ? ')' : ':');

	if (text.p[0] != 'Q' || (!bracket && !slice_starts(rest, SLICE("BY "))) || close >= 60 ||
	    close >= rest.len)
		return len;
	name = arena_dup(h->d->arena, utf8_trim(slice_span(rest, bracket ? 4 : 3, close)));
	for (char *p = (char *)name.p; p < name.p + name.len; p++)
		*p = to_upper(*p);
	h->examiner = name;
	return text.len - rest.len + close + 1;
}

static void take_line(struct hearing *h, size_t i)
{
	struct slice text = h->court.v[i].text;
	size_t label = court_label(text);

	if (!h->court.v[i].body || text.len == 0)
		return;
	if (label && slice_starts(text, SLICE("BY ")) && h->letters) {
		open_at(h, IN_NOTE, i);
		h->examiner = utf8_trim(slice_span(text, 3, label - 1));
		return;
	}
	if (!label && h->letters && (label = court_letter(text)) > 0)
		label = asked_by(h, text, label);
	if (label) {
		open_at(h, IN_TURN, i);
		h->label = doc_span(h->d, slice_first(text, label));
		return;
	}
	if (is_heading(h, i) && h->open != IN_HEADING)
		open_at(h, IN_HEADING, i);
	else if (h->open == NOTHING || (h->open == IN_HEADING && !is_heading(h, i)) ||
		 (h->open == IN_TURN && h->court.v[i].indent >= h->base + DEEP && is_report(text)))
		open_at(h, IN_NOTE, i);
	h->last = i;
}

/* The title page, the index, the appearances. */
static void read_front(struct hearing *h, size_t start, struct court_names *names)
{
	char iso[DATE_ISO_SIZE];

	if (lines_next(&h->lines, 0) < start)
		set_part(h, VEC_PUSH(h->d->arena, &h->d->parts), PART_HEADER, 0, start);
	for (size_t i = 0; i < start; i++) {
		struct slice text = h->court.v[i].text;
		if (!h->court.v[i].body)
			continue;
		court_names_appear(names, text);
		if (date_is(text, iso))
			doc_state(h->d, "date", slice_z(iso));
	}
}

static bool read_court(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct hearing h = { .d = d };
	struct court_names names = COURT_NAMES_INIT;
	size_t start;

	(void)lex;
	(void)sink;
	h.lines = *doc_lines(d);
	court_look(d->arena, &h.lines, &h.court);
	start = find_start(&h);
	measure(&h, start);
	read_front(&h, start, &names);
	for (size_t i = start; i < h.court.end; i++)
		take_line(&h, i);
	close_open(&h, h.court.end);
	if (lines_next(&h.lines, h.court.end) < h.lines.n)
		part_add(d, PART_FOOTER, d->line + lines_next(&h.lines, h.court.end),
			 lines_span(&h.lines, d->text, h.court.end, h.lines.n));
	court_names_apply(&names, d);
	court_names_free(&names);
	d->kind = KIND_TRANSCRIPT;
	return d->turns.n > 0;
}

/* What tells pages of a reporter from others. */
struct signs {
	size_t numbers;		/* lines that are numbered in order */
	size_t labels;		/* in capitals with a colon */
	size_t titled;		/* of them, such as courts have */
	size_t deep;		/* of them, far in, and not numbered */
	size_t wide;		/* of them, with wide blanks after the colon */
	size_t letters;		/* questions and answers */
	size_t pages;		/* form feeds, page numbers */
};

static void look_at(struct signs *g, struct slice line, size_t *last)
{
	struct slice rest = line;
	size_t bytes, label, n = court_number(line, &rest), columns;

	g->pages += slice_chr(line, '\f') < line.len;
	if (n && (n == *last + 1 || n == 1)) {
		g->numbers++;
		*last = n;
	} else {
		g->pages += court_page_number(line);
		rest = line;
		n = 0;
	}
	columns = court_columns(rest, &bytes);
	rest = utf8_trim(slice_from(rest, bytes));
	label = court_label(rest);
	g->letters += (n || columns >= DEEP) && court_letter(rest) > 0;
	if (label == 0 || is_front_label(rest))
		return;
	g->labels++;
	g->titled += court_titled(slice_first(rest, label));
	g->deep += !n && columns >= DEEP;
	g->wide += slice_starts(slice_from(rest, label), SLICE("  "));
}

/* Labels stand far in and numbers at the line's beginning: without either it is no such page. */
static bool has_margin(const struct sample *s)
{
	const struct lines *lines = sample_lines(s);
	for (size_t i = 0; i < lines->n; i++) {
		const struct line *l = &lines->v[i];
		if (!l->blank && (is_digit(l->text.p[0]) || is_space(l->text.p[0])))
			return true;
	}
	return false;
}

static double score_court(const struct sample *s, struct buf *why)
{
	const struct lines *lines = sample_lines(s);
	struct signs g = { 0, 0, 0, 0, 0, 0, 0 };
	size_t last = 0;

	if (!has_margin(s))
		return 0;
	for (size_t i = 0; i < lines->n; i++)
		if (!lines->v[i].blank)
			look_at(&g, lines->v[i].text, &last);
	if (g.numbers >= 15 && g.numbers * 2 >= sample_filled(s) && g.labels >= 1 && g.labels + g.letters >= 3) {
		if (why)
			buf_addf(why, "%zu numbered lines, %zu labels in capitals", g.numbers, g.labels);
		return 0.97;
	}
	if (g.deep < 3 || g.titled < 2 || g.deep * 10 < g.labels * 9 || g.pages + g.letters + g.wide < 2)
		return 0;
	if (why)
		buf_addf(why, "%zu labels in capitals far in, %zu signs of pages", g.deep, g.pages);
	return 0.96;
}

const struct reader reader_court = {
	"court", "pages of a court reporter, line numbers or not", UNIT_WHOLE, 0.97, score_court, read_court
};
