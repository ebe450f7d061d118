/* Parliaments and courts: who has the floor, what nobody says, and what is none of these. */
#include "read/court_page.h"
#include "read/reader.h"
#include "support.h"

/* "[speaker=text]" of a turn, "{type}" of each part within it. */
static void put_floor(struct buf *out, const struct turn *t)
{
	buf_addc(out, '[');
	put_said(out, t);
	buf_addc(out, ']');
	for (size_t i = 0; i < t->parts.n; i++)
		buf_addf(out, "{%s}", part_names[t->parts.v[i].type]);
}

static const struct { const char *reader, *text, *want; } readings[] = {
	/* labels of the Record */
	{ "congress", "  Mr. SMITH. Yes.\n", "[Mr. SMITH=Yes.]" },
	{ "congress", "  Mrs. McKAY of New York. Yes.\n", "[Mrs. McKAY of New York=Yes.]" },
	{ "congress", "  Ms. ROE-O'DAY. Yes.\n", "[Ms. ROE-O'DAY=Yes.]" },
	{ "congress", "  Mr. ST. GILES. Yes.\n", "[Mr. ST. GILES=Yes.]" },
	{ "congress", "  Mr. Manager VAN ELM. Yes.\n", "[Mr. Manager VAN ELM=Yes.]" },
	{ "congress", "  The Acting CHAIR (Mr. Poe). Yes.\n", "[The Acting CHAIR (Mr. Poe)=Yes.]" },
	{ "congress", "  The PRESIDENT pro\ntempore. Yes.\n", "[The PRESIDENT pro tempore=Yes.]" },
	{ "congress", "  THE SPEAKER. Yes.\n", "[The SPEAKER=Yes.]" },
	{ "congress", "  <bullet> Mr. ROE. Yes.\n", "[Mr. ROE=Yes.]" },
	/* these are none */
	{ "congress", "  Mr. ROE. I saw\n  Mr. Smith. He waved.\n", "[Mr. ROE=I saw\n  Mr. Smith. He waved.]" },
	{ "congress", "  Mr. ROE. I saw\nMr. POE. He waved.\n", "[Mr. ROE=I saw\nMr. POE. He waved.]" },
	{ "congress", "  Mr. ROE. A.\n      Mr. POE. B.\n", "[Mr. ROE=A.\n      Mr. POE. B.]" },
	{ "congress", "  Mr. ROE. A.\n  Mr. POE addressed the Chair.\n", "[Mr. ROE=A.\n  Mr. POE addressed the Chair.]" },
	{ "congress", "  Mr. ROE. A.\n  The NATO. B.\n", "[Mr. ROE=A.\n  The NATO. B.]" },
	{ "congress", "  The US. Yes.\n", "<prose>" },
	{ "congress", "  Mr. ROE (Mr. O\n  The CHAIR. 'Dell). A\n", "<prose>[The CHAIR='Dell). A]" },
	{ "congress", "The CHAIR (Mr. O\nThe CHAIR. 'Dell). A\n\nThe CHAIR. B", "[The CHAIR (Mr. O The CHAIR. 'Dell)=A][The CHAIR=B]" },
	{ "congress", "  Mr. ROE. A\n-----------\n  1\n", "[Mr. ROE=A\n-----------\n  1]" },
	/* what ends a speech */
	{ "congress", "  Mr. ROE. A.\n  There was no objection.\n  Mr. ROE. B.\n", "[Mr. ROE=A.]<note>[Mr. ROE=B.]" },
	{ "congress", "  Mr. ROE. A.\n  The bill clerk called the roll.\n", "[Mr. ROE=A.]<note>" },
	{ "congress", "  Mr. ROE. A.\n  The clerk will call the roll.\n", "[Mr. ROE=A.\n  The clerk will call the roll.]" },
	{ "congress", "  Mr. ROE. A.\n\n        A HEADING\n\n  Mr. ROE. B.\n", "[Mr. ROE=A.]<header>[Mr. ROE=B.]" },
	{ "congress", "  Mr. ROE. A.\n\n        a heading\n\n  Mr. ROE. B.\n", "[Mr. ROE=A.\n\n        a heading][Mr. ROE=B.]" },
	{ "congress", "  Mr. ROE. A.\n      ____\n\n  Mr. ROE. B.\n", "[Mr. ROE=A.]<separator>[Mr. ROE=B.]" },
	{ "congress", "  Mr. ROE. A.\n[Congressional Record Volume 1]\n[House]\n", "[Mr. ROE=A.]<header>" },
	/* marks within a speech, and after it */
	{ "congress", "  Mr. ROE. A\n\n[[Page H12]]\n\nb.\n", "[Mr. ROE=A\nb.]{note}" },
	{ "congress", "  Mr. ROE. A.\n\n[[Page H12]]\n\n  Mr. ROE. B.\n", "[Mr. ROE=A.]<note>[Mr. ROE=B.]" },
	{ "congress", "[[Page H12]]\n  Mr. ROE. B.\n", "<note>[Mr. ROE=B.]" },
	{ "congress", "  The SPEAKER pro\r\ntempore. A\r\n\r\n{time}  1430\r\n\r\nb.\r\n", "[The SPEAKER pro tempore=A\nb.]{note}" },
	/* the margin, where nothing is indented */
	{ "congress", "Mr. ROE. A\n\nMs. POE. B\n\nMr. ROE. H.R.\nH.R. 2.", "[Mr. ROE=A][Ms. POE=B][Mr. ROE=H.R.\nH.R. 2.]" },

	/* court pages */
	{ "court", " 1   MR. FOX:   A  b\n 2   c\n", "[FOX=A b\nc]" },
	{ "court", "MR. FOX: A\nMS. FOX: B\n", "[MR. FOX=A][MS. FOX=B]" },
	{ "court", "THE COURT: A\nJUDGE ELM: B\nA JUROR (in hall): C", "[THE COURT=A][ELM=B][A JUROR=C]" },
	{ "court", "ANN FOX, ESQ., Lake City\nMS. FOX: A\nGENERAL FOX: B\n", "<header>[ANN FOX, ESQ.=A][ANN FOX, ESQ.=B]" },
	{ "court", "BOB FOX, ESQ.\nANN FOX, ESQ.\nMS. FOX: A\n", "<header>[FOX=A]" },
	{ "court", "APPEARANCES: none\nMS. FOX: A\n", "<header>[FOX=A]" },
	{ "court", "THE COURT: A\nBY MS. FOX:\nQ.  B\nA.  C\nQ.  D\n", "[THE COURT=A]<note>[FOX=B][THE WITNESS=C][FOX=D]" },
	{ "court", "THE COURT: A\nQ.  B\nA.  C\nQ.  D\n", "[THE COURT=A][Q=B][A=C][Q=D]" },
	{ "court", "THE COURT: A\n             (Whereupon, we rose.)\n", "[THE COURT=A]<note>" },
	{ "court", "THE COURT: A\n             (Laughter.)\n", "[THE COURT=A\n\n(Laughter.)]" },
	{ "court", "THE COURT: A\n             FURTHER ARGUMENT\nTHE COURT: B\n", "[THE COURT=A]<header>[THE COURT=B]" },
	{ "court", "THE COURT: A\n             WHY NOT?\nTHE COURT: B\n", "[THE COURT=A\n\nWHY NOT?][THE COURT=B]" },
	{ "court", "", "" }, { "court", "no talk here\n", "<prose>" },

	/* Hansard */
	{ "hansard", "The Minister for Roads (Ann Elm): A\n\nAnn Elm: B\n", "[Ann Elm=A][Ann Elm=B]" },
	{ "hansard", "Mr Bob Elm (Mill) (Ind): A\n\nBob Elm: B\n\nSide note: c\n", "[Mr Bob Elm=A][Bob Elm=B\n\nSide note: c]" },
	{ "hansard", "Mr. Speaker: A: b\nMadam Deputy Speaker (Ann Elm): C\n", "[Mr. Speaker=A: b][Madam Deputy Speaker=C]" },
	{ "hansard", "Mr. Elm: A\n\n2.30 p.m.\n\nb\n", "[Mr. Elm=A\n\nb]" },
	{ "hansard", "Mr. Elm: A\n\nColumn 12\n\nMr. Oak: B\n", "[Mr. Elm=A]<note>[Mr. Oak=B]" },
	{ "hansard", "Mr. Elm: A\n\nROADS BILL\n\nMr. Oak: B\n", "[Mr. Elm=A]<note>[Mr. Oak=B]" },
	{ "hansard", "ROADS\n\nMr. Elm asked this: why?\n\nMr. Oak: B\n", "<header>[Mr. Oak=B]" },
};

START_TEST(reading_table)
{
	struct doc d = read_as(readings[_i].reader, slice_z(readings[_i].text));
	struct slice got = sketch(&d, "", "", put_floor);

	ck_assert_msg(slice_is(got, readings[_i].want), "on '%s': '%.*s', not '%s'",
		      readings[_i].text, SLICE_ARG(got), readings[_i].want);
}
END_TEST

/* What each of the three says of a text: 0 of what is not its own. */
static const struct { const char *reader, *text; double low, high; } scores[] = {
	{ "congress", "[Congressional Record Volume 1]\n\n  Mr. ROE. A.\n", 0.99, 0.99 },
	{ "congress", "  Mr. ROE. A.\n  Mr. POE. B.\n  Mr. ROE. C.\n", 0.95, 0.98 },
	{ "congress", "Mr. Roe: A\nMr. Poe: B\nMr. Roe: C\n", 0, 0 },
	{ "congress", "MR. ROE: A\nMR. POE: B\n", 0, 0 },
	{ "congress", "Mr. Smith went home. The CHAIR was empty.\n", 0, 0 },
	{ "court", "MR. ROE: A\nMS. POE: B\nMR. ROE: C\n", 0, 0 },
	{ "court", "Q: A\nA: B\nQ: C\n", 0, 0 },
	{ "court", "1. NOTE: one\n2. two\n3. HINT: three\n4. four\n", 0, 0 },
	{ "court", "          MR. ROE:   A\n          MS. POE:   B\n          MR. ROE:   C\n", 0.95, 0.98 },
	{ "court", "          HOST:   A\n          GUEST:   B\n          HOST:   C\n", 0, 0 },
	{ "hansard", "Dr. Roe: A\nMr. Poe: B\nDr. Roe: C\nMr. Poe: D hon. e\n", 0, 0 },
	{ "hansard", "Mr. Speaker: A\nMr. Poe: B\nMr. Roe: my hon. Friend\n", 0.9, 0.95 },
	{ "hansard", "Host: A\nGuest: B\nHost: C\n", 0, 0 },
	/* a no-break space before each label; a form feed is no indent */
	{ "hansard", "\xC2\xA0Mr. Speaker: A\n\xC2\xA0Mr. Poe: B\n\xC2\xA0Mr. Roe: my hon. Friend\n", 0.9, 0.95 },
	{ "congress", "\fMr. ROE. A.\n\fMr. POE. B.\n\fMr. ROE. C.\n", 0, 0 },
	{ "congress", "<bullet> the CHAIR. A.\n<bullet> the CHAIR. B.\n<bullet> the CHAIR. C.\n", 0, 0 },
};

START_TEST(score_table)
{
	const struct reader *r = reader_find(slice_z(scores[_i].reader));
	struct sample s;
	double got;

	sample_take(&s, &arena, slice_z(scores[_i].text));
	got = r->score(&s, NULL);
	ck_assert_msg(got >= scores[_i].low && got <= scores[_i].high, "%s on '%s': %g",
		      scores[_i].reader, scores[_i].text, got);
}
END_TEST

static const struct { const char *text; size_t label, letter; } court_labels[] = {
	{ "MR. FOX: x", 8, 0 }, { "THE COURT (by telephone): x", 25, 0 }, { "JUDGE McKAY:", 12, 0 },
	{ "JUROR NO. 5: x", 12, 0 }, { "Mr. Fox: x", 0, 0 }, { "10:30 a.m.", 0, 0 }, { "12: x", 0, 0 },
	{ "HUMAN SERVICES      :", 0, 0 }, { "MR. FOX said: x", 0, 0 }, { "HTTP://X: y", 0, 0 },
	{ "Q.   x", 0, 2 }, { "A    x", 0, 1 }, { "A man", 0, 0 }, { "Q.", 0, 2 }, { "Quiet", 0, 0 },
	{ "A.M. is", 0, 0 }, { "", 0, 0 },
};

START_TEST(court_label_table)
{
	struct slice text = slice_z(court_labels[_i].text);

	ck_assert_msg(court_label(text) == court_labels[_i].label, "label of '%s'", court_labels[_i].text);
	ck_assert_msg(court_letter(text) == court_labels[_i].letter, "letter of '%s'", court_labels[_i].text);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("proceedings");
	TCase *tc = tcase_create("tables");

	tcase_add_checked_fixture(tc, reading_setup, reading_teardown);
	tcase_add_loop_test(tc, reading_table, 0, (int)N_ELEMS(readings));
	tcase_add_loop_test(tc, score_table, 0, (int)N_ELEMS(scores));
	tcase_add_loop_test(tc, court_label_table, 0, (int)N_ELEMS(court_labels));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
