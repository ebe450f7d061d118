/* Lines that could bound records: their shapes, and what headers state. */
#include "split/bounds.h"
#include "split/session_words.h"
#include "split/talk.h"
#include "support.h"

#define BYTES(lit) { (lit), sizeof(lit) - 1 }

static const struct {
	struct slice line;
	enum bound_kind kind;
	size_t length;
	bool strong;
} shapes[] = {
	{ BYTES("###################"), BOUND_RUN, 19, true },
	{ BYTES("#####"), BOUND_RUN, 5, true },
	{ BYTES("####"), BOUND_RUN, 4, false },
	{ BYTES("---"), BOUND_RUN, 3, false },
	{ BYTES("  -----  \t"), BOUND_RUN, 5, true },
	{ BYTES("--"), BOUND_NONE, 0, false },
	{ BYTES("* * *"), BOUND_RUN, 3, false },
	{ BYTES("* * * * *"), BOUND_RUN, 5, false },
	{ BYTES("- - -"), BOUND_RUN, 3, false },
	{ BYTES("--- --- ---"), BOUND_RUN, 9, false },
	{ BYTES("-- -"), BOUND_NONE, 0, false },
	{ BYTES("===========  ====="), BOUND_NONE, 0, false },
	{ BYTES("-----------  ------"), BOUND_NONE, 0, false },
	{ BYTES("+------+------+"), BOUND_NONE, 0, false },
	{ BYTES("|------|------|"), BOUND_NONE, 0, false },
	{ BYTES("..."), BOUND_NONE, 0, false },
	{ BYTES("....."), BOUND_RUN, 5, true },
	{ BYTES("???"), BOUND_NONE, 0, false },
	{ BYTES(",,,,,,"), BOUND_NONE, 0, false },
	{ BYTES("```"), BOUND_NONE, 0, false },
	{ BYTES(">>>"), BOUND_NONE, 0, false },
	{ BYTES("ooooo"), BOUND_NONE, 0, false },
	{ BYTES("12345"), BOUND_NONE, 0, false },
	{ BYTES("-=-=-=-"), BOUND_RUN, 7, true },
	{ BYTES("-=-=-"), BOUND_NONE, 0, false },
	{ BYTES("-=-==-="), BOUND_NONE, 0, false },
	{ BYTES("\xE2\x94\x80\xE2\x94\x80\xE2\x94\x80\xE2\x94\x80\xE2\x94\x80"), BOUND_RUN, 5, true },
	{ BYTES("\xE2\x80\x94\xE2\x80\x94\xE2\x80\x94"), BOUND_RUN, 3, false },
	{ BYTES("\xE2\x86\x92\xE2\x86\x92\xE2\x86\x92"), BOUND_RUN, 3, false },
	{ BYTES("\xF0\x9F\x98\x82\xF0\x9F\x98\x82\xF0\x9F\x98\x82"), BOUND_NONE, 0, false },
	{ BYTES("$%&"), BOUND_NONE, 0, false },
	{ BYTES("\xEF\xBB\xBF#####"), BOUND_RUN, 5, true },
	{ BYTES("###################."), BOUND_NONE, 0, false },
	{ BYTES("we saw ##########"), BOUND_NONE, 0, false },

	{ BYTES("===== SESSION 1 (intake) ====="), BOUND_TITLED, 5, true },
	{ BYTES("--- Session 2 ---"), BOUND_TITLED, 3, true },
	{ BYTES("## Session 3 ##"), BOUND_TITLED, 2, true },
	{ BYTES("=== SESSION 4"), BOUND_TITLED, 3, true },
	{ BYTES("=== The bakery ==="), BOUND_TITLED, 3, false },
	{ BYTES("==> talk.txt <=="), BOUND_NONE, 0, false },
	{ BYTES(">>> talk.txt <<<"), BOUND_TITLED, 3, false },
	{ BYTES("== The bakery =="), BOUND_NONE, 0, false },
	{ BYTES("--- we went home"), BOUND_NONE, 0, false },
	{ BYTES("***so*** nice"), BOUND_NONE, 0, false },
	{ BYTES("=== *** ==="), BOUND_NONE, 0, false },

	{ BYTES("<|endoftext|>"), BOUND_TOKEN, 1, true },
	{ BYTES(" <|EndOfText|> "), BOUND_TOKEN, 1, true },
	{ BYTES("</s>"), BOUND_TOKEN, 1, false },
	{ BYTES("[END]"), BOUND_TOKEN, 1, false },
	{ BYTES("<|user|>"), BOUND_NONE, 0, false },
	{ BYTES("and then <|endoftext|>"), BOUND_NONE, 0, false },

	{ BYTES("\f"), BOUND_FORMFEED, 1, true },
	{ BYTES(" \f\fAnn: hello"), BOUND_FORMFEED, 1, true },
	{ BYTES("Ann: hello\f"), BOUND_NONE, 0, false },

	{ BYTES("Session Number: 11"), BOUND_HEADER, 1, true },
	{ BYTES("# Session 3"), BOUND_HEADER, 1, true },
	{ BYTES("#### Session 3"), BOUND_HEADER, 1, true },
	{ BYTES("**Session 3**"), BOUND_HEADER, 1, true },
	{ BYTES("Session 3: Sleep and Rest"), BOUND_HEADER, 1, false },
	{ BYTES("Chapter 3"), BOUND_HEADER, 1, false },

	{ BYTES("Ann: hello"), BOUND_NONE, 0, false },
	{ BYTES("Session"), BOUND_NONE, 0, false },
	{ BYTES(""), BOUND_NONE, 0, false },
	{ BYTES(" \t "), BOUND_NONE, 0, false },
};

START_TEST(shape_table)
{
	struct slice line = shapes[_i].line, s = slice_trim(line);
	struct header_words words;
	struct bound b;
	bool got = bound_read(line, &b);

	ck_assert_msg(got == (shapes[_i].kind != BOUND_NONE), "on '%.*s'", SLICE_ARG(line));
	ck_assert_msg(b.kind == shapes[_i].kind, "kind %d of '%.*s'", (int)b.kind, SLICE_ARG(line));
	if (!got)
		return;
	ck_assert_msg(b.strong == shapes[_i].strong, "strength of '%.*s'", SLICE_ARG(line));
	ck_assert_msg(b.length == shapes[_i].length, "length %zu of '%.*s'", b.length,
		      SLICE_ARG(line));
	header_words_make(&words);
	ck_assert_msg(b.kind == BOUND_FORMFEED || bound_may_be(&words, s), "may be: '%.*s'", SLICE_ARG(line));
}
END_TEST

/* Lines of one family, and lines that only look like it. */
static const struct { const char *a, *b; bool same; } families[] = {
	{ "#####", "################", true }, { "---", "-----", true },
	{ "#####", "-----", false }, { "* * *", "***", false }, { "- - -", "--- --- ---", true },
	{ "-=-=-=-", "=-=-=-=", false }, { "=== A ===", "===== B =====", true },
	{ "=== A ===", "--- A ---", false }, { "</s>", "<eos>", false },
	{ "Session 3", "SESSION NUMBER: 4", true }, { "Session 3", "Interview 3", false },
};

START_TEST(family_table)
{
	struct bound a, b;

	ck_assert(bound_read(slice_z(families[_i].a), &a));
	ck_assert(bound_read(slice_z(families[_i].b), &b));
	ck_assert_msg((a.kind == b.kind && a.family == b.family) == families[_i].same,
		      "'%s' and '%s'", families[_i].a, families[_i].b);
}
END_TEST

START_TEST(long_lines_are_no_bounds)
{
	char line[BOUND_MAX_BYTES + 2];
	struct bound b;

	memset(line, '#', sizeof(line));
	ck_assert(bound_read((struct slice){ line, BOUND_MAX_BYTES }, &b));
	ck_assert(!bound_read((struct slice){ line, BOUND_MAX_BYTES + 1 }, &b));
}
END_TEST

/* What header lines state, values as raw JSON; "-": something ends; NULL: no counter header. */
static const struct { const char *line, *facts; } headers[] = {
	{ "Session Number: 11", "session=11" },
	{ "session number 11", "session=11" },
	{ "Session 3:", "session=3" },
	{ "Session 3", "session=3" },
	{ "SESSION 3.", "session=3" },
	{ "Session: 3", "session=3" },
	{ "Session - 3", "session=3" },
	{ "Session #3", "session=3" },
	{ "Session No. 3", "session=3" },
	{ "Session_3", "session=3" },
	{ "Session03", "session=3" },
	{ "SESSION THREE", "session=3" },
	{ "Session twelve:", "session=12" },
	{ "Session IV", "session=4" },
	{ "Session 2b", "session=2" },
	{ "Session 3 of 12", "session=3" },
	{ "Session 3/12:", "session=3" },
	{ "SESSION 3 (intake)", "session=3 title=\"intake\"" },
	{ "Session 3: Sleep and Rest", "session=3 title=\"Sleep and Rest\"" },
	{ "Session 3 - \"Rest\" and more", "session=3 title=\"\\\"Rest\\\" and more\"" },
	{ "Session #4 - 2021-03-02", "session=4 date=\"2021-03-02\"" },
	{ "Session 4 (March 2, 2021)", "session=4 date=\"2021-03-02\"" },
	{ "Session - March 2, 2021", "date=\"2021-03-02\"" },
	{ "Session ID: ab-12", "session_id=\"ab-12\"" },
	{ "Therapy Session 3", "session=3" },
	{ "BEGIN SESSION 3", "session=3" },
	{ "[Session 3]", "session=3" },
	{ "**Session 3:**", "session=3" },
	{ "**Session Number:** 3", "session=3" },
	{ "session 3. Rest and more", NULL },	/* speech that was wrapped there */
	{ "### Session 3 ###", "session=3" },
	{ "\xEF\xBB\xBFSession 3", "session=3" },
	{ "Sesi\xC3\xB3n 3", "session=3" },
	{ "First session", "session=1" },
	{ "Third Interview:", "session=3" },
	{ "2nd session (intake)", "session=2 title=\"intake\"" },
	{ "- Session 2 -", "session=2" },
	{ "~ Session 2 ~", "session=2" },
	{ "\xE2\x80\x94 Session 2 \xE2\x80\x94", "session=2" },
	{ "\xE2\x80\x94\xE2\x80\x94", NULL },
	{ "First session was hard", NULL },
	{ "Second thoughts", NULL },
	{ "3rd", NULL },
	{ "Interview 4", "session=4" },
	{ "Transcript #2", "session=2" },
	{ "Conversation 12:", "session=12" },
	{ "Focus group 2", "session=2" },
	{ "Episode 7: The Bakery", "episode=7 title=\"The Bakery\"" },
	{ "Chapter 5", "chapter=5" },
	{ "End of Session 3", "-" },
	{ "Session 3 ends", "-" },
	{ "SESSION 3 BEGINS:", "session=3" },
	{ "Session 3 transcript", "session=3" },
	{ "Session 3 transcripts", NULL },
	{ "Session 3transcript", NULL },
	{ "In session number: 4 we said", NULL },
	{ "Session number four was hard", NULL },
	{ "Session 3 was hard.", NULL },
	{ "Session 3, we said.", NULL },
	{ "Session 3: we talked about sleep", NULL },
	{ "Session 3: How are you?", NULL },
	{ "Session Summary: 3 topics", NULL },
	{ "Session", NULL },
	{ "Session:", NULL },
	{ "Sessions 3", NULL },
	{ "Session 1234567890", NULL },
	{ "Intersession 3", NULL },
	{ "Speaker 3", NULL },
	{ "Calling 3", NULL },
	{ "", NULL },
};

/* "key=value key=value", values as raw JSON. */
static struct buf facts_of(struct slice line)
{
	struct arena a = ARENA_INIT;
	struct metas metas = { 0 };
	struct buf out = BUF_INIT;

	header_facts(line, &a, &metas);
	for (size_t i = 0; i < metas.n; i++)
		buf_addf(&out, "%s%s=%.*s", i ? " " : "", metas.v[i].key,
			 SLICE_ARG(metas.v[i].value));
	arena_free(&a);
	return out;
}

START_TEST(header_table)
{
	struct slice line = slice_z(headers[_i].line);
	const char *want = headers[_i].facts;
	struct counter c;
	bool got = counter_read(line, &c);

	ck_assert_msg(got == (want != NULL), "on '%s'", headers[_i].line);
	if (!got)
		return;
	struct buf facts = facts_of(line);
	if (c.ends)
		buf_addc(&facts, '-');
	ck_assert_msg(slice_is(buf_slice(&facts), want), "'%s' states %.*s", headers[_i].line,
		      SLICE_ARG(buf_slice(&facts)));
	buf_free(&facts);
}
END_TEST

static const struct { const char *line, *facts; bool field; } fields[] = {
	{ "Date: 2021-03-02", "date=\"2021-03-02\"", true },
	{ "Date: Tuesday, March 2, 2021 at 3 pm", "date=\"2021-03-02\"", true },
	{ "date : 2 March 2021", "date=\"2021-03-02\"", true },
	{ "**Date:** 2021-03-02", "date=\"2021-03-02\"", true },
	{ "- Session Date: 2021-03-02", "date=\"2021-03-02\"", true },
	{ "Date: in spring", "date_text=\"in spring\"", true },
	{ "Client ID: K-7", "client_id=\"K-7\"", true },
	{ "client_id: K-7", "client_id=\"K-7\"", true },
	{ "Title: The \"bakery\"", "title=\"The \\\"bakery\\\"\"", true },
	{ "Location:", "", true },
	{ "Client: hello", "title=\"Client: hello\"", false },
	{ "Therapist: hello", "title=\"Therapist: hello\"", false },
	{ "Dated: 2021", "title=\"Dated: 2021\"", false },
	{ "2 March 2021", "date=\"2021-03-02\"", false },
	{ "A talk with Ruth", "title=\"A talk with Ruth\"", false },
};

START_TEST(field_table)
{
	struct buf facts = facts_of(slice_z(fields[_i].line));

	ck_assert_msg(field_read(slice_z(fields[_i].line), NULL) == fields[_i].field, "on '%s'",
		      fields[_i].line);
	ck_assert_msg(slice_is(buf_slice(&facts), fields[_i].facts), "'%s' states %.*s",
		      fields[_i].line, SLICE_ARG(buf_slice(&facts)));
	buf_free(&facts);
}
END_TEST

START_TEST(last_fact_counts)
{
	struct arena a = ARENA_INIT;
	struct metas metas = { 0 };

	header_facts(SLICE("Session 1"), &a, &metas);
	header_facts(SLICE("Session 2"), &a, &metas);
	ck_assert_uint_eq(metas.n, 1);
	ck_assert(slice_is(metas.v[0].value, "2"));
	arena_free(&a);
}
END_TEST

static bool sorted(const char *a, const char *b)
{
	return slice_cmp(slice_z(a), slice_z(b)) < 0;
}

START_TEST(tables_are_sorted)
{
	for (size_t i = 1; i < n_session_nouns; i++)
		ck_assert_msg(sorted(session_nouns[i - 1].word, session_nouns[i].word),
			      "'%s'", session_nouns[i].word);
	for (size_t i = 1; i < n_session_prefixes; i++)
		ck_assert_msg(sorted(session_prefixes[i - 1].word, session_prefixes[i].word),
			      "'%s'", session_prefixes[i].word);
	for (size_t i = 1; i < n_session_fields; i++)
		ck_assert_msg(sorted(session_fields[i - 1].word, session_fields[i].word),
			      "'%s'", session_fields[i].word);
}
END_TEST

static const struct { const char *line, *label; } talks[] = {
	{ "Ann: hello", "Ann" }, { "Ann:Hello", "Ann" }, { "Ann:", "Ann" },
	{ "**Ann:** hello", "Ann" }, { "**Ann**: hello", "Ann" },
	{ "[00:01:23] Ann: hello", "Ann" }, { "00:01:23 Ann: hello", "Ann" },
	{ ">> ANN LEE: hello", "ANN LEE" }, { "[doctor] hello", "doctor" },
	{ "<ann> hello", "ann" }, { "Q. And then?", "Q" },
	{ "Ann (00:01:23): hello", "Ann" }, { "Ann (00:01:23):", "Ann" },
	{ "**Ann** [00:01:23] hello", "Ann" }, { "Ann  0:12  ", "Ann" }, { "Ann Lee 1:00:12", "Ann Lee" },
	{ "[09:00] <Ann> hello", "Ann" }, { "[25.12.20, 09:00:13] Ann: hello", "Ann" },
	{ "[3/9/21, 9:00:13 PM] Ann: hello", "Ann" }, { "25/12/2020, 09:00 - Ann: hello", "Ann" },
	{ "<v Ann>hello</v>", "v Ann" }, { "<b>hello</b>", NULL },
	{ "we met at 10:30", "we met at" },
	{ "00:00:13.000 --> 00:00:24.000", NULL }, { "[laughs]", NULL },
	{ "\xE6\x9D\xA5\xEF\xBC\x9A\xE4\xBD\xA0", "\xE6\x9D\xA5" },
	{ "it is 10:30 now", NULL }, { "see https://example.org/", NULL },
	{ "What? Yes: no", NULL }, { "I told him what I always tell him: no", NULL },
	{ "Date: 2021-03-02", NULL }, { "hello", NULL }, { "", NULL }, { ":", NULL },
};

START_TEST(talk_table)
{
	struct slice label;
	bool got = talk_label(slice_z(talks[_i].line), &label);

	ck_assert_msg(got == (talks[_i].label != NULL), "on '%s'", talks[_i].line);
	ck_assert_msg(!got || slice_is(label, talks[_i].label), "label '%.*s' of '%s'",
		      SLICE_ARG(label), talks[_i].line);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("bounds");
	TCase *tc = tcase_create("bounds");

	tcase_add_loop_test(tc, shape_table, 0, (int)N_ELEMS(shapes));
	tcase_add_loop_test(tc, family_table, 0, (int)N_ELEMS(families));
	tcase_add_test(tc, long_lines_are_no_bounds);
	tcase_add_loop_test(tc, header_table, 0, (int)N_ELEMS(headers));
	tcase_add_loop_test(tc, field_table, 0, (int)N_ELEMS(fields));
	tcase_add_test(tc, last_fact_counts);
	tcase_add_test(tc, tables_are_sorted);
	tcase_add_loop_test(tc, talk_table, 0, (int)N_ELEMS(talks));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
