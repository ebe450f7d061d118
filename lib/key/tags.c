#include "key/tags.h"

#include "key/lexis.h"
#include "text/utf8.h"

#define CHUNK 64	/* words that are weighed together */
#define LEAST (-8)	/* weight of what a word is hardly ever */
#define NAME_KNOWN (-3)	/* of a name, where a capital says little and the word is known */
#define NAME_GRAMMAR (-2)	/* of a word of grammar in capitals: "the US", "I AM" */
#define NOT_NAME (-5)	/* of anything else, where a capital says much */

const char *const tag_names[N_TAGS] = {
	[TAG_NOUN] = "noun", [TAG_PLURAL] = "plural", [TAG_NAME] = "name", [TAG_ADJ] = "adj",
	[TAG_ADV] = "adv", [TAG_VERB] = "verb", [TAG_VERBS] = "verbs", [TAG_PAST] = "past",
	[TAG_ING] = "ing", [TAG_NUMBER] = "number", [TAG_DET] = "det", [TAG_PREP] = "prep",
	[TAG_CONJ] = "conj", [TAG_PRONOUN] = "pronoun", [TAG_AUX] = "aux", [TAG_BE] = "be",
	[TAG_HAVE] = "have", [TAG_TO] = "to", [TAG_THAT] = "that", [TAG_MARK] = "mark",
};

/* A verb's level is that of all its forms: what those in -ing and -s have of it. */
#define ING_SHARE (-2)
#define S_SHARE (-1)

/* "The proposed method", "image rendering": what a form of a verb may be, beside what it is. */
#define PAST_ADJ (-2)
#define ING_NOUN (-3)

#define HYPHENED (-3)	/* of what joins nothing, after a hyphen */

/*
 * Which tag likes to follow which: about the logarithm to base 2 of how much
 * oftener it does than by chance, as the order of words in English has it.  A
 * row for each tag before, in enum's order.
 */
static const signed char follows[N_TAGS][N_TAGS] = {
/*                 noun plu name adj adv verb vbs past ing num det prep conj pro aux be have to that mark */
	[TAG_NOUN] = { 0, 1, -2, -3, 0, -4, 0, 1, -1, -1, -3, 2, 1, -3, 1, 1, 0, 1, 1, 1 },
	[TAG_PLURAL] = { -3, -3, -2, -2, 0, 2, -4, 1, 0, -2, -2, 2, 1, -2, 1, 1, 1, 1, 1, 1 },
	[TAG_NAME] = { 0, 1, 3, -3, 0, -4, 1, 2, -2, 0, -3, 0, 1, -3, 1, 1, 1, 0, 0, 1 },
	[TAG_ADJ] = { 2, 2, 0, 0, -3, -5, -5, -3, 0, -2, -4, 0, 0, -4, -4, -4, -4, 0, -1, -1 },
	[TAG_ADV] = { -2, -2, -2, 1, 0, 1, 1, 2, 1, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0 },
	[TAG_VERB] = { -1, 0, 0, 0, 1, -5, -6, -1, 0, 0, 2, 1, -1, 1, -5, -4, -5, 1, 1, -1 },
	[TAG_VERBS] = { -1, 0, 0, 0, 1, -5, -6, -1, 0, 0, 2, 1, -1, 1, -5, -4, -5, 1, 1, -2 },
	[TAG_PAST] = { -1, -1, 0, -1, 1, -5, -5, -2, 0, 0, 1, 2, 0, 0, -4, -4, -4, 2, 1, 0 },
	[TAG_ING] = { 0, 1, 0, 0, 0, -5, -3, -2, -2, 0, 2, 1, -1, 1, -2, -1, -2, 1, 1, -1 },
	[TAG_NUMBER] = { 1, 3, 0, 1, -2, -4, -4, -1, -2, 1, -2, 1, 1, -2, 0, 0, 0, 0, -1, 1 },
	[TAG_DET] = { 2, 1, 0, 2, -1, -7, -7, -1, -1, 1, -2, -3, -4, -3, -3, -1, -3, -3, -3, -3 },
	[TAG_PREP] = { 1, 1, 1, 1, -1, -6, -7, -2, 2, 1, 2, -2, -4, 0, -5, -5, -5, -3, 0, -3 },
	[TAG_CONJ] = { 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, -3, 0, -1, -1, -1, 0, 0, -1 },
	[TAG_PRONOUN] = { -5, -5, -3, -2, 1, 3, 2, 3, -1, -2, -2, 0, -1, -3, 3, 3, 3, 0, 0, 0 },
	[TAG_AUX] = { -5, -5, -2, -4, 2, 4, -6, -4, -5, -4, -2, -2, -2, 1, -5, 3, 2, -5, -3, -2 },
	[TAG_BE] = { -2, -2, -1, 2, 2, -6, -7, 3, 2, 0, 1, 1, -2, -1, -5, -1, -3, 1, 0, -1 },
	[TAG_HAVE] = { -1, 0, -1, 0, 2, -5, -6, 4, -3, 0, 2, -1, -3, 0, -4, 3, -1, 2, -2, -2 },
	[TAG_TO] = { -2, -1, 0, -2, 0, 4, -6, -4, 0, 0, 1, -4, -4, 0, -5, 3, 2, -6, -1, -4 },
	[TAG_THAT] = { -1, 1, 0, 0, 0, 0, 1, 1, -2, 0, 1, 0, -2, 2, 1, 1, 1, 0, -2, -1 },
	[TAG_MARK] = { 0, 0, 1, 0, 1, -1, -2, -1, 0, 0, 1, 1, 1, 1, -1, -1, -1, 0, 0, 0 },
};

/* What the ending of an unknown word makes it; the first that fits counts. */
static const struct { const char *end; enum tag tag, other; } unknown[] = {
	/* Quirk et al. 1985, Appendix I: word formation, suffixation */
	{ "ly", TAG_ADV, TAG_ADJ },
	{ "ing", TAG_ING, TAG_NOUN }, { "ed", TAG_PAST, TAG_ADJ },
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

/* The word may be that, too; the higher weight counts. */
static void add(struct tag_word *w, enum tag tag, int weight)
{
	size_t i = 0;

	while (i < w->n && w->v[i].tag != tag)
		i++;
	if (i == w->n && w->n < TAGS_OF_WORD)
		w->v[w->n++] = (struct tag_choice){ (unsigned char)tag, (signed char)weight };
	else if (i < w->n && w->v[i].weight < weight)
		w->v[i].weight = (signed char)weight;
}

/* The weight of a tag; false if the word has it not. */
static bool weight_of(const struct tag_word *w, enum tag tag, int *weight)
{
	for (size_t i = 0; i < w->n; i++) {
		*weight = w->v[i].weight;
		if (w->v[i].tag == tag)
			return true;
	}
	return false;
}

static void by_ending(struct slice word, struct tag_word *out)
{
	for (size_t i = 0; i < N_ELEMS(unknown); i++) {
		size_t n = strlen(unknown[i].end);
		if (word.len < n + (n ? 2 : 0) ||
		    !slice_ieq(slice_from(word, word.len - n), slice_z(unknown[i].end)))
			continue;
		add(out, unknown[i].tag, 0);
		add(out, unknown[i].other, OTHER);
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

static void by_levels(const struct lexis_row *row, struct tag_word *out)
{
	int most = 0, weight;

	for (enum pos pos = POS_NOUN; pos < N_POS; pos++)
		most = row->level[pos] > most ? row->level[pos] : most;
	for (enum pos pos = POS_NOUN; pos < N_POS; pos++) {
		enum tag tag = tag_of(pos, row->form[pos]);
		weight = row->level[pos] - most +
			 (tag == TAG_ING ? ING_SHARE : tag == TAG_VERBS ? S_SHARE : 0);
		if (row->level[pos])
			add(out, tag, weight < LEAST ? LEAST : weight);
	}
	if (weight_of(out, TAG_PAST, &weight))
		add(out, TAG_ADJ, weight + PAST_ADJ);
	if (weight_of(out, TAG_ING, &weight))
		add(out, TAG_NOUN, weight + ING_NOUN);
	out->known = true;
	out->common = (unsigned char)most;
}

void tags_of_row(struct slice word, const struct lexis_row *row, struct tag_word *out)
{
	*out = (struct tag_word){ .n = 0 };
	out->grammar = row->grammar != N_TAGS;
	if (out->grammar)
		add(out, row->grammar, 0);
	else if (word.len && cp_digit(utf8_next(&(struct slice){ word.p, word.len })))
		add(out, TAG_NUMBER, 0);
	else if (row->known)
		by_levels(row, out);
	else
		by_ending(word, out);
}

/* What a word may be where it stands. */
static void place_word(const struct tag_place *place, struct tag_word *out)
{
	const struct tag_word *w = place->word;
	int unused;

	*out = *w;
	if (place->shape == SHAPE_CAPITALS && w->grammar && w->v[0].tag != TAG_MARK) {
		add(out, TAG_NAME, NAME_GRAMMAR);
	} else if (place->shape == SHAPE_CAPITALS && !w->grammar) {
		out->n = 0;
		add(out, TAG_NAME, 0);
	}
	if (place->shape == SHAPE_CAPITALS || w->grammar)
		return;
	if (place->shape == SHAPE_CAPITAL) {
		for (size_t i = 0; i < out->n; i++)
			out->v[i].weight = (signed char)(out->v[i].weight + NOT_NAME);
		add(out, TAG_NAME, 0);
	} else if (place->shape == SHAPE_MAYBE) {
		add(out, TAG_NAME, w->known ? NAME_KNOWN : 0);
	}
	if (place->hyphen && (weight_of(w, TAG_PAST, &unused) || weight_of(w, TAG_ING, &unused)))
		add(out, TAG_ADJ, 0);
}

/* How well a tag goes after another in that place. */
static int link_of(enum tag prev, enum tag tag, const struct tag_place *place)
{
	if (place->mark)
		return follows[prev][TAG_MARK] + follows[TAG_MARK][tag];
	if (place->hyphen)
		return tag <= TAG_ADJ ? 0 : HYPHENED;
	return follows[prev][tag];
}

/* A word's tags on the way, each with the weight of the best way to it and where that comes from. */
struct way {
	struct tag_choice v[TAGS_OF_WORD];
	int sum[TAGS_OF_WORD];
	unsigned char from[TAGS_OF_WORD];
	size_t n;
};

static void step(const struct way *before, const struct tag_place *place, struct way *now)
{
	struct tag_word w;

	place_word(place, &w);
	now->n = w.n;
	for (size_t i = 0; i < w.n; i++) {
		now->v[i] = w.v[i];
		for (size_t k = 0; k < before->n; k++) {
			int sum = before->sum[k] + w.v[i].weight + link_of(before->v[k].tag, w.v[i].tag, place);
			if (k == 0 || sum > now->sum[i]) {
				now->sum[i] = sum;
				now->from[i] = (unsigned char)k;
			}
		}
	}
}

/* Where the best way ends, what follows the last word counted. */
static size_t best_end(const struct way *last, bool ends)
{
	size_t best = 0;
	int most = 0;

	for (size_t i = 0; i < last->n; i++) {
		int sum = last->sum[i] + (ends ? follows[last->v[i].tag][TAG_MARK] : 0);
		if (i == 0 || sum > most) {
			most = sum;
			best = i;
		}
	}
	return best;
}

/* Tags up to CHUNK words after one with the tag `last`; `ends`: the sentence ends after them. */
static void choose_some(const struct tag_place *places, size_t n, enum tag last, bool ends,
			unsigned char *out)
{
	struct way ways[CHUNK + 1];
	size_t at;

	ways[0] = (struct way){ .v = { { (unsigned char)last, 0 } }, .n = 1 };
	for (size_t i = 0; i < n; i++)
		step(&ways[i], &places[i], &ways[i + 1]);
	at = best_end(&ways[n], ends);
	for (size_t i = n; i > 0; i--) {
		out[i - 1] = ways[i].v[at].tag;
		at = ways[i].from[at];
	}
}

void tags_choose(const struct tag_place *places, size_t n, unsigned char *out)
{
	enum tag last = TAG_MARK;

	for (size_t i = 0; i < n; i += CHUNK) {
		size_t some = n - i < CHUNK ? n - i : CHUNK;
		choose_some(places + i, some, last, i + some == n, out + i);
		last = out[i + some - 1];
	}
}
