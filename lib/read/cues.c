#include "read/cues.h"

#include "read/cue_fold.h"
#include "read/cue_names.h"
#include "turns/build.h"
#include "text/utf8.h"

/* Cues on their way to turns. */
struct making {
	struct doc *d;
	const struct cues *cues;
	const struct cue_pieces *pieces;
	bool hold;		/* who spoke last speaks on in a cue that names nobody */
	struct slice speaker;	/* who speaks now; empty: not known */
	struct buf joined;	/* the text of a turn that is no slice */
};

/* A piece that names its speaker begins a turn, unless the tag says once more who speaks. */
static bool begins_turn(const struct making *m, const struct cue_piece *p)
{
	return p->who && !(p->who->is_tag && slice_eq(p->who->name, m->speaker));
}

/* Pieces [first, end) as one text: a slice if they stand so in one. */
static struct slice join(struct making *m, const struct cue_piece *p, size_t n)
{
	struct slice text = n ? p[0].text : (struct slice){ NULL, 0 };
	struct buf *b = &m->joined;
	size_t i = 1;

	for (; i < n && p[i].text.p == text.p + text.len + 1 && text.p[text.len] == '\n'; i++)
		text.len += 1 + p[i].text.len;
	if (i >= n)
		return utf8_trim(text);
	buf_reset(b);
	for (i = 0; i < n; i++) {
		if (b->len)
			buf_addc(b, p[i].opens ? '\n' : ' ');
		buf_add(b, p[i].text);
	}
	return arena_dup(m->d->arena, utf8_trim(buf_slice(b)));
}

/* A remark in a label is a note, if it stands in the text as it was written. */
static void add_remark(struct doc *d, struct turn *t, struct slice remark)
{
	if (remark.len && remark.p >= d->text.p && remark.p + remark.len <= d->text.p + d->text.len)
		turn_note(d, t, remark, remark);
}

/* Takes the pieces from i on that one turn of the cue holds; returns the piece after them. */
static size_t add_turn(struct making *m, const struct cue *cue, size_t i, size_t end, size_t from)
{
	const struct cue_piece *p = m->pieces->v;
	struct doc *d = m->d;
	struct turn *t = turn_add(d, cue->line, (struct span){ from, cue->span.end });
	const struct cue_who *who = p[i].who;
	size_t n = i + 1;

	if (who || !m->hold)
		m->speaker = who ? who->name : (struct slice){ NULL, 0 };
	while (n < end && !begins_turn(m, &p[n]))
		n++;
	t->speaker = m->speaker;
	t->text = join(m, &p[i], n - i);
	t->start_ms = cue->start_ms;
	t->end_ms = cue->end_ms;
	if (who) {
		t->label = who->mark;
		add_remark(d, t, who->remark);
	}
	return n;
}

/* The turns of one cue part its span; lines are counted from one to the next. */
static void add_cue(struct making *m, const struct cue *cue, size_t i, size_t end)
{
	struct doc *d = m->d;
	size_t from = cue->span.start, line = cue->line;

	while (i < end) {
		size_t next = add_turn(m, cue, i, end, from);
		struct turn *t = &d->turns.v[d->turns.n - 1];
		t->line = line;
		if (next < end) {
			struct slice rest = slice_span(d->text, from, m->pieces->v[next].at), l;
			t->span.end = from + utf8_trim(rest).len;
			from = m->pieces->v[next].at;
			for (; slice_line(&rest, &l) && l.p + l.len < d->text.p + from;)
				line++;
		}
		i = next;
	}
}

/* A cue whose text was all there before goes to the turn that said it first. */
static void absorb(struct doc *d, const struct cue *cue)
{
	struct turn *t = d->turns.n ? &d->turns.v[d->turns.n - 1] : NULL;

	if (t && utf8_trim(slice_span(d->text, t->span.end, cue->span.start)).len == 0)
		t->span.end = cue->span.end;
}

static void add_empty(struct making *m, const struct cue *cue)
{
	struct turn *t = turn_add(m->d, cue->line, cue->span);

	t->start_ms = cue->start_ms;
	t->end_ms = cue->end_ms;
}

/* Leaves out what was folded; the cues it was all of are those without a piece left. */
static void drop_folded(struct cue_pieces *pieces)
{
	size_t n = 0;

	for (size_t i = 0; i < pieces->n; i++)
		if (!pieces->v[i].folded)
			pieces->v[n++] = pieces->v[i];
	pieces->n = n;
}

/* A voice without a name is one, too: it says that nobody is named. */
static bool any_voice(const struct cue_pieces *pieces)
{
	for (size_t i = 0; i < pieces->n; i++)
		if (pieces->v[i].who)
			return true;
	return false;
}

static void add_turns(struct making *m, const bool *folded)
{
	size_t i = 0;

	for (size_t c = 0; c < m->cues->n; c++) {
		size_t first = i;
		while (i < m->pieces->n && m->pieces->v[i].cue == c)
			i++;
		if (i > first)
			add_cue(m, &m->cues->v[c], first, i);
		else if (folded && folded[c])
			absorb(m->d, &m->cues->v[c]);
		else
			add_empty(m, &m->cues->v[c]);
	}
}

/* Folds, and says of each cue whether it had text then. */
static const bool *fold(struct doc *d, const struct cues *cues, struct cue_pieces *pieces)
{
	bool *had = arena_alloc(d->arena, cues->n * sizeof(*had));

	for (size_t i = 0; i < pieces->n; i++)
		had[pieces->v[i].cue] = true;
	cue_fold(d->arena, cues, pieces);
	drop_folded(pieces);
	return had;
}

void cues_to_turns(struct doc *d, const struct cues *cues, enum cue_markup markup,
		   const struct lexicon *lex, struct diag_sink *sink)
{
	struct cue_scan scan = { .arena = d->arena, .text = d->text, .markup = markup };
	struct making m = { .d = d, .cues = cues, .pieces = &scan.pieces, .hold = true };
	const bool *folded = NULL;

	VEC_RESERVE(d->arena, &scan.pieces, cues->n);
	for (size_t i = 0; i < cues->n; i++)
		cue_scan(&scan, i, cues->v[i].raw);
	buf_free(&scan.plain);
	if (lex->fold_captions)
		folded = fold(d, cues, &scan.pieces);
	if (!any_voice(&scan.pieces))
		m.hold = cue_names(d, cues, &scan.pieces, lex, sink);
	VEC_RESERVE(d->arena, &d->turns, cues->n);
	add_turns(&m, folded);
	buf_free(&m.joined);
	d->kind = KIND_TRANSCRIPT;
}
