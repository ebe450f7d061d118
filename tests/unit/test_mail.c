/* Lines, fields and encodings of mail; mailboxes cut; mails read. */
#include "read/mail_words.h"
#include "read/reader.h"
#include "split/split.h"
#include "text/mail.h"
#include "support.h"

/* As ISO 8601, with what is left; NULL: none. */
static const struct { const char *in, *iso, *rest; } dates[] = {
	{ "Tue Jan 31 10:42:03 2017", "2017-01-31T10:42:03", "" },
	{ "Tue Jan  3 10:42 2017 x", "2017-01-03T10:42:00", " x" },
	{ "Tue, 31 Jan 2017 10:42:03 +0100", "2017-01-31T10:42:03+01:00", "" },
	{ "31 Jan 17 10:42:03 EST", "2017-01-31T10:42:03-05:00", "" },
	{ "Tue, 31 Jan 2017 10:42:03 +0000 (UTC)", "2017-01-31T10:42:03Z", " (UTC)" },
	{ "Tue Jan 31 10:42:03 +0100 2017", "2017-01-31T10:42:03+01:00", "" },
	{ "Tue Jan 31 10:42:03 UTC 2017", "2017-01-31T10:42:03Z", "" },
	{ "31-Jan-2017 10:42:03", "2017-01-31T10:42:03", "" }, { "Jan 31, 2017", "2017-01-31", "" },
	{ "January 31, 2017 10:42 PM", "2017-01-31T22:42:00", "" },
	{ "Feb 30 10:00:00 2017", NULL, NULL }, { "Tue 10:42:03", NULL, NULL }, { "10:42 Jan 3", NULL, NULL },
	{ "Jan 2017", NULL, NULL }, { "", NULL, NULL }, { "Tue Jan 31 25:00:00 2017", "2017-01-31", " 25:00:00 2017" },
};

START_TEST(date_table)
{
	struct slice in = slice_z(dates[_i].in);
	struct datetime d;
	char iso[DATETIME_SIZE] = "";
	size_t n = datetime_words(in, &d);

	if (!dates[_i].iso) {
		ck_assert_msg(n == 0, "on '%s'", dates[_i].in);
		return;
	}
	if (slice_is(slice_from(in, n), dates[_i].rest) && d.year >= 0) {
		datetime_format(&d, iso);
		ck_assert_str_eq(iso, dates[_i].iso);
	} else {
		ck_assert_msg(d.hour < 0, "on '%s': rest %zu", dates[_i].in, n);
	}
}
END_TEST

static const struct { const char *line; bool is; } from_lines[] = {
	{ "From ann@example.org Tue Jan 31 10:42:03 2017", true },
	{ "From - Tue Jan 31 10:42:03 2017", true }, { "From  Tue Jan 31 10:42:03 2017", true },
	{ "From ann at example.org  Tue Jan 31 10:42:03 2017", true },
	{ "From 12@xxx Tue Jan 31 10:42:03 +0000 2017", true },
	{ "From ann Tue Jan 31 10:42:03 2017 remote from host", true },
	{ "From ann Tue, 31 Jan 2017 10:42:03 +0100", true },
	{ "From: ann@example.org", false }, { ">From ann Tue Jan 31 10:42:03 2017", false },
	{ "From Tuesday on we meet at 10:42", false }, { "From ann", false }, { "From ", false },
	{ "from ann Tue Jan 31 10:42:03 2017", false }, { "From ann Tue Jan 31 2017", false },
};

START_TEST(from_table)
{
	ck_assert_msg(mail_from_line(slice_z(from_lines[_i].line)) == from_lines[_i].is, "on '%s'",
		      from_lines[_i].line);
}
END_TEST

static const struct { const char *in, *want; } values[] = {
	{ "plain", "plain" }, { "two\r\n\tlines", "two lines" },
	{ "=?utf-8?Q?J=C3=B6rg_A?= <a@b>", "J\xC3\xB6rg A <a@b>" },
	{ "=?ISO-8859-1?q?J=F6rg?=", "J\xC3\xB6rg" }, { "=?utf-8?B?SsO2cmc=?=", "J\xC3\xB6rg" },
	{ "=?utf-8?Q?a?= =?utf-8?Q?b?=", "ab" }, { "=?utf-8?Q?a?= b =?utf-8?Q?c?=", "a b c" },
	{ "=?utf-8*de?Q?a?=", "a" }, { "=?utf-8?X?a?=", "=?utf-8?X?a?=" }, { "=?utf-8?Q?a", "=?utf-8?Q?a" },
	{ "=?no-such?Q?a?=", "a" }, { "=?", "=?" }, { "", "" }, { "=\?\?\?\?\?=", "=\?\?\?\?\?=" },
};

START_TEST(value_table)
{
	struct slice got = mail_value(&arena, slice_z(values[_i].in));

	ck_assert_msg(slice_is(got, values[_i].want), "on '%s': '%.*s'", values[_i].in, SLICE_ARG(got));
}
END_TEST

static const struct { const char *in, *want; } names[] = {
	{ "Ann Lee <ann@b>", "Ann Lee" }, { "\"Lee, Ann\" <ann@b>", "Lee, Ann" }, { "<ann@b>", "ann@b" },
	{ "ann@b (Ann Lee)", "Ann Lee" }, { "ann@b", "ann@b" }, { "'Ann' <a@b>", "Ann" }, { "", "" },
	{ "<", "" }, { "\"", "\"" },
};

START_TEST(name_table)
{
	struct slice got = mail_name(slice_z(names[_i].in));

	ck_assert_msg(slice_is(got, names[_i].want), "on '%s': '%.*s'", names[_i].in, SLICE_ARG(got));
}
END_TEST

static const struct { const char *in, *encoding, *charset, *want; } bodies[] = {
	{ "a=\r\nb =E4=\nc\n", "Quoted-Printable", "iso-8859-1", "ab \xC3\xA4" "c\n" },
	{ "a  \n=zz =\n", "quoted-printable", "", "a\n=zz " },
	{ "SsO2\r\ncmc=\r\n", "BASE64", "utf-8", "J\xC3\xB6rg" }, { "", "base64", "", "" },
	{ "x", "7bit", "", NULL }, { "x", "", "", NULL },
};

START_TEST(body_table)
{
	struct buf b = BUF_INIT;
	bool did = mail_decode(&b, slice_z(bodies[_i].in), slice_z(bodies[_i].encoding),
			       slice_z(bodies[_i].charset));

	ck_assert(did == (bodies[_i].want != NULL));
	if (did)
		ck_assert_msg(slice_is(buf_slice(&b), bodies[_i].want), "on '%s': '%.*s'", bodies[_i].in,
			      SLICE_ARG(buf_slice(&b)));
	buf_free(&b);
}
END_TEST

/* Who is quoted; NULL: the line does not lead to a quotation. */
static const struct { const char *in, *who; } leads[] = {
	{ "On Tue, Jan 31, 2017 at 10:42 AM, Ann Lee <ann@b> wrote:", "Ann Lee" },
	{ "On 31 Jan 2017 at 10:42 Ann Lee wrote:", "Ann Lee" }, { "Ann Lee <ann@b> writes:", "Ann Lee" },
	{ "On 31.01.2017 10:42, ann@b wrote:", "ann@b" }, { "Ann wrote:", "Ann" },
	{ "On Tue, 31 Jan 2017,\nAnn <a@b>\nwrote:", "Ann" },
	{ "Am 31.01.2017 um 10:42 schrieb Ann Lee:", "Ann Lee" },
	{ "Le 31/01/2017 \xC3\xA0 10:42, Ann Lee a \xC3\xA9" "crit :", "Ann Lee" },
	{ "I wrote to her.", NULL }, { "Three things:", NULL }, { "", NULL },
};

START_TEST(lead_table)
{
	struct slice who;
	bool is = mail_leads(slice_z(leads[_i].in), &who);

	ck_assert_msg(is == (leads[_i].who != NULL), "on '%s'", leads[_i].in);
	if (is)
		ck_assert_msg(slice_is(who, leads[_i].who), "on '%s': '%.*s'", leads[_i].in, SLICE_ARG(who));
}
END_TEST

#define FROM "From a@b Tue Jan 31 10:42:03 2017\n"
#define MAIL "From: a@b\nSubject: s\n\nx\n"

/* How many mails, whatever the pieces in which the input comes. */
static const struct { const char *text; size_t n; } boxes[] = {
	{ "", 0 }, { FROM MAIL, 1 }, { FROM MAIL "\n" FROM MAIL, 2 }, { "\n\n" FROM MAIL "\n\n\n" FROM MAIL "\n", 2 },
	{ FROM MAIL FROM MAIL, 1 }, { FROM MAIL "\n" FROM "\nno header\n", 1 }, { MAIL, 1 },
	{ FROM MAIL "\n>" FROM "y\n", 1 }, { FROM "From: a@b\nSubject: s\n\n\n" FROM MAIL, 2 },
	{ FROM "From: a@b\nContent-Length: 40\n\nx\n\n" FROM "y: \n\n" FROM MAIL, 1 + 1 },
	{ FROM "From: a@b\nContent-Length: 4000\n\nx\n\n" FROM MAIL, 2 },
	{ FROM MAIL "--z\nContent-Type: a/b\n\n" FROM MAIL "\n" FROM MAIL "--z--\n\n" FROM MAIL, 2 },
	{ FROM MAIL "--z\nno field\n\n" FROM MAIL, 2 },
};

START_TEST(box_table)
{
	struct split_opts opts = { .by = SPLIT_MAIL, .verify = true };

	for (size_t step = 0; step <= 5; step++) {
		struct source *src = source_memory(slice_z(boxes[_i].text), NULL, step, NULL);
		struct splitter *sp = splitter_new(src, &opts, NULL);
		struct cut cut;
		size_t n = 0;
		while (splitter_next(sp, &arena, &cut))
			n++;
		ck_assert(!splitter_failed(sp));
		ck_assert_msg(n == boxes[_i].n, "step %zu on '%s': %zu", step, boxes[_i].text, n);
		splitter_free(sp);
		source_close(src);
	}
}
END_TEST

#define HEAD "From: Ann <a@b>\nDate: Tue, 31 Jan 2017 10:42:03 +0100\n\n"

/* Turns as speaker=text, quotations as [speaker=text] and <part>s. */
static const struct { const char *text, *want; } mails[] = {
	{ HEAD "x\n\ny\n", "<header> Ann=x\n\ny" }, { HEAD, "<header>" },
	{ HEAD "> q\nx\n", "<header> Ann=x[=q]" }, { HEAD "Bo wrote:\n> q\n> > r\n\nx\n", "<header> Ann=x[Bo=q\n> r]" },
	{ HEAD "x\n-- \nAnn\n", "<header> Ann=x <footer>" }, { HEAD "-- \nAnn\n", "<header> <footer>" },
	{ HEAD "x\n-- \nAnn\n\nBo wrote:\n> q\n", "<header> Ann=x\n-- \nAnn[Bo=q]" },
	{ HEAD ">From x\n", "<header> Ann=>From x" }, { HEAD "> a\n>From x\ny\n", "<header> Ann=y[=a\nFrom x]" },
	{ HEAD "x\n-----Original Message-----\nFrom: Bo <b@b>\n\nq\n",
	  "<header> Ann=x[Bo=-----Original Message-----\nFrom: Bo <b@b>\n\nq]" },
	{ FROM HEAD "x\n", "<separator> <header> Ann=x" },
	{ "From: Ann <a@b>\nTo: b\nContent-Type: multipart/mixed; boundary=\"z\"\n\npre\n--z\n\nx\n--z\nContent-Type: a/b\n\nr\n--z--\nend\n",
	  "<header> <prose> <header> Ann=x <note> <separator> <prose>" },
	{ "From: Ann <a@b>\nTo: b\nContent-Transfer-Encoding: quoted-printable\n\n=3D\n> q\n", "<header> Ann==[=q]" },
};

static void put_quoting(struct buf *out, const struct turn *t)
{
	put_said(out, t);
	for (size_t i = 0; i < t->quoted.n; i++)
		buf_addf(out, "[%.*s=%.*s]", SLICE_ARG(t->quoted.v[i].speaker), SLICE_ARG(t->quoted.v[i].text));
}

START_TEST(mail_table)
{
	struct doc d = read_as("mail", slice_z(mails[_i].text));
	struct slice got = sketch(&d, "", " ", put_quoting);

	ck_assert_msg(slice_is(got, mails[_i].want), "on '%s': '%.*s'", mails[_i].text, SLICE_ARG(got));
}
END_TEST

static const char *const others[] = {
	"Ann: a\nBob: b\n", "From: here\nTo: there\n", "Date: x\nSubject: y\n\nz\n", "Dear Ann,\n\nFrom: me\n", "",
	"From the start we met.\n",
};

START_TEST(other_table)
{
	struct sample s;

	sample_take(&s, &arena, slice_z(others[_i]));
	ck_assert_msg(reader_find(SLICE("mail"))->score(&s, NULL) == 0, "on '%s'", others[_i]);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("mail");
	TCase *tc = tcase_create("mail");

	tcase_add_checked_fixture(tc, reading_setup, reading_teardown);
	tcase_add_loop_test(tc, date_table, 0, (int)N_ELEMS(dates));
	tcase_add_loop_test(tc, from_table, 0, (int)N_ELEMS(from_lines));
	tcase_add_loop_test(tc, value_table, 0, (int)N_ELEMS(values));
	tcase_add_loop_test(tc, name_table, 0, (int)N_ELEMS(names));
	tcase_add_loop_test(tc, body_table, 0, (int)N_ELEMS(bodies));
	tcase_add_loop_test(tc, lead_table, 0, (int)N_ELEMS(leads));
	tcase_add_loop_test(tc, box_table, 0, (int)N_ELEMS(boxes));
	tcase_add_loop_test(tc, mail_table, 0, (int)N_ELEMS(mails));
	tcase_add_loop_test(tc, other_table, 0, (int)N_ELEMS(others));
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
