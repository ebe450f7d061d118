/* Every reader reads every document of testdata as its own: it may say no, but it loses nothing. */
#define _XOPEN_SOURCE 700	/* nftw */
#include "model/verify.h"
#include "read/reader.h"
#include "text/utf8.h"
#include "support.h"

#include <ftw.h>
#include <stdio.h>

/* Check runs each row in a process of its own: these are set by it and seen by nobody else. */
static const struct reader *reading;
static size_t n_files;

static void read_file(const char *path, const struct reader *r)
{
	struct buf bytes = slurp(path);
	struct slice text = slice_first(buf_slice(&bytes), utf8_valid(buf_slice(&bytes)));
	struct doc d = { .arena = &arena, .text = text, .line = 1 };
	struct sample sample;
	sample_take(&sample, &arena, text);
	ck_assert_msg(r->score(&sample, NULL) <= r->most, "%s scores over its most on %s", r->name, path);
	doc_read(&d, r, lex, NULL);
	ck_assert_msg(doc_verify(&d, NULL), "%s loses something of %s", r->name, path);
	for (size_t i = 0; i < d.turns.n; i++) {
		ck_assert_msg(d.turns.v[i].index == i + 1, "%s miscounts in %s", r->name, path);
		ck_assert_msg(d.turns.v[i].line >= 1, "%s has a turn nowhere in %s", r->name, path);
	}
	arena_reset(&arena);
	buf_free(&bytes);
}

static int visit(const char *path, const struct stat *st, int kind, struct FTW *at)
{
	(void)st;
	(void)at;
	if (kind == FTW_F) {
		read_file(path, reading);
		n_files++;
	}
	return 0;
}

START_TEST(reads_everything)
{
	reading = readers[_i];
	ck_assert_int_eq(nftw(TESTDATA, visit, 16, 0), 0);
	ck_assert_msg(n_files > 50, "only %zu documents in %s", n_files, TESTDATA);
}
END_TEST

/* A row is found by its name, and no two have the same. */
START_TEST(names_are_unique)
{
	ck_assert_ptr_eq(reader_find(slice_z(readers[_i]->name)), readers[_i]);
	ck_assert_msg(readers[_i]->what[0] != '\0', "%s says nothing of itself", readers[_i]->name);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("readers");
	TCase *tc = tcase_create("tables");
	int n = 0;

	while (readers[n])
		n++;
	tcase_add_checked_fixture(tc, reading_setup, reading_teardown);
	tcase_add_loop_test(tc, reads_everything, 0, n);
	tcase_add_loop_test(tc, names_are_unique, 0, n);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
