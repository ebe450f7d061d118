#include "sum/candidates.h"

#include "base/buf.h"
#include "key/sentences.h"

#include <stdlib.h>

#define ANSWERING 2	/* sentences of a turn that answer the question before it */
#define BACKCHANNEL 3	/* words: a turn that short answers nothing and asks nothing */
#define BRIEF 8		/* words: a reply that says only that it does not know */
#define FULL 12		/* words */
#define NEARLY 0.3	/* the least fit that nearly gets a sentence in */

/* What a speaker asked, and when he said it. */
struct talk {
	struct asked asked;
	enum side side;
};

/* A sentence with who says it. */
struct said {
	struct sentence s;
	enum side side;
	size_t n_words, order;
	bool judged;		/* by itself, */
	struct fit best;	/* which said this */
};

/* The walk over the document. */
struct walk {
	const struct doc *d;
	const struct template *t;
	const struct cues *cues;
	struct candidates *found;
	bool near;
	struct sentences at;	/* its words are those of the sentence at hand */
	struct talk last;	/* of the last turn that said something, */
	struct talk now;	/* and of the turn at hand, */
	size_t n_words;		/* which has so many */
	struct said question;	/* the last of the turn before; text empty: none */
};

/* Who really speaks in a turn. */
static enum side speaker_side(const struct turn *t)
{
	enum side side = t ? side_of(t->role) : SIDE_NONE;

	return t && t->flags & 1u << FLAG_ROLE_SWAP ? side_other(side) : side;
}

/* What a table's sentence is worth more for its place (x: 0 to 1 through the document). */
static double by_place(const struct cue_table *t, double x)
{
	return 1 + t->early * (1 - x) + t->late * x;
}

/* A fuller sentence makes the better item. */
static double by_length(size_t n_words)
{
	return 0.7 + 0.3 * (double)(n_words < FULL ? n_words : FULL) / FULL;
}

/* The first heading that takes the table's sentences from that side, or the number of headings. */
static size_t heading_of(const struct walk *w, const struct cue_table *table, enum side side)
{
	size_t n = w->t->headings.n;

	for (size_t i = 0; table && i < n; i++) {
		const struct template_heading *h = &w->t->headings.v[i];
		if (h->side != SIDE_NONE && side != SIDE_NONE && h->side != side)
			continue;
		for (size_t k = 0; k < h->n_from; k++)
			if (h->from[k] == table)
				return i;
	}
	return n;
}

static const char *explain(struct walk *w, const char *fmt, double fit, double least)
{
	struct buf b = BUF_INIT;
	struct slice kept;

	buf_addf(&b, fmt, fit, least);
	buf_addc(&b, '\0');
	kept = arena_dup(w->d->arena, buf_slice(&b));
	buf_free(&b);
	return kept.p;
}

static struct words keep_words(struct arena *a, const struct words *words)
{
	struct word *v = (void *)arena_bytes(a, words->n * sizeof(*v));

	if (words->n)
		memcpy(v, words->v, words->n * sizeof(*v));
	return (struct words){ v, words->n, words->n };
}

static void add(struct walk *w, const struct said *said, const struct words *words,
		const struct fit *fit, size_t heading, const char *why)
{
	const struct sentence *s = &said->s;
	size_t n = w->d->turns.n;
	double x = s->turn ? ((double)(s->turn - w->d->turns.v) + 0.5) / (double)n : 0.5;

	*VEC_PUSH(w->d->arena, w->found) = (struct candidate){
		.item = { .text = s->text, .cue = fit->cue, .turn = s->turn,
			  .table = fit->table, .part = s->part, .block = s->block, .score = fit->fit,
			  .side = said->side, .why = why },
		.rank = fit->fit * by_place(fit->table, x) * by_length(said->n_words),
		.heading = heading, .order = said->order, .words = keep_words(w->d->arena, words),
	};
}

/* Its words are a sentence's to whoever cuts them again from its text: not a piece's of a longer one. */
static bool stands_alone(const struct words *words)
{
	return words->n && words->v[0].starts && words->v[0].breaks;
}

static void judge(struct walk *w, struct said *said)
{
	const struct sentence *s = &said->s;
	bool other = said->side == SIDE_NONE || said->side != w->last.side;
	struct utterance u = {
		.words = &w->at.words, .side = said->side, .question = s->question,
		.asked = other && s->place < ANSWERING ? &w->last.asked : NULL,
	};
	const struct words *words = &w->at.words;
	struct verdict v = cues_judge(w->cues, &u);
	size_t best = heading_of(w, v.best.table, said->side);
	size_t next = heading_of(w, v.next.table, said->side);
	size_t n = w->t->headings.n;

	said->judged = stands_alone(words);
	said->best = v.best;
	if (!v.best.table || slice_ends(s->text, SLICE(":")))
		return;
	if (best < n && v.best.fit >= w->t->headings.v[best].least)
		add(w, said, words, &v.best, best, NULL);
	else if (best < n && w->near && v.best.fit >= NEARLY)
		add(w, said, words, &v.best, best, explain(w, "fit %.2f, under the least, %.2f", v.best.fit,
							w->t->headings.v[best].least));
	if (w->near && next < n && next != best && v.next.fit >= w->t->headings.v[next].least)
		add(w, said, words, &v.next, next, explain(w, "fit %.2f here, %.2f elsewhere", v.next.fit,
							v.best.fit));
}

static bool is_wanted(const struct walk *w, const struct fit *fit)
{
	size_t heading = heading_of(w, fit->table, w->question.side);

	return heading < w->t->headings.n && fit->fit >= w->t->headings.v[heading].least;
}

/* A short reply may say that the question before it stays open. */
static void hear_reply(struct walk *w, const struct sentence *s)
{
	struct words words = { NULL, 0, 0 };
	struct utterance u = { .words = &words, .side = w->question.side, .question = true };
	struct asked told;
	struct fit fit = w->question.best;
	bool again;

	if (!w->question.s.text.len || s->place > 0 || w->at.words.n > BRIEF ||
	    w->question.s.turn == s->turn)
		return;
	u.told = cues_reply(w->cues, &w->at.words, &told) ? &told : NULL;
	again = u.told || !w->question.judged;
	if (again || is_wanted(w, &fit))
		words_split(w->d->arena, &words, w->question.s.text);
	if (again)
		fit = cues_judge(w->cues, &u).best;
	if (is_wanted(w, &fit))
		add(w, &w->question, &words, &fit, heading_of(w, fit.table, w->question.side), NULL);
	w->question.s.text.len = 0;
}

static void begin_group(struct walk *w)
{
	if (w->n_words >= BACKCHANNEL)
		w->last = w->now;
	w->now = (struct talk){ .side = speaker_side(w->at.turn) };
	w->n_words = 0;
}

static int by_rank(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	if (x->heading != y->heading)
		return x->heading < y->heading ? -1 : 1;
	if (x->rank != y->rank)
		return x->rank > y->rank ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

void candidates_find(struct candidates *out, const struct doc *d, const struct template *t,
		     const struct cues *cues, bool near)
{
	struct walk w = { .d = d, .t = t, .cues = cues, .found = out, .near = near };
	enum sentences_event event;
	struct sentence s;

	*out = (struct candidates){ .arena = d->arena };
	sentences_begin(&w.at, d, (struct slice){ NULL, 0 });
	while ((event = sentences_next(&w.at, &s)) != SENTENCES_END) {
		if (event == SENTENCES_GROUP) {
			begin_group(&w);
			continue;
		}
		w.n_words += w.at.words.n;
		if (s.question && w.now.side != SIDE_CLIENT)
			cues_ask(cues, &w.at.words, &w.now.asked);
		struct said said = { .s = s, .side = w.now.side, .n_words = w.at.words.n, .order = w.at.n };
		hear_reply(&w, &s);
		if (!s.broken)
			judge(&w, &said);
		if (s.question || s.place >= ANSWERING)
			w.question = s.question && s.turn ? said : (struct said){ .n_words = 0 };
	}
	if (out->n)
		qsort(out->v, out->n, sizeof(*out->v), by_rank);
}
