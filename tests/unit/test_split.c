/* Splitting: what bounds records, where they lie, in whatever pieces the input comes. */
#include "split/engine.h"
#include "support.h"

#include <dirent.h>
#include <inttypes.h>
#include <stdio.h>

#define MAX_STEP 5	/* bytes a read asks for: 0 (all it can) to this */

/* Messages, each as "level code line", in order. */
struct heard {
	struct diag_sink sink;
	struct buf said;
};

static void hear(struct diag_sink *sink, const struct diag_msg *msg)
{
	struct heard *h = (struct heard *)(void *)sink;

	buf_addf(&h->said, "%s%d %s %zu", h->said.len ? ", " : "", (int)msg->level, msg->code,
		 msg->line);
}

/* A record as "LINE[START-END]text{key=value}", its LF as /, its CR and FF as < and ^. */
static void render(struct buf *out, const struct cut *cut)
{
	buf_addf(out, "%s%zu[%" PRIu64 "-%" PRIu64 "]", cut->index > 1 ? " | " : "", cut->line,
		 cut->start, cut->end);
	for (size_t i = 0; i < cut->text.len; i++) {
		char c = cut->text.p[i];
		buf_addc(out, (char)(c == '\n' ? '/' : c == '\r' ? '<' : c == '\f' ? '^' : c));
	}
	buf_addz(out, cut->refused ? "(refused)" : "");
	for (size_t i = 0; i < cut->metas.n; i++)
		buf_addf(out, "{%s=%.*s}", cut->metas.v[i].key, SLICE_ARG(cut->metas.v[i].value));
	buf_addz(out, cut->only ? " only" : "");
}

static struct buf split(struct slice text, const struct split_opts *given, size_t step,
			struct heard *h)
{
	struct split_opts opts = *given;
	struct source *src = source_memory(text, NULL, step, NULL);
	struct splitter *sp;
	struct arena a = ARENA_INIT;
	struct buf out = BUF_INIT;
	struct cut cut;
	size_t n = 0;

	opts.verify = true;
	sp = splitter_new(src, &opts, &h->sink);
	ck_assert_ptr_nonnull(sp);
	while (splitter_next(sp, &a, &cut)) {
		ck_assert_uint_eq(cut.index, ++n);
		render(&out, &cut);
		arena_reset(&a);
	}
	ck_assert(!splitter_failed(sp));
	ck_assert(!splitter_next(sp, &a, &cut));
	splitter_free(sp);
	source_close(src);
	arena_free(&a);
	return out;
}

/* The same records and messages for all steps; the caller frees them. */
static struct buf split_in_pieces(struct slice text, const struct split_opts *opts,
				  struct buf *said)
{
	struct heard first = { .sink = { .emit = hear } };
	struct buf out = split(text, opts, 0, &first);

	for (size_t step = 1; step <= MAX_STEP; step++) {
		struct heard h = { .sink = { .emit = hear } };
		struct buf again = split(text, opts, step, &h);
		ck_assert_msg(slice_eq(buf_slice(&out), buf_slice(&again)), "step %zu: %.*s",
			      step, SLICE_ARG(buf_slice(&again)));
		ck_assert_msg(slice_eq(buf_slice(&first.said), buf_slice(&h.said)),
			      "step %zu says %.*s", step, SLICE_ARG(buf_slice(&h.said)));
		buf_free(&again);
		buf_free(&h.said);
	}
	*said = first.said;
	return out;
}

#define T1 "A: a\nB: b\nA: c\n"		/* 15 bytes */
#define T2 "B: d\nA: e\nB: f\n"
#define T3 "A: g\nB: h\n"
#define R1 "A: a/B: b/A: c"
#define R2 "B: d/A: e/B: f"
#define R3 "A: g/B: h"
#define RULE "#####\n"

static const struct {
	const char *in;
	struct split_opts opts;
	const char *out, *said;
} cases[] = {
	/* nothing, and next to nothing */
	{ "", { .by = SPLIT_AUTO }, "", "" },
	{ "\n \n\f\n", { .by = SPLIT_AUTO }, "", "" },
	{ "#####", { .by = SPLIT_AUTO }, "", "" },
	{ "hello", { .by = SPLIT_AUTO }, "1[0-5]hello only", "" },
	{ "\n\n  hello \n\n", { .by = SPLIT_AUTO }, "3[2-9]  hello only", "" },
	{ T1, { .by = SPLIT_AUTO }, "1[0-14]" R1 " only", "" },

	/* rules */
	{ T1 RULE T2 RULE T3, { .by = SPLIT_AUTO },
	  "1[0-14]" R1 " | 5[21-35]" R2 " | 9[42-51]" R3, "" },
	{ T1 RULE T2 RULE T3 RULE, { .by = SPLIT_AUTO },
	  "1[0-14]" R1 " | 5[21-35]" R2 " | 9[42-51]" R3, "" },
	{ RULE T1 RULE T2, { .by = SPLIT_AUTO }, "2[6-20]" R1 " | 6[27-41]" R2, "" },
	{ T1 RULE T2, { .by = SPLIT_AUTO }, "1[0-14]" R1 " | 5[21-35]" R2, "" },
	{ T1 "---\n" T2, { .by = SPLIT_AUTO }, "1[0-33]" R1 "/---/" R2 " only", "" },
	{ T1 "---\n" T2 "---\n" T1, { .by = SPLIT_AUTO },
	  "1[0-14]" R1 " | 5[19-33]" R2 " | 9[38-52]" R1, "" },
	{ RULE T1, { .by = SPLIT_AUTO }, "2[6-20]" R1 " only", "" },
	{ T1 RULE, { .by = SPLIT_AUTO }, "1[0-14]" R1 " only", "" },
	{ T1 "\n" RULE "\n" RULE "\n\n" T2 RULE RULE T3, { .by = SPLIT_AUTO },
	  "1[0-14]" R1 " | 10[31-45]" R2 " | 15[58-67]" R3, "" },
	{ T1 "#####  \n" T2 "  ##### \n" T3, { .by = SPLIT_AUTO },
	  "1[0-14]" R1 " | 5[23-37]" R2 " | 9[47-56]" R3, "" },

	/* line ends */
	{ "A: a\r\nB: b\r\nA: c\r\n#####\r\nB: d\r\nA: e\r\nB: f\r\n", { .by = SPLIT_AUTO },
	  "1[0-16]A: a</B: b</A: c | 5[25-41]B: d</A: e</B: f", "" },
	{ "A: a\rB: b\rA: c\r#####\rB: d\rA: e\rB: f\r", { .by = SPLIT_AUTO },
	  "1[0-14]A: a<B: b<A: c | 5[21-35]B: d<A: e<B: f", "" },
	{ "\xEF\xBB\xBF" T1 RULE T2, { .by = SPLIT_AUTO }, "1[3-17]" R1 " | 5[24-38]" R2, "" },
	{ T1 RULE "B: d\nA: e\nB: f", { .by = SPLIT_AUTO }, "1[0-14]" R1 " | 5[21-35]" R2, "" },

	/* other separators */
	{ T1 "\f\n" T2 "\f" T3, { .by = SPLIT_AUTO },
	  "1[0-14]" R1 " | 5[17-31]" R2 " | 8[33-42]" R3, "" },
	{ T1 "\n\n\n" T2 "\n\n\n\n" T3, { .by = SPLIT_AUTO },
	  "1[0-14]" R1 " | 7[18-32]" R2 " | 14[37-46]" R3, "" },
	{ T1 "\n\n" T2, { .by = SPLIT_BLANK }, "1[0-31]" R1 "///" R2 " only", "1 no-separator 0" },
	{ T1 "<|endoftext|>\n" T2, { .by = SPLIT_AUTO }, "1[0-14]" R1 " | 5[29-43]" R2, "" },
	{ T1 "<|endoftext|>\n", { .by = SPLIT_AUTO }, "1[0-14]" R1 " only", "" },
	{ T1 "==== SESSION 2 (x) ====\n" T2, { .by = SPLIT_AUTO },
	  "1[0-14]" R1 " | 5[39-53]" R2 "{session=2}{title=\"x\"}", "" },

	/* form feeds between pages, and between texts */
	{ "It rained and\n1\n\fthe dog slept.\nIt was\n2\n\fOctober.\nNo one\n3\n", { .by = SPLIT_AUTO },
	  "1[0-59]It rained and/1/^the dog slept./It was/2/^October./No one/3 only", "" },
	{ "It rained.\nIt did.\n\fThe dog slept.\nIt did.\n\fNo one came.\nNo one.\n", { .by = SPLIT_AUTO },
	  "1[0-18]It rained./It did. | 3[20-42]The dog slept./It did. | 5[44-64]No one came./No one.", "" },

	/* headers */
	{ "Session Number: 11\n\n" T1, { .by = SPLIT_AUTO },
	  "1[0-34]Session Number: 11//" R1 " only", "" },
	{ "Session 1:\n" T1 "Session 2:\n" T2, { .by = SPLIT_AUTO },
	  "2[11-25]" R1 "{session=1} | 6[37-51]" R2 "{session=2}", "" },
	{ "Session 1\nDate: 2021-03-02\n\n" T1 "Session 2\n\nClient ID: 7\n" T2,
	  { .by = SPLIT_AUTO },
	  "4[28-42]" R1 "{session=1}{date=\"2021-03-02\"} | "
	  "10[67-81]" R2 "{session=2}{client_id=\"7\"}", "" },
	{ RULE "Session 1\n" RULE T1 RULE "Session 2\n" RULE T2, { .by = SPLIT_AUTO },
	  "4[22-36]" R1 "{session=1} | 10[59-73]" R2 "{session=2}", "" },
	{ T1 RULE T2 RULE T1 "Session 4:\n" T2, { .by = SPLIT_AUTO },
	  "1[0-14]" R1 " | 5[21-35]" R2 " | 9[42-56]" R1 " | 13[68-82]" R2 "{session=4}", "" },
	{ T1 RULE T2 RULE "Date: 2021-03-02\n\n" T1, { .by = SPLIT_AUTO },
	  "1[0-14]" R1 " | 5[21-35]" R2 " | 11[60-74]" R1 "{date=\"2021-03-02\"}", "" },
	{ T1 "--- NEW TALK ---\n" T2 "--- NEW TALK ---\n" T3, { .by = SPLIT_AUTO },
	  "1[0-14]" R1 " | 5[32-46]" R2 " | 9[64-73]" R3, "" },
	{ "--- 1 ---\n" T1 "--- 2 ---\n" T2 "--- 3 ---\n" T3, { .by = SPLIT_AUTO },
	  "2[10-24]" R1 "{title=\"1\"} | 6[35-49]" R2 "{title=\"2\"} | "
	  "10[60-69]" R3 "{title=\"3\"}", "" },
	{ "=====\nThe bakery\n=====\n" T1 "=====\nThe sea\n=====\n" T2, { .by = SPLIT_AUTO },
	  "4[23-37]" R1 "{title=\"The bakery\"} | 10[58-72]" R2 "{title=\"The sea\"}", "" },

	{ "Date: 2021-03-02\nTopic: x\n" RULE "Date: 2021-03-03\nTopic: y\n" RULE
	  "Date: 2021-03-04\nTopic: z\n", { .by = SPLIT_AUTO },
	  "1[0-25]Date: 2021-03-02/Topic: x | 4[32-57]Date: 2021-03-03/Topic: y | "
	  "7[64-89]Date: 2021-03-04/Topic: z", "" },

	/* separators inside records */
	{ T1 RULE T2 "-----\nnotes: sleep\n" RULE T3 RULE T1, { .by = SPLIT_AUTO },
	  "1[0-14]" R1 " | 5[21-54]" R2 "/-----/notes: sleep | 11[61-70]" R3 " | 14[77-91]" R1,
	  "1 separator-in-body 8" },
	{ T1 RULE T2 "#####\nand so on\n" T3 RULE T1 RULE T2, { .by = SPLIT_AUTO },
	  "1[0-14]" R1 " | 5[21-61]" R2 "/#####/and so on/" R3 " | 13[68-82]" R1
	  " | 17[89-103]" R2, "1 separator-in-body 8" },
	{ T1 RULE T2 "#####\nA note\n#####\nand so on\n" RULE T1 RULE T2 RULE T3, { .by = SPLIT_AUTO },
	  "1[0-14]" R1 " | 5[21-64]" R2 "/#####/A note/#####/and so on | 13[71-85]" R1
	  " | 17[92-106]" R2 " | 21[113-122]" R3, "1 separator-in-body 8, 1 separator-in-body 10" },

	/* what is asked for */
	{ T1 RULE T2, { .by = SPLIT_NONE }, "1[0-35]" R1 "/#####/" R2 " only", "" },
	{ "a\n* * *\nb\n* * *\nc\n", { .by = SPLIT_AUTO }, "1[0-17]a/* * */b/* * */c only", "" },
	{ "a\n* * *\nb\n* * *\nc\n", { .by = SPLIT_SEPARATOR },
	  "1[0-1]a | 3[8-9]b | 5[16-17]c", "" },
	{ "a\n\nb\n", { .by = SPLIT_SEPARATOR }, "1[0-4]a//b only", "1 no-separator 0" },
	{ "a\n\fb\n\f\nc\n", { .by = SPLIT_FORMFEED }, "1[0-1]a | 2[3-4]b | 4[7-8]c", "" },
	{ "a\n\n\n\nb\n\n\n\n\nc\n", { .by = SPLIT_BLANK }, "1[0-1]a | 5[5-6]b | 10[11-12]c", "" },
	{ "Chapter 1\n\nIt rained.\n\nChapter 2\n\nIt did not.\n", { .by = SPLIT_AUTO },
	  "1[0-45]Chapter 1//It rained.//Chapter 2//It did not. only", "" },
	{ "Chapter 1\n\nIt rained.\n\nChapter 2\n\nIt did not.\n", { .by = SPLIT_HEADER },
	  "3[11-21]It rained.{chapter=1} | 7[34-45]It did not.{chapter=2}", "" },
	{ "x\n%%\ny\n%%\n", { .by = SPLIT_REGEX, .separator = "^%%$" }, "1[0-1]x | 3[5-6]y", "" },
	{ "x\n%%\ny\n", { .separator = "^%%$" }, "1[0-1]x | 3[5-6]y", "" },
	{ "x\ny\n", { .separator = "^%%$" }, "1[0-3]x/y only", "1 no-separator 0" },
	{ "p\n@ one\nx\n\n@ two\ny\n", { .header = "^@" },
	  "1[0-1]p | 2[2-9]@ one/x | 5[11-18]@ two/y", "" },
	{ "Session 1\nx\nSession 2\ny\n", { .header = "^Session" },
	  "1[0-11]Session 1/x{session=1} | 3[12-23]Session 2/y{session=2}", "" },

	/* sections */
	{ "Top\n\n1. One\n\na\n\n2. Two\n\nb\n", { .by = SPLIT_SECTION },
	  "1[0-14]Top//1. One//a{title=\"One\"}{number=\"1\"} | "
	  "7[16-25]2. Two//b{title=\"Two\"}{number=\"2\"}", "" },
	{ "1. One\n\na\n\n2. Two\n\nb\n1. x\n2. y\n3. z\n\nc\n\n3. Three\n\nd\n", { .by = SPLIT_SECTION },
	  "1[0-9]1. One//a{title=\"One\"}{number=\"1\"} | "
	  "5[11-38]2. Two//b/1. x/2. y/3. z//c{title=\"Two\"}{number=\"2\"} | "
	  "14[40-51]3. Three//d{title=\"Three\"}{number=\"3\"}", "" },
	{ "1) One\n- a\n2) Two\n- b\n", { .by = SPLIT_SECTION },
	  "1[0-10]1) One/- a{title=\"One\"}{number=\"1\"} | "
	  "3[11-21]2) Two/- b{title=\"Two\"}{number=\"2\"}", "" },
	{ "I. One\n\na\n\nII. Two\n\nb\n", { .by = SPLIT_SECTION },
	  "1[0-9]I. One//a{title=\"One\"}{number=\"I\"} | "
	  "5[11-21]II. Two//b{title=\"Two\"}{number=\"II\"}", "" },
	{ "## One\na\n## Two\nb\n### Not\nc\n", { .by = SPLIT_SECTION },
	  "1[0-8]## One/a{title=\"One\"} | 3[9-27]## Two/b/### Not/c{title=\"Two\"}", "" },
	{ "1. We talked about sleep.\n2. We went home.\n", { .by = SPLIT_SECTION },
	  "1[0-42]1. We talked about sleep./2. We went home. only", "1 no-separator 0" },

	/* records that are too long */
	{ T1 RULE "A: 0123456789012345678901234567890123456789\nB: x\nA: y\n" RULE T2 RULE T3,
	  { .max_record = 40 },
	  "1[0-14]" R1 " | 5[21-74](refused) | 9[81-95]" R2 " | 13[102-111]" R3, "2 too-long 5" },
	{ "0123456789\nab\n", { .max_record = 8 }, "1[0-13](refused) only", "2 too-long 1" },
	{ "a\n0123456789\n%\nab\n", { .separator = "^%$", .max_record = 8 },
	  "1[0-12](refused) | 4[15-17]ab", "2 too-long 1" },
	{ "a\n          \n\n\n\n\n%\nab\n", { .separator = "^%$", .max_record = 8 },
	  "1[0-1]a | 8[19-21]ab", "" },
};

START_TEST(case_table)
{
	struct buf said, out = split_in_pieces(slice_z(cases[_i].in), &cases[_i].opts, &said);

	ck_assert_msg(slice_is(buf_slice(&out), cases[_i].out), "case %d: '%.*s', not '%s'", _i,
		      SLICE_ARG(buf_slice(&out)), cases[_i].out);
	ck_assert_msg(slice_is(buf_slice(&said), cases[_i].said), "case %d says '%.*s'", _i,
		      SLICE_ARG(buf_slice(&said)));
	buf_free(&out);
	buf_free(&said);
}
END_TEST

/* Every dump, in every way to split it: the same records for any read size, and they tile it. */
START_TEST(dumps_in_pieces)
{
	static const char dir[] = TESTDATA "/dumps";
	DIR *d = opendir(dir);
	struct dirent *e;
	size_t n = 0;

	ck_assert_ptr_nonnull(d);
	while ((e = readdir(d)) != NULL) {
		if (e->d_name[0] == '.')
			continue;
		char path[sizeof(dir) + sizeof(e->d_name)];
		snprintf(path, sizeof(path), "%s/%s", dir, e->d_name);
		struct buf text = slurp(path);
		for (int by = SPLIT_AUTO; by <= SPLIT_NONE; by++) {
			struct split_opts opts = { .by = (enum split_by)by };
			struct buf said, out = split_in_pieces(buf_slice(&text), &opts, &said);
			buf_free(&out);
			buf_free(&said);
		}
		buf_free(&text);
		n++;
	}
	closedir(d);
	ck_assert_uint_gt(n, 20);
}
END_TEST

/* Spans are bytes of the input, also where it is not UTF-8. */
START_TEST(spans_of_utf16)
{
	static const char dump[] = T1 RULE T2;
	struct buf text = BUF_INIT, said;

	buf_addz(&text, "\xFF\xFE");
	for (size_t i = 0; i + 1 < sizeof(dump); i++) {
		buf_addc(&text, dump[i]);
		buf_addc(&text, '\0');
	}
	struct buf out = split_in_pieces(buf_slice(&text), &(struct split_opts){ 0 }, &said);
	ck_assert_msg(slice_is(buf_slice(&out), "1[2-30]" R1 " | 5[44-72]" R2), "%.*s",
		      SLICE_ARG(buf_slice(&out)));
	buf_free(&out);
	buf_free(&said);
	buf_free(&text);
}
END_TEST

/* The check of --verify: what may stand between records. */
static const struct { const char *gap; bool ok; } gaps[] = {
	{ "", true }, { "\n \t\n\f\n", true }, { "#####\n", true }, { "---\n\nSession 3\n", true },
	{ "=== x ===\n<|endoftext|>", true }, { "Session 3\nDate: 2021-03-02\n", true },
	{ "hello\n", false }, { "#####\nhello\n", false }, { "#####\nhello\n#####\n", true },
	{ "#####\na\nb\nc\n#####\n", true }, { "#####\na\nb\nc\nd\n#####\n", false },
	{ "#####\nAnn: hello\n#####\n", false }, { "hello\n#####\n", false }, { "Ann: hello", false },
};

START_TEST(gap_table)
{
	struct slice gap = slice_z(gaps[_i].gap);
	struct source *src = source_memory(gap, NULL, 0, NULL);
	struct splitter sp = { .window.src = src };

	source_fill(src, gap.len + 1);
	ck_assert_msg(split_gap_ok(&sp, 0, gap.len) == gaps[_i].ok, "gap %d", _i);
	source_close(src);
}
END_TEST

START_TEST(wrong_expressions)
{
	struct heard h = { .sink = { .emit = hear } };
	struct source *src = source_memory(SLICE("x"), NULL, 0, NULL);
	struct split_opts opts = { .separator = "(" };

	ck_assert_ptr_null(splitter_new(src, &opts, &h.sink));
	ck_assert(slice_is(buf_slice(&h.said), "2 bad-regex 0"));
	source_close(src);
	buf_free(&h.said);
}
END_TEST

/* More input than the guess looks at: records go on, counted, at the right lines. */
START_TEST(beyond_the_window)
{
	struct buf text = BUF_INIT;
	struct split_opts opts = { .verify = true };
	struct arena a = ARENA_INIT;
	struct cut cut;
	size_t n = 0;

	for (size_t i = 0; i < 150000; i++)
		buf_addz(&text, T1 RULE);
	struct source *src = source_memory(buf_slice(&text), NULL, 0, NULL);
	struct splitter *sp = splitter_new(src, &opts, NULL);
	while (splitter_next(sp, &a, &cut)) {
		ck_assert_uint_eq(cut.line, n * 4 + 1);
		ck_assert_uint_eq(cut.start, n * 21);
		ck_assert_uint_eq(cut.end, n * 21 + 14);
		ck_assert(slice_is(cut.text, "A: a\nB: b\nA: c"));
		n++;
		arena_reset(&a);
	}
	ck_assert_uint_eq(n, 150000);
	splitter_free(sp);
	source_close(src);
	buf_free(&text);
	arena_free(&a);
}
END_TEST

/* A dump with other bounds, appended behind what the guess looks at. */
START_TEST(appended_beyond_the_window)
{
	struct buf text = BUF_INIT;
	struct split_opts opts = { .by = SPLIT_AUTO };
	struct heard h = { .sink = { .emit = hear } };

	for (size_t i = 0; i < 60000; i++)
		buf_addz(&text, T1 RULE);
	buf_addz(&text, T2 "=====\n" T1 "=====\n" T2 "Session 3\n" T1 "=====\n");
	struct buf out = split(buf_slice(&text), &opts, 0, &h);
	struct slice end = SLICE(" | 240001[1260000-1260014]" R2 " | 240005[1260021-1260035]" R1
				 " | 240009[1260042-1260056]" R2
				 " | 240013[1260067-1260081]" R1 "{session=3}");
	ck_assert_msg(slice_ends(buf_slice(&out), end), "%.*s",
		      SLICE_ARG(slice_from(buf_slice(&out), out.len - 200)));
	ck_assert_uint_eq(h.said.len, 0);
	buf_free(&out);
	buf_free(&text);
	buf_free(&h.said);
}
END_TEST

/* Bounds of megabytes between records: passed over, the record before them kept. */
START_TEST(long_bounds)
{
	struct buf text = BUF_INIT;
	struct heard h = { .sink = { .emit = hear } };
	struct split_opts opts = { .separator = "^#+$" };

	buf_addz(&text, "a\n#\n");
	for (size_t i = 0; i < 1500000; i++)
		buf_addz(&text, i % 3 ? "\n" : "##\n");
	buf_addz(&text, "b");
	struct buf out = split(buf_slice(&text), &opts, 0, &h);
	ck_assert_msg(slice_is(buf_slice(&out), "1[0-1]a | 1500003[2500004-2500005]b"), "%.*s",
		      SLICE_ARG(buf_slice(&out)));
	ck_assert_uint_eq(h.said.len, 0);
	buf_free(&out);
	buf_free(&text);
	buf_free(&h.said);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("split");
	TCase *tc = tcase_create("split");

	tcase_set_timeout(tc, 30);
	tcase_add_loop_test(tc, case_table, 0, (int)N_ELEMS(cases));
	tcase_add_test(tc, dumps_in_pieces);
	tcase_add_test(tc, spans_of_utf16);
	tcase_add_loop_test(tc, gap_table, 0, (int)N_ELEMS(gaps));
	tcase_add_test(tc, wrong_expressions);
	tcase_add_test(tc, beyond_the_window);
	tcase_add_test(tc, appended_beyond_the_window);
	tcase_add_test(tc, long_bounds);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
