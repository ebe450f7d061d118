#include "read/reader.h"

#include "read/cues.h"
#include "turns/build.h"
#include "model/json.h"

/*
 * WebVTT, by the parser of its specification: what that drops stays in the text
 * as prose, and is said.
 */

struct vtt {
	struct doc *d;
	struct diag_sink *sink;
	struct lines lines;
	struct cues cues;
	bool loose;		/* most times are not WebVTT's, but alike */
	bool said;		/* so */
};

/* Lines of one block: [first, end), the times on line `times`, or none. */
struct vtt_block {
	size_t first, end, times;
	bool has_times, good;
	struct cue_times at;
};

static bool is_signature(struct slice line)
{
	if (slice_starts(line, SLICE("\xEF\xBB\xBF")))
		line = slice_from(line, 3);
	return slice_starts(line, SLICE("WEBVTT")) &&
	       (line.len == 6 || line.p[6] == ' ' || line.p[6] == '\t');
}

static struct slice line_at(const struct vtt *v, size_t i)
{
	return v->lines.v[i].text;
}

/* A word that stands alone on its line, or before a blank. */
static bool begins_with(struct slice line, struct slice word)
{
	return slice_starts(line, word) && (line.len == word.len || is_space(line.p[word.len]));
}

static bool stands_alone(struct slice line, struct slice word)
{
	return slice_starts(line, word) && slice_trim(line).len == word.len;
}

static struct part *add_part(struct vtt *v, enum part_type type, size_t first, size_t end)
{
	struct span span = lines_span(&v->lines, v->d->text, first, end);
	struct part *p = part_add(v->d, type, v->d->line + first, span);

	p->text = span_of(v->d->text, span);
	return p;
}

/* "Language: en" in the header, and "language:en-us" in a note, as some programs write. */
static void state_language(struct vtt *v, struct slice line)
{
	struct slice key = SLICE("language:"), value;

	if (!slice_istarts(line, key))
		return;
	value = slice_trim(slice_from(line, key.len));
	if (value.len > 0 && value.len <= 35)	/* as long as a language tag may be */
		doc_state(v->d, "language", value);
}

/* The signature's line and those below it, up to a blank one or an arrow. */
static size_t read_header(struct vtt *v)
{
	size_t end = 1;

	while (end < v->lines.n && line_at(v, end).len && !cue_arrow(line_at(v, end)))
		state_language(v, line_at(v, end++));
	add_part(v, PART_HEADER, 0, end);
	return end;
}

/*
 * Some programs write all their times as others would not.  One line like that
 * is an error, which the specification drops; a file of them is a habit.
 */
static bool times_are_loose(const struct vtt *v)
{
	size_t arrows = 0, loose = 0;
	struct cue_times at;

	for (size_t i = 1; i < v->lines.n; i++) {
		if (!cue_arrow(line_at(v, i)))
			continue;
		arrows++;
		loose += !cue_times_webvtt(line_at(v, i), &at) && cue_times_loose(line_at(v, i), true, &at);
	}
	return loose >= 2 && loose * 2 >= arrows;
}

static bool read_times(struct vtt *v, struct vtt_block *b, size_t i)
{
	struct slice line = line_at(v, i);

	if (cue_times_webvtt(line, &b->at))
		return true;
	if (!v->loose || !cue_times_loose(line, false, &b->at))
		return false;
	if (!v->said)
		diag(v->sink, DIAG_WARN, "odd-time", v->d->line + i,
		     "times are not written as WebVTT has them: '%.*s'", SLICE_ARG(line));
	v->said = true;
	return true;
}

/* "Collect a WebVTT block": from a line that is not empty to one that is, or to other times. */
static struct vtt_block read_block(struct vtt *v, size_t first)
{
	struct vtt_block b = { .first = first };
	size_t i = first;

	for (; i < v->lines.n && line_at(v, i).len; i++) {
		if (!cue_arrow(line_at(v, i)))
			continue;
		if (b.has_times || i > first + 1)
			break;
		b.has_times = true;
		b.times = i;
		b.good = read_times(v, &b, i);
	}
	b.end = i;
	return b;
}

static void add_cue(struct vtt *v, const struct vtt_block *b)
{
	struct cue *c = VEC_PUSH(v->d->arena, &v->cues);

	c->span = lines_span(&v->lines, v->d->text, b->first, b->end);
	c->raw = span_of(v->d->text, lines_span(&v->lines, v->d->text, b->times + 1, b->end));
	if (b->times > b->first)
		c->id = slice_trim(line_at(v, b->first));
	c->line = v->d->line + b->first;
	c->start_ms = b->at.start_ms;
	c->end_ms = b->at.end_ms;
}

static void add_block(struct vtt *v, const struct vtt_block *b)
{
	struct slice line = line_at(v, b->first);

	if (b->good)
		add_cue(v, b);
	else if (b->has_times)
		diag(v->sink, DIAG_WARN, "bad-time", v->d->line + b->times,
		     "cannot read times '%.*s'", SLICE_ARG(slice_trim(line_at(v, b->times))));
	else if (begins_with(line, SLICE("NOTE"))) {
		add_part(v, PART_NOTE, b->first, b->end);
		state_language(v, slice_trim(slice_from(line, 4)));
	} else if (stands_alone(line, SLICE("STYLE")) || stands_alone(line, SLICE("REGION")) ||
		   is_signature(line))	/* that of a segment, where streams were joined */
		add_part(v, PART_HEADER, b->first, b->end);
	else if (lines_next(&v->lines, b->first) < b->end)
		diag(v->sink, DIAG_WARN, "stray-text", v->d->line + b->first,
		     "text outside of cues: '%.*s'", SLICE_ARG(slice_trim(line)));
}

static bool read_webvtt(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct vtt v = { .d = d, .sink = sink };
	size_t i;

	v.lines = *doc_lines(d);
	if (v.lines.n == 0 || !is_signature(line_at(&v, 0)))
		return false;
	v.loose = times_are_loose(&v);
	for (i = read_header(&v); i < v.lines.n;) {
		if (line_at(&v, i).len == 0) {
			i++;
			continue;
		}
		struct vtt_block b = read_block(&v, i);
		add_block(&v, &b);
		i = b.end;
	}
	cues_to_turns(d, &v.cues, CUE_WEBVTT, lex, sink);
	return true;
}

static double score_webvtt(const struct sample *s, struct buf *why)
{
	size_t cues = 0;

	if (s->lines.n == 0 || !is_signature(s->lines.v[0].text))
		return 0;
	for (size_t i = 1; i < s->lines.n; i++)
		cues += cue_arrow(s->lines.v[i].text);
	if (why)
		buf_addf(why, "the first line is WebVTT's, and %zu lines have times", cues);
	/* "WEBVTT is a format ..." begins so, too */
	return cues || s->lines.v[0].text.len == 6 || s->lines.n == 1 ||
	       s->lines.v[1].text.len == 0 ? 0.99 : 0.4;
}

const struct reader reader_webvtt = {
	"webvtt", "WebVTT captions", UNIT_WHOLE, 0.99, score_webvtt, read_webvtt
};
