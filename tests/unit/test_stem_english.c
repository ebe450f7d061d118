/*
 * Stems of English words: a table of each step, and libstemmer's own where it is installed
 * (CMakeLists.txt says so with WITH_STEMMER), over words that are drawn by lot.
 */
#include "key/stem_english.h"
#include "support.h"

#ifdef WITH_STEMMER
#include <libstemmer.h>
#endif

static const struct { const char *word, *stem; } rows[] = {
	{ "", "" }, { "a", "a" }, { "is", "is" }, { "by", "by" }, { "2024", "2024" },
	/* plurals and owners */
	{ "caresses", "caress" }, { "ties", "tie" }, { "cries", "cri" }, { "gas", "gas" }, { "gaps", "gap" },
	{ "kiwis", "kiwi" }, { "bus", "bus" }, { "class", "class" }, { "dog's", "dog" }, { "dogs'", "dog" },
	{ "dog's'", "dog" }, { "bss", "bss" },
	/* "ed" and "ing" */
	{ "agreed", "agre" }, { "feed", "feed" }, { "hopping", "hop" }, { "hoping", "hope" }, { "hopedly", "hope" },
	{ "luxuriated", "luxuri" }, { "troubled", "troubl" }, { "sized", "size" }, { "falling", "fall" },
	{ "sing", "sing" }, { "red", "red" }, { "ebbed", "eb" },
	/* y */
	{ "cry", "cri" }, { "say", "say" }, { "yes", "yes" }, { "boyish", "boyish" }, { "youthful", "youth" },
	{ "playyard", "playyard" }, { "flying", "fli" },
	/* longer endings, in the region or not */
	{ "relational", "relat" }, { "rational", "ration" }, { "valenci", "valenc" }, { "apologies", "apolog" },
	{ "geology", "geolog" }, { "happily", "happili" }, { "quickly", "quick" }, { "holy", "holi" },
	{ "hopefulness", "hope" }, { "formalize", "formal" }, { "talkative", "talkat" }, { "relative", "relat" },
	{ "electricity", "electr" }, { "replacement", "replac" }, { "element", "element" }, { "adoption", "adopt" },
	{ "region", "region" }, { "rate", "rate" }, { "cease", "ceas" }, { "controll", "control" }, { "roll", "roll" },
	/* heads and exceptions */
	{ "generally", "general" }, { "generous", "generous" }, { "communities", "communiti" },
	{ "arsenal", "arsenal" }, { "skis", "ski" }, { "skies", "sky" }, { "dying", "die" }, { "news", "news" },
	{ "only", "onli" }, { "innings", "inning" }, { "herring", "herring" }, { "succeeding", "succeed" },
	/* letters that are none of English */
	{ "caf\xFFs", "caf\xFF" }, { "na\xFFvely", "na\xFFv" }, { "\xFF\xFF\xFFing", "\xFF\xFF\xFFing" },
};

static struct slice stem_of(char room[64], struct slice word)
{
	memcpy(room, word.p, word.len);
	return (struct slice){ room, stem_english(room, word.len) };
}

START_TEST(stem_of_row)
{
	char room[64];
	struct slice stem = stem_of(room, slice_z(rows[_i].word));

	ck_assert_msg(slice_is(stem, rows[_i].stem), "'%s' gives '%.*s'", rows[_i].word, SLICE_ARG(stem));
}
END_TEST

#ifdef WITH_STEMMER
#define DRAWN 200000

static unsigned draw(unsigned *seed, unsigned n)
{
	*seed = *seed * 1103515245u + 12345u;
	return (*seed >> 16) % n;
}

/* A word of letters and endings. */
static size_t draw_word(char word[64], unsigned *seed)
{
	static const char letters[] = "aeiouyyaeiobcdfghlmnprstvwxz'";
	static const char *const ends[] = {
		"", "s", "es", "ed", "ing", "er", "ly", "edly", "ingly", "eedly", "y", "ies", "ied", "'s", "s'", "'s'",
		"ness", "fulness", "ful", "ation", "ational", "tional", "ize", "izer", "ization", "able", "abli", "al",
		"alism", "aliti", "alli", "ment", "ement", "ence", "enci", "entli", "ive", "iveness", "iviti", "ative",
		"ousli", "ousness", "biliti", "bli", "ogi", "logi", "fulli", "lessli", "li", "icate", "ical", "iciti",
		"ion", "sion", "ll", "e", "sses", "us", "eed", "ism", "ibl", "at", "iz", "dd", "zz",
	};
	size_t n = 0, n_letters = 1 + draw(seed, 7);

	for (; n < n_letters; n++)	/* no apostrophe first */
		word[n] = letters[draw(seed, (unsigned)sizeof(letters) - 1 - (n == 0))];
	for (unsigned k = draw(seed, 3); k > 0; k--) {
		struct slice end = slice_z(ends[draw(seed, N_ELEMS(ends))]);
		memcpy(word + n, end.p, end.len);
		n += end.len;
	}
	return n;
}

/* From version 3 on its English is another one. */
static bool is_second(struct sb_stemmer *theirs)
{
	sb_stemmer_stem(theirs, (const sb_symbol *)"geologist", 9);
	return sb_stemmer_length(theirs) == 9;
}

START_TEST(stems_are_libstemmers)
{
	struct sb_stemmer *theirs = sb_stemmer_new("english", NULL);
	unsigned seed = 1;

	for (size_t i = 0, n_drawn = is_second(theirs) ? DRAWN : 0; i < n_drawn; i++) {
		char word[64], room[64];
		size_t n = draw_word(word, &seed);
		struct slice ours = stem_of(room, (struct slice){ word, n });
		const sb_symbol *stem = sb_stemmer_stem(theirs, (const sb_symbol *)word, (int)n);
		struct slice want = { (const char *)stem, (size_t)sb_stemmer_length(theirs) };
		ck_assert_msg(slice_eq(ours, want), "'%.*s' gives '%.*s', not '%.*s'", (int)n, word,
			      SLICE_ARG(ours), SLICE_ARG(want));
	}
	sb_stemmer_delete(theirs);
}
END_TEST
#endif

int main(void)
{
	Suite *s = suite_create("stem_english");
	TCase *tc = tcase_create("stem_english");

	tcase_add_loop_test(tc, stem_of_row, 0, (int)N_ELEMS(rows));
#ifdef WITH_STEMMER
	tcase_add_test(tc, stems_are_libstemmers);
#endif
	suite_add_tcase(s, tc);
	return run_suite(s);
}
