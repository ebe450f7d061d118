/* Captions: times, markup, who speaks, what repeats. */
#include "read/cues.h"
#include "support.h"

static const struct { const char *line; int64_t start, end; } strict[] = {
	{ "00:00.000 --> 00:01.500", 0, 1500 }, { "00:00:01.000-->00:00:02.000", 1000, 2000 },
	{ "1:02:03.004 --> 100:00:00.000 align:start", 3723004, 360000000 },
	{ "\t 00:01.000\f-->  00:02.000 ", 1000, 2000 }, { "00:01.000 --> 00:02.000line:0", 1000, 2000 },
	{ "120:00.000 --> 120:01.000", 432000000, 432060000 }, { "00:02.000 --> 00:01.000", 2000, 1000 },
	{ "0:01.000 --> 00:02.000", -1, -1 }, { "60:00.000 --> 60:01.000", -1, -1 },
	{ "00:60.000 --> 01:01.000", -1, -1 }, { "00:60:00.000 --> 01:00:00.000", -1, -1 },
	{ "000:01.000 --> 00:02.000", -1, -1 }, { "00:01,000 --> 00:02.000", -1, -1 },
	{ "00:01.00 --> 00:02.000", -1, -1 }, { "00:01.0000 --> 00:02.000", 1000, -1 },
	{ "00:01.000 -> 00:02.000", -1, -1 }, { "00:01.000 --> 00:02.00", -1, -1 },
	{ "\v00:01.000 --> 00:02.000", -1, -1 }, { "00:01.000 -->", -1, -1 }, { "", -1, -1 },
};

START_TEST(strict_times)
{
	struct cue_times at;
	bool ok = cue_times_webvtt(slice_z(strict[_i].line), &at), want = strict[_i].end >= 0;

	ck_assert_msg(ok == want, "on '%s'", strict[_i].line);
	if (ok)
		ck_assert_msg(at.start_ms == strict[_i].start && at.end_ms == strict[_i].end, "on '%s'",
			      strict[_i].line);
}
END_TEST

static const struct { const char *line; int64_t start, end; const char *rest; bool alike; } loose[] = {
	{ "00:00:01,000 --> 00:00:02,500", 1000, 2500, "", true },
	{ "0:0:1,5 --> 0:0:2.25", 1500, 2250, "", false },
	{ "00:01 --> 00:02", 1000, 2000, "", true }, { "0.000 --> 3.48", 0, 3480, "", true },
	{ "00:00:01, 500 -> 00:00:02, 000", 1500, 2000, "", true },
	{ "00:00:01,000 \xE2\x80\x93> 00:00:02,000", 1000, 2000, "", true },
	{ "00:00:01,000 - -> 00:00:02,000 X1:1 X2:2", 1000, 2000, "X1:1 X2:2", true },
	{ "-00:00:01,000 --> 00:00:02,000", 0, 2000, "", true },
	{ "[00:01.000 --> 00:02.000]  Yes.", 1000, 2000, "Yes.", true },
	{ "1 --> 2", -1, -1, "", false }, { "00:00:01,000 --> 00:00:02,000x", -1, -1, "", false },
	{ "00:00:01:000 --> 00:00:02:000", -1, -1, "", false },
	{ "[00:01.000 --> 00:02.000", -1, -1, "", false }, { "a --> b", -1, -1, "", false },
};

START_TEST(loose_times)
{
	struct cue_times at;
	bool ok = cue_times_loose(slice_z(loose[_i].line), false, &at), want = loose[_i].end >= 0;

	ck_assert_msg(ok == want, "on '%s'", loose[_i].line);
	if (!ok)
		return;
	ck_assert_msg(at.start_ms == loose[_i].start && at.end_ms == loose[_i].end, "on '%s'",
		      loose[_i].line);
	ck_assert(slice_is(at.rest, loose[_i].rest));
	ck_assert(cue_times_loose(slice_z(loose[_i].line), true, &at) == loose[_i].alike);
}
END_TEST

/* "speaker=text" of each turn, with | between them. */
static struct slice said(const struct doc *d)
{
	struct buf b = BUF_INIT;

	for (size_t i = 0; i < d->turns.n; i++) {
		buf_addz(&b, i ? "|" : "");
		put_said(&b, &d->turns.v[i]);
	}
	return kept(&b);
}

static void check_said(struct slice text, const char *want)
{
	struct doc d = read_as(NULL, text);
	struct slice got = said(&d);

	ck_assert_msg(slice_is(got, want), "on '%.*s': got '%.*s'", SLICE_ARG(text), SLICE_ARG(got));
}

/* The text of one cue in WebVTT. */
static const struct { const char *text, *want; } vtt_texts[] = {
	{ "a\nb", "=a\nb" }, { "  a \n b", "=a\nb" }, { " \na", "=a" }, { "", "=" },
	{ "<b>a</b><i.x>b</i><u y>c</u>", "=abc" }, { "<nosuch>a</nosuch>", "=a" },
	{ "<c.d\ne>a</c>", "=a" }, { "a<b", "=a" }, { "a < b > c", "=a  c" }, { "I <3 u", "=I <3 u" },
	{ "<00:01.000>a<00:02.000> b", "=a b" }, { "&lt;v X&gt;a", "=<v X>a" }, { "&amp;lt;", "=&lt;" },
	{ "<v Ann>a", "Ann=a" }, { "<v.x.y Ann  Lee>a</v>", "Ann Lee=a" }, { "<v\tA &amp; B>a", "A & B=a" },
	{ "<v>a", "=a" }, { "<v Ann>a</v> b", "Ann=a b" }, { "<v Ann>a\n<v Bob>b", "Ann=a|Bob=b" },
	{ "<v Ann>a <v Bob>b</v> c</v>", "Ann=a|Bob=b|Ann=c" }, { "<v Ann>a</v>\n<v Ann>b</v>", "Ann=a\nb" },
	{ "- <v Ann>a\n- <v Bob>b", "Ann=a|Bob=b" }, { "so <v Ann>a", "=so|Ann=a" },
	{ "<v Ann><i>a</v>b", "Ann=ab" }, { "<v Ann></v>", "Ann=" }, { "<v Ann", "Ann=" },
	{ "<ruby>a<rt>b</ruby>c", "=abc" }, { "<rt>a</rt>", "=a" }, { "<V Ann>a", "=a" },
	{ "{\\an8}a", "={\\an8}a" },
};

START_TEST(vtt_text_table)
{
	struct buf b = BUF_INIT;

	buf_addf(&b, "WEBVTT\n\n00:00.000 --> 00:01.000\n%s", vtt_texts[_i].text);
	check_said(buf_slice(&b), vtt_texts[_i].want);
	buf_free(&b);
}
END_TEST

/* The same in a SubRip file. */
static const struct { const char *text, *want; } srt_texts[] = {
	{ "<I>a</I> <font color=red>b</font>", "=a b" }, { "a < b > c", "=a < b > c" },
	{ "<empty>", "=<empty>" }, { "{\\an8}a", "=a" }, { "{an8}a", "={an8}a" }, { "a<br/>b", "=a\nb" },
	{ "AT&T &amp; AT&ampere", "=AT&T & AT&ampere" }, { "<v Ann>a", "Ann=a" }, { "a\n\n\nb", "=a\nb" },
	{ "2001", "=2001" }, { "<i>a", "=a" }, { "<", "=<" }, { "{\\", "={\\" },
};

START_TEST(srt_text_table)
{
	struct buf b = BUF_INIT;

	buf_addf(&b, "1\n00:00:00,000 --> 00:00:01,000\n%s", srt_texts[_i].text);
	check_said(buf_slice(&b), srt_texts[_i].want);
	buf_free(&b);
}
END_TEST

/* The structure of files. */
static const struct { const char *text, *want; } files[] = {
	{ "WEBVTT", "" }, { "WEBVTT\n00:00.000 --> 00:01.000\na", "=a" },
	{ "WEBVTT 00:00.000 --> 00:01.000\na", "" },
	{ "WEBVTT\n\nNOTE\n00:00.000 --> 00:01.000\na", "=a" },
	{ "WEBVTT\n\nNOTE\nx\n00:00.000 --> 00:01.000\na", "=a" },
	{ "WEBVTT\n\n-->\n00:00.000 --> 00:01.000\na", "=a" },
	{ "WEBVTT\n\n00:00.000 --> 00:01.000\n00:00.000 --> 00:01.000\na\n00:00.000 --> 00:01.000", "=|=a|=" },
	/* a comma once is wrong, all the time a habit */
	{ "WEBVTT\n\n00:00,000 --> 00:01,000\na\n\n00:01.000 --> 00:02.000\nb\n\n00:01.000 --> 00:02.000\nc", "=b|=c" },
	{ "WEBVTT\n\n00:00,000 --> 00:01,000\na\n\n00:01,000 --> 00:02,000\nb", "=a|=b" },
	/* SubRip: numbers that are missing, wrong, text; no signature */
	{ "00:00:01,000 --> 00:00:02,000\na\n\n00:00:02,000 --> 00:00:03,000\nb\n", "=a|=b" },
	{ "5\n00:00:01,000 --> 00:00:02,000\na\n5\n00:00:02,000 --> 00:00:03,000\nb\n", "=a|=b" },
	{ "1\n00:00:01,000 --> 00:00:02,000\n2\n00:00:02,000 --> 00:00:03,000\nb\n", "=|=b" },
	{ "1\n00:00:01,000 --> 00:00:02,000\n1984\n\n2\n00:00:02,000 --> 00:00:03,000\nb\n\n3\n", "=1984|=b" },
	{ "1\n00:00:01,000 --> soon\na\n\n2\nnow --> 00:00:03,000\nb\n\nx --> y\n", "=a|=b\nx --> y" },
	{ "00:00:01.000 --> 00:00:02.000\na\n\nNOTE b\n", "=a\nNOTE b" },
	/* labels */
	{ "1\n00:00:01,000 --> 00:00:02,000\nAnn: a\n\n2\n00:00:02,000 --> 00:00:03,000\nb\n\n"
	  "3\n00:00:03,000 --> 00:00:04,000\nBob: c\nAnn: d\n", "Ann=a|Ann=b|Bob=c|Ann=d" },
	{ "1\n00:00:01,000 --> 00:00:02,000\nTranslation: Bob\nReview: Ann\n\n2\n00:00:02,000 --> 00:00:03,000\nb\n",
	  "=Translation: Bob\nReview: Ann|=b" },
	{ "1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:02,000 --> 00:00:03,000\nb\n\n3\n00:00:03,000 --> 00:00:04,000\nc\n\n"
	  "4\n00:00:04,000 --> 00:00:05,000\n- MAN: d\n- e\n\n5\n00:00:05,000 --> 00:00:06,000\nMAN: f\n\n"
	  "6\n00:00:06,000 --> 00:00:07,000\ng\n", "=a|=b|=c|MAN=d\n- e|MAN=f|=g" },
	{ "WEBVTT\n\nSpeaker 1\n00:00.000 --> 00:01.000\na\n\nSpeaker 2\n00:01.000 --> 00:02.000\nb\n\n"
	  "Speaker 1\n00:02.000 --> 00:03.000\nc\n\nSpeaker 2\n00:03.000 --> 00:04.000\nd: e", "Speaker 1=a|Speaker 2=b|Speaker 1=c|Speaker 2=d: e" },
	{ "WEBVTT\n\nWEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000\n\n00:00.000 --> 00:01.000\na", "=a" },
	{ "WEBVTT\n\n1 \"Ann\" (7)\n00:00.000 --> 00:01.000\na\n\n2 \"Bob\" (8)\n00:01.000 --> 00:02.000\nb\n\n"
	  "3 \"Ann\" (7)\n00:02.000 --> 00:03.000\nc", "Ann=a|Bob=b|Ann=c" },
	{ "WEBVTT\n\n00:00.000 --> 00:01.000\n(Ann)\na\n\n00:01.000 --> 00:02.000\n(Bob) b\n\n00:02.000 --> 00:03.000\nc\n\n"
	  "00:03.000 --> 00:04.000\n(Ann) d", "Ann=a|Bob=b|Bob=c|Ann=d" },
	{ "WEBVTT\n\n00:00.000 --> 00:01.000\n(sighs)\na\n\n00:01.000 --> 00:02.000\n[laughs] b\n\n"
	  "00:03.000 --> 00:04.000\n(sighs) d", "=(sighs)\na|=[laughs] b|=(sighs) d" },
	{ "1\n00:00:01,000 --> 00:00:02,000\nMAN: a is\n\n2\n00:00:02,000 --> 00:00:03,000\nb\n\n"
	  "3\n00:00:03,000 --> 00:00:04,000\nANN: c\n\n4\n00:00:04,000 --> 00:00:05,000\nBOB: d\n\n"
	  "00:00:05,000 --> 00:00:06,000\ne\n\n00:00:06,000 --> 00:00:07,000\nf\n\n00:00:07,000 --> 00:00:08,000\ng\n",
	  "MAN=a is|=b|ANN=c|BOB=d|=e|=f|=g" },
	{ "1\n00:00:01,000 --> 00:00:02,000\na >> b\n\n2\n00:00:02,000 --> 00:00:03,000\n>> c\n", "=a >> b|=>> c" },
};

START_TEST(file_table)
{
	check_said(slice_z(files[_i].text), files[_i].want);
}
END_TEST

START_TEST(spans_part_a_cue)
{
	struct doc d = read_text("WEBVTT\n\nid\n00:00.000 --> 00:01.000\n<v Ann>a</v>\n- <v Bob>b</v>\n");

	ck_assert_uint_eq(d.turns.n, 2);
	ck_assert(slice_is(span_of(d.text, d.turns.v[0].span), "id\n00:00.000 --> 00:01.000\n<v Ann>a</v>"));
	ck_assert(slice_is(span_of(d.text, d.turns.v[1].span), "- <v Bob>b</v>"));
	ck_assert_uint_eq(d.turns.v[0].line, 3);
	ck_assert_uint_eq(d.turns.v[1].line, 6);
	ck_assert(slice_is(d.turns.v[1].label, "<v Bob>"));
}
END_TEST

static const struct { const char *text, *want; } folds[] = {
	{ "WEBVTT\n\n00:00.000 --> 00:01.000\na b\n\n00:01.000 --> 00:01.010\na b\n\n00:01.010 --> 00:02.000\na b\nc\n",
	  "=a b|=c" },
	{ "WEBVTT\n\n00:00.000 --> 00:01.000\na\n\n00:01.000 --> 00:02.000\na b\n\n00:02.000 --> 00:03.000\na bc\n",
	  "=a|=b|=a bc" },
	{ "WEBVTT\n\n00:00.000 --> 00:01.000\na\nb\nc\n\n00:01.000 --> 00:02.000\nb\nc\nd\n", "=a\nb\nc|=d" },
	{ "WEBVTT\n\n00:00.000 --> 00:01.000\na\n\n00:09.000 --> 00:10.000\na\n", "=a|=a" },
	{ "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ann>a\n\n00:01.000 --> 00:02.000\n<v Ann>a\nb\n", "Ann=a|Ann=b" },
	/* too few repeat: people do say things twice */
	{ "WEBVTT\n\n00:00.000 --> 00:01.000\nno\n\n00:01.000 --> 00:02.000\nno\n\n00:02.000 --> 00:03.000\na\n\n"
	  "00:03.000 --> 00:04.000\nb\n\n00:04.000 --> 00:05.000\nc\n\n00:05.000 --> 00:06.000\nd\n", "=no|=no|=a|=b|=c|=d" },
};

START_TEST(fold_table)
{
	lex->fold_captions = true;
	check_said(slice_z(folds[_i].text), folds[_i].want);
}
END_TEST

/* Much of what opens something, and never closes it, in one cue. */
START_TEST(long_cues)
{
	static const char *const pieces[] = { "<", "</", "<v A>", "<i>", "&", "&#", "{\\", "<v", ">> ", "- A: ", "\n" };

	for (size_t k = 0; k < 2 * N_ELEMS(pieces); k++) {
		struct buf b = BUF_INIT;
		buf_addz(&b, k % 2 ? "WEBVTT\n\n00:00.000 --> 00:01.000\n" : "1\n00:00:00,000 --> 00:00:01,000\n");
		while (b.len < 200000)
			buf_addz(&b, pieces[k / 2]);
		read_as(NULL, buf_slice(&b));
		buf_free(&b);
		arena_reset(&arena);
	}
}
END_TEST

int main(void)
{
	Suite *s = suite_create("captions");
	TCase *tc = tcase_create("captions");

	tcase_add_checked_fixture(tc, reading_setup, reading_teardown);
	tcase_add_loop_test(tc, strict_times, 0, (int)N_ELEMS(strict));
	tcase_add_loop_test(tc, loose_times, 0, (int)N_ELEMS(loose));
	tcase_add_loop_test(tc, vtt_text_table, 0, (int)N_ELEMS(vtt_texts));
	tcase_add_loop_test(tc, srt_text_table, 0, (int)N_ELEMS(srt_texts));
	tcase_add_loop_test(tc, file_table, 0, (int)N_ELEMS(files));
	tcase_add_test(tc, spans_part_a_cue);
	tcase_add_loop_test(tc, fold_table, 0, (int)N_ELEMS(folds));
	tcase_add_test(tc, long_cues);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
