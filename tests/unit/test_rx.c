#include "text/rx.h"
#include "support.h"

#include <stdio.h>

/* found NULL: no match. */
static const struct { const char *pattern, *text, *found; } rows[] = {
	{ "b+", "abbbc", "bbb" },
	{ "^#{4,}$", "######", "######" },
	{ "^#{4,}$", "###### ", NULL },
	{ "^Session \\d+", "Session 12: Monday", "Session 12" },
	{ "^Session \\d+", "The Session 12", NULL },
	{ "(?i)end", "the END", "END" },
	{ "", "abc", "" },
	{ "x*", "", "" },
	{ "x", "", NULL },
	{ "a.c", "aéc", "aéc" },		/* a character, not a byte */
	{ "^\\w+:", "Änne:", "Änne:" },		/* letters of all scripts */
	{ "^\\d$", "٣", "٣" },			/* and digits */
	{ "(?i)É", "é", "é" },
	{ "[а-я]+", "это", "это" },
	{ "(?<name>b)c", "abc", "bc" },
	{ "(?=b)", "ab", "" },
	{ "a\\Kb", "ab", "b" },
	{ "a$", "a\n", "a" },			/* as Perl has it */
	{ "c", "ab\xFF" "c", "c" },		/* not UTF-8: what is around it still matches */
	{ "b.c", "b\xFF" "c", NULL },
	{ "(*NO_JIT)b+", "abbbc", "bbb" },
};

START_TEST(rx_table)
{
	struct rx *rx = rx_new(slice_z(rows[_i].pattern), NULL);
	struct slice text = slice_z(rows[_i].text), at = { NULL, 0 };

	ck_assert_ptr_nonnull(rx);
	ck_assert_msg(rx_match(rx, text, &at) == (rows[_i].found != NULL), "'%s' on '%s'",
		      rows[_i].pattern, rows[_i].text);
	ck_assert(rx_match(rx, text, NULL) == (rows[_i].found != NULL));
	if (rows[_i].found) {
		ck_assert_msg(slice_is(at, rows[_i].found), "'%s' on '%s': '%.*s'",
			      rows[_i].pattern, rows[_i].text, SLICE_ARG(at));
		ck_assert(at.p >= text.p && at.p + at.len <= text.p + text.len);
	}
	rx_free(rx);
}
END_TEST

/* Slices have no NUL at their end, and may have some inside; NULL is empty. */
START_TEST(rx_slices)
{
	struct rx *rx = rx_new(slice_first(SLICE("ab("), 2), NULL);
	struct slice at;

	ck_assert_ptr_nonnull(rx);
	ck_assert(!rx_match(rx, slice_first(SLICE("xab"), 2), NULL));
	ck_assert(rx_match(rx, SLICE("x\0ab"), &at));
	ck_assert(slice_is(at, "ab"));
	ck_assert(!rx_match(rx, (struct slice){ NULL, 0 }, NULL));
	rx_free(rx);
	rx = rx_new((struct slice){ NULL, 0 }, NULL);
	ck_assert(rx_match(rx, (struct slice){ NULL, 0 }, &at));
	ck_assert_uint_eq(at.len, 0);
	rx_free(rx);
	rx_free(NULL);
}
END_TEST

static char heard[500];

static void hear(struct diag_sink *sink, const struct diag_msg *msg)
{
	(void)sink;
	ck_assert_int_eq(msg->level, DIAG_ERROR);
	ck_assert_str_eq(msg->code, "bad-regex");
	snprintf(heard, sizeof(heard), "%s", msg->text);
}

static const struct { const char *pattern, *text; } wrong[] = {
	{ "a(b", "missing closing parenthesis at byte 3 of 'a(b'" },
	{ "[z-a]", "range out of order in character class at byte 3 of '[z-a]'" },
	{ "*", "quantifier does not follow a repeatable item at byte 0 of '*'" },
	{ "\\C", "using \\C is disabled by the application at byte 2 of '\\C'" },
	{ "\xFF", "UTF-8 error: illegal byte (0xfe or 0xff) at byte 0 of '\xFF'" },
};

START_TEST(rx_wrong)
{
	struct diag_sink sink = { .emit = hear };

	ck_assert_ptr_null(rx_new(slice_z(wrong[_i].pattern), &sink));
	ck_assert_str_eq(heard, wrong[_i].text);
	ck_assert_uint_eq(sink.n[DIAG_ERROR], 1);
	ck_assert_ptr_null(rx_new(slice_z(wrong[_i].pattern), NULL));
}
END_TEST

/* Patterns that would run for years, with and without machine code. */
static const struct { const char *pattern, *unit, *tail; } bombs[] = {
	{ "^(a+)+$", "a", "b" },
	{ "(a+)+$", "a", "b" },
	{ "(*NO_JIT)^(a+)+$", "a", "b" },
	{ "(*NO_JIT)(a+)+$", "a", "b" },
	{ "(a|b|ab)*c$", "ab", "" },
	{ "(*NO_JIT)(a|b|ab)*c$", "ab", "" },
	{ "(((((a+)+)+)+)+)+$", "a", "b" },
	{ "(\\w+\\s*)+:", "ab cd ", "" },
	{ "(?s)<!--.*?-->", "<!--", "" },
	{ "[ \\t]+$", " ", "x" },
	{ "(*NO_JIT)[ \\t]+$", " ", "x" },
	{ "(.*)*(.*)*x", "a", "" },
	{ "^(?:(a)|b)*\\1$", "ab", "c" },
};

START_TEST(rx_bomb)
{
	struct rx *rx = rx_new(slice_z(bombs[_i].pattern), NULL);
	struct buf text = BUF_INIT;

	while (text.len < 2 * RX_TEXT_MAX)
		buf_addz(&text, bombs[_i].unit);
	buf_addz(&text, bombs[_i].tail);
	ck_assert_ptr_nonnull(rx);
	ck_assert(!rx_match(rx, buf_slice(&text), NULL));
	rx_free(rx);
	buf_free(&text);
}
END_TEST

/* Machine code has 32 KiB of stack; what needs more still matches. */
START_TEST(rx_deep)
{
	struct rx *rx = rx_new(SLICE("^(?:(a)|b)*$"), NULL);
	struct buf text = BUF_INIT;

	while (text.len < 3000)
		buf_addz(&text, "ab");
	ck_assert(rx_match(rx, buf_slice(&text), NULL));
	rx_free(rx);
	buf_free(&text);
}
END_TEST

/* The end of what is looked at is not the end of the text. */
START_TEST(rx_long_text)
{
	struct rx *end = rx_new(SLICE("a$"), NULL), *b = rx_new(SLICE("b"), NULL);
	struct buf text = BUF_INIT;

	while (text.len < RX_TEXT_MAX)
		buf_addc(&text, 'a');
	ck_assert(rx_match(end, buf_slice(&text), NULL));
	ck_assert(!rx_match(b, buf_slice(&text), NULL));
	buf_addc(&text, 'b');
	ck_assert(!rx_match(end, buf_slice(&text), NULL));
	ck_assert(!rx_match(b, buf_slice(&text), NULL));
	text.p[RX_TEXT_MAX - 1] = 'b';
	ck_assert(rx_match(b, buf_slice(&text), NULL));
	rx_free(end);
	rx_free(b);
	buf_free(&text);
}
END_TEST

/* What is given up is counted, and what only does not match is not. */
START_TEST(rx_counts)
{
	struct rx *rx = rx_new(SLICE("^(a+)+$"), NULL);

	ck_assert(rx_match(rx, SLICE("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), NULL));
	ck_assert(!rx_match(rx, SLICE("aaab"), NULL));
	ck_assert_uint_eq(rx_given_up(rx), 0);
	for (size_t i = 1; i <= 3; i++) {
		ck_assert(!rx_match(rx, SLICE("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"), NULL));
		ck_assert_uint_eq(rx_given_up(rx), i);
	}
	ck_assert_uint_eq(rx_given_up(NULL), 0);
	rx_free(rx);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("rx");
	TCase *tc = tcase_create("all");

	tcase_add_loop_test(tc, rx_table, 0, (int)N_ELEMS(rows));
	tcase_add_test(tc, rx_slices);
	tcase_add_loop_test(tc, rx_wrong, 0, (int)N_ELEMS(wrong));
	tcase_add_loop_test(tc, rx_bomb, 0, (int)N_ELEMS(bombs));
	tcase_add_test(tc, rx_deep);
	tcase_add_test(tc, rx_long_text);
	tcase_add_test(tc, rx_counts);
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
