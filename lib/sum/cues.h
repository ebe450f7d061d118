/*
 * cues.h - which of a session's five sections a sentence belongs to, by its wording.
 *
 * The cues are data: words_cues.c for the sentence itself, words_asks.c for the
 * question that it answers, each row with its source.  What a row is worth also
 * depends on who speaks, on whether the sentence asks, and on its length.
 */
#ifndef SUM_CUES_H
#define SUM_CUES_H

#include "model/doc.h"
#include "text/phrase.h"

/* The sections of a session, in their order. */
enum cue_class {
	CUE_TOPICS, CUE_TECHNIQUES, CUE_HELPFUL, CUE_HOMEWORK, CUE_INSIGHTS, N_CUES,
	CUE_NONE = N_CUES
};

/* Tag of a row: a class, and who must have said it. */
#define CUE_ANY N_CUES		/* of a row that speaks against every class */
#define CUE_CLASS(tag) ((tag) & 7)
#define FROM_CLIENT 8
#define FROM_HELPER 16

extern const struct phrase cue_rows[];
extern const size_t n_cue_rows;
extern const struct phrase ask_rows[];
extern const size_t n_ask_rows;

/* Who speaks: the one who helps (therapist, doctor, interviewer, ...) or is helped. */
enum side { SIDE_NONE, SIDE_CLIENT, SIDE_HELPER, N_SIDES };

enum side side_of(enum role role);
enum side side_other(enum side side);

struct cues;		/* the tables made ready; immutable, for any thread */

struct cues *cues_new(void);
void cues_free(struct cues *cues);

/* What a question asks for: for each class the heaviest row, or NULL. */
struct asked {
	const struct phrase *row[N_CUES];
};

void cues_ask(const struct cues *cues, const struct words *question, struct asked *asked);

/* A sentence as it is judged. */
struct utterance {
	const struct words *words;
	enum side side;
	bool question;			/* it ends with a question mark */
	const struct asked *asked;	/* by the question that it answers, or NULL */
};

/* The class that fits best. */
struct verdict {
	enum cue_class class;		/* CUE_NONE: no class convinces */
	double fit;			/* how well, 0 to 1 */
	const struct phrase *row;	/* the heaviest row that speaks for the class */
};

struct verdict cues_judge(const struct cues *cues, const struct utterance *u);

#endif
