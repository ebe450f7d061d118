/*
 * words_details.c - wordings that say until when something is to be done, and by whom.
 *
 * Sorted by tag, then pattern.
 */
#include "sum/details.h"

#define CALENDAR "names of days, months and times of day; how English dates are said"
#define FREQUENT "deadlines of minutes and of homework: guides to minutes, CTS-R item 12"
#define OFFER "commissives: offers and promises (Searle 1976)"
#define REQUEST "directives: requests (Searle 1976)"
#define ACCEPT "how a request is accepted: adjacency pairs (Schegloff, Sacks 1973)"

#define DAYS "monday/tuesday/wednesday/thursday/friday/saturday/sunday"
#define MONTHS "january/february/march/april/may/june/july/august/september/october/november/december"
#define TIMES "afternoon/autumn/day/evening/fall/month/morning/night/quarter/spring/summer/week/weekend/winter/year"
#define ORDINALS \
	"first/second/third/fourth/fifth/sixth/seventh/eighth/ninth/tenth/eleventh/twelfth/" \
	"thirteenth/fourteenth/fifteenth/sixteenth/seventeenth/eighteenth/nineteenth/" \
	"twentieth/thirtieth/thirty/twenty/1st/2nd/3rd/4th/5th/6th/7th/8th/9th/10th/11th/12th/" \
	"13th/14th/15th/16th/17th/18th/19th/20th/21st/22nd/23rd/24th/25th/26th/27th/28th/" \
	"29th/30th/31st"

const struct phrase detail_rows[] = {
	{ "as soon as possible", DETAIL_DUE, 0, FREQUENT },
	{ "asap/immediately", DETAIL_DUE, 0, FREQUENT },
	{ "at/before/by/till/until _ pm/o'clock", DETAIL_DUE, 0, CALENDAR },
	{ "at/for/in the/our next .. appointment/call/class/meeting/session/visit", DETAIL_DUE, 0, FREQUENT },
	{ "before/by/for/till/until next/this " TIMES "/" DAYS "/time", DETAIL_DUE, 0, FREQUENT },
	{ "before/by/in/on/till/until .. " MONTHS, DETAIL_DUE, 0, CALENDAR },
	{ "before/by/in/on/till/until .. " DAYS, DETAIL_DUE, 0, CALENDAR },
	{ "before/by/on/till/until the " ORDINALS, DETAIL_DUE, 0, CALENDAR },
	{ "before/by/over/till/until the .. holidays/weekend/" MONTHS, DETAIL_DUE, 0, CALENDAR },
	{ "before/by/till/until .. christmas/easter/lunch/lunchtime/midnight/noon/today/tomorrow/tonight",
	  DETAIL_DUE, 0, CALENDAR },
	{ "before/by/till/until the/our/next .. appointment/call/class/meeting/session/visit",
	  DETAIL_DUE, 0, FREQUENT },
	{ "by/before .. end of .. " TIMES "/" DAYS "/" MONTHS, DETAIL_DUE, 0, FREQUENT },
	{ "end of the day/month/week/year", DETAIL_DUE, 0, FREQUENT },
	{ "in/within .. days/hours/months/weeks", DETAIL_DUE, 0, FREQUENT },
	{ "in/within/over a/an/one/the .. day/hour/month/week", DETAIL_DUE, 0, FREQUENT },
	{ "next/this coming " TIMES "/" DAYS, DETAIL_DUE, 0, CALENDAR },
	{ "next/this/coming " TIMES "/" DAYS "/time", DETAIL_DUE, 0, CALENDAR },
	{ "right away", DETAIL_DUE, 0, FREQUENT },
	{ "today/tomorrow/tonight", DETAIL_DUE, 0, CALENDAR },
	{ "tomorrow afternoon/evening/morning/night", DETAIL_DUE, 0, CALENDAR },

	{ "i can/could/should/must", DETAIL_SPEAKER, 0, OFFER },
	{ "i have/need/want/plan to", DETAIL_SPEAKER, 0, OFFER },
	{ "i will", DETAIL_SPEAKER, 0, OFFER },
	{ "i'll/i'd", DETAIL_SPEAKER, 0, OFFER },
	{ "i'm going/gonna", DETAIL_SPEAKER, 0, OFFER },
	{ "i've got to", DETAIL_SPEAKER, 0, OFFER },
	{ "let me", DETAIL_SPEAKER, 0, OFFER },
	{ "my job/task", DETAIL_SPEAKER, 0, OFFER },

	{ "can/could/will/would you", DETAIL_ASKED, 0, REQUEST },
	{ "i need/want you to", DETAIL_ASKED, 0, REQUEST },
	{ "i'd like/want you to", DETAIL_ASKED, 0, REQUEST },
	{ "please", DETAIL_ASKED, 0, REQUEST },
	{ "you need/have to", DETAIL_ASKED, 0, REQUEST },
	{ "you'll/you will", DETAIL_ASKED, 0, REQUEST },

	{ "^absolutely/certainly/definitely/gladly/ok/okay/right/sure/yeah/yep/yes", DETAIL_ACCEPTS, 0, ACCEPT },
	{ "^i can/will/shall", DETAIL_ACCEPTS, 0, ACCEPT },
	{ "^i'll", DETAIL_ACCEPTS, 0, ACCEPT },
	{ "^no problem", DETAIL_ACCEPTS, 0, ACCEPT },
	{ "^of course", DETAIL_ACCEPTS, 0, ACCEPT },
	{ "^will do", DETAIL_ACCEPTS, 0, ACCEPT },
	{ "^with pleasure", DETAIL_ACCEPTS, 0, ACCEPT },

	{ "can/could/must/needs/should/will", DETAIL_DOES, 0, OFFER },
	{ "is going/gonna/to", DETAIL_DOES, 0, OFFER },
	{ "to", DETAIL_DOES, 0, "how minutes name who acts: guides to minutes" },
};
const size_t n_detail_rows = N_ELEMS(detail_rows);
