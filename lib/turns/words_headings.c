/*
 * words_headings.c - what a heading line announces.
 *
 * Tags are enum heading.  A weight of 10 is a title that stands for itself
 * ("Session Summary:"), 5 a sentence that leads up to a list ("Let me
 * summarize ...:").  Sources: [five] the five-part session summary that
 * counselling dumps carry (topics, techniques, helpful, homework, insights);
 * [notes] headings of progress-note forms (SOAP, DAP, BIRP, GIRP) as the
 * practice guides print them; [minutes] usual headings of meeting minutes.
 * Sorted by tag, then pattern.
 */
#include "turns/words.h"

#include "turns/lexicon.h"

const struct phrase words_headings[] = {
	{ "^conversation summary", HEADING_SUMMARY, 10, "five" },
	{ "^executive summary", HEADING_SUMMARY, 10, "minutes" },
	{ "^here are the key/main points", HEADING_SUMMARY, 5, "five" },
	{ "^here is/are .. recap/summary", HEADING_SUMMARY, 5, "five" },
	{ "^here's .. recap/summary", HEADING_SUMMARY, 5, "five" },
	{ "^in summary$", HEADING_SUMMARY, 5, "five" },
	{ "^key points$", HEADING_SUMMARY, 10, "minutes" },
	{ "^last session .. recap/summary", HEADING_SUMMARY, 10, "five" },
	{ "^meeting summary", HEADING_SUMMARY, 10, "minutes" },
	{ "^overview of .. session/sessions/meeting", HEADING_SUMMARY, 10, "five" },
	{ "^previous session .. recap/summary", HEADING_SUMMARY, 10, "five" },
	{ "^previous session$", HEADING_SUMMARY, 10, "five" },
	{ "^recap of", HEADING_SUMMARY, 10, "minutes" },
	{ "^recap$", HEADING_SUMMARY, 10, "minutes" },
	{ "^session notes/overview/recap/summary", HEADING_SUMMARY, 10, "five" },
	{ "^summary of", HEADING_SUMMARY, 10, "five" },
	{ "^summary$", HEADING_SUMMARY, 10, "five" },
	{ "^therapy session summary", HEADING_SUMMARY, 10, "five" },
	{ "^to recap/summarize/summarise", HEADING_SUMMARY, 5, "five" },
	{ "i will/would summarize/summarise", HEADING_SUMMARY, 5, "five" },
	{ "i'll summarize/summarise/recap", HEADING_SUMMARY, 5, "five" },
	{ "let me/us recap/summarize/summarise", HEADING_SUMMARY, 5, "five" },
	{ "let's recap/summarize/summarise", HEADING_SUMMARY, 5, "five" },
	{ "recap/summary of .. conversation/discussion/meeting/session/sessions", HEADING_SUMMARY, 5, "five" },
	{ "session summary$", HEADING_SUMMARY, 10, "five" },

	{ "^end of session .. details/reason", HEADING_TERMINATION, 10, "five" },
	{ "^session closed/closing/ended/end/termination/terminated/closure", HEADING_TERMINATION, 10, "five" },
	{ "^termination data/details/info/information/log/note/notes/reason/record/report/status/summary", HEADING_TERMINATION, 10, "five" },
	{ "^termination$", HEADING_TERMINATION, 10, "five" },

	{ "agenda", HEADING_TOPICS, 5, "minutes" },
	{ "concerns/themes/topics/issues", HEADING_TOPICS, 10, "five" },
	{ "discussed/discussion", HEADING_TOPICS, 3, "five" },
	{ "presenting concern/problem/problems/issue", HEADING_TOPICS, 10, "notes" },
	{ "subjective", HEADING_TOPICS, 5, "notes" },

	{ "approaches/exercises/interventions/methods/practices/skills/strategies/techniques/tools", HEADING_TECHNIQUES, 10, "five" },
	{ "exercise/intervention/technique", HEADING_TECHNIQUES, 8, "five" },

	{ "appeared/seemed/was/were helpful/important/useful", HEADING_HELPFUL, 10, "five" },
	{ "beneficial/helpful/supportive/useful", HEADING_HELPFUL, 10, "five" },
	{ "breakthroughs/highlights/positives/progress/strengths/wins", HEADING_HELPFUL, 6, "notes" },
	{ "what .. helped/worked", HEADING_HELPFUL, 10, "five" },

	{ "action items/points/steps", HEADING_HOMEWORK, 10, "minutes" },
	{ "assignment/assignments/homework/tasks/task", HEADING_HOMEWORK, 10, "five" },
	{ "between sessions", HEADING_HOMEWORK, 8, "five" },
	{ "follow up/ups", HEADING_HOMEWORK, 8, "minutes" },
	{ "next steps", HEADING_HOMEWORK, 10, "minutes" },
	{ "plan/plans", HEADING_HOMEWORK, 6, "notes" },
	{ "to do/dos", HEADING_HOMEWORK, 8, "minutes" },
	{ "todo/todos", HEADING_HOMEWORK, 8, "minutes" },

	{ "conclusions/learnings/lessons/reflections", HEADING_INSIGHTS, 8, "five" },
	{ "insight/insights/realization/realizations/realisation/realisations", HEADING_INSIGHTS, 10, "five" },
	{ "key takeaway/takeaways", HEADING_INSIGHTS, 10, "five" },
	{ "takeaway/takeaways", HEADING_INSIGHTS, 10, "five" },
	{ "what .. learned/learnt/realized/realised", HEADING_INSIGHTS, 10, "five" },

	{ "^end$", HEADING_FOOTER, 10, "television transcripts" },
	{ "^end of interview/recording/session/transcript/transcription", HEADING_FOOTER, 10, "minutes" },
	{ "^interview/recording/transcript ends/ended", HEADING_FOOTER, 10, "minutes" },
	{ "^meeting ended after", HEADING_FOOTER, 10, "footer of Google Meet's transcripts" },
	{ "^transcribed by/with", HEADING_FOOTER, 10, "footer of Otter's text export" },
	{ "stopped transcription$", HEADING_FOOTER, 10, "footer of Teams' transcripts" },
};
const size_t n_words_headings = N_ELEMS(words_headings);
