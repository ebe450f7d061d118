/*
 * Parts of speech: of sentences, of words of grammar, and of endings that WordNet has not.
 */
#include "base/map.h"
#include "key/lexis.h"
#include "support.h"
#include "text/utf8.h"
#include "text/words.h"

#define MOST 200

/* The tags of a sentence; its capitals are judged as a reader of it alone would. */
static struct slice tagged(const char *text)
{
	struct words words = { NULL, 0, 0 };
	struct tag_place places[MOST];
	struct tag_word of[MOST];
	unsigned char tags[MOST];
	struct lexis_row row;
	struct buf out = BUF_INIT;

	words_split(&arena, &words, slice_z(text));
	ck_assert(words.n <= MOST);
	for (size_t i = 0; i < words.n; i++) {
		const struct slice w = words.v[i].text;
		lexis_of(w, &row);
		tags_of_row(w, &row, &of[i]);
		places[i] = (struct tag_place){
			.word = &of[i],
			.shape = !is_upper(w.p[0]) ? SHAPE_SMALL : i == 0 ? SHAPE_MAYBE :
				 utf8_capitals(w) > 1 ? SHAPE_CAPITALS : SHAPE_CAPITAL,
			.mark = i == 0 || words.v[i].pause,
			.hyphen = i > 0 && w.p[-1] == '-' };
	}
	tags_choose(places, words.n, tags);
	for (size_t i = 0; i < words.n; i++)
		buf_addf(&out, "%s%s", i ? " " : "", tag_names[tags[i]]);
	return kept(&out);
}

static const struct { const char *text, *want; } sentences[] = {
	{ "", "" },
	{ "Andé burns", "name plural" },	/* no "and" */
	{ "The old mill burns us.", "det adj noun verbs pronoun" },
	/* a word that can be two things, by what stands around it */
	{ "They plan a walk.", "pronoun verb det noun" },
	{ "The plan fails here.", "det noun verbs adv" },
	{ "the works of the plan", "det plural prep det noun" },
	{ "to walk", "to verb" }, { "a walk", "det noun" },
	{ "She can fish.", "pronoun aux verb" },
	{ "the report shows that prices rise", "det noun verbs that plural verb" },
	/* be + past and be + -ing are verbs; after an article they describe */
	{ "The bread was baked.", "det noun be past" },
	{ "the baked bread", "det adj noun" },
	{ "He is baking bread.", "pronoun be ing noun" },
	{ "bread-baked loaves", "noun adj plural" },
	/* names by their capitals, where they say something */
	{ "We met Zoltan Kisfaludy there.", "pronoun past name name pronoun" },
	{ "Kisfaludy spoke.", "name past" },
	{ "Bread is good.", "noun be adj" },
	{ "the UNESCO office", "det name noun" },
	/* a word of grammar in capitals is one, unless the place asks for a name */
	{ "It IS late", "pronoun be adj" }, { "the US economy", "det name noun" },
	{ "12 loaves", "number plural" }, { "3rd floor", "number noun" },
	/* words that WordNet has not */
	{ "the flimbering", "det noun" }, { "a splonkish thing", "det adj pronoun" },
	{ "the blicks", "det plural" }, { "they frobnicize it", "pronoun verb pronoun" },
	{ "he spoke quombly", "pronoun past adv" },
	/* contractions with either apostrophe; what is only said */
	{ "It\xE2\x80\x99s what's left", "pronoun pronoun past" },
	{ "Oh, please", "mark mark" },
};

START_TEST(tags_of_sentences)
{
	struct slice got = tagged(sentences[_i].text);

	ck_assert_msg(slice_is(got, sentences[_i].want), "'%s' is %.*s", sentences[_i].text, SLICE_ARG(got));
}
END_TEST

/* What is tagged in pieces of 64 words is tagged all the same. */
START_TEST(long_sentences)
{
	struct buf text = BUF_INIT;

	for (int i = 0; i < 60; i++)
		buf_addz(&text, "the old mill ");
	buf_addc(&text, '\0');
	struct slice got = tagged(text.p), word;
	for (int i = 0; slice_word(&got, &word); i++)
		ck_assert_msg(slice_is(word, i % 3 == 0 ? "det" : i % 3 == 1 ? "adj" : "noun"), "word %d", i);
	buf_free(&text);
}
END_TEST

START_TEST(grammar_is_sorted)
{
	for (size_t i = 0; i < n_grammar_words; i++) {
		const struct grammar_word *row = &grammar_words[i];
		ck_assert_msg(i == 0 || strcmp(row[-1].word, row->word) < 0, "%s", row->word);
		ck_assert_msg(row->source && *row->source, "%s", row->word);
		ck_assert(row->tag < N_TAGS);
	}
}
END_TEST

int main(void)
{
	Suite *s = suite_create("tags");
	TCase *tc = tcase_create("tags");

	tcase_add_checked_fixture(tc, arena_setup, arena_teardown);
	tcase_add_loop_test(tc, tags_of_sentences, 0, (int)N_ELEMS(sentences));
	tcase_add_test(tc, long_sentences);
	tcase_add_test(tc, grammar_is_sorted);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
