/* What is written by blocks is what byte by byte makes; test_json_write_portable.c has the same without SSE2. */
#include "support.h"

#include "model/json_pen.h"

#include <stdio.h>

#define SIZE 300

/* A text, some seeds' of few bytes that need an escape, some of many; all of it ASCII. */
static void draw(char *text, size_t n, unsigned seed)
{
	static const char bytes[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaa\n\r\t\x1F \"\\!#[]\x7F\0\b";
	unsigned most = seed % 3 == 0 ? 28 + seed % 3 : seed % 5 ? (unsigned)sizeof(bytes) - 1 : 29;

	for (size_t i = 0; i < n; i++) {
		seed = seed * 1664525u + 1013904223u;
		text[i] = bytes[(seed >> 16) % most];
	}
}

static void put_slowly(struct buf *out, struct slice s)
{
	static const char *const names[] = { "\"\\\"", "\\\\\\", "\b\\b", "\f\\f", "\n\\n", "\r\\r", "\t\\t" };

	buf_addc(out, '"');
	for (size_t i = 0; i < s.len; i++) {
		size_t k = 0;
		while (k < N_ELEMS(names) && names[k][0] != s.p[i])
			k++;
		if (k < N_ELEMS(names))
			buf_addz(out, names[k] + 1);
		else if ((unsigned char)s.p[i] < 0x20)
			buf_addf(out, "\\u%04X", (unsigned)s.p[i]);
		else
			buf_addc(out, s.p[i]);
	}
	buf_addc(out, '"');
}

START_TEST(strings_by_blocks)
{
	struct buf out = BUF_INIT, want = BUF_INIT;
	char text[SIZE];

	for (unsigned seed = 0; seed < 3000; seed++) {
		struct slice s = { text + seed % 41, seed % 7 ? seed % 83 : SIZE - 41 - seed % 37 };
		draw(text, sizeof(text), seed);
		buf_free(&out);		/* so that room is made anew, and an error shows */
		buf_reset(&want);
		put_slowly(&want, s);
		json_put(&out, s);
		ck_assert_msg(slice_eq(buf_slice(&out), buf_slice(&want)), "%u", seed);
		buf_free(&out);
		json_put_utf8(&out, s);
		ck_assert_msg(slice_eq(buf_slice(&out), buf_slice(&want)), "%u", seed);
	}
	buf_free(&out);
	buf_free(&want);
}
END_TEST

static void check_number(uint64_t n)
{
	char room[JSON_DIGITS], want[32];
	struct slice number = json_number(room, n);
	int len = snprintf(want, sizeof(want), "%llu", (unsigned long long)n);

	ck_assert_msg(slice_eq(number, (struct slice){ want, (size_t)len }), "%s", want);
}

START_TEST(numbers_by_halves)
{
	for (uint64_t n = 0; n < 20000; n++)
		check_number(n);
	for (uint64_t power = 10, last = 1; power / 10 == last; last = power, power *= 10)
		for (uint64_t i = 0; i < 3; i++) {
			check_number(power - 1 - i);
			check_number(power + i);
			check_number(power * 7 + i * 1234567);
		}
	for (uint64_t n = 1, i = 0; i < 20000; i++, n = n * UINT64_C(6364136223846793005) + 1)
		check_number(n >> i % 60);
	check_number(UINT64_MAX);
}
END_TEST

START_TEST(thousandths_of_seconds)
{
	char want[32];
	struct buf out = BUF_INIT;

	for (int ms = 0; ms < 3000; ms++) {
		int len = snprintf(want, sizeof(want), "%d.%03d", ms / 1000, ms % 1000);
		while (want[len - 1] == '0')
			len--;
		len -= want[len - 1] == '.';
		buf_reset(&out);
		json_put_seconds(&out, ms);
		ck_assert_msg(slice_eq(buf_slice(&out), (struct slice){ want, (size_t)len }), "%d", ms);
	}
	buf_free(&out);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("json_write");
	TCase *tc = tcase_create("all");

	tcase_add_test(tc, strings_by_blocks);
	tcase_add_test(tc, numbers_by_halves);
	tcase_add_test(tc, thousandths_of_seconds);
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
