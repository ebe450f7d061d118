/*
 * words_roles.c - labels that say what part a speaker has in the conversation.
 *
 * Tags are enum role.  Sources: [sets] the labels of public counselling and
 * consultation corpora; [chat] those of chat training sets and prompt
 * templates; [media] interviews, podcasts, hearings and meetings.  A row
 * matches in the whole label or in one of its words ("Therapist Ann"), but the
 * rows that end in $ and begin with ^ only as the whole.  What "patient" and
 * "user" mean depends on who else speaks: see roles.c.  Sorted by role, pattern.
 */
#include "turns/words.h"

const struct phrase words_roles[] = {
	{ "^c$", ROLE_CLIENT, 0, "sets, beside T" },
	{ "^t$", ROLE_THERAPIST, 0, "sets, beside C or P" },
	{ "analyst/clinician/consultant/counselor/counsellor/psychiatrist/psychologist/psychotherapist/therapist", ROLE_THERAPIST, 0, "sets" },
	{ "coach/facilitator/helper/listener/mentor/supporter", ROLE_THERAPIST, 0, "sets" },
	{ "social worker", ROLE_THERAPIST, 0, "sets" },
	{ "\xE5\x92\xA8 \xE8\xAF\xA2 \xE5\xB8\x88", ROLE_THERAPIST, 0, "sets, Chinese: counsellor" },
	{ "\xE5\xBF\x83 \xE7\x90\x86 \xE5\xB8\x88", ROLE_THERAPIST, 0, "sets, Chinese: psychologist" },
	{ "\xE6\xB2\xBB \xE7\x96\x97 \xE5\xB8\x88", ROLE_THERAPIST, 0, "sets, Chinese: therapist" },

	{ "client/coachee/counselee/mentee/seeker", ROLE_CLIENT, 0, "sets" },
	{ "\xE6\x9D\xA5 \xE8\xAE\xBF \xE8\x80\x85", ROLE_CLIENT, 0, "sets, Chinese: client" },
	{ "\xE6\xB1\x82 \xE5\x8A\xA9 \xE8\x80\x85", ROLE_CLIENT, 0, "sets, Chinese: help seeker" },

	{ "^d$", ROLE_DOCTOR, 0, "sets, beside P" },
	{ "doctor/physician/gp/nurse/surgeon", ROLE_DOCTOR, 0, "sets" },
	{ "^dr", ROLE_DOCTOR, 0, "sets" },
	{ "\xE5\x8C\xBB \xE7\x94\x9F", ROLE_DOCTOR, 0, "sets, Chinese: doctor" },

	{ "^p$", ROLE_PATIENT, 0, "sets, beside D or T" },
	{ "patient", ROLE_PATIENT, 0, "sets" },
	{ "\xE6\x82\xA3 \xE8\x80\x85", ROLE_PATIENT, 0, "sets, Chinese: patient" },

	{ "^q$", ROLE_INTERVIEWER, 0, "media, beside A" },
	{ "interviewer/researcher/questioner", ROLE_INTERVIEWER, 0, "media" },
	{ "^\xE9\x97\xAE$", ROLE_INTERVIEWER, 0, "media, Chinese: question" },
	{ "^a$", ROLE_INTERVIEWEE, 0, "media, beside Q" },
	{ "interviewee/participant/respondent/subject/witness/informant", ROLE_INTERVIEWEE, 0, "media" },
	{ "^\xE7\xAD\x94$", ROLE_INTERVIEWEE, 0, "media, Chinese: answer" },

	{ "anchor/host/presenter", ROLE_HOST, 0, "media" },
	{ "guest", ROLE_GUEST, 0, "media" },
	{ "chair/chairman/chairwoman/chairperson/moderator", ROLE_MODERATOR, 0, "media" },

	{ "customer/human/member/prompter/student/user", ROLE_USER, 0, "chat" },
	{ "agent/ai/assistant/bot/chatbot/chatgpt/claude/gpt/model", ROLE_ASSISTANT, 0, "chat" },
	{ "^system$", ROLE_SYSTEM, 0, "chat" },
	{ "^function/tool$", ROLE_TOOL, 0, "chat" },
	{ "narrator/announcer", ROLE_NARRATOR, 0, "media" },
	{ "audience/observer/operator/speaker unknown", ROLE_OTHER, 0, "media" },
};
const size_t n_words_roles = N_ELEMS(words_roles);
