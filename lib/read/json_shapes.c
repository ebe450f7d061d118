/*
 * Sources: [openai] API reference, chat and batch; [hf] chat templates and data
 * cards of Hugging Face; [llama-factory], [axolotl], [fastchat] their loaders'
 * documentation; [export] what the app's own export writes; [stt] the vendor's
 * API reference; [paper] the corpus' own release; [2.0] podcast namespace.
 * What tells more stands before what tells less.
 */
#include "read/json_shapes.h"

#include "base/table.h"

#define SPEAKERS "speaker speaker_name speakerName speaker_label speaker_id speakerId role from " \
	"sender sender_name senderName author author_name user user_name username interlocutor " \
	"participant agent party character actor display_name displayName nickname nick who name"
#define TEXTS "text content utterance message body transcript msg caption line sentence " \
	"dialogue speech"
#define STARTS "start start_time startTime start_ms begin from_time offset start_timestamp timestamp time"
#define ENDS "end end_time endTime end_ms stop to_time end_timestamp"
#define CLOCKS "timestamp datetime date time created_at createdAt sent_at date_created created_utc ts"
#define LISTS "messages[] conversations[] conversation[] dialog[] dialogue[] dialogs[] utterances[] " \
	"turns[] chat[] log[] transcript[] transcripts[] transcription[] meeting_transcripts[] segments[] " \
	"history[] data[] data.messages[] result[] results[] []"
#define PROMPTS "system system_prompt systemPrompt system_instruction systemInstruction instructions"

const struct json_shape json_shapes[] = {
	/* exports of chat apps */
	{ .name = "Telegram export",			/* [export] one chat */
	  .list = "chats.list[].messages[] messages[]", .each = "text type date_unixtime|date from|from_id",
	  .speaker = "from from_id", .text = "text", .time = "date_unixtime date" },
	{ .name = "Instagram or Messenger export",	/* [export] newest first, Latin-1 escapes */
	  .list = "messages[]", .each = "sender_name timestamp_ms", .flags = JSON_LATIN1,
	  .speaker = "sender_name", .text = "content", .time = "timestamp_ms" },
	{ .name = "Discord export",			/* [export] DiscordChatExporter; API */
	  .list = "messages[] []", .each = "author.name|author.username timestamp content",
	  .speaker = "author.nickname author.global_name author.name author.username",
	  .text = "content", .time = "timestamp" },
	{ .name = "Slack export",			/* [export] a day's file; API */
	  .list = "messages[] []", .each = "ts type text user|username|bot_id",
	  .flags = JSON_ENTITIES | JSON_BESIDE_TEXT,
	  .speaker = "user_profile.display_name user_profile.real_name username real_name user bot_id",
	  .text = "text", .time = "ts" },
	{ .name = "Signal messages",			/* [export] signal-cli, a message a line */
	  .list = "[]", .each = "envelope", .speaker = "envelope.sourceName envelope.source",
	  .text = "envelope.dataMessage.message envelope.syncMessage.sentMessage.message",
	  .time = "envelope.timestamp" },
	{ .name = "Signal export",			/* [export] signal-export */
	  .list = "messages[] []", .each = "sender body", .speaker = "sender", .text = "body",
	  .time = "date sent_at timestamp" },
	{ .name = "Matrix export",			/* [export] Element */
	  .list = "messages[] events[]", .each = "sender origin_server_ts content",
	  .speaker = "sender", .text = "content.body", .time = "origin_server_ts" },
	{ .name = "Google Chat export",			/* [export] Takeout */
	  .list = "messages[]", .each = "creator.name|creator.email text", .speaker = "creator.name creator.email",
	  .text = "text", .time = "created_date" },
	{ .name = "Teams messages",			/* [export] Microsoft Graph */
	  .list = "value[] messages[]", .each = "from body createdDateTime",
	  .speaker = "from.user.displayName from.application.displayName", .text = "body.content",
	  .time = "createdDateTime" },
	{ .name = "Skype export",			/* [export] newest first */
	  .list = "conversations[].MessageList[]", .each = "from content",
	  .speaker = "displayName from", .text = "content", .time = "originalarrivaltime" },
	{ .name = "ChatGPT export",			/* [export] conversations.json */
	  .list = "mapping.*", .each = "message.author message.content", .flags = JSON_ROLES | JSON_BRANCHES,
	  .speaker = "message.author.name message.author.role", .role = "message.author.role",
	  .text = "message.content.parts message.content.text", .time = "message.create_time" },
	{ .name = "Claude export",			/* [export] conversations.json */
	  .list = "chat_messages[]", .each = "sender", .flags = JSON_ROLES,
	  .speaker = "sender", .text = "text content", .time = "created_at" },

	/* what recognizers of speech write */
	{ .name = "podcast transcript",			/* [2.0] transcripts/example.json */
	  .list = "segments[]", .each = "startTime body", .flags = JSON_TIMED, .speaker = "speaker",
	  .text = "body", .start = "startTime", .end = "endTime" },
	{ .name = "Deepgram utterances",		/* [stt] */
	  .list = "results.utterances[]", .each = "transcript start", .speaker = "speaker channel",
	  .text = "transcript", .start = "start", .end = "end" },
	{ .name = "Deepgram paragraphs",		/* [stt] */
	  .list = "results.channels[].alternatives[].paragraphs.paragraphs[]", .each = "sentences",
	  .speaker = "speaker", .text = "sentences", .start = "start", .end = "end" },
	{ .name = "Deepgram words",			/* [stt] */
	  .list = "results.channels[].alternatives[].words[]", .each = "word start",
	  .kind = JSON_WORDS, .speaker = "speaker", .text = "punctuated_word word",
	  .start = "start", .end = "end" },
	{ .name = "Speechmatics transcript",		/* [stt] json-v2 */
	  .list = "results[]", .each = "alternatives type start_time", .kind = JSON_WORDS,
	  .speaker = "alternatives[0].speaker channel", .text = "alternatives[0].content",
	  .start = "start_time", .end = "end_time" },
	{ .name = "Amazon Transcribe",			/* [stt] */
	  .list = "results.items[]", .each = "alternatives type", .kind = JSON_WORDS,
	  .speaker = "speaker_label channel_label", .text = "alternatives[0].content",
	  .start = "start_time", .end = "end_time",
	  .voices = "results.speaker_labels.segments[].items[] results.channel_labels.channels[].items[]" },
	{ .name = "Watson words",			/* [stt] [word, from, to], and who spoke when */
	  .list = "results[].alternatives[].timestamps[]", .root = "speaker_labels", .each = "0 1 2",
	  .kind = JSON_WORDS, .speaker = "speaker", .text = "0", .start = "1 from", .end = "2 to",
	  .voices = "speaker_labels[]" },
	{ .name = "Google Speech words",		/* [stt] the last result repeats all with speakers */
	  .list = "results[].alternatives[].words[] response.results[].alternatives[].words[]",
	  .each = "word speakerTag|speaker_tag|speakerLabel", .kind = JSON_WORDS, .flags = JSON_SPOKEN,
	  .speaker = "speakerLabel speakerTag speaker_tag", .text = "word",
	  .start = "startTime startOffset start_time", .end = "endTime endOffset end_time" },
	{ .name = "Google Speech results",		/* [stt] */
	  .list = "results[] response.results[]", .each = "alternatives[0].transcript",
	  .speaker = "channelTag channel_tag", .text = "alternatives[0].transcript",
	  .start = "alternatives[0].words[0].startTime alternatives[0].words[0].startOffset",
	  .end = "resultEndTime resultEndOffset alternatives[0].words[$].endTime" },
	{ .name = "Rev.ai monologues",			/* [stt] */
	  .list = "monologues[]", .each = "elements", .speaker = "speaker_info.display_name speaker",
	  .text = "elements", .start = "elements[0].ts", .end = "elements[$].end_ts" },
	{ .name = "Azure batch transcript",		/* [stt] */
	  .list = "recognizedPhrases[]", .each = "nBest", .speaker = "speaker channel",
	  .text = "nBest[0].display nBest[0].lexical", .start = "offsetInTicks offset",
	  .length = "durationInTicks", .unit = JSON_TICKS },
	{ .name = "Azure transcript",			/* [stt] fast transcription */
	  .list = "phrases[]", .each = "offsetMilliseconds text", .speaker = "speaker channel",
	  .text = "text", .start = "offsetMilliseconds", .length = "durationMilliseconds",
	  .unit = JSON_MS },
	{ .name = "ElevenLabs transcript",		/* [stt] */
	  .list = "words[]", .each = "text type speaker_id", .kind = JSON_WORDS,
	  .flags = JSON_BESIDE_TEXT, .speaker = "speaker_id", .text = "text",
	  .start = "start", .end = "end" },
	{ .name = "Gladia transcript",			/* [stt] */
	  .list = "result.transcription.utterances[] transcription.utterances[]", .each = "text start",
	  .speaker = "speaker channel", .text = "text", .start = "start", .end = "end" },
	{ .name = "AssemblyAI utterances",		/* [stt] milliseconds */
	  .list = "utterances[]", .each = "speaker text start", .flags = JSON_BESIDE_TEXT,
	  .speaker = "speaker", .text = "text", .start = "start", .end = "end",
	  .unit = JSON_SECONDS_OR_MS },
	{ .name = "whisper.cpp transcript",		/* [stt] -oj */
	  .list = "transcription[]", .each = "offsets text", .flags = JSON_TIMED,
	  .speaker = "speaker", .text = "text", .start = "offsets.from", .end = "offsets.to",
	  .unit = JSON_MS },
	{ .name = "Whisper segments",			/* [stt] Whisper, WhisperX and all like them */
	  .list = "segments[]", .each = "start text", .flags = JSON_TIMED | JSON_BESIDE_TEXT,
	  .speaker = "speaker speaker_id", .text = "text", .start = "start", .end = "end",
	  .unit = JSON_SECONDS_OR_MS },
	{ .name = "timed segments, a line each",	/* [stt] faster-whisper, diarizers */
	  .list = "[]", .each = "start end text speaker|avg_logprob|no_speech_prob|seek",
	  .flags = JSON_TIMED | JSON_BESIDE_TEXT, .speaker = "speaker", .text = "text",
	  .start = "start", .end = "end", .unit = JSON_SECONDS_OR_MS },
	{ .name = "timed words",			/* [stt] AssemblyAI, OpenAI, Vosk, without speakers */
	  .list = "words[] result[]", .each = "text|word start", .kind = JSON_WORDS, .flags = JSON_BESIDE_TEXT,
	  .speaker = "speaker", .text = "text punctuated_word word", .start = "start", .end = "end",
	  .unit = JSON_SECONDS_OR_MS },
	{ .name = "YouTube captions",			/* [export] json3 */
	  .list = "events[]", .each = "tStartMs segs", .text = "segs", .start = "tStartMs",
	  .length = "dDurationMs", .unit = JSON_MS },
	{ .name = "captions",				/* subtitle libraries; Podlove; YouTube by line */
	  .list = "[] captions[] subtitles[] cues[] transcript[] transcripts[]",
	  .each = "start|start_ms|startTime text", .flags = JSON_TIMED,
	  .speaker = "speaker voice", .text = "text", .start = "start start_ms startTime",
	  .end = "end end_ms endTime", .length = "duration dur", .unit = JSON_SECONDS_OR_MS },

	/* prompts and training sets */
	{ .name = "prompt and answer in messages",	/* [hf] TRL: preferences and others */
	  .list = "prompt[]+chosen[]+completion[] chosen[] completion[]", .root = "chosen|completion", .each = "role content",
	  .flags = JSON_ROLES, .speaker = "name role", .role = "role", .text = "content",
	  .calls = "tool_calls", .system = PROMPTS, .aside = "rejected" },
	{ .name = "preferred output",			/* [openai] fine-tuning by preference */
	  .list = "input.messages[]+preferred_output[]", .root = "input.messages preferred_output",
	  .each = "role content", .flags = JSON_ROLES, .speaker = "name role", .role = "role",
	  .text = "content", .calls = "tool_calls", .aside = "non_preferred_output" },
	{ .name = "Gemini contents",			/* [export] API reference: contents with parts, and its answer */
	  .list = "contents[] history[] request.contents[] candidates[].content response.candidates[].content",
	  .each = "parts", .flags = JSON_ROLES, .speaker = "role", .text = "parts",
	  .system = PROMPTS " request.systemInstruction request.system_instruction" },
	{ .name = "chat messages",			/* [openai] [hf] [axolotl]; SMILE and SoulChat [paper] */
	  .list = "messages[] " LISTS " body.messages[] request.messages[] params.messages[] "
		  "result.message input[] output[] response.body.output[] ?[]",
	  .each = "role content|tool_calls|function_call|parts", .flags = JSON_ROLES,
	  .speaker = "name role", .role = "role", .text = "content parts",
	  .calls = "tool_calls function_call", .system = PROMPTS " body.system params.system",
	  .time = "created_at createdAt create_time timestamp" },
	{ .name = "chat completion",			/* [openai] an answer of the API */
	  .list = "choices[] response.body.choices[] body.choices[]", .each = "message.role",
	  .flags = JSON_ROLES,
	  .speaker = "message.role", .text = "message.content", .calls = "message.tool_calls" },
	{ .name = "ShareGPT",				/* [fastchat] [llama-factory], chosen: its preferences */
	  .list = "conversations[]+chosen conversation[] messages[] items[] chosen[] [] ?[]",
	  .each = "from value", .flags = JSON_ROLES, .speaker = "from", .text = "value",
	  .system = PROMPTS, .aside = "rejected" },
	{ .name = "LangChain messages",			/* messages_to_dict */
	  .list = "messages[] []", .each = "type data.content", .flags = JSON_ROLES,
	  .speaker = "data.name type", .role = "type", .text = "data.content" },
	{ .name = "two of a talk, element by element",	/* [hf] MOSS, Firefly and their like */
	  .list = "conversation[] conversations[] history[] messages[] []", .kind = JSON_FIELDS,
	  .each = "human|user|question|prompt assistant|bot|gpt|answer|response", .flags = JSON_ROLES,
	  .said = "user=human|user|question|prompt assistant=assistant|bot|gpt|answer|response",
	  .system = PROMPTS },
	{ .name = "inputs and outputs of a talk",	/* [hf] Capybara and its like */
	  .list = "conversation[] conversations[]", .kind = JSON_FIELDS, .each = "input output",
	  .flags = JSON_ROLES, .said = "user=input assistant=output", .system = PROMPTS },
	{ .name = "labelled preference pair",		/* HH-RLHF [paper] */
	  .list = "chosen", .root = "chosen rejected", .kind = JSON_TALK,
	  .aside = "rejected" },
	{ .name = "Alpaca",				/* [llama-factory]; Psych8k [paper] */
	  .kind = JSON_FIELDS, .list = "", .flags = JSON_ROLES,
	  .root = "instruction output|response|chosen",
	  .said = "system=system history=history user=instruction+input|context "
		  "assistant=output|response|chosen", .aside = "rejected" },
	{ .name = "preference pair",			/* [hf] */
	  .kind = JSON_FIELDS, .list = "", .flags = JSON_ROLES,
	  .root = "prompt|question|input|query chosen rejected",
	  .said = "system=system history=history user=prompt|question|input|query assistant=chosen",
	  .aside = "rejected" },
	{ .name = "prompt and completion",		/* [openai] [hf] */
	  .kind = JSON_FIELDS, .list = "", .flags = JSON_ROLES,
	  .root = "prompt|query|Context|user|human|input completion|response|Response|assistant|bot|gpt|output",
	  .said = "system=system|system_prompt history=history user=prompt|query|Context|user|human|input "
		  "assistant=completion|response|Response|assistant|bot|gpt|output" },
	{ .name = "question and answer",		/* CounselChat [paper] */
	  .kind = JSON_FIELDS, .list = "", .flags = JSON_ROLES,
	  .root = "question|questionText answer|answerText|response",
	  .said = "system=system user=questionTitle|question+questionText assistant=answer|answerText|response" },

	/* corpora of conversations */
	{ .name = "ConvoKit utterances",		/* [paper] utterances.jsonl; root, user: its first form */
	  .list = "[] utterances[]", .each = "conversation_id|root text speaker|user reply_to|reply-to|id",
	  .flags = JSON_BESIDE_TEXT, .speaker = "speaker user", .text = "text", .role = "meta.role",
	  .start = "meta.start", .end = "meta.end", .time = "timestamp", .marks = "meta.flags" },
	{ .name = "Open Assistant messages",		/* [paper] a message a line */
	  .list = "[]", .each = "message_id message_tree_id text role",
	  .flags = JSON_BESIDE_TEXT | JSON_ROLES, .speaker = "role", .text = "text", .time = "created_date" },
	{ .name = "Open Assistant tree",		/* [paper] the answers of the first rank */
	  .kind = JSON_TREE, .list = "prompt", .root = "message_tree_id", .each = "text role",
	  .flags = JSON_ROLES, .speaker = "role", .text = "text", .time = "created_date" },
	{ .name = "dialogue",				/* ESConv, MESC, QMSum, MultiWOZ, ... [paper] */
	  .list = LISTS " ?[]", .flags = JSON_GENERAL, .speaker = SPEAKERS, .text = TEXTS,
	  .start = STARTS, .end = ENDS, .unit = JSON_SECONDS_OR_MS, .time = CLOCKS },
	{ .name = "texts and their speakers",		/* MediaSum, SODA [paper] */
	  .kind = JSON_STRINGS, .list = "utt[] dialogue[] dialog[] utterances[]",
	  .root = "speaker|speakers", .speaker = "speaker[] speakers[]" },
	{ .name = "pairs",				/* [llama-factory] history; Gradio */
	  .kind = JSON_PAIRS, .list = "history[] conversation[] conversations[] dialog[] []",
	  .flags = JSON_ROLES, .system = PROMPTS },
	{ .name = "questions of a bench",		/* MT-Bench, Psych8k [paper] */
	  .kind = JSON_STRINGS, .list = "turns[]", .root = "question_id", .flags = JSON_ROLES,
	  .said = "user" },
	{ .name = "user and assistant in turn",		/* UltraChat [paper] */
	  .kind = JSON_STRINGS, .list = "data[]", .root = "id", .flags = JSON_ROLES,
	  .said = "user assistant" },
	{ .name = "texts",				/* DailyDialog [paper] */
	  .kind = JSON_STRINGS,
	  .list = "dialog[] dialogue[] conversation[] conversations[] utterances[]" },
	{ .name = "labelled transcript",		/* SAMSum, DialogSum, ACI-Bench [paper] */
	  .kind = JSON_TALK, .list = "dialogue dialog conversation transcript chosen chat src data[].src" },
};
const size_t n_json_shapes = N_ELEMS(json_shapes);

/* By word in byte order; sources as above. */
static const struct { const char *word; enum role role; } roles[] = {
	{ "AIMessage", ROLE_ASSISTANT },
	{ "HumanMessage", ROLE_USER },
	{ "SystemMessage", ROLE_SYSTEM },
	{ "ai", ROLE_ASSISTANT },
	{ "assistant", ROLE_ASSISTANT },
	{ "bard", ROLE_ASSISTANT },
	{ "bing", ROLE_ASSISTANT },
	{ "bot", ROLE_ASSISTANT },
	{ "chatgpt", ROLE_ASSISTANT },
	{ "developer", ROLE_SYSTEM },
	{ "function", ROLE_TOOL },
	{ "function_call", ROLE_ASSISTANT },
	{ "function_response", ROLE_TOOL },
	{ "gpt", ROLE_ASSISTANT },
	{ "human", ROLE_USER },
	{ "ipython", ROLE_TOOL },
	{ "model", ROLE_ASSISTANT },
	{ "observation", ROLE_TOOL },
	{ "prompter", ROLE_USER },
	{ "system", ROLE_SYSTEM },
	{ "tool", ROLE_TOOL },
	{ "tool_call", ROLE_ASSISTANT },
	{ "tool_response", ROLE_TOOL },
	{ "user", ROLE_USER },
};

enum role json_role(struct slice word)
{
	size_t i = TABLE_FIND(roles, word);

	return i < N_ELEMS(roles) ? roles[i].role : ROLE_NONE;
}
