#include "clean/elements.h"

#include "base/map.h"
#include "clean/evidence.h"

#define OWN_PERCENT 50	/* an element with more of the page's text is the page, whatever its name */
#define CHAIN_PERCENT 50
#define WHOLE_PERCENT 80

/* Where the main text does not stand, unless it is most of the page. */
#define NOT_MAIN (IN_NAV | IN_ASIDE | IN_FOOTER | IN_FORM | IN_NAMED(NAMED_MENU) | IN_NAMED(NAMED_FOOTER) | \
		  IN_NAMED(NAMED_SIDE) | IN_NAMED(NAMED_POPUP) | IN_NAMED(NAMED_COOKIES))

static const unsigned area_bits[] = {
	[AREA_NAV] = IN_NAV, [AREA_ASIDE] = IN_ASIDE, [AREA_FOOTER] = IN_FOOTER,
	[AREA_HEADER] = IN_HEADER, [AREA_FORM] = IN_FORM, [AREA_ARTICLE] = IN_ARTICLE,
	[AREA_MAIN] = IN_MAIN, [AREA_TABLE] = IN_TABLE, [AREA_LIST] = IN_LIST,
};

static const struct sums *sums_before(struct arena *a, const struct units *units)
{
	struct sums *sums = arena_alloc(a, (units->n + 1) * sizeof(*sums));

	for (size_t i = 0; i < units->n; i++) {
		const struct unit *u = &units->v[i];
		bool prose = is_prose(u) && (size_t)u->links * 3 < u->text.len;
		sums[i + 1] = (struct sums){
			sums[i].words + u->is.words, sums[i].prose + (prose ? u->is.words : 0),
			sums[i].bytes + (uint32_t)u->text.len, sums[i].links + u->links,
			sums[i].proses + prose, sums[i].labelled + (u->labels != 0),
		};
	}
	return sums;
}

struct sums sums_of(const struct elements *es, size_t first, size_t end)
{
	const struct sums *a = &es->before[first], *b = &es->before[end];

	return (struct sums){ b->words - a->words, b->prose - a->prose, b->bytes - a->bytes,
			      b->links - a->links, b->proses - a->proses, b->labelled - a->labelled };
}

/* The tag and the class without digits, which count posts and columns. */
static uint64_t own_hash(const struct html_element *e)
{
	uint64_t h = hash_byte(HASH_INIT, (unsigned char)e->el);

	for (size_t i = 0; i < e->class.len; i++)
		if (!is_digit(e->class.p[i]))
			h = hash_byte(h, (unsigned char)e->class.p[i]);
	return hash_end(h);
}

/* The range of units in each element: children come after their parents. */
static void find_ranges(struct elements *es, const struct units *units)
{
	for (size_t i = 0; i < es->n; i++)
		es->v[i].first = UINT32_MAX;
	for (size_t i = 0; i < units->n; i++) {
		struct element *e = &es->v[es->of_unit[i]];
		e->first = e->first < i ? e->first : (uint32_t)i;
		e->end = (uint32_t)i + 1;
	}
	for (size_t i = es->n; i-- > 1;) {
		struct element *e = &es->v[i], *p = &es->v[e->parent];
		if (e->first == UINT32_MAX)
			continue;
		p->first = p->first < e->first ? p->first : e->first;
		p->end = p->end > e->end ? p->end : e->end;
	}
	for (size_t i = 0; i < es->n; i++)
		if (es->v[i].first == UINT32_MAX)
			es->v[i].first = es->v[i].end = 0;
}

/* What attributes said, by their value: most elements of a page repeat those of others. */
struct said {
	struct { struct slice value; struct class_says says; } slots[256];
};

static void say(struct said *said, struct class_says *says, struct slice value)
{
	size_t n = value.len;
	struct class_says own = { 0, false };
	unsigned at;

	if (n == 0)
		return;
	at = (unsigned)n * 7 + (unsigned char)value.p[0] + (unsigned char)value.p[n / 2] * 5 +
	     (unsigned char)value.p[n - 1] * 3 + (unsigned char)value.p[n / 4] * 11;
	at %= N_ELEMS(said->slots);
	if (!slice_eq(said->slots[at].value, value)) {
		class_says(&own, value);
		said->slots[at].value = value;
		said->slots[at].says = own;
	}
	says->names |= said->slots[at].says.names;
	says->body |= said->slots[at].says.body;
}

static void name_element(struct element *e, const struct html_element *from, struct said *said)
{
	struct class_says says = { 0, false };

	if (from->area == AREA_BODY)
		return;
	say(said, &says, from->class);
	say(said, &says, from->id);
	say(said, &says, from->property);
	e->places = (from->area < N_ELEMS(area_bits) ? area_bits[from->area] : 0) |
		    says.names << NAMED_SHIFT;
	e->body = says.body;
}

static void name_elements(struct arena *a, struct elements *es, const struct html_page *page)
{
	struct said *said = arena_alloc(a, sizeof(*said));
	uint32_t all = es->before[es->v[0].end].bytes;

	for (size_t i = 1; i < es->n; i++) {
		struct element *e = &es->v[i];
		if (e->first == e->end)
			continue;
		name_element(e, &page->elements.v[i], said);
		if ((uint64_t)sums_of(es, e->first, e->end).bytes * 100 > (uint64_t)all * OWN_PERCENT)
			e->places &= IN_CONTENT_BITS;
		e->around = es->v[e->parent].around | e->places;
	}
}

/* A set of hashes that counts: open addressing in an arena. */
struct counts {
	struct { uint64_t key; uint32_t n; } *slots;
	size_t mask;
};

static struct counts counts_new(struct arena *a, size_t most)
{
	size_t n = 16;

	while (n < most * 2)
		n *= 2;
	return (struct counts){ arena_alloc(a, n * sizeof(*(struct counts){ 0 }.slots)), n - 1 };
}

static uint32_t *count_of(struct counts *c, uint64_t key)
{
	size_t i = hash_slot(c->slots, key, c->mask);

	key |= 1;
	while (c->slots[i].key && c->slots[i].key != key)
		i = (i + 1) & c->mask;
	c->slots[i].key = key;
	return &c->slots[i].n;
}

static uint64_t sibling_key(const struct element *e)
{
	return (e->own ^ e->parent * UINT64_C(0x9e3779b97f4a7c15)) * UINT64_C(0xff51afd7ed558ccd);
}

static void count_siblings(struct arena *a, struct elements *es)
{
	struct counts c = counts_new(a, es->n);

	for (size_t i = 1; i < es->n; i++)
		if (es->v[i].first < es->v[i].end)
			++*count_of(&c, sibling_key(&es->v[i]));
	for (size_t i = 1; i < es->n; i++)
		if (es->v[i].first < es->v[i].end)
			es->v[i].siblings = *count_of(&c, sibling_key(&es->v[i]));
}

/* What a chain goes after. */
static uint32_t held(const struct elements *es, size_t i, enum chain_kind kind)
{
	struct sums s = sums_of(es, es->v[i].first, es->v[i].end);

	if (kind == CHAIN_PROSE)
		return s.prose;
	if (es->v[i].places & NOT_MAIN)
		return 0;
	return s.bytes - (s.links < s.bytes ? s.links : s.bytes);
}

/* For each element the child that holds the most, NO_ELEMENT if none holds any. */
static const uint32_t *best_children(struct arena *a, const struct elements *es, enum chain_kind kind)
{
	uint32_t *best = arena_alloc(a, es->n * sizeof(*best)), *most = arena_alloc(a, es->n * sizeof(*most));

	for (size_t i = 0; i < es->n; i++)
		best[i] = NO_ELEMENT;
	for (size_t i = 1; i < es->n; i++) {
		uint32_t p = es->v[i].parent, in = held(es, i, kind);
		if (in > most[p]) {
			most[p] = in;
			best[p] = (uint32_t)i;
		}
	}
	return best;
}

static void find_chain(struct arena *a, struct elements *es, enum chain_kind kind)
{
	const uint32_t *best = best_children(a, es, kind);
	struct chain *c = &es->chains[kind];
	uint32_t all = held(es, 0, kind);
	bool whole = true;

	for (uint32_t i = 0; i != NO_ELEMENT && all; i = best[i]) {
		uint32_t in = held(es, i, kind);
		if ((uint64_t)in * 100 < (uint64_t)all * CHAIN_PERCENT)
			break;
		whole &= (uint64_t)in * 100 >= (uint64_t)all * WHOLE_PERCENT;
		es->v[i].on[kind] = ++c->len;
		c->whole += whole;
		c->last = i;
		all = in;
	}
}

static void mark_way(struct elements *es, uint32_t element)
{
	struct chain *c = &es->chains[CHAIN_TITLE];
	uint32_t steps = 1;

	for (uint32_t i = element; i; i = es->v[i].parent)
		steps++;
	*c = (struct chain){ steps, element, steps };
	for (uint32_t i = element; steps; i = es->v[i].parent)
		es->v[i].on[CHAIN_TITLE] = steps--;
}

/* What an element has from the one around it, which comes before it. */
static void inherit(struct elements *es, uint32_t i)
{
	struct element *e = &es->v[i];
	const struct element *p = &es->v[e->parent];
	bool content = e->places & IN_NAMED(NAMED_CONTENT);

	for (unsigned c = 0; c < N_CHAINS; c++)
		e->meets[c] = e->on[c] || i == 0 ? i : p->meets[c];
	e->branch = e->on[CHAIN_PROSE] || p->on[CHAIN_PROSE] || e->parent == 0 ? i : p->branch;
	e->content = content ? i : i ? p->content : NO_ELEMENT;
	e->contents = (i ? p->contents : 0) + content;
	e->body_steps = e->body ? 0 : i == 0 ? DISTANCE_NONE :
			p->body_steps < DISTANCE_NONE - 1 ? (unsigned char)(p->body_steps + 1) : p->body_steps;
}

void elements_mark_title(struct elements *es, uint32_t element)
{
	if (element != NO_ELEMENT)
		mark_way(es, element);
	for (uint32_t i = 0; i < es->n; i++)
		inherit(es, i);
}

struct elements elements_of(struct arena *a, const struct html_page *page, struct units *units)
{
	struct elements es = { .n = page->elements.n };
	uint32_t *of_unit = arena_alloc(a, (units->n + 1) * sizeof(*of_unit));

	es.v = arena_alloc(a, es.n * sizeof(*es.v));
	es.before = sums_before(a, units);
	for (size_t i = 0; i < units->n; i++)
		of_unit[i] = units->v[i].element;
	es.of_unit = of_unit;
	for (size_t i = 0; i < es.n; i++) {
		es.v[i].parent = (uint32_t)page->elements.v[i].parent;
		es.v[i].el = page->elements.v[i].el;
		es.v[i].own = own_hash(&page->elements.v[i]);
	}
	find_ranges(&es, units);
	name_elements(a, &es, page);
	for (size_t i = 0; i < units->n; i++)
		units->v[i].place = es.v[of_unit[i]].around;
	count_siblings(a, &es);
	find_chain(a, &es, CHAIN_PROSE);
	find_chain(a, &es, CHAIN_WORDS);
	return es;
}
