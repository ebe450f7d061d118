#include "read/reader.h"

#include "read/congress_label.h"
#include "turns/build.h"
#include "text/date.h"
#include "text/utf8.h"

/*
 * The US Congressional Record as text: "  Mr. SMITH of Ohio. Mr. Speaker, ...".
 * A label ends with a full stop and has its name or office in capitals; a
 * paragraph is indented, its other lines are not.  A speech ends at the next
 * label, at a heading in capitals, at a rule, or where the recorder tells what
 * was done; what the recorder inserts there is nobody's speech.  Marks of
 * pages and of the clock stand in the midst of a speech and are no part of it.
 */

#define MAX_INDENT 4		/* of a paragraph; deeper lines are inserted matter */

enum what { IS_BLANK, IS_TEXT, IS_LABEL, IS_TITLE, IS_RULE, IS_REPORT, IS_MARK, IS_BANNER };

struct record {
	struct doc *d;
	struct lines lines;
	bool flat;		/* no paragraph is indented: copied from a page */
	enum what open;		/* IS_LABEL: a turn; IS_BLANK: nothing */
	size_t first, last;	/* lines of what is open, the last one with text */
	struct span label;	/* of the turn that is open */
};

/*
 * What the recorder writes between speeches, by the beginning of a paragraph's
 * first line; '*': any words of that line between.  From the forms that the
 * House and the Senate print day by day (GPO Style Manual, chapter
 * "Congressional Record"; Riddick's and Deschler's precedents quote them).
 */
static const char *const reports[] = {
	"There being no objection", "There was no objection", "The question was taken",
	"The yeas and nays were ordered", "The yeas and nays resulted", "The result was announced",
	"The result of the vote was announced", "The vote was taken by electronic device",
	"A recorded vote was ordered", "A motion to reconsider was laid on the table",
	"The motion was agreed to", "The motion to *was agreed to", "The motion to table was",
	"The motion to lay on the table was", "The resolution *was agreed to",
	"The concurrent resolution *was agreed to", "The preamble was agreed to",
	"The amendment *was agreed to", "The amendments *were agreed to",
	"The nomination was confirmed", "The nomination considered and confirmed",
	"The nominations considered and confirmed",
	"The following bills and joint resolutions were introduced",
	/* what is inserted */
	"The amendment *is as follows", "The amendments *are as follows",
	"Amendment No. *is as follows", "The resolution *reads as follows",
	"The resolution *read as follows", "The text of *is as follows", "The text of *are as follows",
	"The material *is as follows", "The * read as follows:", "Pending:",
	"By Mr. *(for ", "By Mrs. *(for ", "By Ms. *(for ", "By Mr. *:", "By Mrs. *:", "By Ms. *:",
	/* what the clerks do */
	"The Clerk read", "The Clerk designated", "The Clerk reported", "The * clerk proceeded to",
	"The * clerk called the roll", "The * clerk read", "The * clerk reported",
	"The * editor of the Daily Digest", "The * clerk resumed", "The * clerk continued",
	"The legislative clerk ", "The assistant legislative clerk ", "The senior assistant * clerk ",
	"[Roll No. ", "[Roll Call ", "[Rollcall No. ", "[Rollcall Vote No. ", "[Roll call ",
};

/* The first lines of a document, and of each of several in a row. */
static const char *const banners[] = {
	"[Congressional Record", "[House", "[Senate", "[Extensions of Remarks", "[Daily Digest",
	"[Page", "[From the Congressional Record", "From the Congressional Record",
};

static size_t indent_of(struct slice line)
{
	size_t n = 0;

	while (n < line.len && (line.p[n] == ' ' || line.p[n] == '\t'))
		n++;
	return n;
}

/* How labels begin, "<bullet>" among them: most lines do not. */
static const bool begins[256] = {
	['M'] = true, ['T'] = true, ['D'] = true, ['S'] = true, ['R'] = true, ['C'] = true, ['A'] = true,
	['G'] = true, ['J'] = true, ['<'] = true,
};

/* Where the label of a line stands in the text. */
static bool find_label(struct slice text, const struct line *l, bool flat, struct span *at)
{
	if (!begins[(unsigned char)l->first] || l->label)	/* a full stop ends them, with no colon before it */
		return false;
	size_t indent = indent_of(l->text);
	if ((indent == 0) != flat && l->first != '<')
		return false;
	struct slice s = slice_span(text, l->start + indent, l->start + indent + CONGRESS_LABEL_MAX + 1);

	if (slice_starts(s, SLICE("<bullet>"))) {
		s = slice_ltrim(slice_from(s, 8));
		indent = MAX_INDENT;
	}
	if (s.len == 0 || s.p[0] == '<' || !begins[(unsigned char)s.p[0]] || indent > MAX_INDENT || (indent == 0) != flat)
		return false;
	at->start = (size_t)(s.p - text.p);
	at->end = at->start + congress_label(s);
	return at->end > at->start;
}

/* Capitals only, two letters at least, and one to begin with. */
static bool is_title(struct slice line)
{
	struct slice rest = line;

	return line.len && cp_upper(utf8_next(&rest)) && utf8_capitals(line) >= 2;
}

/* A run of lines or dashes, "NOTE" between them or not. */
static bool is_rule(struct slice line)
{
	size_t n = 0;

	while (n < line.len && (line.p[n] == '_' || line.p[n] == '=' || line.p[n] == '-'))
		n++;
	return n >= (line.len && line.p[0] == '-' ? 5 : 3);
}

static bool fits(struct slice line, struct slice form)
{
	size_t gap = slice_chr(form, '*');
	struct slice tail = slice_from(form, gap + 1);

	if (!slice_starts(line, slice_first(form, gap)))
		return false;
	return gap == form.len || slice_find(line, tail, gap) < line.len;
}

static bool fits_any(struct slice line, const char *const *forms, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (fits(line, slice_z(forms[i])))
			return true;
	return false;
}

static bool is_report(struct slice line)
{
	return line.len > 3 && strchr("TABP[", line.p[0]) && fits_any(line, reports, N_ELEMS(reports));
}

/* "[[Page H6115]]", "{time}  1430". */
static bool is_mark(struct slice line)
{
	return (slice_starts(line, SLICE("[[Page ")) && slice_ends(line, SLICE("]]"))) ||
	       slice_starts(line, SLICE("{time}"));
}

static bool is_banner(struct slice line)
{
	return line.len && (line.p[0] == '[' || line.p[0] == 'F') &&
	       fits_any(line, banners, N_ELEMS(banners));
}

static bool stands_alone(const struct record *r, size_t i)
{
	return (i == 0 || r->lines.v[i - 1].blank) && (i + 1 >= r->lines.n || r->lines.v[i + 1].blank);
}

static enum what line_is(const struct record *r, size_t i, struct span *label)
{
	const struct line *l = &r->lines.v[i];
	struct slice line = utf8_trim(l->text);
	size_t indent = indent_of(l->text);

	if (l->blank)
		return IS_BLANK;
	if (is_mark(line))
		return IS_MARK;
	if (find_label(r->d->text, l, r->flat, label))
		return IS_LABEL;
	if (indent == 0 && is_banner(line))
		return IS_BANNER;
	if ((indent || r->flat) && is_rule(line))
		return IS_RULE;
	if ((r->flat || indent) && is_report(line))
		return IS_REPORT;
	if ((indent || (r->flat && stands_alone(r, i))) && is_title(line))
		return IS_TITLE;
	return IS_TEXT;
}

/* The lines of a turn as they are printed, but for the marks and the blank lines around them. */
static struct slice without_marks(struct record *r)
{
	struct buf said = BUF_INIT;
	bool marked = false;
	struct slice out;

	for (size_t i = r->first; i <= r->last; i++) {
		const struct line *l = &r->lines.v[i];
		size_t from = l->start > r->label.end ? l->start : r->label.end;
		bool mark = is_mark(utf8_trim(l->text));
		if (mark)
			while (said.len && is_space(said.p[said.len - 1]))
				said.len--;
		marked = mark || (marked && l->blank);
		if (marked)
			continue;
		if (said.len)
			buf_addc(&said, '\n');
		buf_add(&said, slice_span(r->d->text, from, l->start + l->text.len));
	}
	out = arena_dup(r->d->arena, utf8_trim(buf_slice(&said)));
	buf_free(&said);
	return out;
}

/* The name of a speaker: the label without its full stop, in one line. */
static struct slice name_of(struct doc *d, struct slice label)
{
	struct buf b = BUF_INIT;
	struct slice word, rest = slice_first(label, label.len - 1);

	if (slice_chr(rest, '\n') == rest.len && !slice_starts(rest, SLICE("THE ")))
		return rest;
	while (slice_word(&rest, &word)) {
		if (b.len)
			buf_addc(&b, ' ');
		buf_add(&b, b.len == 0 && slice_is(word, "THE") ? SLICE("The") : word);
	}
	label = arena_dup(d->arena, buf_slice(&b));
	buf_free(&b);
	return label;
}

static void add_mark(struct record *r, struct part *p, size_t i)
{
	p->type = PART_NOTE;
	p->line = r->d->line + i;
	p->span = lines_span(&r->lines, r->d->text, i, i + 1);
	p->text = span_of(r->d->text, p->span);
}

static void close_turn(struct record *r)
{
	struct doc *d = r->d;
	struct span span = lines_span(&r->lines, d->text, r->first, r->last + 1);
	struct turn *t = turn_add(d, d->line + r->first, span);
	bool plain = true;

	t->label = span_of(d->text, r->label);
	t->speaker = name_of(d, t->label);
	for (size_t i = r->first + 1; i <= r->last; i++) {
		if (!is_mark(utf8_trim(r->lines.v[i].text)))
			continue;
		add_mark(r, VEC_PUSH(d->arena, &t->parts), i);
		plain = false;
	}
	t->text = utf8_trim(slice_span(d->text, r->label.end, span.end));
	if (!plain || slice_chr(t->text, '\r') < t->text.len)
		t->text = without_marks(r);
}

static void state_date(struct doc *d, struct slice banner)
{
	char iso[DATE_ISO_SIZE];
	size_t open = slice_chr(banner, '(');

	if (date_read(slice_from(banner, open + 1), iso))
		doc_state(d, "date", slice_z(iso));
}

/* The heading above the first speech is the document's title. */
static void take_title(struct doc *d, struct part *p)
{
	p->title = span_of(d->text, p->span);
	if (d->turns.n == 0)
		doc_state(d, "title", p->title);
}

/* What was open ends before line i; marks that no text followed stand for themselves. */
static void close_open(struct record *r, size_t i)
{
	struct doc *d = r->d;
	static const enum part_type types[] = {
		[IS_TITLE] = PART_HEADER, [IS_RULE] = PART_SEPARATOR, [IS_REPORT] = PART_NOTE,
		[IS_BANNER] = PART_HEADER,
	};

	if (r->open == IS_LABEL) {
		close_turn(r);
	} else if (r->open != IS_BLANK) {
		struct part *p = part_add(d, types[r->open], d->line + r->first,
					  lines_span(&r->lines, d->text, r->first, r->last + 1));
		if (r->open == IS_TITLE)
			take_title(d, p);
		else if (r->open != IS_RULE)
			p->text = span_of(d->text, p->span);
	}
	for (size_t at = r->last + 1; r->open != IS_BLANK && at < i; at++)
		if (is_mark(utf8_trim(r->lines.v[at].text)))
			add_mark(r, VEC_PUSH(d->arena, &d->parts), at);
	r->open = IS_BLANK;
}

/* Whether a line is more of what is open: a heading and a banner take lines of their kind. */
static bool goes_on(const struct record *r, enum what what)
{
	switch (r->open) {
	case IS_LABEL: case IS_REPORT:
		return what == IS_TEXT;
	case IS_TITLE: case IS_BANNER:
		return what == r->open;
	default:
		return false;
	}
}

static void take_line(struct record *r, size_t i)
{
	struct span label = { 0, 0 };
	enum what what;

	if (r->open == IS_LABEL && i <= r->last)
		return;		/* the label is wrapped there */
	what = line_is(r, i, &label);
	if (what == IS_BLANK || (what == IS_MARK && r->open != IS_BLANK))
		return;
	if (goes_on(r, what)) {
		r->last = i;
		return;
	}
	close_open(r, i);
	if (what == IS_MARK)
		add_mark(r, VEC_PUSH(r->d->arena, &r->d->parts), i);
	if (what == IS_MARK || what == IS_TEXT)
		return;
	if (what == IS_BANNER)
		state_date(r->d, r->lines.v[i].text);
	r->open = what;
	r->first = r->last = i;
	r->label = label;
	while (r->last + 1 < r->lines.n && r->lines.v[r->last + 1].start < label.end)
		r->last++;
}

static size_t count_labels(struct slice text, const struct lines *lines, bool flat)
{
	struct span at;
	size_t n = 0;

	for (size_t i = 0; i < lines->n; i++)
		n += begins[(unsigned char)lines->v[i].first] && find_label(text, &lines->v[i], flat, &at);
	return n;
}

static bool read_congress(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct record r = { .d = d };

	(void)lex;
	(void)sink;
	r.lines = *doc_lines(d);
	r.flat = count_labels(d->text, &r.lines, false) == 0;
	for (size_t i = 0; i < r.lines.n; i++)
		take_line(&r, i);
	close_open(&r, r.lines.n);
	d->kind = KIND_TRANSCRIPT;
	return d->turns.n > 0;
}

#define NO_BANNER_MOST 0.96	/* the highest score without a banner */

static double score_congress(const struct sample *s, struct buf *why)
{
	bool banner = is_banner(utf8_trim(sample_first(s)));
	size_t n, flat;

	if (!banner && s->top >= NO_BANNER_MOST)
		return 0;
	n = count_labels(s->text, sample_lines(s), false);
	flat = n ? 0 : count_labels(s->text, sample_lines(s), true);
	if (n + flat == 0)
		return 0;
	if (why)
		buf_addf(why, "%zu labels such as 'Mr. NAME.'%s", n + flat,
			 banner ? " below the Congressional Record's banner" : "");
	if (banner)
		return 0.99;
	return n >= 3 ? NO_BANNER_MOST : n == 2 || flat >= 3 ? 0.92 : 0.2;
}

const struct reader reader_congress = {
	"congress", "US Congressional Record: '  Mr. NAME. text'", UNIT_WHOLE, 0.99, score_congress,
	read_congress
};
