/*
 * What is known of words: the same whatever was asked before, in any spelling.
 */
#include "key/stems.h"
#include "support.h"
#include "text/stopwords.h"

#include <stdio.h>

static struct word word_of(const char *text)
{
	struct words words = { NULL, 0, 0 };

	words_split(&arena, &words, slice_z(text));
	ck_assert_uint_eq(words.n, 1);
	return words.v[0];
}

static struct word_facts facts(struct stemmer *st, const char *text)
{
	struct word word = word_of(text);

	return *facts_of(st, &word);
}

static uint64_t stem(struct stemmer *st, const char *text)
{
	struct word word = word_of(text);

	return stem_of(st, &word);
}

static struct word_role role(struct stemmer *st, const char *text)
{
	struct word word = word_of(text);

	return *role_of(st, &word);
}

/* Two words with the same stem; what else is known of the first. */
static const struct { const char *word, *other; enum stop stop; unsigned common; bool date, title; } rows[] = {
	{ "the", "THE", STOP_ARTICLE, 6, false, false },
	{ "don't", "Don\xE2\x80\x99t", STOP_AUXILIARY, 6, false, false },
	{ "mills", "Mill", STOP_NONE, 4, false, false },
	{ "qwzx", "QWZX", STOP_NONE, 6, false, false },
	{ "\xC3\x89t\xC3\xA9", "\xC3\xA9t\xC3\xA9", STOP_NONE, 6, false, false },
	{ "June", "june", STOP_NONE, 6, true, false }, { "Mrs", "mrs", STOP_NONE, 2, false, true },
	{ "supercalifragilisticexpialidocious", "Supercalifragilisticexpialidocious", STOP_NONE, 6, false, false },
};

START_TEST(facts_of_words)
{
	struct word_facts a = facts(stemmer, rows[_i].word), b = facts(stemmer, rows[_i].other);
	uint64_t of_a = stem(stemmer, rows[_i].word);

	ck_assert(of_a == stem(stemmer, rows[_i].other) && (of_a == 0) == (rows[_i].stop != STOP_NONE));
	ck_assert_uint_eq(a.number, b.number);
	ck_assert_int_eq(a.stop, rows[_i].stop);
	ck_assert_int_eq(a.common, rows[_i].common);
	for (int again = 0; again < 2; again++) {
		struct word_role r = role(stemmer, again ? rows[_i].other : rows[_i].word);
		ck_assert(r.date == rows[_i].date && r.title == rows[_i].title);
	}
}
END_TEST

/* More words than are remembered, so that they are forgotten: a new stemmer says the same. */
START_TEST(memory_changes_nothing)
{
	for (unsigned i = 0; i < 60000; i++) {
		char word[32];
		snprintf(word, sizeof(word), "%c%u%s", (int)('a' + i % 26), i * 7919u % 30011u, i % 3 ? "ings" : "ed");
		struct word_facts got = facts(stemmer, word);
		if (i % 997 == 0) {
			struct stemmer *fresh = stemmer_new();
			struct word_facts want = facts(fresh, word);
			ck_assert_msg(stem(stemmer, word) == stem(fresh, word) && got.common == want.common &&
				      role(stemmer, word).tags.n == role(fresh, word).tags.n, "'%s'", word);
			stemmer_free(fresh);
		}
	}
}
END_TEST

/* Words that are made to collide are told apart, however many there are: only short ones' hashes are theirs alone. */
START_TEST(hashes_collide)
{
	static const char *const texts[] = {
		"walking", "caf\xC3\xA9s", "Caf\xC3\xA9s", "housekeepers", "th\xC3\xA9s",
		"supercalifragilistic", "unconstitutionally", "na\xC3\xAFve",
	};

	for (int again = 0; again < 2; again++)
		for (size_t i = 0; i < N_ELEMS(texts); i++) {
			struct word word = word_of(texts[i]), same = word;
			same.hash = 1;
			ck_assert_msg(stem_of(stemmer, &same) == stem(stemmer, texts[i]), "'%s'", texts[i]);
		}
}
END_TEST

START_TEST(stemmers_go_round)
{
	struct stemmers *all = stemmers_new();
	struct stemmer *a = stemmers_take(all), *b = stemmers_take(all);

	ck_assert_ptr_ne(a, b);
	stemmers_give(all, a);
	ck_assert_ptr_eq(stemmers_take(all), a);
	stemmers_give(all, b);
	stemmers_give(all, a);
	stemmers_free(all);
	stemmers_free(NULL);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("stems");
	TCase *tc = tcase_create("stems");

	tcase_add_checked_fixture(tc, stemming_setup, stemming_teardown);
	tcase_add_loop_test(tc, facts_of_words, 0, (int)N_ELEMS(rows));
	tcase_add_test(tc, memory_changes_nothing);
	tcase_add_test(tc, hashes_collide);
	tcase_add_test(tc, stemmers_go_round);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
