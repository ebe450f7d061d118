/* Plain labels by masks are what looking at each byte finds; test_label_plain_portable.c has the same without SSE2. */
#include "turns/label.h"
#include "support.h"

#define SIZE 100

/* As label.h states it. */
static size_t plain_by_bytes(struct slice line)
{
	size_t colon = slice_chr(line, ':'), words = 0;

	for (size_t i = 0; i < colon; i++) {
		bool first = i == 0 || line.p[i - 1] == ' ';
		char c = line.p[i];
		if (first ? !is_upper(c) && (i == 0 || !is_digit(c)) : !is_letter(c) && !is_digit(c) && c != ' ')
			return 0;
		words += first;
	}
	if (colon == 0 || colon == line.len || colon > LABEL_MAX_BYTES || line.p[colon - 1] == ' ')
		return 0;
	return words <= LABEL_MAX_WORDS ? colon : 0;
}

START_TEST(plain_labels_by_masks)
{
	static const char bytes[] = "Aa1Bb2  :cZz9YyXxWwVvUuTt.-'\t\x80\xE2";
	char text[SIZE];

	for (unsigned seed = 1; seed < 50000; seed++) {
		unsigned most = 5 + seed % (unsigned)(sizeof(bytes) - 5), x = seed;
		struct slice line = { text, seed % SIZE };
		for (size_t i = 0; i < line.len; i++) {
			x = x * 1664525u + 1013904223u;
			text[i] = bytes[(x >> 16) % most];
		}
		if (line.len && seed % 2)
			text[line.len * (seed % 7) / 7] = ':';
		ck_assert_msg(label_plain(line) == plain_by_bytes(line), "'%.*s'", SLICE_ARG(line));
	}
}
END_TEST

static const struct { const char *line; size_t n; } labels[] = {
	{ "", 0 }, { ":", 0 }, { "A:", 1 }, { "Ann: hello", 3 }, { "Ann Lee 2: hello to you", 9 }, { "Ann  Lee: hello to you", 0 },
	{ "ann: hello to you all", 0 }, { "Ann said: hello to you all", 0 }, { "Ann : hello to you all", 0 },
	{ "2 Ann: hello to you all", 0 }, { " Ann: hello to you all", 0 }, { "A B C D E F: hello to you", 11 },
	{ "A B C D E F G: hello to you", 0 }, { "Consultant Number 12: hello", 20 }, { "Dr. Lee: hello to you all", 0 },
};

START_TEST(plain_label_table)
{
	ck_assert_msg(label_plain(slice_z(labels[_i].line)) == labels[_i].n, "on '%s'", labels[_i].line);
}
END_TEST

START_TEST(lines_know_their_labels)
{
	struct slice text = SLICE("Ann: Hello.\n\nAnn: 'Hello.'\nWell, no: yes\n\tBob Lee: So.\nBob Lee:");
	static const size_t want[] = { 3, 0, 3, 0, 0, 7 };
	struct arena a = ARENA_INIT;
	struct lines lines = { NULL, 0, 0 };

	lines_split(&a, &lines, text);
	ck_assert_uint_eq(lines.n, N_ELEMS(want));
	for (size_t i = 0; i < lines.n; i++) {
		struct label read, known;
		ck_assert_uint_eq(lines.v[i].label, want[i]);
		bool found = label_read_as(LABEL_COLON, lines.v[i].text, &read);
		ck_assert(label_read_line(LABEL_COLON, &lines.v[i], &known) == found);
		ck_assert(!found || (slice_eq(read.name, known.name) && slice_eq(read.rest, known.rest)));
	}
	arena_free(&a);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("label_plain");
	TCase *tc = tcase_create("all");

	tcase_add_test(tc, plain_labels_by_masks);
	tcase_add_loop_test(tc, plain_label_table, 0, (int)N_ELEMS(labels));
	tcase_add_test(tc, lines_know_their_labels);
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
