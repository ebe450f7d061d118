/*
 * Key phrases of small documents.
 */
#include "base/ids.h"
#include "base/map.h"
#include "model/doc_json.h"
#include "model/record.h"
#include "key/phrases.h"
#include "key/stems.h"
#include "support.h"
#include "text/language.h"

static struct languages *languages;

static void setup(void)
{
	stemming_setup();
	languages = languages_new();
}

static void teardown(void)
{
	languages_free(languages);
	stemming_teardown();
}

/* Texts with their counts where it is not 1: "a; b 2". */
static struct slice shown(const struct doc *d, size_t n)
{
	struct keyphrases found;
	struct buf out = BUF_INIT;

	keyphrases_find(&found, d, languages, stemmer, n);
	ck_assert(found.n <= n && found.asked == n);
	for (size_t i = 0; i < found.n; i++) {
		ck_assert(found.v[i].score >= 0 && found.v[i].score <= 1);
		ck_assert(i == 0 || found.v[i].score <= found.v[i - 1].score);
		buf_addz(&out, i ? "; " : "");
		buf_add(&out, found.v[i].text);
		if (found.v[i].count != 1)
			buf_addf(&out, " %zu", found.v[i].count);
	}
	return kept(&out);
}

static const struct { size_t n; const char *text, *want; } texts[] = {
	{ 5, "", "" }, { 0, "The water mill burns.", "" },
	{ 5, "of the and to", "" }, { 5, "\xFF\xFE ! ?", "" },
	{ 5, "We saw it and they did not.", "" },
	/* nouns with what describes them; forms of one phrase are one, shown as they stand */
	{ 5, "The wooden bridge fell. Nobody rebuilt the wooden bridge.", "wooden bridge 2" },
	{ 1, "Water mills were rare. A water mill was sold. The water mills are gone.", "Water mills 3" },
	{ 5, "The self-made\n\tbread oven is hot.", "self-made bread oven" },
	/* names whole, their titles left out; initials joined; possessors end there */
	{ 5, "We asked Mrs. Odile Marchetti about it.", "Odile Marchetti" },
	{ 5, "He wrote to the U.S. Forest Service.", "U.S. Forest Service" },
	{ 9, "She studied at the University of Szeged.", "University of Szeged" },
	{ 5, "the miller's daughter", "miller; daughter" },
	{ 5, "They met carpenter Jonas Vaitkus.", "carpenter; Jonas Vaitkus" },
	/* dates are no topics */
	{ 5, "They came in June and left on Monday.", "" },
	/* a part of a chosen phrase is left out, unless it stands alone often enough */
	{ 9, "The stone oven is hot. We like the stone oven.", "stone oven 2" },
	{ 9, "The stone oven is hot. An oven was cold. That oven is old.", "stone oven; oven 3" },
	/* letters and cut-off ends are none */
	{ 9, "It 's x and they 're y.", "" },
	/* in another language: all but its small words */
	{ 9, "Das Haus steht an der Bruecke und die Bruecke ist nicht neu, aber das Haus ist es auch nicht.",
	  "Bruecke 2; Haus 2" },
	/* written without blanks: none */
	{ 9, "\xE6\x88\x91\xE4\xBB\xAC\xE5\x8E\xBB\xE5\x8C\x97\xE4\xBA\xAC\xE3\x80\x82", "" },
};

START_TEST(text_table)
{
	struct doc d = { .arena = &arena, .text = slice_z(texts[_i].text), .kind = KIND_TEXT };
	struct slice got = shown(&d, texts[_i].n);

	ck_assert_msg(slice_is(got, texts[_i].want), "'%s' has '%.*s'", texts[_i].text, SLICE_ARG(got));
}
END_TEST

/* Records, with ' for ". */
static const struct { const char *json, *want; } records[] = {
	/* headings count, captions and code do not */
	{ "{'blocks':[{'type':'heading','level':1,'text':'Stone ovens'},{'type':'code','text':'bad code'},"
	  "{'type':'paragraph','text':'We built one.'}]}", "Stone ovens" },
	{ "{'parts':[{'type':'section','title':'The water mill','items':['It turns.']}]}", "water mill" },
	/* what may not be quoted, and short answers, do not count */
	{ "{'turns':[{'index':1,'text':'The wooden bridge is gone.'},{'index':2,'text':'Right.'},"
	  "{'index':3,'text':'The old quarry is open.','flags':['placeholder']}]}", "wooden bridge" },
};

START_TEST(record_table)
{
	struct record r = { NULL, 0, 0 };
	struct doc d = { .arena = &arena };
	const char *why = "";

	ck_assert_msg(record_scan(&r, &arena, as_json(records[_i].json), &why), "%s", why);
	ck_assert_msg(doc_from_record(&d, &r, &why), "%s", why);
	struct slice got = shown(&d, 5);
	ck_assert_msg(slice_is(got, records[_i].want), "'%s' has '%.*s'", records[_i].json, SLICE_ARG(got));
}
END_TEST

/* Long runs and long sentences: linear time, and no end of the stack. */
START_TEST(hostile)
{
	static const char *const units[] = { "stone ", "Ann Hall x ", "a. ", "x-", "old ", "Hall of ", "U.S." };
	struct buf text = BUF_INIT;

	while (text.len < 500000)
		buf_addz(&text, units[_i]);
	struct doc d = { .arena = &arena, .text = buf_slice(&text), .kind = KIND_TEXT };
	shown(&d, 20);
	buf_free(&text);
}
END_TEST

START_TEST(ids_count_up)
{
	struct ids ids = IDS_INIT;
	bool is_new;

	for (size_t round = 0; round < 2; round++)
		for (size_t i = 0; i < 1000; i++) {
			ck_assert(ids_of(&ids, i << 20, &is_new) == i);
			ck_assert(is_new == (round == 0));
		}
	ids_free(&ids);
	ids_free(&ids);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("phrases");
	TCase *tc = tcase_create("phrases");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_loop_test(tc, text_table, 0, (int)N_ELEMS(texts));
	tcase_add_loop_test(tc, record_table, 0, (int)N_ELEMS(records));
	tcase_add_loop_test(tc, hostile, 0, 7);
	tcase_add_test(tc, ids_count_up);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
