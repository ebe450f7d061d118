/*
 * words_labels.c - what stands before a colon at a line's beginning and names nobody.
 *
 * Counted in public podcast and conference transcripts: of the labels that
 * occur there without being a speaker's, nearly all are these words of
 * discourse, of form fields and of headings.  A row has to match the whole
 * label.  Sorted.
 */
#include "turns/words.h"

const struct phrase words_labels[] = {
	{ "^action$", 0, 0, "minutes" },
	{ "^additionally$", 0, 0, "discourse" },
	{ "^also$", 0, 0, "discourse" },
	{ "^assignment/assignments$", 0, 0, "heading" },
	{ "^attendees/participants/present/speakers$", 0, 0, "form field" },
	{ "^author/authors/editor/byline$", 0, 0, "form field" },
	{ "^background$", 0, 0, "heading" },
	{ "^bonus$", 0, 0, "discourse" },
	{ "^caution/warning/attention/important/remember/reminder$", 0, 0, "discourse" },
	{ "^conclusion/introduction/overview/abstract$", 0, 0, "heading" },
	{ "^cons/pros/advantages/disadvantages/benefits/risks$", 0, 0, "heading" },
	{ "^date/day/time/duration/length/location/place/venue/language$", 0, 0, "form field" },
	{ "^decision/decisions$", 0, 0, "minutes" },
	{ "^description/details/detail/reason/status/result/results/outcome$", 0, 0, "form field" },
	{ "^edit/update/updated/correction$", 0, 0, "discourse" },
	{ "^email/phone/fax/website/url/link/links/address$", 0, 0, "form field" },
	{ "^evidence$", 0, 0, "heading" },
	{ "^example/examples$", 0, 0, "discourse" },
	{ "^fact/facts/myth$", 0, 0, "discourse" },
	{ "^file/filename/recording/audio/video/transcript/source/version$", 0, 0, "form field" },
	{ "^finally/first/firstly/second/secondly/third/thirdly/lastly/next/then$", 0, 0, "discourse" },
	{ "^for example/instance$", 0, 0, "discourse" },
	{ "^goal/goals/objective/objectives/purpose/aim$", 0, 0, "heading" },
	{ "^hint/tip/tips$", 0, 0, "discourse" },
	{ "^homework/task/tasks/exercise$", 0, 0, "heading" },
	{ "^however/so/because/but/and/or$", 0, 0, "discourse" },
	{ "^http/https/ftp/mailto$", 0, 0, "address" },
	{ "^ingredients/directions/instructions/method$", 0, 0, "heading" },
	{ "^insight/insights/takeaway/takeaways$", 0, 0, "heading" },
	{ "^key points/takeaways$", 0, 0, "heading" },
	{ "^keywords/tags/tag/category/categories/topic/topics/subject/title/chapter$", 0, 0, "form field" },
	{ "^monday/tuesday/wednesday/thursday/friday/saturday/sunday$", 0, 0, "calendar" },
	{ "^morning/afternoon/evening/night$", 0, 0, "calendar" },
	{ "^note/notes/nb/ps$", 0, 0, "discourse" },
	{ "^option/step/part/section/phase/stage/week/day/chapter/rule/item _$", 0, 0, "counter" },
	{ "^positive/negative/neutral/strengths/weaknesses$", 0, 0, "heading" },
	{ "^problem/problems/solution/solutions$", 0, 0, "heading" },
	{ "^quote/proposal/plan/thought/thoughts/feeling/feelings/situation/belief$", 0, 0, "heading" },
	{ "^references/resources/related/contents$", 0, 0, "heading" },
	{ "^session _$", 0, 0, "counter" },
	{ "^session number/date/id/summary/notes$", 0, 0, "form field" },
	{ "^side note$", 0, 0, "discourse" },
	{ "^slides$", 0, 0, "form field" },
	{ "^summary/recap$", 0, 0, "heading" },
	{ "^that is$", 0, 0, "discourse" },
	{ "^termination details$", 0, 0, "form field" },
	{ "^the good/bad/result/problem/point/truth$", 0, 0, "discourse" },
	{ "^total/price/cost$", 0, 0, "form field" },
	{ "^translation/transcription/transcribed$", 0, 0, "form field" },
	{ "^what/why/how/when/where$", 0, 0, "discourse" },
};
const size_t n_words_labels = N_ELEMS(words_labels);
