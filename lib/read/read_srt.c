#include "read/reader.h"

#include "read/cues.h"
#include "text/byte_find.h"
#include "turns/build.h"

/*
 * SubRip captions: a number, a line with two times, text.  Nothing but the
 * times can be relied on, so that they are what cues are found by.
 */

/* A line that is looked back at. */
struct seen {
	struct slice text;
	size_t start, no;	/* its first byte; its number from 0 */
	bool below_blank;	/* the line above it is blank */
	bool any;
};

/* A cue that is not ended yet: where it begins, at the number before its times if there is one. */
struct head {
	size_t start, no;	/* a byte, and the line there */
	struct line times;
	struct cue_times at;
	bool any;
};

struct srt {
	struct doc *d;
	struct diag_sink *sink;
	struct slice above;	/* the line above the one that is looked at, */
	bool below_blank;	/* and whether there is one and it is blank */
	struct seen filled;	/* the last one above it that is not */
	struct head head;
	size_t after;		/* the line below the times of the cue before */
	size_t number;		/* of the last cue that has one, 0: none */
	struct cues cues;
};

/* The number of a cue, alone on its line; a full stop after it is forgiven. */
static bool read_number(struct slice line, size_t *n)
{
	line = slice_trim(line);
	if (line.len > 1 && line.p[line.len - 1] == '.')
		line.len--;
	return line.len > 0 && line.len <= 9 && slice_number(line, n);
}

/*
 * Where the cue begins whose times are on `line`: the number stands right above,
 * or above blank lines if it is the one that is due.
 */
static struct head head_at(struct srt *s, const struct line *line, size_t no)
{
	struct head h = { .start = line->start, .no = no, .times = *line, .any = true };
	const struct seen *up = &s->filled;
	size_t n;

	if (!up->any || up->no < s->after || !read_number(up->text, &n))
		return h;
	if (up->no + 1 < no && n != s->number + 1)
		return h;
	/* all that the cue before would have: its text, unless the number is due */
	if (up->no == s->after && s->after > 0 && n != s->number + 1 && s->number == 0)
		return h;
	s->number = n;
	h.start = up->start;
	h.no = up->no;
	return h;
}

/* Whether a line with a bracket is a cue's times: see below. */
static bool are_written_times(struct slice line, struct slice above, struct cue_times *at, bool *good)
{
	size_t n;

	*good = cue_times_loose(line, false, at);
	if (*good)
		return at->arrow || at->fractions || read_number(above, &n);
	at->rest = (struct slice){ NULL, 0 };
	return at->arrow && (at->start_ms >= 0 || read_number(above, &n));
}

/* Whether a line is a cue's times; *good: both can be read.  above: the line there, or an empty slice. */
static inline bool are_times(struct slice line, struct slice above, struct cue_times *at, bool *good)
{
	return byte_find(line, 0, SLICE(">")) < line.len && are_written_times(line, above, at, good);
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
	c->span = span_trimmed(text, h->start, end);
	c->raw = span_of(text, body);
	c->line = s->d->line + h->no;
	c->start_ms = h->at.start_ms;
	c->end_ms = h->at.end_ms;
}

/* Looks at a line: one with times ends the cue before, and begins one. */
static void take_line(struct srt *s, const struct line *line, size_t no)
{
	struct cue_times at;
	struct head head;
	bool good;

	if (!are_times(line->text, s->above, &at, &good))
		return;
	if (!good)
		diag(s->sink, DIAG_WARN, "bad-time", s->d->line + no, "cannot read times '%.*s'",
		     SLICE_ARG(slice_trim(line->text)));
	head = head_at(s, line, no);
	head.at = at;
	add_cue(s, head.start);
	s->head = head;
	s->after = no + 1;
}

/* Where the last cue's text ends: before a number that waits for its times where the text ends. */
static size_t text_end(const struct srt *s)
{
	const struct seen *last = &s->filled;
	size_t n;

	if (last->any && last->no > s->after && last->below_blank &&
	    read_number(last->text, &n) && n == s->number + 1)
		return last->start;
	return s->d->text.len;
}

static bool read_srt(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct srt s = { .d = d, .sink = sink };
	struct line_walk walk = lines_begin(d->text);
	struct line line;

	VEC_RESERVE(d->arena, &s.cues, d->text.len / CUE_BYTES + 1);
	for (size_t no = 0; line_next(&walk, &line); no++) {
		take_line(&s, &line, no);
		if (!line.blank)
			s.filled = (struct seen){ line.text, line.start, no, s.below_blank, true };
		s.above = line.text;
		s.below_blank = line.blank;
	}
	add_cue(&s, text_end(&s));
	if (s.cues.n == 0)
		return false;
	cues_to_turns(d, &s.cues, CUE_SRT, lex, sink);
	return true;
}

#define CUE_LINES 8	/* in a cue at most, in the mean */

/* Lines with times, all the way down; few of them in a text about something else. */
static double score_srt(const struct sample *s, struct buf *why)
{
	size_t times = 0, numbers = 0, first = 0, filled = 0, n;
	struct cue_times at;
	bool good;

	if (!cue_arrow(s->text))
		return 0;
	for (size_t i = 0; i < s->lines.n; i++) {
		const struct line *l = &s->lines.v[i];
		struct slice above = i ? l[-1].text : (struct slice){ NULL, 0 };
		filled += !l->blank;
		if (!are_times(l->text, above, &at, &good) || !at.arrow)
			continue;
		if (times++ == 0)
			first = filled;
		numbers += read_number(above, &n);
	}
	if (times == 0)
		return 0;
	if (why)
		buf_addf(why, "%zu lines have times, %zu of them a number above", times, numbers);
	if (times * CUE_LINES < s->filled)
		return first <= 2 ? 0.5 : 0;
	return numbers * 2 >= times ? 0.98 : 0.95;
}

const struct reader reader_srt = { "srt", "SubRip captions", UNIT_WHOLE, 0.98, score_srt, read_srt };
