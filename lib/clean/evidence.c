#include "clean/evidence.h"

static const struct unit *at(const struct page_view *v, size_t i)
{
	return &v->units->v[i];
}

/* The bucket of n among limits: how many of them it reaches; all are asked, as which is the last nobody foresees. */
static inline unsigned reach(uint32_t n, const uint32_t *limits, unsigned n_limits)
{
	unsigned b = 0;

	for (unsigned k = 0; k < n_limits; k++)
		b += n >= limits[k];
	return b;
}

/* The same of a part in percent, without a division: limits are over 0. */
static inline unsigned reach_share(uint32_t part, uint32_t whole, const uint32_t *limits, unsigned n_limits)
{
	unsigned b = 0;

	for (unsigned k = 0; k < n_limits; k++)
		b += (uint64_t)part * 100 >= (uint64_t)limits[k] * whole;
	return whole ? b : 0;
}

static bool prose_at(const struct page_view *v, size_t i)
{
	return v->like[i] == LIKE_PROSE || v->like[i] == LIKE_LONG_PROSE;
}

static unsigned words_bucket(const struct unit *u)
{
	static const uint32_t limits[] = { 1, 2, 4, 7, 11, 16, 26, 51 };

	return reach(u->is.words, limits, N_ELEMS(limits));
}

static unsigned by_length(const struct page_view *v, size_t i)
{
	const struct unit *u = at(v, i);
	static const unsigned char ends[] = {
		[END_STOP] = 0, [END_BARE] = 1, [END_COMMA] = 1, [END_COLON] = 2, [END_DOTS] = 3,
		[END_ASK] = 4,
	};

	return words_bucket(u) * 5 + ends[u->is.end];
}

static unsigned by_ties(const struct page_view *v, size_t i)
{
	static const uint32_t limits[] = { 1, 10, 20, 30, 40, 50 };
	const struct unit *u = at(v, i);

	return (u->is.words >= 10) * 7u +
	       reach_share(u->is.ties, u->is.words, limits, N_ELEMS(limits));
}

static unsigned by_start(const struct page_view *v, size_t i)
{
	const struct unit *u = at(v, i);

	return (unsigned)u->is.start + (u->kind == UNIT_ITEM) * 4u;
}

static unsigned by_capitals(const struct page_view *v, size_t i)
{
	static const uint32_t limits[] = { 1, 20, 40, 60, 80 };
	const struct unit *u = at(v, i);
	unsigned length = u->is.words < 3 ? 0 : u->is.words < 8 ? 1 : 2;

	return length * 6 + reach_share(u->is.capitals, u->is.words, limits, N_ELEMS(limits));
}

static unsigned by_joints(const struct page_view *v, size_t i)
{
	const struct unit *u = at(v, i);

	return (u->is.joints > 2 ? 2u : u->is.joints) * 3 + (u->is.bars > 2 ? 2u : u->is.bars);
}

static unsigned by_numbers(const struct page_view *v, size_t i)
{
	static const uint32_t limits[] = { 1, 20, 50 };
	const struct unit *u = at(v, i);

	return reach_share(u->is.numbers, u->is.words, limits, N_ELEMS(limits));
}

static unsigned by_commas(const struct page_view *v, size_t i)
{
	const struct unit *u = at(v, i);

	return u->is.commas > 3 ? 3 : u->is.commas;
}

static unsigned by_sentences(const struct page_view *v, size_t i)
{
	const struct unit *u = at(v, i);

	return u->is.sentences > 4 ? 4 : u->is.sentences;
}

static unsigned by_gaps(const struct page_view *v, size_t i)
{
	bool after = i + 1 == v->units->n || at(v, i + 1)->gap;

	return at(v, i)->gap * 2u + after;
}

static unsigned by_repeats(const struct page_view *v, size_t i)
{
	const struct unit *u = at(v, i);

	return (u->repeats > 2 ? 2u : u->repeats > 1) + (u->is.words > 3) * 3u;
}

static unsigned by_previous(const struct page_view *v, size_t i)
{
	return v->like[v->above[i]];
}

static unsigned by_next(const struct page_view *v, size_t i)
{
	return v->like[v->below[i]];
}

static unsigned by_second_previous(const struct page_view *v, size_t i)
{
	return v->like[v->above[v->above[i]]];
}

static unsigned by_second_next(const struct page_view *v, size_t i)
{
	return v->like[v->below[v->below[i]]];
}

/* How many units that are always furniture stand just before and after. */
static unsigned by_beside(const struct page_view *v, size_t i)
{
	size_t before = v->above[i] == v->units->n ? i : i - v->above[i] - 1;
	size_t after = v->below[i] - i - 1;

	return (before > 2 ? 2u : (unsigned)before) * 3 + (after > 2 ? 2u : (unsigned)after);
}

/* How much of the page's prose stands before it. */
static unsigned by_place(const struct page_view *v, size_t i)
{
	static const uint32_t limits[] = { 3, 10, 25, 50, 75, 92 };
	uint32_t all = v->prose_before[v->units->n], before = v->prose_before[i];
	uint32_t to = v->prose_before[i + 1];

	if (all == 0)
		return 0;
	if (before == 0)
		return 1;
	if (to == all)
		return 9;
	return 2 + reach_share(before, all, limits, N_ELEMS(limits));
}

static uint32_t prose_within(const struct page_view *v, size_t from, size_t to)
{
	return v->prose_before[to < v->units->n ? to : v->units->n] - v->prose_before[from];
}

/* How much prose stands close by, before and after. */
static unsigned by_company(const struct page_view *v, size_t i)
{
	static const uint32_t limits[] = { 1, 40, 120 };
	unsigned before = reach(prose_within(v, i > 5 ? i - 5 : 0, i), limits, N_ELEMS(limits));
	unsigned after = reach(prose_within(v, i + 1, i + 6), limits, N_ELEMS(limits));

	return before * 4 + after;
}

static unsigned by_far_company(const struct page_view *v, size_t i)
{
	static const uint32_t limits[] = { 1, 100, 400 };
	unsigned before = reach(prose_within(v, i > 20 ? i - 20 : 0, i), limits, N_ELEMS(limits));
	unsigned after = reach(prose_within(v, i + 1, i + 21), limits, N_ELEMS(limits));

	return before * 4 + after;
}

static unsigned by_run(const struct page_view *v, size_t i)
{
	static const uint32_t limits[] = { 1, 2, 3, 5, 9, 20 };

	return reach(v->run[i], limits, N_ELEMS(limits));
}

static unsigned by_indent(const struct page_view *v, size_t i)
{
	const struct unit *u = at(v, i);
	unsigned way = u->indent == v->indent ? 0 : u->indent < v->indent ? 1 :
		       u->indent <= v->indent + 4 ? 2 : 3;

	return way * 3 + (u->kind == UNIT_ITEM) + (is_prose(u) ? 2u : 0) * (u->kind != UNIT_ITEM);
}

static unsigned by_heading_above(const struct page_view *v, size_t i)
{
	return v->under[i];
}

static unsigned by_cluster(const struct page_view *v, size_t i)
{
	return v->cluster[i] + (prose_at(v, i) ? (unsigned)N_CLUSTER_PLACES : 0);
}

static unsigned by_talk(const struct page_view *v, size_t i)
{
	static const uint32_t limits[] = { 1, 2, 4 };
	size_t from = i > 8 ? i - 8 : 0, to = i + 9 < v->units->n ? i + 9 : v->units->n;
	unsigned talk = reach(v->talk_before[to] - v->talk_before[from], limits, N_ELEMS(limits));

	return talk * 4 + (prose_at(v, i) ? 2u : 0) + (v->prose_before[i] > 100);
}

static unsigned by_ending(const struct page_view *v, size_t i)
{
	return v->ended[i] + (prose_at(v, i) ? (unsigned)N_ENDED : 0);
}

/* How much furniture the page has at all: in a text that was cleaned already, none. */
static unsigned by_page(const struct page_view *v, size_t i)
{
	static const uint32_t limits[] = { 3 };

	return reach(v->named_percent, limits, N_ELEMS(limits)) * 2 + prose_at(v, i);
}

static unsigned by_kind(const struct page_view *v, size_t i)
{
	return (unsigned)at(v, i)->kind;
}

/* A line of what kind, in what company. */
static unsigned by_kind_and_company(const struct page_view *v, size_t i)
{
	const struct unit *u = at(v, i);
	unsigned kind = is_prose(u) ? 3 : u->is.words >= 10 ? 2 : u->is.words >= 4 ? 1 : 0;

	return kind * 16 + by_company(v, i);
}

/* Name, buckets, function: in the order of the weights. */
#define EVIDENCES(ROW) \
	ROW("length", 45, by_length) \
	ROW("ties", 14, by_ties) \
	ROW("start", 8, by_start) \
	ROW("capitals", 18, by_capitals) \
	ROW("joints", 9, by_joints) \
	ROW("numbers", 4, by_numbers) \
	ROW("commas", 4, by_commas) \
	ROW("sentences", 5, by_sentences) \
	ROW("gaps", 4, by_gaps) \
	ROW("repeats", 6, by_repeats) \
	ROW("previous", 8, by_previous) \
	ROW("next", 8, by_next) \
	ROW("second previous", 8, by_second_previous) \
	ROW("second next", 8, by_second_next) \
	ROW("beside", 9, by_beside) \
	ROW("place", 10, by_place) \
	ROW("company", 16, by_company) \
	ROW("far company", 16, by_far_company) \
	ROW("run", 7, by_run) \
	ROW("indent", 12, by_indent) \
	ROW("heading above", N_FURNITURE + 1, by_heading_above) \
	ROW("cluster", N_CLUSTER_PLACES * 2, by_cluster) \
	ROW("talk around", 16, by_talk) \
	ROW("ending above", 8, by_ending) \
	ROW("page", 4, by_page) \
	ROW("kind", 7, by_kind) \
	ROW("kind and company", 64, by_kind_and_company)

#define AS_ROW(name, n, bucket) { name, n, bucket },
const struct evidence evidences[] = { EVIDENCES(AS_ROW) };

_Static_assert(N_ELEMS(evidences) == N_EVIDENCES, "weights and evidence differ");
const size_t n_evidences = N_ELEMS(evidences);

/* Each function is called by its name, so that compilers inline it: half the time of calls by the table. */
int evidence_score(const struct page_view *v, size_t i)
{
	const short (*weight)[BUCKETS_MAX] = weights_text.by;
	int score = 0;

#define ADD(name, n, bucket) score += (*weight++)[bucket(v, i)];
	EVIDENCES(ADD)
	return score;
}

unsigned label_bucket(const struct unit *u)
{
	return u->is.words <= 6 ? 0 : u->is.words <= 20 ? 1 : 2;
}
