#include "cues/words.h"

#include "base/mem.h"

#include <stdlib.h>

#define LEADING 5		/* weight: lighter rows count only beside one as heavy */
#define SHORT 6			/* words: a shorter sentence says little by itself, */
#define SHORT_FACTOR 0.8
#define SCRAP 4			/* and a scrap hardly anything */
#define SCRAP_FACTOR 0.4
#define LONG 45			/* words: a longer one is no key sentence */
#define LONG_FACTOR 0.8
#define SURE 0.95		/* no row convinces more */
#define ANSWER 0.6		/* of what a question is worth, for the sentences that answer it */
#define UNSURE 0.9		/* a row that asks for a side, where the side is not known */

#define CLASSES 64	/* that CUE_CLASS can give, */
#define CUE_TAGS 256	/* and tags with who must have said it */

struct cues {
	const struct cue_table *tables[CUES_MAX];
	size_t n;
	signed char index[CLASSES];		/* of a class's table, CLASS_ALL or CLASS_NONE */
	const struct phrases *cues, *asks, *replies;	/* ours; NULL where no row counts */
	struct phrases *own, *own_asks;		/* the template's, or NULL */
	struct phrase_tags heard[N_SIDES];	/* rows that the side may say */
	struct phrase_tags any;			/* and those of the tables, whoever says them */
};

#define CLASS_ALL CUES_MAX	/* index of rows against every table */
#define CLASS_NONE (-1)		/* and of those that the judge has no table for */

/* How much of a row counts for that side: all, some, or nothing. */
static double heard(int tag, enum side side)
{
	int from = tag & (FROM_CLIENT | FROM_HELPER);

	if (!from)
		return 1;
	if (side == SIDE_NONE)
		return UNSURE;
	return (from == FROM_CLIENT) == (side == SIDE_CLIENT) ? 1 : 0;
}

static int index_of(const struct cues *c, int tag)
{
	return c->index[CUE_CLASS(tag)];
}

/* Which rows count. */
static void choose_tags(struct cues *c)
{
	memset(c->index, CLASS_NONE, sizeof(c->index));
	c->index[CUE_ANY] = CLASS_ALL;
	for (size_t i = 0; i < c->n; i++)
		c->index[c->tables[i]->class] = (signed char)i;
	for (int tag = 0; tag < CUE_TAGS; tag++) {
		int index = index_of(c, tag);
		c->any.has[tag] = index != CLASS_NONE && index != CLASS_ALL;
		for (int side = 0; side < N_SIDES; side++)
			c->heard[side].has[tag] = index != CLASS_NONE && heard(tag, (enum side)side) > 0;
	}
}

/* Whether all tables are among those [first, end), or the template's own. */
static bool all_among(const struct cues *c, int first, int end)
{
	for (size_t i = 0; i < c->n; i++)
		if ((c->tables[i]->class < first || c->tables[i]->class >= end) &&
		    c->tables[i]->class < CUE_OWN)
			return false;
	return true;
}

static struct phrases *own_phrases(struct phrase_rows own)
{
	return own.n ? phrases_new(own.v, own.n) : NULL;
}

struct cues *cues_new(const struct cue_table *const *tables, size_t n, struct phrase_rows own,
		      struct phrase_rows own_asks)
{
	struct cues *c = mem_grow(NULL, 1, sizeof(*c));

	*c = (struct cues){ .n = n, .cues = &cue_phrases };
	for (size_t i = 0; i < n; i++)
		c->tables[i] = tables[i];
	choose_tags(c);
	if (all_among(c, 0, N_SESSION))
		c->cues = &session_phrases;
	else if (all_among(c, CUE_DECISIONS, CUE_OPEN_QUESTIONS + 1))
		c->cues = &meeting_phrases;
	c->asks = phrases_any(&ask_phrases, &c->any) ? &ask_phrases : NULL;
	c->replies = phrases_any(&reply_phrases, &c->any) ? &reply_phrases : NULL;
	c->own = own_phrases(own);
	c->own_asks = own_phrases(own_asks);
	return c;
}

void cues_free(struct cues *c)
{
	if (!c)
		return;
	phrases_free(c->own);
	phrases_free(c->own_asks);
	free(c);
}

enum side side_of(enum role role)
{
	switch (role) {
	case ROLE_CLIENT: case ROLE_PATIENT: case ROLE_INTERVIEWEE: case ROLE_GUEST: case ROLE_USER:
		return SIDE_CLIENT;
	case ROLE_THERAPIST: case ROLE_DOCTOR: case ROLE_INTERVIEWER: case ROLE_HOST:
	case ROLE_MODERATOR: case ROLE_ASSISTANT:
		return SIDE_HELPER;
	default:
		return SIDE_NONE;
	}
}

enum side side_other(enum side side)
{
	return side == SIDE_CLIENT ? SIDE_HELPER : side == SIDE_HELPER ? SIDE_CLIENT : SIDE_NONE;
}

/* The heaviest row for each table; false if there is none. */
static bool heaviest(const struct cues *c, const struct phrases *set, const struct words *words,
		     struct asked *rows)
{
	struct phrase_at at = { .only = &c->any };
	struct phrase_hit hit;
	bool any = false;

	while (set && phrases_next(set, words, &at, &hit)) {
		struct cue *best = &rows->cue[index_of(c, hit.row->tag)];
		if (!best->row || best->row->weight < hit.row->weight)
			*best = (struct cue){ set, hit.row };
		any = true;
	}
	return any;
}

void cues_ask(const struct cues *c, const struct words *question, struct asked *asked)
{
	heaviest(c, c->asks, question, asked);
	heaviest(c, c->own_asks, question, asked);
}

bool cues_reply(const struct cues *c, const struct words *reply, struct asked *told)
{
	if (!c->replies)
		return false;
	memset(told, 0, sizeof(*told));
	return heaviest(c, c->replies, reply, told);
}

/*
 * What speaks for one table.  Doubts multiply, so that two weak rows make a fair
 * one; of rows that share words only the heaviest counts, for they hear the same.
 */
struct evidence {
	double doubt;			/* what the hits before `end` leave, 1: none */
	double last;			/* weight of the hits up to `end` that share words */
	size_t end;			/* word after them */
	struct cue cue;			/* the heaviest row of all */
};

static double doubt_of(const struct evidence *e)
{
	return e->doubt * (1 - (e->last < SURE ? e->last : SURE));
}

/* Hits come in the order of their first words. */
static void support(struct evidence *e, struct cue cue, double share, size_t first, size_t end)
{
	double weight = cue.row->weight * share / 10;

	if (weight <= 0)
		return;
	if (first >= e->end) {
		e->doubt = doubt_of(e);
		e->last = 0;
	}
	e->last = weight > e->last ? weight : e->last;
	e->end = end > e->end ? end : e->end;
	if (!e->cue.row || e->cue.row->weight < cue.row->weight)
		e->cue = cue;
}

/* Fills pro[] and left[] from the rows of a set that hit; takes what those against all tables leave from *all. */
static void gather(const struct cues *c, const struct phrases *set, const struct utterance *u,
		   struct evidence *pro, double *left, double *all)
{
	struct phrase_at at = { .only = &c->heard[u->side] };
	struct phrase_hit hit;

	while (phrases_next(set, u->words, &at, &hit)) {
		int table = index_of(c, hit.row->tag);
		double share = heard(hit.row->tag, u->side);
		if (hit.row->weight >= 0) {
			support(&pro[table], (struct cue){ set, hit.row }, share, hit.first, hit.end);
		} else {
			double *against = table == CLASS_ALL ? all : &left[table];
			double stays = 1 + hit.row->weight * share / 10;
			*against = *against < stays ? *against : stays;
		}
	}
}

/* What is left of any fit for the length of the sentence. */
static double by_length(size_t n_words)
{
	if (n_words < SHORT)
		return n_words < SCRAP ? SCRAP_FACTOR : SHORT_FACTOR;
	return n_words > LONG ? LONG_FACTOR : 1;
}

/* What the best rows of a question or of a reply say for each table. */
static void support_all(const struct cues *c, struct evidence *pro, const struct asked *by, double share,
			size_t at)
{
	for (size_t i = 0; by && i < c->n; i++)
		if (by->cue[i].row)
			support(&pro[i], by->cue[i], share, at, at);
}

static void weigh(const struct cues *c, const struct utterance *u, struct evidence *pro, double *left,
		  double *all)
{
	gather(c, c->cues, u, pro, left, all);
	if (c->own)
		gather(c, c->own, u, pro, left, all);
	support_all(c, pro, u->question ? NULL : u->asked, ANSWER, u->words->n);
	support_all(c, pro, u->told, 1, u->words->n);
}

struct verdict cues_judge(const struct cues *c, const struct utterance *u)
{
	struct verdict v = { { NULL, 0, NULL }, { NULL, 0, NULL } };
	struct evidence pro[CUES_MAX];
	double left[CUES_MAX], all = 1;
	size_t n = c->n;

	for (size_t i = 0; i < n; i++) {
		pro[i] = (struct evidence){ 1, 0, 0, { NULL, NULL } };
		left[i] = 1;
	}
	if (n)
		weigh(c, u, pro, left, &all);
	all *= by_length(u->words->n);
	for (size_t i = 0; i < n; i++) {
		const struct cue_table *t = c->tables[i];
		struct cue cue = pro[i].cue;
		struct fit fit = { t, (1 - doubt_of(&pro[i])) * left[i] * all * t->prior[u->side], NULL };
		if (u->question)
			fit.fit *= t->question;
		if (!cue.row || cue.row->weight < LEADING)
			continue;
		fit.cue = phrases_pattern(cue.set, cue.row);
		if (fit.fit > v.best.fit) {
			v.next = v.best;
			v.best = fit;
		} else if (fit.fit > v.next.fit) {
			v.next = fit;
		}
	}
	return v;
}
