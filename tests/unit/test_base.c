#include "base/arena.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/slice.h"
#include "support.h"

#include <stdint.h>
#include <stdio.h>

/* slice */

static const struct { const char *in, *trim, *ltrim, *rtrim; } trims[] = {
	{ "", "", "", "" },
	{ "a", "a", "a", "a" },
	{ "  a b\t\n", "a b", "a b\t\n", "  a b" },
	{ " \t\n\v\f\r", "", "", "" },
	{ "\xC2\xA0", "\xC2\xA0", "\xC2\xA0", "\xC2\xA0" },	/* ASCII white space only */
};

static const struct { const char *in; size_t least, most; int want; const char *rest; } digit_runs[] = {
	{ "12:30", 1, 2, 12, ":30" }, { "7", 1, 2, 7, "" }, { "2024-", 4, 4, 2024, "-" },
	{ "123", 1, 2, -1, "123" }, { "7", 2, 2, -1, "7" }, { "x", 1, 2, -1, "x" }, { "", 0, 2, 0, "" },
};

START_TEST(digits_table)
{
	struct slice in = slice_z(digit_runs[_i].in);
	int n = -1;
	bool got = slice_take_digits(&in, digit_runs[_i].least, digit_runs[_i].most, &n);

	ck_assert_msg(got == (digit_runs[_i].want >= 0), "on '%s'", digit_runs[_i].in);
	ck_assert_msg(n == digit_runs[_i].want, "on '%s': %d", digit_runs[_i].in, n);
	ck_assert_msg(slice_is(in, digit_runs[_i].rest), "rest of '%s'", digit_runs[_i].in);
}
END_TEST

START_TEST(slice_trim_table)
{
	struct slice in = slice_z(trims[_i].in);

	ck_assert(slice_is(slice_trim(in), trims[_i].trim));
	ck_assert(slice_is(slice_ltrim(in), trims[_i].ltrim));
	ck_assert(slice_is(slice_rtrim(in), trims[_i].rtrim));
}
END_TEST

static const struct { const char *a, *b; int order; bool same, starts, ends; } pairs[] = {
	{ "", "", 0, true, true, true },
	{ "a", "", 1, false, true, true },
	{ "", "a", -1, false, false, false },
	{ "ab", "a", 1, false, true, false },
	{ "ab", "b", -1, false, false, true },
	{ "Ab", "aB", -1, true, true, true },
	{ "\xFF", "a", 1, false, false, false },	/* bytes are not negative */
	{ "[", "{", -1, false, false, false },	/* ASCII letters only have a case */
	{ "\xC3\x84", "\xC3\xA4", -1, false, false, false },
};

START_TEST(slice_compare_table)
{
	struct slice a = slice_z(pairs[_i].a), b = slice_z(pairs[_i].b);

	ck_assert_int_eq(slice_cmp(a, b), pairs[_i].order);
	ck_assert_int_eq(slice_cmp(b, a), -pairs[_i].order);
	ck_assert(slice_ieq(a, b) == pairs[_i].same);
	ck_assert(slice_istarts(a, b) == pairs[_i].starts);
	ck_assert(slice_eq(a, b) == (pairs[_i].order == 0));
	if (!slice_ieq(a, b)) {
		ck_assert(slice_starts(a, b) == pairs[_i].starts);
		ck_assert(slice_ends(a, b) == pairs[_i].ends);
	}
}
END_TEST

/* A slice of nothing has no address; every function takes it. */
START_TEST(slice_null)
{
	struct slice no = { NULL, 0 }, line = no, word = no;
	size_t n;

	ck_assert(slice_eq(no, slice_z("")));
	ck_assert(slice_eq(slice_z(NULL), no));
	ck_assert(slice_starts(no, no) && slice_ends(no, no) && slice_ieq(no, no));
	ck_assert_int_eq(slice_cmp(no, slice_z("")), 0);
	ck_assert_uint_eq(slice_from(no, 3).len, 0);
	ck_assert_uint_eq(slice_first(no, 3).len, 0);
	ck_assert_uint_eq(slice_span(no, 1, 2).len, 0);
	ck_assert_uint_eq(slice_trim(no).len, 0);
	ck_assert_uint_eq(slice_chr(no, 'a'), 0);
	ck_assert_uint_eq(slice_find(no, SLICE("a"), 0), 0);
	ck_assert(!slice_line(&no, &line));
	ck_assert(!slice_word(&no, &word));
	ck_assert(!slice_number(no, &n));
}
END_TEST

static const struct { size_t start, end; const char *is; } spans[] = {
	{ 0, 3, "abc" }, { 1, 2, "b" }, { 1, 1, "" }, { 2, 1, "" }, { 0, 99, "abc" },
	{ 99, 100, "" }, { 2, SIZE_MAX, "c" },
};

START_TEST(slice_span_table)
{
	ck_assert(slice_is(slice_span(SLICE("abc"), spans[_i].start, spans[_i].end), spans[_i].is));
}
END_TEST

#define LONG40 "0123456789012345678901234567890123456789"

static const struct { const char *in, *needle; size_t from, at; } finds[] = {
	{ "abcabc", "abc", 0, 0 }, { "abcabc", "abc", 1, 3 }, { "abcabc", "abc", 3, 3 },
	{ "abcabc", "abc", 4, 6 }, { "abcabc", "c", 3, 5 }, { "abcabc", "abcd", 0, 6 },
	{ "aaab", "aab", 0, 1 }, { "ab", "abc", 0, 2 }, { "abc", "", 0, 0 }, { "abc", "", 2, 2 },
	{ "abc", "", 9, 3 }, { "abc", "a", 9, 3 }, { "", "", 0, 0 }, { "", "a", 0, 0 },
	{ LONG40, LONG40, 0, 0 }, { "x" LONG40, LONG40, 0, 1 }, { "x" LONG40 "y", LONG40, 1, 1 },
	{ LONG40 LONG40 "x", LONG40 "x", 0, 40 }, { LONG40 LONG40, LONG40 "x", 0, 80 },
	{ "012" LONG40, LONG40, 0, 3 }, { LONG40, LONG40, 1, 40 },
};

START_TEST(slice_find_table)
{
	ck_assert_uint_eq(slice_find(slice_z(finds[_i].in), slice_z(finds[_i].needle),
				     finds[_i].from), finds[_i].at);
}
END_TEST

/* Each line in brackets. */
static const struct { struct slice in; const char *lines; } lines[] = {
	{ { "", 0 }, "" },
	{ { "a", 1 }, "[a]" },
	{ { "a\n", 2 }, "[a]" },
	{ { "a\n\n", 3 }, "[a][]" },
	{ { "\n", 1 }, "[]" },
	{ { "a\nb", 3 }, "[a][b]" },
	{ { "a\r\nb\r\n", 6 }, "[a][b]" },
	{ { "a\rb\r", 4 }, "[a][b]" },
	{ { "a\r\rb", 4 }, "[a][][b]" },
	{ { "a\r\r\nb", 5 }, "[a][][b]" },
	{ { "a\n\rb", 4 }, "[a][][b]" },
	{ { "\r\n", 2 }, "[]" },
	{ { "a\r", 2 }, "[a]" },
	{ { "a\rb\nc\r\nd", 8 }, "[a][b][c][d]" },
	{ { "a\fb\vc", 5 }, "[a\fb\vc]" },
	{ { "a\0b\nc", 5 }, "[a" },	/* and more behind the NUL */
};

START_TEST(slice_line_table)
{
	struct slice in = lines[_i].in, line;
	struct buf out = BUF_INIT;

	while (slice_line(&in, &line)) {
		buf_addc(&out, '[');
		buf_add(&out, line);
		buf_addc(&out, ']');
	}
	buf_addc(&out, '\0');
	ck_assert_str_eq(out.p, lines[_i].lines);
	buf_free(&out);
}
END_TEST

/* Ends at every distance, as line_end looks at pieces of growing size. */
START_TEST(slice_line_distance)
{
	static const char *const ends[] = { "\n", "\r", "\r\n" };
	struct buf text = BUF_INIT;

	for (size_t n = 250; n < 1800; n++) {
		struct slice in, line;
		buf_reset(&text);
		for (size_t i = 0; i < n; i++)
			buf_addc(&text, 'x');
		buf_addz(&text, ends[n % 3]);
		buf_addz(&text, "rest\nlast\r");
		in = buf_slice(&text);
		ck_assert(slice_line(&in, &line));
		ck_assert_uint_eq(line.len, n);
		ck_assert(slice_line(&in, &line) && slice_is(line, "rest"));
		ck_assert(slice_line(&in, &line) && slice_is(line, "last"));
		ck_assert(!slice_line(&in, &line));
	}
	buf_free(&text);
}
END_TEST

/* 16 MB of lines that end in one way only; and of a needle that is nearly everywhere. */
START_TEST(slice_linear)
{
	static const char ends[] = "\r\n";
	struct buf text = BUF_INIT;
	struct slice in, line;
	size_t n = 0;

	buf_reserve(&text, (size_t)16 << 20);
	text.len = text.cap;
	memset(text.p, 'a', text.len);
	for (size_t i = 39; i < text.len; i += 40)
		text.p[i] = ends[_i];
	in = buf_slice(&text);
	while (slice_line(&in, &line))
		n++;
	ck_assert_uint_eq(n, (text.len + 39) / 40);

	memset(text.p, 'a', text.len);
	text.p[1000] = 'b';
	struct slice needle = slice_first(buf_slice(&text), 1001);
	ck_assert_uint_eq(slice_find(buf_slice(&text), needle, 1), text.len);
	buf_free(&text);
}
END_TEST

START_TEST(slice_words)
{
	struct slice in = SLICE("  one\ttwo\n\nthree "), word;
	const char *const want[] = { "one", "two", "three" };

	for (size_t i = 0; i < N_ELEMS(want); i++)
		ck_assert(slice_word(&in, &word) && slice_is(word, want[i]));
	ck_assert(!slice_word(&in, &word));
	ck_assert_uint_eq(word.len, 0);
}
END_TEST

static const struct { const char *in; bool ok; size_t n; } numbers[] = {
	{ "0", true, 0 }, { "007", true, 7 }, { "42", true, 42 }, { "", false, 0 },
	{ "-1", false, 0 }, { "+1", false, 0 }, { " 1", false, 0 }, { "1 ", false, 0 },
	{ "1a", false, 0 }, { "1.0", false, 0 }, { "0x1", false, 0 },
	{ "18446744073709551609", true, UINT64_C(18446744073709551609) },
	{ "18446744073709551616", false, 0 }, { "99999999999999999999", false, 0 },
	{ "00000000000000000000000000001", true, 1 },
};

START_TEST(slice_number_table)
{
	size_t n = 0;

	ck_assert_msg(slice_number(slice_z(numbers[_i].in), &n) == numbers[_i].ok, "on '%s'",
		      numbers[_i].in);
	ck_assert_uint_eq(n, numbers[_i].n);
}
END_TEST

/* buf */

START_TEST(buf_grows)
{
	struct buf b = BUF_INIT;

	buf_free(&b);
	buf_add(&b, SLICE(""));
	ck_assert_ptr_null(b.p);
	for (size_t i = 0; i < 100000; i++)
		buf_addc(&b, (char)('a' + i % 26));
	ck_assert_uint_eq(b.len, 100000);
	ck_assert_uint_lt(b.cap, 300000);
	for (size_t i = 0; i < b.len; i++)
		if (b.p[i] != (char)('a' + i % 26))
			ck_abort_msg("byte %zu", i);
	buf_drop(&b, 99998);
	ck_assert_uint_eq(b.len, 2);
	ck_assert_int_eq(b.p[0], 'a' + 99998 % 26);
	buf_drop(&b, 99);
	ck_assert_uint_eq(b.len, 0);
	buf_free(&b);
	buf_free(&b);
	ck_assert_ptr_null(b.p);
}
END_TEST

START_TEST(buf_formats)
{
	struct buf b = BUF_INIT;

	buf_addz(&b, "a");
	buf_addf(&b, "%s", "");
	buf_addf(&b, "%d-%s-%.*s", 7, "b", SLICE_ARG(SLICE("cd")));
	ck_assert(slice_is(buf_slice(&b), "a7-b-cd"));
	buf_reset(&b);
	buf_addf(&b, "%01000d", 1);
	ck_assert_uint_eq(b.len, 1000);
	buf_addf(&b, "%.*s", SLICE_ARG(((struct slice){ NULL, 0 })));
	ck_assert_uint_eq(b.len, 1000);
	buf_free(&b);
}
END_TEST

static int precision_of(int n, const char *p)
{
	(void)p;
	return n;
}

/* A length that an int cannot hold must not become "no limit". */
START_TEST(slice_arg_is_bounded)
{
	struct slice big = { "x", (size_t)INT32_MAX + 2 };

	ck_assert_int_eq(precision_of(SLICE_ARG(big)), INT32_MAX);
	ck_assert_int_eq(precision_of(SLICE_ARG(SLICE("abc"))), 3);
}
END_TEST

/* mem */

START_TEST(mem_overflow)
{
	mem_grow(NULL, SIZE_MAX / 2, 3);
}
END_TEST

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SANITIZED
#endif
#endif

#ifndef SANITIZED
START_TEST(mem_none)
{
	mem_grow(NULL, SIZE_MAX / 4, 1);
}
END_TEST
#endif

START_TEST(mem_arena_overflow)
{
	struct arena a = ARENA_INIT;

	arena_alloc(&a, SIZE_MAX - 3);
}
END_TEST

START_TEST(mem_buf_overflow)
{
	struct buf b = BUF_INIT;

	buf_addc(&b, 'x');
	buf_reserve(&b, SIZE_MAX);
}
END_TEST

static const struct { size_t cap, need, least, is; } rooms[] = {
	{ 0, 1, 8, 8 }, { 0, 9, 8, 16 }, { 8, 8, 8, 8 }, { 8, 9, 8, 16 }, { 8, 100, 8, 128 },
	{ SIZE_MAX / 2 + 1, SIZE_MAX, 8, SIZE_MAX },
};

START_TEST(mem_room_table)
{
	ck_assert_uint_eq(mem_room(rooms[_i].cap, rooms[_i].need, rooms[_i].least), rooms[_i].is);
}
END_TEST

/* arena */

START_TEST(arena_aligns_and_clears)
{
	struct arena a = ARENA_INIT;

	arena_free(&a);
	for (size_t round = 0; round < 3; round++) {
		for (size_t n = 0; n < 700; n++) {
			unsigned char *p = arena_alloc(&a, n);
			ck_assert_ptr_nonnull(p);
			if ((uintptr_t)p % _Alignof(max_align_t))
				ck_abort_msg("%zu bytes are not aligned", n);
			for (size_t i = 0; i < n; i++)
				if (p[i] != 0)
					ck_abort_msg("%zu bytes are not zero", n);
			if (n)
				memset(p, 0xEE, n);
		}
		void *huge = arena_alloc(&a, 1000000);
		ck_assert_ptr_nonnull(huge);
		arena_reset(&a);
	}
	arena_free(&a);
	arena_free(&a);
}
END_TEST

/* What is used again is as clear as new memory, and no more is kept than is said. */
START_TEST(arena_uses_blocks_again)
{
	static const size_t sizes[] = { 100, 300000, 65536, 5000000, 70000, 600000, 400000, 1 };
	struct arena a = ARENA_INIT;

	for (size_t round = 0; round < 20; round++) {
		for (size_t i = 0; i < N_ELEMS(sizes); i++) {
			size_t n = sizes[(i + round) % N_ELEMS(sizes)];
			unsigned char *p = arena_alloc(&a, n);
			ck_assert(p[0] == 0 && p[n / 2] == 0 && p[n - 1] == 0);
			memset(p, 0xEE, n);
		}
		arena_reset(&a);
	}
	arena_free(&a);
	ck_assert(!a.blocks && !a.spare);
}
END_TEST

START_TEST(arena_copies)
{
	struct arena a = ARENA_INIT;
	char text[] = "text";
	struct slice copy = arena_dup(&a, slice_z(text));

	text[0] = 'T';
	ck_assert(slice_is(copy, "text"));
	ck_assert_uint_eq(arena_dup(&a, (struct slice){ NULL, 0 }).len, 0);
	arena_free(&a);
}
END_TEST

START_TEST(arena_vec_grows)
{
	struct arena a = ARENA_INIT;
	struct { size_t *v; size_t n, cap; } vec = { NULL, 0, 0 };

	for (size_t i = 0; i < 10000; i++) {
		size_t *at = VEC_PUSH(&a, &vec);
		ck_assert_uint_eq(*at, 0);
		*at = i;
	}
	ck_assert_uint_eq(vec.n, 10000);
	for (size_t i = 0; i < vec.n; i++)
		if (vec.v[i] != i)
			ck_abort_msg("element %zu", i);
	arena_free(&a);
}
END_TEST

/* map */

START_TEST(map_holds)
{
	struct map m = MAP_INIT;
	char keys[5000][8];

	ck_assert_ptr_null(map_get(&m, SLICE("a")));
	for (size_t round = 0; round < 3; round++) {
		for (size_t i = 0; i < N_ELEMS(keys); i++) {
			snprintf(keys[i], sizeof(keys[i]), "k%zu", i * 7);
			ck_assert_uint_eq(*map_at(&m, slice_z(keys[i])), 0);
			*map_at(&m, slice_z(keys[i])) = i + 1;
		}
		ck_assert_uint_eq(m.n, N_ELEMS(keys));
		for (size_t i = 0; i < N_ELEMS(keys); i++) {
			ck_assert_uint_eq(*map_get(&m, slice_z(keys[i])), i + 1);
			ck_assert(slice_is(m.v[i].key, keys[i]));	/* in order of insertion */
		}
		ck_assert_ptr_null(map_get(&m, SLICE("k")));
		ck_assert_ptr_null(map_get(&m, SLICE("K0")));
		map_reset(&m);
		ck_assert_uint_eq(m.n, 0);
		ck_assert_ptr_null(map_get(&m, SLICE("k0")));
	}
	*map_at(&m, SLICE("")) = 3;
	ck_assert_uint_eq(*map_get(&m, (struct slice){ NULL, 0 }), 3);
	*map_at(&m, SLICE("a\0b")) = 4;
	ck_assert_uint_eq(*map_get(&m, SLICE("a\0b")), 4);
	ck_assert_ptr_null(map_get(&m, SLICE("a\0c")));
	map_free(&m);
	map_free(&m);
}
END_TEST

/* One map for records of every size: a big one must not slow down the many after it. */
START_TEST(map_reset_is_cheap)
{
	struct map m = MAP_INIT;
	size_t numbers_seen[300000];

	for (size_t i = 0; i < N_ELEMS(numbers_seen); i++) {
		numbers_seen[i] = i;
		map_at(&m, (struct slice){ (char *)&numbers_seen[i], sizeof(size_t) });
	}
	for (size_t i = 0; i < 300000; i++) {
		map_reset(&m);
		map_at(&m, (struct slice){ (char *)&numbers_seen[i], sizeof(size_t) });
		ck_assert_uint_eq(m.n, 1);
	}
	map_free(&m);
}
END_TEST

/* diag */

static struct diag_msg last;
static char last_text[500];

static void keep(struct diag_sink *sink, const struct diag_msg *msg)
{
	(void)sink;
	last = *msg;
	snprintf(last_text, sizeof(last_text), "%s", msg->text);
}

START_TEST(diag_says)
{
	struct diag_sink sink = { .emit = keep, .line_base = 10 };

	diag(NULL, DIAG_ERROR, "x", 1, "unheard");
	diag(&sink, DIAG_WARN, "bad-time", 3, "cannot read time '%s'", "x");
	ck_assert_int_eq(last.level, DIAG_WARN);
	ck_assert_str_eq(last.code, "bad-time");
	ck_assert_uint_eq(last.line, 13);
	ck_assert_str_eq(last_text, "cannot read time 'x'");
	diag(&sink, DIAG_INFO, "i", 0, "no line");
	ck_assert_uint_eq(last.line, 0);
	ck_assert_uint_eq(sink.n[DIAG_WARN], 1);
	ck_assert_uint_eq(sink.n[DIAG_INFO], 1);
	ck_assert_uint_eq(sink.n[DIAG_ERROR], 0);
}
END_TEST

/* Characters of n bytes fill the text; the last one is whole or left out. */
START_TEST(diag_cuts_between_characters)
{
	static const char *const chars[] = { "a", "é", "€", "\xF0\x9F\x98\x80" };
	struct diag_sink sink = { .emit = keep };
	struct buf text = BUF_INIT;
	size_t n = strlen(chars[_i]);

	for (size_t lead = 0; lead < 5; lead++) {
		buf_reset(&text);
		for (size_t i = 0; i < lead; i++)
			buf_addc(&text, '-');
		while (text.len < 600)
			buf_addz(&text, chars[_i]);
		diag(&sink, DIAG_WARN, "x", 0, "%.*s", SLICE_ARG(buf_slice(&text)));
		size_t len = strlen(last_text);
		ck_assert_uint_le(len, 399);
		ck_assert_uint_ge(len, 399 - n);
		ck_assert_uint_eq((len - lead) % n, 0);
	}
	buf_free(&text);
}
END_TEST

/* What the input says, of which a message has DIAG_QUOTE_MAX bytes at most. */
START_TEST(diag_quotes_little)
{
	static const struct {
		const char *lead, *unit;
		size_t n, kept;		/* units given, and bytes said */
	} rows[] = {
		{ "", "x", 3, 3 }, { "", "x", 80, 80 }, { "", "x", 81, 80 }, { "", "x", 100000, 80 },
		{ "", "\xC3\xA9", 40, 80 }, { "-", "\xC3\xA9", 40, 79 }, { "--", "\xF0\x9F\x98\x80", 30, 78 },
	};
	struct diag_sink sink = { .emit = keep };
	struct buf text = BUF_INIT, want = BUF_INIT;

	buf_addz(&text, rows[_i].lead);
	for (size_t i = 0; i < rows[_i].n; i++)
		buf_addz(&text, rows[_i].unit);
	diag(&sink, DIAG_WARN, "x", 0, "'%.*s' is %d of %zu, %c%%", SLICE_ARG(buf_slice(&text)), 1, (size_t)2, 'p');
	buf_addf(&want, "'%.*s%s' is 1 of 2, p%%", (int)rows[_i].kept, text.p, rows[_i].kept < text.len ? "..." : "");
	buf_addc(&want, '\0');
	ck_assert_str_eq(last_text, want.p);
	sink.unquoted = true;
	diag(&sink, DIAG_WARN, "x", 0, "'%.*s' in '%s'", SLICE_ARG(buf_slice(&text)), "file");
	ck_assert_str_eq(last_text, "'...' in 'file'");
	buf_free(&text);
	buf_free(&want);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("base");
	TCase *tc = tcase_create("all");

	tcase_add_loop_test(tc, digits_table, 0, (int)N_ELEMS(digit_runs));
	tcase_add_loop_test(tc, slice_trim_table, 0, (int)N_ELEMS(trims));
	tcase_add_loop_test(tc, slice_compare_table, 0, (int)N_ELEMS(pairs));
	tcase_add_test(tc, slice_null);
	tcase_add_loop_test(tc, slice_span_table, 0, (int)N_ELEMS(spans));
	tcase_add_loop_test(tc, slice_find_table, 0, (int)N_ELEMS(finds));
	tcase_add_loop_test(tc, slice_line_table, 0, (int)N_ELEMS(lines));
	tcase_add_test(tc, slice_line_distance);
	tcase_add_loop_test(tc, slice_linear, 0, 2);
	tcase_add_test(tc, slice_words);
	tcase_add_loop_test(tc, slice_number_table, 0, (int)N_ELEMS(numbers));
	tcase_add_test(tc, slice_arg_is_bounded);
	tcase_add_test(tc, buf_grows);
	tcase_add_test(tc, buf_formats);
	tcase_add_exit_test(tc, mem_overflow, 2);
#ifndef SANITIZED		/* which stop at such a request themselves */
	tcase_add_exit_test(tc, mem_none, 2);
#endif
	tcase_add_exit_test(tc, mem_arena_overflow, 2);
	tcase_add_exit_test(tc, mem_buf_overflow, 2);
	tcase_add_loop_test(tc, mem_room_table, 0, (int)N_ELEMS(rooms));
	tcase_add_test(tc, arena_aligns_and_clears);
	tcase_add_test(tc, arena_uses_blocks_again);
	tcase_add_test(tc, arena_copies);
	tcase_add_test(tc, arena_vec_grows);
	tcase_add_test(tc, map_holds);
	tcase_add_test(tc, map_reset_is_cheap);
	tcase_add_test(tc, diag_says);
	tcase_add_loop_test(tc, diag_cuts_between_characters, 0, 4);
	tcase_add_loop_test(tc, diag_quotes_little, 0, 7);
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
