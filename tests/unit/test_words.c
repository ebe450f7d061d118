#include "text/words.h"
#include "support.h"

#include <stdlib.h>

/*
 * The words with | between them; before a word ^ if it starts, ! if it breaks
 * phrases, ~ if a pause stands before it.
 */
static const struct { const char *text, *words; } rows[] = {
	{ "", "" },
	{ " .,!? \n", "" },
	{ "one", "^!one" },
	{ "One two three", "^!One|two|three" },
	{ "don't stop", "^!don't|stop" },
	{ "don’t DONʼT", "^!don’t|DONʼT" },
	{ "the dogs' bones", "^!the|dogs|bones" },
	{ "'tis 'quoted'", "^!tis|quoted" },
	{ "rock'n'roll", "^!rock'n'roll" },
	{ "it''s", "^!it|s" },
	{ "11 o'clock 3pm", "^!11|o'clock|3pm" },
	{ "1'2", "^!1|2" },
	{ "role-play self–care", "^!role|play|self|~care" },
	{ "a_b", "^!a|b" },
	{ "one, two; three: four (five) six", "^!one|~two|~three|~four|~five|six" },
	{ "one — two", "^!one|~two" },
	{ "One. Two! Three? Four… Five", "^!One|^!Two|^!Three|^!Four|^!Five" },
	{ "one\ntwo", "^!one|^two" },		/* a wrapped line breaks no phrase */
	{ "one\r\ntwo", "^!one|^two" },
	{ "one\n\ntwo", "^!one|^!two" },
	{ "one\r\n \r\ntwo", "^!one|^!two" },
	{ "one.\n“Two”", "^!one|^!Two" },
	{ "one: \"two\"", "^!one|~two" },
	{ "état d'âme Ölgemälde", "^!état|d'âme|Ölgemälde" },
	{ "e\xCC\x81tat", "^!e\xCC\x81tat" },	/* a mark on a letter */
	{ "日本語", "^!日|本|語" },
	{ "ok日本ok", "^!ok|日|本|ok" },
	{ "日本。語、文", "^!日|本|^!語|~文" },
	{ "한국어 말", "^!한국어|말" },
	{ "Привет, мир", "^!Привет|~мир" },
	{ "١٢٣", "^!١٢٣" },
	{ "\xF0\x9F\x98\x80 smile", "^!smile" },
	{ "a\xFF" "b", "^!a|b" },		/* what is broken is in no word */
	{ "\xC2\xB2 x\xC2\xB2", "^!x" },	/* a superscript is no digit */
};

static void add_word(struct buf *out, const struct word *w)
{
	if (out->len)
		buf_addc(out, '|');
	if (w->starts)
		buf_addc(out, '^');
	if (w->breaks)
		buf_addc(out, '!');
	if (w->pause)
		buf_addc(out, '~');
	buf_add(out, w->text);
}

START_TEST(words_table)
{
	struct arena a = ARENA_INIT;
	struct words words = { NULL, 0, 0 };
	struct slice text = slice_z(rows[_i].text);
	struct buf out = BUF_INIT;

	words_split(&a, &words, text);
	for (size_t i = 0; i < words.n; i++) {
		const struct word *w = &words.v[i];
		ck_assert(w->text.p >= text.p && w->text.p + w->text.len <= text.p + text.len);
		ck_assert(w->hash == word_hash(w->text));
		add_word(&out, w);
	}
	ck_assert_msg(slice_is(buf_slice(&out), rows[_i].words), "'%s' is %.*s", rows[_i].text,
		      SLICE_ARG(buf_slice(&out)));
	ck_assert_uint_eq(words_count(text), words.n);
	arena_free(&a);
	buf_free(&out);
}
END_TEST

static const struct { const char *a, *b; bool same; } pairs[] = {
	{ "Word", "wORD", true }, { "ÉTÉ", "été", true }, { "don't", "DON’T", true },
	{ "donʼt", "don't", true }, { "ЖУК", "жук", true }, { "word", "words", false },
	{ "été", "ete", false }, { "a", "á", false }, { "", "a", false }, { "ab", "ba", false },
	{ "\xE2\x80", "\xFF", true },	/* both are U+FFFD */
};

START_TEST(words_hash_table)
{
	ck_assert((word_hash(slice_z(pairs[_i].a)) == word_hash(slice_z(pairs[_i].b))) ==
		  pairs[_i].same);
}
END_TEST

/* All words of one to three letters hash apart. */
static int by_value(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

START_TEST(words_hashes_differ)
{
	static uint64_t hashes[26 * 26 * 26];
	size_t n = 0;

	for (size_t i = 0; i < N_ELEMS(hashes); i++) {
		char word[] = { (char)('a' + i / 676), (char)('a' + i / 26 % 26), (char)('a' + i % 26) };
		hashes[n++] = word_hash((struct slice){ word, 3 });
	}
	qsort(hashes, n, sizeof(hashes[0]), by_value);
	for (size_t i = 1; i < n; i++)
		ck_assert(hashes[i] != hashes[i - 1]);
}
END_TEST

START_TEST(words_split_some_stops)
{
	struct word room[3];
	struct words words = { room, 0, N_ELEMS(room) };

	words_split_some(&words, SLICE("one two"));
	ck_assert_uint_eq(words.n, 2);
	words_split_some(&words, SLICE("three four five"));
	ck_assert_uint_eq(words.n, 3);
	ck_assert(slice_is(room[2].text, "three"));
	words_split_some(&words, SLICE("six"));
	ck_assert_uint_eq(words.n, 3);
}
END_TEST

/* Appending to what is there: each text begins anew. */
START_TEST(words_append)
{
	struct arena a = ARENA_INIT;
	struct words words = { NULL, 0, 0 };

	words_split(&a, &words, SLICE("one two"));
	words_split(&a, &words, SLICE("three"));
	words_split(&a, &words, (struct slice){ NULL, 0 });
	ck_assert_uint_eq(words.n, 3);
	ck_assert(words.v[2].starts);
	arena_free(&a);
}
END_TEST

/* Text that makes every look ahead long. */
static const char *const hostile[] = { "'", "a'", "’", "日", "a日", "\xFF", "\xE2\x82", "a\n", ".", "e\xCC\x81" };

START_TEST(words_linear)
{
	struct buf text = BUF_INIT;

	while (text.len < (size_t)8 << 20)
		buf_addz(&text, hostile[_i]);
	ck_assert_uint_le(words_count(buf_slice(&text)), text.len);
	buf_free(&text);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("words");
	TCase *tc = tcase_create("all");

	tcase_add_loop_test(tc, words_table, 0, (int)N_ELEMS(rows));
	tcase_add_loop_test(tc, words_hash_table, 0, (int)N_ELEMS(pairs));
	tcase_add_test(tc, words_hashes_differ);
	tcase_add_test(tc, words_split_some_stops);
	tcase_add_test(tc, words_append);
	tcase_add_loop_test(tc, words_linear, 0, (int)N_ELEMS(hostile));
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
