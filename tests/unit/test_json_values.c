/* JSON values as records: arrays, runs of messages, broken lines, whatever sizes the input comes in. */
#include "read/json_find.h"
#include "support.h"

#include <inttypes.h>
#include <string.h>

#define MAX 60
#define M1 "{'messages':[{'role':'user','content':'a'}]}"
#define M2 "{'messages':[{'role':'user','content':'b'}]}"
#define U1 "{'conversation_id':1,'id':1,'speaker':'x','text':'a'}"
#define U2 "{'conversation_id':1,'id':2,'speaker':'y','text':'b'}"
#define U3 "{'conversation_id':3,'id':3,'speaker':'x','text':'c'}"

static const struct values_row {
	const char *in;
	const char *want;	/* "INDEX LINE START-END;": with r a record of ours, with b broken,
				   with ! too long; o: the only one */
	size_t max;
} rows[] = {
	{ "", "", 0 },
	{ " \r\n ", "", 0 },
	{ M1, "1o 1 0-44;", 0 },
	{ "\n " M1 "\n\n", "1o 2 2-46;", 0 },
	{ M1 "\n" M2 "\n", "1 1 0-44;2 2 45-89;", 0 },
	{ M1 M2, "1 1 0-44;2 1 44-88;", 0 },
	{ M1 "\r\n\r\n" M2 "\r\n", "1 1 0-44;2 3 48-92;", 0 },
	{ M1 "\r\r" M2, "1 1 0-44;2 3 46-90;", 0 },
	{ "[" M1 "," M2 "]", "1 1 1-45;2 1 46-90;", 0 },
	{ "[\n " M1 ",\n " M2 "\n]\n", "1 2 3-47;2 3 50-94;", 0 },
	{ "[" M1 "]", "1o 1 1-45;", 0 },
	{ "[" M1 "]\n[" M2 "]", "1 1 1-45;2 2 48-92;", 0 },
	{ "[{'role':'user','content':'a'},{'role':'bot','content':'b'}]", "1o 1 0-60;", 0 },
	{ "[[{'role':'user','content':'a'}],[{'role':'user','content':'b'}]]", "1 1 1-32;2 1 33-64;", 0 },
	{ "{\n'messages': [\n{'role':'user',\n'content':'}]'}]}\n" M1, "1 1 0-49;2 5 50-94;", 0 },
	{ "[" M1 "]\n{\n'messages':[\n{'role':'user',\n'content':'b'}]}\n" M2, "1 1 1-45;2 2 47-94;3 6 95-139;", 0 },
	{ M1 "\n{\n'messages':[\n{'role':'user',\n'content':'b'}]}\n" M2, "1 1 0-44;2 2 45-92;3 6 93-137;", 0 },
	/* runs of messages */
	{ U1 "\n" U2 "\n" U3 "\n", "1 1 0-107;2 3 108-161;", 0 },
	{ "[" U1 ",\n" U2 ",\n" U3 "]", "1 1 1-109;2 3 111-164;", 0 },
	{ U1 "\n" U3 "\n" U2, "1 1 0-53;2 2 54-107;3 3 108-161;", 0 },
	{ "{'role':'user','content':'a'}\n{'role':'bot','content':'b'}\n", "1o 1 0-58;", 0 },
	/* records of ours among them */
	{ M1 "\n{'id':'x','text':'a'}\n" M2, "1 1 0-44;2r 2 45-66;3 3 67-111;", 0 },
	/* broken lines, and what has nothing beside it */
	{ M1 "\n{'messages':[\n" M2 "\n", "1 1 0-44;2b 2 45-58;3 3 59-103;", 0 },
	{ M1 "\noops\n" M2 "\n", "1 1 0-44;2b 2 45-49;3 3 50-94;", 0 },
	{ M1 "\n{'messages':}\n" M2 "\n", "1 1 0-44;2b 2 45-58;3 3 59-103;", 0 },
	{ M1 "\n{'messages':[", "1 1 0-44;2b 2 45-58;", 0 },
	{ "{'messages':[{'role'\n" M1 "\n" M2, "1b 1 0-20;2 2 21-65;3 3 66-110;", 0 },
	{ "{'messages':[\n{'role':'user','content':'a'},\n{'role'", "1o 1 0-52;", 0 },
	{ "]" M1, "1bo 1 0-45;", 0 },
	/* too long */
	{ M1 "\n{'messages':[{'role':'user','content':'a very long one, longer than may be'}]}\n" M2,
	  "1 1 0-44;2! 2 45-123;3 3 124-168;", MAX },
	{ "[{'messages':[{'role':'user','content':'a very long one,\\nlonger than may be'}]},\n" M2 "]",
	  "1! 1 1-80;2 2 82-126;", MAX },
	{ U1 "\n" U2 "\n", "1 1 0-53;2 2 54-107;", MAX },	/* a run is cut before it gets too long */
};

static void errors_only(struct diag_sink *sink, const struct diag_msg *msg)
{
	(void)sink;
	ck_assert_str_eq(msg->code, "too-long");
}

static void put_cut(struct buf *out, const struct cut *c, struct slice in)
{
	buf_addf(out, "%zu%s%s %zu %" PRIu64 "-%" PRIu64 ";", c->index,
		 c->refused ? "!" : c->is == CUT_RECORD ? "r" : c->is == CUT_BROKEN ? "b" : "",
		 c->only ? "o" : "", c->line, c->start, c->end);
	if (!c->refused)
		ck_assert(slice_eq(c->text, slice_span(in, (size_t)c->start, (size_t)c->end)));
}

START_TEST(values_in_pieces)
{
	struct slice in = as_json(rows[_i].in);

	for (size_t step = 0; step <= 5; step++) {
		struct diag_sink sink = { .emit = errors_only };
		struct source *src = source_memory(in, "utf-8", step, &sink);
		struct split_opts opts = { .by = SPLIT_JSON, .max_record = rows[_i].max, .json_what = json_what };
		struct splitter *sp = splitter_new(src, &opts, &sink);
		struct buf got = BUF_INIT;
		struct cut cut;

		while (splitter_next(sp, &arena, &cut))
			put_cut(&got, &cut, in);
		ck_assert(!splitter_failed(sp));
		ck_assert_msg(slice_is(buf_slice(&got), rows[_i].want), "row %d, step %zu: '%.*s'", _i, step,
			      SLICE_ARG(buf_slice(&got)));
		splitter_free(sp);
		source_close(src);
		buf_free(&got);
	}
}
END_TEST

/* Brackets by the million are passed over in time that grows as they do. */
START_TEST(hostile)
{
	static const char *const heads[] = { "[", "{'a':", "[[", "{'messages':[{'role':'user','content':'a'},", "\"", "]", "," };
	struct buf in = BUF_INIT;
	struct slice head = as_json(heads[_i]);
	struct cut cut;

	while (in.len < 4000000)
		buf_add(&in, head);
	struct source *src = source_memory(buf_slice(&in), "utf-8", 0, NULL);
	struct split_opts opts = { .by = SPLIT_JSON, .max_record = 100000, .json_what = json_what };
	struct splitter *sp = splitter_new(src, &opts, NULL);
	while (splitter_next(sp, &arena, &cut))
		;
	ck_assert(!splitter_failed(sp));
	splitter_free(sp);
	source_close(src);
	buf_free(&in);
}
END_TEST

static const struct { const char *in; bool is; } detected[] = {
	{ "", false }, { "text", false }, { "{pauses} Hello", false }, { M1, true }, { "\n\n" M1, true },
	{ "{'text':'a'}", false }, { U1, true }, { "{'id':1}", false }, { "{'text':'a','turns':[]}", false },
	{ "{'text':'a','segments':[{'start':1,'text':'a'}]}", true },
};

START_TEST(detect_in_pieces)
{
	struct slice in = as_json(detected[_i].in);

	for (size_t step = 0; step <= 5; step++) {
		struct source *src = source_memory(in, "utf-8", step, NULL);
		ck_assert_msg(split_json_detect(src, json_what, 1000) == detected[_i].is, "row %d", _i);
		source_close(src);
	}
}
END_TEST

static Suite *json_values_suite(void)
{
	Suite *s = suite_create("json_values");
	TCase *tc = tcase_create("json_values");

	tcase_add_checked_fixture(tc, arena_setup, arena_teardown);
	tcase_add_loop_test(tc, values_in_pieces, 0, (int)N_ELEMS(rows));
	tcase_add_loop_test(tc, hostile, 0, 7);
	tcase_add_loop_test(tc, detect_in_pieces, 0, (int)N_ELEMS(detected));
	suite_add_tcase(s, tc);
	return s;
}

int main(void)
{
	return run_suite(json_values_suite());
}
