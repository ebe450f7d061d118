#include "app/jsonl.h"

#include "support.h"

#define MAX 20

static void count_only(struct diag_sink *sink, const struct diag_msg *msg)
{
	(void)sink;
	ck_assert_str_eq(msg->code, "too-long");
}

static const struct lines_row {
	const char *in, *want;	/* "NUMBER:LINE@END ", a line that is too long as ! */
} rows[] = {
	{ "", "" },
	{ "\n\n", "" },
	{ "{}", "1:{}@2 " },
	{ "{}\n", "1:{}@3 " },
	{ "{}\n[]\n", "1:{}@3 2:[]@6 " },
	{ "{}\r\n \t\r\n  {}  \n", "1:{}@4 3:{}@15 " },
	{ "12345678901234567890\n{}", "1:12345678901234567890@21 2:{}@23 " },
	{ "123456789012345678901\n{}", "1:!@22 2:{}@24 " },
	{ "{}\n123456789012345678901234567890123456789012345678901234567890", "1:{}@3 2:!@63 " },
	{ "123456789012345678901234567890\n\n123456789012345678901\n\n1\n",
	  "1:!@31 3:!@54 5:1@57 " },
};

START_TEST(lines_in_pieces)
{
	for (size_t step = 0; step <= 5; step++) {
		struct diag_sink sink = { .emit = count_only };
		struct source *src = source_memory(slice_z(rows[_i].in), NULL, step, &sink);
		struct jsonl in = { .src = src, .max = MAX, .sink = &sink };
		struct buf got = BUF_INIT;
		struct slice line;

		ck_assert_ptr_nonnull(src);
		while (jsonl_next(&in, &line))
			buf_addf(&got, "%zu:%.*s@%d ", in.no, SLICE_ARG(line.len ? line : SLICE("!")),
				 (int)jsonl_end(&in));
		ck_assert(!in.failed);
		ck_assert_msg(slice_is(buf_slice(&got), rows[_i].want),
			      "row %d, step %zu: '%.*s'", _i, step, SLICE_ARG(buf_slice(&got)));
		source_close(src);
		buf_free(&got);
	}
}
END_TEST

static const struct detect_row {
	const char *in;
	bool is;
} detected[] = {
	{ "", false },
	{ " \n\n", false },
	{ "{}", true },
	{ "{}\nnot json", true },
	{ "\n \n {\"a\": 1}\n", true },
	{ "{\"a\":1}\r\n", true },
	{ "\xEF\xBB\xBF{}\n", true },
	{ "{\n\"a\": 1}\n", false },		/* one object, but not a line */
	{ "{\"a\":1\n", true },			/* broken JSON, to be refused; no prose begins so */
	{ "{} {}\n", false },
	{ "{pauses} Hello\n", false },
	{ "[1]\n", false },
	{ "Ann: {}\n", false },
	{ "{\"a\":\"12345678901234567890\"}\n{}\n", true },	/* longer than MAX */
	{ "{\"a\":\"12345678901234567890", true },
	{ "{a 12345678901234567890}\n{}\n", false },
	{ "                         {}", false },		/* white space longer than MAX */
};

START_TEST(detect_in_pieces)
{
	for (size_t step = 0; step <= 5; step++) {
		struct source *src = source_memory(slice_z(detected[_i].in), NULL, step, NULL);

		ck_assert_msg(jsonl_detect(src, MAX) == detected[_i].is, "on '%s', step %zu",
			      detected[_i].in, step);
		source_close(src);
	}
}
END_TEST

int main(void)
{
	Suite *s = suite_create("jsonl");
	TCase *tc = tcase_create("jsonl");

	tcase_add_loop_test(tc, lines_in_pieces, 0, (int)N_ELEMS(rows));
	tcase_add_loop_test(tc, detect_in_pieces, 0, (int)N_ELEMS(detected));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
