/*
 * The page of --to html: its ids, its marks, its picture.
 */
#include "sum/sheet.h"
#include "support.h"

#define LONG "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890"

static const struct { const char *id, *want; } anchors[] = {
	{ "", "r-" },
	{ "talk.txt", "rtalk.txt-" },
	{ "a/b c#1", "ra_2Fb_20c_231-" },
	{ "a_2Fb", "ra_5F2Fb-" },		/* an underscore is escaped: no two ids have the same anchor */
	{ "\"><script>%41", "r_22_3E_3Cscript_3E_2541-" },
	{ "\xC3\xA9", "r_C3_A9-" },
	{ LONG "a", "r01234567890123456789012345678901234567890123456789012345678_h" },
};

START_TEST(anchor_table)
{
	struct slice got = sheet_anchor(&arena, slice_z(anchors[_i].id));

	ck_assert_msg(slice_starts(got, slice_z(anchors[_i].want)), "'%.*s'", SLICE_ARG(got));
	ck_assert(slice_ends(got, SLICE("-")) && got.len <= 90);
}
END_TEST

START_TEST(long_ids_differ)
{
	ck_assert(!slice_eq(sheet_anchor(&arena, SLICE(LONG "a")), sheet_anchor(&arena, SLICE(LONG "b"))));
}
END_TEST

static size_t count(struct slice s, struct slice what)
{
	size_t n = 0;

	for (size_t at = slice_find(s, what, 0); at < s.len; at = slice_find(s, what, at + 1))
		n++;
	return n;
}

/* A talk of n turns and so many speakers; timed: all at once, in any order. */
static struct doc talk_of(size_t n, size_t speakers, bool timed)
{
	static char names[64][4];
	struct doc d = { .arena = &arena, .kind = KIND_TRANSCRIPT };

	for (size_t i = 0; i < n; i++) {
		struct turn *t = VEC_PUSH(&arena, &d.turns);
		char *name = names[i * 7 % speakers];
		name[0] = 'N';
		name[1] = (char)('A' + i * 7 % speakers / 8);
		name[2] = (char)('a' + i * 7 % speakers % 8);
		t->index = i + 1;
		t->speaker = (struct slice){ name, 3 };
		t->text = SLICE("one two");
		t->start_ms = timed ? (int64_t)((i * 7919) % n) : -1;
		t->end_ms = timed ? t->start_ms + (int64_t)(i % 9) : -1;
	}
	return d;
}

static const struct { size_t turns, speakers; bool timed; size_t least, most; } bars[] = {
	{ 1, 1, false, 0, 0 },
	{ 2, 2, false, 2, 2 },
	{ 40, 2, false, 40, 40 },
	{ 40, 1, false, 1, 1 },			/* neighbours are one */
	{ 100000, 2, false, 2, 2000 },
	{ 100000, 3, true, 3, 2000 },
	{ 30000, 4, true, 4, 2000 },
	{ 3000, 64, false, 24, 2000 },
	{ 300000, 64, true, 24, 2000 },
};

START_TEST(bar_table)
{
	struct doc d = talk_of(bars[_i].turns, bars[_i].speakers, bars[_i].timed);
	struct buf out = BUF_INIT;
	struct statistics st;
	size_t n;

	statistics_make(&st, &d);
	sheet_put_bar(&(struct sheet){ .d = &d, .st = &st, .out = &out });
	n = count(buf_slice(&out), SLICE("<rect"));
	ck_assert_msg(n >= bars[_i].least && n <= bars[_i].most, "%zu bars", n);
	ck_assert_uint_eq(count(buf_slice(&out), SLICE("<title>")), n);
	buf_free(&out);
}
END_TEST

/* Quotations that share words have one mark with two ways back; text around is escaped. */
START_TEST(marks)
{
	static const char text[] = "a <one two three> four & five";
	struct doc d = { .arena = &arena };
	struct buf out = BUF_INIT;
	struct sheet s = { .d = &d, .anchor = SLICE("rx-"), .out = &out };

	*VEC_PUSH(&arena, &s.marks) = (struct mark){ text + 3, text + 10, 1 };	/* "one two" */
	*VEC_PUSH(&arena, &s.marks) = (struct mark){ text + 7, text + 16, 2 };	/* "two three" */
	*VEC_PUSH(&arena, &s.marks) = (struct mark){ text + 18, text + 22, 3 };
	sheet_put_marked(&s, slice_z(text));
	ck_assert_msg(slice_is(buf_slice(&out),
		"a &lt;<mark>one two three<a class=\"up\" href=\"#rx-q1\">\xE2\x86\x91</a>"
		"<a class=\"up\" href=\"#rx-q2\">\xE2\x86\x91</a></mark>&gt; "
		"<mark>four<a class=\"up\" href=\"#rx-q3\">\xE2\x86\x91</a></mark> &amp; five"),
		"'%.*s'", SLICE_ARG(buf_slice(&out)));
	buf_free(&out);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("sheet");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, arena_setup, arena_teardown);
	tcase_add_loop_test(tc, anchor_table, 0, (int)N_ELEMS(anchors));
	tcase_add_test(tc, long_ids_differ);
	tcase_add_loop_test(tc, bar_table, 0, (int)N_ELEMS(bars));
	tcase_add_test(tc, marks);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
