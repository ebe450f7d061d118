#include "drain.h"
#include "support.h"
#include "text/compress.h"

static const char *const endings[] = { ".gz", ".zst", ".xz", ".bz2" };

static void add_lines(struct buf *out, size_t n)
{
	uint32_t x = 1;

	for (size_t i = 0; i < n; i++) {
		x = x * 1664525 + 1013904223;
		buf_addf(out, "{\"line\":%zu,\"number\":%u}\n", i, (unsigned)(x >> 8));
	}
}

/* All of it, put in pieces of so many bytes. */
static struct buf compressed(const char *ending, struct slice text, size_t piece)
{
	struct compress c;
	struct buf out = BUF_INIT;

	ck_assert(compress_begin(&c, slice_z(ending)));
	for (; text.len; text = slice_from(text, piece))
		compress_put(&c, slice_first(text, piece), COMPRESS_ON, &out);
	compress_put(&c, text, COMPRESS_END, &out);
	compress_close(&c);
	compress_close(&c);
	return out;
}

static void expect(struct slice packed, struct slice text, bool ok)
{
	struct heard heard = HEARD_INIT;
	struct drained d = drain_bytes(packed, NULL, 0, &heard);

	ck_assert_msg(d.ok == ok, "%s", heard.text[DIAG_ERROR]);
	ck_assert_uint_eq(d.text.len, text.len);
	ck_assert(slice_eq(buf_slice(&d.text), text));
	drained_free(&d);
}

/* Comes back, and is the same however it was put. */
START_TEST(comes_back)
{
	struct buf text = BUF_INIT;

	add_lines(&text, 20000);
	struct buf a = compressed(endings[_i], buf_slice(&text), text.len);
	struct buf b = compressed(endings[_i], buf_slice(&text), 1000);
	expect(buf_slice(&a), buf_slice(&text), true);
	ck_assert(slice_eq(buf_slice(&a), buf_slice(&b)));
	ck_assert_uint_lt(a.len, text.len / 2);
	buf_free(&a);
	buf_free(&b);
	buf_free(&text);
}
END_TEST

START_TEST(nothing_comes_back)
{
	struct buf a = compressed(endings[_i], SLICE(""), 1);

	ck_assert_uint_gt(a.len, 0);
	expect(buf_slice(&a), SLICE(""), true);
	buf_free(&a);
}
END_TEST

/* After each flush all that was put can be read, and nothing more was promised. */
START_TEST(is_read_after_a_flush)
{
	struct buf text = BUF_INIT, out = BUF_INIT;
	struct compress c;

	ck_assert(compress_begin(&c, slice_z(endings[_i])));
	for (size_t i = 0; i < 5; i++) {
		size_t at = text.len;
		buf_addf(&text, "line %zu of five\n", i);
		compress_put(&c, slice_from(buf_slice(&text), at), COMPRESS_FLUSH, &out);
		expect(buf_slice(&out), buf_slice(&text), _i == 3);	/* bzip2's streams are whole */
		compress_put(&c, SLICE(""), COMPRESS_FLUSH, &out);
	}
	compress_put(&c, SLICE(""), COMPRESS_END, &out);
	expect(buf_slice(&out), buf_slice(&text), true);
	compress_close(&c);
	buf_free(&text);
	buf_free(&out);
}
END_TEST

START_TEST(other_names_are_plain)
{
	static const char *const names[] = { "", "a", "a.jsonl", "gz", "a.gz.txt", "a.GZ", "a.lz4" };
	struct compress c;

	for (size_t i = 0; i < N_ELEMS(names); i++)
		ck_assert(!compress_begin(&c, slice_z(names[i])));
	compress_close(&c);
}
END_TEST

/* No time and no name of a file is in it (RFC 1952, 2.3). */
START_TEST(gzip_states_no_time)
{
	struct buf a = compressed(".gz", SLICE("x"), 1);

	ck_assert_mem_eq(a.p, "\x1F\x8B\x08\0\0\0\0\0", 8);
	buf_free(&a);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("compress");
	TCase *tc = tcase_create("all");
	int n = (int)N_ELEMS(endings);

	tcase_add_loop_test(tc, comes_back, 0, n);
	tcase_add_loop_test(tc, nothing_comes_back, 0, n);
	tcase_add_loop_test(tc, is_read_after_a_flush, 0, n);
	tcase_add_test(tc, other_names_are_plain);
	tcase_add_test(tc, gzip_states_no_time);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
