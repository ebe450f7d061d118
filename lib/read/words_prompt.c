/*
 * words_prompt.c - what chat templates put around the messages of a conversation.
 *
 * Sources: [fastchat] the conversation templates of lm-sys/FastChat; [llama.cpp]
 * the chat templates that it knows (src/llama-chat.cpp); [card] the model card
 * or tokenizer configuration of the models named.
 */
#include "read/prompt_marks.h"

/* Longer openings before those that they begin with. */
const struct prompt_frame prompt_frames[] = {
	{ "<|im_start|>", "\n", STYLE_CHATML, true, "ChatML: OpenAI, Qwen, Yi, Orca 2, Hermes" },
	{ "<|im_start|>", "<|im_sep|>", STYLE_CHATML, true, "card: Phi-4" },
	{ "<|start_header_id|>", "<|end_header_id|>", STYLE_HEADER_ID, true, "card: Llama 3" },
	{ "<|header_start|>", "<|header_end|>", STYLE_HEADER, true, "card: Llama 4" },
	{ "<start_of_turn>", "\n", STYLE_START_OF_TURN, true, "card: Gemma" },
	{ "<|start_of_role|>", "<|end_of_role|>", STYLE_START_OF_ROLE, true, "card: Granite" },
	{ "<|role_start|>", "<|role_end|>", STYLE_ROLE_START, true, "card: Megrez" },
	{ "<role>", "</role>", STYLE_ROLE_TAG, false, "card: Ling" },
	{ "<|start|>", "<|message|>", STYLE_START_MESSAGE, true, "card: gpt-oss (Harmony)" },
	{ "<seed:bos>", "\n", STYLE_SEED, true, "card: Seed-OSS" },
	{ "<s>", "\n", STYLE_BOS, false, "llama.cpp: monarch" },
	{ "<extra_id_0>", "\n", STYLE_EXTRA_ID, false, "card: SteerLM, Nemotron" },
	{ "<extra_id_1>", "\n", STYLE_EXTRA_ID, false, "card: SteerLM, Nemotron" },
	{ "<|im_user|>", "<|im_middle|>", STYLE_KIMI, true, "card: Kimi K2" },
	{ "<|im_assistant|>", "<|im_middle|>", STYLE_KIMI, true, "card: Kimi K2" },
	{ "<|im_system|>", "<|im_middle|>", STYLE_KIMI, true, "card: Kimi K2" },
};
const size_t n_prompt_frames = N_ELEMS(prompt_frames);

const struct prompt_bracket prompt_brackets[] = {
	{ "<|", "|>", STYLE_PIPE, true, false, "fastchat: tulu, zephyr, oasst, stablelm; Phi-3, ChatGLM3" },
	{ "<\xEF\xBD\x9C", "\xEF\xBD\x9C>", STYLE_WIDE_PIPE, true, false, "card: DeepSeek-V3" },
	{ "[|", "|]", STYLE_SQUARE_PIPE, true, false, "fastchat: baize; EXAONE, BlueLM" },
	{ "<", ">", STYLE_ANGLE, false, false, "fastchat: redpajama-incite; Ziya" },
	{ "[", "]", STYLE_SQUARE, true, true, "card: Skywork" },
};
const size_t n_prompt_brackets = N_ELEMS(prompt_brackets);

const struct prompt_token prompt_tokens[] = {
	{ "[INST]", ROLE_USER, STYLE_INST, "card: Llama 2, Mistral" },
	{ "[/INST]", ROLE_ASSISTANT, STYLE_INST, "card: Llama 2, Mistral" },
	{ "<<SYS>>", ROLE_SYSTEM, STYLE_INST, "card: Llama 2" },
	{ "<</SYS>>", ROLE_USER, STYLE_INST, "card: Llama 2" },
	{ "[SYSTEM_PROMPT]", ROLE_SYSTEM, STYLE_INST, "card: Mistral, version 7" },
	{ "[AVAILABLE_TOOLS]", ROLE_SYSTEM, STYLE_INST, "card: Mistral, version 3" },
	{ "[TOOL_RESULTS]", ROLE_TOOL, STYLE_INST, "card: Mistral, version 3" },
	{ "[/TOOL_RESULTS]", ROLE_ASSISTANT, STYLE_INST, "card: Mistral, version 3" },
	{ "<reserved_102>", ROLE_USER, STYLE_RESERVED, "card: Baichuan" },
	{ "<reserved_103>", ROLE_ASSISTANT, STYLE_RESERVED, "card: Baichuan" },
	{ "<reserved_106>", ROLE_USER, STYLE_RESERVED, "card: Baichuan 2" },
	{ "<reserved_107>", ROLE_ASSISTANT, STYLE_RESERVED, "card: Baichuan 2" },
	{ "<|startofpiece|>", ROLE_USER, STYLE_PIECE, "fastchat: aquila-v1" },
	{ "<|endofpiece|>", ROLE_ASSISTANT, STYLE_PIECE, "fastchat: aquila-v1" },
	{ "<_system>", ROLE_SYSTEM, STYLE_ANGLE_WORD, "card: TeleChat" },
	{ "<_user>", ROLE_USER, STYLE_ANGLE_WORD, "card: TeleChat" },
	{ "<_bot>", ROLE_ASSISTANT, STYLE_ANGLE_WORD, "card: TeleChat" },
	{ "<\xE7\x94\xA8\xE6\x88\xB7>", ROLE_USER, STYLE_ANGLE_WORD, "card: MiniCPM, Chinese: user" },
	{ "<AI>", ROLE_ASSISTANT, STYLE_ANGLE_WORD, "card: MiniCPM" },
	{ "<\xEF\xBD\x9Chy_User\xEF\xBD\x9C>", ROLE_USER, STYLE_HUNYUAN, "card: Hunyuan" },
	{ "<\xEF\xBD\x9Chy_Assistant\xEF\xBD\x9C>", ROLE_ASSISTANT, STYLE_HUNYUAN, "card: Hunyuan" },
	{ "[unused9]\xE7\xB3\xBB\xE7\xBB\x9F\xEF\xBC\x9A", ROLE_SYSTEM, STYLE_UNUSED, "card: Pangu, Chinese: system" },
	{ "[unused9]\xE7\x94\xA8\xE6\x88\xB7\xEF\xBC\x9A", ROLE_USER, STYLE_UNUSED, "card: Pangu, Chinese: user" },
	{ "[unused9]\xE5\x8A\xA9\xE6\x89\x8B\xEF\xBC\x9A", ROLE_ASSISTANT, STYLE_UNUSED, "card: Pangu, Chinese: assistant" },
};
const size_t n_prompt_tokens = N_ELEMS(prompt_tokens);

/* Longer words before those that they begin with. */
const struct prompt_word prompt_words[] = {
	{ "user message", ROLE_USER, WORD_HASH, "card: Phind CodeLlama" },
	{ "user_token", ROLE_USER, 0, "card: Command R" },
	{ "userprompt", ROLE_USER, 0, "card: dots.llm1" },
	{ "user", ROLE_USER, WORD_PERSON | WORD_HASH, "fastchat: tulu, solar" },
	{ "human", ROLE_USER, WORD_PERSON | WORD_HASH, "fastchat: vicuna, xgen" },
	{ "prompter", ROLE_USER, WORD_PERSON, "fastchat: oasst" },
	{ "prompt", ROLE_USER, WORD_HASH, "fastchat: h2ogpt, snoozy" },
	{ "instruction", ROLE_USER, WORD_TASK | WORD_HASH, "fastchat: alpaca" },
	{ "question", ROLE_USER, WORD_HASH | WORD_COLON, "fine-tunes with questions and answers" },
	{ "input", ROLE_USER, WORD_MORE | WORD_HASH, "Alpaca's data: what the instruction is about" },
	{ "assistant message", ROLE_ASSISTANT, WORD_HASH, "as the user's" },
	{ "assistant", ROLE_ASSISTANT, WORD_PERSON | WORD_HASH, "fastchat: tulu, xgen" },
	{ "chatbot_token", ROLE_ASSISTANT, 0, "card: Command R" },
	{ "response", ROLE_ASSISTANT, WORD_HASH, "fastchat: alpaca" },
	{ "answer", ROLE_ASSISTANT, WORD_HASH | WORD_COLON, "fastchat: h2ogpt; as the question" },
	{ "chatbot", ROLE_ASSISTANT, WORD_PERSON, "as a bot" },
	{ "bot", ROLE_ASSISTANT, WORD_PERSON, "fastchat: redpajama-incite, internlm-chat" },
	{ "ai", ROLE_ASSISTANT, WORD_PERSON, "fastchat: baize" },
	{ "gpt", ROLE_ASSISTANT, WORD_PERSON, "fastchat: koala_v1" },
	{ "model", ROLE_ASSISTANT, WORD_PERSON, "fastchat: metharme, gemma" },
	{ "moss", ROLE_ASSISTANT, WORD_PERSON, "card: MOSS" },
	{ "yayi", ROLE_ASSISTANT, WORD_PERSON, "card: YaYi" },
	{ "system prompt", ROLE_SYSTEM, WORD_HASH, "card: Phind CodeLlama" },
	{ "system message", ROLE_SYSTEM, WORD_HASH, "as the user's" },
	{ "system_token", ROLE_SYSTEM, 0, "card: Command R" },
	{ "system", ROLE_SYSTEM, WORD_PERSON | WORD_HASH, "fastchat: zephyr, stablelm" },
	{ "developer", ROLE_SYSTEM, WORD_PERSON, "card: gpt-oss" },
	{ "tool", ROLE_TOOL, WORD_PERSON, "card: Qwen, Hermes" },
	{ "function", ROLE_TOOL, WORD_PERSON, "OpenAI's ChatML" },
	{ "observation", ROLE_TOOL, WORD_PERSON, "card: ChatGLM3" },
	{ "ipython", ROLE_TOOL, WORD_PERSON, "card: Llama 3.1" },
};
const size_t n_prompt_words = N_ELEMS(prompt_words);

#define ZH_ASK "\xE9\x97\xAE"
#define ZH_ANSWER "\xE7\xAD\x94"

const struct prompt_pair prompt_pairs[] = {
	{ "USER", "ASSISTANT", "SYSTEM", PAIR_INLINE | PAIR_PLAIN, "fastchat: vicuna_v1.1, airoboros" },
	{ "USER", "GPT", "SYSTEM", PAIR_INLINE | PAIR_PLAIN, "fastchat: koala_v1" },
	{ "HUMAN", "ASSISTANT", "SYSTEM", PAIR_INLINE | PAIR_PLAIN, "fine-tunes of Vicuna" },
	{ "GPT4 Correct User", "GPT4 Correct Assistant", "GPT4 Correct System", PAIR_INLINE, "card: OpenChat" },
	{ "Code User", "Code Assistant", NULL, PAIR_INLINE, "card: OpenChat" },
	{ "Human", "Assistant", "System", PAIR_PLAIN, "fastchat: claude, phoenix, billa" },
	{ "User", "Assistant", "System", PAIR_PLAIN, "fastchat: deepseek-chat, openbuddy, falcon" },
	{ "user", "assistant", "system", PAIR_PLAIN, "fastchat: the models behind an API" },
	{ "user", "model", "system", PAIR_PLAIN, "fastchat: gemini" },
	{ "human", "assistant", "system", PAIR_PLAIN, "card: Reka" },
	{ "human", "gpt", "system", PAIR_PLAIN, "ShareGPT's names" },
	{ "human", "bot", "system", PAIR_PLAIN, "as <human>: and <bot>:" },
	{ "Human", "AI", "System", PAIR_PLAIN, "LangChain's buffers" },
	{ "User", "AI", "System", PAIR_PLAIN, "LangChain's buffers" },
	{ "User", "Bot", "System", PAIR_PLAIN, "card: AmberChat and others" },
	{ "User", "Falcon", "System", PAIR_PLAIN, "fastchat: falcon-chat" },
	{ "Instruct", "Output", NULL, PAIR_PLAIN, "card: Phi-2" },
	{ "0", "1", NULL, PAIR_PLAIN | PAIR_STRICT, "fastchat: bard" },
	{ ZH_ASK, ZH_ANSWER, NULL, PAIR_ROUNDS, "fastchat: chatglm, cutegpt; Chinese: ask, answer" },
	{ "\xE7\x94\xA8\xE6\x88\xB7", "\xE5\x8A\xA9\xE6\x89\x8B", NULL, PAIR_PLAIN, "Chinese: user, assistant" },
	{ "\xD0\x9F\xD0\xBE\xD0\xBB\xD1\x8C\xD0\xB7\xD0\xBE\xD0\xB2\xD0\xB0\xD1\x82\xD0\xB5\xD0\xBB\xD1\x8C",
	  "\xD0\x90\xD1\x81\xD1\x81\xD0\xB8\xD1\x81\xD1\x82\xD0\xB5\xD0\xBD\xD1\x82", NULL, PAIR_PLAIN,
	  "llama.cpp: yandex; Russian: user, assistant" },
};
const size_t n_prompt_pairs = N_ELEMS(prompt_pairs);
_Static_assert(N_ELEMS(prompt_pairs) <= N_STYLES - STYLE_PAIRS, "a style for each pair");

const struct prompt_end prompt_ends[] = {
	{ "</s>", false, "Llama's vocabulary" },
	{ "<|im_end|>", false, "ChatML" },
	{ "<|endoftext|>", false, "GPT-2's vocabulary" },
	{ "<|eot_id|>", false, "card: Llama 3" },
	{ "<|eom_id|>", false, "card: Llama 3.1" },
	{ "<|eot|>", false, "card: Llama 4" },
	{ "<|eom|>", false, "card: Jamba, Llama 4" },
	{ "<eos>", false, "card: Gemma" },
	{ "<end_of_turn>", false, "card: Gemma" },
	{ "<|end|>", false, "card: Phi-3, StarChat, gpt-oss" },
	{ "<|return|>", false, "card: gpt-oss" },
	{ "<|call|>", false, "card: gpt-oss" },
	{ "<|end_of_text|>", false, "card: Granite, Llama 3" },
	{ "<|end_of_turn|>", false, "fastchat: open-orca, openchat_3.5" },
	{ "<|END_OF_TURN_TOKEN|>", false, "card: Command R" },
	{ "<\xEF\xBD\x9C" "end\xE2\x96\x81of\xE2\x96\x81sentence\xEF\xBD\x9C>", false, "card: DeepSeek" },
	{ "<\xEF\xBD\x9Chy_place\xE2\x96\x81holder\xE2\x96\x81no\xE2\x96\x81" "2\xEF\xBD\x9C>", false, "card: Hunyuan" },
	{ "<\xEF\xBD\x9Chy_place\xE2\x96\x81holder\xE2\x96\x81no\xE2\x96\x81" "3\xEF\xBD\x9C>", false, "card: Hunyuan" },
	{ "<eoh>", false, "fastchat: internlm-chat" },
	{ "<eoa>", false, "fastchat: internlm-chat" },
	{ "<eom>", false, "card: MOSS" },
	{ "<eod>", false, "fastchat: yuan2" },
	{ "<|EOT|>", false, "fastchat: deepseek-coder" },
	{ "### End", false, "fastchat: dolly_v2" },
	{ "[|endofturn|]", false, "card: EXAONE" },
	{ "<|separator|>", false, "card: Grok 2" },
	{ "<|turn_end|>", false, "card: Megrez" },
	{ "<end_of_utterance>", false, "card: SmolVLM" },
	{ "<seed:eos>", false, "card: Seed-OSS" },
	{ "<|endofsystem|>", false, "card: dots.llm1" },
	{ "<|endofuserprompt|>", false, "card: dots.llm1" },
	{ "<|endofresponse|>", false, "card: dots.llm1" },
	{ "<|eos|>", false, "card: Hunyuan" },
	{ "<_end>", false, "card: TeleChat" },
	{ "[SEP]", false, "card: Skywork, YandexGPT" },
	{ "[/SYSTEM_PROMPT]", false, "card: Mistral, version 7" },
	{ "[/AVAILABLE_TOOLS]", false, "card: Mistral, version 3" },
	{ "[unused10]", false, "card: Pangu" },
	{ "<sep>", false, "fastchat: yuan; Reka" },
	{ "<n>", false, "fastchat: yuan2" },
	{ "###", true, "fastchat: aquila, zero_shot" },
};
const size_t n_prompt_ends = N_ELEMS(prompt_ends);

const struct prompt_end prompt_begins[] = {
	{ "<s>", false, "Llama's vocabulary" },
	{ "<|begin_of_text|>", false, "card: Llama 3" },
	{ "<bos>", false, "card: Gemma" },
	{ "<\xEF\xBD\x9C" "begin\xE2\x96\x81of\xE2\x96\x81sentence\xEF\xBD\x9C>", false, "card: DeepSeek" },
	{ "<\xEF\xBD\x9Chy_begin\xE2\x96\x81of\xE2\x96\x81sentence\xEF\xBD\x9C>", false, "card: Hunyuan" },
	{ "[gMASK]<sop>", false, "card: ChatGLM4" },
	{ "[gMASK]sop", false, "card: ChatGLM3" },
	{ "[gMASK]", false, "card: ChatGLM" },
	{ "<sop>", false, "card: ChatGLM" },
	{ "<|startoftext|>", false, "card: Hunyuan, LFM2" },
	{ "<|bom|>", false, "card: Jamba" },
	{ "<BOS_TOKEN>", false, "card: Command R" },
	{ "<|START_OF_TURN_TOKEN|>", false, "card: Command R" },
	{ "<|im_start|>", true, "card: SmolVLM" },
};
const size_t n_prompt_begins = N_ELEMS(prompt_begins);

const char *const prompt_separators[] = { "<sep>", "<n>" };	/* fastchat: yuan, yuan2 */
const size_t n_prompt_separators = N_ELEMS(prompt_separators);

const char *const prompt_lead_ins[] = { "Let's think step by step." };	/* card: MetaMath */
const size_t n_prompt_lead_ins = N_ELEMS(prompt_lead_ins);
