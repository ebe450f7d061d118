#include "clean/look.h"

#include "base/map.h"

static uint64_t mix(uint64_t a, uint64_t b)
{
	return (a ^ b * UINT64_C(0x9e3779b97f4a7c15)) * UINT64_C(0xff51afd7ed558ccd) ^ (a >> 31);
}

static uint64_t group_key(const struct look *k, size_t i)
{
	const struct element *v = k->es.v;
	uint32_t e = k->es.of_unit[i], p = v[e].parent;

	return mix(mix(v[e].own, v[p].own), v[v[p].parent].own + k->units->v[i].kind) | 1;
}

static uint64_t wide_key(const struct look *k, size_t i)
{
	const struct element *v = k->es.v;
	uint32_t e = k->es.of_unit[i];

	return mix(v[e].own, k->units->v[i].kind) | 1;
}

static struct group *group_at(const struct groups *g, uint64_t key)
{
	size_t i = hash_slot(g->slots, key, g->mask);

	while (g->slots[i].key && g->slots[i].key != key)
		i = (i + 1) & g->mask;
	g->slots[i].key = key;
	return &g->slots[i];
}

static void add_to_group(struct groups *g, uint64_t key, const struct unit *u)
{
	struct group *at = group_at(g, key);

	at->units++;
	at->words += u->is.words;
	at->bytes += (uint32_t)u->text.len;
	at->links += u->links;
	at->prose += is_prose(u) ? u->is.words : 0;
}

const struct group *look_group(const struct look *k, size_t i)
{
	return group_at(&k->groups, group_key(k, i));
}

const struct group *look_wide_group(const struct look *k, size_t i)
{
	return group_at(&k->wide, wide_key(k, i));
}

static void make_groups(struct arena *a, struct look *k)
{
	size_t n = 16;

	while (n < k->units->n * 2)
		n *= 2;
	k->groups = (struct groups){ arena_alloc(a, n * sizeof(struct group)), n - 1 };
	k->wide = (struct groups){ arena_alloc(a, n * sizeof(struct group)), n - 1 };
	for (size_t i = 0; i < k->units->n; i++) {
		add_to_group(&k->groups, group_key(k, i), &k->units->v[i]);
		add_to_group(&k->wide, wide_key(k, i), &k->units->v[i]);
	}
}

static void find_near(struct arena *a, struct look *k)
{
	unsigned char (*near)[NAMED_SHIFT + N_NAMED] = arena_alloc(a, k->es.n * sizeof(*near));

	memset(near[0], DISTANCE_NONE, sizeof(near[0]));
	for (size_t i = 1; i < k->es.n; i++) {
		const unsigned char *up = near[k->es.v[i].parent];
		for (unsigned b = 0; b < NAMED_SHIFT + N_NAMED; b++)
			near[i][b] = k->es.v[i].places >> b & 1 ? 0 :
				     up[b] < DISTANCE_NONE - 1 ? (unsigned char)(up[b] + 1) : up[b];
	}
	k->near = (const unsigned char (*)[NAMED_SHIFT + N_NAMED])near;
}

static void find_headings(struct arena *a, struct look *k)
{
	size_t n = k->units->n;
	uint32_t *up = arena_alloc(a, (n + 1) * sizeof(*up)), *down = arena_alloc(a, (n + 1) * sizeof(*down));
	uint32_t last = (uint32_t)n;

	for (size_t i = 0; i < n; i++) {
		up[i] = last;
		last = k->units->v[i].kind == UNIT_HEADING ? (uint32_t)i : last;
	}
	last = (uint32_t)n;
	for (size_t i = n; i-- > 0;) {
		down[i] = last;
		last = k->units->v[i].kind == UNIT_HEADING ? (uint32_t)i : last;
	}
	k->heading = up;
	k->next_heading = down;
}

/* The first heading, or else line, all of whose words stand in the page's title in their order. */
static void find_title(struct look *k)
{
	size_t n = k->units->n;

	k->title = k->page->meta.head[HTML_TITLE].len ? k->page->meta.head[HTML_TITLE] : k->page->meta.head[HTML_PAGE_TITLE];
	k->title_at = n;
	for (size_t i = 0; i < n && k->title.len; i++) {
		const struct unit *u = &k->units->v[i];
		if (u->is.words < 2 || u->is.words > 40 || u->text.len > k->title.len ||
		    slice_find(k->title, u->text, 0) == k->title.len)
			continue;
		if (k->title_at == n || (u->kind == UNIT_HEADING && k->units->v[k->title_at].kind != UNIT_HEADING))
			k->title_at = i;
	}
	for (size_t i = 0; i < n && k->title_at == n; i++)
		if (k->units->v[i].kind == UNIT_HEADING && k->units->v[i].level == 1)
			k->title_at = i;
}

static void whole_page(struct look *k)
{
	int16_t *row = k->whole;
	size_t n = k->units->n, articles = 0, talk = 0, items = 0, tables = 0, heads = 0, ties = 0, comments = 0;
	const struct element *last = &k->es.v[k->es.chains[CHAIN_PROSE].last];
	struct sums all = k->es.before[n], main = sums_of(&k->es, last->first, last->end);
	uint32_t card = 0, group = 0;

	for (size_t i = 0; i < n; i++) {
		const struct unit *u = &k->units->v[i];
		const struct group *g = look_group(k, i);
		talk += (u->labels & F_BIT(F_TALK)) != 0;
		items += u->kind == UNIT_ITEM ? u->is.words : 0;
		tables += k->near[k->es.of_unit[i]][7] < DISTANCE_NONE ? u->is.words : 0;
		heads += u->kind == UNIT_HEADING;
		ties += u->is.ties;
		comments += k->near[k->es.of_unit[i]][NAMED_SHIFT + NAMED_COMMENT] < DISTANCE_NONE ? u->is.words : 0;
		if (g->prose > group) {
			group = g->prose;
			k->best = g;
		}
	}
	for (size_t i = 1; i < k->es.n; i++) {
		const struct element *e = &k->es.v[i];
		uint32_t words = sums_of(&k->es, e->first, e->end).words;
		articles += e->el == EL_ARTICLE;
		if (e->siblings >= CARD_MIN && words >= 15)
			card++;
	}
	PUT(page_stated, k->stated.grams != NULL);
	PUT(page_type, k->stated.type);
	PUT(page_og, k->stated.og);
	PUT(page_words, small(all.words / 4));
	PUT(page_links, share(all.links, all.bytes));
	PUT(page_units, small(n));
	PUT(page_prose, share(all.prose, all.words));
	PUT(page_ties, share(ties, all.words));
	PUT(page_articles, small(articles));
	PUT(page_talk, small(talk));
	PUT(page_items, share(items, all.words));
	PUT(page_tables, share(tables, all.words));
	PUT(page_headings, small(heads));
	PUT(page_labelled, share(all.labelled, n));
	PUT(page_comments, share(comments, all.words));
	PUT(page_card, small(card));
	PUT(page_group, share(group, all.prose));
	PUT(page_main_share, share(main.prose, all.prose));
	PUT(page_main_words, small(main.prose / 2));
	PUT(page_main, small(k->es.chains[CHAIN_PROSE].len));
	PUT(page_plain, share(sums_of(&k->es, k->es.v[k->es.chains[CHAIN_WORDS].last].first,
				      k->es.v[k->es.chains[CHAIN_WORDS].last].end).words, all.words));
}

const struct look *look_at(struct arena *a, const struct html_page *page, struct units *units)
{
	struct look *k = arena_alloc(a, sizeof(*k));

	k->page = page;
	k->units = units;
	k->es = elements_of(a, page, units);
	k->view = page_view(a, units);
	k->stated = stated_of(a, page);
	make_groups(a, k);
	find_near(a, k);
	find_headings(a, k);
	find_title(k);
	elements_mark_title(&k->es, k->title_at < units->n ? k->es.of_unit[k->title_at] : NO_ELEMENT);
	whole_page(k);
	return k;
}
