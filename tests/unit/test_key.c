/*
 * Key sentences: which are chosen, how many, why, and where they stand; and the
 * walk that gives a document's sentences.
 */
#include "key/key_sentences.h"
#include "support.h"

#include <stdlib.h>

/* The sentences found, parted by |. */
static struct slice found(const struct doc *d, size_t sentences, const char *words)
{
	struct key_budget budget = KEY_BUDGET_NONE;
	struct key_sentences key;
	struct key_set set;
	struct buf out = BUF_INIT;

	budget.sentences = sentences;
	ck_assert(!words || key_budget_words(&budget, slice_z(words)));
	key_read(&set, d, (struct slice){ NULL, 0 }, stemmer);
	key_sentences_find(&key, &set, &budget);
	for (size_t i = 0; i < key.n; i++) {
		buf_addz(&out, i ? "|" : "");
		buf_add(&out, key.v[i].at.text);
	}
	return kept(&out);
}

#define LIT "The lamp of the harbour was lit by hand for ninety years."		/* 11 words */
#define CLIMB "The keeper climbed two hundred steps every evening with oil and matches."	/* 12 */
#define CLIMBS "Every evening the keeper climbed the steps with oil and with matches."
#define MOTOR "An electric motor took his place in the spring."			/* 9 */
#define HAN "\xE5\xA4\xA9\xE6\xB0\x94\xE5\xA5\xBD\xE3\x80\x82"			/* 3 characters and a stop */

/* A text with a limit of sentences (0: none) or words, and what is chosen of it. */
static const struct { const char *text; size_t sentences; const char *words, *want; } texts[] = {
	{ "", 3, NULL, "" },
	{ "... !", 3, NULL, "" },
	{ "And so on. It is.", 3, NULL, "" },			/* nothing but words of grammar */
	{ LIT " " CLIMB " " MOTOR, 0, "0", "" },
	{ LIT " " CLIMB " " MOTOR, 0, "1", CLIMB },		/* the first is never left out */
	{ LIT " " CLIMB " " MOTOR, 0, "17", CLIMB },		/* 12 is nearer than 23 */
	{ LIT " " CLIMB " " MOTOR, 0, "18", LIT "|" CLIMB },
	{ LIT " " CLIMB " " MOTOR, 0, "1%", LIT "|" CLIMB },	/* 20 at least */
	{ LIT " " CLIMB " " MOTOR, 0, "100%", LIT "|" CLIMB "|" MOTOR },
	{ LIT " " CLIMB " " MOTOR, 0, "1000000000000000000", LIT "|" CLIMB "|" MOTOR },
	{ LIT " " CLIMB " " MOTOR, 2, "1000", LIT "|" CLIMB },
	{ LIT " " CLIMB " " MOTOR, 1, "1000", CLIMB },
	{ HAN HAN HAN, 0, "3", HAN },				/* each character is a word */
	{ "Oh, well. " LIT " Yes.", 3, NULL, LIT },		/* what says next to nothing is not chosen */
	{ CLIMB " " CLIMBS " " MOTOR, 2, NULL, CLIMB "|" MOTOR },	/* nor, at first, the same twice */
};

START_TEST(text_table)
{
	struct buf json = BUF_INIT;
	struct doc d;
	size_t n = texts[_i].words ? SIZE_MAX : texts[_i].sentences;

	if (texts[_i].words && texts[_i].sentences)
		n = texts[_i].sentences;
	buf_addf(&json, "{\"kind\":\"text\",\"text\":\"%s\"}", texts[_i].text);
	buf_addc(&json, '\0');
	d = doc_of(json.p);
	ck_assert_msg(slice_is(found(&d, n, texts[_i].words), texts[_i].want), "on '%s': '%.*s'",
		      texts[_i].text, SLICE_ARG(found(&d, n, texts[_i].words)));
	buf_free(&json);
}
END_TEST

#define TURN(text, rest) "{\"index\":1,\"text\":\"" text "\"" rest "}"
#define TURNS(turns) "{\"turns\":[" turns "]}"

static const struct { const char *json, *want; } talks[] = {
	{ TURNS(""), "" },
	{ TURNS(TURN(LIT, "")), LIT },
	{ TURNS(TURN(LIT, ",\"flags\":[\"placeholder\"]") "," TURN(MOTOR, "")), MOTOR },
	{ TURNS(TURN(MOTOR " " LIT, ",\"flags\":[\"cut_off\"]")), MOTOR },
	/* in talk, what it is about goes before what is said of oneself */
	{ TURNS(TURN("I know the keeper and you know the motor.", "") ","
		TURN("The motor of the keeper is at the harbour.", "")),
	  "The motor of the keeper is at the harbour." },
};

START_TEST(talk_table)
{
	struct doc d = doc_of(talks[_i].json);

	ck_assert_msg(slice_is(found(&d, 1, NULL), talks[_i].want), "on %s: '%.*s'", talks[_i].json,
		      SLICE_ARG(found(&d, 1, NULL)));
}
END_TEST

START_TEST(budget_table)
{
	static const struct { const char *value; bool is; size_t words; bool percent; } values[] = {
		{ "0", true, 0, false }, { "100", true, 100, false }, { "0%", true, 0, true },
		{ "250%", true, 250, true }, { "", false, 0, false }, { "%", false, 0, false },
		{ "ten", false, 0, false }, { "-1", false, 0, false }, { "5 %", false, 0, false },
		{ "1.5", false, 0, false }, { "99999999999999999999", false, 0, false },
	};

	for (size_t i = 0; i < N_ELEMS(values); i++) {
		struct key_budget b = KEY_BUDGET_NONE;
		ck_assert_msg(key_budget_words(&b, slice_z(values[i].value)) == values[i].is, "'%s'",
			      values[i].value);
		ck_assert(b.asked == values[i].is);
		ck_assert(!values[i].is || (b.words == values[i].words && b.percent == values[i].percent));
	}
}
END_TEST

/* A set of n sentences of made-up words, some of them much alike, from a seed. */
static void fill(struct key_set *set, size_t n, unsigned seed)
{
	struct words words = { NULL, 0, 0 };

	key_begin(set, &arena, seed % 2 ? KEY_TALK : KEY_PROSE, stemmer);
	key_group(set);
	for (size_t i = 0; i < n; i++) {
		struct buf b = BUF_INIT;
		struct sentence s = { .place = i };
		for (unsigned k = 0; k < 3 + i % 7; k++) {
			seed = seed * 1103515245u + 12345u;
			buf_addf(&b, "w%u ", (seed >> 16) % (4 + (seed >> 8) % 60));
		}
		s.text = kept(&b);
		words.n = 0;
		words_split(&arena, &words, s.text);
		key_add(set, &s, &words);
	}
}

/* One sentence more changes nothing about the others; scores fall, and are the product of their factors. */
START_TEST(choice_goes_on)
{
	for (unsigned seed = 1; seed < 20; seed++) {
		struct key_picks last = { NULL, 0, 0 };
		struct key_set set;
		fill(&set, 40, seed);
		for (size_t n = 1; n <= 42; n++) {
			struct key_picks now = { NULL, 0, 0 };
			size_t kept_on = 0;
			key_choose_all(&set, (struct key_limit){ n, SIZE_MAX }, &now);
			ck_assert_uint_le(now.n, n);
			for (size_t i = 0, k = 0; i < now.n; i++) {
				const struct key_why *w = &now.v[i].why;
				double product = w->content * w->news * w->place * w->wording * w->form;
				ck_assert_double_eq_tol(now.v[i].score, product, 1e-9);
				ck_assert(now.v[i].score > 0 && now.v[i].score <= 1 && w->news <= 1);
				ck_assert(i == 0 || now.v[i].sentence > now.v[i - 1].sentence);
				if (k < last.n && last.v[k].sentence == now.v[i].sentence) {
					ck_assert(last.v[k++].score == now.v[i].score);
					kept_on++;
				}
			}
			ck_assert_uint_eq(kept_on, last.n);
			last = now;
		}
	}
}
END_TEST

START_TEST(groups_are_chosen_from_alone)
{
	struct key_set set;
	struct key_picks picks = { NULL, 0, 0 };

	fill(&set, 10, 3);
	key_group(&set);
	key_choose(&set, 0, (struct key_limit){ 2, SIZE_MAX }, &picks);
	ck_assert_uint_eq(picks.n, 2);
	key_choose(&set, 1, (struct key_limit){ 2, SIZE_MAX }, &picks);	/* no sentence there */
	key_choose(&set, 2, (struct key_limit){ 2, SIZE_MAX }, &picks);	/* no group */
	ck_assert_uint_eq(picks.n, 2);
}
END_TEST

/* Speech without marks is cut where a clause begins; what has marks is not, nor is prose. */
#define TEN "one two three four five six seven eight nine ten"
static const struct { const char *text, *want; bool prose; } speech[] = {
	{ TEN " so " TEN " and then " TEN, TEN " so " TEN " and then " TEN, true },
	{ "We came home. It was late.", "We came home.|It was late.", false },
	{ TEN " so " TEN " and then " TEN " because " TEN,
	  TEN "|so " TEN "|and then " TEN " because " TEN, false },
	{ TEN " so five six seven and " TEN, TEN " so five six seven and " TEN, false },	/* no more than 30 */
	{ TEN ", so " TEN ", and then " TEN, TEN ", so " TEN ", and then " TEN, false },
	{ TEN " " TEN " " TEN " x and y", TEN " " TEN " " TEN " x and y", false },
};

START_TEST(speech_table)
{
	struct doc d = { .arena = &arena, .text = slice_z(speech[_i].text) };
	struct turn turn = { .index = 1, .text = d.text, .span = { 0, d.text.len } };
	struct buf out = BUF_INIT;
	struct sentences walk;
	struct sentence s;
	enum sentences_event event;
	size_t n = 0;

	if (!speech[_i].prose)
		*VEC_PUSH(&arena, &d.turns) = turn;
	sentences_begin(&walk, &d, (struct slice){ NULL, 0 });
	while ((event = sentences_next(&walk, &s)) != SENTENCES_END) {
		if (event != SENTENCES_ONE)
			continue;
		ck_assert_uint_eq(s.place, n++);
		ck_assert_uint_eq(walk.words.n, words_count(s.text));
		ck_assert_uint_eq(walk.n, n);
		buf_addz(&out, out.len ? "|" : "");
		buf_add(&out, s.text);
	}
	ck_assert_msg(slice_is(buf_slice(&out), speech[_i].want), "on '%s': '%.*s'", speech[_i].text,
		      SLICE_ARG(buf_slice(&out)));
	buf_free(&out);
}
END_TEST

/* Many sentences that share stems, so that each choice changes many gains: no more than a moment. */
START_TEST(alike_sentences_take_no_time)
{
	struct buf b = BUF_INIT;
	struct doc d = { .arena = &arena };
	struct slice key;

	for (int i = 0; i < 20000; i++)
		buf_addf(&b, "The lamp of the harbour was built of granite from quarry number %d.\n\n", i);
	d.text = buf_slice(&b);
	key = found(&d, SIZE_MAX, "50%");
	ck_assert_uint_gt(key.len, b.len / 3);
	buf_free(&b);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("key");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, stemming_setup, stemming_teardown);
	tcase_add_loop_test(tc, text_table, 0, (int)N_ELEMS(texts));
	tcase_add_loop_test(tc, talk_table, 0, (int)N_ELEMS(talks));
	tcase_add_test(tc, budget_table);
	tcase_add_test(tc, choice_goes_on);
	tcase_add_test(tc, groups_are_chosen_from_alone);
	tcase_add_loop_test(tc, speech_table, 0, (int)N_ELEMS(speech));
	tcase_add_test(tc, alike_sentences_take_no_time);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
