/*
 * evidence.h - what speaks for and against a unit: a table of families.
 *
 * Each family sorts a unit into one of its buckets by looking at one thing, and
 * each bucket has a weight.  A unit's score is the sum.
 */
#ifndef CLEAN_EVIDENCE_H
#define CLEAN_EVIDENCE_H

#include "clean/unit.h"

#define BUCKETS_MAX 64

/* Where a unit stands by the page's clusters of prose, the longest of which is the main one. */
enum cluster_place {
	CLUSTER_NONE,		/* the page has no prose */
	CLUSTER_MAIN, CLUSTER_JUST_BEFORE, CLUSTER_JUST_AFTER, CLUSTER_BEFORE, CLUSTER_AFTER,
	CLUSTER_OTHER_BEFORE, CLUSTER_OTHER_AFTER, CLUSTER_RIVAL, N_CLUSTER_PLACES
};

/* What stood after the first hundred words of prose, above a unit. */
enum ended { ENDED_NOT, ENDED_SHARE, ENDED_RELATED, ENDED_COMMENTS, N_ENDED };

/* What a unit is like as a neighbour. */
enum like { LIKE_NONE, LIKE_LONG_PROSE, LIKE_PROSE, LIKE_SENTENCE, LIKE_LABELLED, LIKE_LINE, LIKE_SHORT, LIKE_TINY };

/* What the page as a whole is like, found once before its units are scored. */
struct page_view {
	const struct units *units;
	const unsigned char *like;	/* enum like of each unit, and of none behind them */
	const uint32_t *prose_before;	/* n + 1 sums: words of prose units before i */
	const size_t *above, *below;	/* the next unit up, down that is not always furniture; n: none */
	const uint32_t *run;		/* length of the run of short bare units that i is in */
	const uint32_t *talk_before;	/* n + 1 sums: units of talk and dates before i */
	const unsigned char *ended;	/* which ends of an article stand above: enum ended */
	const unsigned char *under;	/* 1 + the furniture that a heading above names */
	const unsigned char *cluster;	/* enum cluster_place of each unit */
	unsigned indent;		/* columns before most of the prose */
	unsigned named_percent;		/* of the units: those with a furniture's name */
};

struct evidence {
	const char *name;
	unsigned n;		/* buckets, at most BUCKETS_MAX */
	unsigned (*bucket)(const struct page_view *v, size_t i);
};

extern const struct evidence evidences[];
extern const size_t n_evidences;

/* What all of them weigh for unit i, by weights_text. */
int evidence_score(const struct page_view *v, size_t i);

#define N_EVIDENCES 27
#define LABEL_BUCKETS 3

/* By its length, the bucket in which a unit's labels count. */
unsigned label_bucket(const struct unit *u);

/* What the buckets weigh, in hundredths (weights.c says where they come from). */
struct weights {
	short always;			/* for every unit */
	short enter, leave, first;	/* where content begins, ends, and begins the page */
	short by[N_EVIDENCES][BUCKETS_MAX];
	short label[N_FURNITURE][LABEL_BUCKETS];
};

extern const struct weights weights_text;

/*
 * A unit of running text: ten words and more that end as a sentence does.  A question
 * must have twice as many: shorter ones are as often titles.
 */
static inline bool is_prose(const struct unit *u)
{
	return (u->is.words >= 10 && u->is.end == END_STOP) ||
	       (u->is.words >= 20 && u->is.end == END_ASK);
}

struct page_view page_view(struct arena *a, const struct units *units);

#endif
