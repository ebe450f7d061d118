/*
 * words_asks.c - questions whose answer belongs to a section.
 *
 * Weights as in words_courtesies.c, for the first sentences of the answer.  Sorted by
 * section, then pattern.
 */
#include "cues/words.h"

#define CTSR_1 "agenda setting: Revised Cognitive Therapy Scale, item 1"
#define CTSR_2 "asking for feedback: Revised Cognitive Therapy Scale, item 2"
#define CTSR_12 "homework setting: Revised Cognitive Therapy Scale, item 12"

static const struct phrase rows[] = {
	{ "how can i help", CUE_TOPICS, 7, CTSR_1 },
	{ "how have you been feeling/doing", CUE_TOPICS, 7, CTSR_1 },
	{ "like to talk/discuss/focus .. about/on today", CUE_TOPICS, 9, CTSR_1 },
	{ "on your mind", CUE_TOPICS, 9, CTSR_1 },
	{ "what .. seems/seem to be the/wrong", CUE_TOPICS, 8, CTSR_1 },
	{ "what brings/brought you", CUE_TOPICS, 10, CTSR_1 },
	{ "what specifically/specific .. feel/feelings/thoughts/worries/concerns", CUE_TOPICS, 6, CTSR_1 },
	{ "what's/what been bothering/happening/going/troubling", CUE_TOPICS, 8, CTSR_1 },

	{ "found helpful/useful", CUE_HELPFUL, 8, CTSR_2 },
	{ "going well", CUE_HELPFUL, 8, CTSR_2 },
	{ "has changed/improved", CUE_HELPFUL, 6, CTSR_2 },
	{ "how did/does it/that feel", CUE_HELPFUL, 8, CTSR_2 },
	{ "how do/are you feel/feeling after/now", CUE_HELPFUL, 7, CTSR_2 },
	{ "what .. helped/helps/worked/works", CUE_HELPFUL, 8, CTSR_2 },

	{ "before next/our", CUE_HOMEWORK, 8, CTSR_12 },
	{ "could you take/try/do this/next", CUE_HOMEWORK, 7, CTSR_12 },
	{ "goals .. set/for", CUE_HOMEWORK, 8, CTSR_12 },
	{ "hold yourself accountable", CUE_HOMEWORK, 8, CTSR_12 },
	{ "how will/would you .. remember/remind/maintain/apply/keep/use", CUE_HOMEWORK, 7, CTSR_12 },
	{ "in the coming days/week/weeks", CUE_HOMEWORK, 8, CTSR_12 },
	{ "like to focus/work on .. before/coming/moving/next/this", CUE_HOMEWORK, 7, CTSR_12 },
	{ "plan to prepare", CUE_HOMEWORK, 7, CTSR_12 },
	{ "small/specific/first/concrete step/steps", CUE_HOMEWORK, 8, CTSR_12 },
	{ "step/steps could/can/will/would/do you", CUE_HOMEWORK, 8, CTSR_12 },
	{ "what .. could/will/would you .. do/try/start this/next/differently/first", CUE_HOMEWORK, 8, CTSR_12 },
	{ "what strategies/skills/tools .. use/take/try", CUE_HOMEWORK, 6, CTSR_12 },
	{ "you're going to do", CUE_HOMEWORK, 7, CTSR_12 },

	{ "gained/learned/learnt", CUE_INSIGHTS, 8, CTSR_2 },
	{ "takeaway/takeaways", CUE_INSIGHTS, 9, CTSR_2 },
	{ "what .. different/differently now", CUE_INSIGHTS, 7, CTSR_2 },
	{ "what did/have you .. learn/learned/notice/noticed/realize/realized/discover", CUE_INSIGHTS, 8, CTSR_2 },
	{ "what do you make of", CUE_INSIGHTS, 7, CTSR_2 },
	{ "what does that tell/say", CUE_INSIGHTS, 8, CTSR_2 },
	{ "what stands/stood out", CUE_INSIGHTS, 6, CTSR_2 },
};
const struct phrase_rows ask_words = { rows, N_ELEMS(rows) };
