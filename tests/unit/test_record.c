#include "model/record.h"
#include "support.h"

static struct buf out;

static void setup(void)
{
	arena_setup();
	out = (struct buf)BUF_INIT;
}

static void teardown(void)
{
	arena_teardown();
	buf_free(&out);
}

static struct record scanned(const char *line)
{
	struct record r;
	const char *why = "";

	ck_assert_msg(record_scan(&r, &arena, slice_z(line), &why), "on '%s': %s", line, why);
	return r;
}

/* The record as it is written, without its LF. */
static void assert_written(const struct record *r, const char *want)
{
	buf_reset(&out);
	record_write(r, &out);
	ck_assert(out.len > 0 && out.p[out.len - 1] == '\n');
	out.len--;
	ck_assert_msg(slice_is(buf_slice(&out), want), "want %s\nhave %.*s", want,
		      SLICE_ARG(buf_slice(&out)));
}

/* What is scanned is written again; written NULL: byte for byte. */
static const struct { const char *line, *written; } scans[] = {
	{ "{}", NULL },
	{ "{\"id\":\"a#1\",\"n\":1.10,\"big\":12345678901234567890,\"e\":1E400}", NULL },
	{ "{\"a\":\"\\u0041\\/\\u0000\\ud800\",\"b\":[ 1 , {\"c\" : null} ]}", NULL },
	{ "{\"te\\u0078t\":true,\"\":false}", NULL },
	{ "{\"a\":1,\"a\":2}", NULL },
	{ "{\"x\":\"\xC3\xA9\x7F\"}", NULL },
	{ " { \"a\" : 1 ,\t\"b\":[ 1,  2 ] } \r\n", "{\"a\":1,\"b\":[ 1,  2 ]}" },
	{ "{\"a\":[\n\t1,\r\n\t\"\\t\"\n],\"b\":[ ]}", "{\"a\":[  1,   \"\\t\" ],\"b\":[ ]}" },
};

START_TEST(scan_table)
{
	struct record r = scanned(scans[_i].line);

	assert_written(&r, scans[_i].written ? scans[_i].written : scans[_i].line);
}
END_TEST

static const struct { struct slice line; const char *why; } refused[] = {
	{ { "", 0 }, "the text ends too soon" },
	{ { " ", 1 }, "the text ends too soon" },
	{ { "[]", 2 }, "not an object" },
	{ { "\"a\"", 3 }, "not an object" },
	{ { "text", 4 }, "not an object" },
	{ { "{\"a\":1", 6 }, "the text ends too soon" },
	{ { "{\"a\":1}x", 8 }, "more than one object" },
	{ { "{} {}", 5 }, "more than one object" },
	{ { "{\"a\":01}", 8 }, "no comma or bracket after a value" },
	{ { "{\"a\":\"\xFF\"}", 9 }, "not UTF-8" },
	{ { "{\"a\":\"\xED\xA0\x80\"}", 11 }, "not UTF-8" },
	{ { "{\"a\":\"\0\"}", 9 }, "a control character in a string" },
};

START_TEST(refused_table)
{
	struct record r;
	const char *why = NULL;

	ck_assert(!record_scan(&r, &arena, refused[_i].line, &why));
	ck_assert_str_eq(why, refused[_i].why);
}
END_TEST

START_TEST(too_many_fields_are_refused)
{
	struct record r;
	const char *why = "";

	buf_addz(&out, "{\"\":0");
	for (size_t i = 1; i < RECORD_MAX_FIELDS; i++)
		buf_addz(&out, ",\"\":0");
	buf_addz(&out, "}");
	ck_assert(record_scan(&r, &arena, buf_slice(&out), &why));
	out.len--;
	buf_addz(&out, ",\"\":0}");
	ck_assert(!record_scan(&r, &arena, buf_slice(&out), &why));
	ck_assert_str_eq(why, "too many fields");
}
END_TEST

static const struct { const char *line, *key, *raw; } gets[] = {
	{ "{\"a\":1,\"b\":[2]}", "b", "[2]" },
	{ "{\"a\":1,\"b\":[2]}", "c", "" },
	{ "{\"a\":1,\"a\":2}", "a", "2" },
	{ "{\"\\u0061\":1}", "a", "" },
	{ "{\"abc\":1}", "ab", "" },
};

START_TEST(get_table)
{
	struct record r = scanned(gets[_i].line);

	ck_assert(slice_is(record_get(&r, gets[_i].key), gets[_i].raw));
}
END_TEST

static const struct { const char *line; bool ok; struct slice text; } texts[] = {
	{ "{\"text\":\"a\\n\\u00e9\"}", true, { "a\n\xC3\xA9", 4 } },
	{ "{\"text\":\"\"}", true, { "", 0 } },
	{ "{\"text\":\"\\u0000\"}", true, { "\0", 1 } },
	{ "{\"text\":null}", false, { NULL, 0 } },
	{ "{\"text\":7}", false, { NULL, 0 } },
	{ "{}", false, { NULL, 0 } },
};

START_TEST(text_table)
{
	struct record r = scanned(texts[_i].line);
	struct slice text = { NULL, 0 };

	ck_assert_int_eq(record_text(&r, &arena, "text", &text), texts[_i].ok);
	ck_assert(slice_eq(text, texts[_i].text));
}
END_TEST

START_TEST(text_that_was_set_comes_back)
{
	struct record r = { NULL, 0, 0 };
	struct slice text;

	record_set_text(&r, &arena, "text", SLICE("\"a\\n\"\n"));
	ck_assert(record_text(&r, &arena, "text", &text));
	ck_assert(slice_is(text, "\"a\\n\"\n"));
	assert_written(&r, "{\"text\":\"\\\"a\\\\n\\\"\\n\"}");
}
END_TEST

START_TEST(set_replaces_in_place_and_adds_at_the_end)
{
	struct record r = scanned("{\"a\":1,\"b\":2,\"a\":3,\"c\":4}");

	record_set(&r, &arena, "a", SLICE("[5]"));
	record_set_text(&r, &arena, "b", SLICE("six"));
	record_set_number(&r, &arena, "c", 18446744073709551615u);
	record_set_number(&r, &arena, "d", 0);
	assert_written(&r, "{\"a\":1,\"b\":\"six\",\"a\":[5],\"c\":18446744073709551615,\"d\":0}");
	record_set(&r, &arena, "b", SLICE("null"));
	assert_written(&r, "{\"a\":1,\"b\":null,\"a\":[5],\"c\":18446744073709551615,\"d\":0}");
}
END_TEST

static void make_list(const void *of, struct buf *to)
{
	buf_addf(to, "[%d]", *(const int *)of);
}

START_TEST(made_values_are_made_when_written_or_settled)
{
	static const int seven = 7;
	struct record r = scanned("{\"list\":[1,2],\"text\":\"a\"}");

	record_set_made(&r, &arena, "list", make_list, &seven);
	record_set_made(&r, &arena, "more", make_list, &seven);
	assert_written(&r, "{\"list\":[7],\"text\":\"a\",\"more\":[7]}");
	ck_assert_uint_eq(record_get(&r, "list").len, 0);
	record_settle(&r, &arena);
	ck_assert(slice_is(record_get(&r, "list"), "[7]"));
	record_set(&r, &arena, "more", SLICE("8"));
	assert_written(&r, "{\"list\":[7],\"text\":\"a\",\"more\":8}");
}
END_TEST

START_TEST(many_fields_grow_the_record)
{
	static const char names[] = "abcdefghijklmnopqrstuvwxyz";
	struct record r = { NULL, 0, 0 };
	char key[26][2];

	for (size_t i = 0; i < 26; i++) {
		key[i][0] = names[i];
		key[i][1] = 0;
		record_set_before(&r, &arena, "a", key[i], SLICE("1"));
	}
	ck_assert_uint_eq(r.n, 26);
	ck_assert(slice_is(r.v[0].key, "b") && slice_is(r.v[25].key, "a"));
}
END_TEST

static const struct { const char *line, *written; } before[] = {
	{ "{\"id\":1,\"text\":\"\"}", "{\"id\":1,\"kind\":0,\"text\":\"\"}" },
	{ "{\"text\":\"\"}", "{\"kind\":0,\"text\":\"\"}" },
	{ "{\"id\":1}", "{\"id\":1,\"kind\":0}" },
	{ "{\"kind\":1,\"id\":1,\"text\":\"\"}", "{\"kind\":0,\"id\":1,\"text\":\"\"}" },
	{ "{\"text\":\"\",\"kind\":1}", "{\"text\":\"\",\"kind\":0}" },
};

START_TEST(set_before_table)
{
	struct record r = scanned(before[_i].line);

	record_set_before(&r, &arena, "text", "kind", SLICE("0"));
	assert_written(&r, before[_i].written);
}
END_TEST

START_TEST(drop_takes_every_field_of_the_name)
{
	struct record r = scanned("{\"a\":1,\"b\":2,\"a\":3}");

	record_drop(&r, "c");
	record_drop(&r, "a");
	assert_written(&r, "{\"b\":2}");
}
END_TEST

static const struct { const char *line, *written; } adds[] = {
	{ "{}", "{\"metadata\":{\"title\":\"T\"}}" },
	{ "{\"metadata\":{}}", "{\"metadata\":{\"title\":\"T\"}}" },
	{ "{\"metadata\":{ },\"z\":1}", "{\"metadata\":{ \"title\":\"T\"},\"z\":1}" },
	{ "{\"metadata\":{\"n\":1.10 , \"o\":{\"title\":2} }}",
	  "{\"metadata\":{\"n\":1.10 , \"o\":{\"title\":2} ,\"title\":\"T\"}}" },
	{ "{\"metadata\":{\"title\":7}}", "{\"metadata\":{\"title\":7}}" },
	{ "{\"metadata\":null}", "{\"metadata\":null}" },
	{ "{\"metadata\":\"{}\"}", "{\"metadata\":\"{}\"}" },
	{ "{\"metadata\":[]}", "{\"metadata\":[]}" },
	{ "{\"metadata\":{\"a\":1},\"metadata\":{}}",
	  "{\"metadata\":{\"a\":1},\"metadata\":{\"title\":\"T\"}}" },
};

START_TEST(add_member_table)
{
	struct record r = scanned(adds[_i].line);

	record_add_member(&r, &arena, "metadata", "title", SLICE("\"T\""));
	assert_written(&r, adds[_i].written);
	record_add_member(&r, &arena, "metadata", "title", SLICE("\"second\""));
	assert_written(&r, adds[_i].written);
}
END_TEST

START_TEST(add_member_leaves_a_plain_string_alone)
{
	struct record r = { NULL, 0, 0 };

	record_set_text(&r, &arena, "metadata", SLICE("{}"));
	record_add_member(&r, &arena, "metadata", "title", SLICE("\"T\""));
	assert_written(&r, "{\"metadata\":\"{}\"}");
}
END_TEST

static Suite *record_suite(void)
{
	Suite *s = suite_create("record");
	TCase *tc = tcase_create("record");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_loop_test(tc, scan_table, 0, (int)N_ELEMS(scans));
	tcase_add_loop_test(tc, refused_table, 0, (int)N_ELEMS(refused));
	tcase_add_test(tc, too_many_fields_are_refused);
	tcase_add_loop_test(tc, get_table, 0, (int)N_ELEMS(gets));
	tcase_add_loop_test(tc, text_table, 0, (int)N_ELEMS(texts));
	tcase_add_test(tc, text_that_was_set_comes_back);
	tcase_add_test(tc, set_replaces_in_place_and_adds_at_the_end);
	tcase_add_test(tc, made_values_are_made_when_written_or_settled);
	tcase_add_test(tc, many_fields_grow_the_record);
	tcase_add_loop_test(tc, set_before_table, 0, (int)N_ELEMS(before));
	tcase_add_test(tc, drop_takes_every_field_of_the_name);
	tcase_add_loop_test(tc, add_member_table, 0, (int)N_ELEMS(adds));
	tcase_add_test(tc, add_member_leaves_a_plain_string_alone);
	suite_add_tcase(s, tc);
	return s;
}

int main(void)
{
	return run_suite(record_suite());
}
