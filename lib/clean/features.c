#include "clean/look.h"

#define NEAR_UNITS 3
#define FAR_UNITS 12
#define CARD_LEVELS 6	/* ancestors among which a repeated one is looked for */
#define FAR_AWAY 200	/* units: no nearer heading or title */

const char *const feature_names[N_FEATURES] = {
#define X(name) [FEATURE_##name] = #name,
	FEATURES(X)
#undef X
};

/* A currency sign beside a digit, in a short text. */
static bool has_price(struct slice s)
{
	static const char *const signs[] = { "$", "\xC2\xA3", "\xE2\x82\xAC", "\xC2\xA5", "\xE2\x82\xB9" };

	for (size_t i = 0; s.len < 80 && i < N_ELEMS(signs); i++) {
		size_t at = slice_find(s, slice_z(signs[i]), 0), n = strlen(signs[i]);
		if (at < s.len && ((at + n < s.len && is_digit(s.p[at + n])) || (at > 1 && is_digit(s.p[at - 2])) ||
				   (at > 0 && is_digit(s.p[at - 1]))))
			return true;
	}
	return false;
}

static void own(const struct look *k, size_t i, int16_t *row)
{
	const struct unit *u = &k->units->v[i];
	const struct measure *m = &u->is;

	PUT(words, small(m->words));
	PUT(letters, m->words ? small(m->letters * 10 / m->words) : 0);
	PUT(ties, share(m->ties, m->words));
	PUT(links, share(u->links, u->text.len));
	PUT(commas, small(m->commas));
	PUT(sentences, small(m->sentences));
	PUT(end, m->end);
	PUT(start, m->start);
	PUT(capitals, share(m->capitals, m->words));
	PUT(joints, small(m->joints));
	PUT(numbers, share(m->numbers, m->words));
	PUT(digits, small(m->digits));
	PUT(bars, small(m->bars));
	PUT(kind, u->kind);
	PUT(level, u->kind == UNIT_HEADING ? u->level : 0);
	PUT(item_depth, u->kind == UNIT_ITEM ? u->level : 0);
	PUT(repeats, small(u->repeats));
	PUT(gap, u->gap);
	PUT(price, has_price(u->text));
	PUT(stated_body, stated_percent(&k->stated, u));
	PUT(described, stated_described(&k->stated, u));
	for (unsigned f = 0; f < N_FURNITURE; f++)
		row[FEATURE_label_menu + f] = (u->labels >> f & 1) != 0;
}

/* Elements in the order of how likely they hold text. */
static int tag_rank(enum html_name el)
{
	static const unsigned char ranks[N_EL] = {
		[EL_P] = 1, [EL_BLOCKQUOTE] = 2, [EL_PRE] = 2, [EL_ARTICLE] = 3, [EL_MAIN] = 3,
		[EL_SECTION] = 4, [EL_DIV] = 5, [EL_DL] = 6, [EL_DT] = 6, [EL_DD] = 6, [EL_FIGURE] = 7,
		[EL_FIGCAPTION] = 7, [EL_CAPTION] = 7, [EL_H1] = 8, [EL_H2] = 8, [EL_H3] = 8,
		[EL_H4] = 9, [EL_H5] = 9, [EL_H6] = 9, [EL_TABLE] = 10, [EL_TBODY] = 10, [EL_TR] = 10,
		[EL_UL] = 11, [EL_OL] = 11, [EL_LI] = 12, [EL_HEADER] = 13, [EL_HGROUP] = 13,
		[EL_FORM] = 14, [EL_FIELDSET] = 14, [EL_BUTTON] = 14, [EL_ADDRESS] = 15,
		[EL_ASIDE] = 16, [EL_FOOTER] = 17, [EL_NAV] = 18,
	};

	return ranks[el];
}

static void places(const struct look *k, size_t i, int16_t *row)
{
	uint32_t e = k->es.of_unit[i], all = k->es.before[k->units->n].words;
	const struct element *v = k->es.v;
	uint32_t near = v[e].content;

	PUT(tag, tag_rank(v[e].el));
	PUT(parent_tag, tag_rank(v[v[e].parent].el));
	PUT(grand_tag, tag_rank(v[v[v[e].parent].parent].el));
	PUT(depth, k->page->elements.v[e].depth);
	for (unsigned b = 0; b < 9; b++)
		row[FEATURE_in_nav + b] = k->near[e][b];
	for (unsigned b = 0; b < N_NAMED; b++)
		row[FEATURE_named_menu + b] = k->near[e][NAMED_SHIFT + b];
	PUT(body, v[e].body_steps);
	PUT(content_count, small(v[e].contents));
	PUT(content_near, near == NO_ELEMENT ? -1 : small(sums_of(&k->es, v[near].first, v[near].end).words));
	PUT(content_share, near == NO_ELEMENT ? -1 :
	    share(sums_of(&k->es, v[near].first, v[near].end).words, all));
}

static void around(const struct look *k, size_t i, int16_t *row)
{
	static const struct { int step; enum feature words, links, end; } beside[] = {
		{ -1, FEATURE_prev_words, FEATURE_prev_links, FEATURE_prev_end },
		{ -2, FEATURE_prev2_words, FEATURE_prev2_links, FEATURE_prev2_end },
		{ 1, FEATURE_next_words, FEATURE_next_links, FEATURE_next_end },
		{ 2, FEATURE_next2_words, FEATURE_next2_links, FEATURE_next2_end },
	};
	size_t n = k->units->n;

	for (size_t b = 0; b < N_ELEMS(beside); b++) {
		size_t at = i + (size_t)beside[b].step;
		const struct unit *u = &k->units->v[at < n ? at : i];
		row[beside[b].words] = at < n ? small(u->is.words) : -1;
		row[beside[b].links] = at < n ? share(u->links, u->text.len) : -1;
		row[beside[b].end] = at < n ? (int16_t)u->is.end : -1;
	}
	if (i > 0) {
		const struct unit *u = &k->units->v[i - 1];
		PUT(prev_ties, share(u->is.ties, u->is.words));
		PUT(prev_labels, u->labels != 0);
		PUT(prev_kind, u->kind);
	}
	if (i + 1 < n) {
		const struct unit *u = &k->units->v[i + 1];
		PUT(next_ties, share(u->is.ties, u->is.words));
		PUT(next_labels, u->labels != 0);
		PUT(next_kind, u->kind);
	}
}

static void windows(const struct look *k, size_t i, int16_t *row)
{
	size_t n = k->units->n;
	struct sums near = sums_of(&k->es, i > NEAR_UNITS ? i - NEAR_UNITS : 0,
				   i + NEAR_UNITS < n ? i + NEAR_UNITS + 1 : n);
	struct sums far = sums_of(&k->es, i > FAR_UNITS ? i - FAR_UNITS : 0,
				  i + FAR_UNITS < n ? i + FAR_UNITS + 1 : n);
	struct sums all = k->es.before[n], before = k->es.before[i];

	PUT(near_words, small(near.words));
	PUT(near_links, share(near.links, near.bytes));
	PUT(near_prose, share(near.prose, near.words));
	PUT(far_words, small(far.words));
	PUT(far_links, share(far.links, far.bytes));
	PUT(far_prose, share(far.prose, far.words));
	PUT(index, small(i));
	PUT(words_before, share(before.words, all.words));
	PUT(prose_before, share(before.prose, all.prose));
	PUT(run, small(k->view.run[i]));
	PUT(ended, k->view.ended[i]);
	PUT(under, k->view.under[i]);
	PUT(cluster, k->view.cluster[i]);
	PUT(talk, k->view.talk_before[i + 9 < n ? i + 9 : n] - k->view.talk_before[i > 8 ? i - 8 : 0]);
}

/* Whether the unit is all of the title, or within it. */
static int overlap(const struct look *k, const struct unit *u)
{
	if (u->is.words < 2 || u->text.len > k->title.len || slice_find(k->title, u->text, 0) == k->title.len)
		return 0;
	return share(u->text.len, k->title.len);
}

static void headings(const struct look *k, size_t i, int16_t *row)
{
	size_t n = k->units->n, up = k->heading[i], down = k->next_heading[i];

	PUT(heading_words, up < n ? small(k->units->v[up].is.words) : -1);
	PUT(heading_level, up < n ? (int)k->units->v[up].level : 0);
	PUT(heading_distance, up < n && i - up < FAR_AWAY ? i - up : FAR_AWAY);
	PUT(next_heading, down < n && down - i < FAR_AWAY ? down - i : FAR_AWAY);
	PUT(title_overlap, overlap(k, &k->units->v[i]));
	PUT(title_side, k->title_at == n ? 0 : i < k->title_at ? 1 : i == k->title_at ? 2 : 3);
	PUT(title_distance, k->title_at == n ? FAR_AWAY + 1 :
	    i < k->title_at ? (k->title_at - i < FAR_AWAY ? k->title_at - i : FAR_AWAY) :
	    (i - k->title_at < FAR_AWAY ? i - k->title_at : FAR_AWAY));
}

/* The three boxes around a unit: each the first that holds far more than the one before. */
static void boxes(const struct look *k, size_t i, int16_t *row)
{
	static const enum feature names[3][6] = {
		{ FEATURE_box_words, FEATURE_box_links, FEATURE_box_prose, FEATURE_box_mean,
		  FEATURE_box_units, FEATURE_box_share },
		{ FEATURE_outer_words, FEATURE_outer_links, FEATURE_outer_prose, FEATURE_outer_mean,
		  FEATURE_outer_units, FEATURE_outer_share },
		{ FEATURE_big_words, FEATURE_big_links, FEATURE_big_prose, FEATURE_big_mean,
		  FEATURE_big_units, FEATURE_big_share },
	};
	const struct element *v = k->es.v;
	uint32_t e = k->es.of_unit[i], units = 1, steps = 0, all = k->es.before[k->units->n].words;

	for (unsigned b = 0; b < 3; b++) {
		struct sums s;
		while (e && v[e].end - v[e].first < units + (units + 1) / 2) {
			e = v[e].parent;
			steps += b == 0;
		}
		s = sums_of(&k->es, v[e].first, v[e].end);
		units = v[e].end - v[e].first;
		row[names[b][0]] = small(s.words);
		row[names[b][1]] = share(s.links, s.bytes);
		row[names[b][2]] = share(s.prose, s.words);
		row[names[b][3]] = small(units ? s.words * 4 / units : 0);
		row[names[b][4]] = small(units);
		row[names[b][5]] = share(s.words, all);
	}
	PUT(box_level, steps < 20 ? steps : 20);
}

/* The list of elements alike that the unit is in one of. */
static void cards(const struct look *k, size_t i, int16_t *row)
{
	const struct element *v = k->es.v;
	uint32_t e = k->es.of_unit[i];

	PUT(card_level, -1);
	for (int level = 0; e && level < CARD_LEVELS; level++, e = v[e].parent) {
		const struct element *p = &v[v[e].parent];
		struct sums s, in = sums_of(&k->es, v[e].first, v[e].end);
		if (v[e].siblings < CARD_MIN || tag_rank(v[e].el) == 1)
			continue;
		s = sums_of(&k->es, p->first, p->end);
		PUT(card_level, level);
		PUT(card_count, small(v[e].siblings));
		PUT(card_words, small(in.words));
		PUT(card_links, share(s.links, s.bytes));
		PUT(card_share, share(s.words, k->es.before[k->units->n].words));
		return;
	}
}

/* How far from the main text in the tree, and on which side of it: by prose, by plain words. */
static void main_text(const struct look *k, size_t i, int16_t *row)
{
	static const enum feature names[2][5] = {
		{ FEATURE_main_steps, FEATURE_main_whole_steps, FEATURE_main_share, FEATURE_main_side,
		  FEATURE_main_distance },
		{ FEATURE_plain_steps, FEATURE_plain_whole_steps, FEATURE_plain_share, FEATURE_plain_side,
		  FEATURE_plain_distance },
	};

	for (unsigned c = CHAIN_PROSE; c <= CHAIN_WORDS; c++) {
		const struct chain *chain = &k->es.chains[c];
		const struct element *m = &k->es.v[chain->last], *e = &k->es.v[k->es.v[k->es.of_unit[i]].meets[c]];
		struct sums s = sums_of(&k->es, e->first, e->end);
		row[names[c][0]] = small(chain->len - e->on[c]);
		row[names[c][1]] = e->on[c] >= chain->whole ? 0 : small(chain->whole - e->on[c]);
		row[names[c][2]] = c == CHAIN_PROSE ? share(s.prose, s.words) :
				   share(s.words, k->es.before[k->units->n].words);
		row[names[c][3]] = i < m->first ? 1 : i >= m->end ? 2 : 0;
		row[names[c][4]] = small(i < m->first ? m->first - i : i >= m->end ? i - m->end + 1 : 0);
	}
}

/* The part of the page that the unit is in, beside the one with the main text. */
static void branch(const struct look *k, size_t i, int16_t *row)
{
	const struct element *v = k->es.v, *m = &v[k->es.chains[CHAIN_PROSE].last];
	uint32_t main = sums_of(&k->es, m->first, m->end).prose, b = v[k->es.of_unit[i]].branch;
	struct sums s;

	s = sums_of(&k->es, v[b].first, v[b].end);
	PUT(branch_words, small(s.words));
	PUT(branch_links, share(s.links, s.bytes));
	PUT(branch_prose, share(s.prose, s.words));
	PUT(branch_rival, share(s.prose, main) < 200 ? share(s.prose, main) : 200);
	PUT(branch_units, small(v[b].end - v[b].first));
	PUT(branch_mean, small(s.words * 4 / (v[b].end - v[b].first)));
}

/* The element that holds both the title and the unit. */
static void beside_title(const struct look *k, size_t i, int16_t *row)
{
	const struct element *e;
	struct sums s;
	uint32_t unit = k->es.of_unit[i], at = k->es.v[unit].meets[CHAIN_TITLE];

	PUT(head_steps, -1);
	PUT(head_share, -1);
	if (k->title_at == k->units->n)
		return;
	e = &k->es.v[at];
	s = sums_of(&k->es, e->first, e->end);
	PUT(head_steps, small(k->es.chains[CHAIN_TITLE].len - e->on[CHAIN_TITLE]));
	PUT(head_up, small(k->page->elements.v[unit].depth - k->page->elements.v[at].depth));
	PUT(head_share, share(s.words, k->es.before[k->units->n].words));
	PUT(head_prose, share(s.prose, s.words));
	PUT(head_links, share(s.links, s.bytes));
}

static void groups(const struct look *k, size_t i, int16_t *row)
{
	const struct group *g = look_group(k, i), *w = look_wide_group(k, i);
	struct sums all = k->es.before[k->units->n];

	PUT(kin, g == k->best ? 2 : g->prose > 0);
	PUT(group_units, small(g->units));
	PUT(group_words, small(g->words));
	PUT(group_links, share(g->links, g->bytes));
	PUT(group_prose, share(g->prose, g->words));
	PUT(group_mean, small(g->words * 4 / g->units));
	PUT(group_share, share(g->words, all.words));
	PUT(group_prose_share, share(g->prose, all.prose));
	PUT(wide_units, small(w->units));
	PUT(wide_words, small(w->words));
	PUT(wide_links, share(w->links, w->bytes));
	PUT(wide_prose, share(w->prose, w->words));
	PUT(wide_share, share(w->words, all.words));
}

void features_at(const struct look *k, size_t i, struct features *out)
{
	int16_t *row = out->v;

	memcpy(row, k->whole, sizeof(k->whole));
	own(k, i, row);
	places(k, i, row);
	around(k, i, row);
	windows(k, i, row);
	headings(k, i, row);
	boxes(k, i, row);
	cards(k, i, row);
	main_text(k, i, row);
	branch(k, i, row);
	beside_title(k, i, row);
	groups(k, i, row);
}
