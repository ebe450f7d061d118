/*
 * words_flags.c - what turns say that were not meant to be in the conversation.
 *
 * Tags are enum turn_flag, weights tenths: a turn is flagged when the rows it
 * hits reach 10 together.  Sources: [refusal] the opening phrases by which
 * published filters of chat data know a refusal; [dump] what language models
 * write between the turns of a conversation that they were asked to go on
 * with.  A placeholder stands for a turn alone; refusals are looked for in a
 * turn's first sentences.  Sorted by tag, pattern.
 */
#include "turns/words.h"

const struct phrase words_flags[] = {
	{ "^continuation of the .. conversation/dialog/dialogue/session/transcript", FLAG_PLACEHOLDER, 10, "dump" },
	{ "^continued from/in", FLAG_PLACEHOLDER, 10, "dump" },
	{ "^continuing the .. conversation/dialog/dialogue/session", FLAG_PLACEHOLDER, 10, "dump" },
	{ "here are the next .. lines/messages/turns/exchanges", FLAG_PLACEHOLDER, 10, "dump" },
	{ "here is/are .. continuation", FLAG_PLACEHOLDER, 10, "dump" },
	{ "here is/are .. next/rest/remainder .. of the .. conversation/dialog/dialogue/interview/session/transcript/exchange/script", FLAG_PLACEHOLDER, 10, "dump" },
	{ "here is/are .. next/rest/remainder of .. conversation/dialog/dialogue/interview/session/transcript/exchange/script", FLAG_PLACEHOLDER, 10, "dump" },
	{ "here is/are .. possible/next .. line/message/part/reply/response/turn/step", FLAG_PLACEHOLDER, 10, "dump" },
	{ "here's .. continuation", FLAG_PLACEHOLDER, 10, "dump" },
	{ "here's .. next/rest/remainder of .. conversation/dialog/dialogue/interview/session/transcript/exchange/script", FLAG_PLACEHOLDER, 10, "dump" },
	{ "here's .. possible/next .. line/message/part/reply/response/turn", FLAG_PLACEHOLDER, 10, "dump" },
	{ "insert response/reply/text/answer", FLAG_PLACEHOLDER, 10, "dump" },
	{ "no response/reply/answer given/provided/recorded", FLAG_PLACEHOLDER, 10, "dump" },
	{ "the conversation/dialog/dialogue/session continues", FLAG_PLACEHOLDER, 10, "dump" },
	{ "response/text/message goes here", FLAG_PLACEHOLDER, 10, "dump" },

	{ "as an ai .. assistant/language/model", FLAG_REFUSAL, 10, "refusal" },
	{ "i am not able to assist/comply/continue/create/discuss/engage/fulfill/fulfil/generate/participate/produce/provide/roleplay/write", FLAG_REFUSAL, 10, "refusal" },
	{ "i am unable to assist/comply/continue/create/discuss/engage/fulfill/fulfil/generate/help/participate/produce/provide/write", FLAG_REFUSAL, 10, "refusal" },
	{ "i can't/cannot assist/comply/fulfill/fulfil/roleplay", FLAG_REFUSAL, 10, "refusal" },
	{ "i can't/cannot continue/participate/engage .. conversation/role/roleplay/scenario/this/that/dialogue", FLAG_REFUSAL, 10, "refusal" },
	{ "i can't/cannot create/generate/produce/write .. content/conversation/dialogue/explicit/material/response/scene", FLAG_REFUSAL, 10, "refusal" },
	{ "i can't/cannot discuss .. topic/this/that", FLAG_REFUSAL, 8, "refusal" },
	{ "i can't/cannot help you with", FLAG_REFUSAL, 8, "refusal" },
	{ "i can't/cannot help with that/this", FLAG_REFUSAL, 10, "refusal" },
	{ "i can't/cannot offer/give/provide .. advice/assistance/content/counseling/details/diagnosis/guidance/information/instructions/medical/response/support/that/therapy", FLAG_REFUSAL, 10, "refusal" },
	{ "i won't be able to assist/comply/continue/fulfill/provide", FLAG_REFUSAL, 10, "refusal" },
	{ "i'm just/only an ai", FLAG_REFUSAL, 10, "refusal" },
	{ "i'm not able to assist/comply/continue/create/discuss/engage/fulfill/fulfil/generate/help/participate/produce/provide/roleplay/write", FLAG_REFUSAL, 10, "refusal" },
	{ "i'm sorry but i can't/cannot", FLAG_REFUSAL, 6, "refusal" },
	{ "i'm sorry but i'm not able", FLAG_REFUSAL, 6, "refusal" },
	{ "i'm sorry i can't/cannot", FLAG_REFUSAL, 5, "refusal" },
	{ "i'm unable to assist/comply/continue/create/discuss/engage/fulfill/fulfil/generate/help/participate/produce/provide/write", FLAG_REFUSAL, 10, "refusal" },
	{ "is against my guidelines/programming", FLAG_REFUSAL, 10, "refusal" },
	{ "that/this request", FLAG_REFUSAL, 4, "refusal" },
	{ "would be happy to help/assist", FLAG_REFUSAL, 2, "refusal" },

	{ "a natural break/close/conclusion/end/ending/pause/stopping", FLAG_OUT_OF_ROLE, 6, "dump" },
	{ "as the client/counselor/counsellor/patient/psychologist/therapist i would/will respond/reply/say", FLAG_OUT_OF_ROLE, 10, "dump" },
	{ "client/counselor/counsellor/consultant/patient/psychologist/therapist could/might/may .. ask/conclude/consider/continue/explore/offer/provide/respond/say/suggest/summarize/summarise", FLAG_OUT_OF_ROLE, 6, "dump" },
	{ "act/acting/playing/play/portray/portraying .. client/counselor/counsellor/consultant/patient/psychologist/therapist", FLAG_OUT_OF_ROLE, 8, "dump" },
	{ "client/patient .. could/would .. respond/reply", FLAG_OUT_OF_ROLE, 6, "dump" },
	{ "continue/continuing/respond/responding/speak/speaking .. as the client/counselor/counsellor/consultant/patient/psychologist/therapist", FLAG_OUT_OF_ROLE, 10, "dump" },
	{ "continue the conversation/dialog/dialogue/roleplay/scenario", FLAG_OUT_OF_ROLE, 4, "dump" },
	{ "here is/are .. possible .. continuation/response/reply", FLAG_OUT_OF_ROLE, 10, "dump" },
	{ "here's .. possible .. continuation/response/reply", FLAG_OUT_OF_ROLE, 10, "dump" },
	{ "here's .. how the conversation/dialogue/session could/might", FLAG_OUT_OF_ROLE, 10, "dump" },
	{ "how would you like .. conversation/session/scenario .. continue/proceed/end", FLAG_OUT_OF_ROLE, 8, "dump" },
	{ "how would you like to continue/end/proceed .. conversation/dialogue/exchange/roleplay/scenario/session", FLAG_OUT_OF_ROLE, 10, "dump" },
	{ "in this roleplay/scenario/simulation/script", FLAG_OUT_OF_ROLE, 6, "dump" },
	{ "in this role play", FLAG_OUT_OF_ROLE, 4, "dump" },
	{ "let me know if you would/want like me to continue", FLAG_OUT_OF_ROLE, 10, "dump" },
	{ "let me know if you'd like me to continue", FLAG_OUT_OF_ROLE, 10, "dump" },
	{ "note this/the conversation/dialogue/response/transcript", FLAG_OUT_OF_ROLE, 6, "dump" },
	{ "the conversation/dialog/dialogue between", FLAG_OUT_OF_ROLE, 8, "dump" },
	{ "the conversation/dialog/dialogue/exchange/interaction has come/reached", FLAG_OUT_OF_ROLE, 8, "dump" },
	{ "the conversation/dialog/dialogue/role/roleplay/session appears/seems to be/have", FLAG_OUT_OF_ROLE, 8, "dump" },
	{ "the conversation/dialog/dialogue/session is .. ongoing", FLAG_OUT_OF_ROLE, 10, "dump" },
	{ "the/this .. conversation/dialog/dialogue/session is .. coming/drawing to a/an close/end", FLAG_OUT_OF_ROLE, 6, "dump" },
	{ "the/this .. conversation/dialog/dialogue/session is .. going on", FLAG_OUT_OF_ROLE, 8, "dump" },
	{ "the/this counseling/counselling/therapy conversation/session is .. ongoing", FLAG_OUT_OF_ROLE, 10, "dump" },
	{ "role of the client/counselor/counsellor/consultant/patient/psychologist/therapist", FLAG_OUT_OF_ROLE, 8, "dump" },
	{ "this would/will allow/enable/help/give/provide/show the client/patient", FLAG_OUT_OF_ROLE, 6, "dump" },
	{ "to continue the conversation/dialog/dialogue/scenario", FLAG_OUT_OF_ROLE, 4, "dump" },
	{ "your role/job as the client/patient/therapist", FLAG_OUT_OF_ROLE, 10, "dump" },
};
const size_t n_words_flags = N_ELEMS(words_flags);

/*
 * Words after which a sentence goes on: articles, prepositions, pronouns that
 * own, conjunctions, helping verbs ([grammar], the closed classes of English).
 * A turn that ends with one was cut off, however short it is.
 */
const struct phrase words_open_ended[] = {
	{ "a/an/the", 0, 0, "grammar" },
	{ "about/against/among/between/by/for/from/into/of/onto/than/towards/until/upon/with/without", 0, 0, "grammar" },
	{ "also/very/quite/rather/really", 0, 0, "grammar" },
	{ "although/and/as/because/but/if/or/since/so/unless/when/where/whether/which/while/who/whose", 0, 0, "grammar" },
	{ "am/are/be/been/could/is/may/might/must/should/was/were/would", 0, 0, "grammar" },
	{ "every/her/his/its/my/our/their/these/those/your", 0, 0, "grammar" },
	{ "i/i'm/i've/i'd/i'll/it's/they/they're/to/we/we're/we've/you're/you've/that's", 0, 0, "grammar" },
};
const size_t n_words_open_ended = N_ELEMS(words_open_ended);

/*
 * Words written with a capital after or before a comma that call nobody
 * ([calendar]; [talk] answers, greetings and links of speech; [form] forms of
 * address that stand for any name; [kin] are names to those who use them, but
 * of a third person as often).
 */
const struct phrase words_not_names[] = {
	{ "again/also/actually/additionally/alright/although/and/anyway/as/but/clearly/finally/first/firstly/further/furthermore/generally", 0, 0, "talk" },
	{ "god/lord/jesus/christ/heaven", 0, 0, "talk" },
	{ "good/great/right/sure/thanks/thank/please/sorry/welcome", 0, 0, "talk" },
	{ "hello/hey/hi/bye/goodbye/morning/afternoon/evening", 0, 0, "talk" },
	{ "honestly/however/i/indeed/instead/lastly/later/like/look/maybe/meanwhile/moreover/next/no/now/oh/ok/okay", 0, 0, "talk" },
	{ "january/february/march/april/may/june/july/august/september/october/november/december", 0, 0, "calendar" },
	{ "monday/tuesday/wednesday/thursday/friday/saturday/sunday/today/tomorrow/yesterday", 0, 0, "calendar" },
	{ "mom/mum/mama/mommy/dad/daddy/papa/grandma/grandpa/honey/dear/darling/sir/madam/ma'am/everyone/everybody/guys/folks", 0, 0, "kin" },
	{ "perhaps/plus/second/secondly/similarly/so/sometimes/still/then/therefore/third/thirdly/though/thus/ultimately/well/yeah/yep/yes/yet", 0, 0, "talk" },
};
const size_t n_words_not_names = N_ELEMS(words_not_names);
