/*
 * cues.h - which section of a summary a sentence belongs to, by its wording.
 *
 * The cues are data: tables with a name ("homework"), whose rows stand in
 * words_*.c, each with its source: those that speak for a sentence itself or
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

struct cue_rows {
	const struct phrase *v;
	size_t n;
};

/* The rows of sentences, a file words_*.c each; the last is NULL. */
extern const struct cue_rows *const cue_words[];

extern const struct cue_rows topics_words, techniques_words, helpful_words, homework_words,
	insights_words, courtesies_words, meeting_words, note_words;
extern const struct cue_rows reply_words;	/* of what is said to a question that stays open */

extern const struct phrase ask_rows[];
extern const size_t n_ask_rows;

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
 * A judge of n tables, CUES_MAX at most, borrowed.  `own` and `own_asks` are the
 * rows of those with a class from CUE_OWN on, as cue_words and ask_rows are of ours.
 */
struct cues *cues_new(const struct cue_table *const *tables, size_t n, struct cue_rows own,
		      struct cue_rows own_asks);
void cues_free(struct cues *cues);

/* How well a sentence fits a table. */
struct fit {
	const struct cue_table *table;	/* NULL: none at all */
	double fit;			/* 0 to 1 */
	const struct phrase *row;	/* the heaviest row that speaks for the table */
};

/* What a question asks for: for each of the judge's tables the heaviest row, or NULL. */
struct asked {
	const struct phrase *row[CUES_MAX];
};

void cues_ask(const struct cues *cues, const struct words *question, struct asked *asked);

/* What is said to a question tells of it: for each table the heaviest row, or NULL. */
void cues_reply(const struct cues *cues, const struct words *reply, struct asked *told);

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
