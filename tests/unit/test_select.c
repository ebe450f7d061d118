/* What is kept of a row of units with given scores. */
#include "clean/cleaner.h"
#include "clean/evidence.h"
#include "support.h"

#define UNITS 8

/* P prose that speaks for itself, i a long list item and m a short one that speak against it, . no unit. */
static const struct { const char *row, *kept; } rows[] = {
	{ "PP", "PP" },
	{ "PiP", "PiP" },
	{ "PiiiiP", "PiiiiP" },		/* a list between paragraphs, however long */
	{ "PmmmmP", "P....P" },		/* four short lines are a menu */
	{ "PPiii", "PP..." },		/* below the article it is one, too */
};

static struct unit unit_of(char c)
{
	struct unit u = { .text = SLICE("x"), .repeats = 1, .gap = true };

	u.is = (struct measure){ .words = c == 'P' ? 60 : c == 'i' ? 9 : 2,
				 .end = c == 'P' ? END_STOP : END_BARE, .hash = 1 };
	u.kind = c == 'P' ? UNIT_LINE : UNIT_ITEM;
	u.score = c == 'P' ? 200 : -60;
	return u;
}

START_TEST(select_table)
{
	struct arena a = ARENA_INIT;
	struct unit v[UNITS];
	struct units units = { v, strlen(rows[_i].row), UNITS };
	char got[UNITS + 1] = "";

	for (size_t i = 0; i < units.n; i++)
		v[i] = unit_of(rows[_i].row[i]);
	units_select(&a, &units);
	for (size_t i = 0; i < units.n; i++)
		got[i] = (char)(v[i].keep ? rows[_i].row[i] : '.');
	ck_assert_str_eq(got, rows[_i].kept);
	arena_free(&a);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("select");
	TCase *tc = tcase_create("rows");

	tcase_add_loop_test(tc, select_table, 0, (int)N_ELEMS(rows));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
