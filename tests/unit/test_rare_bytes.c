/* Rare bytes by blocks are what looking at each byte finds; test_rare_bytes_portable.c has the same without SSE2. */
#include "text/rare_bytes.h"
#include "support.h"

START_TEST(every_byte_is_rare_or_not)
{
	static const struct { char c; unsigned bit; } rare[] = {
		{ '<', RARE_LEFT }, { '>', RARE_RIGHT }, { '[', RARE_BRACKET }, { '#', RARE_HASH }, { '|', RARE_BAR },
		{ '\t', RARE_TAB }, { '\r', RARE_CR }, { '&', RARE_AMPERSAND }, { '(', RARE_PAREN }, { '*', RARE_STAR },
		{ '_', RARE_UNDERSCORE }, { '\\', RARE_BACKSLASH }, { ':', RARE_COLON }, { '\xE3', RARE_WIDE },
		{ '\xEF', RARE_WIDE },
	};
	char text[36];

	for (int c = 0; c < 256; c++) {
		unsigned want = 0;
		for (size_t i = 0; i < N_ELEMS(rare); i++)
			want |= rare[i].c == (char)c ? rare[i].bit : 0;
		for (size_t n = 1; n <= sizeof(text); n++)
			for (size_t at = 0; at < n; at++) {
				memset(text, 'a', sizeof(text));
				text[at] = (char)c;
				ck_assert_msg(rare_bytes((struct slice){ text, n }) == want, "%d at %zu of %zu", c, at, n);
			}
	}
}
END_TEST

START_TEST(rare_bytes_together)
{
	ck_assert_uint_eq(rare_bytes((struct slice){ NULL, 0 }), 0);
	ck_assert_uint_eq(rare_bytes(SLICE("Well, it's so: \"I'm 8 or 9!\" (Or 10?) -- that's all; no more.")), RARE_COLON | RARE_PAREN);
	ck_assert_uint_eq(rare_bytes(SLICE("<i>\tR&D, as they say: 1 | 2 #3 [so]")),
			  RARE_LEFT | RARE_RIGHT | RARE_TAB | RARE_AMPERSAND | RARE_COLON | RARE_BAR | RARE_HASH | RARE_BRACKET);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("rare_bytes");
	TCase *tc = tcase_create("all");

	tcase_add_test(tc, every_byte_is_rare_or_not);
	tcase_add_test(tc, rare_bytes_together);
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
