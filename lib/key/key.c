#include "key/key_weigh.h"

#include "text/stopwords.h"
#include "text/utf8.h"

#define STEMS_MOST 256		/* of a sentence that count: the rest of a longer one does not */
#define COURTESY 0.4		/* what is left of the wording of a greeting in talk, */
#define COURTESY_WORDS 8	/* that has so many words at most: a longer one goes on to something */

void key_begin(struct key_set *set, struct arena *a, enum key_style style, struct stemmer *st)
{
	*set = (struct key_set){ .arena = a, .style = style, .stemmer = st };
}

void key_reserve(struct key_set *set, size_t bytes)
{
	ids_reserve(&set->stems_known, bytes / BYTES_A_WORD);
}

void key_end(struct key_set *set)
{
	ids_free(&set->stems_known);
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

static void add_stem(struct key_set *set, struct key_sentence *s, const struct word_facts *facts)
{
	bool is_new;
	size_t id = ids_of(&set->stems_known, facts->stem, &is_new);
	struct key_stem *stem;

	if (is_new)
		*VEC_PUSH(set->arena, &set->ids) = (struct key_stem){ .common = facts->common };
	stem = &set->ids.v[id];
	if (stem->last_sentence == set->sentences.n || s->n == STEMS_MOST)
		return;
	stem->last_sentence = (uint32_t)set->sentences.n;
	stem->groups += stem->last_group != set->groups.n;
	stem->last_group = (uint32_t)set->groups.n;
	*VEC_PUSH(set->arena, &set->stems) = (uint32_t)id;
	s->n++;
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

void key_add(struct key_set *set, const struct sentence *sentence, const struct words *words)
{
	struct key_sentence *s = VEC_PUSH(set->arena, &set->sentences);
	size_t kinds[N_STOPS] = { 0 };
	bool numbers = false;

	*s = (struct key_sentence){ .at = *sentence, .n_words = words->n, .first = set->stems.n };
	for (size_t i = 0; i < words->n; i++) {
		const struct word_facts *facts = facts_of(set->stemmer, &words->v[i]);
		kinds[facts->stop]++;
		if (facts->stop == STOP_NONE)
			add_stem(set, s, facts);
		numbers |= is_digit(words->v[i].text.p[0]);
	}
	s->wording = key_wording(set->style, kinds, words->n, numbers);
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
