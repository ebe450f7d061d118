/* The words of a unit, counted by masks: the same as a code point at a time, wherever the windows lie. */
#include "clean/measure_parts.h"
#include "text/ascii_mask.h"
#include "support.h"

#include <stdlib.h>

#define KEPT 6

static const struct { const char *text; uint32_t words, capitals, numbers, letters, sentences, commas, joints, bars; } units[] = {
	{ "", 0, 0, 0, 0, 0, 0, 0, 0 },
	{ "Home", 1, 1, 0, 4, 0, 0, 0, 0 },
	{ "It rains, he said; don't go. 3.5 of 12?", 10, 1, 3, 25, 2, 2, 0, 0 },
	{ "HomeAboutUs | Log in/out > l'Avion a1B | ", 6, 2, 0, 28, 0, 0, 3, 3 },
	{ "dogs' 'tis 5'10 rock'n'roll x'1 '", 7, 0, 3, 21, 0, 0, 0, 0 },
	{ "Caf\xC3\xA9 \xE2\x80\x9CNow\xE2\x80\x9D it\xE2\x80\x99s d'\xC3\xA9t\xC3\xA9 \xC2\xBB |\xC2\xA0", 5, 2, 0, 14, 0, 0, 0, 2 },
	{ "\xE4\xB8\xAD\xE6\x96\x87" "a\xE5\xAD\x97\xE3\x80\x82" "b", 4, 0, 0, 5, 1, 0, 0, 0 },
	{ "one.\ntwo\r\nthree...\tfour!five", 5, 0, 0, 19, 2, 0, 0, 0 },
	{ "12345678 123456789abcdefghijklmnopqrstuvwxyz a0123456789b", 3, 0, 1, 55, 0, 0, 0, 0 },
	{ "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'B c", 2,
	  0, 0, 100, 0, 0, 1, 0 },
};

static struct tie_words *ties;

static void setup(void)
{
	ties = tie_words_new();
}

static void teardown(void)
{
	tie_words_free(ties);
}

/* A code point at a time. */
static struct measure slowly(struct slice in, struct words *words)
{
	struct measuring k = { .starts = true, .ties = ties, .words = words };
	struct slice all = in;

	while (in.len)
		in = slice_from(in, measure_wide(&k, in));
	k.m.words += (k.halves + 1) / 2;
	k.m.start = measure_start(all);
	k.m.end = measure_end(all);
	return k.m;
}

/* Of a copy of its own, so that a look behind its end is seen. */
static void check(struct slice text)
{
	char *copy = malloc(text.len ? text.len : 1);
	struct unit u = { .text = { copy, text.len } };
	struct word room[2][KEPT];
	struct words fast = { room[0], 0, KEPT }, slow = { room[1], 0, KEPT };

	if (text.len)
		memcpy(copy, text.p, text.len);
	measure(&u, ties, &fast);
	struct measure want = slowly(u.text, &slow);
	ck_assert_msg(memcmp(&u.is, &want, sizeof(want)) == 0, "on '%.*s'", SLICE_ARG(text));
	ck_assert_uint_eq(fast.n, slow.n);
	for (size_t i = 0; i < fast.n; i++) {
		ck_assert(slice_eq(room[0][i].text, room[1][i].text));
		ck_assert(room[0][i].hash == room[1][i].hash && room[0][i].starts == room[1][i].starts);
	}
	free(copy);
}

START_TEST(measure_table)
{
	struct unit u = { .text = slice_z(units[_i].text) };
	struct words none = { NULL, 0, 0 };

	measure(&u, ties, &none);
	ck_assert_uint_eq(u.is.words, units[_i].words);
	ck_assert_uint_eq(u.is.capitals, units[_i].capitals);
	ck_assert_uint_eq(u.is.numbers, units[_i].numbers);
	ck_assert_uint_eq(u.is.letters, units[_i].letters);
	ck_assert_uint_eq(u.is.sentences, units[_i].sentences);
	ck_assert_uint_eq(u.is.commas, units[_i].commas);
	ck_assert_uint_eq(u.is.joints, units[_i].joints);
	ck_assert_uint_eq(u.is.bars, units[_i].bars);
}
END_TEST

/* Each text behind and before as many bytes as let windows end anywhere in it; and each of its beginnings. */
START_TEST(measure_windows)
{
	struct slice text = slice_z(units[_i].text);
	struct buf b = BUF_INIT;

	for (size_t n = 0; n <= text.len; n++)
		check(slice_first(text, n));
	for (size_t before = 0; before < 140; before++) {
		for (size_t k = 0; k < 3; k++) {
			b.len = 0;
			for (size_t i = 0; i < before; i++)
				buf_addc(&b, "x, "[k ? i % 3 : 2]);
			buf_add(&b, text);
			check(buf_slice(&b));
			buf_addz(&b, k == 2 ? " y" : "\xE2\x80\x99y is");
			check(buf_slice(&b));
		}
	}
	buf_free(&b);
}
END_TEST

/* Nothing but a word or a number, of all lengths around a window's. */
START_TEST(measure_long_words)
{
	char text[200];

	memset(text, "x1X'"[_i], sizeof(text));
	for (size_t n = 0; n <= sizeof(text); n++) {
		check((struct slice){ text, n });
		text[n / 2] = ' ';
		check((struct slice){ text, n });
		text[n / 2] = "x1X'"[_i];
	}
}
END_TEST

/* The helpers of masks against what they say. */
START_TEST(mask_helpers)
{
	for (unsigned i = 0; i < MASK_BYTES; i++) {
		uint64_t bit = UINT64_C(1) << i;
		ck_assert_uint_eq(mask_first(bit | UINT64_C(1) << 63), i);
		ck_assert_uint_eq(mask_last(bit | 1), i);
		ck_assert_uint_eq(mask_count(mask_below(i)), i);
		ck_assert_uint_eq(mask_count(bit), 1);
	}
	ck_assert_uint_eq(mask_count(mask_below(MASK_BYTES)), MASK_BYTES);
}
END_TEST

/* Every byte, in every 16 of the 64. */
START_TEST(mask_bytes)
{
	for (unsigned c = 0; c < 256; c++) {
		char bytes[MASK_BYTES];
		for (unsigned i = 0; i < MASK_BYTES; i++)
			bytes[i] = (char)(c + i);
		struct ascii_masks m = ascii_masks(bytes);
		for (unsigned i = 0; i < MASK_BYTES; i++) {
			char is = bytes[i];
			ck_assert_uint_eq(m.letter >> i & 1, is_letter(is));
			ck_assert_uint_eq(m.upper >> i & 1, is_upper(is));
			ck_assert_uint_eq(m.digit >> i & 1, is_digit(is));
			ck_assert_uint_eq(m.apostrophe >> i & 1, is == '\'');
			ck_assert_uint_eq(m.blank >> i & 1, is == ' ');
			ck_assert_uint_eq(m.wide >> i & 1, (is & 0x80) != 0);
		}
	}
}
END_TEST

int main(void)
{
	TCase *tc = tcase_create("measure");
	Suite *s = suite_create("measure");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_loop_test(tc, measure_table, 0, (int)N_ELEMS(units));
	tcase_add_loop_test(tc, measure_windows, 0, (int)N_ELEMS(units));
	tcase_add_loop_test(tc, measure_long_words, 0, 4);
	tcase_add_test(tc, mask_helpers);
	tcase_add_test(tc, mask_bytes);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
