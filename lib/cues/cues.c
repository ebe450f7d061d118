#include "cues/cues.h"

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

struct cues {
	const struct cue_table *tables[CUES_MAX];
	size_t n;
	struct phrase *rows, *ask_rows, *reply_rows;	/* of the tables, tagged with their index */
	struct phrases *cues, *asks, *replies;
	struct phrase_tags heard[N_SIDES];	/* rows that the side may say */
};

/* Tag of a row against every table, where others have the index of their table. */
#define ANY CUES_MAX

/* How much of a row counts for that side: all, some, or nothing. */
static double heard(const struct phrase *row, enum side side)
{
	int from = row->tag & (FROM_CLIENT | FROM_HELPER);

	if (!from)
		return 1;
	if (side == SIDE_NONE)
		return UNSURE;
	return (from == FROM_CLIENT) == (side == SIDE_CLIENT) ? 1 : 0;
}

/* The index of a row's table in the judge, ANY, or -1 if the judge has it not. */
static int index_of(const struct cues *c, const struct phrase *row)
{
	int class = CUE_CLASS(row->tag);

	if (class == CUE_ANY)
		return ANY;
	for (size_t i = 0; i < c->n; i++)
		if (c->tables[i]->class == class)
			return (int)i;
	return -1;
}

/* Appends those of the rows that the judge has a table for. */
static size_t take_rows(const struct cues *c, struct cue_rows from, struct phrase *to, size_t n)
{
	for (size_t i = 0; i < from.n; i++) {
		int index = index_of(c, &from.v[i]);
		if (index < 0)
			continue;
		to[n] = from.v[i];
		to[n++].tag = index | (from.v[i].tag & (FROM_CLIENT | FROM_HELPER));
	}
	return n;
}

/* Ours and the template's. */
static void take_cues(struct cues *c, struct cue_rows own)
{
	size_t most = own.n, n = 0;

	for (const struct cue_rows *const *words = cue_words; *words; words++)
		most += (*words)->n;
	c->rows = mem_grow(NULL, most, sizeof(*c->rows));
	for (const struct cue_rows *const *words = cue_words; *words; words++)
		n = take_rows(c, **words, c->rows, n);
	n = take_rows(c, own, c->rows, n);
	c->cues = phrases_new(c->rows, n);
	for (int side = 0; side < N_SIDES; side++)
		for (size_t i = 0; i < n; i++)
			if (heard(&c->rows[i], (enum side)side) > 0)
				c->heard[side].has[c->rows[i].tag] = true;
}

struct cues *cues_new(const struct cue_table *const *tables, size_t n, struct cue_rows own,
		      struct cue_rows own_asks)
{
	struct cues *c = mem_grow(NULL, 1, sizeof(*c));
	struct cue_rows asks = { ask_rows, n_ask_rows };

	*c = (struct cues){ .n = n };
	for (size_t i = 0; i < n; i++)
		c->tables[i] = tables[i];
	take_cues(c, own);
	c->ask_rows = mem_grow(NULL, asks.n + own_asks.n, sizeof(*c->ask_rows));
	n = take_rows(c, asks, c->ask_rows, 0);
	n = take_rows(c, own_asks, c->ask_rows, n);
	c->asks = phrases_new(c->ask_rows, n);
	c->reply_rows = mem_grow(NULL, reply_words.n, sizeof(*c->reply_rows));
	c->replies = phrases_new(c->reply_rows, take_rows(c, reply_words, c->reply_rows, 0));
	return c;
}

void cues_free(struct cues *c)
{
	if (!c)
		return;
	phrases_free(c->cues);
	phrases_free(c->asks);
	phrases_free(c->replies);
	free(c->rows);
	free(c->ask_rows);
	free(c->reply_rows);
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

/* What take_rows() made of the tag. */
static int index_tag(const struct phrase *row)
{
	return row->tag & ~(FROM_CLIENT | FROM_HELPER);
}

/* The heaviest row for each table. */
static void heaviest(const struct phrases *set, const struct words *words, struct asked *rows)
{
	struct phrase_hit hit;
	struct phrase_at at = { 0 };

	while (phrases_next(set, words, &at, &hit)) {
		const struct phrase **best = &rows->row[index_tag(hit.row)];
		if (!*best || (*best)->weight < hit.row->weight)
			*best = hit.row;
	}
}

void cues_ask(const struct cues *c, const struct words *question, struct asked *asked)
{
	heaviest(c->asks, question, asked);
}

void cues_reply(const struct cues *c, const struct words *reply, struct asked *told)
{
	heaviest(c->replies, reply, told);
}

/*
 * What speaks for one table.  Doubts multiply, so that two weak rows make a fair
 * one; of rows that share words only the heaviest counts, for they hear the same.
 */
struct evidence {
	double doubt;			/* what the hits before `end` leave, 1: none */
	double last;			/* weight of the hits up to `end` that share words */
	size_t end;			/* word after them */
	const struct phrase *row;	/* the heaviest of all */
};

static double doubt_of(const struct evidence *e)
{
	return e->doubt * (1 - (e->last < SURE ? e->last : SURE));
}

/* Hits come in the order of their first words. */
static void support(struct evidence *e, const struct phrase *row, double share, size_t first,
		    size_t end)
{
	double weight = row->weight * share / 10;

	if (weight <= 0)
		return;
	if (first >= e->end) {
		e->doubt = doubt_of(e);
		e->last = 0;
	}
	e->last = weight > e->last ? weight : e->last;
	e->end = end > e->end ? end : e->end;
	if (!e->row || e->row->weight < row->weight)
		e->row = row;
}

/* Fills pro[] and left[] from the rows that hit; returns what the rows against all tables leave. */
static double gather(const struct cues *c, const struct utterance *u,
		     struct evidence *pro, double *left)
{
	struct phrase_hit hit;
	struct phrase_at at = { .only = &c->heard[u->side] };
	double all = 1;

	while (phrases_next(c->cues, u->words, &at, &hit)) {
		int table = index_tag(hit.row);
		double share = heard(hit.row, u->side);
		if (hit.row->weight >= 0) {
			support(&pro[table], hit.row, share, hit.first, hit.end);
		} else {
			double *against = table == ANY ? &all : &left[table];
			double stays = 1 + hit.row->weight * share / 10;
			*against = *against < stays ? *against : stays;
		}
	}
	return all;
}

/* What is left of any fit for the length of the sentence. */
static double by_length(size_t n_words)
{
	if (n_words < SHORT)
		return n_words < SCRAP ? SCRAP_FACTOR : SHORT_FACTOR;
	return n_words > LONG ? LONG_FACTOR : 1;
}

struct verdict cues_judge(const struct cues *c, const struct utterance *u)
{
	struct verdict v = { { NULL, 0, NULL }, { NULL, 0, NULL } };
	struct evidence pro[CUES_MAX];
	double left[CUES_MAX], all;

	for (size_t i = 0; i < c->n; i++) {
		pro[i] = (struct evidence){ 1, 0, 0, NULL };
		left[i] = 1;
	}
	all = gather(c, u, pro, left) * by_length(u->words->n);
	for (size_t i = 0; u->asked && !u->question && i < c->n; i++)
		if (u->asked->row[i])
			support(&pro[i], u->asked->row[i], ANSWER, u->words->n, u->words->n);
	for (size_t i = 0; u->told && i < c->n; i++)
		if (u->told->row[i])
			support(&pro[i], u->told->row[i], 1, u->words->n, u->words->n);
	for (size_t i = 0; i < c->n; i++) {
		const struct cue_table *t = c->tables[i];
		struct fit fit = { t, (1 - doubt_of(&pro[i])) * left[i] * all * t->prior[u->side],
				   pro[i].row };
		if (u->question)
			fit.fit *= t->question;
		if (!fit.row || fit.row->weight < LEADING)
			continue;
		if (fit.fit > v.best.fit) {
			v.next = v.best;
			v.best = fit;
		} else if (fit.fit > v.next.fit) {
			v.next = fit;
		}
	}
	return v;
}
