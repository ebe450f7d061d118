#include "sum/key.h"

#include <stdlib.h>

#define LENGTH_EASE 6.0		/* words + 6 goes like words to the power 0.7 */
#define SPREAD 0.25		/* 1 / (df + N/4) goes like log(1 + N/df) */
#define LEAD 0.5		/* what the first sentence of a group weighs more */
#define LEAD_FADES 3.0		/* sentences until half of it is gone */
#define QUESTION_FACTOR 0.8
#define SHORT 5			/* words */
#define SHORT_FACTOR 0.5
#define SAID 0.3		/* what a stem still counts for once it was said */

void key_begin(struct key_set *set, struct arena *a)
{
	*set = (struct key_set){ .arena = a, .stemmer = stemmer_new(),
				 .words_known = MAP_INIT, .stems_known = MAP_INIT };
}

void key_end(struct key_set *set)
{
	stemmer_free(set->stemmer);
	map_free(&set->words_known);
	map_free(&set->stems_known);
}

void key_group(struct key_set *set)
{
	*VEC_PUSH(set->arena, &set->groups) = set->sentences.n;
}

size_t key_first(const struct key_set *set, size_t group)
{
	return group < set->groups.n ? set->groups.v[group] : set->sentences.n;
}

static size_t new_id(struct key_set *set, uint64_t hash)
{
	uint64_t *bytes = arena_alloc(set->arena, sizeof(*bytes));
	size_t *id;

	*bytes = hash;
	id = map_at(&set->stems_known, (struct slice){ (const char *)bytes, sizeof(*bytes) });
	if (*id == 0) {
		VEC_PUSH(set->arena, &set->ids)->hash = hash;
		*id = set->ids.n;
	}
	return *id - 1;
}

/* Whether the word has content; *id is then that of its stem. */
static bool stem_id(struct key_set *set, const struct word *word, size_t *id)
{
	size_t *known = map_at(&set->words_known, word->text);

	if (*known == 0) {
		uint64_t hash = stem_of(set->stemmer, word);
		*known = hash ? new_id(set, hash) + 2 : 1;
	}
	*id = *known - 2;
	return *known > 1;
}

void key_add(struct key_set *set, const struct sentence *sentence, const struct words *words)
{
	struct key_sentence *s = VEC_PUSH(set->arena, &set->sentences);
	size_t id;

	*s = (struct key_sentence){ .at = *sentence, .n_words = words->n, .first = set->stems.n };
	for (size_t i = 0; i < words->n; i++) {
		if (!stem_id(set, &words->v[i], &id))
			continue;
		struct key_stem *stem = &set->ids.v[id];
		if (stem->last_sentence == set->sentences.n)
			continue;
		stem->last_sentence = set->sentences.n;
		stem->groups += stem->last_group != set->groups.n;
		stem->last_group = set->groups.n;
		*VEC_PUSH(set->arena, &set->stems) = (uint32_t)id;
		s->n++;
	}
}

/* Gives the stems of the sentences [first, end) their weights. */
static void weigh(struct key_set *set, size_t first, size_t end)
{
	const struct key_sentence *s = set->sentences.v;
	size_t from = first < end ? s[first].first : 0;
	size_t to = first < end ? s[end - 1].first + s[end - 1].n : 0;

	for (size_t i = from; i < to; i++)
		set->ids.v[set->stems.v[i]].weight = 0;
	for (size_t i = from; i < to; i++) {
		struct key_stem *stem = &set->ids.v[set->stems.v[i]];
		stem->weight += 1 / ((double)stem->groups + SPREAD * (double)set->groups.n);
	}
}

static double gain(const struct key_set *set, const struct key_sentence *s, size_t place)
{
	double sum = 0;

	if (s->n_words == 0)
		return 0;
	for (size_t i = 0; i < s->n; i++)
		sum += set->ids.v[set->stems.v[s->first + i]].weight;
	sum /= (double)s->n_words + LENGTH_EASE;
	sum *= 1 + LEAD / (1 + (double)place / LEAD_FADES);
	if (s->at.question)
		sum *= QUESTION_FACTOR;
	if (s->n_words < SHORT)
		sum *= SHORT_FACTOR;
	return sum;
}

static bool is_among(const size_t *v, size_t n, size_t x)
{
	for (size_t i = 0; i < n; i++)
		if (v[i] == x)
			return true;
	return false;
}

static int ascending(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;

	return x < y ? -1 : x > y;
}

size_t key_choose(struct key_set *set, size_t group, size_t k, size_t *chosen)
{
	size_t first = key_first(set, group), end = key_first(set, group + 1), n = 0;

	weigh(set, first, end);
	while (n < k) {
		double best = 0;
		size_t at = end;
		for (size_t i = first; i < end; i++) {
			double g = gain(set, &set->sentences.v[i], i - first);
			if (g > best && !is_among(chosen, n, i)) {
				best = g;
				at = i;
			}
		}
		if (at == end)
			break;
		chosen[n++] = at;
		const struct key_sentence *s = &set->sentences.v[at];
		for (size_t i = 0; i < s->n; i++)
			set->ids.v[set->stems.v[s->first + i]].weight *= SAID;
	}
	if (n)
		qsort(chosen, n, sizeof(*chosen), ascending);
	return n;
}
