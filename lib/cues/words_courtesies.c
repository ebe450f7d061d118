/*
 * words_courtesies.c - wordings that speak against every section.
 *
 * The cue tables words_*.c have rows of this form.  A tag is the section, or
 * CUE_ANY for all, with FROM_CLIENT or FROM_HELPER where the wording tells only
 * from that side.  The weight is how much the wording alone convinces, in
 * tenths; a negative one takes that much of the conviction away.  Rows under 5
 * tell nothing alone: they are of time, of onset, or of a person, and help a row
 * beside them.  Sorted by for and against, then by pattern.
 */
#include "cues/words.h"
#include "cues/words_lists.h"

static const struct phrase rows[] = {
	{ "^good morning/afternoon/evening", CUE_ANY, -9, STUDY },
	{ "^hello/hi/welcome/goodbye/bye", CUE_ANY, -10, STUDY },
	{ "^thank you", CUE_ANY, -9, STUDY },
	{ "^thanks", CUE_ANY, -9, STUDY },
	{ "^that's/that a/an .. idea/plan/question/start/thought/way/point/outlook",
	  CUE_ANY, -8, STUDY },
	{ "can/could you explain/give/help/share/show/tell", CUE_ANY, -7, STUDY },
	{ "does that make sense", CUE_ANY, -8, STUDY },
	{ "glad/good/great/nice/pleasure to see/meet/have you", CUE_ANY, -9, STUDY },
	{ "glad/happy/good/great/wonderful to hear/see", CUE_ANY, -8, STUDY },
	{ "here for you", CUE_ANY, -8, STUDY },
	{ "i don't know if/whether", CUE_ANY, -7, STUDY },
	{ "i don't know$", CUE_ANY, -8, STUDY },
	{ "i wouldn't say", CUE_ANY, -8, STUDY },
	{ "let me/us recap/summarise/summarize", CUE_ANY, -9, STUDY },
	{ "look forward to", CUE_ANY, -7, STUDY },
	{ "my name is/i'm", CUE_ANY, -6, STUDY },
	{ "see you next/again/then/soon", CUE_ANY, -10, STUDY },
	{ "sounds like a .. goal/idea/plan/start/way", CUE_ANY, -8, STUDY },
	{ "take care", CUE_ANY, -10, STUDY },
	{ "you're .. welcome", CUE_ANY, -9, STUDY },
};
const struct phrase_rows courtesies_words = { rows, N_ELEMS(rows) };
