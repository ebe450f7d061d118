/* Lines and labels: what one line looks like. */
#include "turns/label.h"
#include "text/shape.h"

#include <check.h>
#include <stdlib.h>

static const struct { const char *line, *name, *remark, *rest; } labels[] = {
	{ "Ann: hello", "Ann", "", "hello" },
	{ "  Ann:  hello ", "Ann", "", "hello" },
	{ "Ann:\thello", "Ann", "", "hello" },
	{ "Ann:", "Ann", "", "" },
	{ "Ann:Hello", "Ann", "", "Hello" },
	{ "Ann:hello", NULL, "", "" },
	{ "Ann:(sighs) hello", "Ann", "", "(sighs) hello" },
	{ "**Ann:** hello", "Ann", "", "hello" },
	{ "**Ann**: hello", "Ann", "", "hello" },
	{ "__Ann__: hello", "Ann", "", "hello" },
	{ "[Ann]: hello", "Ann", "", "hello" },
	{ "[SPEAKER_00]: hello", "SPEAKER_00", "", "hello" },
	{ "#Person1#: hello", "#Person1#", "", "hello" },
	{ "Ann (softly): hello", "Ann", "softly", "hello" },
	{ "Dr. Maria de la Cruz: hello", "Dr. Maria de la Cruz", "", "hello" },
	{ "the therapist: hello", NULL, "", "" },
	{ "client: hello", "client", "", "hello" },
	{ "\xE6\x9D\xA5\xE8\xAE\xBF\xE8\x80\x85\xEF\xBC\x9A\xE4\xBD\xA0", "\xE6\x9D\xA5\xE8\xAE\xBF\xE8\x80\x85", "", "\xE4\xBD\xA0" },
	{ "Zo\xC3\xAB: hello", "Zo\xC3\xAB", "", "hello" },
	{ "12:30 we left", NULL, "", "" },
	{ "12: thirty", NULL, "", "" },
	{ "https://example.org/", NULL, "", "" },
	{ "For example, Ann could say: hello", NULL, "", "" },
	{ "Here is what we could do next time: walk", NULL, "", "" },
	{ "Really? Yes: no", NULL, "", "" },
	{ "So I said to her: no", NULL, "", "" },
	{ ": hello", NULL, "", "" },
	{ "", NULL, "", "" },
};

START_TEST(label_table)
{
	struct label l;
	bool got = label_read(slice_z(labels[_i].line), &l);

	ck_assert_msg(got == (labels[_i].name != NULL), "on '%s'", labels[_i].line);
	if (!got)
		return;
	ck_assert_msg(slice_is(l.name, labels[_i].name), "name of '%s'", labels[_i].line);
	ck_assert_msg(slice_is(l.remark, labels[_i].remark), "remark of '%s'", labels[_i].line);
	ck_assert_msg(slice_is(l.rest, labels[_i].rest), "rest of '%s'", labels[_i].line);
}
END_TEST

static const struct { const char *line, *item; } bullets[] = {
	{ "- walk", "walk" }, { "  * walk", "walk" }, { "\xE2\x80\xA2 walk", "walk" },
	{ "\xE2\x80\x93 walk", "walk" }, { "-walk", NULL }, { "*sighs*", NULL },
	{ "-", NULL }, { "--- ", NULL }, { "walk", NULL }, { "**bold** text", NULL },
};

START_TEST(bullet_table)
{
	struct slice item;
	bool got = shape_bullet(slice_z(bullets[_i].line), &item);

	ck_assert_msg(got == (bullets[_i].item != NULL), "on '%s'", bullets[_i].line);
	if (got)
		ck_assert_msg(slice_is(item, bullets[_i].item), "on '%s'", bullets[_i].line);
}
END_TEST

static const struct { const char *line, *number, *text; } numbered[] = {
	{ "1. First steps", "1", "First steps" }, { "12) First", "12", "First" },
	{ "(3) Third", "3", "Third" }, { "IV. Fourth", "IV", "Fourth" },
	{ "Section 2: Second", "2", "Second" }, { "Part 3 - Third", "3", "Third" },
	{ "1.5 litres", NULL, NULL }, { "1.", NULL, NULL }, { "10:30 we met", NULL, NULL },
	{ "2024. A year", "2024", "A year" }, { "12345. no", NULL, NULL }, { "I went", NULL, NULL },
};

START_TEST(numbered_table)
{
	struct numbered n;
	bool got = shape_numbered(slice_z(numbered[_i].line), &n);

	ck_assert_msg(got == (numbered[_i].number != NULL), "on '%s'", numbered[_i].line);
	if (!got)
		return;
	ck_assert_msg(slice_is(n.digits, numbered[_i].number), "on '%s'", numbered[_i].line);
	ck_assert_msg(slice_is(n.text, numbered[_i].text), "on '%s'", numbered[_i].line);
}
END_TEST

static const struct { const char *line, *title, *number; } titles[] = {
	{ "Homework:", "Homework", "" }, { "## Homework", "Homework", "" },
	{ "**Homework:**", "Homework", "" }, { "**Homework**:", "Homework", "" },
	{ "4. Homework:", "Homework", "4" }, { "## 4. Homework ##", "Homework", "4" },
	{ "**4. Homework:**", "Homework", "4" }, { "  Homework  ", "Homework", "" },
	{ "\xE4\xBD\x9C\xE4\xB8\x9A\xEF\xBC\x9A", "\xE4\xBD\x9C\xE4\xB8\x9A", "" }, { "", "", "" },
};

START_TEST(title_table)
{
	struct slice number, title = shape_title(slice_z(titles[_i].line), &number);

	ck_assert_msg(slice_is(title, titles[_i].title), "'%.*s' of '%s'", SLICE_ARG(title), titles[_i].line);
	ck_assert_msg(slice_is(number, titles[_i].number), "number of '%s'", titles[_i].line);
}
END_TEST

static const struct { const char *line; bool rule; } rules[] = {
	{ "###", true }, { "- - -", true }, { "*****  ", true }, { "--", false }, { "-=-", false },
	{ "### Title", false }, { "abc", false }, { "", false },
};

START_TEST(rule_table)
{
	ck_assert_msg(shape_rule(slice_z(rules[_i].line)) == rules[_i].rule, "on '%s'", rules[_i].line);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("label");
	TCase *tc = tcase_create("tables");
	SRunner *sr = srunner_create(s);
	int failed;

	tcase_add_loop_test(tc, label_table, 0, (int)N_ELEMS(labels));
	tcase_add_loop_test(tc, bullet_table, 0, (int)N_ELEMS(bullets));
	tcase_add_loop_test(tc, numbered_table, 0, (int)N_ELEMS(numbered));
	tcase_add_loop_test(tc, title_table, 0, (int)N_ELEMS(titles));
	tcase_add_loop_test(tc, rule_table, 0, (int)N_ELEMS(rules));
	suite_add_tcase(s, tc);
	srunner_run_all(sr, CK_NORMAL);
	failed = srunner_ntests_failed(sr);
	srunner_free(sr);
	return failed != 0;
}
