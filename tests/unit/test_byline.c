#include "clean/byline.h"

#include "base/buf.h"
#include "support.h"

/* What stands before, between and behind names; and what is none. */
static const struct { const char *in, *want; } bylines[] = {
	{ "By Ann Smith and Bob Roe | May 3", "Ann Smith; Bob Roe" },
	{ "By: Ann Smith", "Ann Smith" },
	{ "Written by - Ann Smith, Bob Roe & Cleo Day", "Ann Smith; Bob Roe; Cleo Day" },
	{ "By\xEF\xBC\x9A" "Ann Smith", "Ann Smith" },
	{ "@annsmith", "annsmith" },
	{ "Ann Smith Senior Staff Writer, Sports", "Ann Smith" },
	{ "Ann Smith, Reporter", "Ann Smith" },
	{ "Ann Smith, Senior Reporter and Bob Roe, Editors.", "Ann Smith; Bob Roe" },
	{ "Ann Smith Published 3 May 2024", "Ann Smith" },
	{ "Ann", "Ann" },
	{ "", "" }, { "By", "" }, { "3 May 2024", "" }, { "12345", "" }, { "Admin", "" },
	{ "https://example.com/ann", "" }, { "{{author}}", "" }, { "ann smith@example.com", "" },
	{ "Notes: trees and more", "" }, { "a word of thanks to those below", "" },
};

START_TEST(names_table)
{
	struct arena a = ARENA_INIT;
	struct slices names = { NULL, 0, 0 };
	struct buf got = BUF_INIT;
	size_t n = byline_names(&a, slice_z(bylines[_i].in), &names);

	ck_assert_uint_eq(n, names.n);
	for (size_t i = 0; i < n; i++) {
		buf_addz(&got, i ? "; " : "");
		buf_add(&got, names.v[i]);
	}
	ck_assert_msg(slice_is(buf_slice(&got), bylines[_i].want), "'%s': '%.*s'", bylines[_i].in,
		      SLICE_ARG(buf_slice(&got)));
	buf_free(&got);
	arena_free(&a);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("byline");
	TCase *tc = tcase_create("all");

	tcase_add_loop_test(tc, names_table, 0, (int)N_ELEMS(bylines));
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
