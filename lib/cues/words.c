#include "cues/words.h"

const struct phrase_rows *const cue_words[] = {
	&topics_words, &techniques_words, &helpful_words, &homework_words, &insights_words,
	&courtesies_words, &meeting_words, &note_words, NULL
};
