/*
 * What the table of words says of them and of their regular and irregular forms.
 */
#include "key/lexis.h"
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

START_TEST(lexis_levels)
{
	static const char parts[] = "nvar", forms[] = " spic";
	struct lexis_row row;
	struct buf got = BUF_INIT;

	lexis_of(slice_z(rows[_i].word), &row);
	for (int pos = 0; pos < N_POS; pos++) {
		if (!row.level[pos])
			continue;
		buf_addc(&got, parts[pos]);
		if (row.form[pos] != FORM_BASE)
			buf_addc(&got, forms[row.form[pos]]);
	}
	ck_assert_msg(slice_is(buf_slice(&got), rows[_i].want), "'%s' is %.*s", rows[_i].word,
		      SLICE_ARG(buf_slice(&got)));
	ck_assert(row.known == (got.len > 0));
	buf_free(&got);
}
END_TEST

static const struct { const char *word; enum stop stop; enum tag grammar; } ours[] = {
	{ "the", STOP_ARTICLE, TAG_DET }, { "THE", STOP_ARTICLE, TAG_DET }, { "across", STOP_NONE, TAG_PREP },
	{ "don\xE2\x80\x99t", STOP_AUXILIARY, TAG_AUX }, { "dog", STOP_NONE, N_TAGS }, { "", STOP_NONE, N_TAGS },
	{ "anything's", STOP_NONE, TAG_PRONOUN }, { "dog's", STOP_NONE, N_TAGS }, { "'s", STOP_NONE, N_TAGS },
	{ "th\xC3\xA9", STOP_NONE, N_TAGS },
	{ "thethethethethethethethethethethethethethethethethethethe", STOP_NONE, N_TAGS },
};

START_TEST(lexis_of_ours)
{
	struct lexis_row row;

	lexis_of(slice_z(ours[_i].word), &row);
	ck_assert_msg(row.stop == ours[_i].stop && row.grammar == ours[_i].grammar, "on '%s'", ours[_i].word);
}
END_TEST

START_TEST(lexis_has_all)
{
	struct lexis_row row;
	size_t used = 0;

	for (size_t i = 0; i < n_stopwords; i++) {
		lexis_of(stopwords[i].word, &row);
		ck_assert(row.stop == stopwords[i].kind);
	}
	for (size_t i = 0; i < n_grammar_words; i++) {
		lexis_of(slice_z(grammar_words[i].word), &row);
		ck_assert_msg(row.grammar == (slice_ends(slice_z(grammar_words[i].word), SLICE("'s")) ?
					      TAG_PRONOUN : grammar_words[i].tag), "'%s'", grammar_words[i].word);
	}
	for (size_t i = 0; i < N_ELEMS(lexis_slots); i++)
		used += lexis_slots[i] != 0;
	ck_assert(used > 50000 && used < N_ELEMS(lexis_slots) / 4 * 3);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("lexis");
	TCase *tc = tcase_create("lexis");

	tcase_add_loop_test(tc, lexis_levels, 0, (int)N_ELEMS(rows));
	tcase_add_loop_test(tc, lexis_of_ours, 0, (int)N_ELEMS(ours));
	tcase_add_test(tc, lexis_has_all);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
