#include "read/reader.h"

#include "read/cues.h"
#include "turns/build.h"

/*
 * SubRip captions: a number, a line with two times, text.  Nothing but the
 * times can be relied on, so that they are what cues are found by.
 */

/* A line with times, and where its cue begins: at the number before it, if there is one. */
struct head {
	size_t line, times;
	struct cue_times at;
};

struct srt {
	struct doc *d;
	struct diag_sink *sink;
	struct lines lines;
	struct { struct head *v; size_t n, cap; } heads;
	size_t number;		/* of the last cue that has one, 0: none */
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
 * Where the cue begins whose times are on line `times`: the number stands right
 * above, or above blank lines if it is the one that is due.  after: the line
 * after the times of the cue before.
 */
static size_t head_line(struct srt *s, size_t times, size_t after)
{
	size_t i = times, n;

	while (i > after && s->lines.v[i - 1].blank)
		i--;
	if (i == after || !read_number(s->lines.v[i - 1].text, &n))
		return times;
	if (i < times && n != s->number + 1)
		return times;
	/* all that the cue before would have: its text, unless the number is due */
	if (i - 1 == after && after > 0 && n != s->number + 1 && s->number == 0)
		return times;
	s->number = n;
	return i - 1;
}

/* Whether line i is a cue's times; *good: both can be read. */
static bool are_times(const struct lines *lines, size_t i, struct cue_times *at, bool *good)
{
	struct slice line = lines->v[i].text;
	bool numbered;
	size_t n;

	if (slice_chr(line, '>') == line.len)
		return false;
	numbered = i > 0 && read_number(lines->v[i - 1].text, &n);
	*good = cue_times_loose(line, false, at);
	if (*good)
		return numbered || at->arrow || at->fractions;
	at->rest = (struct slice){ NULL, 0 };
	return at->arrow && (at->start_ms >= 0 || numbered);
}

static void find_heads(struct srt *s)
{
	size_t after = 0;
	struct cue_times at;
	bool good;

	for (size_t i = 0; i < s->lines.n; i++) {
		if (!are_times(&s->lines, i, &at, &good))
			continue;
		if (!good)
			diag(s->sink, DIAG_WARN, "bad-time", s->d->line + i, "cannot read times '%.*s'",
			     SLICE_ARG(slice_trim(s->lines.v[i].text)));
		struct head *h = VEC_PUSH(s->d->arena, &s->heads);
		h->line = head_line(s, i, after);
		h->times = i;
		h->at = at;
		after = i + 1;
	}
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

/* A number that waits for its times where the text ends. */
static size_t text_end(const struct srt *s, size_t first, size_t end)
{
	size_t last = end, n;

	if (end < s->lines.n)
		return end;
	while (last > first && s->lines.v[last - 1].blank)
		last--;
	if (last > first + 1 && s->lines.v[last - 2].blank &&
	    read_number(s->lines.v[last - 1].text, &n) && n == s->number + 1)
		return last - 1;
	return end;
}

static void add_cue(struct srt *s, struct cues *cues, const struct head *h, size_t end)
{
	struct doc *d = s->d;
	struct cue *c = VEC_PUSH(d->arena, cues);
	struct span text;

	end = text_end(s, h->times + 1, end);
	text = lines_span(&s->lines, d->text, h->times + 1, end);
	if (!are_settings(h->at.rest)) {
		text.end = text.end > text.start ? text.end : s->lines.v[h->times].start + s->lines.v[h->times].text.len;
		text.start = doc_span(d, h->at.rest).start;
	}
	c->span = lines_span(&s->lines, d->text, h->line, end);
	c->raw = span_of(d->text, text);
	c->line = d->line + h->line;
	c->start_ms = h->at.start_ms;
	c->end_ms = h->at.end_ms;
}

static bool read_srt(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct srt s = { .d = d, .sink = sink };
	struct cues cues = { NULL, 0, 0 };

	s.lines = *doc_lines(d);
	find_heads(&s);
	if (s.heads.n == 0)
		return false;
	for (size_t i = 0; i < s.heads.n; i++)
		add_cue(&s, &cues, &s.heads.v[i],
			i + 1 < s.heads.n ? s.heads.v[i + 1].line : s.lines.n);
	cues_to_turns(d, &cues, CUE_SRT, lex, sink);
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
		filled += !l->blank;
		if (!are_times(&s->lines, i, &at, &good) || !at.arrow)
			continue;
		if (times++ == 0)
			first = filled;
		numbers += i > 0 && read_number(s->lines.v[i - 1].text, &n);
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
