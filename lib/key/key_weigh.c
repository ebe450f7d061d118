#include "key/key_weigh.h"

#include "text/stopwords.h"

#include <math.h>

#define WORDING_LEAST 0.1

/* What makes a sentence of a kind of text a key sentence. */
struct style {
	int often;		/* a stem counts with how often it occurs to this power, in eighths, */
	int rare;		/* and with how rare it is to this one */
	double ease;		/* words + ease is what a sentence's sum is divided by */
	double lead, fade;	/* what the first sentence weighs more, and how much of it the next one has */
	double question;
	size_t scrap;		/* words: a shorter sentence is a scrap */
	double said;		/* what a stem still counts for once it was said */
	double numbers;		/* what a number adds */
	struct { enum stop kind; double adds; } wording[N_STOPS];	/* and what words of grammar, for their share of all */
};

static const struct style styles[N_KEY_STYLES] = {
	[KEY_TALK] = {
		.often = 5, .rare = 2, .ease = 3, .lead = 0.6, .fade = 0.6, .question = 0.94, .scrap = 5,
		.said = 0.35,
		.wording = {
			{ STOP_ARTICLE, 2.5 }, { STOP_PREPOSITION, 1.75 }, { STOP_FIRST, -1.5 },
			{ STOP_SECOND, -1.2 }, { STOP_THIRD, -0.25 }, { STOP_POINTER, -0.15 },
			{ STOP_ASKING, -0.25 }, { STOP_SPOKEN, -1 },
		},
	},
	[KEY_PROSE] = {
		.often = 8, .rare = 1, .ease = 7, .lead = 0.7, .fade = 0.85, .question = 0.5, .scrap = 9,
		.said = 0.15, .numbers = 0.1,
		.wording = { { STOP_PREPOSITION, 0.15 }, { STOP_FIRST, 0.4 }, { STOP_AUXILIARY, -1 } },
	},
};

#define SCRAP_FACTOR 0.5

double key_wording(enum key_style style, const uint32_t kinds[], size_t n_words, bool numbers)
{
	const struct style *st = &styles[style];
	double worth = numbers ? 1 + st->numbers : 1, sum = 1, of = n_words ? (double)n_words : 1;

	for (int i = 0; i < N_STOPS && st->wording[i].kind != STOP_NONE; i++)
		sum += st->wording[i].adds * (double)kinds[st->wording[i].kind] / of;
	return worth * (sum < WORDING_LEAST ? WORDING_LEAST : sum);
}

/* x to the power of n eighths. */
static double eighths(double x, int n)
{
	double root = sqrt(sqrt(sqrt(x))), y = 1;

	while (n-- > 0)
		y *= root;
	return y;
}

double key_often(enum key_style style, size_t n)
{
	return n == 1 ? 1 : eighths((double)n, styles[style].often);
}

int key_rare(enum key_style style)
{
	return styles[style].rare;
}

double key_said(enum key_style style)
{
	return styles[style].said;
}

double key_length(enum key_style style, size_t n)
{
	return (double)n + styles[style].ease;
}

void key_places(enum key_style style, double out[KEY_LEAD], size_t n)
{
	double lead = styles[style].lead;

	for (size_t i = 0; i < n && i < KEY_LEAD; i++) {
		out[i] = 1 + lead;
		lead *= styles[style].fade;
	}
}

double key_form(enum key_style style, bool question, size_t n)
{
	return (question ? styles[style].question : 1) * (n < styles[style].scrap ? SCRAP_FACTOR : 1);
}
