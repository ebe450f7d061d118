/*
 * What one session leaves to do, and the next finds under "To follow up".
 */
#include "read/reader.h"
#include "sum/follow.h"
#include "support.h"

static struct summarizer *summarizer;

static void setup(void)
{
	reading_setup();
	summarizer = summarizer_new(lex, NULL, false);
}

static void teardown(void)
{
	summarizer_free(summarizer);
	reading_teardown();
}

#define SESSION(said) "Therapist: Good to see you. And next?\n\nClient: " said "\n\nTherapist: Good.\n"
#define LOOKS_BACK "Session Summary:\n\nHomework assigned:\n- "
#define STATES "\n\nSession Summary:\n\nHomework assigned:\n- "
#define NOTES "1. Boats\n\nThey float, as a rule.\n\n2. Trains\n\nThey do not.\n"

/* Records in their order, and what each is to follow up: "RECORD.TURN text", "here" from its own. */
static const struct { const char *source, *text, *want; } runs[][4] = {
	/* from each to the next, and no further */
	{ { "a", SESSION("I'll call my sister on Saturday."), "" },
	  { "a", SESSION("I'll write the long letter tomorrow."), "1.2 I'll call my sister on Saturday." },
	  { "a", SESSION("It went badly."), "2.2 I'll write the long letter tomorrow." },
	  { "a", SESSION("I forgot."), "" } },
	/* not into another source, and not back */
	{ { "a", SESSION("I'll call my sister on Saturday."), "" },
	  { "b", SESSION("I'll write the long letter tomorrow."), "" },
	  { "a", SESSION("I forgot."), "" } },
	/* past what is no session */
	{ { "a", SESSION("I'll call my sister on Saturday."), "" },
	  { "a", NOTES, "" },
	  { "a", SESSION("I forgot."), "1.2 I'll call my sister on Saturday." } },
	/* what is stated stands in no turn; what the next session states of it is not said twice */
	{ { "a", SESSION("It rained.") STATES "Walk every evening\n- Read two pages\n", "" },
	  { "a", LOOKS_BACK "Two pages to read\n- No news after eight\n\n" SESSION("I forgot."),
	    "1.0 Walk every evening | 1.0 Read two pages | here No news after eight" } },
	/* nothing before, but the session looks back */
	{ { "a", LOOKS_BACK "No news after eight\n\n" SESSION("I'll call my sister on Saturday."),
	    "here No news after eight" },
	  { "a", SESSION("I forgot."), "1.2 I'll call my sister on Saturday." } },
};

static void show(struct buf *out, const struct skeleton *sk)
{
	const struct entry *e = &sk->sections.v[0];

	if (!sk->sections.n || !e->id || !slice_is(slice_z(e->id), "follow_up"))
		return;
	ck_assert(!e->todo);
	for (size_t i = 0; i < e->items.n; i++) {
		const struct item *it = &e->items.v[i];
		ck_assert(it->about == ABOUT_PREVIOUS);
		buf_addz(out, i ? " | " : "");
		buf_add(out, it->record.len ? it->record : SLICE("here"));
		if (it->record.len)
			buf_addf(out, ".%zu", it->nth);
		buf_addz(out, " ");
		buf_add(out, it->text);
	}
}

START_TEST(run_table)
{
	struct follow *f = follow_new();
	struct buf out = BUF_INIT;

	for (size_t i = 0; i < 4 && runs[_i][i].text; i++) {
		struct doc d = { .arena = &arena, .text = slice_z(runs[_i][i].text), .line = 1 };
		struct skeleton sk;
		char id[2] = { (char)('1' + i), '\0' };
		arena_reset(&arena);	/* nothing of the record before is needed */
		doc_read(&d, NULL, lex, NULL);
		skeleton_make(&sk, &d, (struct slice){ NULL, 0 }, summarizer, &(struct skeleton_opts){ 0 });
		follow_up(f, &sk, &d, slice_z(runs[_i][i].source), slice_z(id));
		buf_reset(&out);
		show(&out, &sk);
		ck_assert_msg(slice_is(buf_slice(&out), runs[_i][i].want), "run %d, record %zu: '%.*s'", _i,
			      i + 1, SLICE_ARG(buf_slice(&out)));
	}
	buf_free(&out);
	follow_free(f);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("follow");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_loop_test(tc, run_table, 0, (int)N_ELEMS(runs));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
