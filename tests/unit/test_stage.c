/* Screenplays, plays and captions: their lines, who speaks, what they are not. */
#include "read/fountain_line.h"
#include "read/play_line.h"
#include "read/reader.h"
#include "read/stage.h"
#include "support.h"

static const struct { const char *line, *name; bool known; } cues[] = {
	{ "ANNA", "ANNA", false },
	{ "ANNA (V.O.) (CONT'D)", "ANNA", true },
	{ "ANNA (on the phone)", "ANNA", false },
	{ "@McFee", "McFee", false },
	{ "R2", "R2", false },
	{ "BERT ^", "BERT", false },
	{ "\xC3\x89LISE", "\xC3\x89LISE", false },
	{ "MRS. O'DAY & SON", "MRS. O'DAY & SON", false },
	{ "23", NULL, false },
	{ "Anna", NULL, false },
	{ "SHE RUNS...", NULL, false },
	{ "RUN!", NULL, false },
	{ "CUT TO:", NULL, false },
	{ "> ANNA", NULL, false },
	{ "@", NULL, false },
	{ "(ANNA)", NULL, false },
};

START_TEST(cue_table)
{
	struct fountain_cue cue;
	bool is = fountain_cue_read(slice_z(cues[_i].line), &cue);

	ck_assert_msg(is == (cues[_i].name != NULL), "on '%s'", cues[_i].line);
	if (is) {
		ck_assert_msg(slice_is(cue.name, cues[_i].name), "on '%s'", cues[_i].line);
		ck_assert(cue.known == cues[_i].known);
	}
}
END_TEST

static const struct { const char *line, *title, *number; } scenes[] = {
	{ "INT. HOUSE - DAY", "INT. HOUSE - DAY", "" },
	{ "int./ext. car #12A#", "int./ext. car", "12A" },
	{ "I/E BOAT", "I/E BOAT", "" },
	{ "EST HARBOUR", "EST HARBOUR", "" },
	{ ".ROOF", "ROOF", "" },
	{ "...and so", NULL, "" },
	{ ". ROOF", NULL, "" },
	{ "INTERVIEW ROOM", NULL, "" },
	{ "EXTRA", NULL, "" },
};

START_TEST(scene_table)
{
	struct slice title, number;
	bool is = fountain_scene(slice_z(scenes[_i].line), &title, &number);

	ck_assert_msg(is == (scenes[_i].title != NULL), "on '%s'", scenes[_i].line);
	if (is)
		ck_assert_msg(slice_is(title, scenes[_i].title) && slice_is(number, scenes[_i].number),
			      "on '%s'", scenes[_i].line);
}
END_TEST

static const struct { const char *line, *name, *remark; } names[] = {
	{ "HAMMOND", "HAMMOND", "" },
	{ "HAMMOND.", "HAMMOND", "" },
	{ "FIRST SAILOR, aside.", "FIRST SAILOR", "aside" },
	{ "MASTER'S MATE [within]", "MASTER'S MATE", "within" },
	{ "ANNA and BERT", "ANNA and BERT", "" },
	{ "ANNA, BERT", "ANNA, BERT", "" },
	{ "ANNA/ BERT", "ANNA/ BERT", "" },
	{ "**Tom Ile** (laughs)", "Tom Ile", "laughs" },
	{ "**Tom Ile.**", "Tom Ile", "" },
	{ "Tom Ile", NULL, "" },
	{ "**Is it so?**", NULL, "" },
	{ "IV", NULL, "" },
	{ "O!", NULL, "" },
	{ "ANNA: yes", NULL, "" },
	{ "THIS IS A LINE OF MANY WORDS", NULL, "" },
};

START_TEST(name_table)
{
	struct name_line at;
	bool is = name_line_read(slice_z(names[_i].line), &at);

	ck_assert_msg(is == (names[_i].name != NULL), "on '%s'", names[_i].line);
	if (is)
		ck_assert_msg(slice_is(at.name, names[_i].name) && slice_is(at.remark, names[_i].remark),
			      "on '%s'", names[_i].line);
}
END_TEST

static const struct { const char *text, *inner; } directions[] = {
	{ "[Exit.]", "Exit." },
	{ "[_Exit._", "Exit." },
	{ "(He sits\ndown.)", "He sits\ndown." },
	{ "_Thunder._", "Thunder." },
	{ "Enter two Guards.", "Enter two Guards." },
	{ "Enter, friend!", NULL },
	{ "enter here", NULL },
	{ "(so) he went (out)", NULL },
	{ "", NULL },
};

START_TEST(direction_table)
{
	struct slice inner;
	bool is = play_direction(slice_z(directions[_i].text), &inner);

	ck_assert_msg(is == (directions[_i].inner != NULL), "on '%s'", directions[_i].text);
	if (is)
		ck_assert_msg(slice_is(inner, directions[_i].inner), "on '%s'", directions[_i].text);
}
END_TEST

/* "speaker=text", "!" if that says how, "{note}" of each note. */
static void put_stage(struct buf *out, const struct turn *t)
{
	put_said(out, t);
	buf_addz(out, t->flags >> FLAG_DIRECTION & 1 ? "!" : "");
	put_notes(out, t);
}

static const struct { const char *text, *want; } texts[] = {
	/* Fountain */
	{ "INT. A - DAY\n\nANN\nHi.\n\nShe goes.\n\nBOB\nBye.\n",
	  "fountain <section> ANN=Hi. <prose> BOB=Bye." },
	{ "INT. A - DAY\r\n\r\nANN (V.O.)\r\n(low)\r\nHi.\r\nYou.\r\n\r\nCUT TO:\r\n",
	  "fountain <section> ANN=low! ANN=Hi.\nYou. <note>" },
	{ "INT. A - DAY\n\nANN\nOne.\n(beat)\nTwo.\n(end)\n", "fountain <section> ANN=One. ANN=beat! ANN=Two. ANN=end!" },
	{ "INT. A - DAY\n\nANN\nOne [[two]] three /* four */ five.\n",
	  "fountain <section> ANN=One  three  five.{two}" },
	{ "INT. A - DAY\n\nANN\nOne [[two\n\nthree]]\n", "fountain <section> ANN=One [[two <prose>" },
	{ "INT. A - DAY\n\nANN\nOne.\n  \nTwo.\n  \nBOB\nThree.\n",
	  "fountain <section> ANN=One.\n\nTwo. BOB=Three." },
	{ "EXT. SEA\n\nWaves.\n\n===\n\nEXT. SKY\n", "fountain <section> <prose> <separator> <section>" },
	{ "Title: A\nAuthor: B\n\nANN\nHi.\n", "fountain <header> ANN=Hi." },
	/* plays */
	{ "ANN\nHi.\n\nBOB\nHo.\n\nANN\nBye.\n\nBOB\nYes.\n", "play ANN=Hi. BOB=Ho. ANN=Bye. BOB=Yes." },
	{ "ANN\nHi.\n\nMore.\n\nBOB\nHo.\n\nANN\nBye.\n\nBOB\nYes.\n",
	  "play ANN=Hi.\n\nMore. BOB=Ho. ANN=Bye. BOB=Yes." },
	{ "ANN\nHi.\n\n[Rain.]\n\nMore.\n\n[Exit.]\n\nBOB\nHo.\n\nANN\nBye.\n\nBOB\nYes.\n",
	  "play ANN=Hi.\nMore.{Rain.} <note> BOB=Ho. ANN=Bye. BOB=Yes." },
	{ "ACT I\n\nANN.\nHi.\n\nBOB.\nHo.\n\nACT II\n\nANN.\nBye.\n\nBOB.\nYes.\n\nALL.\nSo!\n",
	  "play <section> ANN=Hi. BOB=Ho. <section> ANN=Bye. BOB=Yes. ALL=So!" },
	{ "ANN\nHi.\n\nBOB\nHo.\n\nANN\nBye.\n", "play ANN=Hi. BOB=Ho. ANN=Bye." },
	{ "PLAN\nRest.\n\nHISTORY\nNone.\n\nPLAN\nWalk.\n\nHISTORY\nKnee.\n", "none <prose>" },
	{ "\xE7\x94\xB2\xEF\xBC\x9AOK. And?\n\xE4\xB9\x99\xEF\xBC\x9ANo.\n\xE7\x94\xB2\xEF\xBC\x9AOK. And?\n"
	  "\xE4\xB9\x99\xEF\xBC\x9ANo.\n\xE7\x94\xB2\xEF\xBC\x9AOK. And?\n",
	  "plain \xE7\x94\xB2=OK. And? \xE4\xB9\x99=No. \xE7\x94\xB2=OK. And? \xE4\xB9\x99=No. \xE7\x94\xB2=OK. And?" },
	{ "RED\nOne.\n\nBLUE\nTwo.\n\nGREEN\nThree.\n", "none <prose>" },
	{ "CHORUS\nLa la.\n\nVERSE\nOne.\n\nCHORUS\nLa la.\n", "none <prose>" },
	{ "ANN\n...\n\nBOB\nHo.\n\nANN\nBye.\n\n* * *\n\nBOB\nYes.\n",
	  "play ANN=... BOB=Ho. ANN=Bye. <separator> BOB=Yes." },
	/* headings in one order all the time, though nobody has them on a list */
	{ "MOOD\nLow.\n\nSLEEP\nBad.\n\nFOOD\nFine.\n\nMOOD\nUp.\n\nSLEEP\nBad.\n\nFOOD\nFine.\n\n"
	  "MOOD\nUp.\n\nSLEEP\nBad.\n\nFOOD\nFine.\n", "none <prose>" },
	/* captions */
	{ ">> ANN: HI.\n>> HO.\nAND ON.\n>> ANN: BYE.\n", "captions ANN=HI. =HO.\nAND ON. ANN=BYE." },
	{ "HELLO. >> HI. >> ANN: WHY? >> BYE.\n", "captions =HELLO. =HI. ANN=WHY? =BYE." },
	{ "[ MUSIC ]\n>>> ANN: HI.\n>> HO.\n[ APPLAUSE ]\n", "captions <note> ANN=HI. =HO.{APPLAUSE}" },
	{ ">>> x = 1\n>>> y = 2\n", "none <prose>" },
	{ "> a\n>> b\n> c\n>> d\n> e\n", "none <prose>" },
	{ "if a >> 2 or b >> C then\nuse x >> y\n", "none <prose>" },
};

START_TEST(text_table)
{
	struct doc d = read_text(texts[_i].text);
	struct slice got = sketch(&d, d.format ? d.format : "none", " ", put_stage);

	ck_assert_msg(slice_is(got, texts[_i].want), "on '%s': '%.*s'", texts[_i].text, SLICE_ARG(got));
}
END_TEST

/* The line of each turn is where its cue stands. */
START_TEST(lines_count_from_the_source)
{
	static const char *const same[] = {
		"INT. A\n\nANN\nHi.\n\nBOB\n(low)\nHo.\n",
		"ACT I\n\nANN\nHi.\n\nBOB\nHo.\n\nANN\nHi.\n\nBOB\nHo.\n",
		"[ MUSIC ]\n\n>> ANN: HI.\nMORE\n\n>> HO.\n",
	};

	for (size_t i = 0; i < N_ELEMS(same); i++) {
		struct doc d = { .arena = &arena, .text = slice_z(same[i]), .line = 10 };
		doc_read(&d, NULL, lex, NULL);
		ck_assert_uint_eq(d.turns.v[0].line, 12);
		ck_assert_uint_eq(d.turns.v[1].line, 15);
	}
}
END_TEST

/* Opening marks without end, and what else could be looked through over and over. */
START_TEST(long_texts_take_linear_time)
{
	static const char *const pieces[] = { "[[", "/*", "[[a]] ", ">> ", "&gt;", "(", "[", "ANN\n", "ANN\n\n", "  \n", "> " };

	for (size_t i = 0; i < N_ELEMS(pieces); i++) {
		static const char *const formats[] = { "fountain", "play", "captions" };
		for (size_t f = 0; f < N_ELEMS(formats); f++) {
			struct buf b = BUF_INIT;
			buf_addz(&b, "INT. A\n\nANN\nHi.\n\n>> A: B\n>> A: B\nBOB\n");
			while (b.len < 100000)
				buf_addz(&b, pieces[i]);
			read_as(formats[f], buf_slice(&b));
			buf_free(&b);
			arena_reset(&arena);
		}
	}
}
END_TEST

int main(void)
{
	Suite *s = suite_create("stage");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, reading_setup, reading_teardown);
	tcase_add_loop_test(tc, cue_table, 0, (int)N_ELEMS(cues));
	tcase_add_loop_test(tc, scene_table, 0, (int)N_ELEMS(scenes));
	tcase_add_loop_test(tc, name_table, 0, (int)N_ELEMS(names));
	tcase_add_loop_test(tc, direction_table, 0, (int)N_ELEMS(directions));
	tcase_add_loop_test(tc, text_table, 0, (int)N_ELEMS(texts));
	tcase_add_test(tc, lines_count_from_the_source);
	tcase_add_test(tc, long_texts_take_linear_time);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
