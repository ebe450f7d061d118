/* Dates of chats, chats of apps, logs of IRC. */
#include "read/chat_dates.h"
#include "read/chat_text.h"
#include "read/irc_line.h"
#include "read/reader.h"
#include "support.h"

#include <stdio.h>

#define NNBSP "\xE2\x80\xAF"
#define NBSP "\xC2\xA0"
#define LRM "\xE2\x80\x8E"

/* A stamp, in the order that it tells alone, and what is left of the line. */
static const struct { const char *in, *iso, *rest; } stamps[] = {
	{ "20/01/19, 11:23 - A", "2019-01-20T11:23:00", " - A" },
	{ "1/20/19, 11:23 - A", "2019-01-20T11:23:00", " - A" },
	{ "20.01.2019 11.23.45: A", "2019-01-20T11:23:45", ": A" },
	{ "20. 1. 2019. 11:23:45 A", "2019-01-20T11:23:45", " A" },
	{ "2019-01-20, 11:23] A", "2019-01-20T11:23:00", "] A" },
	{ "2019/01/02, 11:23 - A", "2019-01-02T11:23:00", " - A" },
	{ "20-01-19 1:23" NNBSP "PM] A", "2019-01-20T13:23:00", "] A" },
	{ "20-01-19 12:23" NNBSP "am] A", "2019-01-20T00:23:00", "] A" },
	{ "20-01-19 1:23 p." NBSP "m.] A", "2019-01-20T13:23:00", "] A" },
	{ "20-01-19 1:23:10 p. m. - A", "2019-01-20T13:23:10", " - A" },
	{ "5/6/19, 1:23 PM - A", "2019-05-06T13:23:00", " - A" },
	{ "5/6/19, 1:23 p.m. - A", "2019-06-05T13:23:00", " - A" },
	{ "20.1.2019 klo 21.25 - A", "2019-01-20T21:25:00", " - A" },
	{ "20.01.19 \xD0\xB3., 21:25 - A", "2019-01-20T21:25:00", " - A" },
	{ "2019-01-20 21 h 25 - A", "2019-01-20T21:25:00", " - A" },
	{ "\xD9\xA2\xD9\xA0/\xD9\xA1/\xD9\xA2\xD9\xA0\xD9\xA1\xD9\xA9\xD8\x8C \xD9\xA8:\xD9\xA1\xD9\xA5 \xD9\x85 - A",
	  "2019-01-20T20:15:00", " - A" },
	{ LRM "20/01/19, 11:23 - A", "2019-01-20T11:23:00", " - A" },
	{ "11:23, 20/1/2019] A", "2019-01-20T11:23:00", "] A" },
	{ "11:23 PM, 1/20/2019] A", "2019-01-20T23:23:00", "] A" },
	{ "13:30, 20/1/19] A", "2019-01-20T13:30:00", "] A" },
	{ "20/01/19", NULL, NULL }, { "20/01/19, A", NULL, NULL }, { "20/01.19, 11:23", NULL, NULL },
	{ "20000/01/19, 11:23", NULL, NULL }, { "11:23 - A", NULL, NULL }, { "", NULL, NULL },
	{ "20/01/19 and then we met at 11:23", NULL, NULL },
};

START_TEST(stamp_table)
{
	struct slice in = slice_z(stamps[_i].in);
	struct chat_stamp s;
	struct chat_stamps all = { &s, 1, 1 };
	char iso[CHAT_ISO_SIZE];
	size_t n = chat_stamp_read(in, &s);

	if (!stamps[_i].iso) {
		ck_assert_msg(n == 0, "on '%s'", stamps[_i].in);
		return;
	}
	ck_assert_msg(slice_is(slice_from(in, n), stamps[_i].rest), "on '%s': %zu", stamps[_i].in, n);
	ck_assert_msg(chat_stamp_iso(&s, chat_order(&all), iso), "on '%s'", stamps[_i].in);
	ck_assert_str_eq(iso, stamps[_i].iso);
}
END_TEST

/* Dates of one chat, and the order that they are in. */
static const struct { const char *dates[5]; enum date_order order; } orders[] = {
	{ { "1/2/20", "13/2/20" }, ORDER_DMY }, { { "1/2/20", "2/13/20" }, ORDER_MDY },
	{ { "9/1/20", "2/2/20", "5/2/20" }, ORDER_DMY }, { { "1/9/20", "2/2/20", "2/5/20" }, ORDER_MDY },
	{ { "5/6/20", "6/6/20" }, ORDER_DMY }, { { "5/6/20", "5/7/20" }, ORDER_MDY },
	{ { "19/01/20", "19/01/25", "19/02/03", "20/01/01" }, ORDER_YMD },
	{ { "19/01/20", "19/01/21" }, ORDER_DMY },
	{ { "2020/01/02", "2020/02/02" }, ORDER_YMD }, { { "2020/13/01", "2020/14/01" }, ORDER_DMY },
	{ { "1/1/20" }, ORDER_DMY },
};

START_TEST(order_table)
{
	struct chat_stamps all = { NULL, 0, 0 };
	char line[40];

	for (size_t i = 0; i < N_ELEMS(orders[_i].dates) && orders[_i].dates[i]; i++) {
		snprintf(line, sizeof(line), "%s, 10:00", orders[_i].dates[i]);
		ck_assert_uint_gt(chat_stamp_read(slice_z(line), VEC_PUSH(&arena, &all)), 0);
	}
	ck_assert_msg(chat_order(&all) == orders[_i].order, "from '%s' on", orders[_i].dates[0]);
}
END_TEST

/* A document in one line, its format first. */
static struct slice in_line(const struct doc *d)
{
	return sketch(d, d->format ? d->format : "none", " ", put_said);
}

static const struct { const char *text, *want; } chats[] = {
	{ "1/2/20, 10:00 - A: x\n1/2/20, 10:01 - B: y\n", "whatsapp A=x B=y" },
	{ "[1/2/20, 10:00:00] A: x\n[1/2/20, 10:01:00] B: y: z\n", "whatsapp A=x B=y: z" },
	{ "[1.2.20, 10:00:00] A: x\r\ny\r\n\r\nz\r\n[1.2.20, 10:01:00] B: y\r\n", "whatsapp A=x\ny\n\nz B=y" },
	/* no author: the app's own; a quotation mark is in no name */
	{ "1/2/20, 10:00 - A: x\n1/2/20, 10:01 - B left\n1/2/20, 10:02 - A changed it to \"C: d\"\n",
	  "whatsapp A=x <note> <note>" },
	/* a stamp with nothing behind it, and one in another form, go on with the message */
	{ "1/2/20, 10:00 - A: x\n2020-01-01 10:00:00\n[1/2/20, 10:01] C: pasted\n1/2/20, 10:01 - B: y\n1/2/20, 10:02 - B: y\n1/2/20, 10:03 - B: y\n",
	  "whatsapp A=x\n2020-01-01 10:00:00\n[1/2/20, 10:01] C: pasted B=y B=y B=y" },
	{ "1/2/20, 10:00 - A: x\n[1/2/20, 10:01] C: pasted\n1/2/20, 10:01 - B: y\n1/2/20, 10:02 - B: y\n",
	  "whatsapp A=x\n[1/2/20, 10:01] C: pasted B=y B=y" },
	/* two exports in one file */
	{ "1/2/20, 10:00 - A: x\n1/2/20, 10:01 - B: y\n[1.2.20, 10:00:00] C: z\n[1.2.20, 10:01:00] D: w\n",
	  "whatsapp A=x B=y C=z D=w" },
	/* the app's own lines with an author, by its mark */
	{ "[1/2/20, 10:00:00] G: " LRM "Nobody else can read this chat.\n[1/2/20, 10:01:00] A: " LRM "image omitted\n[1/2/20, 10:02:00] A: x\n",
	  "whatsapp <note> A=image omitted A=x" },
	{ "[1/2/20, 10:00:00] G: " LRM "B added you\n[1/2/20, 10:01:00] G: " LRM "B changed the group's picture\n[1/2/20, 10:02:00] A: x\n",
	  "whatsapp <note> <note> A=x" },
	/* text before the first message */
	{ "Exported today\n1/2/20, 10:00 - A: x\n1/2/20, 10:01 - B: y\n", "whatsapp <prose> A=x B=y" },
	/* logs of IRC */
	{ "<a> x\n<b> y\n<a> > y\n", "irc a=x b=y a=> y" },
	{ "[10:00] <a> x\n[10:01] <@b> y\n[10:02] * a sits\n[10:02] * c sits\n", "irc a=x b=y a=sits <note>" },
	{ "10:00 <a> x\n10:01 < b> y\n10:01 -!- c has joined\n--- Day changed Wed Feb 07 2024\n00:01 <a> z\n",
	  "irc a=x b=y <note> <separator> a=z" },
	{ "<a> x\n broken\n<b> y\n\nby hand\n", "irc a=x\n broken b=y <prose>" },
	{ "2024-02-06 10:00:01\ta\tx\n2024-02-06 10:00:02\tb\ty\n", "irc a=x b=y" },
	{ "<a> \x02" "bold\x02 \x03" "04,01red\x03 5\n<b> y\n", "irc a=bold red 5 b=y" },
};

START_TEST(chat_table)
{
	struct doc d = read_text(chats[_i].text);
	struct slice got = in_line(&d);

	ck_assert_msg(slice_is(got, chats[_i].want), "on '%s': got '%.*s'", chats[_i].text, SLICE_ARG(got));
}
END_TEST

/* What is neither. */
static const char *const others[] = {
	"Ann: a\nBob: b\nAnn: c\n", "Some prose. It was 10:30, 20/01/2019 when we met: late.\n",
	"2019-01-20 10:00:00 INFO: started\n2019-01-20 10:00:01 WARN: slow\n2019-01-20 10:00:02 INFO: done\n",
	"[2019-01-20 10:00:00] app.ERROR: failed\n[2019-01-20 10:00:01] app.INFO: on\n",
	"<p> one </p>\n<p> two </p>\n<b> x </b>\n", "> quoted\n> more\nanswer\n",
	"[00:01:23] Ann: a\n[00:02:23] Bob: b\n", "- a\n- b\n* c\n* d\n", "* a\n* b\n", "",
	"00:01:23 Ann: a\n00:02:00 Bob: b\n", "<|user|> hi\n<|assistant|> ho\n",
};

START_TEST(other_table)
{
	struct sample s;

	sample_take(&s, &arena, slice_z(others[_i]));
	ck_assert_msg(reader_find(SLICE("whatsapp"))->score(&s, NULL) == 0, "on '%s'", others[_i]);
	ck_assert_msg(reader_find(SLICE("irc"))->score(&s, NULL) < 0.5, "on '%s'", others[_i]);
}
END_TEST

static const struct { const char *line; enum irc_kind kind; const char *nick, *text; } lines[] = {
	{ "<a> x", IRC_SAID, "a", " x" }, { "10:00 <+a> x", IRC_SAID, "a", " x" },
	{ "[10:00:01] <a!u@h> x", IRC_SAID, "a", " x" },
	{ "[2024-02-06 10:00:01] <a> x", IRC_SAID, "a", " x" },
	{ "2024-02-06T10:00:01.123Z <a> x", IRC_SAID, "a", " x" },
	{ "Feb 06 10:00:01 <a>\tx", IRC_SAID, "a", "\tx" },
	{ "06-02-2024 10:00:01 < a!u@h: x", IRC_SAID, "a", " x" },
	{ "06-02-2024 10:00:01 > a: x", IRC_SAID, "a", " x" },
	{ "10:00 @   a | x", IRC_SAID, "a", "x" }, { "1707213601 <a> x", IRC_SAID, "a", " x" },
	{ "[10:00] * a sits", IRC_ACTION, "a", " sits" }, { "[10:00] -*- a sits", IRC_ACTION, "a", " sits" },
	{ "[10:00] * a (u@h) has joined #c", IRC_EVENT, "", NULL }, { "10:00 -!- a has quit", IRC_EVENT, "", NULL },
	{ "[10:00] *** Joins: a", IRC_EVENT, "", NULL }, { "10:00 -a- x", IRC_EVENT, "", NULL },
	{ "10:00:01 <a> a has left #c", IRC_EVENT, "a", NULL },
	{ "--- Log opened Tue Feb 06 22:57:40 2024", IRC_OPEN, "", NULL },
	{ "**** ENDING LOGGING AT Tue Feb  6 22:57:40 2024", IRC_CLOSE, "", NULL },
	{ "Session Time: Wed Feb 07 00:00:00 2024", IRC_DAY, "", NULL },
	{ "words", IRC_OTHER, "", NULL }, { "<a>x", IRC_OTHER, "", NULL }, { "<a b c d> x", IRC_OTHER, "", NULL },
	{ "", IRC_OTHER, "", NULL }, { "<", IRC_OTHER, "", NULL }, { "[10:00", IRC_OTHER, "", NULL },
};

START_TEST(line_table)
{
	struct irc_line l;

	irc_line_read(slice_z(lines[_i].line), &l);
	ck_assert_msg(l.kind == lines[_i].kind, "on '%s': %d", lines[_i].line, (int)l.kind);
	if (l.kind == IRC_SAID || l.kind == IRC_ACTION) {
		ck_assert_msg(slice_is(l.nick, lines[_i].nick), "on '%s'", lines[_i].line);
		ck_assert_msg(slice_is(l.text, lines[_i].text), "on '%s'", lines[_i].line);
	}
}
END_TEST

START_TEST(times_are_of_the_day_stated)
{
	struct doc d = read_as("irc", SLICE("--- Log opened Tue Feb 06 22:57:40 2024\n22:58 <a> x\n"
			       "--- Day changed Wed Feb 07 2024\n00:01 <b> y\n"));

	ck_assert(slice_is(d.turns.v[0].time, "2024-02-06T22:58:00"));
	ck_assert(slice_is(d.turns.v[1].time, "2024-02-07T00:01:00"));
}
END_TEST

START_TEST(attachments_are_notes)
{
	struct doc d = read_as("whatsapp", SLICE("1/2/20, 10:00 - A: <Media omitted>\n"
			       "1/2/20, 10:01 - A: a-b.jpg (file attached)\nlook\n"
			       "1/2/20, 10:02 - A: so " LRM "<This message was edited>\n1/2/20, 10:03 - A: x\n"));

	ck_assert(slice_is(d.turns.v[0].notes.v[0].text, "Media omitted"));
	ck_assert(slice_is(d.turns.v[1].notes.v[0].text, "a-b.jpg (file attached)"));
	ck_assert(slice_is(d.turns.v[2].notes.v[0].text, "This message was edited"));
	ck_assert_uint_eq(d.turns.v[2].notes.n, 1);
	ck_assert_uint_eq(d.turns.v[3].notes.n, 0);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("chat");
	TCase *tc = tcase_create("chat");

	tcase_add_checked_fixture(tc, reading_setup, reading_teardown);
	tcase_add_loop_test(tc, stamp_table, 0, (int)N_ELEMS(stamps));
	tcase_add_loop_test(tc, order_table, 0, (int)N_ELEMS(orders));
	tcase_add_loop_test(tc, chat_table, 0, (int)N_ELEMS(chats));
	tcase_add_loop_test(tc, other_table, 0, (int)N_ELEMS(others));
	tcase_add_loop_test(tc, line_table, 0, (int)N_ELEMS(lines));
	tcase_add_test(tc, times_are_of_the_day_stated);
	tcase_add_test(tc, attachments_are_notes);
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
