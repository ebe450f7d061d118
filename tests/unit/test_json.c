/*
 * With a folder as its argument (or in JSON_SUITE) it also reads every file
 * there by the rule of the public JSONTestSuite: y_* must be taken, n_* refused.
 */
#include "model/json.h"
#include "text/utf8.h"
#include "support.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

static const char *suite_folder;

static const char *why_not(struct slice text)
{
	struct json j = json_begin(text);
	bool ok = json_skip(&j, NULL) && json_done(&j);

	return ok ? NULL : j.error ? j.error : "more follows";
}

#define ENDS "the text ends too soon"
#define NO_VALUE "no value where one must be"
#define NO_COMMA "no comma or bracket after a value"

static const struct { const char *in, *error; } grammar[] = {
	{ "0", NULL },
	{ "-0", NULL },
	{ " [ ] ", NULL },
	{ "{}", NULL },
	{ "\t\r\n{ \"a\" : [ 1 , -2.5e+3 , { } ] , \"b\" : null }\n", NULL },
	{ "[[],[[]],{\"a\":{}}]", NULL },
	{ "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD800\"", NULL },
	{ "\"\x7f\"", NULL },
	{ "[1E400,123456789012345678901234567890,0.0e-0]", NULL },
	{ "true", NULL },
	{ "", ENDS },
	{ "   ", ENDS },
	{ "[", ENDS },
	{ "{", ENDS },
	{ "{\"a\"", ENDS },
	{ "{\"a\":", ENDS },
	{ "{\"a\":1", ENDS },
	{ "{\"a\":1,", ENDS },
	{ "[1,", ENDS },
	{ "\"abc", "a string does not end" },
	{ "\"abc\\\"", "a string does not end" },
	{ "\"abc\\", ENDS },
	{ "\"\\u12\"", "bad \\u escape" },
	{ "\"\\u12", "bad \\u escape" },
	{ "\"\\u12G4\"", "bad \\u escape" },
	{ "\"\\x41\"", "bad escape" },
	{ "\"\\U0041\"", "bad escape" },
	{ "\"a\tb\"", "a control character in a string" },
	{ "\"a\nb\"", "a control character in a string" },
	{ "'a'", NO_VALUE },
	{ "[1,]", NO_VALUE },
	{ "[,1]", NO_VALUE },
	{ "[1,,2]", NO_VALUE },
	{ "+1", NO_VALUE },
	{ ".5", NO_VALUE },
	{ "NaN", NO_VALUE },
	{ "]", NO_VALUE },
	{ "\xEF\xBB\xBF[]", NO_VALUE },
	{ "\v1", NO_VALUE },
	{ "{\"a\":}", NO_VALUE },
	{ "{,}", "no key where one must be" },
	{ "{\"a\":1,}", "no key where one must be" },
	{ "{a:1}", "no key where one must be" },
	{ "{1:1}", "no key where one must be" },
	{ "{\"a\" 1}", "no colon after a key" },
	{ "{\"a\",1}", "no colon after a key" },
	{ "[1 2]", NO_COMMA },
	{ "[1}", NO_COMMA },
	{ "{\"a\":1]", NO_COMMA },
	{ "[01]", NO_COMMA },
	{ "[-01]", NO_COMMA },
	{ "[0x1]", NO_COMMA },
	{ "[truely]", NO_COMMA },
	{ "01", "more follows" },
	{ "[] []", "more follows" },
	{ "{}}", "more follows" },
	{ "1.", "bad number" },
	{ "1.e5", "bad number" },
	{ "1e", "bad number" },
	{ "1e+", "bad number" },
	{ "-", "bad number" },
	{ "-a", "bad number" },
	{ "tru", "bad word" },
	{ "True", NO_VALUE },
	{ "nul1", "bad word" },
	{ "falsE", "bad word" },
};

START_TEST(grammar_table)
{
	const char *error = why_not(slice_z(grammar[_i].in));

	if (grammar[_i].error)
		ck_assert_msg(error && strcmp(error, grammar[_i].error) == 0,
			      "on '%s': %s", grammar[_i].in, error ? error : "taken");
	else
		ck_assert_msg(!error, "on '%s': %s", grammar[_i].in, error);
}
END_TEST

START_TEST(a_nul_is_no_white_space)
{
	ck_assert(why_not((struct slice){ "\0", 1 }));
	ck_assert(why_not((struct slice){ "1\0", 2 }));
	ck_assert(why_not((struct slice){ "[\0]", 3 }));
	ck_assert(why_not((struct slice){ "[1\0]", 4 }));
	ck_assert(why_not((struct slice){ "\"\0\"", 3 }));
	ck_assert(why_not((struct slice){ NULL, 0 }));
}
END_TEST

/* Every beginning of a text that is no number is refused, and nothing is read behind it. */
START_TEST(beginnings_are_refused)
{
	static const char text[] =
		"{\"key\":[1,-2.5e-3,\"a\\u00e9\\n\",true,false,null,{\"b\":{}}],\"z\":\"0123456789abcdefgh\"}";

	for (size_t n = 0; n < sizeof(text) - 1; n++) {
		char *copy = malloc(n ? n : 1);
		memcpy(copy, text, n);
		ck_assert_msg(why_not((struct slice){ copy, n }), "taken at %zu", n);
		free(copy);
	}
	ck_assert(!why_not(SLICE(text)));
}
END_TEST

static const struct { char open, close; size_t depth; bool ok; } nests[] = {
	{ '[', ']', 1, true },
	{ '[', ']', JSON_MAX_DEPTH, true },
	{ '[', ']', JSON_MAX_DEPTH + 1, false },
	{ '[', ']', 1000000, false },
	{ '{', '}', JSON_MAX_DEPTH, true },
	{ '{', '}', JSON_MAX_DEPTH + 1, false },
};

/* Objects are {"a":{"a":...{}...}}. */
START_TEST(depth_table)
{
	struct buf text = BUF_INIT;

	for (size_t i = 0; i < nests[_i].depth; i++) {
		buf_addc(&text, nests[_i].open);
		if (nests[_i].open == '{' && i + 1 < nests[_i].depth)
			buf_addz(&text, "\"a\":");
	}
	for (size_t i = 0; i < nests[_i].depth; i++)
		buf_addc(&text, nests[_i].close);
	ck_assert_int_eq(!why_not(buf_slice(&text)), nests[_i].ok);
	buf_free(&text);
}
END_TEST

/* The bit of a level must not be that of one before: [{[{... */
START_TEST(brackets_mixed)
{
	struct buf text = BUF_INIT;
	size_t middle;

	for (size_t i = 0; i < JSON_MAX_DEPTH / 2; i++)
		buf_addz(&text, "[{\"a\":");
	middle = text.len;
	buf_addc(&text, '1');
	for (size_t i = 0; i < JSON_MAX_DEPTH / 2; i++)
		buf_addz(&text, "}]");
	ck_assert_ptr_null(why_not(buf_slice(&text)));
	for (size_t i = middle + 1; i < text.len; i++) {
		char right = text.p[i];
		text.p[i] = right == '}' ? ']' : '}';
		ck_assert_str_eq(why_not(buf_slice(&text)), NO_COMMA);
		text.p[i] = right;
	}
	buf_free(&text);
}
END_TEST

/* A special byte at every place of a run, against every size of step. */
START_TEST(strings_of_every_length)
{
	static const char specials[] = { '"', '\\', '\x01', '\x1F', '\n' };
	char text[80];

	for (size_t len = 0; len < 70; len++) {
		for (size_t at = 0; at <= len; at++) {
			for (size_t s = 0; s < sizeof(specials); s++) {
				memset(text, at % 2 ? 'x' : '\xFF', sizeof(text));
				text[0] = text[len + 1] = '"';
				ck_assert(!why_not((struct slice){ text, len + 2 }));
				if (at == len)
					continue;
				text[at + 1] = specials[s];
				ck_assert(why_not((struct slice){ text, len + 2 }));
			}
		}
	}
}
END_TEST

#define BAD "\xEF\xBF\xBD"

static const struct { const char *raw; struct slice text; } texts[] = {
	{ "", { "", 0 } },
	{ "plain", { "plain", 5 } },
	{ "a\\nb\\t\\r\\b\\f\\\"\\\\\\/", { "a\nb\t\r\b\f\"\\/", 10 } },
	{ "\\u0041\\u00e9\\u20AC", { "A\xC3\xA9\xE2\x82\xAC", 6 } },
	{ "\\u007f\\u0080\\u07ff\\u0800\\uffff", { "\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF", 11 } },
	{ "\\ud83d\\ude00", { "\xF0\x9F\x98\x80", 4 } },
	{ "\\uDBFF\\uDFFF!", { "\xF4\x8F\xBF\xBF!", 5 } },
	{ "\\u0000x", { "\0x", 2 } },
	{ "\\ud800", { BAD, 3 } },
	{ "\\ude00\\ud83d", { BAD BAD, 6 } },
	{ "\\ud800\\ud83d\\ude00", { BAD "\xF0\x9F\x98\x80", 7 } },
	{ "\\ud800\\n", { BAD "\n", 4 } },
	{ "\\ud800\\\\u", { BAD "\\u", 5 } },
	{ "\\ud800x", { BAD "x", 4 } },
	{ "0123456789abcdef\\n0123456789abcdefg\\n", { "0123456789abcdef\n0123456789abcdefg\n", 35 } },
};

START_TEST(text_table)
{
	struct slice raw = slice_z(texts[_i].raw);

	ck_assert_msg(slice_eq(json_text(&arena, raw), texts[_i].text), "on '%s'", texts[_i].raw);
}
END_TEST

START_TEST(text_without_escapes_is_not_copied)
{
	struct slice raw = SLICE("no escapes");

	ck_assert_ptr_eq(json_text(&arena, raw).p, raw.p);
}
END_TEST

static const struct { struct slice text; const char *json; } puts_[] = {
	{ { NULL, 0 }, "\"\"" },
	{ { "plain", 5 }, "\"plain\"" },
	{ { "a\"b\\c/d", 7 }, "\"a\\\"b\\\\c/d\"" },
	{ { "\n\t\r\b\f", 5 }, "\"\\n\\t\\r\\b\\f\"" },
	{ { "\0\x01\x1F\x7F", 4 }, "\"\\u0000\\u0001\\u001F\x7F\"" },
	{ { "\xC3\xA9\xE2\x80\xA8", 5 }, "\"\xC3\xA9\xE2\x80\xA8\"" },
	{ { "a\xFFz", 3 }, "\"a" BAD "z\"" },
	{ { "\xC3", 1 }, "\"" BAD "\"" },
	{ { "\xE2\x82(\xED\xA0\x80", 6 }, "\"" BAD "(" BAD BAD BAD "\"" },
	{ { "\xFF\n\xFF", 3 }, "\"" BAD "\\n" BAD "\"" },
};

START_TEST(put_table)
{
	struct buf out = BUF_INIT;

	json_put(&out, puts_[_i].text);
	ck_assert_msg(slice_is(buf_slice(&out), puts_[_i].json), "row %d: %.*s", _i,
		      SLICE_ARG(buf_slice(&out)));
	buf_free(&out);
}
END_TEST

/* The same bytes on every machine: a linear congruential generator. */
static unsigned random_byte(uint64_t *state)
{
	*state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (unsigned)(*state >> 56);
}

/* Any ASCII text, control characters and all, comes back; over the writer's pieces, too. */
#define PUT_LENGTH 40

/* One byte that is not plain, at each place of texts of each length: whichever step comes upon it. */
START_TEST(puts_at_every_place)
{
	static const struct { char c; const char *put; } rows[] = {
		{ 'x', "x" }, { '"', "\\\"" }, { '\\', "\\\\" }, { '\x1F', "\\u001F" }, { ' ', " " }, { '\x7F', "\x7F" },
		{ '\x80', "\xEF\xBF\xBD" }, { '\xFF', "\xEF\xBF\xBD" },
	};
	struct buf out = BUF_INIT, want = BUF_INIT;
	char text[PUT_LENGTH];

	for (size_t n = 1; n <= PUT_LENGTH; n++)
		for (size_t at = 0; at < n; at++) {
			memset(text, 'a', n);
			text[at] = rows[_i].c;
			buf_reset(&out);
			json_put(&out, (struct slice){ text, n });
			buf_reset(&want);
			buf_addf(&want, "\"%.*s%s%.*s\"", (int)at, text, rows[_i].put, (int)(n - at - 1), text + at + 1);
			ck_assert_msg(slice_eq(buf_slice(&out), buf_slice(&want)), "'%s' at %zu of %zu",
				      rows[_i].put, at, n);
		}
	buf_free(&out);
	buf_free(&want);
}
END_TEST

START_TEST(put_and_text_are_inverse)
{
	struct buf text = BUF_INIT, out = BUF_INIT;
	uint64_t state = (uint64_t)_i;
	size_t len = _i < 100 ? (size_t)_i : 4000 + (size_t)_i;
	struct slice raw;

	while (text.len < len)
		buf_addc(&text, (char)(random_byte(&state) % (_i % 2 ? 128 : 40)));
	json_put(&out, buf_slice(&text));
	struct json j = json_begin(buf_slice(&out));
	ck_assert(json_take_string(&j, &raw) && json_done(&j));
	ck_assert(slice_eq(json_text(&arena, raw), buf_slice(&text)));
	buf_free(&text);
	buf_free(&out);
}
END_TEST

static const struct { const char *in; double value; } numbers[] = {
	{ "0", 0 },
	{ "-1", -1 },
	{ "12.48", 12.48 },
	{ "0.001", 0.001 },
	{ "12.5e0", 12.5 },
	{ "1.000000000000000000000000000", 1 },
	{ "1E+2", 100 },
	{ "125e-2", 1.25 },
	{ "1.7976931348623157e308", 1.7976931348623157e308 },
	{ "9007199254740993", 9007199254740992.0 },
	{ "123456789012345678901234567890", 123456789012345678901234567890.0 },
	{ "0.1e-999999999999999999999", 0 },
	{ "0e999999999999999999999", 0 },
	{ "1000000000000000000000000e-24", 1 },
	{ "0.00000000000000000000000000000000000001e38", 1 },
};

START_TEST(number_table)
{
	struct json j = json_begin(slice_z(numbers[_i].in));
	double x = -7, want = numbers[_i].value, off;

	ck_assert_msg(json_take_number(&j, &x) && json_done(&j), "on '%s'", numbers[_i].in);
	off = x > want ? x - want : want - x;
	ck_assert_msg(off <= (want < 0 ? -want : want) * 1e-14, "on '%s': %.17g", numbers[_i].in, x);
}
END_TEST

static const char *const not_numbers[] = {
	"", "x", "\"1\"", "null", "1e309", "-1e400", "1e99999999999999999999", "-", "1.",
};

START_TEST(not_number_table)
{
	struct json j = json_begin(slice_z(not_numbers[_i]));
	double x;

	ck_assert_msg(!json_take_number(&j, &x) && j.error, "on '%s'", not_numbers[_i]);
}
END_TEST

static const struct { const char *in; bool ok; int64_t value; } integers[] = {
	{ "0", true, 0 },
	{ "-0", true, 0 },
	{ "-17", true, -17 },
	{ "9223372036854775807", true, INT64_MAX },
	{ "-9223372036854775808", true, INT64_MIN },
	{ "9223372036854775808", false, 0 },
	{ "-9223372036854775809", false, 0 },
	{ "99999999999999999999999", false, 0 },
	{ "1.0", false, 0 },
	{ "1e3", false, 0 },
	{ "\"1\"", false, 0 },
};

START_TEST(integer_table)
{
	struct json j = json_begin(slice_z(integers[_i].in));
	int64_t n = 0;

	ck_assert_msg(json_take_integer(&j, &n) == integers[_i].ok, "on '%s'", integers[_i].in);
	ck_assert_int_eq(n, integers[_i].value);
}
END_TEST

static const struct { const char *in; bool ok; size_t value; } counts[] = {
	{ "0", true, 0 }, { "7", true, 7 }, { " 120 ", true, 120 }, { "999999999999999", true, 999999999999999 },
	{ "9007199254740992", true, 9007199254740992 }, { "9007199254740994", false, 0 }, { "1e3", true, 1000 },
	{ "2.0", true, 2 }, { "20E-1", true, 2 }, { "-0", true, 0 }, { "2.5", false, 0 }, { "-1", false, 0 },
	{ "01", false, 0 }, { "1x", false, 0 }, { "1.", false, 0 }, { "", false, 0 }, { "null", false, 0 },
};

START_TEST(count_table)
{
	struct json j = json_begin(slice_z(counts[_i].in));
	size_t n = 0;
	bool ok = json_take_count(&j, &n) && json_done(&j);

	ck_assert_msg(ok == counts[_i].ok, "on '%s'", counts[_i].in);
	if (ok)
		ck_assert_uint_eq(n, counts[_i].value);
}
END_TEST

/* A key that is guessed is taken as it mostly stands, and left to json_member where it does not. */
static const struct { const char *in; bool second; } guessed[] = {
	{ "{\"a\":1,\"b\":2}", true }, { "{\"a\":1, \"b\":2}", false }, { "{\"a\":1,\"b\" :2}", false },
	{ "{\"a\":1,\"bb\":2}", false }, { "{\"a\":1,\"b", false }, { "{\"a\":1}", false }, { "{\"a\":1", false },
};

START_TEST(guessed_member)
{
	struct json j = json_begin(slice_z(guessed[_i].in));
	size_t n;

	ck_assert(json_open(&j, '{') && !json_member_is(&j, SLICE("b")) && json_member_is(&j, SLICE("a")));
	ck_assert(json_take_count(&j, &n) && n == 1);
	ck_assert_msg(json_member_is(&j, SLICE("b")) == guessed[_i].second, "on '%s'", guessed[_i].in);
	ck_assert(!guessed[_i].second || (json_take_count(&j, &n) && n == 2));
}
END_TEST

static const struct { int64_t ms; const char *json; } seconds[] = {
	{ 0, "0" }, { 3000, "3" }, { 12480, "12.48" }, { 5, "0.005" }, { 1050, "1.05" },
	{ 3723004, "3723.004" }, { 100, "0.1" }, { -500, "-0.5" }, { -2000, "-2" },
	{ INT64_MAX, "9223372036854775.807" }, { INT64_MIN, "-9223372036854775.808" },
};

START_TEST(seconds_table)
{
	struct buf out = BUF_INIT;

	json_put_seconds(&out, seconds[_i].ms);
	ck_assert_msg(slice_is(buf_slice(&out), seconds[_i].json), "row %d: %.*s", _i,
		      SLICE_ARG(buf_slice(&out)));
	buf_free(&out);
}
END_TEST

START_TEST(keys_and_commas)
{
	struct buf out = BUF_INIT;

	buf_addc(&out, '{');
	json_put_key(&out, "n");
	json_put_number(&out, 0);
	json_put_key(&out, "list");
	buf_addc(&out, '[');
	json_put_comma(&out);
	json_put_number(&out, UINT64_MAX);
	json_put_comma(&out);
	json_put(&out, SLICE("{"));
	json_put_comma(&out);
	buf_addz(&out, "{}]}");
	ck_assert(slice_is(buf_slice(&out), "{\"n\":0,\"list\":[18446744073709551615,\"{\",{}]}"));
	buf_free(&out);
}
END_TEST

/* As printf has them: halves that are none, halves that are, and what is next to them. */
START_TEST(thousandths_as_printf)
{
	static const double exact[] = {
		0, 1, 0.5, 0.0005, 0.0015, 0.0625, 0.1875, 0.4375, 0.0004999999, 0.9994999999, 0.9995, 0.99951, 1e-300, 5e-324,
		2.0005, 123456.7895, 999999999.9995, 1e9,
	};
	char want[64];

	for (size_t i = 0; i < N_ELEMS(exact) + 20000; i++) {
		struct buf out = BUF_INIT;
		double x = i < N_ELEMS(exact) ? exact[i] : (double)i / 16000;
		int n = snprintf(want, sizeof(want), "%.3f", x);
		json_put_thousandths(&out, x);
		ck_assert_msg(slice_eq(buf_slice(&out), (struct slice){ want, (size_t)n }), "%s, not %.*s", want,
			      SLICE_ARG(buf_slice(&out)));
		buf_free(&out);
	}
}
END_TEST

/* What json_open and its fellows see, in one word a step. */
static void walk(struct json *j, struct buf *seen)
{
	struct slice key, value;

	if (json_open(j, '{'))
		while (json_member(j, &key)) {
			buf_addf(seen, "%.*s=", SLICE_ARG(key));
			if (json_peek(j) != '[') {
				if (json_skip(j, &value))
					buf_addf(seen, "%.*s ", SLICE_ARG(value));
				continue;
			}
			for (json_open(j, '['); json_element(j);)
				if (json_skip(j, &value))
					buf_addf(seen, "%.*s,", SLICE_ARG(value));
			buf_addc(seen, ' ');
		}
	buf_addz(seen, json_done(j) ? "." : j->error ? j->error : "more");
}

static const struct { const char *in, *seen; } walks[] = {
	{ "{}", "." },
	{ " { } ", "." },
	{ "{\"a\":1}", "a=1 ." },
	{ "{ \"a\" : [ ] , \"b\\n\" : { \"c\" : [ 1 ] } }", "a= b\\n={ \"c\" : [ 1 ] } ." },
	{ "{\"a\":[1,[2],{}],\"b\":\"x\"}", "a=1,[2],{}, b=\"x\" ." },
	{ "{\"a\":[1,]}", "a=1, " NO_VALUE },
	{ "{\"a\":[1", "a=1, " ENDS },
	{ "{\"a\":[", "a= " ENDS },
	{ "{\"a\":[1 2]}", "a=1, " NO_COMMA },
	{ "{\"a\":1,}", "a=1 no key where one must be" },
	{ "{\"a\":1 \"b\":2}", "a=1 " NO_COMMA },
	{ "{,\"a\":1}", "no key where one must be" },
	{ "{\"a\":1}}", "a=1 more" },
	{ "[]", "not an object" },
	{ "", ENDS },
	{ "{", ENDS },
};

START_TEST(walk_table)
{
	struct buf seen = BUF_INIT;
	struct json j = json_begin(slice_z(walks[_i].in));

	walk(&j, &seen);
	ck_assert_msg(slice_is(buf_slice(&seen), walks[_i].seen), "on '%s': %.*s", walks[_i].in,
		      SLICE_ARG(buf_slice(&seen)));
	buf_free(&seen);
}
END_TEST

START_TEST(the_first_error_stays)
{
	struct json j = json_begin(SLICE("[1,2]"));
	struct slice raw;
	double x;

	ck_assert(!json_take_string(&j, &raw));
	ck_assert_str_eq(j.error, "not a string");
	ck_assert(!json_open(&j, '['));
	ck_assert(!json_element(&j));
	ck_assert(!json_take_number(&j, &x));
	ck_assert(!json_skip(&j, NULL));
	ck_assert(!json_fail(&j, "another"));
	ck_assert_int_eq(json_peek(&j), 0);
	ck_assert(!json_done(&j));
	ck_assert_str_eq(j.error, "not a string");
}
END_TEST

START_TEST(an_error_ends_a_list_that_was_just_opened)
{
	struct json j = json_begin(SLICE("[1,2]"));

	ck_assert(json_open(&j, '['));
	json_fail(&j, "another");
	ck_assert(!json_element(&j));
}
END_TEST

/* A public file: 'y', 'n' or 'i', and whether it was taken. */
static bool suite_file_taken(const char *name)
{
	static char bytes[1 << 20];
	char path[4096];
	FILE *fp;
	size_t len;

	snprintf(path, sizeof(path), "%s/%s", suite_folder, name);
	fp = fopen(path, "rb");
	ck_assert_msg(fp != NULL, "cannot read %s", path);
	len = fread(bytes, 1, sizeof(bytes), fp);
	fclose(fp);
	struct slice text = { bytes, len };
	return utf8_valid(text) == len && !why_not(text);
}

START_TEST(suite)
{
	DIR *folder = opendir(suite_folder);
	size_t n[256] = { 0 }, wrong = 0;

	ck_assert_msg(folder != NULL, "cannot read %s", suite_folder);
	for (struct dirent *e; (e = readdir(folder)) != NULL;) {
		if (!strchr("yni", e->d_name[0]) || e->d_name[1] != '_')
			continue;
		bool taken = suite_file_taken(e->d_name);
		n[(unsigned char)e->d_name[0]]++;
		if (e->d_name[0] == (taken ? 'n' : 'y')) {
			printf("%s: %s\n", taken ? "taken" : "refused", e->d_name);
			wrong++;
		} else if (e->d_name[0] == 'i') {
			printf("may be either: %s: %s\n", taken ? "taken" : "refused", e->d_name);
		}
	}
	closedir(folder);
	printf("%zu to take, %zu to refuse, %zu wrong, %zu of either kind\n", n['y'], n['n'], wrong,
	       n['i']);
	ck_assert_uint_gt(n['y'] + n['n'], 0);
	ck_assert_uint_eq(wrong, 0);
}
END_TEST

static Suite *json_suite(void)
{
	Suite *s = suite_create("json");
	TCase *tc = tcase_create("json");

	tcase_add_checked_fixture(tc, arena_setup, arena_teardown);
	tcase_add_loop_test(tc, grammar_table, 0, (int)N_ELEMS(grammar));
	tcase_add_test(tc, a_nul_is_no_white_space);
	tcase_add_test(tc, beginnings_are_refused);
	tcase_add_loop_test(tc, depth_table, 0, (int)N_ELEMS(nests));
	tcase_add_test(tc, brackets_mixed);
	tcase_add_test(tc, strings_of_every_length);
	tcase_add_loop_test(tc, text_table, 0, (int)N_ELEMS(texts));
	tcase_add_test(tc, text_without_escapes_is_not_copied);
	tcase_add_loop_test(tc, put_table, 0, (int)N_ELEMS(puts_));
	tcase_add_loop_test(tc, puts_at_every_place, 0, 8);
	tcase_add_loop_test(tc, put_and_text_are_inverse, 0, 200);
	tcase_add_loop_test(tc, number_table, 0, (int)N_ELEMS(numbers));
	tcase_add_loop_test(tc, not_number_table, 0, (int)N_ELEMS(not_numbers));
	tcase_add_loop_test(tc, integer_table, 0, (int)N_ELEMS(integers));
	tcase_add_loop_test(tc, count_table, 0, (int)N_ELEMS(counts));
	tcase_add_loop_test(tc, guessed_member, 0, (int)N_ELEMS(guessed));
	tcase_add_loop_test(tc, seconds_table, 0, (int)N_ELEMS(seconds));
	tcase_add_test(tc, keys_and_commas);
	tcase_add_test(tc, thousandths_as_printf);
	tcase_add_loop_test(tc, walk_table, 0, (int)N_ELEMS(walks));
	tcase_add_test(tc, the_first_error_stays);
	tcase_add_test(tc, an_error_ends_a_list_that_was_just_opened);
	if (suite_folder)
		tcase_add_test(tc, suite);
	suite_add_tcase(s, tc);
	return s;
}

int main(int argc, char **argv)
{
	suite_folder = argc > 1 ? argv[1] : getenv("JSON_SUITE");

	return run_suite(json_suite());
}
