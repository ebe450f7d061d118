/*
 * From the scores of a page's units to what is kept.  A unit's score is a logit of how
 * likely it is content: over 0 it is.  Where that leaves next to nothing the page has no
 * clear article (a list of products, a form), and what is kept is what can be
 * expected to meet the content best.
 */
#include "clean/cleaner.h"
#include "clean/forest.h"
#include "clean/look.h"

#include <stdlib.h>

#define FLOOR (-300)	/* a unit at or below that is furniture even then */
#define CHANCE_STEP 25
#define CAPTION_FLOOR (-100)

/*
 * Readers' comments and reviews go if so many words stay without them.  On pages kept back from
 * learning: news .9588 -> .9644, WCXB .856 -> .859, DAnIEL .897 -> .902, snippets .916 -> .917,
 * but CleanEval, whose answers keep comments, .904 -> .891.
 */
#define COMMENT_STEPS 3
#define WITHOUT_COMMENTS 60

/*
 * In thousandths, the chance that a unit of such a page is content, by its score from FLOOR
 * on: the logistic function of 0.4 of it, for those scores are too sure of themselves.
 */
static const unsigned short chances[] = {
	231, 250, 269, 289, 310, 332, 354, 378, 401, 426, 450, 475, 500,
	525, 550, 574, 599, 622, 646, 668, 690, 711, 731, 750, 769,
};

void units_score_html(struct arena *a, struct units *units, const struct html_page *page)
{
	const struct look *k = look_at(a, page, units);
	struct features f;

	for (size_t i = 0; i < units->n; i++) {
		features_at(k, i, &f);
		units->v[i].score = forest_score(&forest_html, &f);
		units->v[i].comment = k->stated.type != PAGE_FORUM &&
				      f.v[FEATURE_named_comment] <= COMMENT_STEPS;
	}
}

static size_t keep_over(struct units *units, int limit)
{
	size_t words = 0;

	for (size_t i = 0; i < units->n; i++) {
		struct unit *u = &units->v[i];
		u->keep = u->score > limit && !u->furniture;
		words += u->keep ? u->is.words : 0;
	}
	return words;
}

static uint64_t chance(const struct unit *u)
{
	int at = (u->score - FLOOR) / CHANCE_STEP;

	return chances[at < 0 ? 0 : at < (int)N_ELEMS(chances) ? at : (int)N_ELEMS(chances) - 1];
}

static int by_score(const void *a, const void *b)
{
	const struct unit *const *x = a, *const *y = b;

	return (*x)->score < (*y)->score ? 1 : (*x)->score > (*y)->score ? -1 : 0;
}

/*
 * The limit for which the F1 of what is kept, 2 * kept content / (kept + content), can be
 * expected to be highest.
 */
static int expected_limit(struct arena *a, struct units *units)
{
	const struct unit **order = arena_alloc(a, (units->n + 1) * sizeof(*order));
	uint64_t all = 0, kept = 0, in = 0, best_in = 0, best_all = 1;
	unsigned shift = 0;
	int limit = FLOOR;

	for (size_t i = 0; i < units->n; i++) {
		order[i] = &units->v[i];
		all += units->v[i].is.words * chance(&units->v[i]);
	}
	while (all >> shift > INT32_MAX / 2)	/* the products fit */
		shift++;
	qsort(order, units->n, sizeof(struct unit *), by_score);
	for (size_t i = 0; i < units->n && order[i]->score > FLOOR; i++) {
		kept += order[i]->is.words * UINT64_C(1000);
		in += order[i]->is.words * chance(order[i]);
		if ((in >> shift) * best_all > best_in * ((kept + all) >> shift)) {
			best_in = in >> shift;
			best_all = (kept + all) >> shift;
			limit = order[i]->score - 1;
		}
	}
	return limit;
}

/* A caption is kept with its table, or within the content if little speaks against it. */
static void keep_captions(struct units *units)
{
	for (size_t i = 0; i + 1 < units->n; i++) {
		const struct unit *next = &units->v[i + 1];
		struct unit *u = &units->v[i];
		if (u->kind == UNIT_CAPTION && !u->furniture && next->keep)
			u->keep |= next->kind == UNIT_TABLE ||
				   (i > 0 && units->v[i - 1].keep && u->score > CAPTION_FLOOR);
	}
}

/* Code below a kept unit is kept if content goes on below it: it may have no words to go by. */
static void keep_code(struct units *units)
{
	for (size_t i = 1; i + 1 < units->n; i++)
		if (units->v[i].kind == UNIT_CODE)
			units->v[i].keep |= units->v[i - 1].keep &&
					    (units->v[i + 1].keep || units->v[i + 1].kind == UNIT_CODE);
}

static void drop_comments(struct units *units)
{
	size_t words = 0;

	for (size_t i = 0; i < units->n; i++)
		words += units->v[i].keep && !units->v[i].comment ? units->v[i].is.words : 0;
	for (size_t i = 0; i < units->n && words >= WITHOUT_COMMENTS; i++)
		units->v[i].keep &= !units->v[i].comment;
}

size_t units_select_html(struct arena *a, struct units *units, int bias)
{
	size_t words = keep_over(units, -bias);

	if (words < ARTICLE_WORDS_MIN)
		words = keep_over(units, expected_limit(a, units));
	drop_comments(units);
	keep_captions(units);
	keep_code(units);
	return words;
}
