#include "sum/parts.h"

#include "sum/candidates.h"
#include "sum/details.h"
#include "key/sentences.h"
#include "sum/statistics.h"

/* What the headings of a template are filled from. */
struct filling {
	const struct doc *d;
	const struct template *t;
	size_t n_items;			/* of a section at most; 0: as the template says */
	bool explain;
	const struct languages *languages;
	struct keys *keys;
	struct candidates found;
	struct carried carried;
	bool taken[N_SESSION];		/* which tables' stated items a heading has taken */
};

static size_t limit_of(const struct filling *f, const struct template_heading *h)
{
	return f->n_items ? f->n_items : h->limit ? h->limit : SKELETON_ITEMS;
}

static void add_stated(struct filling *f, struct items *to, size_t class, enum about about)
{
	const struct items *from = &f->carried.items[class];

	for (size_t i = 0; i < from->n; i++)
		if (from->v[i].about == about)
			*VEC_PUSH(f->d->arena, to) = from->v[i];
}

/* What is stated and no heading has tables for. */
static void fill_stated(struct filling *f, struct entry *e)
{
	bool named[N_SESSION] = { false };

	for (size_t i = 0; i < f->t->headings.n; i++) {
		const struct template_heading *h = &f->t->headings.v[i];
		for (size_t k = 0; k < h->n_from; k++)
			if (h->from[k]->class < N_SESSION)
				named[h->from[k]->class] = true;
	}
	for (size_t class = 0; class < N_SESSION; class++)
		if (!named[class])
			add_stated(f, &e->items, class, ABOUT_THIS);
	for (size_t class = 0; class < N_SESSION; class++)
		if (!named[class])
			add_stated(f, &e->items, class, ABOUT_PREVIOUS);
}

/* Stage directions of the turns: what was there to see. */
static void fill_directions(struct filling *f, size_t limit, struct entry *e)
{
	for (size_t i = 0; i < f->d->turns.n && limit; i++) {
		const struct turn *t = &f->d->turns.v[i];
		for (size_t k = 0; k < t->notes.n && limit; k++, limit--)
			*VEC_PUSH(f->d->arena, &e->items) = (struct item){
				.text = t->notes.v[k].text, .turn = t };
	}
}

/* Key phrases and statistics are the document's: a heading only says where they stand. */
static void show(struct filling *f, const struct template_heading *h, struct entry *e,
		 struct skeleton *out)
{
	struct statistics *st;

	e->shows = h->key == KEY_PHRASES ? SHOWN_PHRASES : SHOWN_STATISTICS;
	out->shown[e->shows] = true;
	if (h->key == KEY_PHRASES) {
		if (!out->keyphrases.asked)
			keyphrases_find(&out->keyphrases, f->d, f->languages, f->keys->stemmer, limit_of(f, h));
		e->todo = out->keyphrases.n == 0;
		return;
	}
	if (out->statistics)
		return;
	st = arena_alloc(f->d->arena, sizeof(*st));
	statistics_make(st, f->d);
	out->statistics = st;
}

static void fill_key_sentences(struct filling *f, size_t limit, struct entry *e)
{
	struct key_budget budget = KEY_BUDGET_NONE;
	struct key_sentences found;

	budget.sentences = limit;
	key_sentences_find(&found, keys_of(f->keys), &budget);
	key_items(&e->items, &found, f->d->arena);
}

/* Items that the heading's key finds, after those that it has. */
static void fill_by_key(struct filling *f, const struct template_heading *h, struct entry *e)
{
	size_t limit = limit_of(f, h), n = e->items.n;

	limit = limit > n ? limit - n : 0;
	if (h->key == KEY_STATED)
		fill_stated(f, e);
	else if (h->key == KEY_DIRECTIONS)
		fill_directions(f, limit, e);
	else if (h->key == KEY_QUESTIONS)
		questions_find(&e->items, f->d, limit);
	else if (h->key == KEY_FIGURES)
		figures_find(&e->items, f->d, f->keys->stemmer, limit);
	else if (h->key == KEY_SENTENCES || h->key == KEY_OUTLINE)	/* of a dialogue: turns are no sections */
		fill_key_sentences(f, limit, e);
	e->todo = e->items.n == 0;
}

/* Stated and extracted items of the heading's tables. */
static void fill_by_cues(struct filling *f, size_t i, struct entry *e)
{
	const struct template_heading *h = &f->t->headings.v[i];
	bool mine[N_SESSION] = { false };
	size_t stated;

	for (size_t k = 0; k < h->n_from; k++) {
		int class = h->from[k]->class;
		if (class >= N_SESSION || f->taken[class])
			continue;
		mine[class] = f->taken[class] = true;
		add_stated(f, &e->items, (size_t)class, ABOUT_THIS);
	}
	stated = e->items.n;
	candidates_pick(&f->found, i, h, limit_of(f, h), f->keys->stemmer, &e->items,
			f->explain ? &e->near : NULL);
	for (size_t k = stated; k < e->items.n; k++)
		details_find(&e->items.v[k], f->d, h->owner, h->due);
	if (h->key != KEY_NOTHING)
		fill_by_key(f, h, e);
	e->todo = e->items.n == 0;
	for (size_t class = 0; !stated && class < N_SESSION; class++)
		if (mine[class])
			add_stated(f, &e->items, class, ABOUT_PREVIOUS);
}

static void fill(struct filling *f, size_t i, struct skeleton *out)
{
	const struct template_heading *h = &f->t->headings.v[i];
	struct entry *e;

	if (h->key == KEY_OUTLINE && !doc_is_dialogue(f->d)) {
		outline_add(out, keys_of(f->keys), f->n_items ? f->n_items : h->limit);
		return;
	}
	e = VEC_PUSH(f->d->arena, &out->sections);
	e->id = h->id;
	e->title = h->title;
	e->empty = h->empty || h->key != KEY_NOTHING || h->n_from ? h->empty : "left to you";
	if (h->key == KEY_PHRASES || h->key == KEY_STATISTICS)
		show(f, h, e, out);
	else if (h->n_from)
		fill_by_cues(f, i, e);
	else
		fill_by_key(f, h, e);
}

void template_fill(struct skeleton *out, struct keys *keys, const struct summarizer *s,
		   const struct template *t, const struct skeleton_opts *opts)
{
	const struct doc *d = out->d;
	struct filling f = { .d = d, .t = t, .explain = opts->explain, .languages = s->languages,
			     .keys = keys };

	f.n_items = opts->items < SKELETON_ITEMS_MAX ? opts->items : SKELETON_ITEMS_MAX;
	if (t != s->outline) {
		carried_find(&f.carried, d, s->lex);
		candidates_find(&f.found, d, t, s->cues, opts->explain);
	}
	for (size_t i = 0; i < t->headings.n; i++)
		fill(&f, i, out);
}
