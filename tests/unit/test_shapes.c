#include "clean/shapes.h"
#include "support.h"

/* label N_FURNITURE: the line has no shape of the table. */
static const struct { const char *line; enum furniture label; const char *date, *name, *few; } lines[] = {
	{ "07/10/2023", F_DATE, "2023-07-10", "", "" },
	{ "Monday, July 10, 2023 at 3:45 pm EST", F_DATE, "2023-07-10", "", "" },
	{ "1:39 am EST, Wednesday, November 20, 2019", F_DATE, "2019-11-20", "", "" },
	{ "Published on 14 April 2021", F_DATE, "2021-04-14", "", "" },
	{ "Last updated: 2021-04-15", F_DATE, "2021-04-15", "", "" },
	{ "14 April 2021 in Soil & compost", F_DATE, "2021-04-14", "", "Soil & compost" },
	{ "By Ann Smith", F_BYLINE, "", "Ann Smith", "" },
	{ "by Ann Smith and J. R. Lee", F_BYLINE, "", "Ann Smith and J. R. Lee", "" },
	{ "By Marta Lindqvist | Posted on 14 April 2021 | 6 min read", F_BYLINE, "2021-04-14",
	  "Marta Lindqvist", "6 min read" },
	{ "12. März 2019 von Jutta Albrecht", F_BYLINE, "2019-03-12", "Jutta Albrecht", "" },
	{ "Dana Whitcombe, Staff Writer", F_BYLINE, "", "Dana Whitcombe", "" },
	{ "Written by Vincent van Gogh", F_BYLINE, "", "Vincent van Gogh", "" },
	{ "in growth psychology", F_SECTION, "", "", "growth psychology" },
	{ "Posted in Kitchen tools", F_TAGS, "", "", "Kitchen tools" },
	{ "Tags: bread, rye", F_TAGS, "", "", "" },
	{ "12 comments", F_COUNT, "", "", "" },
	{ "3 min read", F_COUNT, "", "", "" },
	{ "1.2K views", F_COUNT, "", "", "" },
	{ "5 hours ago", F_COUNT, "", "", "" },
	{ "Image 3 of 12", F_PLAYER, "", "", "" },
	{ "1  /  23", F_PLAYER, "", "", "" },
	{ "00:00 / 04:10", F_PLAYER, "", "", "" },
	{ "\xC2\xA9 2019 Somebody, Inc.", F_LEGAL, "", "", "" },
	{ "Copyright \xC2\xA9 2022-2023 Somebody - a slogan", F_LEGAL, "", "", "" },
	{ "ann@example.org", F_CONTACT, "", "", "" },
	{ "https://example.org/a?b=c", F_CONTACT, "", "", "" },
	{ "800-638-9797", F_CONTACT, "", "", "" },
	{ "[email\xC2\xA0protected]", F_CONTACT, "", "", "" },
	{ "\xE3\x80\x90""Contact us: [email\xC2\xA0protected]\xE3\x80\x91", F_CONTACT, "", "", "" },
	{ "Photo: Will Okafor, Harbor Light", F_CREDIT, "", "Will Okafor, Harbor Light", "" },
	{ "By the river stood a mill.", N_FURNITURE, "", "", "" },
	{ "In the beginning there was a pond that nobody owned.", N_FURNITURE, "", "", "" },
	{ "12 angry men came", N_FURNITURE, "", "", "" },
	{ "July was warm", N_FURNITURE, "", "", "" },
	{ "A mill", N_FURNITURE, "", "", "" },
	{ "|", N_FURNITURE, "", "", "" },
	{ "", N_FURNITURE, "", "", "" },
};

START_TEST(shape_table)
{
	struct shapes *set = shapes_new();
	struct slice line = slice_z(lines[_i].line);
	struct shape_hit hit = { N_FURNITURE, 0, { NULL, 0 }, { NULL, 0 }, "" };

	if (!shapes_match(set, line, line.len, NULL, &hit))
		hit.label = N_FURNITURE;
	ck_assert_msg(hit.label == lines[_i].label, "'%s': label %d", lines[_i].line, (int)hit.label);
	if (hit.label != N_FURNITURE) {
		ck_assert_str_eq(hit.date, lines[_i].date);
		ck_assert_msg(slice_is(hit.name, lines[_i].name), "'%s': name '%.*s'", lines[_i].line,
			      SLICE_ARG(hit.name));
		ck_assert_msg(slice_is(hit.few, lines[_i].few), "'%s': few '%.*s'", lines[_i].line,
			      SLICE_ARG(hit.few));
	}
	shapes_free(set);
}
END_TEST

/* The look at words and digits that saves time must not change what is found. */
START_TEST(shape_glance)
{
	struct shapes *set = shapes_new();
	struct arena a = ARENA_INIT;
	struct words words = { NULL, 0, 0 };
	struct slice line = slice_z(lines[_i].line);
	struct shape_hit slow, quick;
	size_t digits = 0, run = 0;

	words_split(&a, &words, line);
	for (size_t i = 0; i < line.len; i++) {
		run = is_digit(line.p[i]) ? run + 1 : 0;
		digits = run > digits ? run : digits;
	}
	bool all = shapes_match(set, line, line.len, NULL, &slow);
	ck_assert_msg(shapes_match(set, line, digits, &words, &quick) == all, "on '%s'", lines[_i].line);
	if (all)
		ck_assert_uint_eq(slow.row, quick.row);
	arena_free(&a);
	shapes_free(set);
}
END_TEST

/* Every beginning of every line: nothing is read past the end. */
START_TEST(shape_cut_anywhere)
{
	struct shapes *set = shapes_new();
	struct slice line = slice_z(lines[_i].line);
	struct shape_hit hit;

	for (size_t n = 0; n <= line.len; n++) {
		char copy[128];
		memcpy(copy, line.p, n);
		if (shapes_match(set, (struct slice){ copy, n }, n, NULL, &hit))
			ck_assert_int_lt(hit.label, N_FURNITURE);
	}
	shapes_free(set);
}
END_TEST

int main(void)
{
	TCase *tc = tcase_create("shapes");
	Suite *s = suite_create("shapes");

	tcase_add_loop_test(tc, shape_table, 0, (int)N_ELEMS(lines));
	tcase_add_loop_test(tc, shape_glance, 0, (int)N_ELEMS(lines));
	tcase_add_loop_test(tc, shape_cut_anywhere, 0, (int)N_ELEMS(lines));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
