#include "base/mem.h"
#include "sum/parts.h"
#include "sum/sentences.h"
#include "sum/stems.h"

#include <stdlib.h>

#define ANSWERING 2	/* sentences of a turn that answer the question before it */
#define BACKCHANNEL 3	/* words: a turn that short answers nothing and asks nothing */
#define FULL 12		/* words */
#define PER_TURN 2	/* items that a section takes from one turn */
#define SAME 0.5	/* share of stems that makes two sentences say the same */
#define LEAST_STEMS 2	/* a sentence with fewer says nothing */

static const struct { const char *id, *title; } sections[N_SESSION] = {
	[CUE_TOPICS] = { "topics", "Main topics discussed" },
	[CUE_TECHNIQUES] = { "techniques", "Techniques and exercises" },
	[CUE_HELPFUL] = { "helpful", "What was helpful or important" },
	[CUE_HOMEWORK] = { "homework", "Homework and tasks" },
	[CUE_INSIGHTS] = { "insights", "Insights and realizations" },
};

/* A sentence that some section could take. */
struct candidate {
	struct slice text;
	const struct turn *turn;
	const struct phrase *row;
	int class;
	double rank;
	size_t order;		/* in the document */
};

struct candidates {
	struct candidate *v;
	size_t n, cap;
};

/* What a speaker asked, and when he said it. */
struct talk {
	struct asked asked;
	enum side side;
};

/* The walk over the turns. */
struct walk {
	const struct doc *d;
	const struct cues *cues;
	struct candidates found;
	struct sentences at;	/* its words are those of the sentence at hand */
	struct talk last;	/* of the last turn that said something, */
	struct talk now;	/* and of the turn at hand, */
	size_t n_words;		/* which has so many */
};

/* Who really speaks in a turn. */
static enum side speaker_side(const struct turn *t)
{
	enum side side = side_of(t->role);

	return t->flags & 1u << FLAG_ROLE_SWAP ? side_other(side) : side;
}

/* What a table's sentence is worth more for its place (x: 0 to 1 through the session). */
static double by_place(const struct cue_table *t, double x)
{
	return 1 + t->early * (1 - x) + t->late * x;
}

/* A fuller sentence makes the better item. */
static double by_length(size_t n_words)
{
	return 0.7 + 0.3 * (double)(n_words < FULL ? n_words : FULL) / FULL;
}

static void judge(struct walk *w, const struct sentence *s)
{
	bool other = w->now.side == SIDE_NONE || w->now.side != w->last.side;
	struct utterance u = {
		.words = &w->at.words, .side = w->now.side, .question = s->question,
		.asked = other && s->place < ANSWERING ? &w->last.asked : NULL,
	};
	struct fit fit = cues_judge(w->cues, &u).best;
	double x = ((double)(s->turn - w->d->turns.v) + 0.5) / (double)w->d->turns.n;

	if (fit.fit < CONVINCING || slice_ends(s->text, SLICE(":")))
		return;
	*VEC_PUSH(w->d->arena, &w->found) = (struct candidate){
		s->text, s->turn, fit.row, fit.table->class,
		fit.fit * by_place(fit.table, x) * by_length(w->at.words.n), w->found.n };
}

static void begin_turn(struct walk *w)
{
	if (w->n_words >= BACKCHANNEL)
		w->last = w->now;
	w->now = (struct talk){ .side = speaker_side(w->at.turn) };
	w->n_words = 0;
}

static void walk_turns(struct walk *w)
{
	struct sentence s;
	enum sentences_event event;

	sentences_begin(&w->at, w->d, (struct slice){ NULL, 0 });
	while ((event = sentences_next(&w->at, &s)) != SENTENCES_END) {
		if (event == SENTENCES_GROUP) {
			begin_turn(w);
			continue;
		}
		w->n_words += w->at.words.n;
		if (s.question && w->now.side != SIDE_CLIENT)
			cues_ask(w->cues, &w->at.words, &w->now.asked);
		if (!s.broken)
			judge(w, &s);
	}
}

static int by_rank(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	if (x->class != y->class)
		return x->class < y->class ? -1 : 1;
	if (x->rank != y->rank)
		return x->rank > y->rank ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

static int by_order(const void *a, const void *b)
{
	const struct candidate *const *x = a, *const *y = b;

	return (*x)->order < (*y)->order ? -1 : (*x)->order > (*y)->order;
}

/* The candidates chosen for one section, with their stems. */
struct chosen {
	const struct candidate *v[SKELETON_ITEMS_MAX];
	struct stems stems[SKELETON_ITEMS_MAX];
	size_t n;
};

/* Whether the section has enough of that turn already. */
static bool turn_is_full(const struct chosen *ch, const struct turn *turn)
{
	size_t n = 0;

	for (size_t i = 0; i < ch->n; i++)
		n += ch->v[i]->turn == turn;
	return n >= PER_TURN;
}

/* Whether a sentence with these stems says something, and something else than the chosen. */
static bool adds(const struct chosen *ch, const struct stems *stems)
{
	for (size_t i = 0; i < ch->n; i++) {
		const struct stems *other = &ch->stems[i];
		size_t least = other->n < stems->n ? other->n : stems->n;
		if ((double)stems_shared(other, stems) >= SAME * (double)least)
			return false;
	}
	return stems->n >= LEAST_STEMS;
}

/* Takes the best of one class, given by rank, that differ from each other. */
static void choose(struct walk *w, const struct candidate *c, size_t n, size_t n_items,
		   struct stemmer *st, struct items *out)
{
	struct chosen *ch = mem_grow(NULL, 1, sizeof(*ch));

	ch->n = 0;
	for (size_t i = 0; i < n && ch->n < n_items; i++) {
		struct stems stems;
		if (turn_is_full(ch, c[i].turn))
			continue;
		w->at.words.n = 0;
		words_split(w->d->arena, &w->at.words, c[i].text);
		stems = stems_of(st, w->d->arena, &w->at.words);
		if (!adds(ch, &stems))
			continue;
		ch->v[ch->n] = &c[i];
		ch->stems[ch->n++] = stems;
	}
	qsort(ch->v, ch->n, sizeof(ch->v[0]), by_order);
	for (size_t i = 0; i < ch->n; i++)
		*VEC_PUSH(w->d->arena, out) = (struct item){
			.text = ch->v[i]->text, .cue = ch->v[i]->row->pattern, .turn = ch->v[i]->turn };
	free(ch);
}

static void extract(struct walk *w, size_t n_items, struct items out[N_SESSION])
{
	struct stemmer *st = stemmer_new();
	size_t from = 0;

	walk_turns(w);
	if (w->found.n)
		qsort(w->found.v, w->found.n, sizeof(*w->found.v), by_rank);
	for (size_t i = 0; i < w->found.n; i++) {
		int class = w->found.v[i].class;
		if (i + 1 < w->found.n && w->found.v[i + 1].class == class)
			continue;
		choose(w, &w->found.v[from], i + 1 - from, n_items, st, &out[class]);
		from = i + 1;
	}
	stemmer_free(st);
}

static void add_items(struct arena *a, struct items *to, const struct items *from,
		      enum about about)
{
	for (size_t i = 0; i < from->n; i++)
		if (from->v[i].about == about)
			*VEC_PUSH(a, to) = from->v[i];
}

void session_make(struct skeleton *out, const struct doc *d, const struct summarizer *s,
		  size_t n_items)
{
	struct walk w = { .d = d, .cues = s->cues, .last = { .side = SIDE_NONE } };
	struct items extracted[N_SESSION] = { { NULL, 0, 0 } };
	struct carried carried = { { { NULL, 0, 0 } } };

	carried_find(&carried, d, s->lex);
	extract(&w, n_items, extracted);
	for (int i = 0; i < N_SESSION; i++) {
		struct entry *e = VEC_PUSH(d->arena, &out->sections);
		size_t stated;
		e->id = sections[i].id;
		e->title = slice_z(sections[i].title);
		add_items(d->arena, &e->items, &carried.items[i], ABOUT_THIS);
		stated = e->items.n;
		add_items(d->arena, &e->items, &extracted[i], ABOUT_THIS);
		e->todo = e->items.n == 0;
		if (stated == 0)
			add_items(d->arena, &e->items, &carried.items[i], ABOUT_PREVIOUS);
	}
}
