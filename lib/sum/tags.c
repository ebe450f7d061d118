#include "sum/tags.h"

#include "base/table.h"
#include "sum/pos.h"
#include "text/utf8.h"

#define CHUNK 64	/* words that are weighed together */
#define LEAST (-6)	/* weight of the unlikeliest tag that a word may have */
#define NAME_KNOWN (-3)	/* of a name, where a capital says little and the word is known */
#define NOT_NAME (-5)	/* of anything else, where a capital says much */

const char *const tag_names[N_TAGS] = {
	[TAG_NOUN] = "noun", [TAG_PLURAL] = "plural", [TAG_NAME] = "name", [TAG_ADJ] = "adj",
	[TAG_ADV] = "adv", [TAG_VERB] = "verb", [TAG_VERBS] = "verbs", [TAG_PAST] = "past",
	[TAG_ING] = "ing", [TAG_NUMBER] = "number", [TAG_DET] = "det", [TAG_PREP] = "prep",
	[TAG_CONJ] = "conj", [TAG_PRONOUN] = "pronoun", [TAG_AUX] = "aux", [TAG_BE] = "be",
	[TAG_HAVE] = "have", [TAG_TO] = "to", [TAG_THAT] = "that", [TAG_MARK] = "mark",
};

/*
 * Which tag likes to follow which: about the logarithm to base 2 of how much
 * oftener it does than by chance, as the order of words in English has it.  A
 * row for each tag before, in enum's order.
 */
static const signed char follows[N_TAGS][N_TAGS - 1] = {
/*                 noun plu name adj adv verb vbs past ing num det prep conj pro aux be have to that */
	[TAG_NOUN] = { 0, 1, -2, -3, 0, -4, 1, 1, -1, -1, -3, 2, 1, -3, 1, 1, 0, 1, 1 },
	[TAG_PLURAL] = { -3, -3, -2, -2, 0, 2, -4, 1, 0, -2, -2, 2, 1, -2, 1, 1, 1, 1, 1 },
	[TAG_NAME] = { 0, 0, 3, -3, 0, -4, 2, 2, -2, 0, -3, 0, 1, -3, 1, 1, 1, 0, 0 },
	[TAG_ADJ] = { 2, 2, 0, 0, -3, -5, -5, -3, 0, -2, -4, 0, 0, -4, -4, -4, -4, 0, -1 },
	[TAG_ADV] = { -2, -2, -2, 1, 0, 1, 1, 2, 1, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0 },
	[TAG_VERB] = { -1, 0, 0, 0, 1, -5, -6, -1, 0, 0, 2, 1, -1, 1, -5, -4, -5, 1, 1 },
	[TAG_VERBS] = { -1, 0, 0, 0, 1, -5, -6, -1, 0, 0, 2, 1, -1, 1, -5, -4, -5, 1, 1 },
	[TAG_PAST] = { -1, -1, 0, -1, 1, -5, -5, -2, 0, 0, 1, 2, 0, 0, -4, -4, -4, 2, 1 },
	[TAG_ING] = { 0, 1, 0, 0, 0, -5, -3, -2, -2, 0, 2, 1, 0, 1, -2, -1, -2, 1, 1 },
	[TAG_NUMBER] = { 1, 3, 0, 1, -2, -4, -4, -1, -2, 1, -2, 1, 1, -2, 0, 0, 0, 0, -1 },
	[TAG_DET] = { 2, 1, 0, 2, -1, -7, -7, -1, -1, 1, -2, -3, -4, -3, -3, -1, -3, -3, -3 },
	[TAG_PREP] = { 1, 1, 1, 1, -1, -6, -7, -2, 2, 1, 2, -2, -4, 0, -5, -5, -5, -3, 0 },
	[TAG_CONJ] = { 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, -3, 0, -1, -1, -1, 0, 0 },
	[TAG_PRONOUN] = { -5, -5, -3, -2, 1, 3, 2, 3, -1, -2, -2, 0, -1, -3, 3, 3, 3, 0, 0 },
	[TAG_AUX] = { -5, -5, -2, -4, 2, 4, -6, -4, -5, -4, -2, -2, -2, 1, -5, 3, 2, -5, -3 },
	[TAG_BE] = { -2, -2, -1, 2, 2, -6, -7, 3, 2, 0, 1, 1, -2, -1, -5, -1, -3, 1, 0 },
	[TAG_HAVE] = { -1, 0, -1, 0, 2, -5, -6, 4, -3, 0, 2, -1, -3, 0, -4, 3, -1, 2, -2 },
	[TAG_TO] = { -2, -1, 0, -2, 0, 4, -6, -4, 0, 0, 1, -4, -4, 0, -5, 3, 2, -6, -1 },
	[TAG_THAT] = { -1, 1, 0, 0, 0, 0, 1, 1, -2, 0, 1, 0, -2, 2, 1, 1, 1, 0, -2 },
	[TAG_MARK] = { 0, 0, 1, 0, 1, -1, -2, -1, 0, 0, 1, 1, 1, 1, -1, -1, -1, 0, 0 },
};

/* What the ending of an unknown word makes it; the first that fits counts. */
static const struct { const char *end; enum tag tag, other; } unknown[] = {
	/* Quirk et al. 1985, Appendix I: word formation, suffixation */
	{ "ly", TAG_ADV, TAG_ADJ },
	{ "ing", TAG_ING, TAG_NOUN },
	{ "ed", TAG_PAST, TAG_ADJ },
	{ "ous", TAG_ADJ, TAG_ADJ }, { "ful", TAG_ADJ, TAG_ADJ }, { "less", TAG_ADJ, TAG_ADJ },
	{ "able", TAG_ADJ, TAG_ADJ }, { "ible", TAG_ADJ, TAG_ADJ }, { "ive", TAG_ADJ, TAG_NOUN },
	{ "ical", TAG_ADJ, TAG_ADJ }, { "ic", TAG_ADJ, TAG_NOUN }, { "al", TAG_ADJ, TAG_NOUN },
	{ "ish", TAG_ADJ, TAG_ADJ }, { "ary", TAG_ADJ, TAG_NOUN }, { "ory", TAG_ADJ, TAG_NOUN },
	{ "ar", TAG_ADJ, TAG_NOUN }, { "ian", TAG_NOUN, TAG_ADJ }, { "oid", TAG_NOUN, TAG_ADJ },
	{ "ize", TAG_VERB, TAG_VERB }, { "ise", TAG_VERB, TAG_NOUN }, { "ify", TAG_VERB, TAG_VERB },
	{ "izes", TAG_VERBS, TAG_VERBS }, { "ises", TAG_VERBS, TAG_PLURAL },
	{ "ifies", TAG_VERBS, TAG_VERBS },
	{ "ss", TAG_NOUN, TAG_NOUN }, { "us", TAG_NOUN, TAG_NOUN }, { "is", TAG_NOUN, TAG_NOUN },
	{ "s", TAG_PLURAL, TAG_NOUN },
	{ "", TAG_NOUN, TAG_ADJ },
};

#define OTHER (-2)	/* weight of the second tag of an ending */

static void by_ending(struct slice word, struct tag_word *out)
{
	for (size_t i = 0; i < N_ELEMS(unknown); i++) {
		size_t n = strlen(unknown[i].end);
		if (word.len < n + (n ? 2 : 0) ||
		    !slice_ieq(slice_from(word, word.len - n), slice_z(unknown[i].end)))
			continue;
		out->weight[unknown[i].other] = OTHER;
		out->weight[unknown[i].tag] = 0;
		return;
	}
}

static enum tag tag_of(enum pos pos, enum pos_form form)
{
	switch (pos) {
	case POS_NOUN:
		return form == FORM_S ? TAG_PLURAL : TAG_NOUN;
	case POS_VERB:
		return form == FORM_S ? TAG_VERBS : form == FORM_PAST ? TAG_PAST :
		       form == FORM_ING ? TAG_ING : TAG_VERB;
	default:
		return pos == POS_ADJ ? TAG_ADJ : TAG_ADV;
	}
}

static void by_levels(const struct pos_row *row, struct tag_word *out)
{
	int most = 0;

	for (int pos = 0; pos < N_POS; pos++)
		most = row->level[pos] > most ? row->level[pos] : most;
	out->known = true;
	out->common = (unsigned char)most;
	for (enum pos pos = POS_NOUN; pos < N_POS; pos++) {
		int weight = row->level[pos] - most;
		if (row->level[pos])
			out->weight[tag_of(pos, row->form[pos])] =
				(signed char)(weight < LEAST ? LEAST : weight);
	}
}

static bool find_grammar(struct slice word, struct tag_word *out)
{
	size_t i = table_ifind(grammar_words, n_grammar_words, sizeof(grammar_words[0]), word);

	if (i == n_grammar_words)
		return false;
	out->grammar = (signed char)grammar_words[i].tag;
	return true;
}

void tags_of_word(struct slice word, struct tag_word *out)
{
	struct pos_row row;

	*out = (struct tag_word){ .grammar = -1 };
	memset(out->weight, TAG_NEVER, sizeof(out->weight));
	if (find_grammar(word, out))
		return;
	if (word.len && cp_digit(utf8_next(&(struct slice){ word.p, word.len })))
		out->weight[TAG_NUMBER] = 0;
	else if (pos_of(word, &row))
		by_levels(&row, out);
	else
		by_ending(word, out);
}

/* The weights of a word's tags where it stands. */
static void weigh(const struct tag_place *place, int weight[N_TAGS])
{
	const struct tag_word *w = place->word;
	int other = place->shape == SHAPE_CAPITAL ? NOT_NAME : 0;

	
	for (int i = 0; i < N_TAGS; i++)
		weight[i] = TAG_NEVER;
	if (place->shape == SHAPE_CAPITALS) {
		weight[TAG_NAME] = 0;
	} else if (w->grammar >= 0) {
		weight[w->grammar] = 0;
	} else {
		for (int i = 0; i <= TAG_NUMBER; i++)
			if (w->weight[i] > TAG_NEVER)
				weight[i] = w->weight[i] + other;
		if (place->shape == SHAPE_CAPITAL)
			weight[TAG_NAME] = 0;
		else if (place->shape == SHAPE_MAYBE)
			weight[TAG_NAME] = w->known ? NAME_KNOWN : 0;
	}
}

/* The best way to each tag of a word, from the tags of the one before. */
static void step(const int before[N_TAGS], bool mark, const int weight[N_TAGS], int now[N_TAGS],
		 unsigned char from[N_TAGS])
{
	for (int tag = 0; tag < N_TAGS; tag++) {
		now[tag] = 2 * TAG_NEVER;
		from[tag] = 0;
		if (weight[tag] <= TAG_NEVER)
			continue;
		for (int prev = 0; prev < N_TAGS; prev++) {
			int sum = before[prev] + weight[tag] + follows[mark ? TAG_MARK : prev][tag];
			if (before[prev] > TAG_NEVER && sum > now[tag]) {
				now[tag] = sum;
				from[tag] = (unsigned char)prev;
			}
		}
	}
}

/* Makes the best of them 0: they never grow, however long the text. */
static int normalize(int now[N_TAGS])
{
	int best = 0;

	for (int tag = 1; tag < N_TAGS; tag++)
		best = now[tag] > now[best] ? tag : best;
	for (int tag = 0, most = now[best]; tag < N_TAGS; tag++)
		now[tag] = now[tag] - most > TAG_NEVER ? now[tag] - most : TAG_NEVER;
	return best;
}

/* Tags up to CHUNK words after a word of the tag `last`. */
static void choose_some(const struct tag_place *places, size_t n, enum tag last, unsigned char *out)
{
	unsigned char from[CHUNK][N_TAGS];
	int before[N_TAGS], now[N_TAGS], weight[N_TAGS], best = TAG_MARK;

	for (int tag = 0; tag < N_TAGS; tag++)
		before[tag] = tag == (int)last ? 0 : TAG_NEVER;
	for (size_t i = 0; i < n; i++) {
		weigh(&places[i], weight);
		step(before, places[i].mark, weight, now, from[i]);
		best = normalize(now);
		memcpy(before, now, sizeof(before));
	}
	for (size_t i = n; i-- > 0;) {
		out[i] = (unsigned char)best;
		best = from[i][best];
	}
}

void tags_choose(const struct tag_place *places, size_t n, unsigned char *out)
{
	enum tag last = TAG_MARK;

	for (size_t i = 0; i < n; i += CHUNK) {
		size_t some = n - i < CHUNK ? n - i : CHUNK;
		choose_some(places + i, some, last, out + i);
		last = out[i + some - 1];
	}
}
