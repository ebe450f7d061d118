#include "key/phrases_parts.h"

#include <math.h>

/*
 * What is seen of a phrase.  Means are over its words, logarithms to base 2; a
 * stem's commonness is how often English has it (lexis.h), from 0 to 15.
 */
enum feature {
	X_NEVER_WHOLE,		/* only as a part of longer runs */
	X_SENTENCES,		/* log of how many have it */
	X_FIRST,		/* log of the words before it */
	X_ONE, X_THREE, X_FOUR, X_FIVE,		/* of so many words; five: or more */
	X_NAME,			/* a name */
	X_ONE_NAME,		/* of one word */
	X_SOME_NAME,		/* a name with other words */
	X_CAPITALS,		/* it begins with a word in capitals */
	X_COMMON,		/* commonness: mean, */
	X_COMMON_LAST,		/* and of the last word */
	X_ONE_COMMON,		/* of one word: its */
	X_UNKNOWN,		/* share of words that WordNet has not */
	X_SEEN,			/* log of how often its stems occur: mean, */
	X_SEEN_MOST, X_SEEN_LAST,	/* of the one seen most; of the last */
	X_JOINED,		/* log of how many words stand in runs with its own */
	X_ONE_JOINED,
	X_ONE_COUNT,		/* of one word: log of the count */
	X_ONE_WHOLE,		/* and of the times that it stands alone */
	X_ONE_LETTERS,		/* and its length, in ten bytes */
	X_ONE_LEAD,		/* and whether it is in the first sentence */
	X_ADJ,			/* it begins with an adjective, */
	X_ADJ_COMMON,		/* of that commonness */
	X_PART,			/* log of how often it is part of a longer run */
	X_THE, X_A, X_PREP,	/* what it follows at first: the; a, an or my; a preposition */
	X_SUBJECT,		/* a verb follows it at first */
	X_BEFORE_PREP,		/* a preposition does */
	N_FEATURES
};

#define MOST_WORDS 2000.0	/* longer ones are like those of so many words, but that */
#define BEYOND_SENTENCES 0.3	/* what is said once in them is said in passing */
#define BEYOND_FIRST 0.05	/* and it is less telling what comes first */

/*
 * What that counts, in any document, and how much more in news and in long
 * documents: `news` goes from 0 to 1 with the share of names, `length` is the
 * log of the words over 300.  Fitted by gradient (a softmax over each document's
 * phrases) to the even documents of four public sets of abstracts, papers and
 * news; on the odd ones, unseen, the phrases are found as well.
 */
struct weight {
	double any, news, length, long_news;
};

static const struct weight weights[N_FEATURES] = {
	[X_NEVER_WHOLE] = { -0.553, 0, 0, 0 },
	[X_SENTENCES] = { 0.22, 0, 0, 0 },
	[X_FIRST] = { -0.131, -0.006, -0.061, 0 },
	[X_ONE] = { -1.869, 2.69, 0.286, -0.873 },
	[X_THREE] = { -0.262, 0.405, 0, 0 },
	[X_FOUR] = { -0.301, 0.069, 0, 0 },
	[X_FIVE] = { -0.087, -1.455, 0, 0 },
	[X_NAME] = { -0.305, 0, -0.2, 0 },
	[X_ONE_NAME] = { 1.469, -1.554, 0, 0 },
	[X_SOME_NAME] = { -0.531, 0, 0, 0 },
	[X_CAPITALS] = { 0.943, 0, 0, 0 },
	[X_COMMON] = { -0.116, 0, 0, 0 },
	[X_COMMON_LAST] = { -0.011, 0, 0, 0 },
	[X_ONE_COMMON] = { -0.033, 0, 0, 0 },
	[X_UNKNOWN] = { -0.723, 0, 0, 0 },
	[X_SEEN] = { 0.425, -0.029, 0.053, 0 },
	[X_SEEN_MOST] = { 0.042, 0, 0, 0 },
	[X_SEEN_LAST] = { 0.074, 0, 0, 0 },
	[X_JOINED] = { 0.407, 0, 0, 0 },
	[X_ONE_JOINED] = { -0.661, 0, 0, 0 },
	[X_ONE_COUNT] = { 0.534, 0, 0, 0 },
	[X_ONE_WHOLE] = { -0.548, 0, 0, 0 },
	[X_ONE_LETTERS] = { 1.299, 0, 0, 0 },
	[X_ONE_LEAD] = { -0.238, 0, 0, 0 },
	[X_ADJ] = { 0.198, 0, 0, 0 },
	[X_ADJ_COMMON] = { -0.139, 0, 0, 0 },
	[X_PART] = { -0.74, 0, 0, 0 },
	[X_THE] = { 0.388, 0, 0, 0 },
	[X_A] = { 0.4, 0, 0, 0 },
	[X_PREP] = { 0.543, 0, 0, 0 },
	[X_SUBJECT] = { 0.087, 0, 0, 0 },
	[X_BEFORE_PREP] = { -0.088, 0, 0, 0 },
};

/* log2(x + 1), with straight lines between the powers of two: the same on every machine. */
static double log_of(double x)
{
	int exponent;
	double part = frexp(x + 1, &exponent);

	return exponent - 2 + 2 * part;
}

/* What is seen of the document. */
struct manner {
	double news, length;
	double beyond;		/* log of the words over MOST_WORDS */
};

static struct manner manner_of(const struct finder *f)
{
	double names = 0, n = (double)f->tokens.n + 1;

	for (size_t i = 0; i < f->tokens.n; i++)
		names += f->tokens.v[i].tag == TAG_NAME;
	names = 10 * names / n;
	return (struct manner){
		.news = names * names / (1 + names * names),
		.length = log_of(((n < MOST_WORDS ? n : MOST_WORDS) + 30) / 300 - 1),
		.beyond = n < MOST_WORDS ? 0 : log_of(n / MOST_WORDS - 1),
	};
}

static double log_seen(const struct finder *f, size_t token)
{
	return log_of(f->stems.v[stem_at(f, token)].n - 1.0);
}

static double common_of(const struct finder *f, size_t token)
{
	return f->stems.v[stem_at(f, token)].common;
}

/* By its words. */
static void look_at_words(const struct finder *f, const struct phrase_found *p, double *x)
{
	double n = p->n, joined = 0;

	for (size_t i = p->at; i < p->at + p->n; i++) {
		const struct token *t = &f->tokens.v[i];
		const struct stem *s = &f->stems.v[stem_at(f, i)];
		double seen = log_seen(f, i);
		x[X_SEEN] += seen / n;
		x[X_SEEN_MOST] = seen > x[X_SEEN_MOST] ? seen : x[X_SEEN_MOST];
		x[X_COMMON] += s->common / n;
		x[X_UNKNOWN] += !term_at(f, i)->tags.known / n;
		x[X_SOME_NAME] = x[X_SOME_NAME] > 0 || t->tag == TAG_NAME;
		joined += (double)s->joined / s->n / n;
	}
	x[X_JOINED] = log_of(joined);
	x[X_SEEN_LAST] = log_seen(f, p->at + p->n - 1u);
	x[X_COMMON_LAST] = common_of(f, p->at + p->n - 1u);
	x[X_SOME_NAME] = x[X_SOME_NAME] > 0 && !p->name;
}

static bool is_verb(enum tag tag)
{
	return tag == TAG_AUX || tag == TAG_BE || tag == TAG_HAVE || tag == TAG_VERB ||
	       tag == TAG_VERBS || tag == TAG_PAST;
}

/* By where it stands at first, and by what is around it there. */
static void look_around(const struct finder *f, const struct phrase_found *p, double *x)
{
	const struct token *t = &f->tokens.v[p->at];
	size_t end = p->at + p->n;
	enum tag before = p->at ? t[-1].tag : TAG_MARK;
	enum tag after = end < f->tokens.n ? f->tokens.v[end].tag : TAG_MARK;

	x[X_FIRST] = log_of(p->at);
	x[X_ADJ] = t->tag == TAG_ADJ;
	x[X_ADJ_COMMON] = x[X_ADJ] * common_of(f, p->at);
	x[X_CAPITALS] = t->shape == SHAPE_CAPITALS;
	x[X_THE] = before == TAG_DET && t[-1].len == 3;
	x[X_A] = before == TAG_DET && t[-1].len < 3;
	x[X_PREP] = before == TAG_PREP;
	x[X_SUBJECT] = is_verb(after);
	x[X_BEFORE_PREP] = after == TAG_PREP;
}

static void look_at(const struct finder *f, const struct phrase_found *p, double *x)
{
	bool one = p->n == 1;

	x[X_NEVER_WHOLE] = p->whole == 0;
	x[X_SENTENCES] = log_of(p->sentences - 1.0);
	x[X_ONE] = one;
	x[X_THREE] = p->n == 3;
	x[X_FOUR] = p->n == 4;
	x[X_FIVE] = p->n > 4;
	x[X_NAME] = p->name;
	x[X_ONE_NAME] = p->name && one;
	x[X_PART] = log_of(p->count - p->whole);
	look_at_words(f, p, x);
	look_around(f, p, x);
	if (!one)
		return;
	x[X_ONE_COMMON] = x[X_COMMON];
	x[X_ONE_JOINED] = x[X_JOINED];
	x[X_ONE_COUNT] = log_of(p->count - 1.0);
	x[X_ONE_WHOLE] = log_of(p->whole);
	x[X_ONE_LETTERS] = f->tokens.v[p->at].len / 10.0;
	x[X_ONE_LEAD] = p->first == 1;
}

void phrases_weigh(struct finder *f)
{
	struct manner m = manner_of(f);
	double of[N_FEATURES];

	for (int k = 0; k < N_FEATURES; k++)
		of[k] = weights[k].any + weights[k].news * m.news + weights[k].length * m.length +
			weights[k].long_news * m.news * m.length;
	of[X_SENTENCES] += BEYOND_SENTENCES * m.beyond;
	of[X_FIRST] += BEYOND_FIRST * m.beyond;
	for (size_t i = 0; i < f->found.n; i++) {
		double x[N_FEATURES] = { 0 }, sum = 0;
		look_at(f, &f->found.v[i], x);
		for (int k = 0; k < N_FEATURES; k++)
			sum += x[k] * of[k];
		f->found.v[i].weight = sum;
	}
}
