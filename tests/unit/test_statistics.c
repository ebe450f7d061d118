/*
 * Statistics of small records, as JSON.
 */
#include "sum/statistics.h"
#include "support.h"

#define TURN(who, text) "{\"speaker\":\"" who "\",\"text\":\"" text "\"}"
#define TALK(turns) "{\"kind\":\"transcript\",\"text\":\"\",\"turns\":[" turns "]}"
#define NONE "\"words\":0,\"questions\":0,\"speakers\":[]}"

static const struct { const char *json, *want; } rows[] = {
	{ TALK(""), "{\"turns\":0," NONE },
	/* share: thousandths of words; the longest is the first of equals */
	{ TALK(TURN("A", "one") "," TURN("B", "two?") "," TURN("A", "three? four? (five)")),
	  "{\"turns\":3,\"words\":5,\"questions\":3,\"longest\":{\"turn\":3,\"words\":3},\"speakers\":["
	  "{\"speaker\":\"A\",\"turns\":2,\"words\":4,\"share\":0.8,\"questions\":2,\"longest\":{\"turn\":3,\"words\":3}},"
	  "{\"speaker\":\"B\",\"turns\":1,\"words\":1,\"share\":0.2,\"questions\":1,\"longest\":{\"turn\":2,\"words\":1}}]}" },
	{ TALK(TURN("A", "a b") "," TURN("A", "c d")),
	  "{\"turns\":2,\"words\":4,\"questions\":0,\"longest\":{\"turn\":1,\"words\":2},\"speakers\":["
	  "{\"speaker\":\"A\",\"turns\":2,\"words\":4,\"share\":1,\"questions\":0,\"longest\":{\"turn\":1,\"words\":2}}]}" },
	/* nobody by role; the index as the record has it; nothing said */
	{ TALK("{\"index\":9,\"role\":\"client\",\"text\":\"x\"},{\"role\":\"doctor\",\"text\":\"\"},{\"role\":\"client\",\"text\":\"\"}"),
	  "{\"turns\":3,\"words\":1,\"questions\":0,\"longest\":{\"turn\":9,\"words\":1},\"speakers\":["
	  "{\"speaker\":null,\"role\":\"client\",\"turns\":2,\"words\":1,\"share\":1,\"questions\":0,\"longest\":{\"turn\":9,\"words\":1}},"
	  "{\"speaker\":null,\"role\":\"doctor\",\"turns\":1,\"words\":0,\"share\":0,\"questions\":0}]}" },
	/* times: only turns with both count, and none that ends before it starts */
	{ TALK("{\"text\":\"\",\"start\":1,\"end\":2.5},{\"text\":\"\",\"start\":1},{\"text\":\"\",\"start\":4,\"end\":3}"),
	  "{\"turns\":3,\"words\":0,\"questions\":0,\"seconds\":1.5,\"speakers\":["
	  "{\"speaker\":null,\"turns\":3,\"words\":0,\"share\":0,\"questions\":0,\"seconds\":1.5,\"share_of_time\":1}]}" },
	/* a turn with two flags is flagged once */
	{ TALK("{\"text\":\"\",\"flags\":[\"empty\",\"cut_off\"]},{\"text\":\"\",\"flags\":[\"empty\",\"new\"]}"),
	  "{\"turns\":2,\"words\":0,\"questions\":0,\"flagged\":2,\"flags\":{\"cut_off\":1,\"empty\":2},\"speakers\":["
	  "{\"speaker\":null,\"turns\":2,\"words\":0,\"share\":0,\"questions\":0,\"flagged\":2,\"flags\":{\"cut_off\":1,\"empty\":2}}]}" },
	/* what is no dialogue */
	{ "{\"kind\":\"text\",\"text\":\"\"}", "{\"words\":0,\"sentences\":0,\"questions\":0}" },
	{ "{\"kind\":\"article\",\"text\":\"An ant. C?\",\"blocks\":[{\"type\":\"quote\",\"text\":\"An ant.\"},{\"type\":\"quote\",\"text\":\"C?\"}]}",
	  "{\"words\":3,\"sentences\":2,\"questions\":1,\"blocks\":{\"quote\":2}}" },
};

static struct slice shown(const struct doc *d)
{
	struct buf out = BUF_INIT;
	struct statistics st;

	statistics_make(&st, d);
	statistics_json(&st, d, &out);
	return kept(&out);
}

START_TEST(table)
{
	struct doc d = doc_of(rows[_i].json);

	ck_assert_msg(slice_is(shown(&d), rows[_i].want), "on %s: '%.*s'", rows[_i].json,
		      SLICE_ARG(shown(&d)));
}
END_TEST

/* Times as long as a record may state do not overflow. */
START_TEST(long_times)
{
	struct buf json = BUF_INIT;
	struct statistics st;
	struct doc d;

	buf_addz(&json, "{\"kind\":\"transcript\",\"text\":\"\",\"turns\":[");
	for (int i = 0; i < 100; i++)
		buf_addf(&json, "%s{\"text\":\"a\",\"start\":0,\"end\":900000000000000}", i ? "," : "");
	buf_addz(&json, "]}");
	buf_addc(&json, '\0');
	d = doc_of(json.p);
	statistics_make(&st, &d);
	ck_assert(st.all.ms == UINT64_MAX);
	ck_assert_uint_eq(statistics_share(st.all.ms, st.all.ms), 1000);
	buf_free(&json);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("statistics");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, arena_setup, arena_teardown);
	tcase_add_loop_test(tc, table, 0, (int)N_ELEMS(rows));
	tcase_add_test(tc, long_times);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
