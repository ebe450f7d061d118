/*
 * Skeletons of small records: what is quoted, from where, and what is not.
 */
#include "model/doc_json.h"
#include "read/reader.h"
#include "sum/skeleton.h"
#include "support.h"

static struct summarizer *summarizer;

static void setup(void)
{
	reading_setup();
	summarizer = summarizer_new(lex, NULL, true);
}

static void teardown(void)
{
	summarizer_free(summarizer);
	reading_teardown();
}

static struct skeleton skeleton_of(const struct doc *d, size_t items)
{
	struct skeleton sk;

	skeleton_make(&sk, d, (struct slice){ NULL, 0 }, summarizer, &(struct skeleton_opts){ .items = items });
	return sk;
}

/* Sections as "topics: a | b; homework: todo", those without anything left out. */
static struct slice shown(const struct skeleton *sk)
{
	struct buf out = BUF_INIT;

	for (size_t i = 0; i < sk->sections.n; i++) {
		const struct entry *e = &sk->sections.v[i];
		if (!e->items.n)
			continue;
		buf_addf(&out, "%s%s:%s", out.len ? "; " : "",
			 e->id ? e->id : e->title.len ? "section" : "text", e->todo ? " todo" : "");
		for (size_t k = 0; k < e->items.n; k++) {
			const struct item *it = &e->items.v[k];
			buf_addf(&out, "%s %s", k ? " |" : "", it->origin == ORIGIN_STATED ?
				 (it->about == ABOUT_PREVIOUS ? "P " : "S ") : "");
			buf_add(&out, it->text);
			if (it->support)
				buf_addf(&out, " (said in %zu)", it->support->index);
		}
	}
	struct slice text = arena_dup(&arena, buf_slice(&out));
	buf_free(&out);
	return text;
}

#define TURN(i, who, role, text, rest) \
	"{\"index\":" i ",\"speaker\":\"" who "\",\"role\":\"" role "\",\"text\":\"" text "\"" rest "}"
#define SESSION(turns) "{\"kind\":\"transcript\",\"turns\":[" turns "]}"
#define HOMEWORK "I'll call my sister on Saturday."

/* Records of a session, and what the skeleton shows of them. */
static const struct { const char *json, *want; } sessions[] = {
	{ SESSION(""), "" },
	{ SESSION(TURN("1", "A", "client", "", "")), "" },
	{ SESSION(TURN("1", "A", "client", HOMEWORK, "")), "homework: " HOMEWORK },
	/* no roles: the words alone tell */
	{ "{\"turns\":[{\"index\":1,\"text\":\"" HOMEWORK "\"}]}", "homework: " HOMEWORK },
	/* turns that must not be quoted */
	{ SESSION(TURN("1", "A", "client", HOMEWORK, ",\"flags\":[\"placeholder\"]")), "" },
	{ SESSION(TURN("1", "A", "client", HOMEWORK, ",\"flags\":[\"refusal\"]")), "" },
	{ SESSION(TURN("1", "A", "client", HOMEWORK, ",\"flags\":[\"out_of_role\",\"cut_off\"]")), "" },
	{ SESSION(TURN("1", "A", "client", HOMEWORK, "") ","
		  TURN("2", "B", "client", HOMEWORK, ",\"flags\":[\"repeat\"],\"repeat_of\":1")),
	  "homework: " HOMEWORK },
	/* roles swapped: what the client says under the helper's label, and the other way round */
	{ SESSION(TURN("1", "A", "therapist", HOMEWORK, "")), "" },
	{ SESSION(TURN("1", "A", "therapist", HOMEWORK, ",\"flags\":[\"role_swap\"]")),
	  "homework: " HOMEWORK },
	{ SESSION(TURN("1", "A", "client", HOMEWORK, ",\"flags\":[\"role_swap\"]")), "" },
	/* the last sentence of a turn that was cut off */
	{ SESSION(TURN("1", "A", "client", HOMEWORK " I'll write a list of", ",\"flags\":[\"cut_off\"]")),
	  "homework: " HOMEWORK },
	/* a sentence that leads up to something else */
	{ SESSION(TURN("1", "A", "client", "I'll try the following things this week:", "")), "" },
	/* the same said twice; two from one turn at most */
	{ SESSION(TURN("1", "A", "client", HOMEWORK, "") ","
		  TURN("3", "A", "client", "So on Saturday I'll call my sister, right.", "")),
	  "homework: So on Saturday I'll call my sister, right." },
	{ SESSION(TURN("1", "A", "client", "I'll call my sister tonight. I'll write the long letter "
		       "tomorrow. I'll buy a lamp and read every night.", "")),
	  "homework: I'll write the long letter tomorrow. | I'll buy a lamp and read every night." },
	/* the answer to a question belongs where the question points */
	{ SESSION(TURN("1", "B", "therapist", "What is your takeaway from today?", "") ","
		  TURN("2", "A", "client", "That I can choose when I rest.", "")),
	  "insights: That I can choose when I rest." },
	{ SESSION(TURN("1", "B", "therapist", "What is your takeaway from today?", "") ","
		  TURN("2", "B", "therapist", "That I can choose when I rest.", "")), "" },
};

START_TEST(session_table)
{
	struct doc d = doc_of(sessions[_i].json);
	struct skeleton sk = skeleton_of(&d, 0);

	ck_assert_int_eq(sk.kind, SKELETON_SESSION);
	ck_assert_uint_eq(sk.sections.n, 5);
	ck_assert_msg(slice_is(shown(&sk), sessions[_i].want), "on %s: '%.*s'", sessions[_i].json,
		      SLICE_ARG(shown(&sk)));
	for (size_t i = 0; i < 5; i++)
		ck_assert(sk.sections.v[i].todo == (sk.sections.v[i].items.n == 0));
}
END_TEST

/* Transcripts as text, read as tsummarize reads raw input. */
#define BEFORE "Session Summary:\n\nHomework assigned:\n- Keep the old diary\n\nInsights:\n- Rest helps\n\n"
#define AFTER "\n\nSession Summary:\n\nHomework assigned:\n- Walk every day\n"
#define TALK "Therapist: Good to see you. What did you do?\n\nClient: I went out once.\n\n" \
	"Therapist: Well done. And next?\n\nClient: " HOMEWORK "\n\n" \
	"Therapist: Good.\n\nClient: Yes, I think so.\n"

static const struct { const char *text, *want; } texts[] = {
	{ TALK, "homework: " HOMEWORK },
	{ BEFORE TALK, "homework: " HOMEWORK " | P Keep the old diary; insights: todo P Rest helps" },
	{ TALK AFTER, "homework: S Walk every day | " HOMEWORK },
	/* what is stated and said, too, stands there once */
	{ TALK AFTER "- Calls to his sister, on Saturday\n",
	  "homework: S Walk every day | S Calls to his sister, on Saturday (said in 4)" },
	{ BEFORE TALK AFTER,
	  "homework: S Walk every day | " HOMEWORK "; insights: todo P Rest helps" },
	/* carried inside the first turn */
	{ "Client: What we said last time: " BEFORE
	  "Therapist: Good to see you.\n\nClient: " HOMEWORK "\n\nTherapist: Good.\n",
	  "homework: " HOMEWORK " | P Keep the old diary; insights: todo P Rest helps" },
};

START_TEST(text_table)
{
	struct doc d = { .arena = &arena, .text = slice_z(texts[_i].text), .line = 1 };
	struct skeleton sk;

	doc_read(&d, NULL, lex, NULL);
	sk = skeleton_of(&d, 0);
	ck_assert_msg(slice_is(shown(&sk), texts[_i].want), "on '%s': '%.*s'", texts[_i].text,
		      SLICE_ARG(shown(&sk)));
}
END_TEST

START_TEST(quoted_dialogue_is_not_quoted)
{
	static const char text[] =
		"Client: Hello.\n\nTherapist: Hello. You could have said:\n\n"
		"Kim: \"I'll call my sister on Saturday.\"\n\nSo how are you?\n\nClient: Fine.\n\n"
		"Therapist: Good.\n\nClient: Yes.\n";
	struct doc d = { .arena = &arena, .text = slice_z(text), .line = 1 };
	struct skeleton sk;

	doc_read(&d, NULL, lex, NULL);
	ck_assert_uint_eq(d.turns.v[1].quoted.n, 1);
	d.turns.v[1].role = ROLE_CLIENT;
	sk = skeleton_of(&d, 0);
	ck_assert_msg(slice_is(shown(&sk), ""), "'%.*s'", SLICE_ARG(shown(&sk)));
}
END_TEST

START_TEST(items_has_a_limit)
{
	static const char *const plans[] = { "call my brother", "write that letter", "read some poems",
		"cook fresh soup", "walk the dog", "visit the museum" };
	struct buf json = BUF_INIT;
	struct doc d;

	buf_addz(&json, "{\"turns\":[");
	for (size_t i = 0; i < N_ELEMS(plans); i++)
		buf_addf(&json, "%s{\"index\":%zu,\"text\":\"I'll %s.\"}", i ? "," : "", i + 1,
			 plans[i]);
	buf_addz(&json, "]}");
	buf_addc(&json, '\0');
	d = doc_of(json.p);
	ck_assert_uint_eq(skeleton_of(&d, 0).sections.v[3].items.n, 4);
	ck_assert_uint_eq(skeleton_of(&d, 1).sections.v[3].items.n, 1);
	ck_assert_uint_eq(skeleton_of(&d, 100).sections.v[3].items.n, 6);
	ck_assert_uint_eq(skeleton_of(&d, (size_t)-1).sections.v[3].items.n, 6);
	buf_free(&json);
}
END_TEST

/* Outlines. */
#define LONG1 "The harbour was built in 1820 of granite from the northern quarries."
#define LONG2 "Its lighthouse still guides the ferries."
#define LONG3 "The granite quarries and the harbour made the town rich."
static const struct { const char *json, *want; size_t part, block; } outlines[] = {
	{ "{\"kind\":\"text\",\"text\":\"\"}", "", 0, 0 },
	{ "{\"kind\":\"text\",\"text\":\" \\n \"}", "", 0, 0 },
	{ "{\"kind\":\"article\",\"text\":\"" LONG1 "\"}", "text: " LONG1, 0, 0 },
	{ "{\"kind\":\"article\",\"text\":\"" LONG1 " " LONG2 " " LONG3 " It rains.\"}",
	  "text: " LONG1 " | " LONG3, 0, 0 },
	{ "{\"kind\":\"text\",\"text\":\"" LONG1 "\",\"parts\":[{\"type\":\"footer\",\"span\":[0,1]},"
	  "{\"type\":\"prose\",\"span\":[0,68]}]}", "text: " LONG1, 2, 0 },
	{ "{\"kind\":\"notes\",\"text\":\"x\",\"parts\":[{\"type\":\"section\",\"span\":[0,1],\"number\":\"1\","
	  "\"title\":\"Town\",\"items\":[\"" LONG1 "\"]},{\"type\":\"section\",\"span\":[0,1],"
	  "\"title\":\"Sea\",\"text\":\"" LONG2 "\"}]}", "section: " LONG1 "; section: " LONG2, 1, 0 },
	{ "{\"kind\":\"article\",\"text\":\"x\",\"blocks\":[{\"type\":\"heading\",\"level\":1,\"text\":\"Town\"},"
	  "{\"type\":\"code\",\"text\":\"int x; int y;\"},{\"type\":\"paragraph\",\"text\":\"" LONG2 "\"}]}",
	  "section: " LONG2, 0, 3 },
};

START_TEST(outline_table)
{
	struct doc d = doc_of(outlines[_i].json);
	struct skeleton sk = skeleton_of(&d, 0);

	ck_assert_int_eq(sk.kind, SKELETON_OUTLINE);
	ck_assert(sk.todo == (sk.sections.n == 0));
	ck_assert_msg(slice_is(shown(&sk), outlines[_i].want), "on %s: '%.*s'", outlines[_i].json,
		      SLICE_ARG(shown(&sk)));
	if (sk.sections.n) {
		ck_assert_uint_eq(sk.sections.v[0].items.v[0].part, outlines[_i].part);
		ck_assert_uint_eq(sk.sections.v[0].items.v[0].block, outlines[_i].block);
	}
}
END_TEST

START_TEST(heading_that_is_the_title_is_no_section)
{
	struct skeleton sk;
	struct doc d = doc_of("{\"kind\":\"article\",\"text\":\"x\",\"blocks\":[{\"type\":\"heading\",\"level\":1,"
		   "\"text\":\"The Harbour\"},{\"type\":\"paragraph\",\"text\":\"" LONG1 "\"}]}");

	skeleton_make(&sk, &d, SLICE("The harbour"), summarizer, &(struct skeleton_opts){ .items = 0 });
	ck_assert(slice_is(sk.title, "The harbour"));
	ck_assert_uint_eq(sk.sections.n, 1);
	ck_assert_uint_eq(sk.sections.v[0].title.len, 0);
}
END_TEST

START_TEST(title_of_the_metadata)
{
	static const struct { const char *json, *want; } titles[] = {
		{ "{\"metadata\":{\"x\":{\"title\":\"no\"},\"title\":\"A \\\"b\\\"\"}}", "A \"b\"" },
		{ "{\"metadata\":{\"title\":7}}", "" }, { "{\"metadata\":[1]}", "" }, { "{}", "" },
	};

	for (size_t i = 0; i < N_ELEMS(titles); i++) {
		struct record r = { NULL, 0, 0 };
		const char *why;
		ck_assert(record_scan(&r, &arena, slice_z(titles[i].json), &why));
		ck_assert_msg(slice_is(skeleton_title(&r, &arena), titles[i].want), "%s", titles[i].json);
	}
}
END_TEST

START_TEST(written)
{
	static const char text[] = "Client: I feel *so* anxious\n  about <b> at work.\n\n"
				   "Therapist: Hm.\n\nClient: Yes.\n\nTherapist: Hm.\n";
	struct doc d = { .arena = &arena, .text = slice_z(text), .line = 1 };
	struct buf out = BUF_INIT;
	struct skeleton sk;

	doc_read(&d, NULL, lex, NULL);
	sk = skeleton_of(&d, 0);
	skeleton_markdown(&sk, SLICE("a_b"), &out);
	ck_assert_msg(slice_starts(buf_slice(&out), SLICE(
		"# a\\_b\n\n## Main topics discussed\n\n"
		"- \"I feel \\*so\\* anxious about \\<b> at work.\" (turn 1, Client)\n\n"
		"## Techniques and exercises\n\n- [ ] TODO: nothing found in this session\n")),
		      "%.*s", SLICE_ARG(buf_slice(&out)));
	buf_reset(&out);
	skeleton_text(&sk, SLICE("a_b"), &out);
	ck_assert_msg(slice_starts(buf_slice(&out), SLICE(
		"a_b\n\nMain topics discussed\n\n"
		"  * \"I feel *so* anxious about <b> at work.\" (turn 1, Client)\n\n")),
		      "%.*s", SLICE_ARG(buf_slice(&out)));
	buf_reset(&out);
	skeleton_json(&sk, &out);
	ck_assert_msg(slice_starts(buf_slice(&out), SLICE(
		"{\"kind\":\"session\",\"sections\":[{\"id\":\"topics\",\"title\":\"Main topics discussed\","
		"\"items\":[{\"text\":\"I feel *so* anxious\\n  about <b> at work.\",\"turns\":[1],"
		"\"origin\":\"extracted\",\"cue\":\"i feel/felt .. afraid/")),
		      "%.*s", SLICE_ARG(buf_slice(&out)));
	buf_free(&out);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("skeleton");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_loop_test(tc, session_table, 0, (int)N_ELEMS(sessions));
	tcase_add_loop_test(tc, text_table, 0, (int)N_ELEMS(texts));
	tcase_add_test(tc, quoted_dialogue_is_not_quoted);
	tcase_add_test(tc, items_has_a_limit);
	tcase_add_loop_test(tc, outline_table, 0, (int)N_ELEMS(outlines));
	tcase_add_test(tc, heading_that_is_the_title_is_no_section);
	tcase_add_test(tc, title_of_the_metadata);
	tcase_add_test(tc, written);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
