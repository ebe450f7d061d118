#include "turns/glance.h"
#include "support.h"
#include "text/words.h"
#include "turns/words.h"

/* The row's words, of alternatives the `which`th or the last, gaps left out, with that apostrophe. */
static void say_row(struct buf *out, const char *pattern, size_t which, const char *apostrophe)
{
	struct slice rest = slice_z(pattern), element;

	while (slice_word(&rest, &element)) {
		if (slice_is(element, ".."))
			continue;
		element = slice_from(element, slice_starts(element, SLICE("^")));
		for (size_t i = 0; i < which && slice_chr(element, '/') < element.len; i++)
			element = slice_from(element, slice_chr(element, '/') + 1);
		element = slice_first(element, slice_chr(element, '/'));
		element.len -= slice_ends(element, SLICE("$"));
		buf_addc(out, ' ');
		for (size_t i = 0; i < element.len; i++) {
			if (element.p[i] == '\'')
				buf_addz(out, apostrophe);
			else
				buf_addc(out, element.p[i]);
		}
	}
}

/* Wherever a row stands, the glance says that one may be there. */
START_TEST(glance_sees_rows)
{
	const char *pattern = words_flags[_i].pattern;

	for (size_t which = 0; which < 24; which++)
		for (size_t at = 0; at < 80; at++) {
			struct buf text = BUF_INIT;
			for (size_t i = 0; i < at; i++)
				buf_addc(&text, i % 6 ? 'x' : ' ');
			buf_addc(&text, '.');
			say_row(&text, pattern, which, at % 2 ? "'" : "\xE2\x80\x99");
			buf_addz(&text, at % 3 ? "." : " and so on, as it was said before, and more");
			struct glance g = glance_at(buf_slice(&text));
			ck_assert_msg(g.sure && g.phrase, "'%.*s'", SLICE_ARG(buf_slice(&text)));
			ck_assert_uint_eq(g.words, words_count(buf_slice(&text)));
			ck_assert_uint_eq(g.initials, glance_initials(buf_slice(&text)));
			buf_free(&text);
		}
}
END_TEST

static const struct {
	const char *text;
	bool sure, calls;
	const char *maybe;	/* with | between them */
} rows[] = {
	{ "", true, false, "" },
	{ "nobody is called here", true, false, "" },
	{ "I'm here. I think so.", true, false, "" },
	{ "Yes, and well, Monday, it was.", true, false, "" },
	{ "Thank you, Ann.", true, true, "" },
	{ "Thank you, O'Neill.", true, true, "" },
	{ "Thank you, O’Neill…", true, true, "" },
	{ "this is Ann Lee", true, true, "" },
	{ "I’m Dr. Ann Lee", true, true, "" },
	{ "I am. That is so", true, false, "That" },
	{ "Ann, come. Exactly. Ann could do it", true, false, "Ann|Ann" },
	{ "Dr. Ann, come.", true, true, "" },
	{ "Zoë came", false, false, "" },
};

START_TEST(glance_table)
{
	struct glance g = glance_at(slice_z(rows[_i].text));
	struct buf maybe = BUF_INIT;

	for (size_t i = 0; i < g.n_maybe; i++) {
		buf_addz(&maybe, i ? "|" : "");
		buf_add(&maybe, g.maybe[i]);
	}
	ck_assert_msg(g.sure == rows[_i].sure, "'%s'", rows[_i].text);
	ck_assert_msg(!g.sure || g.calls == rows[_i].calls, "'%s'", rows[_i].text);
	ck_assert_msg(!g.sure || g.calls || slice_is(buf_slice(&maybe), rows[_i].maybe), "'%s': '%.*s'",
		      rows[_i].text, SLICE_ARG(buf_slice(&maybe)));
	ck_assert(!g.sure || g.initials == glance_initials(slice_z(rows[_i].text)));
	buf_free(&maybe);
}
END_TEST

static const struct { const char *a, *b; bool same; } initials[] = {
	{ "Stop the music, please.", "stop -- the \"Music\" please!", true },
	{ "I don't mind what they'd say", "I don\xE2\x80\x99t mind what they\xE2\x80\x99" "d say", true },
	{ "stop that Kelvin", "stop that \xE2\x84\xAA" "elvin", true },	/* U+212A is a K */
	{ "stop that na\xC3\xAFve \xE4\xBD\xA0" "talk", "stop that na\xC3\x8FVE, \xE4\xBD\xA0 Talk", true },
	{ "stop that 'cause", "stop that cause", true },
	{ "stop that music", "stop that noise", false },
	{ "that stop", "stop that", false },
};

START_TEST(initials_of_the_same_words)
{
	ck_assert_msg((glance_initials(slice_z(initials[_i].a)) == glance_initials(slice_z(initials[_i].b))) == initials[_i].same,
		      "'%s'", initials[_i].a);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("glance");
	TCase *tc = tcase_create("all");

	tcase_add_loop_test(tc, glance_sees_rows, 0, (int)n_words_flags);
	tcase_add_loop_test(tc, glance_table, 0, (int)N_ELEMS(rows));
	tcase_add_loop_test(tc, initials_of_the_same_words, 0, (int)N_ELEMS(initials));
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
