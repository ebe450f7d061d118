/*
 * What WordNet's table says of words and of their regular and irregular forms.
 */
#include "key/pos.h"
#include "support.h"

/* Levels and forms as letters: n v a r, each followed by s, p, i, c or nothing. */
static const struct { const char *word, *want; } rows[] = {
	{ "dog", "nv" }, { "Dog", "nv" }, { "quickly", "r" }, { "of", "" }, { "qwzx", "" }, { "", "" },
	/* regular forms */
	{ "planets", "ns" }, { "foxes", "nsvs" }, { "parties", "nsvs" }, { "agreed", "vpa" },
	{ "planned", "vpa" }, { "notified", "vp" }, { "taking", "nvia" }, { "quicker", "acr" },
	/* irregular ones */
	{ "geese", "ns" }, { "went", "vp" }, { "geese's", "" }, { "better", "nvacrc" },
	/* as a word of its own, which an ending only looks like */
	{ "news", "n" }, { "physics", "n" },
};

START_TEST(pos_table)
{
	static const char parts[] = "nvar", forms[] = " spic";
	struct pos_row row;
	struct buf got = BUF_INIT;
	bool known = pos_of(slice_z(rows[_i].word), &row);

	for (int pos = 0; pos < N_POS; pos++) {
		if (!row.level[pos])
			continue;
		buf_addc(&got, parts[pos]);
		if (row.form[pos] != FORM_BASE)
			buf_addc(&got, forms[row.form[pos]]);
	}
	ck_assert_msg(slice_is(buf_slice(&got), rows[_i].want), "'%s' is %.*s", rows[_i].word,
		      SLICE_ARG(buf_slice(&got)));
	ck_assert(known == (got.len > 0));
	buf_free(&got);
}
END_TEST

START_TEST(pos_is_sorted)
{
	for (size_t i = 1; i < n_pos_rows; i++)
		ck_assert(pos_hashes[i - 1] < pos_hashes[i]);
	ck_assert(n_pos_rows > 50000);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("pos");
	TCase *tc = tcase_create("pos");

	tcase_add_loop_test(tc, pos_table, 0, (int)N_ELEMS(rows));
	tcase_add_test(tc, pos_is_sorted);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
