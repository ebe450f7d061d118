#include "read/reader.h"

#include "turns/build.h"
#include "turns/flags.h"
#include "turns/roles.h"
#include "text/utf8.h"

#include <stdlib.h>

extern const struct reader reader_plain, reader_times, reader_notes;
extern const struct reader reader_chat, reader_tei, reader_table, reader_swda;
extern const struct reader reader_congress, reader_court, reader_hansard;
extern const struct reader reader_irc, reader_mail, reader_whatsapp;
extern const struct reader reader_webvtt, reader_srt;
extern const struct reader reader_fountain, reader_play, reader_captions;
extern const struct reader reader_prompt, reader_page;
extern const struct reader reader_chat_json;

/*
 * A row a format, the readers that ask for the clearest signs first: what a page quotes is none
 * of its own, and where one is sure the others need not look: of WebVTT, those below it.
 */
const struct reader *const readers[] = { &reader_page, &reader_chat_json, &reader_webvtt, &reader_srt, &reader_whatsapp, &reader_irc, &reader_mail, &reader_chat, &reader_tei, &reader_table, &reader_swda, &reader_congress, &reader_court, &reader_hansard, &reader_fountain, &reader_play, &reader_captions, &reader_prompt, &reader_plain, &reader_times, &reader_notes, NULL };

const struct reader *reader_find(struct slice name)
{
	for (size_t i = 0; readers[i]; i++)
		if (slice_is(name, readers[i]->name))
			return readers[i];
	return NULL;
}

/* Forgets what a reader found before it gave up. */
static void doc_clear(struct doc *d)
{
	*d = (struct doc){ .arena = d->arena, .text = d->text, .line = d->line, .lines = d->lines };
}

static bool try_reader(struct doc *d, const struct reader *r, double score,
		       const struct lexicon *lex, struct diag_sink *sink)
{
	if (!r->read(d, lex, sink)) {
		doc_clear(d);
		return false;
	}
	d->format = r->name;
	d->score = score;
	return true;
}

static void see_name(struct sample_lines *of, const struct line *l)
{
	for (size_t i = 0; i < of->n_names && i < SAMPLE_NAMES; i++)
		if (of->names[i]->label == l->label && memcmp(of->names[i]->text.p, l->text.p, l->label) == 0)
			return;
	if (of->n_names < SAMPLE_NAMES)
		of->names[of->n_names] = l;
	of->n_names += of->n_names <= SAMPLE_NAMES;
}

void sample_split(struct sample_lines *of)
{
	if (of->doc)
		of->lines = *doc_lines(of->doc);
	else
		lines_split(of->arena, &of->lines, of->text);
	for (size_t i = 0; i < of->lines.n; i++) {
		const struct line *l = &of->lines.v[i];
		of->filled += !l->blank;
		of->rare |= l->rare;
		if (l->label)
			see_name(of, l);
	}
	of->split = true;
}

struct slice sample_first(const struct sample *s)
{
	struct slice rest = s->text, line;

	while (slice_line(&rest, &line))
		if (utf8_trim(line).len)
			return line;
	return (struct slice){ NULL, 0 };
}

static void sample_set(struct sample *s, struct arena *a, struct slice text, struct doc *doc)
{
	*s = (struct sample){ .text = text, .of = arena_alloc(a, sizeof(*s->of)) };
	s->of->arena = a;
	s->of->text = text;
	s->of->doc = doc;
}

void sample_take(struct sample *s, struct arena *a, struct slice text)
{
	if (slice_starts(text, SLICE("\xEF\xBB\xBF")))
		text = slice_from(text, 3);
	sample_set(s, a, slice_first(text, SAMPLE_BYTES), NULL);
}

/* The sample of a document; of a short one it has the lines that its reader will ask for. */
static void sample_doc(struct sample *s, struct doc *d)
{
	if (d->text.len > SAMPLE_BYTES || slice_starts(d->text, SLICE("\xEF\xBB\xBF")))
		sample_take(s, d->arena, d->text);
	else
		sample_set(s, d->arena, d->text, d);
}

/* The reader with the highest score of those not tried; their number if all say 0. */
static size_t best_of(const struct sample *s, const bool *tried, double *top)
{
	size_t best = N_ELEMS(readers) - 1;
	struct sample now = *s;

	for (size_t i = 0; readers[i]; i++) {
		double score = tried[i] || readers[i]->most <= now.top ? 0 : readers[i]->score(&now, NULL);
		if (score > now.top) {
			now.top = score;
			best = i;
		}
	}
	*top = now.top;
	return best;
}

const struct reader *reader_best(const struct sample *s, double *score, struct buf *why)
{
	bool tried[N_ELEMS(readers)] = { false };
	const struct reader *r = readers[best_of(s, tried, score)];

	if (r && why)
		r->score(s, why);
	return r;
}

/* The readers by falling score until one can read the text; the first is known if it was judged. */
static bool read_best(struct doc *d, struct judged judged, const struct lexicon *lex, struct diag_sink *sink)
{
	bool tried[N_ELEMS(readers)];
	struct sample s;
	double score;
	size_t i;

	for (i = 0; i < N_ELEMS(readers); i++)
		tried[i] = judged.reader && readers[i] == judged.reader;
	if (judged.reader && try_reader(d, judged.reader, judged.score, lex, sink))
		return true;
	sample_doc(&s, d);
	while (readers[i = best_of(&s, tried, &score)]) {
		if (try_reader(d, readers[i], score, lex, sink))
			return true;
		tried[i] = true;
	}
	return false;
}

static int by_start(const void *a, const void *b)
{
	const struct part *p = a, *q = b;

	return p->span.start < q->span.start ? -1 : p->span.start > q->span.start;
}

/* The gaps found so far, and how many lines end before `counted` bytes of the text. */
struct gaps {
	struct parts parts;
	size_t counted, lines;
};

static void count_lines(struct gaps *g, struct slice text, size_t to)
{
	struct slice rest = slice_span(text, g->counted, to), line;

	while (slice_line(&rest, &line))
		g->lines += line.p + line.len < text.p + to;	/* not one that goes on at `to` */
	g->counted = to;
}

static void sort_parts(struct doc *d)
{
	if (d->parts.n)
		qsort(d->parts.v, d->parts.n, sizeof(*d->parts.v), by_start);
}

static void add_prose(struct doc *d, struct gaps *g, size_t from, size_t to)
{
	struct slice body;
	struct part *p;

	while (from < to && is_space(d->text.p[from]))	/* most gaps are line ends */
		from++;
	if (from >= to)
		return;
	body = utf8_trim(slice_span(d->text, from, to));
	if (body.len == 0)
		return;
	p = VEC_PUSH(d->arena, &g->parts);
	p->type = PART_PROSE;
	p->span.start = (size_t)(body.p - d->text.p);
	p->span.end = p->span.start + body.len;
	count_lines(g, d->text, p->span.start);
	p->line = d->line + g->lines;
}

/* What neither a turn nor a part covers becomes prose: nothing is lost. */
static void fill_gaps(struct doc *d)
{
	struct gaps gaps = { { NULL, 0, 0 }, 0, 0 };
	const struct turn **turns = doc_turns_by_place(d);
	size_t at = 0, part = 0, turn = 0;

	sort_parts(d);
	while (part < d->parts.n || turn < d->turns.n) {
		bool is_part = turn >= d->turns.n ||
			       (part < d->parts.n &&
				d->parts.v[part].span.start < turns[turn]->span.start);
		struct span s = is_part ? d->parts.v[part++].span : turns[turn++]->span;
		add_prose(d, &gaps, at, s.start);
		at = s.end > at ? s.end : at;
	}
	add_prose(d, &gaps, at, d->text.len);
	for (size_t i = 0; i < gaps.parts.n; i++)
		*VEC_PUSH(d->arena, &d->parts) = gaps.parts.v[i];
	sort_parts(d);
}

/* One turn begins before the one before it has ended. */
static void flag_overlaps(struct doc *d)
{
	for (size_t i = 1; i < d->turns.n; i++) {
		struct turn *t = &d->turns.v[i];
		if (t->start_ms >= 0 && t->start_ms < d->turns.v[i - 1].end_ms)
			t->flags |= 1u << FLAG_OVERLAP;
	}
}

/* Roles and flags, and what each speaker said in all. */
static void finish_turns(struct doc *d, const struct lexicon *lex)
{
	size_t *who;

	names_apply(d, lex);
	who = doc_cast(d);
	roles_assign(d, lex);
	for (size_t i = 0; i < d->turns.n; i++)
		if (who[i] < d->speakers.n)
			d->turns.v[i].role = d->speakers.v[who[i]].role;
	flags_set(d, lex);
	flag_overlaps(d);
	for (size_t i = 0; i < d->turns.n; i++)
		if (who[i] < d->speakers.n)
			d->speakers.v[who[i]].words += d->turns.v[i].words;
}

static void finish(struct doc *d, bool read, const struct lexicon *lex, struct diag_sink *sink)
{
	if (!read) {
		d->kind = KIND_TEXT;
		if (d->text.len)
			diag(sink, DIAG_WARN, "no-speakers", d->line,
			     "no speakers and no sections found: kept as text");
	}
	finish_turns(d, lex);
	fill_gaps(d);
}

void doc_read(struct doc *d, const struct reader *r, const struct lexicon *lex,
	      struct diag_sink *sink)
{
	const struct judged none = { NULL, 0 };

	finish(d, r ? try_reader(d, r, 1, lex, sink) : read_best(d, none, lex, sink), lex, sink);
}

void doc_read_judged(struct doc *d, struct judged judged, const struct lexicon *lex,
		     struct diag_sink *sink)
{
	finish(d, read_best(d, judged, lex, sink), lex, sink);
}
