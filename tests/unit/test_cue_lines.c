/* Lines of captions by masks are those of slice_line(); test_cue_lines_portable.c has the same without SSE2. */
#include "support.h"

#include "read/cue_lines.h"

#define SIZE 400

static void draw(char *text, size_t n, unsigned seed)
{
	static const char bytes[] = "aaaaaaaaaaaa \n\r>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
	unsigned from = seed % 4 ? 0 : 12, most = seed % 3 ? (unsigned)sizeof(bytes) - 1 : 16;

	for (size_t i = 0; i < n; i++) {
		seed = seed * 1664525u + 1013904223u;
		text[i] = bytes[from + (seed >> 16) % (most - from)];
	}
}

START_TEST(lines_by_masks)
{
	char text[SIZE];

	for (unsigned seed = 0; seed < 3000; seed++) {
		struct slice all = { text, seed % 11 ? seed % SIZE : SIZE - seed % 3 }, rest = all, want;
		struct cue_lines lines;
		struct cue_line line;
		draw(text, sizeof(text), seed);
		lines = cue_lines_begin(all);
		while (slice_line(&rest, &want)) {
			ck_assert(cue_lines_next(&lines, &line));
			ck_assert_msg(slice_eq(line.text, want) && line.text.p == want.p, "%u", seed);
			ck_assert_msg(line.start == (size_t)(want.p - text), "%u", seed);
			ck_assert_msg(line.end == all.len - rest.len, "%u", seed);
			ck_assert_msg(line.angle == (slice_chr(want, '>') < want.len), "%u", seed);
		}
		ck_assert(!cue_lines_next(&lines, &line));
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("cue_lines");
	TCase *tc = tcase_create("all");

	tcase_add_test(tc, lines_by_masks);
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
