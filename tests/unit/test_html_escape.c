/*
 * What HTML would read as marks, and what must not stand in it.
 */
#include "support.h"
#include "text/html_escape.h"

#define BAD "\xEF\xBF\xBD"

static const struct { const char *in; size_t len; const char *text, *value; } rows[] = {
	{ "", 0, "", "" },
	{ "a b", 3, "a b", "a b" },
	{ "<b>&\"'", 6, "&lt;b&gt;&amp;\"'", "&lt;b&gt;&amp;&quot;'" },
	{ "</script><!--", 13, "&lt;/script&gt;&lt;!--", "&lt;/script&gt;&lt;!--" },
	{ "&lt;", 4, "&amp;lt;", "&amp;lt;" },
	{ "a\0b\x01\x0B\x1B\x7F", 7, "a" BAD "b" BAD BAD BAD BAD, "a" BAD "b" BAD BAD BAD BAD },
	{ "\t\n\f\r", 4, "\t\n\f\r", "\t\n\f\r" },
	{ "\xC2\x85\xC2\xA0", 4, BAD "\xC2\xA0", BAD "\xC2\xA0" },	/* C1, and a blank beside it */
	{ "\xEF\xB7\x90\xEF\xBF\xBE\xF0\x9F\xBF\xBF", 10, BAD BAD BAD, BAD BAD BAD },
	{ "\xC3\x28\xFF\xE2\x82", 5, BAD "(" BAD BAD, BAD "(" BAD BAD },
	{ "\xE2\x80\xAE\xD7\xA9\xE2\x80\xAC", 8, "\xE2\x80\xAE\xD7\xA9\xE2\x80\xAC",
	  "\xE2\x80\xAE\xD7\xA9\xE2\x80\xAC" },		/* right to left */
};

START_TEST(table)
{
	struct slice in = { rows[_i].in, rows[_i].len };
	struct buf text = BUF_INIT, value = BUF_INIT;

	html_put(&text, in);
	html_put_value(&value, in);
	ck_assert_msg(slice_is(buf_slice(&text), rows[_i].text), "'%.*s'", SLICE_ARG(buf_slice(&text)));
	ck_assert_msg(slice_is(buf_slice(&value), rows[_i].value), "'%.*s'", SLICE_ARG(buf_slice(&value)));
	buf_free(&text);
	buf_free(&value);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("html_escape");
	TCase *tc = tcase_create("all");

	tcase_add_loop_test(tc, table, 0, (int)N_ELEMS(rows));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
