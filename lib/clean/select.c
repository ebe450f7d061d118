/*
 * From scores to a decision.  Content comes in spans: the best labelling of the
 * whole row is found, where each change between content and furniture costs
 * something, in one pass forward and one back (Viterbi).
 */
#include "clean/cleaner.h"
#include "clean/evidence.h"
#include "text/ascii_mask.h"

#define HOLE_MAX 2	/* units */
#define ITEM_WORDS 5	/* items of menus are shorter */
#define BETWEEN_MAX 1	/* units between an article's end and what goes on with it */
#define HEADING_WORDS 12
#define SPARE 2	/* the heading weighs at most half of its prose */

/* If one span holds this share of all that was kept, the page is one article ... */
#define ARTICLE_PERCENT 80
/* ... and other spans must have this share of its words to stay. */
#define SECOND_PERCENT 50

static int label_score(const struct unit *u)
{
	unsigned bucket = label_bucket(u);
	int score = 0;

	for (furniture_set left = u->labels; left; left &= left - 1)
		score += weights_text.label[mask_first(left)][bucket];
	return score;
}

void units_score(struct arena *a, struct units *units)
{
	struct page_view v = page_view(a, units);

	for (size_t i = 0; i < units->n; i++)
		units->v[i].score = weights_text.always + label_score(&units->v[i]) + evidence_score(&v, i);
}

/* A line without a name that a heading or a short paragraph could be. */
static bool may_fill(const struct unit *u)
{
	return u->labels == 0 && u->is.words > 0 && u->is.joints < 2 && u->repeats < 3;
}

/* Whether u could be a heading, from its own look. */
static bool may_head(const struct unit *u)
{
	return u->gap && may_fill(u) && u->is.words <= HEADING_WORDS && u->kind != UNIT_ITEM &&
	       (u->is.end == END_BARE || u->is.end == END_ASK);
}

/*
 * A heading speaks against the prose below it no more than half of what that speaks for
 * itself; an advertisement, which may stand anywhere, says nothing about its place.
 */
static void spare_headings(struct units *units)
{
	int below = 0;	/* score of the prose below, furniture apart */

	for (size_t i = units->n; i-- > 0;) {
		struct unit *u = &units->v[i];
		if (u->furniture) {
			if (u->labels & F_BIT(F_AD))
				u->score = 0;
			continue;
		}
		if (below > 0 && may_head(u) && u->score < -below / SPARE)
			u->score = -below / SPARE;
		below = is_prose(u) ? u->score : 0;
	}
}

/* The best way to reach each state at a unit, and the state before it on that way. */
struct step {
	bool out_from_in, in_from_in;
};

static bool best_end(const struct units *units, struct step *steps)
{
	long out = 0, in = units->v[0].score + weights_text.first;

	for (size_t i = 1; i < units->n; i++) {
		long leave = in + weights_text.leave, enter = out + weights_text.enter;
		steps[i].out_from_in = leave > out;
		steps[i].in_from_in = in >= enter;
		out = leave > out ? leave : out;
		in = (in >= enter ? in : enter) + units->v[i].score;
	}
	return in > out;
}

static void label(struct arena *a, struct units *units)
{
	struct step *steps = arena_alloc(a, units->n * sizeof(*steps));
	bool in = best_end(units, steps);

	for (size_t i = units->n; i-- > 0;) {
		units->v[i].keep = in;
		in = in ? steps[i].in_from_in : steps[i].out_from_in;
	}
}

/* The span of kept units from *i on: its end; *i is its first unit. */
static size_t next_span(const struct units *units, size_t *i, size_t *words)
{
	size_t end;

	while (*i < units->n && !units->v[*i].keep)
		++*i;
	*words = 0;
	for (end = *i; end < units->n && units->v[end].keep; end++)
		*words += units->v[end].is.words;
	return end;
}

/* In an article, drops the spans that are small beside the longest one. */
static void drop_small_spans(struct units *units)
{
	size_t best = 0, all = 0, words, end;

	for (size_t i = 0; (end = next_span(units, &i, &words)) > i; i = end) {
		all += words;
		best = words > best ? words : best;
	}
	if (best * 100 < all * ARTICLE_PERCENT)
		return;
	for (size_t i = 0; (end = next_span(units, &i, &words)) > i; i = end)
		for (size_t k = i; k < end && words * 100 < best * SECOND_PERCENT; k++)
			units->v[k].keep = false;
}

/* An item of some length: a list of them counts as nothing in a hole, as long as it may be. */
static bool is_list_item(const struct unit *u)
{
	return u->kind == UNIT_ITEM && u->is.words >= ITEM_WORDS;
}

/*
 * Fills small holes in a span: what stands between two kept units is kept too, a
 * heading above all.  Furniture in the hole stays out but does not count.
 */
static void fill_holes(struct units *units)
{
	size_t last = units->n, hole = 0;

	for (size_t i = 0; i < units->n; i++) {
		struct unit *u = &units->v[i];
		if (u->keep && !u->furniture) {
			for (size_t k = last; hole <= HOLE_MAX && k < i; k++)
				units->v[k].keep = true;
			last = i;
			hole = 0;
		} else if (!u->furniture && last < units->n) {
			hole += !may_fill(u) ? HOLE_MAX + 1 : !is_list_item(u);
		}
	}
}

/* Inside a span the heading of a kept paragraph is kept, whatever box stands before it. */
static void keep_headings(struct units *units)
{
	size_t first = 0;
	bool paragraph = false;	/* is the unit below, furniture apart */

	while (first < units->n && !units->v[first].keep)
		first++;
	for (size_t i = units->n; i-- > first;) {
		struct unit *u = &units->v[i];
		if (u->furniture)
			continue;
		u->keep |= paragraph && may_head(u);
		paragraph = u->keep && is_prose(u);
	}
}

/* The words of links: in prose they are only words ("Try it in one corner first"). */
#define OF_LINKS (F_BIT(F_MORE) | F_BIT(F_MENU) | F_BIT(F_ACCOUNT) | F_BIT(F_SHARE) | F_BIT(F_FORM))

/* Whether a unit below the kept prose `last` belongs with it. */
static bool goes_on(const struct unit *last, const struct unit *u, bool heading)
{
	if ((u->labels & ~OF_LINKS) || !is_prose(u))
		return false;
	return heading && u->indent == last->indent;
}

/*
 * An article goes on: below its last kept line, prose is kept with the heading above it
 * if nothing but advertisements stands between.
 */
static void extend_end(struct units *units)
{
	const struct unit *last = NULL;
	size_t end = 0, from, between = 0;

	for (size_t i = 0; i < units->n; i++) {
		if (!units->v[i].keep)
			continue;
		end = i + 1;
		last = is_prose(&units->v[i]) ? &units->v[i] : last;
	}
	from = end;
	for (size_t i = end; last && i < units->n; i++) {
		const struct unit *u = &units->v[i];
		if (u->labels == F_BIT(F_AD))
			continue;
		if (goes_on(last, u, between > 0)) {
			for (size_t k = from; k <= i; k++)
				units->v[k].keep = true;
			from = i + 1;
			between = 0;
		} else if (between++ == BETWEEN_MAX || !may_head(u)) {
			return;
		}
	}
}

/* What ends an article when no prose comes after it. */
#define ENDS (F_BIT(F_TAGS) | F_BIT(F_STEP) | F_BIT(F_RELATED) | F_BIT(F_COMMENTS) | F_BIT(F_AUTHOR))

/* Below the last prose, drops what follows an end: titles of other pages behind "Previous post". */
static void trim_end(struct units *units)
{
	size_t end = 0;

	for (size_t i = 0; i < units->n; i++)
		if (units->v[i].keep && is_prose(&units->v[i]))
			end = i + 1;
	if (end == 0)
		return;
	while (end < units->n && !(units->v[end].furniture && (units->v[end].labels & ENDS)))
		end++;
	for (size_t i = end; i < units->n; i++)
		units->v[i].keep = false;
}

static size_t kept_words(const struct units *units)
{
	size_t words = 0;

	for (size_t i = 0; i < units->n; i++)
		words += units->v[i].keep ? units->v[i].is.words : 0;
	return words;
}

/* Of a page without a span, the prose that stands for itself: on small pages a span does not pay. */
static void keep_single_prose(struct units *units)
{
	for (size_t i = 0; i < units->n; i++) {
		struct unit *u = &units->v[i];
		u->keep |= u->score > 0 && u->labels == 0 && is_prose(u);
	}
}

size_t units_select(struct arena *a, struct units *units)
{
	if (units->n == 0)
		return 0;
	spare_headings(units);
	label(a, units);
	fill_holes(units);
	keep_headings(units);
	drop_small_spans(units);
	extend_end(units);
	trim_end(units);
	for (size_t i = 0; i < units->n; i++)
		units->v[i].keep &= !units->v[i].furniture;
	if (kept_words(units) < ARTICLE_WORDS_MIN)
		keep_single_prose(units);
	return kept_words(units);
}
