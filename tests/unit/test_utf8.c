#include "text/utf8.h"
#include "support.h"

#define BYTES(lit) { (lit), sizeof(lit) - 1 }

/* What a text reads as: code points in hexadecimal; FFFD for each maximal broken part. */
static const struct { struct slice in; const char *points; size_t valid; } texts[] = {
	{ BYTES(""), "", 0 },
	{ BYTES("a\0b"), "61 0 62 ", 3 },
	{ BYTES("\x7F"), "7f ", 1 },
	{ BYTES("\xC2\x80"), "80 ", 2 },
	{ BYTES("\xDF\xBF"), "7ff ", 2 },
	{ BYTES("\xE0\xA0\x80"), "800 ", 3 },
	{ BYTES("\xED\x9F\xBF"), "d7ff ", 3 },
	{ BYTES("\xEE\x80\x80"), "e000 ", 3 },
	{ BYTES("\xEF\xBF\xBF"), "ffff ", 3 },
	{ BYTES("\xF0\x90\x80\x80"), "10000 ", 4 },
	{ BYTES("\xF4\x8F\xBF\xBF"), "10ffff ", 4 },
	{ BYTES("a\x80z"), "61 fffd 7a ", 1 },
	{ BYTES("\xBF\xBF"), "fffd fffd ", 0 },
	{ BYTES("\xC0\x80"), "fffd fffd ", 0 },		/* too long for what it says */
	{ BYTES("\xC1\xBF"), "fffd fffd ", 0 },
	{ BYTES("\xE0\x9F\xBF"), "fffd fffd fffd ", 0 },
	{ BYTES("\xF0\x8F\xBF\xBF"), "fffd fffd fffd fffd ", 0 },
	{ BYTES("\xED\xA0\x80"), "fffd fffd fffd ", 0 },	/* a surrogate */
	{ BYTES("\xED\xBF\xBF"), "fffd fffd fffd ", 0 },
	{ BYTES("\xF4\x90\x80\x80"), "fffd fffd fffd fffd ", 0 },	/* beyond the last */
	{ BYTES("\xF5\x80\x80\x80"), "fffd fffd fffd fffd ", 0 },
	{ BYTES("\xF8\x88\x80\x80\x80"), "fffd fffd fffd fffd fffd ", 0 },
	{ BYTES("\xFE\xFF"), "fffd fffd ", 0 },
	{ BYTES("\xC3"), "fffd ", 0 },
	{ BYTES("\xE2\x82"), "fffd ", 0 },
	{ BYTES("\xE2\x82z"), "fffd 7a ", 0 },
	{ BYTES("\xE2\x28\xA1"), "fffd 28 fffd ", 0 },
	{ BYTES("\xF0\x9F\x98"), "fffd ", 0 },
	{ BYTES("\xF0\x9F\x98z"), "fffd 7a ", 0 },
	{ BYTES("\xF0\x9F\xC3\xA9"), "fffd e9 ", 0 },
	{ BYTES("\xC3\xC3\xA9"), "fffd e9 ", 0 },
	/* Unicode 15, table 3-8 */
	{ BYTES("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64"),
	  "61 fffd fffd fffd 62 fffd 63 fffd fffd 64 ", 1 },
};

START_TEST(utf8_reads)
{
	struct slice in = texts[_i].in;
	struct buf out = BUF_INIT;

	while (in.len)
		buf_addf(&out, "%x ", (unsigned)utf8_next(&in));
	buf_addc(&out, '\0');
	ck_assert_str_eq(out.p, texts[_i].points);
	ck_assert_uint_eq(utf8_valid(texts[_i].in), texts[_i].valid);
	buf_free(&out);
}
END_TEST

/* Every code point there and back; the surrogates and what is beyond are replaced. */
START_TEST(utf8_round_trip)
{
	struct buf out = BUF_INIT;

	for (uint32_t cp = 0; cp < 0x110010; cp++) {
		bool scalar = cp < 0x110000 && (cp < 0xD800 || cp > 0xDFFF);
		uint32_t want = scalar ? cp : CP_BAD;
		size_t n = cp < 0x80 ? 1 : cp < 0x800 ? 2 : !scalar || cp < 0x10000 ? 3 : 4;
		buf_reset(&out);
		utf8_put(&out, cp);
		struct slice in = buf_slice(&out);
		if (out.len != n || utf8_valid(in) != n || utf8_last(in) != want ||
		    utf8_count(in) != 1 || utf8_next(&in) != want || in.len)
			ck_abort_msg("U+%04X", (unsigned)cp);
	}
	utf8_put(&out, UINT32_MAX);
	ck_assert(slice_ends(buf_slice(&out), SLICE("\xEF\xBF\xBD")));
	buf_free(&out);
}
END_TEST

/* All sequences of up to three bytes, and a sample of four: valid, broken and next agree. */
START_TEST(utf8_agree)
{
	for (uint32_t x = 0; x < 0x1000000; x += x < 0x10000 ? 1 : 7) {
		char bytes[4] = { (char)(x & 0xFF), (char)(x >> 8 & 0xFF), (char)(x >> 16),
				  (char)(x * 2654435761u >> 24) };
		struct slice in = { bytes, x < 0x100 ? 1 : x < 0x10000 ? 2 : x & 1 ? 3 : 4 };
		struct slice rest = in;
		bool unfinished;
		uint32_t cp = utf8_next(&rest);
		size_t n = in.len - rest.len, broken = utf8_broken(in, &unfinished);
		if (n < 1 || n > 4 || (broken ? broken != n || cp != CP_BAD || utf8_valid(in) :
				       utf8_valid(in) < n || unfinished))
			ck_abort_msg("on %02X %02X %02X %02X", (unsigned char)bytes[0],
				     (unsigned char)bytes[1], (unsigned char)bytes[2],
				     (unsigned char)bytes[3]);
	}
}
END_TEST

static const struct { const char *in; size_t n; bool unfinished; } broken[] = {
	{ "", 0, false }, { "a", 0, false }, { "\xC3\xA9", 0, false }, { "\xC3", 1, true },
	{ "\xC3z", 1, false }, { "\xE2", 1, true }, { "\xE2\x82", 2, true }, { "\xE2\x82z", 2, false },
	{ "\xF0\x9F\x98", 3, true }, { "\xF0\x9F\x98\xC3", 3, false }, { "\x80", 1, false },
	{ "\xFF", 1, false }, { "\xC0", 1, false }, { "\xE0\x80", 1, false }, { "\xED\xA0", 1, false },
	{ "\xF4\x90", 1, false }, { "\xF5", 1, false },
};

START_TEST(utf8_broken_table)
{
	bool unfinished;

	ck_assert_uint_eq(utf8_broken(slice_z(broken[_i].in), &unfinished), broken[_i].n);
	ck_assert(unfinished == broken[_i].unfinished);
}
END_TEST

/* A bad byte, a sequence and an unfinished one at every place: the blocks of eight and 32 miss none. */
START_TEST(utf8_valid_places)
{
	static const struct { const char *put; size_t valid; } puts[] = {
		{ "\xFF", 0 }, { "\xC3\xA9", 2 }, { "\xE2\x82\xAC", 3 }, { "\xF0\x9F\x98\x80", 4 },
		{ "\xE2\x82", 0 }, { "\xED\xA0\x80", 0 },
	};
	char text[200];

	for (size_t at = 0; at < 150; at++)
		for (size_t len = at + 4; len < at + 45; len += 1 + at % 3)
			for (size_t i = 0; i < N_ELEMS(puts); i++) {
				memset(text, 'x', sizeof(text));
				memcpy(text + at, puts[i].put, strlen(puts[i].put));
				size_t want = puts[i].valid ? len : at;
				if (utf8_valid((struct slice){ text, len }) != want ||
				    utf8_ascii((struct slice){ text, len }) != at)
					ck_abort_msg("%zu at %zu of %zu", i, at, len);
			}
	memset(text, 'x', sizeof(text));
	for (size_t len = 0; len < sizeof(text); len++)
		ck_assert_uint_eq(utf8_ascii((struct slice){ text, len }), len);
}
END_TEST

/* How much is valid, one sequence after the other. */
static size_t valid_by_steps(struct slice s)
{
	struct slice rest = s;
	bool unfinished;

	while (rest.len && !utf8_broken(rest, &unfinished))
		utf8_next(&rest);
	return s.len - rest.len;
}

/* All pairs of bytes, and some after them, at places of a text in which every byte has another before it. */
START_TEST(utf8_valid_among_others)
{
	static const char others[4][8] = { "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80", "xy" };
	static const char after[] = { '\x80', '\xBF', '\xC3', 'x' };
	char text[96];

	for (uint32_t x = 0; x < 0x100000; x++) {
		const char *other = others[x % 4];
		size_t width = strlen(other), at = 8 + x % 37 * 2;
		struct slice all = { text, sizeof(text) - x % 5 };
		for (size_t i = 0; i < sizeof(text); i++)
			text[i] = i < at - at % width || i > at + 8 ? other[i % width] : 'z';
		text[at] = (char)(x & 0xFF);
		text[at + 1] = (char)(x >> 8 & 0xFF);
		text[at + 2] = after[x >> 16 & 3];
		text[at + 3] = after[x >> 18 & 3];
		if (utf8_valid(all) != valid_by_steps(all))
			ck_abort_msg("%05X: %zu, not %zu", x, utf8_valid(all), valid_by_steps(all));
	}
}
END_TEST

static const struct { const char *in; uint32_t last; } lasts[] = {
	{ "", 0 }, { "a", 'a' }, { "aé", 0xE9 }, { "é€", 0x20AC }, { "x\xF0\x9F\x98\x80", 0x1F600 },
	{ "a\x80", CP_BAD }, { "a\xE2\x82", CP_BAD }, { "\x80\x80\x80\x80\x80", CP_BAD },
	{ "\xFFz", 'z' }, { "\xC3", CP_BAD }, { "é\x80", CP_BAD },
};

START_TEST(utf8_last_table)
{
	ck_assert_uint_eq(utf8_last(slice_z(lasts[_i].in)), lasts[_i].last);
}
END_TEST

static const struct { const char *in, *trimmed; } trims[] = {
	{ "", "" }, { "a", "a" }, { " a ", "a" }, { "\xC2\xA0\xE3\x80\x80 é\xE2\x80\xA8\r\n", "é" },
	{ "\xEF\xBB\xBFmark", "mark" }, { " \xE3\x80\x80 ", "" }, { "\x80 ", "\x80" },
	{ "é", "é" }, { "a\xE2\x80\x8B", "a\xE2\x80\x8B" },	/* of no width, and no space */
	{ "\xE2\x80", "\xE2\x80" },
};

START_TEST(utf8_trim_table)
{
	ck_assert(slice_is(utf8_trim(slice_z(trims[_i].in)), trims[_i].trimmed));
}
END_TEST

static const struct { const char *in, *folded; } folds[] = {
	{ "", "" }, { "ABC xyz 1", "abc xyz 1" }, { "ÄÖÜ", "äöü" }, { "ЖЗИ", "жзи" }, { "ΑΒΓ", "αβγ" },
	{ "don’t DON\xCA\xBCT", "don't don't" }, { "‘quoted’", "‘quoted'" }, { "日本", "日本" },
	{ "ß", "ß" }, { "a\xFFz", "a\xEF\xBF\xBDz" }, { "Ǆ", "ǆ" },
};

START_TEST(utf8_fold_table)
{
	struct buf out = BUF_INIT;

	utf8_fold(&out, slice_z(folds[_i].in));
	ck_assert_msg(slice_is(buf_slice(&out), folds[_i].folded), "on '%s'", folds[_i].in);
	buf_free(&out);
}
END_TEST

static const struct { char name; bool (*is)(uint32_t cp); } predicates[] = {
	{ 'l', cp_letter }, { 'u', cp_upper }, { 'w', cp_lower }, { 'd', cp_digit }, { 's', cp_space },
	{ 'p', cp_punct }, { 'n', cp_unspaced }, { 't', cp_terminal },
};

/* The names of those that hold. */
static const struct { uint32_t cp; const char *kinds; } kinds[] = {
	{ 'a', "lw" }, { 'Z', "lu" }, { '0', "d" }, { ' ', "s" }, { '\n', "s" }, { '\v', "s" },
	{ '.', "pt" }, { '?', "pt" }, { ',', "p" }, { '$', "p" }, { '_', "p" }, { '\0', "" },
	{ 0x7F, "" }, { 0x1B, "" }, { '@', "p" }, { '[', "p" }, { '`', "p" }, { '{', "p" },
	{ 0xE9, "lw" }, { 0xC9, "lu" }, { 0x1C5, "lu" }, { 0x416, "lu" }, { 0x301, "l" },
	{ 0x660, "d" }, { 0xFF11, "d" }, { 0xB2, "" }, { 0xBD, "" },
	{ 0xA0, "s" }, { 0x202F, "s" }, { 0x3000, "s" }, { 0x2028, "s" }, { 0xFEFF, "s" },
	{ 0x200B, "" }, { 0x200D, "" }, { 0x85, "" },
	{ 0x2014, "p" }, { 0x2026, "pt" }, { 0x3002, "pt" }, { 0xFF1F, "pt" }, { 0x964, "pt" },
	{ 0x61F, "pt" }, { 0x20AC, "p" }, { 0x1F600, "p" },
	{ 0x4E00, "ln" }, { 0x9FFF, "ln" }, { 0x3042, "ln" }, { 0x30A2, "ln" }, { 0x20000, "ln" },
	{ 0x0E01, "ln" }, { 0x1780, "ln" }, { 0x1000, "ln" }, { 0xAC00, "l" }, { 0x10000, "l" },
	{ 0xD800, "" }, { 0x110000, "" }, { UINT32_MAX, "" }, { CP_BAD, "p" }, { 0x378, "" },
};

START_TEST(cp_kinds)
{
	uint32_t cp = kinds[_i].cp;
	char is[N_ELEMS(predicates) + 1] = "", *end = is;

	for (size_t i = 0; i < N_ELEMS(predicates); i++)
		if (predicates[i].is(cp))
			*end++ = predicates[i].name;
	ck_assert_msg(strcmp(is, kinds[_i].kinds) == 0, "U+%04X is '%s'", (unsigned)cp, is);
}
END_TEST

/* Folding twice changes nothing more, and every fold is a code point that can be written. */
START_TEST(cp_fold_is_final)
{
	for (uint32_t cp = 0; cp < 0x110000; cp++) {
		uint32_t once = cp_fold(cp);
		if (cp_fold(once) != once || once >= 0x110000)
			ck_abort_msg("U+%04X folds to U+%04X", (unsigned)cp, (unsigned)once);
	}
}
END_TEST

START_TEST(utf8_counts)
{
	ck_assert_uint_eq(utf8_count(SLICE("")), 0);
	ck_assert_uint_eq(utf8_count(SLICE("aé€\xF0\x9F\x98\x80")), 4);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("utf8");
	TCase *tc = tcase_create("all");

	tcase_add_loop_test(tc, utf8_reads, 0, (int)N_ELEMS(texts));
	tcase_add_test(tc, utf8_round_trip);
	tcase_add_test(tc, utf8_agree);
	tcase_add_loop_test(tc, utf8_broken_table, 0, (int)N_ELEMS(broken));
	tcase_add_test(tc, utf8_valid_places);
	tcase_add_test(tc, utf8_valid_among_others);
	tcase_add_loop_test(tc, utf8_last_table, 0, (int)N_ELEMS(lasts));
	tcase_add_loop_test(tc, utf8_trim_table, 0, (int)N_ELEMS(trims));
	tcase_add_loop_test(tc, utf8_fold_table, 0, (int)N_ELEMS(folds));
	tcase_add_loop_test(tc, cp_kinds, 0, (int)N_ELEMS(kinds));
	tcase_add_test(tc, cp_fold_is_final);
	tcase_add_test(tc, utf8_counts);
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
