/* Scanning by blocks finds what looking at each byte finds; test_scan_portable.c has the same without SSE2. */
#include "support.h"

#include "base/line_scan.h"
#include "model/json_plain.h"

#define SIZE 300

/* A text of few kinds of bytes, some of them next to what is sought; another one for each seed. */
static void draw(char *text, size_t n, unsigned seed)
{
	static const char bytes[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaa\n\r\t\x1F \"\\!#[]\x80\xFF\x8A\xA2\xDC\x7F";
	unsigned most = seed % 3 ? (unsigned)sizeof(bytes) - 1 : 27 + seed % 7;

	for (size_t i = 0; i < n; i++) {
		seed = seed * 1664525u + 1013904223u;
		text[i] = bytes[(seed >> 16) % most];
	}
}

static bool is_end(char c)
{
	return c == '\n' || c == '\r';
}

START_TEST(line_ends_by_blocks)
{
	char text[SIZE];

	for (unsigned seed = 0; seed < 2000; seed++) {
		size_t from = seed % 71, to = SIZE - seed % 67, i = from;
		draw(text, sizeof(text), seed);
		struct line_scan scan = line_scan_begin(text + from, text + to);
		for (; i < to; i++)
			if (is_end(text[i]))
				ck_assert_msg(line_scan_next(&scan) == text + i, "%u: %zu", seed, i);
		ck_assert(line_scan_next(&scan) == text + to);
		ck_assert(line_scan_next(&scan) == text + to);
	}
}
END_TEST

START_TEST(line_scan_of_nothing)
{
	struct line_scan scan = line_scan_begin(NULL, NULL);

	ck_assert(!line_scan_next(&scan));
}
END_TEST

START_TEST(plain_by_blocks)
{
	char text[SIZE], copy[SIZE];

	for (unsigned seed = 0; seed < 2000; seed++) {
		size_t from = seed % 41, to = SIZE - seed % 37, n = from;
		char *out = copy;
		draw(text, sizeof(text), seed);
		while (n < to && !is_special(text[n]))
			n++;
		ck_assert_msg(plain_end(text + from, text + to) == text + n, "%u", seed);
		ck_assert_msg(plain_copy(&out, text + from, text + to) == text + n, "%u", seed);
		ck_assert(out == copy + (n - from) && memcmp(copy, text + from, n - from) == 0);
	}
}
END_TEST

START_TEST(every_byte_is_plain_or_not)
{
	char text[40];

	for (int c = 0; c < 256; c++) {
		bool special = c < 0x20 || c == '"' || c == '\\';
		ck_assert(is_special((char)c) == special);
		for (size_t at = 0; at < sizeof(text); at++) {
			memset(text, 'a', sizeof(text));
			text[at] = (char)c;
			ck_assert(plain_end(text, text + sizeof(text)) == text + (special ? at : sizeof(text)));
		}
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("scan");
	TCase *tc = tcase_create("all");

	tcase_add_test(tc, line_ends_by_blocks);
	tcase_add_test(tc, line_scan_of_nothing);
	tcase_add_test(tc, plain_by_blocks);
	tcase_add_test(tc, every_byte_is_plain_or_not);
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
