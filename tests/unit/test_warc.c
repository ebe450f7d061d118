#include "support.h"
#include "text/warc_page.h"

#include <check.h>
#include <stdio.h>
#include <zlib.h>

#define STEPS 6		/* 0: all at once, then so many bytes a read */

struct seen {
	struct diag_sink sink;
	struct buf all;		/* what came out, as text */
};

static void hear(struct diag_sink *sink, const struct diag_msg *msg)
{
	struct seen *s = (struct seen *)(void *)sink;

	buf_addf(&s->all, "%s [%s]\n", msg->text, msg->code);
}

static void add(struct buf *out, const char *type, const char *block)
{
	buf_addf(out, "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: <u:%s>\r\nContent-Length: %zu\r\n\r\n%s\r\n\r\n",
		 type, type, strlen(block), block);
}

static void gzip(struct buf *out, struct slice text)
{
	z_stream z = { 0 };

	ck_assert_int_eq(deflateInit2(&z, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY), Z_OK);
	buf_reserve(out, deflateBound(&z, text.len));
	z.next_in = (Bytef *)text.p;
	z.avail_in = (uInt)text.len;
	z.next_out = (Bytef *)out->p + out->len;
	z.avail_out = (uInt)(out->cap - out->len);
	ck_assert_int_eq(deflate(&z, Z_FINISH), Z_STREAM_END);
	out->len += z.total_out;
	deflateEnd(&z);
}

/* Each record as its type and block, or as what is said of it. */
static struct buf records(struct slice in, size_t most, size_t step)
{
	struct seen s = { .sink = { .emit = hear }, .all = BUF_INIT };
	struct decompress bytes = { .known = false };
	struct warc_record r;
	struct warc w;

	input_memory(&bytes.input, in, step, &s.sink);
	warc_begin(&w, &bytes, most, &s.sink);
	while (warc_next(&w, &r)) {
		ck_assert_uint_ge(r.end, r.start);
		if (r.refused)
			continue;
		buf_add(&s.all, r.type);
		buf_addz(&s.all, r.whole ? " " : " too long ");
		if (r.whole)
			buf_add(&s.all, r.block);
		buf_addc(&s.all, '\n');
	}
	ck_assert(!w.failed);
	warc_end(&w);
	decompress_close(&bytes);
	return s.all;
}

static void expect(struct slice in, size_t most, const char *want)
{
	for (size_t step = 0; step < STEPS; step++) {
		struct buf got = records(in, most, step);
		ck_assert_msg(slice_is(buf_slice(&got), want), "step %zu: got:\n%.*s", step, SLICE_ARG(buf_slice(&got)));
		buf_free(&got);
	}
}

#define R(type, length, block) "WARC/1.0\r\nWARC-Type: " type "\r\nContent-Length: " length "\r\n\r\n" block
#define END "\r\n\r\n"

static const struct { const char *in, *want; } files[] = {
	{ "", "" },
	{ R("a", "3", "one") END R("b", "0", "") END, "a one\nb \n" },
	/* ends of lines that are too few, too many, LF alone */
	{ R("a", "3", "one") R("b", "3", "two") "\r\n\r\n\r\n\n", "a one\nb two\n" },
	{ "\r\nWARC/1.1\nWARC-Type: a\ncontent-length:3\n\none\n\nWARC/0.18\nWARC-Type: b\nContent-Length: 3\n\ntwo",
	  "a one\nb two\n" },
	/* fields in any order, without a colon, that go on, twice */
	{ "WARC/1.0\r\nContent-Length: 3\r\nnonsense\r\nX: y\r\n  z: y\r\nWARC-Type: a\r\n\r\none" END, "a one\n" },
	/* what looks like a record inside of one */
	{ R("a", "70", "WARC/1.0\r\nWARC-Type: b\r\nContent-Length: 3\r\n\r\nWARC/1.0\r\nWARC-Type: b\r\n.") END
	  R("c", "2", "in") END, "a WARC/1.0\r\nWARC-Type: b\r\nContent-Length: 3\r\n\r\nWARC/1.0\r\nWARC-Type: b\r\n.\nc in\n" },
	/* lengths that are too small, too large, none */
	{ R("a", "2", "one") END R("b", "3", "two") END,
	  "record 1, at byte 0: its Content-Length is wrong: no record follows it [bad-warc]\nb two\n" },
	{ R("a", "30", "one") END R("b", "3", "two") END R("c", "3", "six") END,
	  "record 1, at byte 0: its Content-Length is wrong: no record follows it [bad-warc]\nb two\nc six\n" },
	{ R("a", "3000", "one") END R("b", "3", "two") END, "record 1, at byte 0: it is cut short [bad-warc]\nb two\n" },
	{ R("a", "-3", "one") END R("b", "3", "two") END,
	  "record 1, at byte 0: its header states no length [bad-warc]\nb two\n" },
	{ R("a", "99999999999999999999999", "one") END R("b", "3", "two") END,
	  "record 1, at byte 0: its header states no length [bad-warc]\nb two\n" },
	{ R("a", "18446744073709551615", "one") END R("b", "3", "two") END,
	  "record 1, at byte 0: its header states no length [bad-warc]\nb two\n" },
	/* ClueWeb22 begins so */
	{ "WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\nabout: it\r\n\r\n" R("b", "3", "two") END, "warcinfo \nb two\n" },
	/* cut short in the block, the header, the first line; and where another copy goes on */
	{ R("a", "3", "one") END R("b", "3", "tw"), "a one\nrecord 2, at byte 52: it is cut short [bad-warc]\n" },
	{ R("a", "3", "one") END "WARC/1.0\r\nWARC-Ty", "a one\nrecord 2, at byte 52: it is cut short [bad-warc]\n" },
	{ R("a", "3", "one") END "WAR", "a one\nrecord 2, at byte 52: it is cut short [bad-warc]\n" },
	{ R("a", "300", "on") R("b", "3", "two") END, "record 1, at byte 0: it is cut short [bad-warc]\nb two\n" },
	/* other data, before, between, alone */
	{ "WARCs are\n" R("a", "3", "one") END "and WARC/1.0 is\r\n" R("b", "3", "two") END,
	  "record 1, at byte 0: there is no record, but other data [bad-warc]\na one\n"
	  "record 3, at byte 62: there is no record, but other data [bad-warc]\nb two\n" },
	{ "nothing of the kind", "record 1, at byte 0: there is no record, but other data [bad-warc]\n" },
	/* over what is held */
	{ R("a", "101", "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789x")
	  END R("b", "3", "two") END, "a too long \nb two\n" },
};

START_TEST(files_table)
{
	expect(slice_z(files[_i].in), 100, files[_i].want);
}
END_TEST

/* Each of them begins in the header of the one before, and none ends: they are not all gone through. */
START_TEST(headers_that_do_not_end)
{
	struct buf in = BUF_INIT, got;
	size_t n = 0;

	while (in.len < (size_t)4 << 20)
		buf_addz(&in, "WARC/1.0\r\nA:");
	buf_addz(&in, "\r\n\r\n" R("b", "3", "two") END);
	got = records(buf_slice(&in), 1000, 0);
	for (size_t i = 0; i < got.len; i++)
		n += got.p[i] == '\n';
	ck_assert_uint_lt(n, 1000);
	ck_assert(slice_ends(buf_slice(&got), SLICE("b two\n")));
	buf_free(&got);
	buf_free(&in);
}
END_TEST

/* A block of 350,000 bytes where 100 are held: passed without being kept, and it may break off meanwhile. */
START_TEST(much_too_long)
{
	struct buf in = BUF_INIT, block = BUF_INIT;
	size_t first;

	for (size_t i = 0; i < 350000; i++)
		buf_addc(&block, 'x');
	buf_addc(&block, 0);
	add(&in, "one", block.p);
	first = in.len;
	add(&in, "two", "b");
	expect(buf_slice(&in), 100, "one too long \ntwo b\n");
	expect(slice_first(buf_slice(&in), first), 100, "one too long \n");
	expect(slice_first(buf_slice(&in), first - 5), 100,
	       "one too long \nrecord 1, at byte 0: it is cut short [bad-warc]\n");
	expect(slice_first(buf_slice(&in), first - 200000), 100,
	       "one too long \nrecord 1, at byte 0: it is cut short [bad-warc]\n");
	buf_free(&block);
	buf_free(&in);
}
END_TEST

/* The room of a large record is given back, at the latest behind one that is too large to be held. */
START_TEST(room_is_given_back)
{
	struct seen s = { .sink = { .emit = hear }, .all = BUF_INIT };
	struct decompress bytes = { .known = false };
	struct buf in = BUF_INIT, block = BUF_INIT;
	struct warc_record r;
	struct warc w;

	for (size_t i = 0; i < (size_t)5 << 20; i++)
		buf_addc(&block, 'x');
	buf_addc(&block, 0);
	add(&in, "one", block.p);
	block.len--;
	buf_addz(&block, "more than is held");
	buf_addc(&block, 0);
	add(&in, "two", block.p);
	add(&in, "three", "b");
	input_memory(&bytes.input, buf_slice(&in), 0, &s.sink);
	warc_begin(&w, &bytes, (size_t)5 << 20, &s.sink);
	ck_assert(warc_next(&w, &r) && r.whole && r.block.len == (size_t)5 << 20);
	ck_assert_uint_gt(w.window.cap, (size_t)4 << 20);
	ck_assert(warc_next(&w, &r) && !r.whole);
	ck_assert(warc_next(&w, &r) && slice_is(r.block, "b"));
	ck_assert_uint_lt(w.window.cap, 1 << 20);
	warc_end(&w);
	decompress_close(&bytes);
	buf_free(&s.all);
	buf_free(&block);
	buf_free(&in);
}
END_TEST

/* However many line ends part records, none is kept. */
START_TEST(line_ends_without_end)
{
	struct seen s = { .sink = { .emit = hear }, .all = BUF_INIT };
	struct decompress bytes = { .known = false };
	struct buf in = BUF_INIT;
	struct warc_record r;
	struct warc w;

	add(&in, "one", "a");
	for (int i = 0; i < 8 << 20; i++)
		buf_addc(&in, '\n');
	add(&in, "two", "b");
	input_memory(&bytes.input, buf_slice(&in), 0, &s.sink);
	warc_begin(&w, &bytes, 1000, &s.sink);
	ck_assert(warc_next(&w, &r) && slice_is(r.type, "one") && !r.refused);
	ck_assert(warc_next(&w, &r) && slice_is(r.type, "two") && slice_is(r.block, "b"));
	ck_assert_uint_lt(w.window.cap, 1 << 20);
	ck_assert(!warc_next(&w, &r));
	warc_end(&w);
	decompress_close(&bytes);
	buf_free(&s.all);
	buf_free(&in);
}
END_TEST

/* The same, packed as a whole; faults are found in it as in the plain file. */
START_TEST(files_in_gzip)
{
	struct buf in = BUF_INIT;

	gzip(&in, slice_z(files[_i].in));
	expect(buf_slice(&in), 100, files[_i].want);
	buf_free(&in);
}
END_TEST

/* Five records, each a member; places of the members are put into at[]. */
static struct buf members(size_t at[6])
{
	struct buf out = BUF_INIT, text = BUF_INIT;

	for (size_t i = 0; i < 5; i++) {
		char type[2] = { (char)('a' + i), 0 };
		at[i] = out.len;
		buf_reset(&text);
		add(&text, type, "some text that belongs to no other record, 0123456789");
		gzip(&out, buf_slice(&text));
	}
	at[5] = out.len;
	buf_free(&text);
	return out;
}

/*
 * The types of the records that come out, in a row, and whether something is refused: twice
 * where a member begins with other data than a record and is then found to be broken.
 */
static void expect_types(struct slice in, const char *want, bool refused)
{
	for (size_t step = 0; step < STEPS; step++) {
		struct buf got = records(in, 1000, step), types = BUF_INIT;
		struct slice rest = buf_slice(&got), line;
		size_t n = 0;
		while (slice_line(&rest, &line)) {
			if (line.len > 1 && line.p[1] == ' ')
				buf_addc(&types, line.p[0]);
			else
				n++;
		}
		ck_assert_msg(slice_is(buf_slice(&types), want) && (n > 0) == refused && n <= 2, "step %zu: got:\n%.*s", step,
			      SLICE_ARG(buf_slice(&got)));
		buf_free(&types);
		buf_free(&got);
	}
}

START_TEST(members_whole)
{
	size_t at[6];
	struct buf in = members(at);

	expect_types(buf_slice(&in), "abcde", false);
	buf_free(&in);
}
END_TEST

/* A broken member costs its record: its header, its data, its checksum; every byte of it. */
START_TEST(members_broken)
{
	size_t at[6];
	struct buf in = members(at);

	for (size_t i = at[2]; i < at[3]; i++) {
		bool harmless = i - at[2] >= 4 && i - at[2] < 10;	/* the header's time and system */
		in.p[i] = (char)~in.p[i];
		if (!harmless && i - at[2] != 3)
			expect_types(buf_slice(&in), "abde", true);
		in.p[i] = (char)~in.p[i];
	}
	buf_free(&in);
}
END_TEST

/* A member that breaks off, where the next begins. */
START_TEST(members_that_break_off)
{
	size_t at[6];
	struct buf in = members(at);

	for (size_t cut = at[2] + 1; cut < at[3]; cut++) {
		struct buf part = BUF_INIT;
		buf_add(&part, slice_first(buf_slice(&in), cut));
		buf_add(&part, slice_from(buf_slice(&in), at[3]));
		expect_types(buf_slice(&part), "abde", true);
		buf_free(&part);
	}
	buf_free(&in);
}
END_TEST

/* The end of the file is missing: a record that is all there is used, and the fault is said. */
START_TEST(members_cut)
{
	size_t at[6];
	struct buf in = members(at);

	for (size_t cut = at[4] + 1; cut < at[5]; cut++)
		if (cut + 12 < at[5] || cut + 8 >= at[5])	/* the checksum and the length; before, it may be all */
			expect_types(slice_first(buf_slice(&in), cut), cut + 8 < at[5] ? "abcd" : "abcde", true);
	expect_types(slice_first(buf_slice(&in), at[4]), "abcd", false);
	buf_free(&in);
}
END_TEST

START_TEST(members_with_other_data)
{
	size_t at[6];
	struct buf in = members(at), part = BUF_INIT;

	buf_add(&part, slice_first(buf_slice(&in), at[2]));
	buf_addz(&part, "<html>an answer of a server that was saved here</html>");
	gzip(&part, SLICE("and a member that is none of ours"));
	buf_add(&part, slice_from(buf_slice(&in), at[2]));
	expect_types(buf_slice(&part), "abcde", true);
	buf_free(&part);
	buf_free(&in);
}
END_TEST

/* What a record holds. */
static const struct { const char *type, *content, *block; enum warc_holds is; } contents[] = {
	{ "response", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>", WARC_HTML },
	{ "response", "application/http", "HTTP/1.1 200 OK\ncontent-type:TEXT/HTML; charset=x\n\nx", WARC_HTML },
	{ "response", "", "HTTP/1.1 200 OK\r\nContent-Type: application/xhtml+xml\r\n\r\n<p>", WARC_HTML },
	{ "response", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n<html>", WARC_NO_PAGE },
	{ "response", "application/http", "HTTP/1.1 304 Not Modified\r\nContent-Type: text/html\r\n\r\n", WARC_NO_PAGE },
	{ "response", "application/http", "HTTP/1.1 200 OK\r\n\r\n<!DOCTYPE html>", WARC_HTML },
	{ "response", "application/http", "HTTP/1.1 200 OK\r\n\r\nplain", WARC_NO_PAGE },
	{ "response", "application/http", "<html>of ClueWeb22, which has no header", WARC_HTML },
	{ "response", "text/dns", "20240101000000\nexample.org. 300 IN A 192.0.2.1", WARC_NO_PAGE },
	{ "response", "text/html", "<p>", WARC_HTML },
	{ "resource", "text/html; charset=utf-8", "<p>", WARC_HTML },
	{ "resource", "text/plain", "x", WARC_NO_PAGE },
	{ "conversion", "text/plain", "x", WARC_TEXT },
	{ "Conversion", "text/plain", "", WARC_NO_PAGE },
	{ "metadata", "text/html", "<p>", WARC_NO_PAGE },
	{ "request", "application/http", "GET / HTTP/1.1\r\n\r\n", WARC_NO_PAGE },
	{ "revisit", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>", WARC_NO_PAGE },
	{ "", "", "", WARC_NO_PAGE },
};

START_TEST(contents_table)
{
	struct warc_record r = { .type = slice_z(contents[_i].type), .content_type = slice_z(contents[_i].content),
				 .block = slice_z(contents[_i].block) };

	ck_assert_int_eq(warc_holds(&r), contents[_i].is);
}
END_TEST

/* Bodies out of their chunks; what is none is taken as it is. */
static const struct { const char *body, *want; } chunks[] = {
	{ "3\r\none\r\n4\r\n two\r\n0\r\n\r\n", "one two" },
	{ "3;x=y\r\none\r\n0004 \r\n two\r\n0\r\nTrailer: x\r\n\r\n", "one two" },
	{ "3\none\n4\n two\n0\n\n", "one two" },
	{ "3\r\none\r\n4\r\n two", "one two" },
	{ "3\r\none\r\n400\r\n two", "one two" },
	{ "2\r\nour\r\n4\r\n two\r\n0\r\n\r\n", "our\r\n4\r\n two\r\n0\r\n\r\n" },
	{ "one two", "one two" },
	{ "add it", "add it" },
	{ "0\r\n\r\n", "" },
	{ "ffffffffffff\r\none", "one" },
	{ "fffffffffffff\r\none", "fffffffffffff\r\none" },
	{ "", "" },
};

static void expect_page(const char *head, struct slice body, const char *want, const char *charset)
{
	struct buf block = BUF_INIT;
	struct arena a = ARENA_INIT;
	struct seen s = { .sink = { .emit = hear }, .all = BUF_INIT };
	struct warc_page page;

	buf_addf(&block, "HTTP/1.1 404 Not Found\r\n%s\r\n", head);
	buf_add(&block, body);
	struct warc_record r = { .type = SLICE("response"), .block = buf_slice(&block) };
	if (warc_page(&page, &r, &a, 1000, &s.sink)) {
		ck_assert_int_eq(page.status, 404);
		ck_assert_msg(slice_is(page.bytes, want), "got '%.*s'", SLICE_ARG(page.bytes));
		ck_assert(slice_is(page.charset, charset));
	} else {
		ck_assert_msg(slice_is(buf_slice(&s.all), want), "got '%.*s'", SLICE_ARG(buf_slice(&s.all)));
	}
	buf_free(&s.all);
	buf_free(&block);
	arena_free(&a);
}

START_TEST(chunks_table)
{
	expect_page("Transfer-Encoding: chunked\r\n", slice_z(chunks[_i].body), chunks[_i].want, "");
}
END_TEST

/* Compression that HTTP states: taken off, no longer there, broken, too much of it, not known. */
START_TEST(codings)
{
	struct buf z = BUF_INIT, twice = BUF_INIT, bomb = BUF_INIT, chunked = BUF_INIT;

	gzip(&z, SLICE("the body"));
	gzip(&twice, buf_slice(&z));
	for (size_t i = 0; i < 2000; i++)
		buf_addc(&chunked, 'x');
	gzip(&bomb, buf_slice(&chunked));
	buf_reset(&chunked);
	buf_addf(&chunked, "%zx\r\n", z.len);
	buf_add(&chunked, buf_slice(&z));
	buf_addz(&chunked, "\r\n0\r\n\r\n");
	expect_page("Content-Encoding: gzip\r\nContent-Type: text/html; Charset=\"KOI8-R\"\r\n", buf_slice(&z), "the body", "KOI8-R");
	expect_page("Content-Encoding: gzip, x-gzip\r\n", buf_slice(&twice), "the body", "");
	expect_page("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", buf_slice(&chunked), "the body", "");
	expect_page("Content-Encoding: gzip\r\n", SLICE("<html>bare"), "<html>bare", "");
	expect_page("Content-Encoding: gzip\r\n", slice_first(buf_slice(&z), z.len - 4), "the body", "");
	expect_page("Content-Encoding: gzip\r\n", buf_slice(&bomb), "page of more than 1000 bytes: skipped [too-long]\n", "");
	expect_page("Content-Encoding: deflate\r\n", slice_span(buf_slice(&z), 10, z.len - 8), "the body", "");
	expect_page("Content-Encoding: identity\r\n", SLICE("<p>x"), "<p>x", "");
	expect_page("Content-Encoding: br\r\n", SLICE("<html>x"), "<html>x", "");
	expect_page("Content-Encoding: br\r\n", SLICE("\x0B\x02\x80x\x03"),
		    "the page is compressed with Brotli, which is not read here [bad-content]\n", "");
	buf_free(&z);
	buf_free(&twice);
	buf_free(&bomb);
	buf_free(&chunked);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("warc");
	TCase *tc = tcase_create("all");

	tcase_add_loop_test(tc, files_table, 0, (int)N_ELEMS(files));
	tcase_add_loop_test(tc, files_in_gzip, 0, (int)N_ELEMS(files));
	tcase_add_test(tc, headers_that_do_not_end);
	tcase_add_test(tc, much_too_long);
	tcase_add_test(tc, room_is_given_back);
	tcase_add_test(tc, line_ends_without_end);
	tcase_add_test(tc, members_whole);
	tcase_add_test(tc, members_broken);
	tcase_add_test(tc, members_that_break_off);
	tcase_add_test(tc, members_cut);
	tcase_add_test(tc, members_with_other_data);
	tcase_add_loop_test(tc, contents_table, 0, (int)N_ELEMS(contents));
	tcase_add_loop_test(tc, chunks_table, 0, (int)N_ELEMS(chunks));
	tcase_add_test(tc, codings);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
