#include "clean/cleaner.h"
#include "clean/evidence.h"
#include "text/ascii_mask.h"

static bool is_short_bare(const struct unit *u)
{
	return u->is.words < 8 && u->is.end != END_STOP;
}

static enum like like(const struct unit *u)
{
	if (is_prose(u))
		return u->is.words >= 25 ? LIKE_LONG_PROSE : LIKE_PROSE;
	if (u->is.end == END_STOP || u->is.end == END_ASK)
		return LIKE_SENTENCE;
	if (u->labels)
		return LIKE_LABELLED;
	return u->is.words >= 10 ? LIKE_LINE : u->is.words >= 4 ? LIKE_SHORT : LIKE_TINY;
}

static const unsigned char *likes(struct arena *a, const struct units *units)
{
	unsigned char *v = arena_alloc(a, units->n + 1);

	for (size_t i = 0; i < units->n; i++)
		v[i] = (unsigned char)like(&units->v[i]);
	v[units->n] = LIKE_NONE;
	return v;
}

static const uint32_t *prose_sums(struct arena *a, const struct units *units)
{
	uint32_t *sums = arena_alloc(a, (units->n + 1) * sizeof(*sums));

	for (size_t i = 0; i < units->n; i++)
		sums[i + 1] = sums[i] + (is_prose(&units->v[i]) ? units->v[i].is.words : 0);
	return sums;
}

/* For each unit the nearest one above that is not furniture wherever it stands. */
static const size_t *units_above(struct arena *a, const struct units *units)
{
	size_t *above = arena_alloc(a, (units->n + 1) * sizeof(*above)), last = units->n;

	for (size_t i = 0; i < units->n; i++) {
		above[i] = last;
		if (!units->v[i].furniture)
			last = i;
	}
	above[units->n] = units->n;
	return above;
}

static const size_t *units_below(struct arena *a, const struct units *units)
{
	size_t *below = arena_alloc(a, (units->n + 1) * sizeof(*below)), last = units->n;

	for (size_t i = units->n; i-- > 0;) {
		below[i] = last;
		if (!units->v[i].furniture)
			last = i;
	}
	below[units->n] = units->n;
	return below;
}

static const uint32_t *talk_sums(struct arena *a, const struct units *units)
{
	uint32_t *sums = arena_alloc(a, (units->n + 1) * sizeof(*sums));

	for (size_t i = 0; i < units->n; i++) {
		const struct unit *u = &units->v[i];
		bool talk = u->is.words <= 12 && (u->labels & (F_BIT(F_TALK) | F_BIT(F_DATE)));
		sums[i + 1] = sums[i] + talk;
	}
	return sums;
}

static enum ended ending(const struct unit *u)
{
	if (u->is.words > 8)
		return ENDED_NOT;
	if (u->labels & F_BIT(F_COMMENTS))
		return ENDED_COMMENTS;
	if (u->labels & (F_BIT(F_RELATED) | F_BIT(F_STEP)))
		return ENDED_RELATED;
	return u->labels & (F_BIT(F_SHARE) | F_BIT(F_TAGS) | F_BIT(F_AUTHOR) | F_BIT(F_LETTER)) ?
		       ENDED_SHARE : ENDED_NOT;
}

static const unsigned char *ends_above(struct arena *a, const struct units *units)
{
	unsigned char *ended = arena_alloc(a, units->n + 1);
	unsigned char now = ENDED_NOT;
	uint32_t prose = 0;

	for (size_t i = 0; i < units->n; i++) {
		const struct unit *u = &units->v[i];
		ended[i] = now;
		if (is_prose(u))
			prose += u->is.words;
		if (prose >= 100 && ending(u) > now)
			now = (unsigned char)ending(u);
	}
	return ended;
}

static const uint32_t *runs(struct arena *a, const struct units *units)
{
	uint32_t *run = arena_alloc(a, (units->n + 1) * sizeof(*run));
	size_t end;

	for (size_t i = 0; i < units->n; i = end) {
		end = i;
		while (end < units->n && is_short_bare(&units->v[end]))
			end++;
		for (size_t k = i; k < end; k++)
			run[k] = (uint32_t)(end - i);
		end += end == i;
	}
	return run;
}

/* The labels that say what a list below them holds. */
#define HEADS (F_BIT(F_RELATED) | F_BIT(F_COMMENTS) | F_BIT(F_LETTER) | F_BIT(F_SHARE) | \
	       F_BIT(F_TAGS) | F_BIT(F_AUTHOR) | F_BIT(F_MENU) | F_BIT(F_LEGAL) | F_BIT(F_COOKIES) | \
	       F_BIT(F_STEP) | F_BIT(F_AD) | F_BIT(F_CREDIT))

static const unsigned char *headings_above(struct arena *a, const struct units *units)
{
	unsigned char *under = arena_alloc(a, units->n + 1);
	unsigned char now = 0;

	for (size_t i = 0; i < units->n; i++) {
		const struct unit *u = &units->v[i];
		under[i] = now;
		if (is_prose(u) && u->is.words >= 25)
			now = 0;
		if ((u->labels & HEADS) && u->is.words <= 8)
			now = (unsigned char)(mask_last(u->labels & HEADS) + 1);
	}
	return under;
}

struct cluster {
	size_t first, end;
	uint32_t words;
};

struct clusters {
	struct cluster *v;
	size_t n, cap;
};

#define CLUSTER_GAP 7	/* units without prose that part two clusters */
#define NEAR 3		/* units beside the main cluster that may be its title or end */

static bool parts_clusters(const struct unit *u)
{
	return u->is.words <= 8 && (u->labels & (F_BIT(F_RELATED) | F_BIT(F_COMMENTS)));
}

static struct clusters find_clusters(struct arena *a, const struct units *units)
{
	struct clusters out = { NULL, 0, 0 };
	size_t idle = CLUSTER_GAP;

	for (size_t i = 0; i < units->n; i++) {
		const struct unit *u = &units->v[i];
		if (is_prose(u)) {
			if (idle >= CLUSTER_GAP)
				*VEC_PUSH(a, &out) = (struct cluster){ i, i, 0 };
			out.v[out.n - 1].end = i + 1;
			out.v[out.n - 1].words += u->is.words;
			idle = 0;
		} else {
			idle += parts_clusters(u) ? CLUSTER_GAP : 1;
		}
	}
	return out;
}

static const unsigned char *cluster_places(struct arena *a, const struct units *units)
{
	unsigned char *places = arena_alloc(a, units->n + 1);
	struct clusters c = find_clusters(a, units);
	size_t best = 0;

	for (size_t k = 1; k < c.n; k++)
		if (c.v[k].words > c.v[best].words)
			best = k;
	for (size_t i = 0; c.n && i < units->n; i++) {
		const struct cluster *m = &c.v[best];
		places[i] = i >= m->end + NEAR ? CLUSTER_AFTER : i >= m->end ? CLUSTER_JUST_AFTER :
			    i >= m->first ? CLUSTER_MAIN : i + NEAR >= m->first ? CLUSTER_JUST_BEFORE :
			    CLUSTER_BEFORE;
	}
	for (size_t k = 0; k < c.n; k++)
		for (size_t i = c.v[k].first; k != best && i < c.v[k].end; i++)
			places[i] = c.v[k].words * 2 >= c.v[best].words ? CLUSTER_RIVAL :
				    k < best ? CLUSTER_OTHER_BEFORE : CLUSTER_OTHER_AFTER;
	return places;
}

/* The indent of the most words of prose, by the first 64 columns. */
static unsigned main_indent(const struct units *units)
{
	uint32_t words[64] = { 0 };
	unsigned best = 0;

	for (size_t i = 0; i < units->n; i++)
		if (is_prose(&units->v[i]) && units->v[i].indent < N_ELEMS(words))
			words[units->v[i].indent] += units->v[i].is.words;
	for (unsigned k = 1; k < N_ELEMS(words); k++)
		if (words[k] > words[best])
			best = k;
	return best;
}

static unsigned named_percent(const struct units *units)
{
	size_t named = 0;

	for (size_t i = 0; i < units->n; i++)
		named += units->v[i].labels != 0;
	return units->n ? (unsigned)(named * 100 / units->n) : 0;
}

struct page_view page_view(struct arena *a, const struct units *units)
{
	return (struct page_view){ units, likes(a, units), prose_sums(a, units), units_above(a, units),
				   units_below(a, units), runs(a, units), talk_sums(a, units),
				   ends_above(a, units), headings_above(a, units), cluster_places(a, units),
				   main_indent(units), named_percent(units) };
}
