/* Character references, by HTML's rules for text. */
#include "text/charref.h"
#include "text/charref_names.h"
#include "support.h"

static const struct { const char *in, *out; size_t taken; } rows[] = {
	{ "&amp;", "&", 5 }, { "&amp", "&", 4 }, { "&ampx", "&", 4 }, { "&Amp;", NULL, 0 },
	{ "&lrm;", "\xE2\x80\x8E", 5 }, { "&lrm", NULL, 0 }, { "&notin;", "\xE2\x88\x89", 7 },
	{ "&notin", "\xC2\xAC", 4 }, { "&notions;", "\xC2\xAC", 4 }, { "&nvlt;", "<\xE2\x83\x92", 6 },
	{ "&CounterClockwiseContourIntegral;", "\xE2\x88\xB3", 33 },
	{ "&#65;", "A", 5 }, { "&#65", "A", 4 }, { "&#x41;", "A", 6 }, { "&#X41", "A", 5 },
	{ "&#x41g", "A", 5 }, { "&#0;", "\xEF\xBF\xBD", 4 }, { "&#xD800;", "\xEF\xBF\xBD", 8 },
	{ "&#x110000;", "\xEF\xBF\xBD", 10 }, { "&#99999999999999999999;", "\xEF\xBF\xBD", 23 },
	{ "&#128;", "\xE2\x82\xAC", 6 }, { "&#x1F600;", "\xF0\x9F\x98\x80", 9 },
	{ "&", NULL, 0 }, { "&;", NULL, 0 }, { "& ", NULL, 0 }, { "&#", NULL, 0 }, { "&#;", NULL, 0 },
	{ "&#x;", NULL, 0 }, { "&nosuchname;", NULL, 0 }, { "x", NULL, 0 }, { "", NULL, 0 },
};

START_TEST(reference_table)
{
	char to[CHARREF_SIZE];
	size_t len = 0, taken = charref_read(slice_z(rows[_i].in), to, &len);

	ck_assert_msg(taken == rows[_i].taken, "on '%s': %zu", rows[_i].in, taken);
	if (rows[_i].out)
		ck_assert_msg(slice_is((struct slice){ to, len }, rows[_i].out), "on '%s'", rows[_i].in);
}
END_TEST

START_TEST(names_are_sorted)
{
	for (size_t i = 0; i < n_charref_names; i++) {
		ck_assert_uint_lt(strlen(charref_names[i].utf8), CHARREF_SIZE);
		if (i > 0)
			ck_assert_int_lt(slice_cmp(slice_z(charref_names[i - 1].name),
						   slice_z(charref_names[i].name)), 0);
	}
	ck_assert_uint_eq(n_charref_names, 2125);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("charref");
	TCase *tc = tcase_create("references");

	tcase_add_loop_test(tc, reference_table, 0, (int)N_ELEMS(rows));
	tcase_add_test(tc, names_are_sorted);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
