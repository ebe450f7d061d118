#include "sum/cues.h"

#include "base/mem.h"

#include <stdlib.h>

#define CONVINCING 0.55		/* the least fit that makes a class */
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

/*
 * How much a class is each side's: clients bring topics and insights, the
 * helper techniques (proportions as in the study of cue sets on labelled
 * transcripts: topics 1.0/1.2, techniques 1.5/0.6, helpful 0.8/1.3,
 * homework 1.2/1.1, insights 0.7/1.5, each scaled to 1 for the stronger side).
 */
static const double prior[N_CUES][N_SIDES] = {
	[CUE_TOPICS] = { 1.0, 1.0, 0.85 },
	[CUE_TECHNIQUES] = { 1.0, 0.7, 1.0 },
	[CUE_HELPFUL] = { 1.0, 1.0, 0.7 },
	[CUE_HOMEWORK] = { 1.0, 1.0, 0.9 },
	[CUE_INSIGHTS] = { 1.0, 1.0, 0.7 },
};

/* What is left of a class when the sentence asks: techniques are often offered as questions. */
static const double question_factor[N_CUES] = {
	[CUE_TOPICS] = 0.3, [CUE_TECHNIQUES] = 0.8, [CUE_HELPFUL] = 0.2,
	[CUE_HOMEWORK] = 0.4, [CUE_INSIGHTS] = 0.2,
};

struct cues {
	struct phrase *rows[N_SIDES];	/* of cue_rows those that count for the side */
	struct phrases *cues[N_SIDES], *asks;
};

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

struct cues *cues_new(void)
{
	struct cues *c = mem_grow(NULL, 1, sizeof(*c));

	for (int side = 0; side < N_SIDES; side++) {
		struct phrase *rows = mem_grow(NULL, n_cue_rows, sizeof(*rows));
		size_t n = 0;
		for (size_t i = 0; i < n_cue_rows; i++)
			if (heard(&cue_rows[i], (enum side)side) > 0)
				rows[n++] = cue_rows[i];
		c->rows[side] = rows;
		c->cues[side] = phrases_new(rows, n);
	}
	c->asks = phrases_new(ask_rows, n_ask_rows);
	return c;
}

void cues_free(struct cues *c)
{
	if (!c)
		return;
	for (int side = 0; side < N_SIDES; side++) {
		phrases_free(c->cues[side]);
		free(c->rows[side]);
	}
	phrases_free(c->asks);
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

void cues_ask(const struct cues *c, const struct words *question, struct asked *asked)
{
	struct phrase_hit hit;
	size_t at = 0;

	while (phrases_next(c->asks, question, &at, &hit)) {
		const struct phrase **best = &asked->row[CUE_CLASS(hit.row->tag)];
		if (!*best || (*best)->weight < hit.row->weight)
			*best = hit.row;
	}
}

/*
 * What speaks for one class.  Doubts multiply, so that two weak rows make a fair
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

/* Fills pro[] and left[] from the rows that hit; returns what the rows against all classes leave. */
static double gather(const struct cues *c, const struct utterance *u,
		     struct evidence pro[N_CUES], double left[N_CUES])
{
	struct phrase_hit hit;
	size_t at = 0;
	double all = 1;

	while (phrases_next(c->cues[u->side], u->words, &at, &hit)) {
		int class = CUE_CLASS(hit.row->tag);
		double share = heard(hit.row, u->side);
		if (hit.row->weight >= 0) {
			support(&pro[class], hit.row, share, hit.first, hit.end);
		} else {
			double *against = class == CUE_ANY ? &all : &left[class];
			double stays = 1 + hit.row->weight * share / 10;
			*against = *against < stays ? *against : stays;
		}
	}
	return all;
}

/* What is left of any class for the length of the sentence. */
static double by_length(size_t n_words)
{
	if (n_words < SHORT)
		return n_words < SCRAP ? SCRAP_FACTOR : SHORT_FACTOR;
	return n_words > LONG ? LONG_FACTOR : 1;
}

struct verdict cues_judge(const struct cues *c, const struct utterance *u)
{
	struct verdict best = { CUE_NONE, 0, NULL };
	struct evidence pro[N_CUES];
	double left[N_CUES], all;

	for (int i = 0; i < N_CUES; i++) {
		pro[i] = (struct evidence){ 1, 0, 0, NULL };
		left[i] = 1;
	}
	all = gather(c, u, pro, left) * by_length(u->words->n);
	for (int i = 0; u->asked && !u->question && i < N_CUES; i++)
		if (u->asked->row[i])
			support(&pro[i], u->asked->row[i], ANSWER, u->words->n, u->words->n);
	for (int i = 0; i < N_CUES; i++) {
		double fit = (1 - doubt_of(&pro[i])) * left[i] * all * prior[i][u->side];
		if (u->question)
			fit *= question_factor[i];
		if (fit > best.fit && pro[i].row->weight >= LEADING)
			best = (struct verdict){ (enum cue_class)i, fit, pro[i].row };
	}
	if (best.fit < CONVINCING)
		best.class = CUE_NONE;
	return best;
}
