/* What is kept of a page's units with given scores. */
#include "clean/cleaner.h"
#include "support.h"

#define UNITS 12

/*
 * A row of units: P paragraph of sixty words, R the same in comments, s of two, C caption, T table, K code without
 * words, F furniture; each followed by its score as a digit times 100, negative after a '-'.
 */
static const struct { const char *row; int bias; const char *kept; } rows[] = {
	{ "P3 P-2 s1", 0, "P.s" },
	{ "P3 P-2 s1", 250, "PPs" },		/* --recall */
	{ "P3 P-2 s1", -200, "P.." },		/* --precision */
	{ "P3 F3 P3", 0, "P.P" },		/* furniture stays out, whatever its score */
	{ "P3 C-2 T2", 0, "PCT" },		/* a table keeps its caption */
	{ "P3 C-2 T-2", 0, "P.." },
	{ "P3 C-0 P3", 0, "PCP" },		/* little speaks against it, and content stands around */
	{ "P3 C-2 P3", 0, "P.P" },
	{ "P3 R3 R3", 0, "P.." },		/* comments go */
	{ "s3 R3 R3", 0, "sRR" },		/* unless they are the content */
	{ "P3 K-1 P3", 0, "PKP" },
	{ "P3 K-1 P-3", 0, "P.." },
	{ "P3 K-1 K-1 P3", 0, "PKKP" },
	/* no unit is over 0: what is nearest to it, and not what is far below */
	{ "P-1 P-1 P-9", 0, "PP." },
	{ "P-1 s-9 s-9", 0, "P.." },
	{ "P-9 P-9", 0, ".." },
	{ "", 0, "" },
};

static struct unit unit_of(const char *at)
{
	static const struct { char c; enum unit_kind kind; uint32_t words; } kinds[] = {
		{ 'P', UNIT_LINE, 60 }, { 'R', UNIT_LINE, 60 }, { 's', UNIT_LINE, 2 }, { 'C', UNIT_CAPTION, 8 },
		{ 'T', UNIT_TABLE, 9 }, { 'K', UNIT_CODE, 0 }, { 'F', UNIT_LINE, 3 },
	};
	struct unit u = { .text = SLICE("x"), .furniture = at[0] == 'F', .comment = at[0] == 'R' };
	bool below = at[1] == '-';

	for (size_t i = 0; i < N_ELEMS(kinds); i++)
		if (kinds[i].c == at[0]) {
			u.kind = kinds[i].kind;
			u.is.words = kinds[i].words;
		}
	u.score = (at[below ? 2 : 1] - '0') * (below ? -100 : 100);
	return u;
}

START_TEST(choose_table)
{
	struct arena a = ARENA_INIT;
	struct unit v[UNITS];
	struct units units = { v, 0, UNITS };
	struct slice rest = slice_z(rows[_i].row), word;
	char got[UNITS + 1] = "";

	for (; slice_word(&rest, &word); units.n++)
		v[units.n] = unit_of(word.p);
	units_select_html(&a, &units, rows[_i].bias);
	for (size_t i = 0; i < units.n; i++) {
		char c = v[i].kind == UNIT_CODE ? 'K' : v[i].is.words == 2 ? 's' : v[i].kind == UNIT_TABLE ? 'T' :
			 v[i].kind == UNIT_CAPTION ? 'C' : v[i].comment ? 'R' : 'P';
		got[i] = (char)(v[i].keep ? c : '.');
	}
	ck_assert_msg(strcmp(got, rows[_i].kept) == 0, "'%s' gives '%s'", rows[_i].row, got);
	arena_free(&a);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("choose");
	TCase *tc = tcase_create("rows");

	tcase_add_loop_test(tc, choose_table, 0, (int)N_ELEMS(rows));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
