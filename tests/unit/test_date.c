#include "text/date.h"
#include "text/date_words.h"
#include "support.h"

static const struct { const char *in; size_t taken; const char *iso; } dates[] = {
	{ "2023-07-10", 10, "2023-07-10" },
	{ "2023/7/1 and on", 8, "2023-07-01" },
	{ "2023.07.10", 10, "2023-07-10" },
	{ "07/10/2023", 10, "2023-07-10" },
	{ "13/10/2023", 10, "2023-10-13" },
	{ "7-4-2020", 8, "2020-07-04" },
	{ "25-12-2020", 10, "2020-12-25" },
	{ "10.07.2023", 10, "2023-07-10" },
	{ "10 July 2023", 12, "2023-07-10" },
	{ "July 10, 2023", 13, "2023-07-10" },
	{ "Jul 10th 2023", 13, "2023-07-10" },
	{ "Jul. 10, 2023.", 13, "2023-07-10" },
	{ "JULY 10 2023", 12, "2023-07-10" },
	{ "10th of July, 2023", 18, "2023-07-10" },
	{ "10-Jul-2023", 11, "2023-07-10" },
	{ "2023 July 10", 12, "2023-07-10" },
	{ "  Monday, July 10, 2023 in the park", 23, "2023-07-10" },
	{ "Mon 10 Jul 2023", 15, "2023-07-10" },
	{ "10. Juli 2023", 13, "2023-07-10" },
	{ "10 марта 2023", 18, "2023-03-10" },
	{ "1er août 2023", 14, "2023-08-01" },
	{ "10 de julio de 2023", 19, "2023-07-10" },
	{ "2023年7月10日発売", 16, "2023-07-10" },
	{ "2023-07-10T09:30:00Z", 20, "2023-07-10" },
	{ "2023-07-10T09:30:00.123+02:00 x", 29, "2023-07-10" },
	{ "2023-07-10 09:30", 16, "2023-07-10" },
	{ "July 10, 2023 at 3:45 pm EST", 28, "2023-07-10" },
	{ "July 10, 2023 | 3:45 p.m.", 25, "2023-07-10" },
	{ "July 10, 2023, 9pm", 18, "2023-07-10" },
	{ "July 10, 2023 - 10 people came", 13, "2023-07-10" },
	{ "July 10, 2023 at home", 13, "2023-07-10" },
	{ "10.07.2023 um 9.30 Uhr", 22, "2023-07-10" },
	{ "29 February 2024", 16, "2024-02-29" },
	{ "29 February 2023", 0, "" },
	{ "31/04/2023", 0, "" },
	{ "13/13/2023", 0, "" },
	{ "2023-07-101", 0, "" },
	{ "2023-07-10x", 0, "" },
	{ "1.2.2023.4", 0, "" },
	{ "0999-07-10", 0, "" },
	{ "3000-07-10", 0, "" },
	{ "July 2023", 0, "" },
	{ "July 10", 0, "" },
	{ "Monday", 0, "" },
	{ "mayor 10, 2023", 0, "" },
	{ "on July 10, 2023", 0, "" },
	{ "10/07/23", 0, "" },
	{ "", 0, "" },
};

START_TEST(date_table)
{
	char iso[DATE_ISO_SIZE] = "";
	size_t taken = date_read(slice_z(dates[_i].in), iso);

	ck_assert_msg(taken == dates[_i].taken, "'%s': took %zu", dates[_i].in, taken);
	if (taken)
		ck_assert_str_eq(iso, dates[_i].iso);
}
END_TEST

static const struct { const char *in; bool is; } wholes[] = {
	{ "07/10/2023", true }, { " July 10, 2023. \r", true }, { "\xC2\xA0" "10 July 2023", true },
	{ "July 10, 2023 by Ann", false }, { "10", false }, { "", false },
	{ "Monday, 10 July 2023 10:15", true },
};

START_TEST(date_is_table)
{
	char iso[DATE_ISO_SIZE];

	ck_assert_msg(date_is(slice_z(wholes[_i].in), iso) == wholes[_i].is, "on '%s'", wholes[_i].in);
}
END_TEST

/* Every beginning of every date: no read past the end (under a sanitizer), no more taken than there is. */
START_TEST(date_cut_anywhere)
{
	char iso[DATE_ISO_SIZE];
	size_t len = strlen(dates[_i].in);

	for (size_t n = 0; n <= len; n++) {
		char copy[64];
		memcpy(copy, dates[_i].in, n);
		ck_assert_uint_le(date_read((struct slice){ copy, n }, iso), n);
	}
}
END_TEST

START_TEST(date_words_sorted)
{
	for (size_t i = 0; i < n_date_words; i++) {
		struct slice word = slice_z(date_words[i].word);
		ck_assert_msg(i == 0 || slice_cmp(slice_z(date_words[i - 1].word), word) < 0,
			      "'%s' is not in its place", date_words[i].word);
		ck_assert_msg(date_word(word) == &date_words[i], "'%s'", date_words[i].word);
		ck_assert_msg(date_words[i].source[0], "'%s' has no source", date_words[i].word);
	}
	ck_assert_ptr_null(date_word(SLICE("gestern")));
}
END_TEST

int main(void)
{
	TCase *tc = tcase_create("date");
	Suite *s = suite_create("date");

	tcase_add_loop_test(tc, date_table, 0, (int)N_ELEMS(dates));
	tcase_add_loop_test(tc, date_is_table, 0, (int)N_ELEMS(wholes));
	tcase_add_loop_test(tc, date_cut_anywhere, 0, (int)N_ELEMS(dates));
	tcase_add_test(tc, date_words_sorted);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
