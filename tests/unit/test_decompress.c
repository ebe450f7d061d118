#include "drain.h"
#include "support.h"

#include <bzlib.h>
#include <lzma.h>
#include <zlib.h>
#include <zstd.h>

/* Compresses text as one member, appended to out. */
typedef void pack_fn(struct slice text, struct buf *out);

static void pack_gzip(struct slice text, struct buf *out)
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

static void pack_zstd(struct slice text, struct buf *out)
{
	ZSTD_CCtx *c = ZSTD_createCCtx();

	ZSTD_CCtx_setParameter(c, ZSTD_c_checksumFlag, 1);
	buf_reserve(out, ZSTD_compressBound(text.len));
	out->len += ZSTD_compress2(c, out->p + out->len, out->cap - out->len, text.p, text.len);
	ZSTD_freeCCtx(c);
}

static void pack_xz(struct slice text, struct buf *out)
{
	buf_reserve(out, lzma_stream_buffer_bound(text.len));
	ck_assert_int_eq(lzma_easy_buffer_encode(1, LZMA_CHECK_CRC32, NULL, (const uint8_t *)text.p,
						 text.len, (uint8_t *)out->p, &out->len, out->cap),
			 LZMA_OK);
}

static void pack_bzip2(struct slice text, struct buf *out)
{
	unsigned n = (unsigned)(text.len + text.len / 100 + 600);

	buf_reserve(out, n);
	ck_assert_int_eq(BZ2_bzBuffToBuffCompress(out->p + out->len, &n, (char *)text.p,
						  (unsigned)text.len, 1, 0, 0),
			 BZ_OK);
	out->len += n;
}

static const struct { const char *name; pack_fn *pack; } formats[] = {
	{ "gzip", pack_gzip }, { "zstd", pack_zstd }, { "xz", pack_xz }, { "bzip2", pack_bzip2 },
};

/* Text that does not shrink too much, so that there are blocks to break. */
static void add_noise(struct buf *out, size_t lines)
{
	uint32_t x = 1;

	for (size_t i = 0; i < lines; i++) {
		x = x * 1664525 + 1013904223;
		buf_addf(out, "Ann: line %zu has the naïve number %u.\n", i, (unsigned)(x >> 8));
	}
}

/* Everything but a byte at a time, which a large input has no time for. */
static const size_t steps[] = { 0, 5, 1000, 4096, 70001 };

static void check(struct slice in, struct slice want, const char *name, const char *error)
{
	for (size_t i = 0; i < N_ELEMS(steps); i++) {
		struct heard heard = HEARD_INIT;
		struct drained d = drain_bytes(in, NULL, steps[i], &heard);
		ck_assert_msg(slice_eq(buf_slice(&d.text), want), "%s, step %zu: %zu bytes, not %zu",
			      name, steps[i], d.text.len, want.len);
		ck_assert_uint_eq(d.end, want.len);
		ck_assert_str_eq(heard.text[DIAG_ERROR], error);
		ck_assert_str_eq(heard.code[DIAG_ERROR], *error ? "bad-compressed" : "");
		ck_assert(d.ok == !*error);
		drained_free(&d);
	}
}

START_TEST(decompress_whole)
{
	struct buf text = BUF_INIT, in = BUF_INIT;

	add_noise(&text, 8000);
	formats[_i].pack(buf_slice(&text), &in);
	ck_assert_uint_lt(in.len, text.len);
	check(buf_slice(&in), buf_slice(&text), formats[_i].name, "");
	buf_free(&text);
	buf_free(&in);
}
END_TEST

/* A byte at a time, every kind of member behind the other. */
START_TEST(decompress_members)
{
	struct buf in = BUF_INIT;
	static const struct slice want = BYTES("one\ntwo\n");

	formats[_i].pack(SLICE("one\n"), &in);
	formats[_i].pack(SLICE(""), &in);
	formats[_i].pack(SLICE("two\n"), &in);
	buf_add(&in, SLICE("\0\0\0\0\0\0\0\0"));
	for (size_t step = 0; step < STEPS; step++) {
		struct heard heard = HEARD_INIT;
		struct drained d = drain_bytes(buf_slice(&in), NULL, step, &heard);
		ck_assert_msg(slice_eq(buf_slice(&d.text), want), "%s, step %zu",
			      formats[_i].name, step);
		ck_assert_uint_eq(heard.sink.n[DIAG_ERROR], 0);
		drained_free(&d);
	}
	check(buf_slice(&in), want, formats[_i].name, "");
	buf_free(&in);
}
END_TEST

START_TEST(decompress_empty)
{
	struct buf in = BUF_INIT;

	formats[_i].pack(SLICE(""), &in);
	check(buf_slice(&in), SLICE(""), formats[_i].name, "");
	buf_free(&in);
}
END_TEST

/* What follows a member and is none is no text of ours. */
static const struct slice tails[] = { BYTES("x"), BYTES("\0\0tail"), BYTES("\x1F"), BYTES("BZ") };

START_TEST(decompress_tail)
{
	for (size_t i = 0; i < N_ELEMS(tails); i++) {
		struct buf in = BUF_INIT, error = BUF_INIT;
		formats[_i].pack(SLICE("text\n"), &in);
		buf_add(&in, tails[i]);
		buf_addf(&error, "cannot decompress %s: other data follow%c", formats[_i].name, 0);
		check(buf_slice(&in), SLICE("text\n"), formats[_i].name, error.p);
		buf_free(&in);
		buf_free(&error);
	}
}
END_TEST

/* How much comes out of data cut at `cut` of their length; all of it is right. */
static size_t cut_short(size_t format, struct slice text, struct slice in, const char *why)
{
	char error[100];
	size_t n = 0;

	snprintf(error, sizeof(error), "cannot decompress %s: %s", formats[format].name, why);
	for (size_t i = 0; i < N_ELEMS(steps); i++) {
		struct heard heard = HEARD_INIT;
		struct drained d = drain_bytes(in, NULL, steps[i], &heard);
		ck_assert(!d.ok);
		ck_assert_str_eq(heard.text[DIAG_ERROR], error);
		ck_assert_uint_eq(heard.sink.n[DIAG_ERROR], 1);
		ck_assert_msg(i == 0 || d.text.len == n, "%s, step %zu: %zu, not %zu",
			      formats[format].name, steps[i], d.text.len, n);
		n = d.text.len;
		if (text.p)
			ck_assert(slice_starts(text, slice_first(buf_slice(&d.text), n - n % 4)));
		drained_free(&d);
	}
	return n;
}

START_TEST(decompress_cut)
{
	struct buf text = BUF_INIT, in = BUF_INIT;
	struct slice all;

	for (size_t i = 0; i < 400000; i++)
		buf_addc(&text, (char)('a' + (i * i >> 7) % 26));
	formats[_i].pack(buf_slice(&text), &in);
	all = buf_slice(&in);
	for (size_t i = 1; i < 8; i++)
		cut_short((size_t)_i, buf_slice(&text), slice_first(all, all.len * i / 8),
			  "the data are cut short");
	size_t n = cut_short((size_t)_i, buf_slice(&text), slice_first(all, all.len - 1),
			     "the data are cut short");
	ck_assert_uint_ge(n, text.len / 2);
	buf_free(&text);
	buf_free(&in);
}
END_TEST

/*
 * A byte is changed: an error, and as much as before it however it is read.
 * Nearly all of what stands before the fault comes out: a block is lost at most.
 */
START_TEST(decompress_broken)
{
	struct buf text = BUF_INIT, in = BUF_INIT;
	struct slice any = { NULL, 0 };

	add_noise(&text, 16000);
	formats[_i].pack(buf_slice(&text), &in);
	for (size_t i = 1; i < 8; i++) {
		char *at = in.p + in.len * i / 8;
		*at = (char)(*at ^ 0x10);
		size_t n = cut_short((size_t)_i, any, buf_slice(&in), "the data are broken");
		ck_assert_uint_ge(n + ((size_t)256 << 10), text.len * i / 8);
		*at = (char)(*at ^ 0x10);
	}
	buf_free(&text);
	buf_free(&in);
}
END_TEST

/* Found by fuzzing: how much came out before the fault depended on the sizes of the reads. */
START_TEST(decompress_broken_xz)
{
	static const struct slice in = BYTES(
	"\xFD\x37\x7A\x58\x5A\x00\x00\x04\xE6\xD6\xB4\x46\x02\x00\x21\x01"
	"\x16\x00\x00\x00\x74\x2F\xE5\xA3\xE0\x00\x4F\x00\x1B\x5D\x00\x20"
	"\x9B\xAC\x74\x20\x39\x19\xCF\xFC\x86\xB6\xBB\x08\xF0\xF8\x3D\x50"
	"\xEF\xD7\xC0\x07\x04\xCC\x36\xCC\xE0\x00\x00\x00\x48\x86\x60\xAC"
	"\xC3\xFD\x90\x71\x08\x01\x37\x50\xEB\x44\xEA\xDB\x1F\xB6\xF3\x7D"
	"\x01\x00\x00\x00\x00\x04\x59\x5A");
	struct drained first = drain_bytes(in, NULL, 0, NULL);

	for (size_t step = 1; step < 20; step++) {
		struct drained d = drain_bytes(in, NULL, step, NULL);
		ck_assert(!d.ok);
		ck_assert(slice_eq(buf_slice(&d.text), buf_slice(&first.text)));
		drained_free(&d);
	}
	drained_free(&first);
}
END_TEST

/* Small members, as a log has them: the broken one costs none of those before it. */
START_TEST(decompress_broken_member)
{
	struct buf text = BUF_INIT, in = BUF_INIT;
	struct drained d;

	for (size_t i = 0; i < 50; i++) {
		struct buf line = BUF_INIT;
		buf_addf(&line, "line %zu\n", i);
		buf_add(&text, buf_slice(&line));
		formats[_i].pack(buf_slice(&line), &in);
		buf_free(&line);
	}
	size_t good = in.len;
	formats[_i].pack(SLICE("the last line of all\n"), &in);
	for (size_t i = good + 12; i < in.len; i++)
		in.p[i] = (char)(in.p[i] ^ 0x55);
	d = drain_bytes(buf_slice(&in), NULL, 0, NULL);
	ck_assert(!d.ok);
	ck_assert(slice_starts(buf_slice(&d.text), buf_slice(&text)));
	drained_free(&d);
	buf_free(&text);
	buf_free(&in);
}
END_TEST

/* The encoding is found behind the compression, and places count its bytes. */
START_TEST(decompress_encoded)
{
	struct buf in = BUF_INIT;

	formats[_i].pack(SLICE("\xFF\xFE" "A\0\xE9\0"), &in);
	for (size_t step = 0; step < STEPS; step++) {
		struct drained d = drain_bytes(buf_slice(&in), NULL, step, NULL);
		ck_assert(slice_is(buf_slice(&d.text), "Aé"));
		ck_assert_str_eq(d.encoding, "utf-16le");
		ck_assert_uint_eq(place_of(&d, 0), 2);
		ck_assert_uint_eq(place_of(&d, 1), 4);
		ck_assert_uint_eq(d.end, 6);
		drained_free(&d);
	}
	buf_free(&in);
}
END_TEST

/* One frame of small blocks, as a log has it; the last one is broken. */
START_TEST(decompress_zstd_blocks)
{
	struct buf text = BUF_INIT, in = BUF_INIT;
	ZSTD_CCtx *c = ZSTD_createCCtx();
	size_t good = 0;

	buf_reserve(&in, 65536);
	for (size_t i = 0; i < 100; i++) {
		char line[32];
		ZSTD_inBuffer from = { line, 0, 0 };
		ZSTD_outBuffer to = { in.p, in.cap, in.len };
		from.size = (size_t)snprintf(line, sizeof(line), "line %zu of them\n", i * 7919);
		good = in.len;
		ck_assert_uint_eq(ZSTD_compressStream2(c, &to, &from, ZSTD_e_flush), 0);
		in.len = to.pos;
		if (i < 99)
			buf_add(&text, (struct slice){ line, from.size });
	}
	in.p[good] = (char)(in.p[good] | 6);	/* a block of no known kind */
	cut_short(1, (struct slice){ NULL, 0 }, buf_slice(&in), "the data are broken");
	struct drained d = drain_bytes(buf_slice(&in), NULL, 0, NULL);
	ck_assert(slice_eq(buf_slice(&d.text), buf_slice(&text)));
	drained_free(&d);
	ZSTD_freeCCtx(c);
	buf_free(&text);
	buf_free(&in);
}
END_TEST

/* Skippable frames, before, between and after the others. */
START_TEST(decompress_zstd_skips)
{
	struct buf in = BUF_INIT;

	buf_add(&in, SLICE("\x50\x2A\x4D\x18\x03\0\0\0abc"));
	pack_zstd(SLICE("one\n"), &in);
	buf_add(&in, SLICE("\x5F\x2A\x4D\x18\0\0\0\0"));
	pack_zstd(SLICE("two\n"), &in);
	buf_add(&in, SLICE("\x51\x2A\x4D\x18\x01\0\0\0x"));
	check(buf_slice(&in), SLICE("one\ntwo\n"), "zstd", "");
	buf_free(&in);
}
END_TEST

/* A gzip header with every optional field. */
START_TEST(decompress_gzip_header)
{
	struct buf plain = BUF_INIT, in = BUF_INIT;

	pack_gzip(SLICE("text\n"), &plain);
	buf_add(&in, SLICE("\x1F\x8B\x08\x1C\0\0\0\0\0\x03"));
	buf_add(&in, SLICE("\x04\0xtra" "name\0" "comment\0"));
	buf_add(&in, slice_from(buf_slice(&plain), 10));
	check(buf_slice(&in), SLICE("text\n"), "gzip", "");
	buf_free(&plain);
	buf_free(&in);
}
END_TEST

/* 300 MiB from a few bytes: they come in pieces, not at once. */
START_TEST(decompress_bomb)
{
	struct buf block = BUF_INIT, in = BUF_INIT;
	struct source *s;
	size_t all = 0;

	buf_reserve(&block, (size_t)1 << 20);
	block.len = (size_t)1 << 20;
	memset(block.p, 'x', block.len);
	for (size_t i = 0; i < 300; i++)
		pack_zstd(buf_slice(&block), &in);
	s = source_memory(buf_slice(&in), NULL, 0, NULL);
	while (!source_ended(s)) {
		ck_assert(source_fill(s, 1));
		ck_assert_uint_le(source_text(s).len, (size_t)1 << 20);
		all += source_text(s).len;
		source_drop(s, source_text(s).len);
	}
	ck_assert_uint_eq(all, (size_t)300 << 20);
	source_close(s);
	buf_free(&block);
	buf_free(&in);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("decompress");
	TCase *tc = tcase_create("all");
	int n = (int)N_ELEMS(formats);

	tcase_add_loop_test(tc, decompress_whole, 0, n);
	tcase_add_loop_test(tc, decompress_members, 0, n);
	tcase_add_loop_test(tc, decompress_empty, 0, n);
	tcase_add_loop_test(tc, decompress_tail, 0, n);
	tcase_add_loop_test(tc, decompress_cut, 0, n);
	tcase_add_loop_test(tc, decompress_broken, 0, n);
	tcase_add_test(tc, decompress_broken_xz);
	tcase_add_loop_test(tc, decompress_broken_member, 0, n);
	tcase_add_loop_test(tc, decompress_encoded, 0, n);
	tcase_add_test(tc, decompress_zstd_blocks);
	tcase_add_test(tc, decompress_zstd_skips);
	tcase_add_test(tc, decompress_gzip_header);
	tcase_add_test(tc, decompress_bomb);
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
