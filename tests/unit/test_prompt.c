/* Prompt text through the reader, the marks that are chosen, and where a dump is cut. */
#include "read/prompt_cuts.h"
#include "read/prompt_scan.h"
#include "read/reader.h"
#include "support.h"

/* "s:", "u:", "a:", "t:" for the roles, "-:" for none, and what is said. */
static void put_role(struct buf *out, const struct turn *t)
{
	buf_addf(out, "%c:%.*s", t->role ? role_names[t->role][0] : '-', SLICE_ARG(t->text));
}

#define BAR "\xEF\xBD\x9C"

static const struct { const char *text, *want; } texts[] = {
	/* a role between tokens */
	{ "<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\nYes?<|im_end|>\n", "prompt u:Hi a:Yes?" },
	{ "<|im_start|>user<|im_sep|>Hi\nyou<|im_end|><|im_start|>assistant<|im_sep|>Yes?<|im_end|>", "prompt u:Hi\nyou a:Yes?" },
	{ "<|im_start|>ann\nHi<|im_end|>\n<|im_start|>bea\nYes?<|im_end|>\n", "prompt -:Hi -:Yes?" },
	{ "<|im_start|>user\nHi<|im_end|>", "prompt u:Hi" },
	{ "<|start_header_id|>user<|end_header_id|>\n\nHi<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\nYes?<|eot_id|>",
	  "prompt u:Hi a:Yes?" },
	{ "<|start_of_role|>user<|end_of_role|>Hi<|end_of_text|>\n<|start_of_role|>assistant<|end_of_role|>Yes?<|end_of_text|>\n",
	  "prompt u:Hi a:Yes?" },
	{ "<|start|>developer<|message|>Be.<|end|><|start|>user<|message|>Hi<|end|><|start|>assistant<|channel|>final<|message|>Yes?<|return|>",
	  "prompt s:Be. u:Hi a:Yes?" },
	{ "<|im_user|>user<|im_middle|>Hi<|im_end|><|im_assistant|>assistant<|im_middle|>Yes?<|im_end|>", "prompt u:Hi a:Yes?" },
	{ "<s>user\nHi</s>\n<s>assistant\nYes?</s>\n", "prompt u:Hi a:Yes?" },
	{ "<extra_id_0>System\nBe.\n<extra_id_1>User\nHi\n<extra_id_1>Assistant\nYes?\n", "prompt s:Be. u:Hi a:Yes?" },
	{ "<role>HUMAN</role>Hi<role>ASSISTANT</role>Yes?", "prompt u:Hi a:Yes?" },
	/* a role in brackets */
	{ "<|system|>\n</s>\n<|user|>\nHi</s>\n<|assistant|>\nYes?</s>\n", "prompt <header> u:Hi a:Yes?" },
	{ "<|prompter|>Hi<|endoftext|><|assistant|>Yes?<|endoftext|>", "prompt u:Hi a:Yes?" },
	{ "[gMASK]<sop><|user|>\nHi<|assistant|>\nYes?<|observation|>\n7<|assistant|>\nSeven.", "prompt u:Hi a:Yes? t:7 a:Seven." },
	{ "<" BAR "User" BAR ">Hi<" BAR "Assistant" BAR ">Yes?", "prompt u:Hi a:Yes?" },
	{ "[|Human|]: Hi\n[|AI|]: Yes?\n", "prompt u:Hi a:Yes?" },
	{ "<human>: Hi\n<bot>: Yes?\n", "prompt u:Hi a:Yes?" },
	{ "[USER]Hi[SEP][BOT]Yes?[SEP]", "prompt u:Hi a:Yes?" },
	{ "A talk of a <|User|> and a <|Bot|>. The <|Bot|> is kind to the <|User|>'s wish.\n<s><|User|>:Hi<eoh>\n<|Bot|>:Yes?<eoa>\n",
	  "prompt s:A talk of a <|User|> and a <|Bot|>. The <|Bot|> is kind to the <|User|>'s wish. u:Hi a:Yes?" },
	/* tokens */
	{ "[INST] Hi [/INST] Yes?</s>[INST] Ho [/INST]", "prompt u:Hi a:Yes? u:Ho <footer>" },
	{ "<s>[INST] <<SYS>>\nBe.\n<</SYS>>\n\nHi [/INST] Yes? </s>", "prompt s:Be. u:Hi a:Yes?" },
	{ "<reserved_106>Hi<reserved_107>Yes?", "prompt u:Hi a:Yes?" },
	{ "<\xE7\x94\xA8\xE6\x88\xB7>Hi<AI>Yes?", "prompt u:Hi a:Yes?" },
	/* headings */
	{ "### Instruction:\nDo.\n\n### Response:\nDone.\n\n### End\n\n", "prompt u:Do. a:Done." },
	{ "### Instruction:\nBe.\n### Prompt: Hi\n### Response: Yes?\n", "prompt s:Be. u:Hi a:Yes?" },
	{ "Be kind.### HumanHi\n### AssistantYes?\n### HumanHo\n### AssistantHm.\n", "prompt s:Be kind. u:Hi a:Yes? u:Ho a:Hm." },
	{ "Sums.\n\n### Instruction:\n1+1?\n\n### Response: Let's think step by step.2### Instruction:\n2+2?\n\n### Response: Let's think step by step.4",
	  "prompt s:Sums. u:1+1? a:2 u:2+2? a:4" },
	/* labels */
	{ "Be. USER: Hi ASSISTANT: Yes?</s>USER: Ho ASSISTANT: Hm.</s>", "prompt s:Be. u:Hi a:Yes? u:Ho a:Hm." },
	{ "SYSTEM: Be.\nUSER: Hi\nASSISTANT: Yes?</s>\n", "prompt s:Be. u:Hi a:Yes?" },
	{ "Be.###Human: Hi###Assistant: Yes?</s>Human: Ho###Assistant: Hm.</s>", "prompt s:Be. u:Hi a:Yes? u:Ho a:Hm." },
	{ "GPT4 Correct User: Hi<|end_of_turn|>GPT4 Correct Assistant: Yes?<|end_of_turn|>", "prompt u:Hi a:Yes?" },
	{ "<s>Be.</s>\nHuman: Hi\nAssistant: Yes?\n</s><s>Human: Ho\nAssistant: Hm.\n</s>", "prompt s:Be. u:Hi a:Yes? u:Ho a:Hm." },
	{ "user: Hi\nmodel: Yes?\n", "prompt u:Hi a:Yes?" },
	{ "\n\nHuman: Hi\n\nAssistant: Yes?\n\nPro: it is.\n\nHuman: Ho\n\nAssistant: Hm.", "prompt u:Hi a:Yes?\n\nPro: it is. u:Ho a:Hm." },
	{ "0: Hi\n1: Yes?\n0: Ho\n1: Hm.\n", "prompt u:Hi a:Yes? u:Ho a:Hm." },
	/* separators */
	{ "Hi<n>Yes?<n>Ho<sep>", "prompt u:Hi a:Yes? u:Ho" },
	/* the marks of a template inside a message of another one */
	{ "<|user|>\nWhat is [INST] hm [/INST] for?<|end|>\n<|assistant|>\nA prompt.<|end|>\n",
	  "prompt u:What is [INST] hm [/INST] for? a:A prompt." },
};

START_TEST(text_table)
{
	struct doc d = read_text(texts[_i].text);
	struct slice got = sketch(&d, d.format ? d.format : "nothing", " ", put_role);

	ck_assert_msg(slice_is(got, texts[_i].want), "'%s': '%.*s'", texts[_i].text, SLICE_ARG(got));
}
END_TEST

/* What is no prompt text. */
static const char *const others[] = {
	"", "Nothing here.", "Ann: Hi\nBob: Yes?\nAnn: Ho\n", "User: Hi\nNova: Yes?\nUser: Ho\n",
	"Therapist: Hi\nClient: Yes?\n", "0: a\n1: b\n2: c\n",
	"Session Number: 3\n\nUser: Hi\n\nAssistant: Yes?\n",		/* a header of a session */
	"User: Hi\nAssistant: Yes?\nHost: And?\nUser: Ho\nHost: So?\nAssistant: Hm.\n",	/* a third one */
	"{\"text\": \"<|im_start|>user\\n\"}", "<!DOCTYPE html>\n<p>[INST] a [/INST] b",
	"As a template:\n\n```\n<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n```\n",
	"### Input\n\na\n\n### Output\n\nb\n", "### Request\n\na\n\n### Response\n\nb\n",
	"\xE9\x97\xAE\xEF\xBC\x9Ahi\n\xE7\xAD\x94\xEF\xBC\x9Ayes\n",	/* an interview's question and answer */
	"Use <b>bold</b> and <s>struck</s>.", "a <sep> b", "[1] a\n[2] b\n",
};

START_TEST(other_table)
{
	const struct reader *r = reader_find(SLICE("prompt"));
	struct sample s;

	sample_take(&s, &arena, slice_z(others[_i]));
	ck_assert_msg(r->score(&s, NULL) == 0, "on '%s'", others[_i]);
}
END_TEST

START_TEST(says_why)
{
	const struct reader *r = reader_find(SLICE("prompt"));
	struct buf why = BUF_INIT;
	struct sample s;

	sample_take(&s, &arena, SLICE("<|user|>\nHi<|end|>\n<|assistant|>\nYes?<|end|>\n"));
	ck_assert(r->score(&s, &why) > 0.98);
	ck_assert_msg(slice_is(buf_slice(&why), "2 turns begin with a mark such as '<|user|>'"), "'%.*s'",
		      SLICE_ARG(buf_slice(&why)));
	buf_free(&why);
}
END_TEST

#define ROUND(q, a) "<|im_start|>user\n" q "<|im_end|>\n<|im_start|>assistant\n" a "<|im_end|>\n"
#define TALK(s, q, a) "<|im_start|>system\n" s "<|im_end|>\n" ROUND(q, a)

static const struct { const char *text, *header, *separator; bool whole; } dumps[] = {
	{ TALK("Be.", "a", "b") TALK("Be.", "c", "d"), "^\\Q<|im_start|>system\\E", "", false },
	{ TALK("One.", "a", "b") TALK("Two.", "c", "d") TALK("Three.", "e", "f"), "^\\Q<|im_start|>system\\E", "", false },
	{ TALK("One.", "a", "b") TALK("Now two.", "c", "d"), "", "", false },		/* said in the middle */
	{ TALK("Be.", "a", "b") "---\n" TALK("Be.", "c", "d"), "^\\Q<|im_start|>system\\E", "^\\Q---\\E\\s*$", false },
	{ TALK("Be.", "a", "b\n---") TALK("Be.", "c\n---\n---", "d"), "^\\Q<|im_start|>system\\E", "", false },
	{ ROUND("a", "b") ROUND("c", "d"), "", "", false },
	{ "<bos>" ROUND("a", "b") "<bos>" ROUND("c", "d"), "^\\Q<bos>\\E", "", false },
	{ "<s>[INST] a [/INST] b</s>[INST] c [/INST] d</s>\n<s>[INST] e [/INST] f</s>\n", "^\\Q<s>[INST]\\E", "", false },
	{ "<s>[INST] a [/INST] b</s>\n<s>[INST] e [/INST] f</s>\n", "", "", false },	/* rounds of one? */
	{ "You are a kind helper. USER: a ASSISTANT: b</s>\nYou are a kind helper. USER: c ASSISTANT: d</s>\n",
	  "^\\QYou are a kind helper.\\E", "", false },
	{ "<|endoftext|>Human: a\n\nAssistant: b\n<|endoftext|>Human: c\n\nAssistant: d\n", "^\\Q<|endoftext|>\\E", "", false },
	{ "<|user|>\na\n</s>\n<|assistant|>\nb\n</s>\n", "", "", true },
	{ "Ann: a\nBob: b\n", "", "", false },
};

START_TEST(dump_table)
{
	struct prompt_cuts cuts;

	prompt_cuts_find(&cuts, &arena, slice_z(dumps[_i].text));
	ck_assert_str_eq(cuts.header, dumps[_i].header);
	ck_assert_str_eq(cuts.separator, dumps[_i].separator);
	ck_assert_int_eq(cuts.whole, dumps[_i].whole);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("prompt");
	TCase *tc = tcase_create("prompt");

	tcase_add_checked_fixture(tc, reading_setup, reading_teardown);
	tcase_add_loop_test(tc, text_table, 0, (int)N_ELEMS(texts));
	tcase_add_loop_test(tc, other_table, 0, (int)N_ELEMS(others));
	tcase_add_test(tc, says_why);
	tcase_add_loop_test(tc, dump_table, 0, (int)N_ELEMS(dumps));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
