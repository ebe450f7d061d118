/*
 * cues.h - which section of a summary a sentence belongs to, by its wording.
 *
 * The cues are data: tables with a name ("homework"), whose rows stand in
 * words_*.c, each with its source (cues/words.h): those that speak for a sentence itself or
 * against it, and those for the question that it answers.  A judge is made of
 * the tables that a summary needs, and says which of them a sentence fits best.
 * What a row is worth also depends on who speaks, on whether the sentence asks,
 * and on its length.
 */
#ifndef CUES_CUES_H
#define CUES_CUES_H

#include "model/doc.h"
#include "text/phrase.h"

/* The tables that we have.  Those of a session come first, in the order of its sections. */
enum cue_class {
	CUE_TOPICS, CUE_TECHNIQUES, CUE_HELPFUL, CUE_HOMEWORK, CUE_INSIGHTS, N_SESSION,
	CUE_DECISIONS = N_SESSION, CUE_ACTIONS, CUE_OPEN_QUESTIONS,
	CUE_GOALS, CUE_OBSERVATIONS, CUE_ASSESSMENT, CUE_ORDERS, CUE_RISKS, N_CUES,
	CUE_OWN = 32,	/* and above: tables that a template brings along */
	CUE_ANY = 63	/* of a row that speaks against every table */
};

/* Tag of a row: its table, and who must have said it. */
#define CUE_CLASS(tag) ((tag) & 63)
#define FROM_CLIENT 64
#define FROM_HELPER 128

/* Who speaks: the one who helps (therapist, doctor, interviewer, ...) or is helped. */
enum side { SIDE_NONE, SIDE_CLIENT, SIDE_HELPER, N_SIDES };

enum side side_of(enum role role);
enum side side_other(enum side side);

/* What there is to know of a table beside its rows. */
struct cue_table {
	const char *name;		/* what templates call it */
	int class;			/* CUE_CLASS of its rows */
	double prior[N_SIDES];		/* how much of it is each side's, 0 to 1 */
	double question;		/* what is left of a sentence that asks, 0 to 1 */
	double early, late;		/* how much more a sentence at the start, or the end, is worth */
};

extern const struct cue_table cue_tables[N_CUES];	/* by enum cue_class */

/* The table of that name, or NULL. */
const struct cue_table *cue_table_named(struct slice name);

#define CUES_MAX 32		/* tables of one judge */

struct cues;		/* a judge; immutable, for any thread */

/*
 * A judge of n tables, CUES_MAX at most, borrowed.  `own` and `own_asks` are the rows of
 * those with a class from CUE_OWN on, for sentences and for questions; ours are in cues/words.h.
 */
struct cues *cues_new(const struct cue_table *const *tables, size_t n, struct phrase_rows own,
		      struct phrase_rows own_asks);
void cues_free(struct cues *cues);

/* How well a sentence fits a table. */
struct fit {
	const struct cue_table *table;	/* NULL: none at all */
	double fit;			/* 0 to 1 */
	const char *cue;		/* the pattern of the heaviest row that speaks for the table */
};

/* A row, and whose it is; or NULLs. */
struct cue {
	const struct phrases *set;
	const struct phrase_row *row;
};

/* What a question asks for: for each of the judge's tables the heaviest row, if any. */
struct asked {
	struct cue cue[CUES_MAX];
};

void cues_ask(const struct cues *cues, const struct words *question, struct asked *asked);

/* What is said to a question tells of it: for each table the heaviest row, if any.  False: nothing. */
bool cues_reply(const struct cues *cues, const struct words *reply, struct asked *told);

/* A sentence as it is judged. */
struct utterance {
	const struct words *words;
	enum side side;
	bool question;			/* it ends with a question mark */
	const struct asked *asked;	/* by the question that it answers, or NULL */
	const struct asked *told;	/* of a question: by what was said to it, or NULL */
};

#define CONVINCING 0.55		/* the least fit that should put a sentence into a section */

/* The table that fits best, be it ever so little, and the next one. */
struct verdict {
	struct fit best, next;
};

struct verdict cues_judge(const struct cues *cues, const struct utterance *u);

#endif
