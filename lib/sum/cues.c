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
	struct phrases *cues, *asks;
};

struct cues *cues_new(void)
{
	struct cues *c = mem_grow(NULL, 1, sizeof(*c));

	c->cues = phrases_new(cue_rows, n_cue_rows);
	c->asks = phrases_new(ask_rows, n_ask_rows);
	return c;
}

void cues_free(struct cues *c)
{
	if (!c)
		return;
	phrases_free(c->cues);
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

/* What speaks for one class: doubts multiply, so that two weak rows make a fair one. */
struct evidence {
	double doubt;			/* what the rows for it leave, 1: no row */
	const struct phrase *row;	/* the heaviest */
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

static void support(struct evidence *e, const struct phrase *row, double share)
{
	double weight = row->weight * share / 10;

	if (weight <= 0)
		return;
	e->doubt *= 1 - (weight < 0.95 ? weight : 0.95);
	if (!e->row || e->row->weight < row->weight)
		e->row = row;
}

/* Fills for[] from the rows that hit; returns what the rows against every class leave. */
static double gather(const struct cues *c, const struct utterance *u,
		     struct evidence pro[N_CUES], double left[N_CUES])
{
	struct phrase_hit hit;
	size_t at = 0, seen = (size_t)-1;
	double all = 1;

	while (phrases_next(c->cues, u->words, &at, &hit)) {
		int class = CUE_CLASS(hit.row->tag);
		double share = heard(hit.row, u->side);
		if (hit.row->weight >= 0) {
			if (hit.row_index != seen)
				support(&pro[class], hit.row, share);
			seen = hit.row_index;
		} else {
			double *against = class == CUE_ANY ? &all : &left[class];
			double stays = 1 + hit.row->weight * share / 10;
			*against = *against < stays ? *against : stays;
		}
	}
	return all;
}

struct verdict cues_judge(const struct cues *c, const struct utterance *u)
{
	struct verdict best = { CUE_NONE, 0, NULL };
	struct evidence pro[N_CUES];
	double left[N_CUES], all;

	for (int i = 0; i < N_CUES; i++) {
		pro[i] = (struct evidence){ 1, NULL };
		left[i] = 1;
	}
	all = gather(c, u, pro, left);
	for (int i = 0; u->asked && !u->question && i < N_CUES; i++)
		if (u->asked->row[i])
			support(&pro[i], u->asked->row[i], ANSWER);
	if (u->words->n < SHORT)
		all *= u->words->n < SCRAP ? SCRAP_FACTOR : SHORT_FACTOR;
	if (u->words->n > LONG)
		all *= LONG_FACTOR;
	for (int i = 0; i < N_CUES; i++) {
		double fit = (1 - pro[i].doubt) * left[i] * all * prior[i][u->side];
		if (u->question)
			fit *= question_factor[i];
		if (fit > best.fit && pro[i].row->weight >= LEADING)
			best = (struct verdict){ (enum cue_class)i, fit, pro[i].row };
	}
	if (best.fit < CONVINCING)
		best.class = CUE_NONE;
	return best;
}
