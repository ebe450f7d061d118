#include "read/reader.h"

#include "base/table.h"
#include "base/map.h"
#include "turns/build.h"
#include "turns/turn_text.h"
#include "text/clock.h"
#include "text/utf8.h"

/*
 * Hansard, the reports of parliaments in the Westminster tradition: labels with
 * a title, an office, a seat or a party ("The Minister for Roads (Mr. Otieno):",
 * "Jane Brown (Leeds North) (Lab):"), later the name alone.  The chair is a
 * speaker.  Headings, numbers of columns and the time by the clock stand between.
 */

#define LABEL_MAX 160
#define WORDS_MAX 16
#define NAME_WORDS 4		/* of a name without a title */

enum what { IS_BLANK, IS_TEXT, IS_LABEL, IS_BREAK, IS_MARK };

struct label_parts {
	struct slice whole;	/* colon included */
	struct slice before;	/* the brackets, if any */
	struct slice bracket;	/* what stands in the first ones */
	bool chair, office, titled;
};

struct hansard {
	struct doc *d;
	const struct lexicon *lex;
	struct lines lines;
	struct map names;	/* of those who were named with a title or in brackets */
	bool open;		/* a turn is */
	bool noted;		/* the last part may go on */
	size_t first, last;
	struct label_parts label;
};

/* First words of a label (House of Commons and Kenyan, Indian, Irish and Canadian reports). */
static const char *const titles[] = {
	"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Prof", "Prof.", "Sir", "Dame",
	"Lord", "Lady", "Baroness", "Viscount", "Hon", "Hon.", "Rt.", "Eng.", "Madam", "Deputy",
	"Senator", "Shri", "Shrimati", "Capt.", "Maj.", "Gen.", "Col.", "Bishop",
};

/* Words of those who preside; of those who govern, after "The". */
static const char *const chairs[] = {
	"Speaker", "Chairman", "Chairperson", "Chairwoman", "Chair", "SPEAKER", "CHAIRMAN",
};
static const char *const offices[] = {
	"Minister", "Secretary", "Chancellor", "Attorney-General", "Solicitor-General", "Leader",
	"Attorney", "Solicitor", "Vice-President", "Treasurer", "Whip", "Advocate", "Comptroller",
	"Paymaster", "Assistant", "Parliamentary",
};
static const char *const particles[] = {
	"of", "for", "and", "the", "to", "in", "on", "de", "van", "von", "der", "hon.", "ole", "arap", "wa",
};

/* What is told, not said, by the end of the paragraph or by its beginning. */
static const char *const told_last[] = { "rose\xE2\x80\x94", "rose--", "rose -", "in the Chair]", "in the Chair)" };
static const char *const told_first[] = {
	"Question put", "Question agreed to", "Question accordingly", "The House divided",
	"The House met", "The House rose", "The House adjourned", "Division No", "Motion made",
	"Bill read", "Debate resumed", "Amendment proposed", "Ordered,", "Resolved,", "Prayers",
};

/* The colon that ends a label: outside brackets, white space or nothing after it. */
static size_t find_colon(struct slice line)
{
	size_t depth = 0;

	for (size_t i = 0; i < line.len && i < LABEL_MAX; i++) {
		char c = line.p[i];
		if (c == '?' || c == '!' || c == ';' || c == '"')
			break;
		if (c == ':' && depth == 0)
			return i + 1 == line.len || is_space(line.p[i + 1]) ? i : 0;
		depth += c == '(';
		depth -= c == ')' && depth > 0;
	}
	return 0;
}

/* The words before the brackets: capitals and particles; *n of them. */
static bool read_words(struct slice text, struct label_parts *l, size_t *n)
{
	struct slice word;
	bool the = false;

	for (*n = 0; slice_word(&text, &word); ++*n) {
		struct slice look = word;
		if (*n == 0) {
			the = slice_is(word, "The");
			l->titled = list_has(titles, N_ELEMS(titles), word);
		}
		l->chair |= (the || l->titled) && list_has(chairs, N_ELEMS(chairs), word);
		l->office |= the && list_has(offices, N_ELEMS(offices), word);
		if (!cp_upper(utf8_next(&look)) && !(*n && list_has(particles, N_ELEMS(particles), word)))
			return false;
		if (slice_ends(word, SLICE(",")) && !the)
			return false;
	}
	return *n > 0 && *n <= WORDS_MAX;
}

/* Whether the line begins with a label; without a title and brackets, it may be one. */
static bool read_label(struct slice line, struct label_parts *l, bool *sure)
{
	struct slice start = utf8_trim(line);
	size_t colon = find_colon(start), open, words;

	if (colon == 0)
		return false;
	*l = (struct label_parts){ .whole = slice_first(start, colon + 1) };
	open = slice_chr(slice_first(start, colon), '(');
	if (slice_istarts(start, SLICE("Hon. (")) || slice_istarts(start, SLICE("Hon (")))
		open = colon;		/* "Hon. (Ms.) Achieng:" */
	l->before = utf8_trim(slice_first(start, open));
	if (open < colon) {
		struct slice in = slice_span(start, open + 1, colon);
		l->bracket = utf8_trim(slice_first(in, slice_chr(in, ')')));
	}
	if (open < colon || slice_chr(l->before, '(') == l->before.len) {
		if (!read_words(l->before, l, &words))
			return false;
	} else {
		l->titled = true;
		words = 2;
	}
	*sure = l->chair || l->office || (l->titled && words > 1) ||
		(l->bracket.len && words >= 2 && words <= NAME_WORDS);
	return *sure || (words >= 2 && words <= NAME_WORDS);
}

/* The chair by its office, a minister by the name in brackets, others by theirs. */
static struct slice name_of(const struct label_parts *l)
{
	return l->office && !l->chair && l->bracket.len ? l->bracket : l->before;
}

/* "2.30 p.m.", "11:05", "Column 123", "[Col. 12]". */
static bool is_mark(struct slice line)
{
	struct slice rest = slice_ltrim(line);
	size_t digits = 0;
	int64_t ms;

	if (line.len > 20)
		return false;
	rest = slice_starts(rest, SLICE("[")) ? slice_from(rest, 1) : rest;
	if (slice_starts(rest, SLICE("Column ")) || slice_starts(rest, SLICE("Col. ")))
		return true;
	if (clock_read(rest, &ms))
		return true;
	while (digits < rest.len && (is_digit(rest.p[digits]) || rest.p[digits] == '.'))
		digits++;
	rest = slice_ltrim(slice_from(rest, digits));
	return digits > 0 && (slice_istarts(rest, SLICE("a.m")) || slice_istarts(rest, SLICE("p.m")) ||
			      slice_ieq(rest, SLICE("am")) || slice_ieq(rest, SLICE("pm")));
}

static bool is_told(struct slice line)
{
	for (size_t i = 0; i < N_ELEMS(told_last); i++)
		if (slice_ends(line, slice_z(told_last[i])))
			return true;
	for (size_t i = 0; i < N_ELEMS(told_first); i++)
		if (slice_starts_z(line, told_first[i]))
			return true;
	return false;
}

static enum what line_is(const struct hansard *h, const struct line *l, struct label_parts *label)
{
	struct slice line = utf8_trim(l->text);
	bool sure;

	if (l->blank)
		return IS_BLANK;
	if (read_label(line, label, &sure) && (sure || map_get(&h->names, label->before)))
		return IS_LABEL;
	if (is_mark(line))
		return IS_MARK;
	return utf8_capitals(line) >= 3 || is_told(line) ? IS_BREAK : IS_TEXT;
}

/* The text without lines that are marks, and without blank lines after them. */
static struct slice without_marks(struct hansard *h, struct turn *t, size_t from)
{
	struct doc *d = h->d;
	struct buf b = BUF_INIT;
	bool marked = false;
	struct slice out;

	for (size_t i = h->first; i <= h->last; i++) {
		const struct line *l = &h->lines.v[i];
		struct slice line = utf8_trim(l->text);
		bool mark = i > h->first && is_mark(line);
		if (mark)
			turn_note(d, t, line, line);
		marked = mark || (marked && l->blank);
		if (marked)
			continue;
		if (i > h->first)
			buf_addc(&b, '\n');
		buf_add(&b, i > h->first ? l->text : slice_span(d->text, from, l->start + l->text.len));
	}
	out = arena_dup(d->arena, utf8_trim(buf_slice(&b)));
	buf_free(&b);
	return out;
}

static void add_text(struct hansard *h, struct turn *t)
{
	size_t from = doc_span(h->d, h->label.whole).end;

	t->text = without_marks(h, t, from);
	if (t->notes.n == 0)
		turn_text(h->d, t, utf8_trim(slice_span(h->d->text, from, t->span.end)), h->lex);
}

static void close_turn(struct hansard *h)
{
	struct doc *d = h->d;
	struct turn *t;

	if (!h->open)
		return;
	t = turn_add(d, d->line + h->first, lines_span(&h->lines, d->text, h->first, h->last + 1));
	t->label = h->label.whole;
	t->speaker = name_of(&h->label);
	add_text(h, t);
	h->open = false;
}

/* Line i is nobody's; neighbours are one part. */
static void add_note(struct hansard *h, size_t i)
{
	struct doc *d = h->d;
	struct span at = lines_span(&h->lines, d->text, i, i + 1);
	struct part *p;

	if (h->noted) {
		p = &d->parts.v[d->parts.n - 1];
		p->span.end = at.end;
	} else {
		p = part_add(d, d->turns.n ? PART_NOTE : PART_HEADER, d->line + i, at);
	}
	p->text = span_of(d->text, p->span);
	h->noted = true;
}

/* Marks after the last text of a turn stand for themselves. */
static void end_turn(struct hansard *h, size_t i)
{
	bool open = h->open;

	close_turn(h);
	for (size_t at = h->last + 1; open && at < i; at++)
		if (!h->lines.v[at].blank)
			add_note(h, at);
}

static void take_line(struct hansard *h, size_t i)
{
	struct label_parts label;
	enum what what = line_is(h, &h->lines.v[i], &label);

	switch (what) {
	case IS_LABEL:
		end_turn(h, i);
		h->open = true;
		h->noted = false;
		h->label = label;
		h->first = h->last = i;
		break;
	case IS_TEXT:
		if (h->open)
			h->last = i;
		else
			add_note(h, i);
		break;
	case IS_MARK:
		if (!h->open)
			add_note(h, i);
		break;
	case IS_BREAK:
		end_turn(h, i);
		add_note(h, i);
		break;
	case IS_BLANK:
		break;
	}
}

/* A name, and without its title if two words are left of it. */
static void add_name(struct hansard *h, struct slice name)
{
	struct slice rest = name, word;

	++*map_at(&h->names, name);
	if (!slice_word(&rest, &word) || !list_has(titles, N_ELEMS(titles), word))
		return;
	rest = slice_ltrim(rest);
	if (slice_chr(rest, ' ') < rest.len)
		++*map_at(&h->names, rest);
}

/* Everybody who is named with a title, an office or brackets. */
static void gather(struct hansard *h)
{
	struct label_parts label;
	bool sure;

	for (size_t i = 0; i < h->lines.n; i++)
		if (read_label(h->lines.v[i].text, &label, &sure) && sure) {
			add_name(h, label.before);
			if (label.bracket.len)
				add_name(h, label.bracket);
		}
}

static bool read_hansard(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct hansard h = { .d = d, .lex = lex, .names = MAP_INIT };

	(void)sink;
	h.lines = *doc_lines(d);
	gather(&h);
	for (size_t i = 0; i < h.lines.n; i++)
		take_line(&h, i);
	end_turn(&h, h.lines.n);
	map_free(&h.names);
	d->kind = KIND_TRANSCRIPT;
	return d->turns.n > 0;
}

/* Whether a word that a line begins with ends there: "The" does not in "Therapist". */
static bool begins_word(struct slice line, struct slice word)
{
	return slice_starts(line, word) && (line.len == word.len || !is_letter(line.p[word.len]));
}

/* Whether a line begins as a label of the chair or a minister does. */
static bool is_titled(const struct line *l)
{
	struct slice line;

	/* how they begin, a no-break space before it or not */
	if (l->blank || ((unsigned char)l->first < 0x80 && !memchr("TMDPSLBVHREGC", l->first, 13)))
		return false;
	line = utf8_trim(l->text);
	if (begins_word(line, SLICE("The")))
		return true;
	for (size_t k = 0; k < N_ELEMS(titles); k++)
		if (line.len && *titles[k] == *line.p && begins_word(line, slice_z(titles[k])))
			return true;
	return false;
}

/* Whether a line does; of those with the same plain label one is asked. */
static bool any_titled(const struct sample *s)
{
	const struct lines *lines = sample_lines(s);
	const struct line *const *names;
	size_t n;
	bool known = sample_names(s, &names, &n);

	for (size_t i = 0; i < n; i++)
		if (is_titled(names[i]))
			return true;
	for (size_t i = 0; i < lines->n; i++)
		if (!(known && lines->v[i].label) && is_titled(&lines->v[i]))
			return true;
	return false;
}

/* Labels with titles and offices, one who presides or governs, and how members are spoken of. */
static double score_hansard(const struct sample *s, struct buf *why)
{
	const struct lines *lines = sample_lines(s);
	size_t labels = 0, offices_seen = 0, n = s->text.len;
	struct label_parts label;
	bool sure;

	if (!any_titled(s))
		return 0;
	for (size_t i = 0; i < lines->n; i++)
		if (read_label(lines->v[i].text, &label, &sure) && sure) {
			labels++;
			offices_seen += label.chair || label.office;
		}
	if (labels < 3 || offices_seen == 0)
		return 0;
	if (slice_find(s->text, SLICE("hon. "), 0) == n && slice_find(s->text, SLICE("Hon. "), 0) == n &&
	    slice_find(s->text, SLICE("the House"), 0) == n)
		return 0;
	if (why)
		buf_addf(why, "%zu labels with titles or seats, %zu with offices", labels, offices_seen);
	return 0.93;
}

const struct reader reader_hansard = {
	"hansard", "parliament: 'The Minister for X (Name): text'", UNIT_WHOLE, 0.93, score_hansard,
	read_hansard
};
