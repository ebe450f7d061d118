/* The tables of lib/clean: every row has a source, compiles and is found. */
#include "base/arena.h"
#include "clean/cleaner.h"
#include "clean/clean.h"
#include "text/utf8.h"
#include "support.h"

START_TEST(rows_have_sources)
{
	for (size_t i = 0; i < n_boilerplate_rows; i++) {
		const struct phrase *row = &boilerplate_rows[i];
		ck_assert_msg(row->source && row->source[0], "'%s' has no source", row->pattern);
		ck_assert_msg(row->tag >= 0 && row->tag < N_FURNITURE, "'%s' names nothing", row->pattern);
	}
	for (size_t i = 0; i < n_shape_rows; i++)
		ck_assert_msg(shape_rows[i].source[0], "'%s' has no source", shape_rows[i].pattern);
	for (size_t i = 0; i < n_tie_rows; i++)
		ck_assert_msg(tie_rows[i].source[0], "'%s' has no source", tie_rows[i].words);
}
END_TEST

/* Patterns are compared with folded words: a capital or a typographic apostrophe never matches. */
START_TEST(rows_are_folded)
{
	for (size_t i = 0; i < n_boilerplate_rows; i++) {
		struct buf folded = BUF_INIT;
		utf8_fold(&folded, slice_z(boilerplate_rows[i].pattern));
		ck_assert_msg(slice_eq(buf_slice(&folded), slice_z(boilerplate_rows[i].pattern)),
			      "'%s' is not in lower case", boilerplate_rows[i].pattern);
		buf_free(&folded);
	}
}
END_TEST

/* The first words of a row, as a line: its own row must be among the hits, and may_say must let it by. */
START_TEST(rows_are_found)
{
	struct cleaner *c = cleaner_new();

	for (size_t i = 0; i < n_boilerplate_rows; i++) {
		struct slice rest = slice_z(boilerplate_rows[i].pattern), token;
		struct buf line = BUF_INIT;
		struct arena a = ARENA_INIT;
		struct units units = { NULL, 0, 0 };
		while (slice_word(&rest, &token)) {
			if (slice_is(token, ".."))
				continue;
			if (token.p[0] == '^')
				token = slice_from(token, 1);
			if (slice_ends(token, SLICE("$")))
				token.len--;
			if (slice_is(token, "_"))
				token = SLICE("word");
			buf_add(&line, slice_first(token, slice_chr(token, '/')));
			buf_addc(&line, ' ');
		}
		units_of_text(&a, &units, buf_slice(&line));
		units_look(c, &a, &units);
		ck_assert_uint_eq(units.n, 1);
		ck_assert_msg(units.v[0].labels & F_BIT(boilerplate_rows[i].tag), "'%s' is not found in '%.*s'",
			      boilerplate_rows[i].pattern, SLICE_ARG(buf_slice(&line)));
		arena_free(&a);
		buf_free(&line);
	}
	cleaner_free(c);
}
END_TEST

static const struct { const char *line; enum furniture label; } lines[] = {
	{ "Advertisements", F_AD }, { "No Result", F_MENU }, { "View All Result", F_MENU },
	{ "Related Posts", F_RELATED }, { "Previous Post", F_STEP }, { "Leave a comment", F_COMMENTS },
	{ "This site uses cookies to make it work.", F_COOKIES }, { "blank", F_BLANK },
	{ "Copyright 2024 Somebody", F_LEGAL }, { "Read more", F_MORE }, { "Share on Facebook", F_SHARE },
	{ "Ähnliche Artikel", F_RELATED }, { "Читайте также", F_RELATED }, { "相关阅读", F_RELATED },
	{ "* * *", F_RULE },
};

static furniture_set labels_of(const char *line)
{
	struct cleaner *c = cleaner_new();
	struct arena a = ARENA_INIT;
	struct units units = { NULL, 0, 0 };
	furniture_set labels;

	units_of_text(&a, &units, slice_z(line));
	units_look(c, &a, &units);
	labels = units.n ? units.v[0].labels : 0;
	arena_free(&a);
	cleaner_free(c);
	return labels;
}

START_TEST(furniture_table)
{
	ck_assert_msg(labels_of(lines[_i].line) & F_BIT(lines[_i].label), "on '%s'", lines[_i].line);
}
END_TEST

static const char *const plain[] = {
	"What Happens at the Mill?", "1. Assessment and Goals", "Conclusion", "The heron waited.",
	"She read more than anyone in the village, and forgot nothing.",
	"Tags were sewn into every coat, so that none was lost.",
	"In the morning the mud shines like tin.", "By the river stood a mill.",
	"Bake a tray of cookies and let them cool.", "Go to the market before the sun is up.",
	"Categories were painted on the drawers.", "In summer it rains.",
};

START_TEST(content_has_no_name)
{
	ck_assert_msg(labels_of(plain[_i]) == 0, "'%s' has labels %x", plain[_i], labels_of(plain[_i]));
}
END_TEST

int main(void)
{
	TCase *tc = tcase_create("boilerplate");
	Suite *s = suite_create("boilerplate");

	tcase_add_test(tc, rows_have_sources);
	tcase_add_test(tc, rows_are_folded);
	tcase_add_test(tc, rows_are_found);
	tcase_add_loop_test(tc, furniture_table, 0, (int)N_ELEMS(lines));
	tcase_add_loop_test(tc, content_has_no_name, 0, (int)N_ELEMS(plain));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
