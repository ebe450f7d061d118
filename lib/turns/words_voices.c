/*
 * words_voices.c - labels that stand for whoever it was: they come once as often as
 * they come back, and in small letters.  Sources: [group] the conventions of
 * focus groups and classrooms; [vendor] the labels that transcription services
 * give to a voice without a name; [media] radio and television.  A row has to
 * match the whole label, a number behind it apart.  Sorted.
 */
#include "turns/words.h"

const struct phrase words_voices[] = {
	{ "^all/audience/both/chorus/class/crowd/everybody/everyone/group/together$", 0, 0, "group" },
	{ "^all/audience/class/group members/participants/pupils/speakers/students$", 0, 0, "group" },
	{ "^audience/crowd/group member/members/participant/question/speaker", 0, 0, "group" },
	{ "^boy/boys/child/children/girl/girls/kid/kids/learner/learners/pupil/pupils/student/students", 0, 0, "group" },
	{ "^female/male/man/men/woman/women", 0, 0, "vendor" },
	{ "^multiple/several/many/various participants/people/pupils/speakers/students/voices$", 0, 0, "vendor" },
	{ "^new/other/second/third/unidentified/unknown/unnamed female/male/man/participant/person/speaker/student/voice/woman", 0, 0, "vendor" },
	{ "^off camera/screen/stage", 0, 0, "media" },
	{ "^unidentified/unknown$", 0, 0, "vendor" },
	{ "^voice/voices/voiceover", 0, 0, "media" },
};
const size_t n_words_voices = N_ELEMS(words_voices);
