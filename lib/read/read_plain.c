#include "read/reader.h"

#include "split/session_header.h"
#include "turns/build.h"
#include "turns/speakers.h"
#include "turns/structure.h"
#include "turns/turn_text.h"
#include "text/shape.h"
#include "text/utf8.h"
#include "text/words.h"

/*
 * Plain transcripts: "Name: text" with text over several lines and paragraphs.
 * A header, summaries and the like stand before, between and after the turns;
 * a summary inside a turn belongs to that turn.
 */

#define TITLE_MAX_WORDS 12
#define PAGE_MAX_BYTES 32
#define MAX_FIELDS 20		/* lines of a paragraph of fields */

struct plain {
	struct doc *d;
	const struct lexicon *lex;
	struct lines lines;
	bool *masked;
	struct structures found;
	bool *nested;		/* found.v[i] is part of a turn */
	struct voices voices;
	bool timed;		/* lines that are a time and nothing else tell when it was */
	bool paged;		/* lines number the pages */
	size_t at;		/* structures before this one end before the turn at hand */
};

static void mask(struct plain *p, size_t first, size_t end)
{
	for (size_t i = first; i < end && i < p->lines.n; i++)
		p->masked[i] = true;
}

/* Whether a line comes again: a speaker's, or a refrain, but no title. */
static bool comes_again(const struct plain *p, size_t i)
{
	struct slice line = utf8_trim(p->lines.v[i].text);

	for (size_t k = i + 1; k < p->lines.n; k++)
		if (p->lines.v[k].text.len >= line.len && slice_eq(utf8_trim(p->lines.v[k].text), line))
			return true;
	return false;
}

static bool is_header_line(struct slice line)
{
	struct counter counter;

	return counter_read(line, &counter) || field_read(line, NULL) || header_date(line);
}

/* A title above fields may stand right on top of them. */
static bool opens_paragraph(const struct plain *p, size_t i)
{
	return i == 0 || p->lines.v[i - 1].blank || p->masked[i - 1] ||
	       (lines_next(&p->lines, 0) + 1 == i && !shape_colon_ended(p->lines.v[i - 1].text));
}

#define FIELD_WORDS 12		/* of the value of a field, at most */

/*
 * Whether the paragraph at line `first` is fields and nothing else: different
 * keys, one of them a form's ("Date:", "Location:"), short values.  A name among
 * the keys, "Moderator: Ann Lee", is who that is, not what she says.
 */
static bool is_fields(const struct plain *p, size_t first, size_t *end)
{
	struct label label, other;
	bool known = false;
	size_t i = first;

	for (; i < p->lines.n && !p->lines.v[i].blank; i++) {
		bool header = is_header_line(p->lines.v[i].text);
		if (i - first > MAX_FIELDS || !(label_read(p->lines.v[i].text, &label) || header))
			return false;
		known |= header || lexicon_has(p->lex->labels, label.name);
		if (header)
			continue;
		if (label.rest.len == 0 || words_count(label.rest) > FIELD_WORDS || cp_terminal(utf8_last(label.rest)))
			return false;
		for (size_t k = first; k < i; k++)
			if (label_read(p->lines.v[k].text, &other) && slice_ieq(other.name, label.name))
				return false;
	}
	*end = i;
	return known && i - first >= 2 && lines_next(&p->lines, i) < p->lines.n;
}

/* A first line that is short, no sentence and no label, with a blank line below it. */
static bool is_title(const struct plain *p, size_t i)
{
	struct slice line = utf8_trim(p->lines.v[i].text);
	struct label label;
	size_t end;

	return !label_read(line, &label) && !label_read_as(LABEL_STAMP, line, &label) && !shape_colon_ended(line) && !shape_rule(line) &&
	       words_count(line) <= TITLE_MAX_WORDS && !cp_terminal(utf8_last(line)) &&
	       (i + 1 >= p->lines.n || p->lines.v[i + 1].blank || is_fields(p, i + 1, &end) || shape_rule(p->lines.v[i + 1].text));
}

/* The lines at the top that state facts about the session; they become metadata. */
static void read_header(struct plain *p)
{
	size_t limit = p->found.n ? p->found.v[0].first : p->lines.n;
	size_t i = lines_next(&p->lines, 0), first = i, end = i, fields;

	if (i < limit && !is_header_line(p->lines.v[i].text) && is_title(p, i) && !comes_again(p, i)) {
		doc_state(p->d, "title", shape_title(p->lines.v[i].text, NULL));
		end = ++i;
	}
	for (i = lines_next(&p->lines, i); i < limit; i = lines_next(&p->lines, i + 1)) {
		if (opens_paragraph(p, i) && is_fields(p, i, &fields)) {
			for (; i < fields && i < limit; i++)
				if (is_header_line(p->lines.v[i].text))
					header_facts(p->lines.v[i].text, p->d->arena, &p->d->metas);
			end = i--;
			continue;
		}
		if (!is_header_line(p->lines.v[i].text) && !shape_rule(p->lines.v[i].text))
			break;
		header_facts(p->lines.v[i].text, p->d->arena, &p->d->metas);
		end = i + 1;
	}
	if (end == first)
		return;
	struct part *part = part_add(p->d, PART_HEADER, p->d->line + first,
				     lines_span(&p->lines, p->d->text, first, end));
	part->text = span_of(p->d->text, part->span);
	mask(p, 0, end);
}

static void mask_structures(struct plain *p)
{
	for (size_t i = 0; i < p->found.n; i++) {
		const struct structure *s = &p->found.v[i];
		mask(p, s->first + s->inside_line, s->end);
	}
}

/*
 * What stands before line i leads up to it: it ends with a colon, or it is a
 * line of the same paragraph that was wrapped there.
 */
static bool led_up_to(const struct plain *p, size_t i)
{
	if (i > 0 && !p->lines.v[i - 1].blank && !p->masked[i - 1] &&
	    !shape_rule(p->lines.v[i - 1].text))
		return !cp_terminal(utf8_last(utf8_trim(p->lines.v[i - 1].text)));
	while (i > 0 && p->lines.v[i - 1].blank)
		i--;
	return i > 0 && shape_colon_ended(p->lines.v[i - 1].text);
}

/*
 * A summary is part of a turn if it begins within a line of it, if the turn
 * leads up to it, or if it has no title of its own and the talk goes on after it.
 */
static void decide_nesting(struct plain *p)
{
	size_t first = p->voices.v[0].line, last = p->voices.v[p->voices.n - 1].line;

	p->nested = arena_alloc(p->d->arena, p->found.n * sizeof(*p->nested));
	for (size_t i = 0; i < p->found.n; i++) {
		const struct structure *s = &p->found.v[i];
		p->nested[i] = s->first >= first && s->part.type == PART_SUMMARY &&
			       (s->inside_line || led_up_to(p, s->first) ||
				(!s->titled && s->first < last));
	}
}

static void add_separator(struct plain *p, size_t i)
{
	part_add(p->d, PART_SEPARATOR, p->d->line + i,
		 lines_span(&p->lines, p->d->text, i, i + 1));
}

/* Takes rules and blank lines off a turn's end; the rules become separators. */
static size_t trim_rules(struct plain *p, size_t first, size_t end)
{
	while (end > first + 1) {
		const struct line *l = &p->lines.v[end - 1];
		if (!l->blank && !shape_rule(l->text))
			break;
		if (!l->blank)
			add_separator(p, end - 1);
		end--;
	}
	return end;
}

/* Whether line i is a time and nothing else. */
static bool is_time(const struct plain *p, size_t i, struct stamp *stamp)
{
	return !p->masked[i] && !line_begins_plain(&p->lines.v[i]) && label_is_time(p->lines.v[i].text, stamp);
}

/* Lines of times that go up, two at least, are the recording's; one may be what somebody says. */
static bool has_times(const struct plain *p)
{
	struct stamp stamp;
	int64_t last = -1;
	size_t n = 0, falls = 0;

	for (size_t i = 0; i < p->lines.n; i++) {
		if (!is_time(p, i, &stamp))
			continue;
		falls += stamp.start_ms < last;
		last = stamp.start_ms;
		n++;
	}
	return n >= 2 && falls * 10 <= n;
}

/* One line may be said: "Page 3". */
static bool has_pages(const struct plain *p)
{
	size_t n = 0;

	for (size_t i = 0; i < p->lines.n && n < 2; i++)
		n += !p->lines.v[i].blank && p->lines.v[i].text.len <= PAGE_MAX_BYTES && page_line(p->lines.v[i].text);
	return n >= 2;
}

/* The line where the turn of v begins: at the time above its label, if there is one. */
static size_t turn_line(const struct plain *p, const struct voice *v, struct stamp *stamp)
{
	size_t i = v->line;

	*stamp = v->label->stamp;
	while (p->timed && i > 0 && p->lines.v[i - 1].blank)
		i--;
	if (!p->timed || i == 0 || stamp->start_ms >= 0 || !is_time(p, i - 1, stamp)) {
		*stamp = v->label->stamp;
		return v->line;
	}
	return i - 1;
}

/* The rare bytes of what is said on lines [from, end), the first of which has the label. */
static unsigned rare_said(const struct plain *p, const struct label *label, size_t from, size_t end)
{
	const struct line *l = &p->lines.v[from];
	unsigned rare = l->rare;

	if (label->whole.p + label->whole.len != l->text.p + l->label + 1)
		rare |= RARE_COLON;
	for (size_t i = from + 1; i < end; i++)
		rare |= p->lines.v[i].rare | (p->lines.v[i].label ? RARE_COLON : 0u);
	return rare;
}

static void add_turn(struct plain *p, const struct voice *v, size_t end)
{
	struct doc *d = p->d;
	struct slice body;
	struct stamp stamp;
	size_t from, first = turn_line(p, v, &stamp);

	end = trim_rules(p, v->line, end);
	struct turn *t = turn_add(d, d->line + first, lines_span(&p->lines, d->text, first, end));
	t->speaker = d->speakers.v[v->speaker].name;
	t->label = v->label->whole;
	t->start_ms = stamp.start_ms;
	t->end_ms = stamp.end_ms;
	from = (size_t)(v->label->whole.p - d->text.p) + v->label->whole.len;
	body = utf8_trim(slice_span(d->text, from, t->span.end > from ? t->span.end : from));
	if (v->label->remark.len)
		turn_note(d, t, v->label->remark, v->label->remark);
	unsigned rare = rare_said(p, v->label, v->line, end), lines = (p->timed ? LINE_TIMES : 0) | (p->paged ? LINE_PAGES : 0);
	if (lines || rare & TURN_TEXT_RARE)
		turn_text_lines(d, t, body, p->lex, lines);
	else
		t->text = body;
	if (rare & TURN_QUOTED_RARE)
		turn_quoted(d, t, body);
}

/* Where the turn that begins at line `from` ends: at the next voice or structure of its own. */
static size_t turn_end(struct plain *p, size_t next_voice, size_t from)
{
	struct stamp ignored;
	size_t end = next_voice < p->voices.n ? turn_line(p, &p->voices.v[next_voice], &ignored)
					      : p->lines.n;

	while (p->at < p->found.n && (p->nested[p->at] || p->found.v[p->at].first <= from))
		p->at++;
	if (p->at < p->found.n && p->found.v[p->at].first < end)
		return p->found.v[p->at].first;
	return end;
}

/* Nested summaries go to the turn that holds them, the others to the document. */
static void place_structures(struct plain *p)
{
	struct doc *d = p->d;
	size_t turn = 0;

	for (size_t i = 0; i < p->found.n; i++) {
		const struct part *part = &p->found.v[i].part;
		while (turn + 1 < d->turns.n && d->turns.v[turn + 1].span.start <= part->span.start)
			turn++;
		struct turn *t = &d->turns.v[turn];
		if (p->nested[i] && part->span.end <= t->span.end)
			*VEC_PUSH(d->arena, &t->parts) = *part;
		else if (part->span.start >= t->span.end || part->span.end <= t->span.start)
			*VEC_PUSH(d->arena, &d->parts) = *part;
	}
}

static void look(struct plain *p)
{
	struct doc *d = p->d;

	p->lines = *doc_lines(d);
	p->masked = arena_alloc(d->arena, p->lines.n);
	structures_find(d->arena, &p->lines, d->text, d->line, p->lex, &p->found);
	mask_structures(p);
	read_header(p);
}

static bool read_plain(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct plain p = { .d = d, .lex = lex };

	look(&p);
	voices_find(d, &p.lines, p.masked, lex, sink, &p.voices);
	if (p.voices.n == 0)
		return false;
	decide_nesting(&p);
	p.timed = has_times(&p);
	p.paged = has_pages(&p);
	VEC_RESERVE(d->arena, &d->turns, p.voices.n);
	for (size_t i = 0; i < p.voices.n; i++)
		add_turn(&p, &p.voices.v[i], turn_end(&p, i + 1, p.voices.v[i].line));
	place_structures(&p);
	d->kind = KIND_TRANSCRIPT;
	return true;
}

/* The style of the label that line i begins with; N_LABEL_STYLES: none.  *pair: it takes two lines. */
static enum label_style style_at(const struct sample *s, size_t i, struct label *label, bool *pair)
{
	const struct lines *lines = sample_lines(s);
	const struct line *line = &lines->v[i];
	struct slice body;

	*pair = false;
	for (enum label_style k = LABEL_COLON; k < N_LABEL_STYLES; k++)
		if (label_read_line(k, line, label))
			return k;
	if (label_prefix(line->text, &body) && label_read_as(LABEL_COLON, body, label))
		return LABEL_COLON;
	*pair = label_read_pair(lines, i, label) > 0;
	return *pair ? LABEL_STAMP : N_LABEL_STYLES;
}

/* Lines that begin with a label of the commonest style, as a share of those that could. */
static double score_plain(const struct sample *s, struct buf *why)
{
	const struct lines *lines = sample_lines(s);
	static const char *const names[] = {
		[LABEL_COLON] = "begin as 'Name:' does", [LABEL_STAMP] = "are 'Name 0:03'",
		[LABEL_BRACKET] = "begin as '[Name]' does", [LABEL_HEADING] = "are '# Name'",
		[LABEL_DASH] = "begin as 'Name -' does", [LABEL_LETTER] = "begin as 'Q.' does",
	};
	size_t n[N_LABEL_STYLES] = { 0 }, below = 0, best = LABEL_COLON;
	struct label label;
	bool pair;

	for (size_t i = 0; i < lines->n; i++) {
		if (label_simple(lines->v[i].text, lines->v[i].label)) {
			n[LABEL_COLON]++;
			continue;
		}
		enum label_style k = lines->v[i].blank ? N_LABEL_STYLES : style_at(s, i, &label, &pair);
		if (k == N_LABEL_STYLES)
			continue;
		n[k]++;
		below += (size_t)(label.rest.len == 0) + (size_t)pair;	/* its text is on another line */
	}
	for (size_t k = 0; k < N_LABEL_STYLES; k++)
		best = n[k] > n[best] ? k : best;
	if (why)
		buf_addf(why, "%zu of %zu lines %s", n[best], sample_filled(s), names[best]);
	if (n[best] == 0)
		return 0;
	return n[best] * 2 + below >= sample_filled(s) ? 0.9 : n[best] >= 4 ? 0.6 : 0.3;
}

const struct reader reader_plain = {
	"plain", "speaker labels: 'Name: text'", UNIT_GUESS, 0.9, score_plain, read_plain
};
