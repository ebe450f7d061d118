#include "clean/title.h"

#include "base/ids.h"
#include "clean/evidence.h"

#define ABOVE_MAX 60	/* units above the first paragraph that are looked at */
#define WORDS_MAX 30
#define BODY_WORDS 250	/* of the article, to compare with */
#define LINE_WORDS 64

/* A title may say what furniture says, but it is no date, byline or counter. */
#define NO_TITLE (F_BIT(F_DATE) | F_BIT(F_BYLINE) | F_BIT(F_COUNT) | F_BIT(F_RULE) | \
		  F_BIT(F_CONTACT) | F_BIT(F_AD) | F_BIT(F_SHARE) | F_BIT(F_ACCOUNT) | F_BIT(F_STEP))

/*
 * What the signs weigh, in tenths.  Fitted as a choice among the candidates of a page, on the
 * 152 pages of WCXB whose title is one of them; with a fifth of the pages kept back in
 * turn, it finds 75 % of the titles there.
 */
static const signed char weights[N_TITLE_SIGNS][TITLE_BUCKETS] = {
	/* distance */ { -3, 1, 4, 1, -1, -3 },
	/* words */ { -4, -2, -1, 3, 6, -3 },
	/* gap_before */ { -7, 7 },
	/* gap_after */ { -6, 6 },
	/* dated */ { -13, 9, 3, 1, 0, 0 },
	/* repeats */ { 0, 0, -1, 1, 0, 0 },
	/* item */ { 4, -4 },
	/* kept */ { 3, -3 },
	/* bars */ { 8, -2, -7, 0, 0, 0 },
	/* end */ { 7, -10, 9, -8, 1, 0 },
	/* in_article */ { -8, -9, -8, -3, 16, 11 },
	/* start */ { 4, -2, 4, -6, 0, 0 },
	/* labelled */ { 6, -6 },
	/* heading */ { 0, 0 },
	/* above */ { 2, -8, 0, 2, 3, 1 },
	/* below */ { -3, 7, 0, -3, 0, -2 },
};

static bool may_be_title(const struct unit *u)
{
	if (u->is.words == 0 || u->is.words > WORDS_MAX || (u->labels & NO_TITLE))
		return false;
	if (u->repeated && u->is.numbers == 0)	/* on other pages it is the same; "Chapter 3" may not be */
		return false;
	return u->is.end != END_COMMA && !(u->is.words <= 2 && u->labels);
}

static struct words words_of(struct word *room, size_t cap, struct slice text)
{
	struct words words = { room, 0, cap };

	words_split_some(&words, text);
	return words;
}

/* The words of the article that do not tie. */
static struct ids body_words(const struct cleaner *c, const struct units *units, size_t first)
{
	struct ids set = IDS_INIT;
	struct word room[BODY_WORDS];
	bool is_new;
	size_t n = 0;

	ids_reserve(&set, BODY_WORDS);
	for (size_t i = first; i < units->n && n < BODY_WORDS; i++) {
		if (units->v[i].keep)
			n += words_of(room + n, BODY_WORDS - n, units->v[i].text).n;
	}
	for (size_t i = 0; i < n; i++)
		if (!is_tie_word(c->ties, room[i].hash))
			ids_of(&set, room[i].hash, &is_new);
	return set;
}

/* How much of a line's words the article has, too: 0 no words, 1 none of them ... 5 all. */
static unsigned char overlap(const struct cleaner *c, const struct ids *body, struct slice text)
{
	struct word room[LINE_WORDS];
	struct words words = words_of(room, LINE_WORDS, text);
	size_t all = 0, common = 0;

	for (size_t i = 0; i < words.n; i++) {
		if (is_tie_word(c->ties, room[i].hash))
			continue;
		all++;
		common += ids_has(body, room[i].hash);
	}
	if (all == 0)
		return 0;
	return (unsigned char)(common == 0 ? 1 : common * 3 <= all ? 2 : common * 3 <= all * 2 ? 3 :
			       common < all ? 4 : 5);
}

static unsigned char steps_bucket(size_t steps)
{
	return (unsigned char)(steps < 3 ? steps : steps < 5 ? 3 : steps < 10 ? 4 : 5);
}

static unsigned char words_bucket(uint32_t words)
{
	return (unsigned char)(words < 4 ? words - 1 : words < 7 ? 3 : words < 15 ? 4 : 5);
}

/* Whether a date or byline is the next unit (1), the second (2), the third (3). */
static unsigned char dated(const struct units *units, size_t i)
{
	for (size_t k = 1; k <= 3 && i + k < units->n; k++)
		if (units->v[i + k].labels & (F_BIT(F_DATE) | F_BIT(F_BYLINE)))
			return (unsigned char)k;
	return 0;
}

static unsigned char neighbour(const struct units *units, size_t i)
{
	const struct unit *u;

	if (i >= units->n)
		return 0;
	u = &units->v[i];
	if (is_prose(u))
		return 1;
	return u->is.words >= 10 ? 2 : u->kind == UNIT_ITEM ? 3 : u->labels ? 4 : 5;
}

static unsigned char end_bucket(const struct unit *u)
{
	static const unsigned char ends[] = {
		[END_BARE] = 0, [END_COMMA] = 0, [END_STOP] = 1, [END_ASK] = 2, [END_COLON] = 3,
		[END_DOTS] = 4,
	};

	return ends[u->is.end];
}

static struct title_candidate candidate(const struct units *units, size_t i, size_t steps,
					unsigned char common)
{
	const struct unit *u = &units->v[i];

	return (struct title_candidate){ i, {
		steps_bucket(steps),
		words_bucket(u->is.words),
		u->gap,
		i + 1 < units->n && units->v[i + 1].gap,
		dated(units, i),
		(unsigned char)(u->repeats > 3 ? 3 : u->repeats),
		u->kind == UNIT_ITEM,
		u->keep,
		(unsigned char)(u->is.bars > 2 ? 2 : u->is.bars),
		end_bucket(u),
		common,
		(unsigned char)u->is.start,
		u->labels != 0,
		(unsigned char)(u->kind != UNIT_HEADING ? 0 : u->level < 4 ? u->level : 4),
		neighbour(units, i - 1),
		neighbour(units, i + 1),
	} };
}

struct title_candidates title_candidates(const struct cleaner *c, struct arena *a,
					 const struct units *units, size_t first)
{
	struct title_candidates out = { NULL, 0, 0 };
	struct ids body = body_words(c, units, first);
	size_t steps = 0;

	for (size_t i = first; i-- > 0 && first - i <= ABOVE_MAX;) {
		const struct unit *u = &units->v[i];
		if (may_be_title(u)) {
			unsigned char common = overlap(c, &body, u->text);
			*VEC_PUSH(a, &out) = candidate(units, i, steps, common);
		}
		steps += u->labels == 0;
	}
	ids_free(&body);
	return out;
}

size_t title_find(const struct cleaner *c, struct arena *a, const struct units *units, size_t first)
{
	struct title_candidates list = title_candidates(c, a, units, first);
	size_t best = units->n;
	int most = 0;

	for (size_t i = 0; i < list.n; i++) {
		int score = 0;
		for (size_t k = 0; k < N_TITLE_SIGNS; k++)
			score += weights[k][list.v[i].sign[k]];
		if (best == units->n || score > most) {
			most = score;
			best = list.v[i].unit;
		}
	}
	return best;
}
