#include "key/key_weigh.h"
#include "key/known.h"

#include "text/stopwords.h"
#include "text/utf8.h"

#define STEMS_MOST 256		/* of a sentence that count: the rest of a longer one does not */
#define USUAL 32		/* sentences of an article, */
#define USUAL_STEMS 256		/* and their stems: arrays that grow to that leave as much unused behind them */
#define COURTESY 0.4		/* what is left of the wording of a greeting in talk, */
#define COURTESY_WORDS 8	/* that has so many words at most: a longer one goes on to something */

void key_begin(struct key_set *set, struct arena *a, enum key_style style, struct stemmer *st)
{
	*set = (struct key_set){ .arena = a, .style = style, .stemmer = st };
	VEC_RESERVE(a, &set->sentences, USUAL);
	VEC_RESERVE(a, &set->stems, USUAL_STEMS);
	VEC_RESERVE(a, &set->ids, USUAL_STEMS);
	known_begin_set(st);
}

struct key_group *key_group(struct key_set *set)
{
	struct key_group *group = VEC_PUSH(set->arena, &set->groups);

	group->first = set->sentences.n;
	return group;
}

size_t key_first(const struct key_set *set, size_t group)
{
	return group < set->groups.n ? set->groups.v[group].first : set->sentences.n;
}

/* A word that carries content, as far as a sentence asks. */
struct content {
	uint32_t number;	/* of its stem */
	unsigned char common;
};

#define AT_ONCE 64	/* words that are looked up before their stems are added: what is foreseen badly is apart */

/* What is known of all words of a sentence. */
struct wording {
	uint32_t kinds[N_STOPS];
	bool digits;
};

/* Looks up n words; returns how many carry content, and which. */
static size_t look_up(struct stemmer *st, const struct word *words, size_t n, struct wording *w,
		      struct content *found)
{
	size_t n_found = 0;

	for (size_t i = 0; i < n; i++) {
		const struct word_facts *facts = &known_word(st, &words[i])->facts;
		w->kinds[facts->stop]++;
		w->digits |= facts->digit;
		found[n_found] = (struct content){ facts->number, facts->common };
		n_found += facts->stop == STOP_NONE;
	}
	return n_found;
}

/*
 * Adds the stems of n words that carry content to the sentence, each once.  No branch hangs on
 * whether one is new: a third of them are, in no order that a processor could foresee.
 */
static void add_stems(struct key_set *set, struct key_sentence *s, const struct content *found, size_t n)
{
	uint32_t sentence = (uint32_t)set->sentences.n, group = (uint32_t)set->groups.n, sets = set->stemmer->sets;
	struct stem_here *all = set->stemmer->here;

	VEC_ROOM(set->arena, &set->ids, n);
	VEC_ROOM(set->arena, &set->stems, n);
	for (size_t i = 0; i < n; i++) {
		struct stem_here *here = &all[found[i].number];
		uint32_t is_new = here->set != sets, was = is_new - 1;	/* all bits of what was, or none */
		uint32_t index = ((uint32_t)set->ids.n & ~was) | (here->index & was);
		struct key_stem *stem = &set->ids.v[index];
		uint32_t adds = (stem->last_sentence & was) != sentence && s->n < STEMS_MOST;
		*here = (struct stem_here){ sets, index };
		set->ids.n += is_new;
		stem->common = (unsigned char)((stem->common & was) | (found[i].common & ~was));
		stem->sentences = (stem->sentences & was) + adds;
		stem->groups = (stem->groups & was) + (adds & ((stem->last_group & was) != group));
		stem->last_sentence = ((stem->last_sentence & was) & (adds - 1)) | (sentence & -adds);
		stem->last_group = ((stem->last_group & was) & (adds - 1)) | (group & -adds);
		set->stems.v[set->stems.n] = index;
		set->stems.n += adds;
		s->n += adds;
	}
}

/*
 * Greetings, thanks and farewells by how they begin: the openings and closings of
 * Schegloff and Sacks, Opening up Closings (1973), with those of letters.
 */
static const struct { const char *first, *second; } courtesies[] = {
	{ "bye", NULL }, { "goodbye", NULL }, { "good", "afternoon" }, { "good", "evening" },
	{ "good", "morning" }, { "good", "night" }, { "good", "to" }, { "great", "to" },
	{ "hello", NULL }, { "hey", NULL }, { "hi", NULL }, { "nice", "to" }, { "see", "you" },
	{ "take", "care" }, { "thank", "you" }, { "thanks", NULL }, { "welcome", NULL },
};

static bool is_courtesy(const struct words *w)
{
	for (size_t i = 0; w->n && w->n <= COURTESY_WORDS && i < N_ELEMS(courtesies); i++)
		if (slice_ieq(w->v[0].text, slice_z(courtesies[i].first)) &&
		    (!courtesies[i].second || (w->n > 1 && slice_ieq(w->v[1].text, slice_z(courtesies[i].second)))))
			return true;
	return false;
}

/* A new one, which its maker fills. */
static struct key_sentence *next_sentence(struct key_set *set)
{
	if (set->sentences.n == set->sentences.cap)
		set->sentences.v = arena_vec(set->arena, set->sentences.v, set->sentences.n,
					     &set->sentences.cap, sizeof(*set->sentences.v));
	return &set->sentences.v[set->sentences.n++];
}

void key_add(struct key_set *set, const struct sentence *sentence, const struct words *words)
{
	struct key_sentence *s = next_sentence(set);
	struct wording wording = { .digits = false };
	struct content found[AT_ONCE];

	s->at = *sentence;
	s->n_words = words->n;
	s->first = set->stems.n;
	s->n = 0;
	for (size_t i = 0; i < words->n; i += AT_ONCE) {
		size_t left = words->n - i;
		size_t n = look_up(set->stemmer, words->v + i, left < AT_ONCE ? left : AT_ONCE, &wording, found);
		add_stems(set, s, found, n);
	}
	s->wording = key_wording(set->style, wording.kinds, words->n, wording.digits);
	if (set->style == KEY_TALK && is_courtesy(words))
		s->wording *= COURTESY;
}

size_t key_size(const struct key_sentence *s)
{
	struct slice rest = s->at.text;

	while (rest = slice_from(rest, utf8_ascii(rest)), rest.len)
		if (cp_unspaced(utf8_next(&rest)))
			return s->n_words;
	return slice_count_words(s->at.text);
}
