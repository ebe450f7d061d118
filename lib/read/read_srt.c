#include "read/reader.h"

#include "read/cue_lines.h"
#include "read/cues.h"
#include "text/utf8.h"
#include "turns/build.h"

/*
 * SubRip captions: a number, a line with two times, text.  Nothing but the
 * times can be relied on, so that they are what cues are found by.
 */

/* A line that is looked back at. */
struct seen {
	struct slice text;
	size_t start, no;	/* its first byte; its number from 0 */
};

/* A cue that is not ended yet: where it begins, at the number before its times if there is one. */
struct head {
	size_t start, no;	/* a byte, and the line there */
	struct cue_line times;
	struct cue_times at;
	bool any;
};

struct srt {
	struct doc *d;
	struct diag_sink *sink;
	struct cue_line above;	/* the line above the one that is looked at, if that is not the first */
	struct head head;
	size_t after;		/* the line below the times of the cue before, 0: no cue is */
	size_t number;		/* of the last cue that has one, 0: none */
	struct cues cues;
};

/* The number of a cue, of nine digits at most, alone on its line; a full stop after it is forgiven. */
static bool read_number(struct slice line, size_t *n)
{
	size_t len = 0, number = 0;

	line = slice_trim(line);
	for (; len < line.len && len < 9 && is_digit(line.p[len]); len++)
		number = number * 10 + (size_t)(line.p[len] - '0');
	*n = number;
	return len > 0 && (len == line.len || (len + 1 == line.len && line.p[len] == '.'));
}

/* Where the line begins that has its last byte before `at`, if not before `least`. */
static size_t line_start(struct slice text, size_t least, size_t at)
{
	while (at > least && text.p[at - 1] != '\n' && text.p[at - 1] != '\r')
		at--;
	return at;
}

/* The last line that is not blank between the times of the cue before and byte `at`, where line `no` begins. */
static bool filled_above(const struct srt *s, size_t at, size_t no, struct seen *up)
{
	struct slice text = s->d->text, rest, line;
	struct span body;

	if (no > s->after && utf8_trim(s->above.text).len) {
		*up = (struct seen){ s->above.text, s->above.start, no - 1 };
		return true;
	}
	body = span_trimmed(text, s->head.times.end, at);
	if (body.end == body.start)
		return false;
	up->start = line_start(text, s->head.times.end, body.end);
	rest = slice_span(text, up->start, at);
	slice_line(&rest, &up->text);
	for (up->no = no - 1; slice_line(&rest, &line);)
		up->no--;
	return true;
}

/*
 * Where the cue begins whose times are on `line`: the number stands right above,
 * or above blank lines if it is the one that is due.
 */
static struct head head_at(struct srt *s, const struct cue_line *line, size_t no)
{
	struct head h = { .start = line->start, .no = no, .times = *line, .any = true };
	struct seen up;
	size_t n;

	if (!filled_above(s, line->start, no, &up) || !read_number(up.text, &n))
		return h;
	if (up.no + 1 < no && n != s->number + 1)
		return h;
	/* all that the cue before would have: its text, unless the number is due */
	if (up.no == s->after && s->after > 0 && n != s->number + 1 && s->number == 0)
		return h;
	s->number = n;
	h.start = up.start;
	h.no = up.no;
	return h;
}

/* Whether a line is a cue's times; *good: both can be read.  above: the line there, or an empty slice. */
static bool are_times(struct slice line, struct slice above, struct cue_times *at, bool *good)
{
	size_t n;

	*good = cue_times_loose(line, false, at);
	if (*good)
		return at->arrow || at->fractions || read_number(above, &n);
	at->rest = (struct slice){ NULL, 0 };
	return at->arrow && (at->start_ms >= 0 || read_number(above, &n));
}

/* "X1:40 X2:600", "align:start": what may follow the times and is not text. */
static bool are_settings(struct slice rest)
{
	struct slice word;

	while (slice_word(&rest, &word)) {
		size_t colon = slice_chr(word, ':');
		if (colon == 0 || colon + 1 >= word.len)
			return false;
	}
	return true;
}

/* Ends the cue at hand before byte `end`, where the next one begins. */
static void add_cue(struct srt *s, size_t end)
{
	struct slice text = s->d->text;
	const struct head *h = &s->head;
	struct span body = span_trimmed(text, h->times.end, end);
	struct cue *c;

	if (!h->any)
		return;
	c = VEC_PUSH(s->d->arena, &s->cues);
	if (!are_settings(h->at.rest)) {
		body.end = body.end > body.start ? body.end : h->times.start + h->times.text.len;
		body.start = doc_span(s->d, h->at.rest).start;
	}
	c->span = span_trimmed(text, h->start, body.end > body.start ? body.end : end);
	c->raw = span_of(text, body);
	c->line = s->d->line + h->no;
	c->start_ms = h->at.start_ms;
	c->end_ms = h->at.end_ms;
}

/* Looks at a line with a ">": one with times ends the cue before, and begins one. */
static void take_line(struct srt *s, const struct cue_line *line, size_t no)
{
	struct cue_times at;
	struct head head;
	bool good;

	if (!are_times(line->text, s->above.text, &at, &good))
		return;
	if (!good)
		diag(s->sink, DIAG_WARN, "bad-time", s->d->line + no, "cannot read times '%.*s'",
		     SLICE_ARG(slice_trim(line->text)));
	head = head_at(s, line, no);
	add_cue(s, head.start);
	s->head = head;
	s->head.at = at;
	s->after = no + 1;
}

/* Whether the line is blank that ends before byte `at`, over `least`. */
static bool below_blank(struct slice text, size_t least, size_t at)
{
	size_t end = at - 1;

	if (end > least && text.p[end] == '\n' && text.p[end - 1] == '\r')
		end--;
	return utf8_trim(slice_span(text, line_start(text, least, end), end)).len == 0;
}

/* Where the last cue's text ends: before a number that waits for its times where the text ends. */
static size_t text_end(const struct srt *s, size_t lines)
{
	struct slice text = s->d->text;
	struct seen last;
	size_t n;

	if (filled_above(s, text.len, lines, &last) && last.no > s->after &&
	    below_blank(text, s->head.times.end, last.start) &&
	    read_number(last.text, &n) && n == s->number + 1)
		return last.start;
	return text.len;
}

static bool read_srt(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct srt s = { .d = d, .sink = sink };
	struct cue_lines lines = cue_lines_begin(d->text);
	struct cue_line line;
	size_t no;

	VEC_RESERVE(d->arena, &s.cues, d->text.len / CUE_BYTES + 1);
	for (no = 0; cue_lines_next(&lines, &line); no++) {
		if (line.angle)
			take_line(&s, &line, no);
		s.above = line;
	}
	add_cue(&s, text_end(&s, no));
	if (s.cues.n == 0)
		return false;
	cues_to_turns(d, &s.cues, CUE_SRT, lex, sink);
	return true;
}

#define CUE_LINES 8	/* in a cue at most, in the mean */

/* Of a sample's lines those that are times, and of those the ones below a number. */
struct tally {
	size_t lines, times, numbers;
	size_t first;			/* line with times */
};

static struct tally count_times(const struct sample *s)
{
	struct cue_lines lines = cue_lines_begin(s->text);
	struct slice above = { NULL, 0 };
	struct tally t = { 0, 0, 0, 0 };
	struct cue_times at;
	struct cue_line l;
	bool good;
	size_t n;

	for (; cue_lines_next(&lines, &l); above = l.text, t.lines++) {
		if (!l.angle || !are_times(l.text, above, &at, &good) || !at.arrow)
			continue;
		if (t.times++ == 0)
			t.first = t.lines;
		t.numbers += read_number(above, &n);
	}
	return t;
}

/* Whether that line is the first or second that is not blank. */
static bool is_early(const struct sample *s, size_t line)
{
	size_t filled = 0;

	for (size_t i = 0; i <= line; i++)
		filled += !sample_lines(s)->v[i].blank;
	return filled <= 2;
}

/* Lines with times, all the way down; few of them in a text about something else. */
static double score_srt(const struct sample *s, struct buf *why)
{
	struct tally t;

	if (!cue_arrow(s->text))
		return 0;
	t = count_times(s);
	if (t.times == 0)
		return 0;
	if (why)
		buf_addf(why, "%zu lines have times, %zu of them a number above", t.times, t.numbers);
	if (t.times * CUE_LINES < t.lines && t.times * CUE_LINES < sample_filled(s))
		return is_early(s, t.first) ? 0.5 : 0;
	return t.numbers * 2 >= t.times ? 0.98 : 0.95;
}

const struct reader reader_srt = { "srt", "SubRip captions", UNIT_WHOLE, 0.98, score_srt, read_srt };
