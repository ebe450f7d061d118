/*
 * cue_tables.c - what there is to know of the cue tables beside their rows.
 *
 * How much a table is each side's: clients bring topics and insights, the
 * helper techniques (proportions as in the study of cue sets on labelled
 * transcripts: topics 1.0/1.2, techniques 1.5/0.6, helpful 0.8/1.3, homework
 * 1.2/1.1, insights 0.7/1.5, each scaled to 1 for the stronger side).  Techniques
 * are often offered as questions.  Topics are named early, homework is set late.
 */
#include "sum/cues.h"

const struct cue_table cue_tables[N_CUES] = {
	[CUE_TOPICS] = { "topics", CUE_TOPICS, { 1.0, 1.0, 0.85 }, 0.3, 0.6, 0 },
	[CUE_TECHNIQUES] = { "techniques", CUE_TECHNIQUES, { 1.0, 0.7, 1.0 }, 0.8, 0, 0 },
	[CUE_HELPFUL] = { "helpful", CUE_HELPFUL, { 1.0, 1.0, 0.7 }, 0.2, 0, 0.5 },
	[CUE_HOMEWORK] = { "homework", CUE_HOMEWORK, { 1.0, 1.0, 0.9 }, 0.8, 0, 0.5 },
	[CUE_INSIGHTS] = { "insights", CUE_INSIGHTS, { 1.0, 1.0, 0.7 }, 0.2, 0, 0.5 },
};

const struct cue_rows *const cue_words[] = {
	&topics_words, &techniques_words, &helpful_words, &homework_words, &insights_words,
	&courtesies_words, NULL
};

const struct cue_table *cue_table_named(struct slice name)
{
	for (size_t i = 0; i < N_CUES; i++)
		if (slice_is(name, cue_tables[i].name))
			return &cue_tables[i];
	return NULL;
}
