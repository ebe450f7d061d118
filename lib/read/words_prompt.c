/*
 * words_prompt.c - what chat templates put around the messages of a conversation.
 *
 * Sources: [fastchat] the conversation templates of lm-sys/FastChat; [llama.cpp]
 * the chat templates that it knows (src/llama-chat.cpp); [card] the model card
 * or tokenizer configuration of the models named.
 */
#include "read/prompt_marks.h"

#define T(lit) { (lit), sizeof(lit) - 1 }
#define NONE { NULL, 0 }

/* Longer openings before those that they begin with. */
const struct prompt_frame prompt_frames[] = {
	{ T("<|im_start|>"), T("\n"), STYLE_CHATML, true, "ChatML: OpenAI, Qwen, Yi, Orca 2, Hermes" },
	{ T("<|im_start|>"), T("<|im_sep|>"), STYLE_CHATML, true, "card: Phi-4" },
	{ T("<|start_header_id|>"), T("<|end_header_id|>"), STYLE_HEADER_ID, true, "card: Llama 3" },
	{ T("<|header_start|>"), T("<|header_end|>"), STYLE_HEADER, true, "card: Llama 4" },
	{ T("<start_of_turn>"), T("\n"), STYLE_START_OF_TURN, true, "card: Gemma" },
	{ T("<|start_of_role|>"), T("<|end_of_role|>"), STYLE_START_OF_ROLE, true, "card: Granite" },
	{ T("<|role_start|>"), T("<|role_end|>"), STYLE_ROLE_START, true, "card: Megrez" },
	{ T("<role>"), T("</role>"), STYLE_ROLE_TAG, false, "card: Ling" },
	{ T("<|start|>"), T("<|message|>"), STYLE_START_MESSAGE, true, "card: gpt-oss (Harmony)" },
	{ T("<seed:bos>"), T("\n"), STYLE_SEED, true, "card: Seed-OSS" },
	{ T("<s>"), T("\n"), STYLE_BOS, false, "llama.cpp: monarch" },
	{ T("<extra_id_0>"), T("\n"), STYLE_EXTRA_ID, false, "card: SteerLM, Nemotron" },
	{ T("<extra_id_1>"), T("\n"), STYLE_EXTRA_ID, false, "card: SteerLM, Nemotron" },
	{ T("<|im_user|>"), T("<|im_middle|>"), STYLE_KIMI, true, "card: Kimi K2" },
	{ T("<|im_assistant|>"), T("<|im_middle|>"), STYLE_KIMI, true, "card: Kimi K2" },
	{ T("<|im_system|>"), T("<|im_middle|>"), STYLE_KIMI, true, "card: Kimi K2" },
};
const size_t n_prompt_frames = N_ELEMS(prompt_frames);

const struct prompt_bracket prompt_brackets[] = {
	{ T("<|"), T("|>"), STYLE_PIPE, true, false, "fastchat: tulu, zephyr, oasst, stablelm; Phi-3, ChatGLM3" },
	{ T("<\xEF\xBD\x9C"), T("\xEF\xBD\x9C>"), STYLE_WIDE_PIPE, true, false, "card: DeepSeek-V3" },
	{ T("[|"), T("|]"), STYLE_SQUARE_PIPE, true, false, "fastchat: baize; EXAONE, BlueLM" },
	{ T("<"), T(">"), STYLE_ANGLE, false, false, "fastchat: redpajama-incite; Ziya" },
	{ T("["), T("]"), STYLE_SQUARE, true, true, "card: Skywork" },
};
const size_t n_prompt_brackets = N_ELEMS(prompt_brackets);

const struct prompt_token prompt_tokens[] = {
	{ T("[INST]"), ROLE_USER, STYLE_INST, "card: Llama 2, Mistral" },
	{ T("[/INST]"), ROLE_ASSISTANT, STYLE_INST, "card: Llama 2, Mistral" },
	{ T("<<SYS>>"), ROLE_SYSTEM, STYLE_INST, "card: Llama 2" },
	{ T("<</SYS>>"), ROLE_USER, STYLE_INST, "card: Llama 2" },
	{ T("[SYSTEM_PROMPT]"), ROLE_SYSTEM, STYLE_INST, "card: Mistral, version 7" },
	{ T("[AVAILABLE_TOOLS]"), ROLE_SYSTEM, STYLE_INST, "card: Mistral, version 3" },
	{ T("[TOOL_RESULTS]"), ROLE_TOOL, STYLE_INST, "card: Mistral, version 3" },
	{ T("[/TOOL_RESULTS]"), ROLE_ASSISTANT, STYLE_INST, "card: Mistral, version 3" },
	{ T("<reserved_102>"), ROLE_USER, STYLE_RESERVED, "card: Baichuan" },
	{ T("<reserved_103>"), ROLE_ASSISTANT, STYLE_RESERVED, "card: Baichuan" },
	{ T("<reserved_106>"), ROLE_USER, STYLE_RESERVED, "card: Baichuan 2" },
	{ T("<reserved_107>"), ROLE_ASSISTANT, STYLE_RESERVED, "card: Baichuan 2" },
	{ T("<|startofpiece|>"), ROLE_USER, STYLE_PIECE, "fastchat: aquila-v1" },
	{ T("<|endofpiece|>"), ROLE_ASSISTANT, STYLE_PIECE, "fastchat: aquila-v1" },
	{ T("<_system>"), ROLE_SYSTEM, STYLE_ANGLE_WORD, "card: TeleChat" },
	{ T("<_user>"), ROLE_USER, STYLE_ANGLE_WORD, "card: TeleChat" },
	{ T("<_bot>"), ROLE_ASSISTANT, STYLE_ANGLE_WORD, "card: TeleChat" },
	{ T("<\xE7\x94\xA8\xE6\x88\xB7>"), ROLE_USER, STYLE_ANGLE_WORD, "card: MiniCPM, Chinese: user" },
	{ T("<AI>"), ROLE_ASSISTANT, STYLE_ANGLE_WORD, "card: MiniCPM" },
	{ T("<\xEF\xBD\x9Chy_User\xEF\xBD\x9C>"), ROLE_USER, STYLE_HUNYUAN, "card: Hunyuan" },
	{ T("<\xEF\xBD\x9Chy_Assistant\xEF\xBD\x9C>"), ROLE_ASSISTANT, STYLE_HUNYUAN, "card: Hunyuan" },
	{ T("[unused9]\xE7\xB3\xBB\xE7\xBB\x9F\xEF\xBC\x9A"), ROLE_SYSTEM, STYLE_UNUSED, "card: Pangu, Chinese: system" },
	{ T("[unused9]\xE7\x94\xA8\xE6\x88\xB7\xEF\xBC\x9A"), ROLE_USER, STYLE_UNUSED, "card: Pangu, Chinese: user" },
	{ T("[unused9]\xE5\x8A\xA9\xE6\x89\x8B\xEF\xBC\x9A"), ROLE_ASSISTANT, STYLE_UNUSED, "card: Pangu, Chinese: assistant" },
};
const size_t n_prompt_tokens = N_ELEMS(prompt_tokens);

/* Longer words before those that they begin with. */
const struct prompt_word prompt_words[] = {
	{ T("user message"), ROLE_USER, WORD_HASH, "card: Phind CodeLlama" },
	{ T("user_token"), ROLE_USER, 0, "card: Command R" },
	{ T("userprompt"), ROLE_USER, 0, "card: dots.llm1" },
	{ T("user"), ROLE_USER, WORD_PERSON | WORD_HASH, "fastchat: tulu, solar" },
	{ T("human"), ROLE_USER, WORD_PERSON | WORD_HASH, "fastchat: vicuna, xgen" },
	{ T("prompter"), ROLE_USER, WORD_PERSON, "fastchat: oasst" },
	{ T("prompt"), ROLE_USER, WORD_HASH, "fastchat: h2ogpt, snoozy" },
	{ T("instruction"), ROLE_USER, WORD_TASK | WORD_HASH, "fastchat: alpaca" },
	{ T("question"), ROLE_USER, WORD_HASH | WORD_COLON, "fine-tunes with questions and answers" },
	{ T("input"), ROLE_USER, WORD_MORE | WORD_HASH, "Alpaca's data: what the instruction is about" },
	{ T("assistant message"), ROLE_ASSISTANT, WORD_HASH, "as the user's" },
	{ T("assistant"), ROLE_ASSISTANT, WORD_PERSON | WORD_HASH, "fastchat: tulu, xgen" },
	{ T("chatbot_token"), ROLE_ASSISTANT, 0, "card: Command R" },
	{ T("response"), ROLE_ASSISTANT, WORD_HASH, "fastchat: alpaca" },
	{ T("answer"), ROLE_ASSISTANT, WORD_HASH | WORD_COLON, "fastchat: h2ogpt; as the question" },
	{ T("chatbot"), ROLE_ASSISTANT, WORD_PERSON, "as a bot" },
	{ T("bot"), ROLE_ASSISTANT, WORD_PERSON, "fastchat: redpajama-incite, internlm-chat" },
	{ T("ai"), ROLE_ASSISTANT, WORD_PERSON, "fastchat: baize" },
	{ T("gpt"), ROLE_ASSISTANT, WORD_PERSON, "fastchat: koala_v1" },
	{ T("model"), ROLE_ASSISTANT, WORD_PERSON, "fastchat: metharme, gemma" },
	{ T("moss"), ROLE_ASSISTANT, WORD_PERSON, "card: MOSS" },
	{ T("yayi"), ROLE_ASSISTANT, WORD_PERSON, "card: YaYi" },
	{ T("system prompt"), ROLE_SYSTEM, WORD_HASH, "card: Phind CodeLlama" },
	{ T("system message"), ROLE_SYSTEM, WORD_HASH, "as the user's" },
	{ T("system_token"), ROLE_SYSTEM, 0, "card: Command R" },
	{ T("system"), ROLE_SYSTEM, WORD_PERSON | WORD_HASH, "fastchat: zephyr, stablelm" },
	{ T("developer"), ROLE_SYSTEM, WORD_PERSON, "card: gpt-oss" },
	{ T("tool"), ROLE_TOOL, WORD_PERSON, "card: Qwen, Hermes" },
	{ T("function"), ROLE_TOOL, WORD_PERSON, "OpenAI's ChatML" },
	{ T("observation"), ROLE_TOOL, WORD_PERSON, "card: ChatGLM3" },
	{ T("ipython"), ROLE_TOOL, WORD_PERSON, "card: Llama 3.1" },
};
const size_t n_prompt_words = N_ELEMS(prompt_words);

#define ZH_ASK "\xE9\x97\xAE"
#define ZH_ANSWER "\xE7\xAD\x94"

const struct prompt_pair prompt_pairs[] = {
	{ T("USER"), T("ASSISTANT"), T("SYSTEM"), PAIR_INLINE | PAIR_PLAIN, "fastchat: vicuna_v1.1, airoboros" },
	{ T("USER"), T("GPT"), T("SYSTEM"), PAIR_INLINE | PAIR_PLAIN, "fastchat: koala_v1" },
	{ T("HUMAN"), T("ASSISTANT"), T("SYSTEM"), PAIR_INLINE | PAIR_PLAIN, "fine-tunes of Vicuna" },
	{ T("GPT4 Correct User"), T("GPT4 Correct Assistant"), T("GPT4 Correct System"), PAIR_INLINE, "card: OpenChat" },
	{ T("Code User"), T("Code Assistant"), NONE, PAIR_INLINE, "card: OpenChat" },
	{ T("Human"), T("Assistant"), T("System"), PAIR_PLAIN, "fastchat: claude, phoenix, billa" },
	{ T("User"), T("Assistant"), T("System"), PAIR_PLAIN, "fastchat: deepseek-chat, openbuddy, falcon" },
	{ T("user"), T("assistant"), T("system"), PAIR_PLAIN, "fastchat: the models behind an API" },
	{ T("user"), T("model"), T("system"), PAIR_PLAIN, "fastchat: gemini" },
	{ T("human"), T("assistant"), T("system"), PAIR_PLAIN, "card: Reka" },
	{ T("human"), T("gpt"), T("system"), PAIR_PLAIN, "ShareGPT's names" },
	{ T("human"), T("bot"), T("system"), PAIR_PLAIN, "as <human>: and <bot>:" },
	{ T("Human"), T("AI"), T("System"), PAIR_PLAIN, "LangChain's buffers" },
	{ T("User"), T("AI"), T("System"), PAIR_PLAIN, "LangChain's buffers" },
	{ T("User"), T("Bot"), T("System"), PAIR_PLAIN, "card: AmberChat and others" },
	{ T("User"), T("Falcon"), T("System"), PAIR_PLAIN, "fastchat: falcon-chat" },
	{ T("Instruct"), T("Output"), NONE, PAIR_PLAIN, "card: Phi-2" },
	{ T("0"), T("1"), NONE, PAIR_PLAIN | PAIR_STRICT, "fastchat: bard" },
	{ T(ZH_ASK), T(ZH_ANSWER), NONE, PAIR_ROUNDS, "fastchat: chatglm, cutegpt; Chinese: ask, answer" },
	{ T("\xE7\x94\xA8\xE6\x88\xB7"), T("\xE5\x8A\xA9\xE6\x89\x8B"), NONE, PAIR_PLAIN, "Chinese: user, assistant" },
	{ T("\xD0\x9F\xD0\xBE\xD0\xBB\xD1\x8C\xD0\xB7\xD0\xBE\xD0\xB2\xD0\xB0\xD1\x82\xD0\xB5\xD0\xBB\xD1\x8C"),
	  T("\xD0\x90\xD1\x81\xD1\x81\xD0\xB8\xD1\x81\xD1\x82\xD0\xB5\xD0\xBD\xD1\x82"), NONE, PAIR_PLAIN,
	  "llama.cpp: yandex; Russian: user, assistant" },
};
const size_t n_prompt_pairs = N_ELEMS(prompt_pairs);
_Static_assert(N_ELEMS(prompt_pairs) <= N_STYLES - STYLE_PAIRS, "a style for each pair");

const struct prompt_end prompt_ends[] = {
	{ T("</s>"), 0, "Llama's vocabulary" },
	{ T("<|im_end|>"), 0, "ChatML" },
	{ T("<|endoftext|>"), 0, "GPT-2's vocabulary" },
	{ T("<|eot_id|>"), 0, "card: Llama 3" },
	{ T("<|eom_id|>"), 0, "card: Llama 3.1" },
	{ T("<|eot|>"), 0, "card: Llama 4" },
	{ T("<|eom|>"), 0, "card: Jamba, Llama 4" },
	{ T("<eos>"), 0, "card: Gemma" },
	{ T("<end_of_turn>"), 0, "card: Gemma" },
	{ T("<|end|>"), 0, "card: Phi-3, StarChat, gpt-oss" },
	{ T("<|return|>"), 0, "card: gpt-oss" },
	{ T("<|call|>"), 0, "card: gpt-oss" },
	{ T("<|end_of_text|>"), 0, "card: Granite, Llama 3" },
	{ T("<|end_of_turn|>"), 0, "fastchat: open-orca, openchat_3.5" },
	{ T("<|END_OF_TURN_TOKEN|>"), 0, "card: Command R" },
	{ T("<\xEF\xBD\x9C" "end\xE2\x96\x81of\xE2\x96\x81sentence\xEF\xBD\x9C>"), 0, "card: DeepSeek" },
	{ T("<\xEF\xBD\x9Chy_place\xE2\x96\x81holder\xE2\x96\x81no\xE2\x96\x81" "2\xEF\xBD\x9C>"), 0, "card: Hunyuan" },
	{ T("<\xEF\xBD\x9Chy_place\xE2\x96\x81holder\xE2\x96\x81no\xE2\x96\x81" "3\xEF\xBD\x9C>"), 0, "card: Hunyuan" },
	{ T("<eoh>"), 0, "fastchat: internlm-chat" },
	{ T("<eoa>"), 0, "fastchat: internlm-chat" },
	{ T("<eom>"), 0, "card: MOSS" },
	{ T("<eod>"), 0, "fastchat: yuan2" },
	{ T("<|EOT|>"), 0, "fastchat: deepseek-coder" },
	{ T("### End"), 0, "fastchat: dolly_v2" },
	{ T("[|endofturn|]"), 0, "card: EXAONE" },
	{ T("<|separator|>"), 0, "card: Grok 2" },
	{ T("<|turn_end|>"), 0, "card: Megrez" },
	{ T("<end_of_utterance>"), 0, "card: SmolVLM" },
	{ T("<seed:eos>"), 0, "card: Seed-OSS" },
	{ T("<|endofsystem|>"), 0, "card: dots.llm1" },
	{ T("<|endofuserprompt|>"), 0, "card: dots.llm1" },
	{ T("<|endofresponse|>"), 0, "card: dots.llm1" },
	{ T("<|eos|>"), 0, "card: Hunyuan" },
	{ T("<_end>"), 0, "card: TeleChat" },
	{ T("[SEP]"), 0, "card: Skywork, YandexGPT" },
	{ T("[/SYSTEM_PROMPT]"), 0, "card: Mistral, version 7" },
	{ T("[/AVAILABLE_TOOLS]"), 0, "card: Mistral, version 3" },
	{ T("[unused10]"), 0, "card: Pangu" },
	{ T("<sep>"), 0, "fastchat: yuan; Reka" },
	{ T("<n>"), 0, "fastchat: yuan2" },
	{ T("###"), END_LABELS, "fastchat: aquila, zero_shot" },
};
const size_t n_prompt_ends = N_ELEMS(prompt_ends);

const struct prompt_end prompt_begins[] = {
	{ T("<s>"), 0, "Llama's vocabulary" },
	{ T("<|begin_of_text|>"), END_ONCE, "card: Llama 3" },
	{ T("<bos>"), END_ONCE, "card: Gemma" },
	{ T("<\xEF\xBD\x9C" "begin\xE2\x96\x81of\xE2\x96\x81sentence\xEF\xBD\x9C>"), END_ONCE, "card: DeepSeek" },
	{ T("<\xEF\xBD\x9Chy_begin\xE2\x96\x81of\xE2\x96\x81sentence\xEF\xBD\x9C>"), END_ONCE, "card: Hunyuan" },
	{ T("[gMASK]<sop>"), END_ONCE, "card: ChatGLM4" },
	{ T("[gMASK]sop"), END_ONCE, "card: ChatGLM3" },
	{ T("[gMASK]"), 0, "card: ChatGLM" },
	{ T("<sop>"), 0, "card: ChatGLM" },
	{ T("<|startoftext|>"), 0, "card: Hunyuan, LFM2" },
	{ T("<|bom|>"), 0, "card: Jamba" },
	{ T("<BOS_TOKEN>"), END_ONCE, "card: Command R" },
	{ T("<|START_OF_TURN_TOKEN|>"), 0, "card: Command R" },
	{ T("<|im_start|>"), END_LABELS, "card: SmolVLM" },
};
const size_t n_prompt_begins = N_ELEMS(prompt_begins);

const struct slice prompt_separators[] = { T("<sep>"), T("<n>") };	/* fastchat: yuan, yuan2 */
const size_t n_prompt_separators = N_ELEMS(prompt_separators);

const struct slice prompt_lead_ins[] = { T("Let's think step by step.") };	/* card: MetaMath */
const size_t n_prompt_lead_ins = N_ELEMS(prompt_lead_ins);
