/*
 * read_times.c - lines that begin with a time and name nobody: "00:00:05 text",
 * "[0:05] text", or a time alone with its text below, as video sites show
 * transcripts; YouTube's SBV ("0:00:00.599,0:00:04.160") is written so, too.
 */
#include "read/reader.h"

#include "text/utf8.h"
#include "text/words.h"
#include "turns/build.h"
#include "turns/label.h"
#include "turns/turn_text.h"

#define MIN_LINES 3		/* with a time: fewer could be anything */
#define MIN_LINES_BARE 10	/* if it is "9:05", which may be of an agenda */
#define EARLY_MS 120000		/* a recording's first time; an agenda's first hour is later */
#define CHAPTER_MS 15000	/* nobody speaks a word in so long a time, all along */
#define MIN_WORDS 4		/* on a line, on average, of an agenda-like text */

/* A line that begins with a time; *rest is what follows on it. */
static bool stamped(struct slice line, struct stamp *stamp, struct slice *rest)
{
	line = slice_ltrim(line);
	if (line.len == 0 || !(is_digit(line.p[0]) || line.p[0] == '[' || line.p[0] == '(') ||
	    !stamp_read(line, stamp))
		return false;
	*rest = slice_from(line, stamp->len);
	if (rest->len && !is_space(rest->p[0]) && !stamp->bracketed)
		return false;
	*rest = utf8_trim(*rest);
	return true;
}

struct count {
	size_t stamped, alone, labelled, words;
	bool plain;		/* no hours and no brackets: "9:05" */
	int64_t first_ms, last_ms;
	size_t falls;		/* times before the one above them */
};

/* Whether the time on line i has somebody's label beside it or right below. */
static bool is_labelled(const struct lines *lines, size_t i, struct slice rest)
{
	struct slice line = lines->v[i].text, below;
	struct label label;
	struct stamp stamp;
	size_t next = lines_next(lines, i + 1);

	if (label_read(line, &label))
		return true;
	if (rest.len == 0)
		return (next < lines->n && label_read(lines->v[next].text, &label)) ||
		       label_read_pair(lines, i, &label) ||
		       (i > 0 && label_read_pair(lines, i - 1, &label));
	return next == i + 1 && next < lines->n && !stamped(lines->v[next].text, &stamp, &below) &&
	       label_read_as(LABEL_STAMP, line, &label) && label.rest.len == 0;
}

static void count_line(struct count *c, const struct lines *lines, size_t i)
{
	struct slice line = lines->v[i].text, rest;
	struct stamp stamp;

	if (line_begins_plain(&lines->v[i]) || !stamped(line, &stamp, &rest))
		return;
	c->plain |= !stamp.bracketed && (stamp.len <= 5 || stamp.half);
	c->first_ms = c->stamped ? c->first_ms : stamp.start_ms;
	c->falls += c->stamped && stamp.start_ms < c->last_ms;
	c->last_ms = stamp.start_ms;
	c->stamped++;
	c->alone += rest.len == 0;
	c->words += words_count(slice_first(rest, 80));
	c->labelled += is_labelled(lines, i, rest);
}

static bool is_recording(const struct count *c)
{
	if (c->stamped < MIN_LINES || c->falls * 4 > c->stamped)
		return false;
	/* "9:30 Plants": what a part of the recording is called, not what is said in it */
	if (c->alone == 0 && (int64_t)c->words * CHAPTER_MS < c->last_ms - c->first_ms)
		return false;
	if (!c->plain || c->first_ms <= EARLY_MS)
		return true;
	return c->stamped >= MIN_LINES_BARE && c->words >= MIN_WORDS * (c->stamped - c->alone);
}

static double score_times(const struct sample *s, struct buf *why)
{
	const struct lines *lines = sample_lines(s);
	struct count c = { 0 };

	for (size_t i = 0; i < lines->n; i++)
		count_line(&c, lines, i);
	if (why)
		buf_addf(why, "%zu of %zu lines begin with a time", c.stamped, sample_filled(s));
	if (!is_recording(&c) || c.stamped * 3 < sample_filled(s))
		return 0;
	if (c.labelled * 4 >= c.stamped)
		return 0.5;	/* they name who speaks: plain reads more of it */
	return c.stamped * 10 >= sample_filled(s) * 8 || c.alone * 10 >= c.stamped * 8 ? 0.92 : 0.7;
}

/* What stands above the first time. */
static void add_header(struct doc *d, const struct lines *lines, size_t end)
{
	struct span span = lines_span(lines, d->text, 0, end);
	size_t first = lines_next(lines, 0);

	if (span.end > span.start)
		part_add(d, PART_HEADER, d->line + first, span)->text = span_of(d->text, span);
}

static void add_turn(struct doc *d, const struct lines *lines, size_t first, size_t end,
		     const struct lexicon *lex)
{
	struct span span = lines_span(lines, d->text, first, end);
	struct turn *t = turn_add(d, d->line + first, span);
	struct slice rest = span_of(d->text, span);
	struct stamp stamp = NO_STAMP;
	size_t from;

	stamped(lines->v[first].text, &stamp, &rest);
	t->start_ms = stamp.start_ms;
	t->end_ms = stamp.end_ms;
	from = (size_t)(rest.p - d->text.p);	/* past the end, if only blanks follow the time */
	rest.len = span.end > from ? span.end - from : 0;
	turn_text(d, t, utf8_trim(rest), lex);
}

static bool read_times(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct lines lines = *doc_lines(d);
	struct stamp stamp;
	struct slice rest;
	size_t open;

	(void)sink;
	open = lines.n;
	for (size_t i = 0; i < lines.n; i++) {
		if (!stamped(lines.v[i].text, &stamp, &rest))
			continue;
		if (open < lines.n)
			add_turn(d, &lines, open, i, lex);
		else
			add_header(d, &lines, i);
		open = i;
	}
	if (open == lines.n)
		return false;
	add_turn(d, &lines, open, lines.n, lex);
	d->kind = KIND_TRANSCRIPT;
	return true;
}

const struct reader reader_times = {
	"times", "lines that begin with a time and name nobody", UNIT_GUESS, 0.92, score_times, read_times
};
