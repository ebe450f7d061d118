/*
 * guess.h - what bounds the records of an input, by the evidence of its beginning.
 *
 * The lines that could be boundaries are grouped into families.  For each, the
 * window is cut at its lines and the bodies between are looked at
 * (split_evidence.h).  The family whose bodies look most like records is
 * chosen; others with it only where they bound records of their own, as in
 * dumps that were concatenated.  The rest is structure inside the records.
 */
#ifndef SPLIT_GUESS_H
#define SPLIT_GUESS_H

#include "base/diag.h"
#include "split/evidence.h"

#define PLAN_CHOSEN 6		/* families that may be chosen together */
#define PLAN_FAMILIES 48	/* families that are told apart in one window */

struct plan {
	size_t n_chosen;		/* 0: the input is one record */
	size_t n;			/* families seen; the chosen ones come first */
	struct evidence seen[PLAN_FAMILIES];
	bool talk;			/* the bodies are talk that begins with a label */
	bool sure;			/* more of the input would hardly change it */
	bool ended;			/* it is about the whole input */
};

/* Judges what was looked at so far; `ended`: it is the whole input. */
void plan_make(struct plan *plan, const struct view *v, enum split_by by, bool ended);

/* Whether a line of this shape bounds a record. */
bool plan_has(const struct plan *plan, const struct bound *b);

/* Whether it is a rule of a family whose rules come in pairs around a title. */
bool plan_boxed(const struct plan *plan, const struct bound *b);

/* Whether its title says something: not if all rules of its family have the same. */
bool plan_titled(const struct plan *plan, const struct bound *b);

/* Whether there was a line like it in the window. */
bool plan_knows(const struct plan *plan, const struct bound *b);

/* Whether lines like it are rarer in the window than the boundaries chosen. */
bool plan_rare(const struct plan *plan, const struct bound *b);

/* Blank lines that bound a record; 0: none do. */
size_t plan_blank(const struct plan *plan);

/* Says what was chosen and why, as DIAG_INFO [split]; text is what the view looked at. */
void plan_explain(const struct plan *plan, const struct view *v, struct slice text,
		  struct diag_sink *sink);

#endif
