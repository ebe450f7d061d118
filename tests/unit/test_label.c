/* Lines and labels: what one line looks like. */
#include "turns/label.h"
#include "text/shape.h"
#include "support.h"

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
	{ "[00:01:23] Ann: hello", "Ann", "", "hello" },
	{ "00:01:23 Ann: hello", "Ann", "", "hello" },
	{ "(1:23) - Ann: hello", "Ann", "", "hello" },
	{ "[0:03] **Ann:** hello", "Ann", "", "hello" },
	{ "**[0:03] Ann:** hello", "Ann", "", "hello" },
	{ "Ann (00:00:13):", "Ann", "", "" },
	{ "Ann [0:13]: hello", "Ann", "", "hello" },
	{ "**Ann** (0:13): hello", "Ann", "", "hello" },
	{ "Ann 0:13: hello", "Ann", "", "hello" },
	{ "Ann: [0:13] hello", "Ann", "", "hello" },
	{ "Ann: 0:13", "Ann", "", "0:13" },
	{ "Ann: 2:15. I hear", "Ann", "", "2:15. I hear" },
	{ "Ann at 2:15 said: no", NULL, "", "" },
	{ "DR. LEE, CITY HOSPITAL: hello", "DR. LEE", "", "hello" },
	{ "Mara Reed, PsyD: hello", "Mara Reed", "", "hello" },
	{ "Well, she said: no", NULL, "", "" },
	{ "VM (Vic) Brass: hello", "VM (Vic) Brass", "", "hello" },
	{ "$STDOUT: hello", "$STDOUT", "", "hello" },
	{ "\xF0\x9F\x90\xA6 Ann: hello", "\xF0\x9F\x90\xA6 Ann", "", "hello" },
	{ "For example, Ann could say: hello", NULL, "", "" },
	{ "Here is what we could do next time: walk", NULL, "", "" },
	{ "Really? Yes: no", NULL, "", "" },
	{ "So I said to her: no", NULL, "", "" },
	{ ": hello", NULL, "", "" },
	{ "_Ann_: hello", "Ann", "", "hello" },
	{ "Ann:\t0:13\thello", "Ann", "", "hello" },
	{ "10:00:03 From Ann to Everyone: hello", "Ann", "", "hello" },
	{ "10:00:03\t From  Ann  to  Bob(Direct Message):", "Ann", "", "" },
	{ "From Ann to Bob: hello", "From Ann to Bob", "", "hello" },
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

/* Times beside labels, in milliseconds; -1: none. */
static const struct { const char *line; long start, end; const char *late; } stamps[] = {
	{ "[00:01:23] Ann: hello", 83000, -1, "" },
	{ "[00:01:23.450 - 00:01:25] Ann: hello", 83450, 85000, "" },
	{ "0:03 --> 0:05 Ann: hello", 3000, 5000, "" },
	{ "Ann (1:02:03): hello", 3723000, -1, "" },
	{ "Ann: [0:13] hello", 13000, -1, "" },
	{ "[9:05 PM] Ann: hello", 75900000, -1, "" },
	{ "(12:00:01 a.m.) Ann: hello", 1000, -1, "" },
	{ "12:30\xE2\x80\xAF" "pm Ann: hello", 45000000, -1, "" },
	{ "Ann: 0:13", -1, -1, "0:13" },
	{ "Ann: 2:15. I hear", -1, -1, "" },
	{ "Ann: 2:75", -1, -1, "" },
	{ "Ann: hello", -1, -1, "" },
};

START_TEST(stamp_table)
{
	struct label l;

	ck_assert_msg(label_read(slice_z(stamps[_i].line), &l), "on '%s'", stamps[_i].line);
	ck_assert_msg(l.stamp.start_ms == stamps[_i].start, "start of '%s'", stamps[_i].line);
	ck_assert_msg(l.stamp.end_ms == stamps[_i].end, "end of '%s'", stamps[_i].line);
	ck_assert_msg(slice_is(l.late, stamps[_i].late), "late of '%s'", stamps[_i].line);
}
END_TEST

/* Labels without a colon. */
static const struct { enum label_style style; const char *line, *name, *rest, *whole; } styles[] = {
	{ LABEL_STAMP, "Ann  0:03", "Ann", "", "Ann  0:03" },
	{ LABEL_STAMP, "Ann Lee  9:14 AM", "Ann Lee", "", "Ann Lee  9:14 AM" },
	{ LABEL_STAMP, "Ann Lee 00:03:04  ", "Ann Lee", "", "Ann Lee 00:03:04" },
	{ LABEL_STAMP, "Speaker 1 | 0:03", "Speaker 1", "", "Speaker 1 | 0:03" },
	{ LABEL_STAMP, "**Ann** [0:03] hello", "Ann", "hello", "**Ann** [0:03]" },
	{ LABEL_STAMP, "Ann [0:03] hello", "Ann", "hello", "Ann [0:03]" },
	{ LABEL_STAMP, "we left at 0:03", NULL, "", "" },
	{ LABEL_STAMP, "0:03", NULL, "", "" },
	{ LABEL_BRACKET, "[doctor] hello", "doctor", "hello", "[doctor]" },
	{ LABEL_BRACKET, "[doctor]hello", NULL, "", "" },
	{ LABEL_BRACKET, "[doctor]", NULL, "", "" },
	{ LABEL_HEADING, "### Ann", "Ann", "", "### Ann" },
	{ LABEL_HEADING, "## **Ann**:", NULL, "", "" },
	{ LABEL_HEADING, "# Ann (0:03)", "Ann", "", "# Ann (0:03)" },
	{ LABEL_HEADING, "#Ann", NULL, "", "" },
	{ LABEL_DASH, "Ann - hello", "Ann", "hello", "Ann -" },
	{ LABEL_DASH, "Ann \xE2\x80\x93 hello", "Ann", "hello", "Ann \xE2\x80\x93" },
	{ LABEL_DASH, "Ann-Marie", NULL, "", "" },
	{ LABEL_LETTER, "Q. hello?", "Q", "hello?", "Q." },
	{ LABEL_LETTER, "A\thello", "A", "hello", "A" },
	{ LABEL_LETTER, "A hello", NULL, "", "" },
	{ LABEL_LETTER, "B. hello", NULL, "", "" },
};

START_TEST(style_table)
{
	struct label l;
	bool got = label_read_as(styles[_i].style, slice_z(styles[_i].line), &l);

	ck_assert_msg(got == (styles[_i].name != NULL), "on '%s'", styles[_i].line);
	if (!got)
		return;
	ck_assert_msg(slice_is(l.name, styles[_i].name), "name of '%s'", styles[_i].line);
	ck_assert_msg(slice_is(l.rest, styles[_i].rest), "rest of '%s'", styles[_i].line);
	ck_assert_msg(slice_is(l.whole, styles[_i].whole), "whole of '%s'", styles[_i].line);
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

	tcase_add_loop_test(tc, stamp_table, 0, (int)N_ELEMS(stamps));
	tcase_add_loop_test(tc, style_table, 0, (int)N_ELEMS(styles));
	tcase_add_loop_test(tc, label_table, 0, (int)N_ELEMS(labels));
	tcase_add_loop_test(tc, bullet_table, 0, (int)N_ELEMS(bullets));
	tcase_add_loop_test(tc, numbered_table, 0, (int)N_ELEMS(numbered));
	tcase_add_loop_test(tc, title_table, 0, (int)N_ELEMS(titles));
	tcase_add_loop_test(tc, rule_table, 0, (int)N_ELEMS(rules));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
