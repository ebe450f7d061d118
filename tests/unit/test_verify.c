#include "model/verify.h"
#include "support.h"

#include <stdio.h>

/* The last message as "line: text [code]". */
static char said[500];

static void remember(struct diag_sink *sink, const struct diag_msg *msg)
{
	(void)sink;
	snprintf(said, sizeof(said), "%zu: %s [%s]", msg->line, msg->text, msg->code);
}

/*
 * A text and what covers it, in the order given: a turn is T, a part P, and
 * n, q and p what is inside the turn before.  The list ends with 0.
 */
struct cover {
	char what;
	struct span span;
};

static const struct {
	const char *text;
	struct cover covers[8];
	const char *error;	/* NULL: tiled */
} rows[] = {
	{ "", { { 0 } }, NULL },
	{ " \n\t\v\f\r", { { 0 } }, NULL },
	{ "\xC2\xA0\xE2\x80\x83\xEF\xBB\xBF", { { 0 } }, NULL },
	{ "ab", { { 'T', { 0, 2 } } }, NULL },
	{ "ab", { { 'P', { 0, 2 } } }, NULL },
	{ " ab \n cd\n", { { 'T', { 1, 3 } }, { 'T', { 6, 8 } } }, NULL },
	{ "ab\n--\ncd", { { 'T', { 0, 3 } }, { 'T', { 6, 8 } }, { 'P', { 3, 5 } } }, NULL },
	{ "abcd", { { 'T', { 0, 4 } }, { 'n', { 0, 1 } }, { 'q', { 1, 4 } }, { 'p', { 4, 4 } } }, NULL },
	{ "ab", { { 'T', { 0, 0 } }, { 'T', { 0, 2 } }, { 'P', { 2, 2 } } }, NULL },
	{ "ab", { { 'T', { 0, 0 } }, { 'P', { 0, 2 } } }, NULL },
	{ "ab", { { 'P', { 0, 0 } }, { 'T', { 0, 2 } } }, NULL },
	{ "ab", { { 0 } }, "10: text at byte 0 is in no turn and no part" },
	{ "ab\n c", { { 'T', { 0, 2 } } }, "11: text at byte 4 is in no turn and no part" },
	{ "ab c", { { 'T', { 3, 4 } } }, "10: text at byte 0 is in no turn and no part" },
	{ "a\n\nb\nc", { { 'T', { 0, 1 } }, { 'P', { 5, 6 } } },
	  "12: text at byte 3 is in no turn and no part" },
	{ "a\xC2\xADz", { { 'T', { 0, 1 } }, { 'P', { 3, 4 } } },
	  "10: text at byte 1 is in no turn and no part" },
	{ "ab\ncd", { { 'T', { 0, 4 } }, { 'T', { 3, 5 } } }, "11: turn 2 overlaps what stands before it" },
	{ "ab\ncd", { { 'T', { 0, 4 } }, { 'P', { 3, 5 } } }, "11: part 1 overlaps what stands before it" },
	{ "ab\ncd", { { 'T', { 3, 5 } }, { 'T', { 0, 2 } } }, NULL },		/* newest first */
	{ "ab\ncd", { { 'T', { 3, 5 } }, { 'T', { 0, 4 } } }, "11: turn 1 overlaps what stands before it" },
	{ "ab", { { 'T', { 0, 3 } } }, "10: turn 1 has a span outside the text" },
	{ "ab", { { 'P', { 2, 1 } } }, "10: part 1 has a span outside the text" },
	{ "ab", { { 'P', { 0, 2 } }, { 'P', { 9, 9 } } }, "10: part 2 has a span outside the text" },
	{ "abcd", { { 'T', { 1, 4 } }, { 'n', { 0, 2 } } },
	  "10: text at byte 0 is in no turn and no part" },
	{ "\nbcd", { { 'T', { 1, 4 } }, { 'n', { 0, 2 } } }, "11: turn 1 has a note outside its span" },
	{ "abcd", { { 'T', { 0, 2 } }, { 'q', { 1, 3 } }, { 'T', { 2, 4 } } },
	  "10: turn 1 has a quotation outside its span" },
	{ "abcd", { { 'T', { 0, 4 } }, { 'p', { 3, 2 } } }, "10: turn 1 has a part outside its span" },
};

/* Something in the last turn. */
static void cover_inside(struct doc *d, const struct cover *c)
{
	ck_assert_uint_gt(d->turns.n, 0);
	struct turn *last = &d->turns.v[d->turns.n - 1];

	switch (c->what) {
	case 'n':
		VEC_PUSH(d->arena, &last->notes)->span = c->span;
		break;
	case 'q':
		VEC_PUSH(d->arena, &last->quoted)->span = c->span;
		break;
	case 'p':
		VEC_PUSH(d->arena, &last->parts)->span = c->span;
		break;
	}
}

static void cover(struct doc *d, const struct cover *c)
{
	struct turn *t;

	switch (c->what) {
	case 'T':
		t = VEC_PUSH(d->arena, &d->turns);
		t->index = d->turns.n;
		t->span = c->span;
		break;
	case 'P':
		VEC_PUSH(d->arena, &d->parts)->span = c->span;
		break;
	default:
		cover_inside(d, c);
	}
}

START_TEST(verify_table)
{
	struct diag_sink sink = { .emit = remember };
	struct doc d = { .arena = &arena, .text = slice_z(rows[_i].text), .line = 10 };
	char want[500] = "";

	for (const struct cover *c = rows[_i].covers; c->what; c++)
		cover(&d, c);
	if (rows[_i].error)
		snprintf(want, sizeof(want), "%s [not-tiled]", rows[_i].error);
	said[0] = 0;
	ck_assert_msg(doc_verify(&d, &sink) == !rows[_i].error, "row %d: %s", _i, said);
	ck_assert_str_eq(said, want);
	ck_assert_uint_eq(sink.n[DIAG_ERROR], rows[_i].error ? 1 : 0);
}
END_TEST

START_TEST(a_sink_is_not_needed)
{
	struct doc d = { .text = SLICE("lost") };

	ck_assert(!doc_verify(&d, NULL));
}
END_TEST

static Suite *verify_suite(void)
{
	Suite *s = suite_create("verify");
	TCase *tc = tcase_create("verify");

	tcase_add_checked_fixture(tc, arena_setup, arena_teardown);
	tcase_add_loop_test(tc, verify_table, 0, (int)N_ELEMS(rows));
	tcase_add_test(tc, a_sink_is_not_needed);
	suite_add_tcase(s, tc);
	return s;
}

int main(void)
{
	return run_suite(verify_suite());
}
