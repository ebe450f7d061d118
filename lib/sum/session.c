#include "base/mem.h"
#include "sum/parts.h"
#include "sum/quotable.h"
#include "sum/stems.h"
#include "text/sentence.h"
#include "text/utf8.h"

#include <stdlib.h>

#define ANSWERING 2	/* sentences of a turn that answer the question before it */
#define BACKCHANNEL 3	/* words: a turn that short answers nothing and asks nothing */
#define FULL 12		/* words */
#define PER_TURN 2	/* items that a section takes from one turn */
#define SAME 0.5	/* share of stems that makes two sentences say the same */
#define LEAST_STEMS 2	/* a sentence with fewer says nothing */

static const struct { const char *id, *title; } sections[N_CUES] = {
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
	enum cue_class class;
	double rank;
	size_t order;		/* in the document */
};

struct candidates {
	struct candidate *v;
	size_t n, cap;
};

/* The walk over the turns. */
struct walk {
	const struct doc *d;
	const struct cues *cues;
	struct candidates found;
	struct words words;	/* of the sentence at hand */
	struct asked asked;	/* by the last turn that said something */
	enum side asker;
};

/* Who really speaks in a turn. */
static enum side speaker_side(const struct turn *t)
{
	enum side side = side_of(t->role);

	return t->flags & 1u << FLAG_ROLE_SWAP ? side_other(side) : side;
}

/* Topics are named early, homework is set late (x: 0 to 1 through the session). */
static double by_place(enum cue_class class, double x)
{
	switch (class) {
	case CUE_TOPICS:
		return 1 + 0.6 * (1 - x);
	case CUE_HOMEWORK:
		return 1 + 0.5 * x;
	case CUE_HELPFUL: case CUE_INSIGHTS:
		return 1 + 0.5 * x;
	default:
		return 1;
	}
}

/* A fuller sentence makes the better item. */
static double by_length(size_t n_words)
{
	return 0.7 + 0.3 * (double)(n_words < FULL ? n_words : FULL) / FULL;
}

static bool is_question(struct slice sentence)
{
	while (sentence.len) {
		uint32_t cp = utf8_last(sentence);
		if (cp == '?' || cp == 0x61F || cp == 0xFF1F)
			return true;
		if (!cp_punct(cp))
			return false;
		sentence.len -= cp < 0x80 ? 1 : cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
	}
	return false;
}

static void judge(struct walk *w, const struct turn *t, struct slice sentence, bool answers)
{
	struct utterance u = {
		.words = &w->words, .side = speaker_side(t), .question = is_question(sentence),
		.asked = answers ? &w->asked : NULL,
	};
	struct verdict verdict = cues_judge(w->cues, &u);
	double x = ((double)(t - w->d->turns.v) + 0.5) / (double)w->d->turns.n;

	if (verdict.class == CUE_NONE || slice_ends(sentence, SLICE(":")))
		return;
	*VEC_PUSH(w->d->arena, &w->found) = (struct candidate){
		sentence, t, verdict.row, verdict.class,
		verdict.fit * by_place(verdict.class, x) * by_length(w->words.n), w->found.n };
}

/* A sentence that ends a turn that was cut off is no whole sentence. */
static bool is_broken(const struct turn *t, struct slice sentence)
{
	const char *end = utf8_trim(t->text).p + utf8_trim(t->text).len;

	return t->flags & 1u << FLAG_CUT_OFF && sentence.p + sentence.len >= end;
}

static void walk_turn(struct walk *w, const struct turn *t)
{
	enum side side = speaker_side(t);
	bool other = side == SIDE_NONE || side != w->asker;
	struct asked asks = { { NULL } };
	struct slices runs = { NULL, 0, 0 };
	struct slice sentence;
	size_t nth = 0, n_words = 0;

	turn_own_words(w->d, t, w->d->arena, &runs);
	for (size_t i = 0; i < runs.n; i++) {
		while (sentence_next(&runs.v[i], &sentence)) {
			w->words.n = 0;
			words_split(w->d->arena, &w->words, sentence);
			n_words += w->words.n;
			if (is_question(sentence) && side != SIDE_CLIENT)
				cues_ask(w->cues, &w->words, &asks);
			if (!is_broken(t, sentence))
				judge(w, t, sentence, other && nth < ANSWERING);
			nth++;
		}
	}
	if (n_words >= BACKCHANNEL) {
		w->asked = asks;
		w->asker = side;
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
		w->words.n = 0;
		words_split(w->d->arena, &w->words, c[i].text);
		stems = stems_of(st, w->d->arena, &w->words);
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

static void extract(struct walk *w, size_t n_items, struct items out[N_CUES])
{
	struct stemmer *st = stemmer_new();
	size_t from = 0;

	for (size_t i = 0; i < w->d->turns.n; i++)
		if (turn_quotable(&w->d->turns.v[i]))
			walk_turn(w, &w->d->turns.v[i]);
	if (w->found.n)
		qsort(w->found.v, w->found.n, sizeof(*w->found.v), by_rank);
	for (size_t i = 0; i < w->found.n; i++) {
		enum cue_class class = w->found.v[i].class;
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
	struct walk w = { .d = d, .cues = s->cues, .asker = SIDE_NONE };
	struct items extracted[N_CUES] = { { NULL, 0, 0 } };
	struct carried carried = { { { NULL, 0, 0 } } };

	carried_find(&carried, d, s->lex);
	extract(&w, n_items, extracted);
	for (int i = 0; i < N_CUES; i++) {
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
