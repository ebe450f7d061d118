/*
 * Templates: what is read of them, what is refused, and details of items.
 */
#include "model/doc_json.h"
#include "read/reader.h"
#include "sum/details.h"
#include "sum/template.h"
#include "support.h"

/* Reads a text line by line; NULL if it is a template, else why not. */
static const char *read_all(struct template *t, const char *text)
{
	struct slice rest = slice_z(text), line;
	const char *why = "no reason";

	while (slice_line(&rest, &line))
		if (!template_read(t, &line, &why))
			return why;
	return template_read(t, NULL, &why) ? NULL : why;
}

static const struct { const char *text, *why; } wrong[] = {
	{ "", "no heading" },
	{ "# only a comment", "no heading" },
	{ "limit = 3", "unknown key 'limit': one of name" },
	{ "name =", "'name' has no value" },
	{ "name = A b", "'A b' is no name" },
	{ "[A]\nlimmit = 3", "unknown key 'limmit': one of details," },
	{ "[A]\nlimit = 101", "'101' is no number of items from 1 to 100" },
	{ "[A]\nlimit = -1", "'-1' is no number" },
	{ "[A]\nleast = 1.001", "'1.001' is no number from 0 to 1" },
	{ "[A]\nleast = 0.5555", "is no number" },
	{ "[A]\nleast = .", "is no number" },
	{ "[A]\nfrom = topics topics", "'topics' stands twice here" },
	{ "[A]\nfrom = a", "unknown cue table 'a': one of topics," },
	{ "[A]\nfrom = b\n[cues b]\n8 any x", "or one that '[cues NAME]' begins above" },
	{ "[A]\nfrom = topics, techniques, helpful, homework, insights, decisions, actions, goals, risks",
	  "a heading has 8 cue tables at most" },
	{ "[A]\nkey = phrases\nfrom = topics", "has no 'from'" },
	{ "[A]\n[ a ]", "the heading 'a' stands twice" },
	{ "[cues a]\n[A]", "'a' has no row with a weight over 0" },
	{ "[cues a]\n-3 any x\n[A]", "'a' has no row with a weight over 0" },
	{ "[cues a]\n0 any x", "is no row" },
	{ "[cues a]\n5", "unknown side ''" },
	{ "[cues a]\n5 any x ..", "does not end with '..'" },
	{ "[cues a]\n5 any x .. x .. x .. x .. x .. x", "'..' four times at most" },
	{ "[cues a]\n5 any x//y", "a word is missing" },
	{ "[cues a]\n5 any a/follow-up", "'follow-up' is not one word" },
	{ "[cues a]\nlate = 3", "from 0 to 2" },
	{ "[cues a]\nlimit = 3", "unknown key 'limit': one of client," },
	{ "[cues a]\n[cues a]", "there is a cue table 'a'" },
	{ "[cues ]", "a table's name has" },
	{ "[A\xff]", "not UTF-8" },
};

START_TEST(refused_table)
{
	struct template *t = template_new();
	const char *why = read_all(t, wrong[_i].text);
	struct slice said = slice_z(why), want = slice_z(wrong[_i].why);

	ck_assert_msg(why && slice_find(said, want, 0) < said.len, "on '%s': %s", wrong[_i].text,
		      why ? why : "it is read");
	template_free(t);
}
END_TEST

START_TEST(everything_that_a_template_says)
{
	struct template *t = template_new();
	const char *why = read_all(t, " # comment\n\tname = my_own2\n"
		"[cues vows]\nclient = 0.5\nquestions=1\nlate = 1.25\n8 client  i .. swear/promise\n"
		"-3 any ^never\n6 asked what do you promise\n\n"
		"[ What is Sworn? ]\r\nfrom = vows,homework\nlimit = 7\nleast = 0.6\norder = fit\n"
		"side = helper\ndetails = due, owner\nempty = ask = again\n"
		"[1. Übrig]\nkey = stated\n[what is sworn]\n");
	const struct template_heading *h;

	ck_assert_msg(why == NULL, "%s", why);
	ck_assert_str_eq(t->name, "my_own2");
	ck_assert_uint_eq(t->headings.n, 3);
	h = &t->headings.v[0];
	ck_assert_str_eq(h->id, "what_is_sworn");
	ck_assert(slice_is(h->title, "What is Sworn?"));
	ck_assert_uint_eq(h->n_from, 2);
	ck_assert_ptr_eq(h->from[0], t->own.v[0]);
	ck_assert_ptr_eq(h->from[1], &cue_tables[CUE_HOMEWORK]);
	ck_assert_uint_eq(h->limit, 7);
	ck_assert(h->least == 0.6 && h->by_fit && h->owner && h->due && h->side == SIDE_HELPER);
	ck_assert_str_eq(h->empty, "ask = again");
	ck_assert_str_eq(t->headings.v[1].id, "brig");
	ck_assert_int_eq(t->headings.v[1].key, KEY_STATED);
	ck_assert_str_eq(t->headings.v[2].id, "what_is_sworn_2");
	ck_assert(t->own.v[0]->prior[SIDE_CLIENT] == 0.5 && t->own.v[0]->prior[SIDE_HELPER] == 1);
	ck_assert(t->own.v[0]->question == 1 && t->own.v[0]->late == 1.25);
	ck_assert_uint_eq(t->rows.n, 2);
	ck_assert_str_eq(t->rows.v[0].pattern, "i .. swear/promise");
	ck_assert_int_eq(t->rows.v[0].tag, CUE_OWN | FROM_CLIENT);
	ck_assert_int_eq(t->rows.v[1].weight, -3);
	ck_assert_uint_eq(t->asks.n, 1);
	template_free(t);
}
END_TEST

START_TEST(limits)
{
	struct template *t = template_new();
	struct buf b = BUF_INIT;

	for (int i = 0; i < 65; i++)
		buf_addf(&b, "[H %d]\n", i);
	buf_addc(&b, '\0');
	ck_assert_str_eq(read_all(t, b.p), "a template has 64 headings at most");
	template_free(t);
	t = template_new();
	buf_reset(&b);
	for (int i = 0; i < 17; i++)
		buf_addf(&b, "[cues t%d]\n5 any x\n", i);
	buf_addc(&b, '\0');
	ck_assert_str_eq(read_all(t, b.p), "a template has 16 cue tables at most");
	template_free(t);
	t = template_new();
	buf_reset(&b);
	buf_addz(&b, "[cues t]\n");
	for (int i = 0; i < 5001; i++)
		buf_addz(&b, "5 any x\n");
	buf_addc(&b, '\0');
	ck_assert_str_eq(read_all(t, b.p), "a template has 5000 rows at most");
	template_free(t);
	buf_free(&b);
}
END_TEST

START_TEST(ours)
{
	const char *last = "";

	for (size_t i = 0; template_nth(i); i++) {
		struct template *t = template_named(template_nth(i));
		ck_assert_msg(strcmp(last, template_nth(i)) < 0, "'%s' is not in its place", template_nth(i));
		ck_assert_str_eq(t->name, template_nth(i));
		template_free(t);
		last = template_nth(i);
	}
	ck_assert(template_text(SLICE("none")) == NULL);
	template_free(NULL);
}
END_TEST

/* Who and until when, of the first turn. */
#define TURN(i, who, text) "{\"index\":" i ",\"speaker\":\"" who "\",\"text\":\"" text "\"}"
#define OF_TWO(text, next) "{\"speakers\":[{\"speaker\":\"Ann Lee\"},{\"speaker\":\"Bob\"}]," \
	"\"turns\":[" TURN("1", "Ann Lee", text) "," TURN("2", "Bob", next) "]}"
static const struct { const char *json, *owner, *due; } details[] = {
	{ OF_TWO("I'll send it by Friday.", ""), "Ann Lee", "by Friday" },
	{ OF_TWO("I will send it on May 3, 2024 or so.", ""), "Ann Lee", "on May 3, 2024" },
	{ OF_TWO("Bob, can you send it by the end of next month?", "No."), "Bob", "by the end of next month" },
	{ OF_TWO("Can you send it tomorrow morning, Bob?", "No."), "Bob", "tomorrow morning" },
	{ OF_TWO("Can you send it as soon as possible?", "Sure."), "Bob", "as soon as possible" },
	{ OF_TWO("Can you send it?", "Why?"), "", "" },
	{ OF_TWO("Could you send it before our next meeting?", "Of course."), "Bob", "before our next meeting" },
	{ OF_TWO("Bob will send it.", ""), "Bob", "" },
	{ OF_TWO("Bob is going to send it in two weeks.", ""), "Bob", "in two weeks" },
	{ OF_TWO("Zoltan should send it today.", ""), "Zoltan", "today" },
	{ OF_TWO("Somebody should send it.", ""), "", "" },
	{ OF_TWO("We need to send it by the 12th.", ""), "", "by the 12th" },
	{ OF_TWO("The printer will send it.", ""), "", "" },
	{ OF_TWO("I'd like you to send it by the way.", "Yes, I will."), "Bob", "" },
	{ OF_TWO("", ""), "", "" },
};

START_TEST(details_table)
{
	struct doc d = doc_of(details[_i].json);
	struct item item = { .text = d.turns.v[0].text, .turn = &d.turns.v[0] };

	details_find(&item, &d, true, true);
	ck_assert_msg(slice_is(item.owner, details[_i].owner) && slice_is(item.due, details[_i].due),
		      "on %s: '%.*s', '%.*s'", details[_i].json, SLICE_ARG(item.owner), SLICE_ARG(item.due));
}
END_TEST

START_TEST(detail_rows_are_sorted)
{
	for (size_t i = 1; i < n_detail_rows; i++) {
		const struct phrase *a = &detail_rows[i - 1], *b = &detail_rows[i];
		ck_assert_msg(a->tag < b->tag || (a->tag == b->tag && strcmp(a->pattern, b->pattern) < 0),
			      "'%s' is not in its place", b->pattern);
		ck_assert(*b->source);
	}
}
END_TEST

int main(void)
{
	Suite *s = suite_create("template");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, reading_setup, reading_teardown);
	tcase_add_loop_test(tc, refused_table, 0, (int)N_ELEMS(wrong));
	tcase_add_test(tc, everything_that_a_template_says);
	tcase_add_test(tc, limits);
	tcase_add_test(tc, ours);
	tcase_add_loop_test(tc, details_table, 0, (int)N_ELEMS(details));
	tcase_add_test(tc, detail_rows_are_sorted);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
