/*
 * words.h - the rows of the cue tables: words_*.c, each row with its source; and the same made
 * ready to be looked for when we were built.
 */
#ifndef CUES_WORDS_H
#define CUES_WORDS_H

#include "cues/cues.h"

/* The rows of sentences, a file words_*.c each; the last is NULL. */
extern const struct phrase_rows *const cue_words[];

extern const struct phrase_rows topics_words, techniques_words, helpful_words, homework_words,
	insights_words, courtesies_words, meeting_words, note_words;
extern const struct phrase_rows ask_words;	/* of questions that ask for what goes into a table */
extern const struct phrase_rows reply_words;	/* of what is said to a question that stays open */

/* Of sentences: the tables of a session, those of a meeting, and all; each with the rows against any. */
extern const struct phrases session_phrases, meeting_phrases, cue_phrases;

extern const struct phrases ask_phrases, reply_phrases;

#endif
