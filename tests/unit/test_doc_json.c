#include "model/doc_json.h"
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

static void assert_written(const struct record *r, const char *want)
{
	buf_reset(&out);
	record_write(r, &out);
	out.len--;
	ck_assert_msg(slice_is(buf_slice(&out), want), "want %s\nhave %.*s", want,
		      SLICE_ARG(buf_slice(&out)));
}

/* A line as doc_from_record understands it, written by doc_to_record into a record of its own. */
static struct record rewritten(const char *line)
{
	struct record in = scanned(line), r = { NULL, 0, 0 };
	struct doc d = { .arena = &arena };
	const char *why = "";

	ck_assert_msg(doc_from_record(&d, &in, &why), "on '%s': %s", line, why);
	doc_to_record(&d, &r);
	return r;
}

#define TURN(rest) "\"turns\":[{\"index\":1,\"text\":\"Hi.\",\"span\":[0,3]" rest "}]"
#define PART(rest) "\"parts\":[{\"type\":\"section\",\"span\":[4,90]" rest "}]"

/* Records of the document's fields alone, just as they are written. */
static const char *const round_trips[] = {
	"{}",
	"{\"kind\":\"text\"}",
	"{\"kind\":\"transcript\",\"turns\":[]}",
	"{\"kind\":\"article\",\"blocks\":[]}",
	"{\"format\":{\"name\":\"plain\",\"score\":0.98}}",
	"{\"format\":{\"name\":\"webvtt\",\"score\":1}}",
	"{\"format\":{\"name\":\"notes\",\"score\":0.5}}",
	"{\"speakers\":[{\"speaker\":\"Ann\",\"role\":\"client\",\"turns\":2,\"words\":17,"
		"\"labels\":[\"Ann:\",\"ANN:\"]},{\"turns\":0,\"words\":0}]}",
	"{" TURN("") "}",
	"{" TURN(",\"line\":9,\"start\":12.48,\"end\":15.02,\"time\":\"2024-03-01T21:05:00\"") "}",
	"{" TURN(",\"start\":0,\"end\":3600.001") "}",
	"{\"turns\":[{\"index\":1,\"speaker\":\"B\\u0000\\n\\\"\",\"role\":\"other\",\"label\":\"B:\","
		"\"text\":\"\",\"span\":[0,0]},{\"index\":2,\"text\":\"x\",\"span\":[1,2]}]}",
	"{" TURN(",\"notes\":[{\"text\":\"nods\",\"span\":[1,2]},{\"text\":\"\",\"span\":[2,2]}]") "}",
	"{" TURN(",\"quoted\":[{\"speaker\":\"N\",\"text\":\"q\",\"span\":[0,1]},"
		 "{\"text\":\"r\",\"span\":[1,2]}]") "}",
	"{" TURN("," PART("")) "}",
	"{" TURN(",\"flags\":[\"cut_off\",\"placeholder\",\"refusal\",\"out_of_role\",\"role_swap\","
		 "\"repeat\",\"empty\",\"overlap\"],\"repeat_of\":4") "}",
	"{" PART(",\"line\":3,\"number\":\"2.1\",\"title\":\"T\",\"text\":\"x\",\"items\":[\"a\",\"\"]") "}",
	"{" PART(",\"sections\":[{\"title\":\"t\",\"items\":[\"a\"]},{}]") "}",
	"{" PART(",\"fields\":{\"Date\":\"today\",\"k\\\"\":\"\"}") "}",
	"{\"parts\":[{\"type\":\"header\",\"span\":[0,1]},{\"type\":\"summary\",\"span\":[1,2]},"
		"{\"type\":\"termination\",\"span\":[2,3]},{\"type\":\"separator\",\"span\":[3,4]},"
		"{\"type\":\"footer\",\"span\":[4,5]},{\"type\":\"note\",\"span\":[5,6]},"
		"{\"type\":\"prose\",\"span\":[6,7]},{\"type\":\"comment\",\"span\":[7,8]}]}",
	"{\"blocks\":[{\"type\":\"heading\",\"level\":2,\"text\":\"H\",\"span\":[0,1]},"
		"{\"type\":\"paragraph\",\"text\":\"\",\"span\":[1,1]},"
		"{\"type\":\"list_item\",\"text\":\"i\",\"span\":[2,3]},"
		"{\"type\":\"quote\",\"text\":\"q\",\"span\":[3,4]},"
		"{\"type\":\"code\",\"text\":\"c\",\"span\":[4,5]},"
		"{\"type\":\"table\",\"text\":\"t\",\"span\":[5,6]},"
		"{\"type\":\"caption\",\"text\":\"p\",\"span\":[6,7]},"
		"{\"type\":\"image\",\"text\":\"a boat\",\"span\":[8,14],\"src\":\"https://example.org/b.png\"}]}",
	"{\"blocks\":[{\"type\":\"paragraph\",\"text\":\"a link\",\"span\":[0,6],"
		"\"links\":[{\"span\":[2,6],\"url\":\"/x\"}]},"
		"{\"type\":\"table\",\"text\":\"a | b\",\"span\":[8,13],\"head\":1,\"rows\":[[\"a\",\"\",\"b\"],[]]}]}",
	"{\"kind\":\"notes\",\"format\":{\"name\":\"n\",\"score\":0},\"speakers\":[{\"turns\":1,\"words\":2}],"
		TURN("") "," PART("") ",\"blocks\":[{\"type\":\"code\",\"text\":\"\",\"span\":[0,0]}]}",
};

START_TEST(round_trip_table)
{
	struct record r = rewritten(round_trips[_i]);

	assert_written(&r, round_trips[_i]);
}
END_TEST

/* What others write: more members, fewer, numbers in other shapes, null for nothing. */
static const struct { const char *in, *out; } tolerated[] = {
	{ "{\"id\":\"a\",\"metadata\":{\"kind\":1},\"zzz\":[{}]}", "{}" },
	{ "{\"kind\":\"podcast\"}", "{}" },
	{ "{\"kind\":null,\"text\":null,\"line\":null,\"format\":null,\"turns\":null,\"parts\":null}", "{}" },
	{ "{\"format\":{\"score\":0.5}}", "{}" },
	{ "{\"format\":{\"version\":2,\"name\":\"srt\",\"score\":5e-1}}",
	  "{\"format\":{\"name\":\"srt\",\"score\":0.5}}" },
	{ "{\"format\":{\"name\":\"srt\",\"score\":7}}", "{\"format\":{\"name\":\"srt\",\"score\":1}}" },
	{ "{\"turns\":[{}]}", "{\"turns\":[{\"index\":1,\"text\":\"\",\"span\":[0,0]}]}" },
	{ "{\"turns\":[{\"span\":[0.0,3e0],\"mood\":{\"a\":[1]},\"text\":\"Hi.\",\"index\":1.0}]}",
	  "{" TURN("") "}" },
	{ "{" TURN(",\"start\":1.0,\"end\":12.5e0") "}", "{" TURN(",\"start\":1,\"end\":12.5") "}" },
	{ "{" TURN(",\"start\":1.0004,\"end\":0.1e1") "}", "{" TURN(",\"start\":1,\"end\":1") "}" },
	{ "{" TURN(",\"start\":1.001,\"end\":4.035") "}", "{" TURN(",\"start\":1.001,\"end\":4.035") "}" },
	{ "{" TURN(",\"start\":-1,\"end\":1e300") "}", "{" TURN("") "}" },
	{ "{" TURN(",\"role\":\"chair\",\"flags\":[\"loud\",\"empty\"],\"notes\":[]") "}",
	  "{" TURN(",\"flags\":[\"empty\"]") "}" },
	{ "{" TURN(",\"speaker\":null,\"role\":null,\"flags\":null,\"parts\":null,\"start\":null") "}",
	  "{" TURN("") "}" },
	{ "{\"parts\":[{\"type\":\"advert\",\"span\":[0,1]},{\"span\":[1,2],\"fields\":{\"a\":null}}]}",
	  "{\"parts\":[{\"type\":\"prose\",\"span\":[0,1]},"
	  "{\"type\":\"prose\",\"span\":[1,2],\"fields\":{\"a\":\"\"}}]}" },
	{ "{\"blocks\":[{\"type\":\"video\",\"text\":\"v\",\"span\":[0,1],\"level\":99999999999}]}",
	  "{\"blocks\":[{\"type\":\"paragraph\",\"level\":1000,\"text\":\"v\",\"span\":[0,1]}]}" },
	{ "{ \"turns\" : [ { \"text\" : \"\\u0048i.\" , \"index\" : 1 , \"span\" : [ 0 , 3 ] } ] }",
	  "{" TURN("") "}" },
};

START_TEST(tolerated_table)
{
	struct record r = rewritten(tolerated[_i].in);

	assert_written(&r, tolerated[_i].out);
}
END_TEST

#define BAD_TURNS "the field 'turns' is not a list of turns"
#define BAD_PARTS "the field 'parts' is not a list of parts"

static const struct { const char *in, *why; } refused[] = {
	{ "{\"text\":7}", "the field 'text' is not a string" },
	{ "{\"text\":[]}", "the field 'text' is not a string" },
	{ "{\"kind\":7}", "the field 'kind' is not a string" },
	{ "{\"line\":\"7\"}", "the field 'line' is not a line number" },
	{ "{\"line\":-7}", "the field 'line' is not a line number" },
	{ "{\"format\":\"plain\"}", "the field 'format' is not a name and a score" },
	{ "{\"format\":{\"name\":1}}", "the field 'format' is not a name and a score" },
	{ "{\"speakers\":[\"Ann\"]}", "the field 'speakers' is not a list of speakers" },
	{ "{\"speakers\":[{\"labels\":\"Ann:\"}]}", "the field 'speakers' is not a list of speakers" },
	{ "{\"turns\":{}}", BAD_TURNS },
	{ "{\"turns\":[null]}", BAD_TURNS },
	{ "{\"turns\":[[]]}", BAD_TURNS },
	{ "{\"turns\":[{\"text\":1}]}", BAD_TURNS },
	{ "{\"turns\":[{\"index\":1.5}]}", BAD_TURNS },
	{ "{\"turns\":[{\"index\":1e16}]}", BAD_TURNS },
	{ "{\"turns\":[{\"span\":[]}]}", BAD_TURNS },
	{ "{\"turns\":[{\"span\":[1]}]}", BAD_TURNS },
	{ "{\"turns\":[{\"span\":[1,2,3]}]}", BAD_TURNS },
	{ "{\"turns\":[{\"span\":[2,1]}]}", BAD_TURNS },
	{ "{\"turns\":[{\"span\":[-1,1]}]}", BAD_TURNS },
	{ "{\"turns\":[{\"span\":{\"start\":1,\"end\":2}}]}", BAD_TURNS },
	{ "{\"turns\":[{\"start\":\"00:01\"}]}", BAD_TURNS },
	{ "{\"turns\":[{\"flags\":\"empty\"}]}", BAD_TURNS },
	{ "{\"turns\":[{\"flags\":[1]}]}", BAD_TURNS },
	{ "{\"turns\":[{\"parts\":[{\"type\":1}]}]}", BAD_TURNS },
	{ "{\"turns\":[{\"notes\":[{\"span\":0}]}]}", BAD_TURNS },
	{ "{\"parts\":[{\"fields\":[]}]}", BAD_PARTS },
	{ "{\"parts\":[{\"fields\":{\"a\":1}}]}", BAD_PARTS },
	{ "{\"parts\":[{\"items\":[{}]}]}", BAD_PARTS },
	{ "{\"parts\":[{\"sections\":[{\"items\":7}]}]}", BAD_PARTS },
	{ "{\"blocks\":[{\"level\":\"2\"}]}", "the field 'blocks' is not a list of blocks" },
};

START_TEST(refused_table)
{
	struct record r = scanned(refused[_i].in);
	struct doc d = { .arena = &arena };
	const char *why = NULL;

	ck_assert_msg(!doc_from_record(&d, &r, &why), "taken: '%s'", refused[_i].in);
	ck_assert_str_eq(why, refused[_i].why);
}
END_TEST

/* Memory must stay near the size of the record: {} after {} is refused, real ones are not. */
START_TEST(lists_of_nothing_are_refused)
{
	static const struct { const char *object; bool ok; } objects[] = {
		{ "{}", false }, { "{\"text\":\"\",\"span\":[0,0]}", true }
	};

	for (size_t i = 0; i < N_ELEMS(objects); i++) {
		struct doc d = { .arena = &arena };
		struct record r = { NULL, 0, 0 };
		const char *why = "";
		buf_reset(&out);
		buf_addz(&out, "[");
		for (size_t n = 0; n < 1000; n++)
			buf_addf(&out, "%s%s", n ? "," : "", objects[i].object);
		buf_addz(&out, "]");
		record_set(&r, &arena, "turns", buf_slice(&out));
		ck_assert_int_eq(doc_from_record(&d, &r, &why), objects[i].ok);
	}
}
END_TEST

START_TEST(the_text_is_unescaped)
{
	struct record r = scanned("{\"text\":\"a\\nb\",\"line\":12,\"kind\":\"notes\"}");
	struct doc d = { .arena = &arena };
	const char *why;

	ck_assert(doc_from_record(&d, &r, &why));
	ck_assert(slice_is(d.text, "a\nb"));
	ck_assert_uint_eq(d.line, 12);
	ck_assert_int_eq(d.kind, KIND_NOTES);
	ck_assert_ptr_null(d.format);
	ck_assert_uint_eq(d.metas.n, 0);
}
END_TEST

START_TEST(times_that_are_missing_are_not_zero)
{
	struct record r = scanned("{\"turns\":[{\"start\":0}]}");
	struct doc d = { .arena = &arena };
	const char *why;

	ck_assert(doc_from_record(&d, &r, &why));
	ck_assert_int_eq(d.turns.v[0].start_ms, 0);
	ck_assert_int_eq(d.turns.v[0].end_ms, -1);
}
END_TEST

/* A document of one turn and one stated title, put into what an earlier tool has made. */
static const struct { const char *line, *written; } places[] = {
	{ "{\"id\":\"a\",\"source\":\"a\",\"index\":1,\"text\":\"Hi.\",\"span\":[0,3],\"line\":1,\"metadata\":{\"n\":1}}",
	  "{\"id\":\"a\",\"source\":\"a\",\"index\":1,\"kind\":\"transcript\",\"text\":\"Hi.\",\"span\":[0,3],"
	  "\"line\":1,\"metadata\":{\"n\":1,\"title\":\"T\"},\"format\":{\"name\":\"plain\",\"score\":0.67},"
	  TURN("") "}" },
	{ "{\"text\":\"Hi.\",\"mine\":1.10}",
	  "{\"kind\":\"transcript\",\"text\":\"Hi.\",\"mine\":1.10,\"metadata\":{\"title\":\"T\"},"
	  "\"format\":{\"name\":\"plain\",\"score\":0.67}," TURN("") "}" },
	{ "{\"turns\":[],\"parts\":[1],\"x\":0,\"speakers\":[],\"blocks\":[3],\"kind\":\"text\",\"text\":\"Hi.\"}",
	  "{" TURN("") ",\"x\":0,\"blocks\":[3],\"kind\":\"transcript\",\"text\":\"Hi.\","
	  "\"metadata\":{\"title\":\"T\"},\"format\":{\"name\":\"plain\",\"score\":0.67}}" },
};

START_TEST(place_table)
{
	struct record r = scanned(places[_i].line);
	struct doc d = { .arena = &arena, .text = SLICE("Hi."), .kind = KIND_TRANSCRIPT,
			 .format = "plain", .score = 0.666 };

	doc_state(&d, "title", SLICE("T"));
	*VEC_PUSH(&arena, &d.turns) = (struct turn){
		.index = 1, .text = d.text, .span = { 0, 3 }, .start_ms = -1, .end_ms = -1 };
	for (int again = 0; again < 2; again++) {
		doc_to_record(&d, &r);
		assert_written(&r, places[_i].written);
	}
}
END_TEST

START_TEST(stated_facts)
{
	struct doc d = { .arena = &arena };

	ck_assert_uint_eq(doc_stated(&d, "title").len, 0);
	doc_state(&d, "title", SLICE("\"A\"\n"));
	doc_state_number(&d, "session", 11);
	doc_state(&d, "title", SLICE("B"));
	doc_state(&d, "empty", SLICE(""));
	ck_assert_uint_eq(d.metas.n, 3);
	ck_assert(slice_is(doc_stated(&d, "title"), "\"\\\"A\\\"\\n\""));
	ck_assert(slice_is(doc_stated(&d, "session"), "11"));
	ck_assert(slice_is(doc_stated(&d, "empty"), "\"\""));
}
END_TEST

START_TEST(names_and_numbers_agree)
{
	for (int i = 0; i <= KIND_TEXT; i++)
		ck_assert_int_eq(kind_of_name(slice_z(kind_names[i])), i);
	for (int i = 0; i < N_ROLES; i++)
		ck_assert_int_eq(role_of_name(slice_z(role_names[i])), i);
	for (int i = 0; i < N_FLAGS; i++)
		ck_assert_int_eq(flag_of_name(slice_z(flag_names[i])), i);
	for (int i = 0; i < N_PARTS; i++)
		ck_assert_int_eq(part_of_name(slice_z(part_names[i])), i);
	for (int i = 0; i < N_BLOCKS; i++)
		ck_assert_int_eq(block_of_name(slice_z(block_names[i])), i);
	ck_assert_int_eq(kind_of_name(SLICE("Notes")), KIND_NONE);
	ck_assert_int_eq(role_of_name(SLICE("")), ROLE_NONE);
	ck_assert_int_eq(flag_of_name(SLICE("")), N_FLAGS);
	ck_assert_int_eq(part_of_name(SLICE("proses")), N_PARTS);
	ck_assert_int_eq(block_of_name(SLICE("head")), N_BLOCKS);
}
END_TEST

/* The text is "é–😀a": bytes 0-2, 2-5, 5-9, 9-10. */
static const struct { const char *in, *out; } spans[] = {
	{ "{\"turns\":[{\"span\":[0,2]},{\"span\":[2,5]},{\"span\":[5,10]}]}",
	  "{\"turns\":[{\"span\":[0,1]},{\"span\":[1,2]},{\"span\":[2,4]}]}" },
	{ "{\"span\":[0,9],\"parts\":[{\"span\" : [ 0 , 9 ] ,\"a\":{\"span\":[9,10]}}]}",
	  "{\"span\":[0,9],\"parts\":[{\"span\":[0,3] ,\"a\":{\"span\":[3,4]}}]}" },
	{ "{\"blocks\":[{\"text\":\"\\\"span\\\":[9,9]\",\"span\":[9,9]}],\"summary\":{\"e\":[{\"span\":[5,9]}]}}",
	  "{\"blocks\":[{\"text\":\"\\\"span\\\":[9,9]\",\"span\":[3,3]}],\"summary\":{\"e\":[{\"span\":[2,3]}]}}" },
	{ "{\"parts\":[{\"type\":\"span\",\"title\":\"\\\\\",\"span\":[2,5],\"items\":[\"span\",\"span\"]}]}",
	  "{\"parts\":[{\"type\":\"span\",\"title\":\"\\\\\",\"span\":[1,2],\"items\":[\"span\",\"span\"]}]}" },
	{ "{\"turns\":[{\"text\":\"\\\"\",\"span\":[2,5]},{\"text\":\"\\\\\\\"\",\"span\":[2,5]}]}",
	  "{\"turns\":[{\"text\":\"\\\"\",\"span\":[1,2]},{\"text\":\"\\\\\\\"\",\"span\":[1,2]}]}" },
	{ "{\"turns\":[{\"span\":[9,99999]},{\"span\":[-1,9]},{\"span\":[9]},{\"span\":[9,9,9]},{\"span\":9}]}",
	  "{\"turns\":[{\"span\":[3,4]},{\"span\":[-1,9]},{\"span\":[9]},{\"span\":[9,9,9]},{\"span\":9}]}" },
	{ "{\"turns\":[],\"other\":{\"span\":[9,9]},\"summary\":null}",
	  "{\"turns\":[],\"other\":{\"span\":[9,9]},\"summary\":null}" },
};

START_TEST(span_table)
{
	struct record r = scanned(spans[_i].in);

	record_spans_to_chars(&r, &arena, SLICE("\xC3\xA9\xE2\x80\x93\xF0\x9F\x98\x80" "a"));
	assert_written(&r, spans[_i].out);
}
END_TEST

/* Every place of a text longer than the table's steps. */
START_TEST(spans_of_a_long_text)
{
	struct buf text = BUF_INIT, line = BUF_INIT, want = BUF_INIT;
	struct record r;
	const char *why;

	for (size_t i = 0; text.len < 1000; i++)
		buf_addz(&text, i % 3 ? "x" : "\xC3\xA9");
	buf_addz(&line, "{\"turns\":[");
	buf_addz(&want, "{\"turns\":[");
	for (size_t i = 0, chars = 0; i <= text.len; i++) {
		buf_addf(&line, "%s{\"span\":[%zu,%zu]}", i ? "," : "", i, text.len);
		buf_addf(&want, "%s{\"span\":[%zu,%zu]}", i ? "," : "", chars, (size_t)750);
		if (i < text.len)
			chars += ((unsigned char)text.p[i] & 0xC0) != 0x80;
	}
	buf_addz(&line, "]}");
	buf_addz(&want, "]}");
	buf_addc(&want, '\0');
	ck_assert_uint_eq(text.len, 1000);
	ck_assert(record_scan(&r, &arena, buf_slice(&line), &why));
	record_spans_to_chars(&r, &arena, buf_slice(&text));
	assert_written(&r, want.p);
	buf_free(&text);
	buf_free(&line);
	buf_free(&want);
}
END_TEST

static Suite *doc_json_suite(void)
{
	Suite *s = suite_create("doc_json");
	TCase *tc = tcase_create("doc_json");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_loop_test(tc, round_trip_table, 0, (int)N_ELEMS(round_trips));
	tcase_add_loop_test(tc, tolerated_table, 0, (int)N_ELEMS(tolerated));
	tcase_add_loop_test(tc, refused_table, 0, (int)N_ELEMS(refused));
	tcase_add_test(tc, lists_of_nothing_are_refused);
	tcase_add_test(tc, the_text_is_unescaped);
	tcase_add_test(tc, times_that_are_missing_are_not_zero);
	tcase_add_loop_test(tc, place_table, 0, (int)N_ELEMS(places));
	tcase_add_test(tc, stated_facts);
	tcase_add_test(tc, names_and_numbers_agree);
	tcase_add_loop_test(tc, span_table, 0, (int)N_ELEMS(spans));
	tcase_add_test(tc, spans_of_a_long_text);
	suite_add_tcase(s, tc);
	return s;
}

int main(void)
{
	return run_suite(doc_json_suite());
}
