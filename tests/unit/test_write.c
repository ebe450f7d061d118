/* The forms of --to: what turns become, and what a form refuses. */
#include "base/arena.h"
#include "write/write.h"
#include "support.h"

#include <stdio.h>

static char said[500];		/* the last message, as "line: text [code]" */

static void remember(struct diag_sink *sink, const struct diag_msg *msg)
{
	(void)sink;
	snprintf(said, sizeof(said), "%zu: %s [%s]", msg->line, msg->text, msg->code);
}

static void setup(void)
{
	arena_setup();
	said[0] = '\0';
}

static const struct form *find(const char *name)
{
	for (size_t i = 0; forms[i]; i++)
		if (strcmp(forms[i]->name, name) == 0)
			return forms[i];
	ck_abort_msg("no form '%s'", name);
}

/* What the form makes of a record, with "Ada" as the user and hosts too. */
static struct slice written(const char *form, const char *json, bool *ok)
{
	static const struct as_rule rules[] = {
		{ { "host", 4 }, AS_USER }, { { "ada", 3 }, AS_USER }, { { "Max:", 4 }, AS_ASSISTANT },
	};
	struct write_opts o = { .id = slice_z("r1"), .rules = rules, .n_rules = N_ELEMS(rules) };
	struct diag_sink sink = { .emit = remember };
	struct doc d = doc_of(json);
	struct buf out = BUF_INIT;

	buf_addz(&out, "|");
	o.lex = lexicon_new(NULL, 0);
	*ok = form_write(find(form), &d, &o, &out, &sink);
	lexicon_free((struct lexicon *)o.lex);
	return slice_from(kept(&out), 1);
}

#define TURNS(list) "{\"kind\":\"transcript\",\"turns\":[" list "]}"
#define TURN(who, text) "{\"speaker\":\"" who "\",\"text\":\"" text "\"}"
#define AT(start, who, text) "{\"speaker\":\"" who "\",\"start\":" start ",\"text\":\"" text "\"}"

static const struct { const char *form, *json, *want; } rows[] = {
	/* chat data: by role, by name and by label; a name where it says more than the role */
	{ "messages", TURNS("{\"speaker\":\"Therapist\",\"role\":\"therapist\",\"text\":\"a\"},"
			    "{\"speaker\":\"Li\",\"role\":\"client\",\"text\":\"b\\n\\\"c\\\"\"}"),
	  "{\"messages\":[{\"role\":\"assistant\",\"content\":\"a\"},"
	  "{\"role\":\"user\",\"content\":\"b\\n\\\"c\\\"\",\"name\":\"Li\"}]}\n" },
	{ "messages", TURNS("{\"speaker\":\"User\",\"role\":\"user\",\"text\":\"\"},"
			    "{\"speaker\":\"user\",\"role\":\"user\",\"text\":\"b\"},"
			    "{\"role\":\"system\",\"text\":\"c\"},{\"role\":\"tool\",\"text\":\"d\"}"),
	  "{\"messages\":[{\"role\":\"user\",\"content\":\"\"},{\"role\":\"user\",\"content\":\"b\"},"
	  "{\"role\":\"system\",\"content\":\"c\"},{\"role\":\"tool\",\"content\":\"d\"}]}\n" },
	{ "messages", TURNS("{\"speaker\":\"Ada\",\"role\":\"assistant\",\"text\":\"a\"},"
			    "{\"speaker\":\"Max\",\"label\":\"Max:\",\"role\":\"host\",\"text\":\"b\"},"
			    "{\"speaker\":\"Bo\",\"role\":\"host\",\"text\":\"c\"}"),
	  "{\"messages\":[{\"role\":\"user\",\"content\":\"a\",\"name\":\"Ada\"},"
	  "{\"role\":\"assistant\",\"content\":\"b\",\"name\":\"Max\"},"
	  "{\"role\":\"user\",\"content\":\"c\",\"name\":\"Bo\"}]}\n" },
	{ "messages", TURNS(""), "{\"messages\":[]}\n" },
	{ "sharegpt", TURNS("{\"role\":\"system\",\"text\":\"s\"},{\"speaker\":\"P\",\"role\":\"patient\",\"text\":\"a\"},"
			    "{\"speaker\":\"D\",\"role\":\"doctor\",\"text\":\"b\"},{\"role\":\"tool\",\"text\":\"t\"}"),
	  "{\"id\":\"r1\",\"conversations\":[{\"from\":\"system\",\"value\":\"s\"},{\"from\":\"human\",\"value\":\"a\"},"
	  "{\"from\":\"gpt\",\"value\":\"b\"},{\"from\":\"observation\",\"value\":\"t\"}]}\n" },
	/* ConvoKit: a chain of replies; seconds, or those since 1970 of a wall clock */
	{ "convokit", TURNS("{\"speaker\":\"Li\",\"role\":\"client\",\"text\":\"a\",\"start\":1.5,\"end\":2,\"flags\":[\"empty\",\"repeat\"]},"
			    "{\"text\":\"b\",\"notes\":[{\"text\":\"sighs\"},{\"text\":\"x\"}]}"),
	  "{\"id\":\"r1\",\"speaker\":\"Li\",\"conversation_id\":\"r1\",\"reply_to\":null,\"timestamp\":1.5,\"text\":\"a\","
	  "\"meta\":{\"role\":\"client\",\"start\":1.5,\"end\":2,\"flags\":[\"repeat\",\"empty\"]}}\n"
	  "{\"id\":\"r1_2\",\"speaker\":\"\",\"conversation_id\":\"r1\",\"reply_to\":\"r1\",\"timestamp\":null,\"text\":\"b\","
	  "\"meta\":{\"notes\":[\"sighs\",\"x\"]}}\n" },
	{ "convokit", TURNS("{\"speaker\":\"Li\",\"text\":\"a\",\"time\":\"2024-03-01T21:05:07\"}"),
	  "{\"id\":\"r1\",\"speaker\":\"Li\",\"conversation_id\":\"r1\",\"reply_to\":null,\"timestamp\":1709327107,\"text\":\"a\","
	  "\"meta\":{\"time\":\"2024-03-01T21:05:07\"}}\n" },
	{ "convokit", TURNS("{\"speaker\":\"Li\",\"text\":\"a\",\"time\":\"21:05\"}"),
	  "{\"id\":\"r1\",\"speaker\":\"Li\",\"conversation_id\":\"r1\",\"reply_to\":null,\"timestamp\":null,\"text\":\"a\","
	  "\"meta\":{\"time\":\"21:05\"}}\n" },
	/* captions: entities, paragraphs as lines, ends that are not stated, no speaker */
	{ "vtt", TURNS(AT("1.25", "A & <B>", "x < y\\n\\n \\n&amp; -->") "," AT("3", "Bo", "b")),
	  "00:00:01.250 --> 00:00:03.000\n<v A &amp; &lt;B&gt;>x &lt; y\n&amp;amp; --&gt;</v>\n\n"
	  "00:00:03.000 --> 00:00:05.000\n<v Bo>b</v>\n\n" },
	{ "vtt", TURNS("{\"text\":\"\",\"start\":360000,\"end\":360001.5},{\"role\":\"client\",\"text\":\"b\",\"start\":360002,\"end\":360003}"),
	  "100:00:00.000 --> 100:00:01.500\n<v></v>\n\n100:00:02.000 --> 100:00:03.000\n<v client>b</v>\n\n" },
	/* nobody between named ones, and nobody whose text looks like a label, is said to be nobody */
	{ "vtt", TURNS(AT("1", "", "a")), "00:00:01.000 --> 00:00:03.000\na\n\n" },
	{ "vtt", TURNS(AT("1", "", "Bo: a")), "00:00:01.000 --> 00:00:03.000\n<v>Bo: a</v>\n\n" },
	{ "vtt", TURNS(AT("1", "Bo", "a") "," AT("2", "", "b")),
	  "00:00:01.000 --> 00:00:02.000\n<v Bo>a</v>\n\n00:00:02.000 --> 00:00:04.000\n<v>b</v>\n\n" },
	/* the end is before the start, the next starts at the same time or before, a long last one */
	{ "vtt", TURNS("{\"text\":\"a\",\"start\":5,\"end\":4}," AT("5", "", "b") "," AT("2", "", "c") "," AT("7", "", "d")
		       "," AT("6", "", "123456789012345678901234567890123456789012345")),
	  "00:00:05.000 --> 00:00:07.000\na\n\n00:00:05.000 --> 00:00:07.000\nb\n\n00:00:02.000 --> 00:00:07.000\nc\n\n"
	  "00:00:07.000 --> 00:00:09.000\nd\n\n"
	  "00:00:06.000 --> 00:00:09.000\n123456789012345678901234567890123456789012345\n\n" },
	{ "srt", TURNS("{\"speaker\":\"Ann\\nLee\",\"text\":\"a  \\n\\nb: <c> 1 < 2 &amp; R&D x {\\\\i}\\nd\",\"start\":1,\"end\":61.007}," AT("3601", "", "d")
		       "," AT("3602", "Bo", "")),
	  "1\n00:00:01,000 --> 00:01:01,007\nAnn Lee: a b: &lt;c> 1 < 2 &amp;amp; R&D x &#123;\\i}\nd\n\n2\n01:00:01,000 --> 01:00:02,000\n>> d\n\n"
	  "3\n01:00:02,000 --> 01:00:04,000\nBo:\n\n" },
	/* nobody between named ones has a sign of its own, where he would be taken for the one before */
	{ "srt", TURNS(AT("1", "Ann", "a") "," AT("2", "Bo", "b") "," AT("3", "", "c")),
	  "1\n00:00:01,000 --> 00:00:02,000\nAnn: a\n\n2\n00:00:02,000 --> 00:00:03,000\nBo: b\n\n"
	  "3\n00:00:03,000 --> 00:00:05,000\n>> c\n\n" },
	{ "srt", TURNS(AT("1", "", "a") "," AT("2", "", "b")),
	  "1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:02,000 --> 00:00:04,000\nb\n\n" },
	/* tables: escapes, quotes, times that are not stated */
	{ "tsv", TURNS("{\"speaker\":\"A\\tB\",\"text\":\"a\\\\b\\nc\\rd\",\"start\":1.5,\"end\":2}," TURN("Bo", "")),
	  "1.500\t2.000\tA\\tB\ta\\\\b\\nc\\rd\tr1\n\t\tBo\t\tr1\n" },
	{ "csv", TURNS(TURN("Li, D", "a \\\"b\\\"\\nc") "," TURN("", " d") "," TURN("Bo", "plain; text")),
	  ",,\"Li, D\",\"a \"\"b\"\"\nc\",r1\n,,,\" d\",r1\n,,Bo,plain; text,r1\n" },
	/* pages: times with a fraction if one has it, lines that would open another turn */
	{ "md", TURNS(TURN("Ann", "a\\nb\\n\\n\\nc") "," TURN("Bo", "") "," TURN("", "d")),
	  "[Speakers: Ann; Bo]\n\n**Ann:** a\n  b\n\n\n  c\n\n**Bo:**\n\n\xE2\x80\x94 d\n\n" },
	{ "md", TURNS(AT("30", "Ann", "a") "," AT("3661", "", "b") "," TURN("Bo", "c")),
	  "[Speakers: Ann; Bo]\n\n**Ann** [00:00:30] a\n\n[01:01:01] \xE2\x80\x94 b\n\n**Bo:** c\n\n" },
	{ "text", TURNS(AT("30", "Ann", "a") "," AT("31.25", "", "b") "," TURN("Bo", "c")),
	  "[Speakers: Ann; Bo]\n\n[00:00:30.000] Ann: a\n[00:00:31.250] \xE2\x80\x94 b\nBo: c\n\n" },
	{ "text", TURNS("{\"role\":\"user\",\"text\":\"a\"}," TURN("", "b")), "[Speakers: (user)]\n\n(user): a\n\xE2\x80\x94 b\n\n" },
	/* where nobody has a name a time is enough, but for a text with the mark of nobody */
	{ "text", TURNS(AT("1", "", "a: b") "," AT("2", "", "\xE2\x80\x94 c")),
	  "[Speakers: \xE2\x80\x94]\n\n[00:00:01] a: b\n[00:00:02] \xE2\x80\x94 \xE2\x80\x94 c\n\n" },
	/* labels keep what is in them; what would be a mark of the page has a backslash */
	{ "text", TURNS(TURN("LEE, R., ESQ. (softly)", "a") "," TURN("[A]: *b*; c\\\\d", "e") "," TURN("(f)", "g")),
	  "[Speakers: LEE, R., ESQ. (softly); \\[A\\]\\: \\*b\\*\\; c\\\\d; \\(f)]\n\n"
	  "LEE, R., ESQ. (softly): a\n\\[A\\]\\: \\*b\\*\\; c\\\\d: e\n\\(f): g\n\n" },
	/* directions, and what only looks like one */
	{ "text", TURNS("{\"speaker\":\"Ann\",\"text\":\"rises\",\"flags\":[\"direction\"]}," TURN("Ann", "((rises))") "," TURN("Ann", "(rises)")),
	  "[Speakers: Ann]\n\nAnn: ((rises))\nAnn: \\((rises))\nAnn: (rises)\n\n" },
	{ "tsv", TURNS("{\"speaker\":\"Ann\",\"text\":\"a\\tb\",\"flags\":[\"direction\"]}," TURN("Ann", "((c))")),
	  "\t\tAnn\t((a\\tb))\tr1\n\t\tAnn\t\\\\((c))\tr1\n" },
	{ "text", TURNS(TURN("Ann", "a\\nRemember: x\\n\\n[Bo]: y\\n# z\\n---\\n12:30 q\\n\\nlast")),
	  "[Speakers: Ann]\n\nAnn: a\n  Remember: x\n\n  [Bo]: y\n  # z\n  ---\n  12:30 q\n\n  last\n\n" },
	{ "text", TURNS(TURN("Ann", "12:30: a\\n\xE6\x88\x91\xEF\xBC\x9A" "b\\nwe said that it was all over and done: c")),
	  "[Speakers: Ann]\n\nAnn: 12:30: a\n  \xE6\x88\x91\xEF\xBC\x9A" "b\n  we said that it was all over and done: c\n\n" },
	/* a page of text without turns is what it is */
	{ "text", "{\"kind\":\"text\",\"text\":\"a\\nb\"}", "a\nb\n\n" },
	{ "md", "{\"kind\":\"notes\",\"text\":\"# a\"}", "# a\n\n" },
};

START_TEST(form_table)
{
	bool ok;
	struct slice got = written(rows[_i].form, rows[_i].json, &ok);

	ck_assert_msg(ok, "%s of %s: %s", rows[_i].form, rows[_i].json, said);
	ck_assert_msg(slice_is(got, rows[_i].want), "%s of %s:\n%.*s", rows[_i].form, rows[_i].json,
		      SLICE_ARG(got));
}
END_TEST

#define LOST(turn, form, other) "0: record 'r1': turn " turn " would not be read from " form " as it is, by its " \
	"speaker's name, its text or its times: --to " other " can carry it [cannot-carry]"

static const struct { const char *form, *json, *error; } refused[] = {
	{ "messages", TURNS("{\"text\":\"a\",\"role\":\"user\"},{\"speaker\":\"Cy\",\"line\":7,\"text\":\"b\"}"),
	  "7: record 'r1': turn 2, by 'Cy', is neither a user's nor an assistant's: say which with "
	  "--as-user or --as-assistant [no-role]" },
	{ "sharegpt", TURNS("{\"speaker\":\"Cy\",\"role\":\"narrator\",\"text\":\"b\"}"),
	  "0: record 'r1': turn 1, by 'Cy', role narrator, is neither a user's nor an assistant's: say "
	  "which with --as-user or --as-assistant [no-role]" },
	{ "vtt", TURNS(AT("1", "Ann", "a") ",{\"speaker\":\"Bo\",\"line\":3,\"text\":\"b\"}"),
	  "3: record 'r1': turn 2 has no start time, and captions need one: --to tsv, md or text can "
	  "do without [no-time]" },
	{ "srt", TURNS(TURN("Ann", "a")),
	  "0: record 'r1': turn 1 has no start time, and captions need one: --to tsv, md or text can "
	  "do without [no-time]" },
	{ "text", TURNS(TURN("Ann\\nLee", "a")),
	  "0: record 'r1': turn 1 has a speaker whose name goes over lines, which a page cannot hold: "
	  "--to jsonl can [cannot-carry]" },
	{ "md", TURNS(TURN("Ann", "a") "," AT("36000000", "Ann", "a")),
	  "0: record 'r1': turn 2 starts after more hours than a clock shows, which a page cannot hold: "
	  "--to jsonl can [cannot-carry]" },
	{ "srt", TURNS(AT("1", "Ann (Bo's)", "a")),
	  LOST("1", "SRT", "vtt") },
	/* a label that is taken for text, and a text that is taken for a label */
	{ "srt", TURNS(AT("1", "Note", "a")), LOST("1", "SRT", "vtt") },
	{ "srt", TURNS(AT("1", "", "Bo: a")), LOST("1", "SRT", "vtt") },
	{ "srt", TURNS(AT("1", "Ann", "a") "," AT("2", "", "Ann: b")), LOST("2", "SRT", "vtt") },
	{ "vtt", TURNS(AT("1", "Ann", "a\\u0000b")), LOST("1", "WebVTT", "jsonl") },
	{ "csv", "{\"kind\":\"notes\",\"text\":\"a\"}",
	  "0: record 'r1' has no turns, and 'csv' is made of them: --to jsonl carries it [no-turns]" },
	{ "convokit", "{\"text\":\"a\"}",
	  "0: record 'r1' has no turns, and 'convokit' is made of them: --to jsonl carries it [no-turns]" },
};

START_TEST(refused_table)
{
	bool ok;
	struct slice got = written(refused[_i].form, refused[_i].json, &ok);

	ck_assert_msg(!ok && got.len == 0, "%s of %s: %.*s", refused[_i].form, refused[_i].json, SLICE_ARG(got));
	ck_assert_msg(strcmp(said, refused[_i].error) == 0, "%s of %s: %s", refused[_i].form,
		      refused[_i].json, said);
}
END_TEST

/* Ends of captions are found in linear time, whatever the starts are. */
START_TEST(many_cues)
{
	struct doc d = { .arena = &arena, .kind = KIND_TRANSCRIPT };
	struct write_opts o = { .id = slice_z("r1") };
	struct buf out = BUF_INIT;

	for (int64_t i = 0; i < 300000; i++)
		*VEC_PUSH(&arena, &d.turns) = (struct turn){ .start_ms = _i ? 300000 - i : 7, .end_ms = -1 };
	o.lex = lexicon_new(NULL, 0);
	ck_assert(form_write(find("vtt"), &d, &o, &out, NULL));
	lexicon_free((struct lexicon *)o.lex);
	buf_free(&out);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("write");
	TCase *tc = tcase_create("write");

	tcase_add_checked_fixture(tc, setup, arena_teardown);
	tcase_add_loop_test(tc, form_table, 0, (int)N_ELEMS(rows));
	tcase_add_loop_test(tc, refused_table, 0, (int)N_ELEMS(refused));
	tcase_add_loop_test(tc, many_cues, 0, 2);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
