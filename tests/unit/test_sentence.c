#include "text/abbrev.h"
#include "text/sentence.h"
#include "text/stopwords.h"

#include "support.h"

/* Sentences of `want` are parted by |. */
static const struct { const char *in, *want; } texts[] = {
	{ "", "" },
	{ " \n\t ", "" },
	{ "One. Two! Three?", "One.|Two!|Three?" },
	{ "no mark at the end", "no mark at the end" },
	{ "i went home. then i slept. ", "i went home.|then i slept." },
	{ "hello , mary . how are you ?", "hello , mary .|how are you ?" },
	{ "What?! No way!!! Yes.", "What?!|No way!!!|Yes." },
	/* abbreviations */
	{ "Dr. Lee saw Mrs. Ott. She left.", "Dr. Lee saw Mrs. Ott.|She left." },
	{ "Bring fruit, e.g. Apples. Fine.", "Bring fruit, e.g. Apples.|Fine." },
	{ "Pens, paper, etc. are there.", "Pens, paper, etc. are there." },
	{ "Pens, paper, etc. We left.", "Pens, paper, etc.|We left." },
	{ "At 5 p.m. we met. At 9 a.m. Then lunch.", "At 5 p.m. we met.|At 9 a.m.|Then lunch." },
	{ "See No. 5 and Fig. 3. No. Never.", "See No. 5 and Fig. 3.|No.|Never." },
	{ "On Jan. 3 it rained. In Jan. Bob left.", "On Jan. 3 it rained.|In Jan.|Bob left." },
	{ "Das gilt z.B. Montags. Vgl. Kap. 4 bzw. Seite 2.",
	  "Das gilt z.B. Montags.|Vgl. Kap. 4 bzw. Seite 2." },
	{ "Die Kl. b ist da. Gut.", "Die Kl. b ist da.|Gut." },
	{ "The gov. said no. Gov. Hall agreed.", "The gov. said no.|Gov. Hall agreed." },
	{ "The gen. Peter came.", "The gen.|Peter came." },
	{ "mm. yeah. hmm. and then", "mm.|yeah.|hmm.|and then" },
	/* initials and letters with full stops */
	{ "I met J. R. Moss. He knew J.K. Orr.", "I met J. R. Moss.|He knew J.K. Orr." },
	{ "Lives in the U.S. Army base. I left the U.S. The rest stayed.",
	  "Lives in the U.S. Army base.|I left the U.S.|The rest stayed." },
	{ "She is taller than I. He is not.", "She is taller than I.|He is not." },
	/* numbers and addresses */
	{ "It is 3.5 km. Take 1,000.50 now.", "It is 3.5 km.|Take 1,000.50 now." },
	{ "That was 2019. We moved.", "That was 2019.|We moved." },
	{ "Write to a.b@mail.com or www.site.org/x. Ok.", "Write to a.b@mail.com or www.site.org/x.|Ok." },
	{ "Use Node.js or main.c today.I do.", "Use Node.js or main.c today.|I do." },
	/* ellipsis */
	{ "Well... maybe. Wait... No.", "Well... maybe.|Wait...|No." },
	{ "Well\xE2\x80\xA6 maybe. Wait\xE2\x80\xA6 No.", "Well\xE2\x80\xA6 maybe.|Wait\xE2\x80\xA6|No." },
	/* quotations and brackets */
	{ "\"Really?\" he asked. \"Yes.\" She left.", "\"Really?\" he asked.|\"Yes.\"|She left." },
	{ "He said, \"I am tired. I want rest.\" Then he left.",
	  "He said, \"I am tired. I want rest.\"|Then he left." },
	{ "He said, \xE2\x80\x9CI am. I was.\xE2\x80\x9D Then quiet.",
	  "He said, \xE2\x80\x9CI am. I was.\xE2\x80\x9D|Then quiet." },
	{ "Er sagte: \xE2\x80\x9EIch bin. Du nicht.\xE2\x80\x9C Dann ging er.",
	  "Er sagte: \xE2\x80\x9EIch bin. Du nicht.\xE2\x80\x9C|Dann ging er." },
	{ "Il dit : \xC2\xAB Oui. Non. \xC2\xBB Puis rien.", "Il dit : \xC2\xAB Oui. Non. \xC2\xBB|Puis rien." },
	{ "We left (it was late. We were tired). Bye.", "We left (it was late. We were tired).|Bye." },
	{ "A 6\" board. A 7\" board.", "A 6\" board.|A 7\" board." },
	{ "(Open and. Never closed", "(Open and.|Never closed" },
	{ "**Bold.** Next. _Soft._ End.", "**Bold.**|Next.|_Soft._|End." },
	/* lines */
	{ "one line\nand its rest. Two", "one line\nand its rest.|Two" },
	{ "para one\n\npara two\r\n\r\npara three", "para one|para two|para three" },
	{ "a title\n  \nbody", "a title|body" },
	{ "- first\n- second. More.\n  * third", "first|second.|More.|third" },
	{ "- first\n  goes on\nAfter it.", "first\n  goes on|After it." },
	{ "1. One\n2) Two\n(3) Three\nb) Four", "One|Two|Three|Four" },
	{ "\xE2\x80\xA2 point one\n\xE2\x80\xA2 point two", "point one|point two" },
	{ "## Head\ntext here. More", "Head|text here.|More" },
	{ "Tasks:\nwalk daily", "Tasks:|walk daily" },
	{ "> quoted line. And more.", "quoted line.|And more." },
	{ "page one\fpage two", "page one|page two" },
	{ "It cost 12.\nThen more.", "It cost 12.|Then more." },
	{ "- \n-", "- \n-" },
	/* scripts without blanks, and other marks */
	{ "\xE4\xBB\x8A\xE5\xA4\xA9\xE5\xA5\xBD\xE3\x80\x82\xE4\xBD\xA0\xE5\x91\xA2\xEF\xBC\x9F\xE5\xA5\xBD",
	  "\xE4\xBB\x8A\xE5\xA4\xA9\xE5\xA5\xBD\xE3\x80\x82|\xE4\xBD\xA0\xE5\x91\xA2\xEF\xBC\x9F|\xE5\xA5\xBD" },
	{ "\xE0\xA4\x95\xE0\xA5\xA4 \xE0\xA4\x96\xE0\xA5\xA4", "\xE0\xA4\x95\xE0\xA5\xA4|\xE0\xA4\x96\xE0\xA5\xA4" },
	{ "\xD9\x83\xD9\x8A\xD9\x81\xD8\x9F \xD9\x87\xD9\x86\xD8\xA7.", "\xD9\x83\xD9\x8A\xD9\x81\xD8\x9F|\xD9\x87\xD9\x86\xD8\xA7." },
	{ "one\xE2\x80\xA9two", "one|two" },
	{ "- \xE2\x80\xA8 two", "two" },
	{ "x\xC2\x85 y", "x\xC2\x85 y" },
	{ "abc. \xC2\x85. y", "abc.|\xC2\x85.|y" },	/* hung once: U+0085 is no white space to us */
	/* ordinals, months and days */
	{ "Am 3. Mai kam er. Am 5. Dann ging er.",
	  "Am 3. Mai kam er.|Am 5.|Dann ging er." },
	{ "Nach dem 2. Weltkrieg war er 30. Er zog weg.",
	  "Nach dem 2. Weltkrieg war er 30.|Er zog weg." },
	{ "Es war der 1. M\xC3\xA4rz. Gut.",
	  "Es war der 1. M\xC3\xA4rz.|Gut." },
	{ "On Mon. we met. On Sun. 5 we rested. I like Mon. You too.",
	  "On Mon. we met.|On Sun. 5 we rested.|I like Mon.|You too." },
	{ "Die Fa. Kern zog in die Kl. B um. Gut.",
	  "Die Fa. Kern zog in die Kl. B um.|Gut." },
	{ "El Sr. Lago vino. Bien.",
	  "El Sr. Lago vino.|Bien." },
	/* quotations of other languages */
	{ "\xC2\xAB Oui. \xC2\xBB Il part. \xC2\xAB Non. \xC2\xBB",
	  "\xC2\xAB Oui. \xC2\xBB|Il part.|\xC2\xAB Non. \xC2\xBB" },
	{ "Er sagte. \xC2\xBBIch gehe.\xC2\xAB Gut.",
	  "Er sagte.|\xC2\xBBIch gehe.\xC2\xAB|Gut." },
	{ "They said \xE2\x80\x98I am. You\xE2\x80\x99re not.\xE2\x80\x99 Then we left.",
	  "They said \xE2\x80\x98I am. You\xE2\x80\x99re not.\xE2\x80\x99|Then we left." },
	{ "\xE3\x80\x8C\xE8\xA1\x8C\xE3\x81\x8D\xE3\x81\xBE\xE3\x81\x99\xE3\x80\x82\xE3\x80\x8D\xE3\x81\xA8\xE5\xBD\xBC\xE3\x81\xAF\xE8\xA8\x80\xE3\x81\xA3\xE3\x81\x9F\xE3\x80\x82\xE3\x80\x8C\xE3\x81\xAF\xE3\x81\x84\xE3\x80\x82\xE3\x80\x8D",
	  "\xE3\x80\x8C\xE8\xA1\x8C\xE3\x81\x8D\xE3\x81\xBE\xE3\x81\x99\xE3\x80\x82\xE3\x80\x8D\xE3\x81\xA8\xE5\xBD\xBC\xE3\x81\xAF\xE8\xA8\x80\xE3\x81\xA3\xE3\x81\x9F\xE3\x80\x82|\xE3\x80\x8C\xE3\x81\xAF\xE3\x81\x84\xE3\x80\x82\xE3\x80\x8D" },
	/* other scripts' marks, and one without any */
	{ "\xE1\x9E\x80\xE1\x9F\x94\xE1\x9E\x81\xE1\x9F\x94",
	  "\xE1\x9E\x80\xE1\x9F\x94|\xE1\x9E\x81\xE1\x9F\x94" },
	{ "\xE1\x80\x80\xE1\x80\xAD\xE1\x80\xAF\xE1\x81\x8B\xE1\x80\x81\xE1\x80\xAD\xE1\x80\xAF\xE1\x81\x8B",
	  "\xE1\x80\x80\xE1\x80\xAD\xE1\x80\xAF\xE1\x81\x8B|\xE1\x80\x81\xE1\x80\xAD\xE1\x80\xAF\xE1\x81\x8B" },
	{ "\xD4\xB1\xD6\x89 \xD4\xB2\xD6\x89",
	  "\xD4\xB1\xD6\x89|\xD4\xB2\xD6\x89" },
	{ "\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81 \xE0\xB8\x82\xE0\xB8\x82\xE0\xB8\x82 \xE0\xB8\x84",
	  "\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81\xE0\xB8\x81|\xE0\xB8\x82\xE0\xB8\x82\xE0\xB8\x82 \xE0\xB8\x84" },
	/* bytes that are not UTF-8 */
	{ "bad \xFF\xE2\x80. Next \xC2", "bad \xFF\xE2\x80.|Next \xC2" },
};

START_TEST(text_table)
{
	struct slice in = slice_z(texts[_i].in), sentence;
	struct buf got = BUF_INIT;

	while (sentence_next(&in, &sentence)) {
		if (got.len)
			buf_addc(&got, '|');
		buf_add(&got, sentence);
	}
	ck_assert_msg(slice_is(buf_slice(&got), texts[_i].want), "on '%s': '%.*s'", texts[_i].in,
		      SLICE_ARG(buf_slice(&got)));
	buf_free(&got);
}
END_TEST

START_TEST(long_quotation_is_cut)
{
	struct buf b = BUF_INIT;
	struct slice in, sentence;
	size_t n = 0;

	buf_addz(&b, "\"");
	for (int i = 0; i < 20; i++)
		buf_addz(&b, "This is one of many sentences. ");
	buf_addz(&b, "The last.\"");
	in = buf_slice(&b);
	while (sentence_next(&in, &sentence))
		n++;
	ck_assert_uint_eq(n, 21);
	buf_free(&b);
}
END_TEST

START_TEST(tables_are_sorted_and_sourced)
{
	for (size_t i = 0; i < n_abbrev_rows; i++) {
		ck_assert(abbrev_rows[i].source && *abbrev_rows[i].source);
		char word[ABBREV_LONGEST + 1];
		memcpy(word, abbrev_rows[i].word, sizeof(word));
		word[0] = abbrev_rows[i].capital ? (char)(word[0] - 'a' + 'A') : word[0];
		ck_assert_msg(abbrev_of(slice_z(word)) == abbrev_rows[i].kind, "row '%s'", word);
		ck_assert_msg(!i || slice_cmp(slice_z(abbrev_rows[i - 1].word), slice_z(abbrev_rows[i].word)) < 0,
			      "row '%s'", abbrev_rows[i].word);
	}
	for (size_t i = 0; i < n_stopwords; i++) {
		ck_assert(stopwords[i].source && *stopwords[i].source);
		ck_assert(stopword_is(stopwords[i].word));
		ck_assert_msg(!i || slice_cmp(stopwords[i - 1].word, stopwords[i].word) < 0,
			      "row '%s'", stopwords[i].word.p);
	}
	ck_assert(!stopword_is(SLICE("homework")) && stopword_is(SLICE("DON\xE2\x80\x99T")));
	ck_assert(!stopword_is(SLICE("")) && !stopword_is(SLICE("donaudampfschifffahrt")));
}
END_TEST

int main(void)
{
	Suite *s = suite_create("sentence");
	TCase *tc = tcase_create("all");

	tcase_add_loop_test(tc, text_table, 0, (int)N_ELEMS(texts));
	tcase_add_test(tc, long_quotation_is_cut);
	tcase_add_test(tc, tables_are_sorted_and_sourced);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
