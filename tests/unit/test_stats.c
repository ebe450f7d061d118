#include "app/opt_values.h"
#include "app/progress.h"
#include "app/stats.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

START_TEST(codes_are_sorted_and_summed)
{
	static const char *const said[] = { "m", "z", "a", "m", "b", "z", "m" };
	struct codes c = { NULL, 0, 0 }, all = { NULL, 0, 0 };
	struct stats s = { .records = 3, .counted = { 7 } };
	static const char *const counted[] = { "things", NULL };
	struct stats_form form = { .tool = "toy", .counted = counted, .codes = &all };
	struct buf out = BUF_INIT;

	for (size_t i = 0; i < N_ELEMS(said); i++)
		codes_add(&c, said[i], 1);
	codes_add_all(&all, &c);
	codes_add_all(&all, &c);
	stats_json(&s, &form, &out);
	buf_addc(&out, '\0');
	ck_assert_msg(strstr(out.p, "\"records\":3,"), "%s", out.p);
	ck_assert_msg(strstr(out.p, ",\"things\":7,\"codes\":{\"a\":2,\"b\":2,\"m\":6,\"z\":4}}"), "%s", out.p);
	buf_free(&out);
	codes_free(&c);
	codes_free(&all);
}
END_TEST

static const struct {
	uint64_t bytes, seen, total, refused;
	int64_t ms;
	const char *line;
} lines[] = {
	{ 0, 0, 0, 0, 0, "toy: 5 records, 0.0 MB, 0.0 MB/s, 0 refused" },
	{ 2000000, 500000, 0, 1, 1000, "toy: 5 records, 2.0 MB, 2.0 MB/s, 1 refused" },
	{ 2000000, 500000, 2000000, 1, 1000, "toy: 5 records, 2.0 MB, 2.0 MB/s, 25 %, 0:03 left, 1 refused" },
	{ 2000000, 0, 2000000, 0, 1000, "toy: 5 records, 2.0 MB, 2.0 MB/s, 0 refused" },
	{ 2000000, 2000000, 2000000, 0, 1000, "toy: 5 records, 2.0 MB, 2.0 MB/s, 100 %, 0:00 left, 0 refused" },
	{ 2000000, 2000001, 2000000, 0, 1000, "toy: 5 records, 2.0 MB, 2.0 MB/s, 0 refused" },
	{ 1000000000, 1000000, 4000000, 0, 245000, "toy: 5 records, 1000.0 MB, 4.1 MB/s, 25 %, 12:15 left, 0 refused" },
	{ 30000000000, 10, 20, 0, 11045000, "toy: 5 records, 30.0 GB, 2.7 MB/s, 50 %, 3:04:05 left, 0 refused" },
	{ 1, 1, UINT64_MAX, 0, 1, "toy: 5 records, 0.0 MB, 0.0 MB/s, 0 %, a long time left, 0 refused" },
};

START_TEST(progress_line_table)
{
	struct stats s = {
		.records = 5, .bytes_before = lines[_i].bytes, .bytes_seen = lines[_i].seen,
		.refused = lines[_i].refused,
	};
	struct progress p = { .when = PROGRESS_ASKED, .total = lines[_i].total };
	struct buf out = BUF_INIT;

	progress_line(&p, &s, "toy", lines[_i].ms, &out);
	buf_addc(&out, '\0');
	ck_assert_str_eq(out.p, lines[_i].line);
	buf_free(&out);
}
END_TEST

static const struct opt_word words[] = { { "one", 1 }, { "two", 2 }, { NULL, 0 } };

/* Arguments, parted by blanks, and the options that are then not as they were. */
static const struct { const char *args, *json; } values[] = {
	{ "", "{}" },
	{ "x y", "{}" },
	{ "--size 4K --word one --text same", "{}" },	/* the defaults */
	{ "-f --size 1M --count=3", "{\"flag\":true,\"size\":1048576,\"count\":3}" },
	{ "--count 3 -f", "{\"flag\":true,\"count\":3}" },
	{ "--word two --text a\"b", "{\"word\":\"two\",\"text\":\"a\\\"b\"}" },
	{ "--list b --list a", "{\"list\":[\"b\",\"a\"]}" },
	{ "--maybe", "{\"maybe\":\"\"}" },
	{ "--maybe=f x", "{\"maybe\":\"f\"}" },
	{ "--hidden", "{}" },
};

static void read_values(const char *args, struct buf *out)
{
	static const char *const without[] = { "hidden" };
	bool flag = false, hidden = false;
	size_t size = 4096, count = 0;
	int word = 1, n;
	const char *text = "same", *maybe = NULL;
	struct opt_list list = { NULL, 0 };
	const struct opt table[] = {
		OPT_FLAG('f', "flag", &flag, ""), OPT_FLAG(0, "hidden", &hidden, ""),
		OPT_SIZE(0, "size", &size, ""), OPT_COUNT(0, "count", &count, 0, 9, ""),
		OPT_WORD(0, "word", "W", &word, words, ""), OPT_TEXT(0, "text", "T", &text, ""),
		OPT_LIST(0, "list", "L", &list, ""), OPT_MAYBE_TEXT("maybe", "M", &maybe, ""),
		OPT_END
	};
	union opt_default *defaults = opt_defaults(table);
	char copy[80], why[OPT_WHY_SIZE], *argv[8] = { copy };
	int argc = 1;

	snprintf(copy, sizeof(copy), "toy %s", args);
	for (char *p = copy; *p; p++)
		if (*p == ' ') {
			*p = '\0';
			if (p[1])
				argv[argc++] = p + 1;
		}
	ck_assert_msg(opt_read(table, NULL, argc, argv, &n, why), "%s", why);
	buf_addc(out, '{');
	opt_values_json(table, defaults, without, N_ELEMS(without), out);
	buf_addz(out, "}");
	buf_addc(out, '\0');
	opt_free(table);
	free(defaults);
}

START_TEST(opt_values_table)
{
	struct buf out = BUF_INIT;

	read_values(values[_i].args, &out);
	ck_assert_msg(strcmp(out.p, values[_i].json) == 0, "on '%s': %s", values[_i].args, out.p);
	buf_free(&out);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("stats");
	TCase *tc = tcase_create("stats");

	tcase_add_test(tc, codes_are_sorted_and_summed);
	tcase_add_loop_test(tc, progress_line_table, 0, (int)N_ELEMS(lines));
	tcase_add_loop_test(tc, opt_values_table, 0, (int)N_ELEMS(values));
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
