#include "read/reader.h"

#include "base/map.h"
#include "read/play_line.h"
#include "read/play_voices.h"
#include "split/session_header.h"
#include "turns/build.h"
#include "turns/structure.h"
#include "turns/turn_text.h"
#include "text/shape.h"
#include "text/utf8.h"
#include "text/words.h"

#include <stdlib.h>

/*
 * Plays and interviews with the speaker's name alone on a line and the speech
 * below it, over lines and paragraphs.  Stage directions are notes of the turn
 * they stand in; those between turns are parts.
 */

#define GAP_MAX 8		/* blank lines between speeches that are told apart */
#define GAP_SHARE 20		/* one speech in so many makes a gap a usual one */
#define OPENING_MAX_WORDS 12	/* of "(to the others, softly)" right below a name */
#define TITLE_MAX_WORDS 12

struct play {
	struct doc *d;
	const struct lexicon *lex;
	struct lines lines;
	struct play_voices voices;
	struct structures found;	/* summaries and the like with a title of their own */
	size_t at;			/* those before this one are done */
	size_t usual;			/* blank lines before a name, as a rule */
};

/* What stands at a line that opens a paragraph or is one of a turn. */
enum what { IS_TEXT, IS_DIRECTION, IS_HEADING, IS_RULE, IS_END };

/* The line behind the paragraph that line i is in, but not past `end`. */
static size_t paragraph_end(const struct play *p, size_t i, size_t end)
{
	while (i < end && !p->lines.v[i].blank)
		i++;
	return i;
}

static struct slice lines_of(const struct play *p, size_t first, size_t end)
{
	return span_of(p->d->text, lines_span(&p->lines, p->d->text, first, end));
}

static bool opens(const struct play *p, size_t i)
{
	return i == 0 || p->lines.v[i - 1].blank;
}

/* What line i is; *end: the line behind it. */
static enum what look_at(const struct play *p, size_t i, size_t limit, size_t *end)
{
	struct slice line = p->lines.v[i].text, number, title, inner;

	*end = i + 1;
	if (opens(p, i) && shape_rule(line))	/* "..." right below a name is a speech */
		return IS_RULE;
	if (opens(p, i) && play_heading(line, &number, &title))
		return IS_HEADING;
	if (opens(p, i) && play_end(line) && (i + 1 >= p->lines.n || p->lines.v[i + 1].blank))
		return IS_END;
	if (opens(p, i)) {
		size_t last = paragraph_end(p, i, limit);
		if (play_direction(lines_of(p, i, last), &inner)) {
			*end = last;
			return IS_DIRECTION;
		}
	}
	return play_direction_line(line, &inner) ? IS_DIRECTION : IS_TEXT;
}

/* Text of turns --------------------------------------------------------------- */

/* A turn's text as it is put together from what is said between directions. */
struct said {
	struct play *p;
	struct turn *t;
	struct buf text;
	bool begun;	/* something was said */
};

/* The direction "(to Ann)" or "[Aside]" that opens s: its length, or 0. */
static size_t opening(struct slice s, bool first, struct slice *inner)
{
	size_t end;

	if (s.len < 3 || (s.p[0] != '[' && !(first && s.p[0] == '(')))
		return 0;
	end = slice_chr(s, s.p[0] == '[' ? ']' : ')');
	*inner = utf8_trim(slice_span(s, 1, end));
	if (end == s.len || inner->len == 0 || words_count(*inner) > OPENING_MAX_WORDS)
		return 0;
	/* "(for so I heard) he went": a clause of the sentence, in small letters on both sides */
	if (s.p[0] == '(') {
		struct slice next = utf8_trim(slice_from(s, end + 1));
		if (next.len && cp_lower(utf8_next(&next)))
			return 0;
	}
	return end + 1;
}

static void add_said(struct said *s, struct slice piece)
{
	struct slice inner;
	size_t n;

	piece = utf8_trim(piece);
	while ((n = opening(piece, !s->begun, &inner)) > 0) {
		turn_note(s->p->d, s->t, inner, slice_first(piece, n));
		piece = utf8_trim(slice_from(piece, n));
	}
	if (piece.len == 0)
		return;
	turn_text(s->p->d, s->t, piece, s->p->lex);
	if (s->t->text.len == 0)
		return;
	if (s->begun)
		buf_addc(&s->text, '\n');
	buf_add(&s->text, s->t->text);
	s->begun = true;
}

/* Fills the turn from lines [first, end), the name's line apart. */
static void fill_turn(struct play *p, struct turn *t, size_t first, size_t end)
{
	struct said s = { .p = p, .t = t };
	size_t from = first, next;
	struct slice inner;

	s.text = (struct buf)BUF_INIT;
	for (size_t i = first; i < end; i = next) {
		next = i + 1;
		if (p->lines.v[i].blank || look_at(p, i, end, &next) != IS_DIRECTION)
			continue;
		add_said(&s, lines_of(p, from, i));
		struct slice at = lines_of(p, i, next);
		if (!play_direction_line(at, &inner))
			play_direction(at, &inner);
		turn_note(p->d, t, inner, at);
		from = next;
	}
	if (from < end)
		add_said(&s, lines_of(p, from, end));
	for (size_t i = 0; i < t->notes.n; i++)
		t->notes.v[i].text = play_unmark(t->notes.v[i].text);
	if (from != first || t->notes.n)
		t->text = arena_dup(p->d->arena, buf_slice(&s.text));
	buf_free(&s.text);
}

/* Turns ------------------------------------------------------------------------ */

/* A turn of lines [first, end); v: its name's line, NULL if nobody is named. */
static void add_turn(struct play *p, const struct play_voice *v, size_t first, size_t end)
{
	struct doc *d = p->d;
	struct turn *t = turn_add(d, d->line + first, lines_span(&p->lines, d->text, first, end));

	if (v) {
		t->speaker = v->speaker;
		t->label = utf8_trim(p->lines.v[first].text);
		if (v->at.remark.len)
			turn_note(d, t, v->at.remark, v->at.remark);
	}
	fill_turn(p, t, first + (v != NULL), end);
}

static void add_parted(struct play *p, enum what what, size_t i, size_t end)
{
	struct doc *d = p->d;
	static const enum part_type types[] = {
		[IS_TEXT] = PART_PROSE, [IS_DIRECTION] = PART_NOTE, [IS_HEADING] = PART_SECTION,
		[IS_RULE] = PART_SEPARATOR, [IS_END] = PART_FOOTER,
	};
	struct part *part = part_add(d, types[what], d->line + i, lines_span(&p->lines, d->text, i, end));

	if (what == IS_HEADING)
		play_heading(p->lines.v[i].text, &part->number, &part->title);
	else if (what == IS_END)
		part->text = span_of(d->text, part->span);
}

/* A wider gap than names have before them: it is not the same speech that goes on. */
static bool wide_gap(const struct play *p, size_t i)
{
	size_t gap = 0;

	while (i > gap && p->lines.v[i - gap - 1].blank)
		gap++;
	return gap > p->usual;
}

/*
 * Where the speech that begins on line `first` ends, `limit` at the latest:
 * behind its last line of text, with directions that follow without a gap.
 */
static size_t speech_end(const struct play *p, size_t first, size_t limit)
{
	size_t end = first + 1, next;
	bool closed = false;	/* by a direction that is a paragraph: only text reopens it */

	for (size_t i = first + 1; i < limit; i = next) {
		next = i + 1;
		if (p->lines.v[i].blank)
			continue;
		enum what what = look_at(p, i, limit, &next);
		if ((what != IS_TEXT && what != IS_DIRECTION) || (end > first + 1 && opens(p, i) && wide_gap(p, i)))
			break;
		if (what == IS_DIRECTION)
			closed = closed || opens(p, i);
		else
			closed = false;
		if (!closed)
			end = next;
	}
	return end;
}

/* What is left between a speech and the next name. */
static void take_rest(struct play *p, size_t i, size_t limit, bool between)
{
	size_t next;
	bool headed = false;

	for (; i < limit; i = next) {
		next = i + 1;
		if (p->lines.v[i].blank)
			continue;
		enum what what = look_at(p, i, limit, &next);
		if (what != IS_TEXT) {
			headed |= what != IS_DIRECTION;
			add_parted(p, what, i, next);
		} else if (between && !headed) {
			next = speech_end(p, i, limit);
			add_turn(p, NULL, i, next);
		}
	}
}

/* Structures from line i on end what is said; they are parts. */
static size_t structure_limit(struct play *p, size_t i, size_t limit)
{
	while (p->at < p->found.n && p->found.v[p->at].first <= i)
		p->at++;
	for (; p->at < p->found.n && p->found.v[p->at].first < limit; p->at++) {
		const struct structure *s = &p->found.v[p->at];
		if (s->inside_line || !s->titled || s->end > limit)
			continue;
		*VEC_PUSH(p->d->arena, &p->d->parts) = s->part;
		return s->first;
	}
	return limit;
}

/* The widest gap before a name that is not an exception. */
static size_t usual_gap(const struct play *p)
{
	size_t n[GAP_MAX + 1] = { 0 }, usual = GAP_MAX;

	for (size_t i = 1; i < p->voices.n; i++) {
		size_t gap = 0, line = p->voices.v[i].line;
		while (gap < GAP_MAX && line > gap && p->lines.v[line - gap - 1].blank)
			gap++;
		n[gap]++;
	}
	while (usual > 1 && n[usual] * GAP_SHARE <= p->voices.n)
		usual--;
	return p->voices.n >= GAP_SHARE / 2 ? usual : GAP_MAX;
}

static bool is_fact(const struct play *p, size_t i)
{
	return field_read(p->lines.v[i].text, NULL) || header_date(p->lines.v[i].text);
}

/* A first line that is short, with a blank line or the facts below it. */
static bool is_title(const struct play *p, size_t i, size_t limit)
{
	struct slice number, title, line = p->lines.v[i].text;

	return i + 1 < limit && (p->lines.v[i + 1].blank || is_fact(p, i + 1)) &&
	       words_count(line) <= TITLE_MAX_WORDS && !shape_rule(line) &&
	       !play_heading(line, &number, &title);
}

/* The title and the facts at the top, and headings before the first name. */
static void take_front(struct play *p, size_t limit)
{
	struct doc *d = p->d;
	size_t first = lines_next(&p->lines, 0), i = first, end = first;

	if (i < limit && is_title(p, i, limit)) {
		header_facts(p->lines.v[i].text, d->arena, &d->metas);
		end = i + 1;
		i = lines_next(&p->lines, end);
	}
	for (; i < limit && is_fact(p, i); i = lines_next(&p->lines, end)) {
		header_facts(p->lines.v[i].text, d->arena, &d->metas);
		end = i + 1;
	}
	if (end > first)
		part_add(d, PART_HEADER, d->line + first, lines_span(&p->lines, d->text, first, end))->text =
			lines_of(p, first, end);
	take_rest(p, end, limit, false);
}

static bool read_play(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct play p = { .d = d, .lex = lex };

	(void)sink;
	p.lines = *doc_lines(d);
	play_voices_find(d->arena, &p.lines, lex, &p.voices);
	if (p.voices.n == 0)
		return false;
	p.usual = usual_gap(&p);
	structures_find(d->arena, &p.lines, d->text, d->line, lex, &p.found);
	take_front(&p, p.voices.v[0].line);
	for (size_t i = 0; i < p.voices.n; i++) {
		size_t first = p.voices.v[i].line;
		bool last = i + 1 == p.voices.n;
		size_t limit = structure_limit(&p, first, last ? p.lines.n : p.voices.v[i + 1].line);
		size_t end = speech_end(&p, first, limit);
		add_turn(&p, &p.voices.v[i], first, end);
		take_rest(&p, end, limit, !last);
	}
	d->kind = KIND_TRANSCRIPT;
	return true;
}

/* How many lines of the sample are names, and how many of those come back. */
static size_t count_names(const struct sample *s, size_t *paragraphs, size_t *repeated)
{
	const struct lines *lines = sample_lines(s);
	struct map map = MAP_INIT;
	struct name_line at;
	bool tight = play_tight(lines);
	size_t n = 0;

	*paragraphs = *repeated = 0;
	for (size_t i = 0; i < lines->n; i++) {
		if (lines->v[i].blank)
			continue;
		*paragraphs += i == 0 || lines->v[i - 1].blank;
		if (!play_candidate(lines, i, tight, &at))
			continue;
		size_t *times = map_at(&map, at.name);
		*repeated += *times == 0 ? 0 : *times == 1 ? 2 : 1;
		++*times;
		n++;
	}
	map_free(&map);
	if (tight && *paragraphs < sample_filled(s) / 12)
		*paragraphs = sample_filled(s) / 12;
	return n;
}

static double score_play(const struct sample *s, struct buf *why)
{
	size_t paragraphs, repeated, names = count_names(s, &paragraphs, &repeated);

	if (why)
		buf_addf(why, "%zu of %zu paragraphs begin with a name alone on its line, %zu of them come back",
			 names, paragraphs, repeated);
	if (repeated < 2)
		return 0;
	if (names >= 3 && names * 10 >= paragraphs * 9)
		return 0.92;
	return repeated * 2 >= paragraphs ? 0.92 : repeated * 4 >= paragraphs && repeated >= 4 ? 0.7 :
	       repeated * 5 >= paragraphs && repeated >= 4 ? 0.4 : 0;
}

const struct reader reader_play = {
	"play", "plays and interviews, the name alone on its line", UNIT_GUESS, 0.92, score_play, read_play
};
