/*
 * cue_tables.c - what there is to know of the cue tables beside their rows.
 *
 * How much a table is each side's: clients bring topics and insights, the
 * helper techniques (proportions as in the study of cue sets on labelled
 * transcripts: topics 1.0/1.2, techniques 1.5/0.6, helpful 0.8/1.3, homework
 * 1.2/1.1, insights 0.7/1.5, each scaled to 1 for the stronger side).  Techniques
 * are often offered as questions.  Topics are named early, homework is set late.
 *
 * Who decides, promises and asks in a meeting has no side; what one asks for is
 * a request.  Goals are the client's, observations, assessment and orders the helper's.
 */
#include "cues/cues.h"

const struct cue_table cue_tables[N_CUES] = {
	[CUE_TOPICS] = { "topics", CUE_TOPICS, { 1.0, 1.0, 0.85 }, 0.3, 0.6, 0 },
	[CUE_TECHNIQUES] = { "techniques", CUE_TECHNIQUES, { 1.0, 0.7, 1.0 }, 0.8, 0, 0 },
	[CUE_HELPFUL] = { "helpful", CUE_HELPFUL, { 1.0, 1.0, 0.7 }, 0.2, 0, 0.5 },
	[CUE_HOMEWORK] = { "homework", CUE_HOMEWORK, { 1.0, 1.0, 0.9 }, 0.8, 0, 0.5 },
	[CUE_INSIGHTS] = { "insights", CUE_INSIGHTS, { 1.0, 1.0, 0.7 }, 0.2, 0, 0.5 },
	[CUE_DECISIONS] = { "decisions", CUE_DECISIONS, { 1.0, 1.0, 1.0 }, 0.2, 0, 0.3 },
	[CUE_ACTIONS] = { "actions", CUE_ACTIONS, { 1.0, 1.0, 1.0 }, 1.0, 0, 0.3 },
	[CUE_OPEN_QUESTIONS] = { "open_questions", CUE_OPEN_QUESTIONS, { 1.0, 1.0, 1.0 }, 1.0, 0, 0.3 },
	[CUE_GOALS] = { "goals", CUE_GOALS, { 1.0, 1.0, 0.9 }, 0.2, 0.3, 0 },
	[CUE_OBSERVATIONS] = { "observations", CUE_OBSERVATIONS, { 1.0, 0.5, 1.0 }, 0.1, 0, 0 },
	[CUE_ASSESSMENT] = { "assessment", CUE_ASSESSMENT, { 1.0, 0.5, 1.0 }, 0.1, 0, 0.3 },
	[CUE_ORDERS] = { "orders", CUE_ORDERS, { 1.0, 0.5, 1.0 }, 0.3, 0, 0.5 },
	[CUE_RISKS] = { "risks", CUE_RISKS, { 1.0, 1.0, 1.0 }, 1.0, 0, 0 },
};

const struct cue_table *cue_table_named(struct slice name)
{
	for (size_t i = 0; i < N_CUES; i++)
		if (slice_is(name, cue_tables[i].name))
			return &cue_tables[i];
	return NULL;
}
