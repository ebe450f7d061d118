#include "app/output.h"
#include "support.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[40];

static void enter(void)
{
	snprintf(folder, sizeof(folder), "/tmp/test_output.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	ck_assert_int_eq(chdir(folder), 0);
}

static void leave(void)
{
	ck_assert_int_eq(chdir("/"), 0);
	ck_assert_int_eq(rmdir(folder), 0);	/* fails if a temporary is left */
}

static void write_file(const char *name, const char *text)
{
	FILE *fp = fopen(name, "w");

	ck_assert_ptr_nonnull(fp);
	fputs(text, fp);
	fclose(fp);
}

static void expect(const char *name, const char *text)
{
	char got[100] = "";
	FILE *fp = fopen(name, "r");

	ck_assert_msg(fp != NULL, "no file %s", name);
	got[fread(got, 1, sizeof(got) - 1, fp)] = 0;
	fclose(fp);
	ck_assert_str_eq(got, text);
}

static int files_here(void)
{
	struct dirent **names;
	int n = scandir(".", &names, NULL, NULL);

	for (int i = 0; i < n; i++)
		free(names[i]);
	free(names);
	return n - 2;	/* . and .. */
}

START_TEST(appears_when_whole)
{
	struct output o;

	ck_assert(output_open(&o, "a"));
	ck_assert(output_put(&o, SLICE("one ")));
	ck_assert(output_put(&o, SLICE("two")));
	ck_assert_int_eq(access("a", F_OK), -1);
	ck_assert_uint_eq(o.bytes, 7);
	ck_assert(output_close(&o, true));
	expect("a", "one two");
	ck_assert_int_eq(files_here(), 1);
	unlink("a");
}
END_TEST

START_TEST(stays_when_not_whole)
{
	struct output o;

	write_file("a", "old");
	ck_assert(output_open(&o, "a"));
	ck_assert(output_put(&o, SLICE("new")));
	ck_assert(output_flush(&o));
	ck_assert_int_eq(files_here(), 2);
	ck_assert(output_close(&o, false));
	expect("a", "old");
	ck_assert_int_eq(files_here(), 1);
	unlink("a");
}
END_TEST

/* Larger than what is buffered, in large and small pieces, in order. */
START_TEST(pieces_of_any_size)
{
	static const size_t sizes[] = { 1, 70000, 0, 3, 65536, 65535, 2, 200000, 5 };
	struct buf all = BUF_INIT;
	struct output o;
	struct stat st;

	ck_assert(output_open(&o, "a"));
	for (size_t i = 0; i < N_ELEMS(sizes); i++) {
		size_t start = all.len;
		for (size_t n = 0; n < sizes[i]; n++)
			buf_addc(&all, (char)('a' + (i + n) % 26));
		ck_assert(output_put(&o, slice_from(buf_slice(&all), start)));
	}
	ck_assert(output_close(&o, true));
	ck_assert_int_eq(stat("a", &st), 0);
	ck_assert_uint_eq((size_t)st.st_size, all.len);
	char *got = malloc(all.len);
	int fd = open("a", O_RDONLY);
	ck_assert_int_eq(read(fd, got, all.len), (ssize_t)all.len);
	ck_assert_mem_eq(got, all.p, all.len);
	close(fd);
	free(got);
	buf_free(&all);
	unlink("a");
}
END_TEST

START_TEST(keeps_permissions_and_links)
{
	struct output o;
	struct stat st;

	write_file("a", "old");
	ck_assert_int_eq(chmod("a", 0640), 0);
	ck_assert_int_eq(symlink("a", "link"), 0);
	ck_assert(output_open(&o, "link"));
	ck_assert(output_put(&o, SLICE("new")));
	ck_assert(output_close(&o, true));
	expect("a", "new");
	ck_assert_int_eq(stat("a", &st), 0);
	ck_assert_int_eq(st.st_mode & 0777, 0640);
	ck_assert_int_eq(lstat("link", &st), 0);
	ck_assert(S_ISLNK(st.st_mode));
	unlink("link");
	unlink("a");
}
END_TEST

/* The mode of a file; what a temporary is called depends on the process. */
static mode_t mode_of(const char *name)
{
	struct stat st;

	ck_assert_int_eq(stat(name, &st), 0);
	return st.st_mode & 0777;
}

START_TEST(temporary_is_the_users_alone)
{
	mode_t old = umask(022);
	struct output o;

	for (int again = 0; again < 2; again++) {	/* a new file; and one that others may read */
		ck_assert(output_open(&o, "a"));
		ck_assert_int_eq(mode_of(o.temporary), 0600);
		ck_assert(output_put(&o, SLICE("new")));
		ck_assert(output_flush(&o));
		ck_assert_int_eq(mode_of(o.temporary), 0600);
		ck_assert(output_close(&o, true));
		ck_assert_int_eq(mode_of("a"), 0644);
	}
	umask(old);
	unlink("a");
}
END_TEST

START_TEST(log_is_written_in_place)
{
	struct output o;

	write_file("a", "old and longer");
	ck_assert(output_open_log(&o, "a"));
	ck_assert(output_put(&o, SLICE("new")));
	ck_assert(output_flush(&o));
	expect("a", "new");
	ck_assert(output_put(&o, SLICE("er")));
	ck_assert(output_close(&o, false));
	expect("a", "newer");
	unlink("a");
}
END_TEST

static const struct { const char *path; int error; } impossible[] = {
	{ "missing/a", ENOENT }, { ".", EISDIR }, { "", ENOENT },
};

START_TEST(cannot_open)
{
	struct output o;

	ck_assert(!output_open(&o, impossible[_i].path));
	ck_assert_int_eq(o.error, impossible[_i].error);
	ck_assert_str_eq(o.failed, "cannot write");
	ck_assert(!output_put(&o, SLICE("x")));
	ck_assert(!output_close(&o, true));
}
END_TEST

START_TEST(full_device)
{
	struct output o;

	ck_assert(output_open(&o, "/dev/full"));
	ck_assert(output_put(&o, SLICE("x")));		/* still in memory */
	ck_assert(!output_close(&o, true));
	ck_assert_int_eq(o.error, ENOSPC);
	ck_assert_int_eq(access("/dev/full", F_OK), 0);
	ck_assert(output_open(&o, "/dev/full"));
	o.flush_always = true;
	ck_assert(!output_put(&o, SLICE("x")));
	ck_assert(!output_put(&o, SLICE("y")));
	ck_assert(!output_close(&o, true));
}
END_TEST

/* Compressed by the name's ending; a failure to write is one as ever. */
START_TEST(compressed_by_the_name)
{
	static const char *const names[] = { "a.gz", "a.zst", "a.xz", "a.bz2" };
	static const char *const magic[] = { "\x1F\x8B", "\x28\xB5", "\xFD\x37", "BZ" };
	struct output o;
	char head[3] = "";

	ck_assert(output_open(&o, names[_i]));
	ck_assert(output_put(&o, SLICE("one ")));
	ck_assert(output_flush(&o));
	ck_assert(output_put(&o, SLICE("two")));
	ck_assert_int_eq(access(names[_i], F_OK), -1);
	ck_assert_uint_eq(o.bytes, 7);
	ck_assert(output_close(&o, true));
	FILE *fp = fopen(names[_i], "r");
	ck_assert_uint_eq(fread(head, 1, 2, fp), 2);
	fclose(fp);
	ck_assert_str_eq(head, magic[_i]);
	unlink(names[_i]);
	ck_assert_int_eq(symlink("/dev/full", names[_i]), 0);
	ck_assert(output_open(&o, names[_i]));
	o.flush_always = true;
	ck_assert(!output_put(&o, SLICE("x")));
	ck_assert(!output_close(&o, true));
	ck_assert_int_eq(o.error, ENOSPC);
	unlink(names[_i]);
}
END_TEST

START_TEST(closing_nothing)
{
	struct output o = OUTPUT_INIT;

	ck_assert(output_close(&o, true));
	ck_assert(output_close(&o, false));
}
END_TEST

int main(void)
{
	Suite *s = suite_create("output");
	TCase *tc = tcase_create("output");

	tcase_add_checked_fixture(tc, enter, leave);
	tcase_add_test(tc, appears_when_whole);
	tcase_add_test(tc, stays_when_not_whole);
	tcase_add_test(tc, pieces_of_any_size);
	tcase_add_test(tc, keeps_permissions_and_links);
	tcase_add_test(tc, temporary_is_the_users_alone);
	tcase_add_test(tc, log_is_written_in_place);
	tcase_add_loop_test(tc, cannot_open, 0, (int)N_ELEMS(impossible));
	tcase_add_test(tc, full_device);
	tcase_add_loop_test(tc, compressed_by_the_name, 0, 4);
	tcase_add_test(tc, closing_nothing);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
