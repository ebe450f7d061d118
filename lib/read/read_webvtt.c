#include "read/reader.h"

#include "read/cue_lines.h"
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
	struct cue_lines lines;
	struct cue_line line;	/* the one that is looked at; no array: it would be larger than the text */
	size_t no;		/* its number in the text, from 0 */
	bool more;		/* there is one */
	struct cues cues;
	bool asked, loose;	/* most times are not WebVTT's, but alike: once asked */
	bool said;		/* so */
};

/* One block: bytes [start, end), the times in its first or second line, or nowhere. */
struct vtt_block {
	size_t start, end;
	struct slice first;	/* line */
	size_t no;		/* of it */
	bool has_times, good;
	struct slice times;	/* their line */
	size_t times_no, below;	/* of it; the byte below it */
	struct cue_times at;
};

static bool is_signature(struct slice line)
{
	if (slice_starts(line, SLICE("\xEF\xBB\xBF")))
		line = slice_from(line, 3);
	return slice_starts(line, SLICE("WEBVTT")) &&
	       (line.len == 6 || line.p[6] == ' ' || line.p[6] == '\t');
}

static bool has_arrow(const struct cue_line *line)
{
	return line->angle && cue_arrow(line->text);
}

static void step(struct vtt *v)
{
	v->more = cue_lines_next(&v->lines, &v->line);
	v->no++;
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

static void add_part(struct vtt *v, enum part_type type, size_t no, size_t start, size_t end)
{
	struct span span = span_trimmed(v->d->text, start, end);
	struct part *p = part_add(v->d, type, v->d->line + no, span);

	p->text = span_of(v->d->text, span);
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
static void read_header(struct vtt *v)
{
	size_t end;

	do {
		end = v->line.end;
		step(v);
		if (!v->more || v->line.text.len == 0 || has_arrow(&v->line))
			break;
		state_language(v, v->line.text);
	} while (true);
	add_part(v, PART_HEADER, 0, 0, end);
}

/*
 * Some programs write all their times as others would not.  One line like that
 * is an error, which the specification drops; a file of them is a habit.
 */
static bool times_are_loose(struct slice text)
{
	struct cue_lines lines = cue_lines_begin(text);
	size_t arrows = 0, loose = 0;
	struct cue_times at;
	struct cue_line l;

	cue_lines_next(&lines, &l);		/* the signature */
	while (cue_lines_next(&lines, &l)) {
		if (!has_arrow(&l))
			continue;
		arrows++;
		loose += !cue_times_webvtt(l.text, &at) && cue_times_loose(l.text, true, &at);
	}
	return loose >= 2 && loose * 2 >= arrows;
}

static bool may_be_loose(struct vtt *v)
{
	if (!v->asked)
		v->loose = times_are_loose(v->d->text);
	v->asked = true;
	return v->loose;
}

static bool read_times(struct vtt *v, struct cue_times *at)
{
	struct slice line = v->line.text;

	if (cue_times_webvtt(line, at))
		return true;
	if (!may_be_loose(v) || !cue_times_loose(line, false, at))
		return false;
	if (!v->said)
		diag(v->sink, DIAG_WARN, "odd-time", v->d->line + v->no,
		     "times are not written as WebVTT has them: '%.*s'", SLICE_ARG(line));
	v->said = true;
	return true;
}

/* "Collect a WebVTT block": from a line that is not empty to one that is, or to other times. */
static void read_block(struct vtt *v, struct vtt_block *b)
{
	*b = (struct vtt_block){ .start = v->line.start, .first = v->line.text, .no = v->no };
	for (; v->more && v->line.text.len; step(v)) {
		if (has_arrow(&v->line)) {
			if (b->has_times || v->no > b->no + 1)
				return;
			b->has_times = true;
			b->times = v->line.text;
			b->times_no = v->no;
			b->below = v->line.end;
			b->good = read_times(v, &b->at);
		}
		b->end = v->line.end;
	}
}

static void add_cue(struct vtt *v, const struct vtt_block *b)
{
	struct cue *c = VEC_PUSH(v->d->arena, &v->cues);

	c->span = span_trimmed(v->d->text, b->start, b->end);
	c->raw = span_of(v->d->text, span_trimmed(v->d->text, b->below, b->end));
	if (b->times_no > b->no)
		c->id = slice_trim(b->first);
	c->line = v->d->line + b->no;
	c->start_ms = b->at.start_ms;
	c->end_ms = b->at.end_ms;
}

static void add_block(struct vtt *v, const struct vtt_block *b)
{
	if (b->good)
		add_cue(v, b);
	else if (b->has_times)
		diag(v->sink, DIAG_WARN, "bad-time", v->d->line + b->times_no,
		     "cannot read times '%.*s'", SLICE_ARG(slice_trim(b->times)));
	else if (begins_with(b->first, SLICE("NOTE"))) {
		add_part(v, PART_NOTE, b->no, b->start, b->end);
		state_language(v, slice_trim(slice_from(b->first, 4)));
	} else if (stands_alone(b->first, SLICE("STYLE")) || stands_alone(b->first, SLICE("REGION")) ||
		   is_signature(b->first))	/* that of a segment, where streams were joined */
		add_part(v, PART_HEADER, b->no, b->start, b->end);
	else if (span_trimmed(v->d->text, b->start, b->end).end > b->start)
		diag(v->sink, DIAG_WARN, "stray-text", v->d->line + b->no,
		     "text outside of cues: '%.*s'", SLICE_ARG(slice_trim(b->first)));
}

static bool read_webvtt(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct vtt v = { .d = d, .sink = sink, .lines = cue_lines_begin(d->text) };
	struct vtt_block b;

	v.more = cue_lines_next(&v.lines, &v.line);
	if (!v.more || !is_signature(v.line.text))
		return false;
	read_header(&v);
	VEC_RESERVE(d->arena, &v.cues, d->text.len / CUE_BYTES + 1);
	while (v.more) {
		if (v.line.text.len == 0) {
			step(&v);
			continue;
		}
		read_block(&v, &b);
		add_block(&v, &b);
	}
	cues_to_turns(d, &v.cues, CUE_WEBVTT, lex, sink);
	return true;
}

static double score_webvtt(const struct sample *s, struct buf *why)
{
	struct cue_lines lines = cue_lines_begin(s->text);
	struct cue_line first, line;
	size_t n = 1, cues = 0;
	bool blank = false;	/* the second line is */

	if (!cue_lines_next(&lines, &first) || !is_signature(first.text))
		return 0;
	for (; (why || cues == 0) && cue_lines_next(&lines, &line); n++) {
		cues += has_arrow(&line);
		blank |= n == 1 && line.text.len == 0;
	}
	if (why)
		buf_addf(why, "the first line is WebVTT's, and %zu lines have times", cues);
	/* "WEBVTT is a format ..." begins so, too */
	return cues || blank || first.text.len == 6 || n == 1 ? 0.99 : 0.4;
}

const struct reader reader_webvtt = {
	"webvtt", "WebVTT captions", UNIT_WHOLE, 0.99, score_webvtt, read_webvtt
};
