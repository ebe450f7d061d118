#include "text/phrase.h"
#include "support.h"

#include <signal.h>
#include <stdio.h>

/* One pattern on one text: the words it takes, or NULL. */
static const struct { const char *pattern, *text, *hit; } rows[] = {
	{ "one", "one", "one" },
	{ "one", "ONE", "ONE" },
	{ "one", "none", NULL },
	{ "one", "", NULL },
	{ "two", "one two three", "two" },
	{ "one two", "one two", "one two" },
	{ "one two", "one, two", "one, two" },
	{ "one two", "one three two", NULL },
	{ "one two", "one one two", "one two" },
	{ "one two", "one. Two", NULL },	/* not over the end of a sentence */
	{ "one two", "one\ntwo", "one\ntwo" },	/* but over that of a line */
	{ "one two", "one\n\ntwo", NULL },
	{ "don't", "don’t", "don’t" },
	{ "été", "ÉTÉ", "ÉTÉ" },
	{ "a/b", "b", "b" },
	{ "a/b c/d", "b d", "b d" },
	{ "a/b c/d", "b e", NULL },
	{ "for/by next week/session", "by next session", "by next session" },
	{ "role play", "role-play", "role-play" },
	/* _ */
	{ "one _ three", "one two three", "one two three" },
	{ "one _ three", "one three", NULL },
	{ "one _", "one two", "one two" },
	{ "one _", "one", NULL },
	{ "one _", "one. Two", NULL },
	{ "one _ three", "one. Two three", NULL },
	/* .. */
	{ "one .. two", "one two", "one two" },
	{ "one .. two", "one a two", "one a two" },
	{ "one .. two", "one a b c two", "one a b c two" },
	{ "one .. two", "one a b c d two", NULL },
	{ "one .. two", "one", NULL },
	{ "one .. two", "one a. b two", NULL },	/* nor does what a gap skips */
	{ "one .. two", "one a. two", NULL },
	{ "one .. two", "one two two", "one two" },
	{ "one .. two three", "one two a two three", "one two a two three" },
	{ "one .. two three", "one two two three", "one two two three" },
	{ "one .. _ two", "one a two", "one a two" },
	{ "one .. a .. two", "one x a y two", "one x a y two" },
	{ "one .. a .. two", "one a x x a x x x two", "one a x x a x x x two" },
	{ "one .. a .. two", "one a x x x x two", NULL },
	{ "one .. a/b .. c .. two", "one x b x x c x two", "one x b x x c x two" },
	{ "one .. _ .. two", "one a two", "one a two" },	/* the second word is out of reach */
	{ "one _ _ .. two", "one a b c d e two", "one a b c d e two" },
	{ "one .. two .. three", "one two two a b c three", "one two two a b c three" },
	/* ^ $ */
	{ "^one", "one", "one" },
	{ "^one", "two one", NULL },
	{ "^one", "two. One", "One" },
	{ "^one", "two\none", "one" },
	{ "^one", "“One", "One" },
	{ "^one", "two: one", NULL },
	{ "one$", "one", "one" },
	{ "one$", "one.", "one" },
	{ "one$", "one two", NULL },
	{ "one$", "one one", "one" },
	{ "^one$", "one!", "one" },
	{ "^one$", "one one", NULL },
	{ "one .. two$", "one two two", "one two two" },	/* the gap that reaches the end */
	{ "one .. two$", "one two three", NULL },
	{ "one _$", "one two three", NULL },
	{ "one _$", "one two", "one two" },
	/* scripts without blanks: a character is a word */
	{ "日 本", "日本", "日本" },
};

static struct slice hit_text(struct slice text, const struct words *w, const struct phrase_hit *hit)
{
	struct slice first = w->v[hit->first].text, last = w->v[hit->end - 1].text;

	return slice_span(text, (size_t)(first.p - text.p),
			  (size_t)(last.p - text.p) + last.len);
}

START_TEST(phrase_table)
{
	struct phrase row = { rows[_i].pattern, 7, 10, "a test" };
	struct phrases *set = phrases_new(&row, 1);
	struct arena a = ARENA_INIT;
	struct words words = { NULL, 0, 0 };
	struct slice text = slice_z(rows[_i].text);
	struct phrase_hit hit;
	struct phrase_at at = { 0 };

	words_split(&a, &words, text);
	bool found = phrases_next(set, &words, &at, &hit);
	ck_assert_msg(found == (rows[_i].hit != NULL), "'%s' on '%s'", rows[_i].pattern,
		      rows[_i].text);
	if (found) {
		struct slice is = hit_text(text, &words, &hit);
		ck_assert_msg(slice_is(is, rows[_i].hit), "'%s' on '%s': '%.*s'",
			      rows[_i].pattern, rows[_i].text, SLICE_ARG(is));
		ck_assert_str_eq(phrases_pattern(set, hit.row), row.pattern);
		ck_assert_uint_eq(hit.row_index, 0);
	}
	ck_assert(phrases_find(set, &words, 7, &hit) == found);
	ck_assert(!phrases_find(set, &words, 8, &hit));
	arena_free(&a);
	phrases_free(set);
}
END_TEST

/* Several rows: each hit as ROW:WORDS, by first word, then by row. */
static const struct phrase several[] = {
	{ "two three", 1, 0, "" }, { "one", 2, 0, "" }, { "one/two _", 1, 0, "" },
	{ "^one two", 3, 0, "" }, { "one one", 4, 0, "" }, { "three/three", 5, 0, "" },
};

static const struct { const char *text, *hits; } texts[] = {
	{ "one two three", "1:one 2:one two 3:one two 0:two three 2:two three 5:three " },
	{ "One one one", "1:One 2:One one 4:One one 1:one 2:one one 4:one one 1:one " },
	{ "zero", "" },
	{ "", "" },
};

START_TEST(phrase_order)
{
	struct phrases *set = phrases_new(several, N_ELEMS(several));
	struct arena a = ARENA_INIT;
	struct words words = { NULL, 0, 0 };
	struct slice text = slice_z(texts[_i].text);
	struct buf out = BUF_INIT;
	struct phrase_hit hit;
	struct phrase_at at = { 0 };

	words_split(&a, &words, text);
	while (phrases_next(set, &words, &at, &hit)) {
		ck_assert_str_eq(phrases_pattern(set, hit.row), several[hit.row_index].pattern);
		buf_addf(&out, "%zu:%.*s ", hit.row_index,
			 SLICE_ARG(hit_text(text, &words, &hit)));
	}
	ck_assert(!phrases_next(set, &words, &at, &hit));
	buf_addc(&out, '\0');
	ck_assert_str_eq(out.p, texts[_i].hits);
	buf_free(&out);
	arena_free(&a);
	phrases_free(set);
}
END_TEST

/* More rows begin at a word than are found at once; and rows that do not count. */
START_TEST(phrase_crowd)
{
	static struct phrase table[3 * PHRASES_FOUND];
	struct phrase_tags odd = { { false } };
	struct arena a = ARENA_INIT;
	struct words words = { NULL, 0, 0 };

	for (size_t i = 0; i < N_ELEMS(table); i++)
		odd.has[i] = i % 2;
	for (size_t i = 0; i < N_ELEMS(table); i++)	/* the last word twice: within reach in two ways */
		table[i] = (struct phrase){ i % 3 ? i % 3 == 1 ? "one" : "one .. two" : "one two", (int)i, 0, "" };
	struct phrases *set = phrases_new(table, N_ELEMS(table));
	words_split(&a, &words, SLICE("zero one two two. One"));
	for (size_t only = 0; only < 2; only++) {
		struct phrase_at at = { .only = only ? &odd : NULL };
		struct phrase_hit hit;
		size_t n = 0;
		for (size_t i = only; i < N_ELEMS(table); i += 1 + only, n++) {
			ck_assert(phrases_next(set, &words, &at, &hit));
			ck_assert_uint_eq(hit.row_index, i);
			ck_assert_uint_eq(hit.first, 1);
			ck_assert_uint_eq(hit.end, i % 3 == 1 ? 2 : 3);
		}
		for (size_t i = 1; i < N_ELEMS(table); i += 3) {
			if (only && i % 2 == 0)
				continue;
			ck_assert(phrases_next(set, &words, &at, &hit));
			ck_assert_uint_eq(hit.row_index, i);
			ck_assert_uint_eq(hit.first, 4);
		}
		ck_assert(!phrases_next(set, &words, &at, &hit));
	}
	phrases_free(set);
	arena_free(&a);
}
END_TEST

/* Lists of so many words that a row is found by its first alone. */
START_TEST(phrase_lists)
{
	struct buf pattern = BUF_INIT;
	struct arena a = ARENA_INIT;
	struct words words = { NULL, 0, 0 };
	struct phrase_at at = { 0 };
	struct phrase_hit hit;

	for (int element = 0; element < 3; element++)
		for (int i = 0; i < 50; i++)
			buf_addf(&pattern, "%s%c%d", i ? "/" : element == 0 ? "" : element == 1 ? " .. " : " ",
				 'a' + element, i);
	buf_addc(&pattern, '\0');
	struct phrase row = { pattern.p, 0, 0, "" };
	struct phrases *set = phrases_new(&row, 1);
	words_split(&a, &words, SLICE("a1 x b2 c3 a49 b0 c50 b49 c0"));
	ck_assert(phrases_next(set, &words, &at, &hit) && hit.first == 0 && hit.end == 4);
	ck_assert(phrases_next(set, &words, &at, &hit) && hit.first == 4 && hit.end == 9);
	ck_assert(!phrases_next(set, &words, &at, &hit));
	phrases_free(set);
	arena_free(&a);
	buf_free(&pattern);
}
END_TEST

START_TEST(phrase_none)
{
	struct phrases *set = phrases_new(NULL, 0);
	struct arena a = ARENA_INIT;
	struct words words = { NULL, 0, 0 };
	struct phrase_hit hit;
	struct phrase_at at = { 0 };

	words_split(&a, &words, SLICE("one two"));
	ck_assert(!phrases_next(set, &words, &at, &hit));
	arena_free(&a);
	phrases_free(set);
	phrases_free(NULL);
}
END_TEST

static const char *const wrong[] = { "", "^", "$", "_ one", ".. one", "one ..", "one ..$", "   ", "one //", "/" };

START_TEST(phrase_wrong)
{
	struct phrase row = { wrong[_i], 0, 0, "" };

	phrases_new(&row, 1);
}
END_TEST

/* Thousands of rows that share their first word; and a text that nearly matches everywhere. */
START_TEST(phrase_many)
{
	static char patterns[3000][24];
	static struct phrase table[N_ELEMS(patterns)];
	struct phrase_hit hit;
	struct words words = { NULL, 0, 0 };
	struct arena a = ARENA_INIT;
	struct phrase_at at = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < N_ELEMS(patterns); i++) {
		snprintf(patterns[i], sizeof(patterns[i]), "%s w%zu", i % 2 ? "one" : "two", i);
		table[i] = (struct phrase){ patterns[i], (int)i, 0, "" };
	}
	struct phrases *set = phrases_new(table, N_ELEMS(table));
	words_split(&a, &words, SLICE("one w2999 two w0 one w0 two w2998"));
	for (; phrases_next(set, &words, &at, &hit); n++)
		ck_assert_uint_eq(hit.row_index, n == 0 ? 2999 : n == 1 ? 0 : 2998);
	ck_assert_uint_eq(n, 3);
	phrases_free(set);
	arena_free(&a);
}
END_TEST

START_TEST(phrase_linear)
{
	static const struct phrase table[] = {
		{ "a .. a .. a .. a b", 0, 0, "" }, { "a a a a a a a a b", 0, 0, "" },
		{ "a _ _ _ _ _ _ b", 0, 0, "" }, { "a .. b$", 0, 0, "" },
	};
	struct phrases *set = phrases_new(table, N_ELEMS(table));
	struct arena a = ARENA_INIT;
	struct words words = { NULL, 0, 0 };
	struct buf text = BUF_INIT;
	struct phrase_hit hit;
	struct phrase_at at = { 0 };

	while (text.len < 1000000)
		buf_addz(&text, "a ");
	words_split(&a, &words, buf_slice(&text));
	ck_assert(!phrases_next(set, &words, &at, &hit));
	phrases_free(set);
	arena_free(&a);
	buf_free(&text);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("phrase");
	TCase *tc = tcase_create("all");

	tcase_add_loop_test(tc, phrase_table, 0, (int)N_ELEMS(rows));
	tcase_add_loop_test(tc, phrase_order, 0, (int)N_ELEMS(texts));
	tcase_add_test(tc, phrase_crowd);
	tcase_add_test(tc, phrase_lists);
	tcase_add_test(tc, phrase_none);
	tcase_add_loop_test_raise_signal(tc, phrase_wrong, SIGABRT, 0, (int)N_ELEMS(wrong));
	tcase_add_test(tc, phrase_many);
	tcase_add_test(tc, phrase_linear);
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
