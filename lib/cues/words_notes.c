/*
 * words_notes.c - wordings for the headings of clinical notes: goals, what was
 * observed, how it is judged, what is ordered, and what puts somebody at risk.
 *
 * Tags and weights as in words_courtesies.c; sorted by for and against, table, pattern.
 */
#include "cues/words.h"

#define GAS "goals: Goal Attainment Scaling (Kiresuk, Sherman 1968), what clients call theirs"
#define MSE "appearance, behaviour, speech, affect: mental status examination"
#define SIGNS "physical signs and investigations: MeSH C23.888 Signs and Symptoms, E01 Diagnosis"
#define IMPRESSION "how an assessment is put: problem-oriented record (Weed 1968)"
#define ORDER "how a plan is put: problem-oriented record (Weed 1968)"
#define CSSRS "ideation, behaviour: Columbia Suicide Severity Rating Scale (Posner and others 2011)"
#define ABUSE "violence at home: HITS screening tool (Sherin and others 1998)"
#define FRIENDS "false friends, met while the tables were made"

/* Lists that several patterns share. */
#define FINDINGS \
	"bruising/crackles/crepitus/discharge/edema/effusion/fluid/inflammation/" \
	"murmur/rash/redness/rigidity/stiffness/swelling/tenderness/tremor/weakness/" \
	"wheezing"
#define ILLNESSES \
	"allergy/anxiety/arthritis/asthma/bronchitis/cold/concussion/depression/" \
	"diabetes/flu/fracture/hypertension/infection/migraine/pneumonia/reflux/" \
	"sprain/strain/tear/virus"
#define VITALS \
	"cholesterol/ears/eyes/hands/heart/heartbeat/hemoglobin/knee/labs/lungs/" \
	"oxygen/pressure/pulse/rate/reflexes/shoulders/skin/sugar/temperature/throat/" \
	"vitals/voice/weight"

static const struct phrase rows[] = {
	{ "aiming for/to", CUE_GOALS, 7, GAS },
	{ "goal/goals for/is/of/to/was/were", CUE_GOALS, 7, GAS },
	{ "hoping/hope to be/become/feel/get/go/have/learn/live/quit/sleep/stop",
	  CUE_GOALS | FROM_CLIENT, 7, GAS },
	{ "i want/wanna to .. be/become/enjoy/feel/get/go/learn/live/quit/sleep/stop/"
	  "trust",
	  CUE_GOALS | FROM_CLIENT, 8, GAS },
	{ "i wish i could", CUE_GOALS | FROM_CLIENT, 7, GAS },
	{ "i'd like/love to .. be/become/enjoy/feel/get/go/learn/live/quit/sleep/stop/"
	  "trust",
	  CUE_GOALS | FROM_CLIENT, 8, GAS },
	{ "i'd/would love/like to be/go", CUE_GOALS | FROM_CLIENT, 8, GAS },
	{ "my/our/the/your .. goal/goals is/was/were/are", CUE_GOALS, 9, GAS },
	{ "set .. goal/goals", CUE_GOALS, 8, GAS },
	{ "want my life", CUE_GOALS | FROM_CLIENT, 9, GAS },
	{ "want to be able", CUE_GOALS, 9, GAS },
	{ "what i want is", CUE_GOALS | FROM_CLIENT, 8, GAS },
	{ "working towards/toward", CUE_GOALS, 7, GAS },
	{ "would like to .. be/become/enjoy/feel/get/learn/live/quit/sleep/stop/trust",
	  CUE_GOALS | FROM_CLIENT, 8, GAS },
	{ "you .. want/wanted to be/become/feel/get/learn/quit/sleep/stop/trust",
	  CUE_GOALS | FROM_HELPER, 8, GAS },
	{ "you'd/would like to be/become/feel/get/learn/quit/sleep/stop/trust",
	  CUE_GOALS | FROM_HELPER, 8, GAS },

	{ "have/has/see/some/there's/with .. " FINDINGS, CUE_OBSERVATIONS | FROM_HELPER, 7, SIGNS },
	{ "i can .. hear/feel/see .. " FINDINGS, CUE_OBSERVATIONS | FROM_HELPER, 9, SIGNS },
	{ "i hear/heard/feel .. " FINDINGS, CUE_OBSERVATIONS | FROM_HELPER, 9, SIGNS },
	{ "i notice/noticed .. you're/your", CUE_OBSERVATIONS | FROM_HELPER, 8, MSE },
	{ "i see .. your .. are/is", CUE_OBSERVATIONS | FROM_HELPER, 8, MSE },
	{ "i/can see .. tears/shaking/trembling/smile", CUE_OBSERVATIONS | FROM_HELPER, 8, MSE },
	{ "on .. exam/examination", CUE_OBSERVATIONS | FROM_HELPER, 8, SIGNS },
	{ "range of motion", CUE_OBSERVATIONS | FROM_HELPER, 9, SIGNS },
	{ "ray/scan/mri/ct/ultrasound/ecg/ekg/test/tests/labs/results/report/"
	  "biopsy .. show/showed/shows",
	  CUE_OBSERVATIONS | FROM_HELPER, 9, SIGNS },
	{ "results/labs/tests/test/work .. are/came/is/look/looks",
	  CUE_OBSERVATIONS | FROM_HELPER, 8, SIGNS },
	{ "there is/are .. " FINDINGS, CUE_OBSERVATIONS | FROM_HELPER, 8, SIGNS },
	{ "you have .. fever/murmur/temperature", CUE_OBSERVATIONS | FROM_HELPER, 7, SIGNS },
	{ "you look/seem/sound/appear", CUE_OBSERVATIONS | FROM_HELPER, 7, MSE },
	{ "you're .. crying/fidgeting/frowning/holding/nodding/shaking/smiling/trembling",
	  CUE_OBSERVATIONS | FROM_HELPER, 7, MSE },
	{ "your .. " VITALS " .. is/are/was/got/look/looks/seem/seems/sound/sounds",
	  CUE_OBSERVATIONS | FROM_HELPER, 8, SIGNS },
	{ "your .. is/are .. swollen/tender/red/dilated/pale",
	  CUE_OBSERVATIONS | FROM_HELPER, 8, SIGNS },

	{ "caused by", CUE_ASSESSMENT | FROM_HELPER, 7, IMPRESSION },
	{ "come a long way", CUE_ASSESSMENT | FROM_HELPER, 9, IMPRESSION },
	{ "consistent with", CUE_ASSESSMENT | FROM_HELPER, 9, IMPRESSION },
	{ "criteria for", CUE_ASSESSMENT | FROM_HELPER, 9, IMPRESSION },
	{ "dealing with a/an", CUE_ASSESSMENT | FROM_HELPER, 7, IMPRESSION },
	{ "diagnosis is", CUE_ASSESSMENT | FROM_HELPER, 10, IMPRESSION },
	{ "diagnosis of", CUE_ASSESSMENT | FROM_HELPER, 8, IMPRESSION },
	{ "i suspect", CUE_ASSESSMENT | FROM_HELPER, 9, IMPRESSION },
	{ "i think/believe .. you have/it's/this/we're",
	  CUE_ASSESSMENT | FROM_HELPER, 7, IMPRESSION },
	{ "i/i'm not worried/concerned about", CUE_ASSESSMENT | FROM_HELPER, 7, IMPRESSION },
	{ "is/it's likely/possibly/probably", CUE_ASSESSMENT | FROM_HELPER, 7, IMPRESSION },
	{ "is/it's most/very likely", CUE_ASSESSMENT | FROM_HELPER, 7, IMPRESSION },
	{ "likely that/due", CUE_ASSESSMENT | FROM_HELPER, 7, IMPRESSION },
	{ "looks like a/an .. injury/tear/" ILLNESSES,
	  CUE_ASSESSMENT | FROM_HELPER, 8, IMPRESSION },
	{ "looks like you .. had/have/may/might", CUE_ASSESSMENT | FROM_HELPER, 8, IMPRESSION },
	{ "made .. progress", CUE_ASSESSMENT | FROM_HELPER, 9, IMPRESSION },
	{ "my impression", CUE_ASSESSMENT | FROM_HELPER, 10, IMPRESSION },
	{ "related to", CUE_ASSESSMENT | FROM_HELPER, 7, IMPRESSION },
	{ "seems/appears to be", CUE_ASSESSMENT | FROM_HELPER, 5, IMPRESSION },
	{ "side effect/effects", CUE_ASSESSMENT | FROM_HELPER, 6, IMPRESSION },
	{ "sign/signs of", CUE_ASSESSMENT | FROM_HELPER, 8, IMPRESSION },
	{ "sounds like .. attack/infection/injury/" ILLNESSES,
	  CUE_ASSESSMENT | FROM_HELPER, 8, IMPRESSION },
	{ "suffering from", CUE_ASSESSMENT | FROM_HELPER, 9, IMPRESSION },
	{ "tells me that", CUE_ASSESSMENT | FROM_HELPER, 7, IMPRESSION },
	{ "things look/are .. better/good/stable/well",
	  CUE_ASSESSMENT | FROM_HELPER, 7, IMPRESSION },
	{ "under control", CUE_ASSESSMENT | FROM_HELPER, 8, IMPRESSION },
	{ "well/poorly controlled", CUE_ASSESSMENT | FROM_HELPER, 9, IMPRESSION },
	{ "you .. have a/an .. " ILLNESSES, CUE_ASSESSMENT | FROM_HELPER, 7, IMPRESSION },
	{ "your .. has/have/is/looks/seems .. better/improved/improving/stable/worse/"
	  "worsened",
	  CUE_ASSESSMENT | FROM_HELPER, 8, IMPRESSION },

	{ "call me/us/the .. if", CUE_ORDERS | FROM_HELPER, 8, ORDER },
	{ "come back/in if", CUE_ORDERS | FROM_HELPER, 8, ORDER },
	{ "continue/keep .. taking/using/wearing/with/the/your",
	  CUE_ORDERS | FROM_HELPER, 7, ORDER },
	{ "follow up appointment/visit", CUE_ORDERS | FROM_HELPER, 9, ORDER },
	{ "follow up in/on/with", CUE_ORDERS | FROM_HELPER, 8, ORDER },
	{ "i want you to .. avoid/do/keep/start/stop/take/try/use/wear",
	  CUE_ORDERS | FROM_HELPER, 8, ORDER },
	{ "i'd like/want you to .. avoid/do/keep/start/stop/take/try/use/wear",
	  CUE_ORDERS | FROM_HELPER, 8, ORDER },
	{ "i'd/i .. advise/recommend/suggest", CUE_ORDERS | FROM_HELPER, 8, ORDER },
	{ "i'd/i'll/i'm/i .. order/prescribe/refer/referring/schedule/increase/"
	  "decrease/reduce/switch/book",
	  CUE_ORDERS | FROM_HELPER, 8, ORDER },
	{ "i'd/would like to get", CUE_ORDERS | FROM_HELPER, 6, ORDER },
	{ "i'll see you in", CUE_ORDERS | FROM_HELPER, 8, ORDER },
	{ "i'll write/give .. note/prescription", CUE_ORDERS | FROM_HELPER, 9, ORDER },
	{ "let's book/decrease/increase/order/reduce/schedule/switch",
	  CUE_ORDERS | FROM_HELPER, 8, ORDER },
	{ "let's/we'll/and get/do/start/repeat .. ct/ecg/mri/ray/scan/test/tests/"
	  "ultrasound/work",
	  CUE_ORDERS | FROM_HELPER, 9, ORDER },
	{ "next appointment/visit .. for/in/is/on", CUE_ORDERS | FROM_HELPER, 7, ORDER },
	{ "prescription for/to", CUE_ORDERS | FROM_HELPER, 9, ORDER },
	{ "start you on", CUE_ORDERS | FROM_HELPER, 9, ORDER },
	{ "stop taking", CUE_ORDERS | FROM_HELPER, 8, ORDER },
	{ "take .. once/twice/daily/times/every", CUE_ORDERS | FROM_HELPER, 7, ORDER },
	{ "to get a/an .. ct/ecg/mri/ray/scan/test/ultrasound",
	  CUE_ORDERS | FROM_HELPER, 9, ORDER },
	{ "to your/the pharmacy", CUE_ORDERS | FROM_HELPER, 7, ORDER },
	{ "twice/times a day", CUE_ORDERS | FROM_HELPER, 5, ORDER },
	{ "we'll .. check/follow/get/increase/meet/monitor/recheck/repeat/start",
	  CUE_ORDERS | FROM_HELPER, 7, ORDER },
	{ "you can/should .. avoid/take/try/use/wear", CUE_ORDERS | FROM_HELPER, 7, ORDER },

	{ "afraid .. what i might do", CUE_RISKS, 8, CSSRS },
	{ "are/feel/you safe at/where", CUE_RISKS, 8, CSSRS },
	{ "better off dead/without", CUE_RISKS, 9, CSSRS },
	{ "bottle of pills", CUE_RISKS, 8, CSSRS },
	{ "can't go on", CUE_RISKS, 8, CSSRS },
	{ "cut/burn/burned/burnt/hurt/harm/harmed/kill/killed/killing/harming/hurting/"
	  "cutting/burning myself/yourself",
	  CUE_RISKS, 9, CSSRS },
	{ "don't/not .. want to live", CUE_RISKS, 10, CSSRS },
	{ "end/ending it/my/your all/life", CUE_RISKS, 9, CSSRS },
	{ "he/she/husband/wife/boyfriend/girlfriend/father/mother/partner .. beat/"
	  "beats/choked/hit/hits/pushed/slapped/threatened me",
	  CUE_RISKS, 8, ABUSE },
	{ "if i .. were/was dead/gone", CUE_RISKS, 9, CSSRS },
	{ "kill me", CUE_RISKS, 8, ABUSE },
	{ "on purpose", CUE_RISKS, 6, CSSRS },
	{ "overdose/overdosed", CUE_RISKS, 9, CSSRS },
	{ "plan to end/jump/hang/die", CUE_RISKS, 9, CSSRS },
	{ "reason to go/live", CUE_RISKS, 8, CSSRS },
	{ "suicidal/suicide", CUE_RISKS, 10, CSSRS },
	{ "thoughts/thinking of/about .. death/dying/killing", CUE_RISKS, 8, CSSRS },
	{ "too many pills", CUE_RISKS, 9, CSSRS },
	{ "want/wanted/wanna to die", CUE_RISKS, 10, CSSRS },
	{ "wish i was/were dead", CUE_RISKS, 10, CSSRS },

	{ "don't/didn't/doesn't/not want", CUE_GOALS, -9, FRIENDS },
	{ "go ahead/over/through", CUE_GOALS, -8, FRIENDS },
	{ "like/want to ask/know/say/show/talk/tell", CUE_GOALS, -9, FRIENDS },
	{ "you/do want/like me to", CUE_GOALS, -8, FRIENDS },

	{ "are/did/do/have you", CUE_OBSERVATIONS, -8, FRIENDS },
	{ "help/helps/reduce/reduces .. inflammation/pain/swelling",
	  CUE_OBSERVATIONS, -8, FRIENDS },
	{ "history/diagnosed/diagnosis", CUE_OBSERVATIONS, -5, FRIENDS },
	{ "i/you saw .. you", CUE_OBSERVATIONS, -6, FRIENDS },
	{ "look/looking after/at/for/forward/into/like", CUE_OBSERVATIONS, -8, FRIENDS },
	{ "on here", CUE_OBSERVATIONS, -5, FRIENDS },
	{ "sound/sounds/seem like", CUE_OBSERVATIONS, -7, FRIENDS },
	{ "you know/said/told", CUE_OBSERVATIONS, -6, FRIENDS },
	{ "your .. question/questions", CUE_OBSERVATIONS, -5, FRIENDS },
	{ "your last", CUE_OBSERVATIONS, -8, FRIENDS },

	{ "a .. good/fair idea/plan/point/question", CUE_ASSESSMENT, -8, FRIENDS },
	{ "are/did/do/have you", CUE_ASSESSMENT, -7, FRIENDS },
	{ "get/getting/keep .. under control", CUE_ASSESSMENT, -8, FRIENDS },
	{ "history/question/questions", CUE_ASSESSMENT, -5, FRIENDS },
	{ "i think/believe .. we/you should/could", CUE_ASSESSMENT, -8, FRIENDS },
	{ "out of ten", CUE_ASSESSMENT, -8, FRIENDS },

	{ "are/did/do/have you", CUE_ORDERS, -7, FRIENDS },
	{ "i .. ask you", CUE_ORDERS, -8, FRIENDS },
	{ "say/said", CUE_ORDERS, -5, FRIENDS },
	{ "talk about", CUE_ORDERS, -6, FRIENDS },

	{ "not .. suicidal", CUE_RISKS, -7, FRIENDS },
	{ "shaving/cooking", CUE_RISKS, -8, FRIENDS },
};
const struct phrase_rows note_words = { rows, N_ELEMS(rows) };
