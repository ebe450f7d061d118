#include "html/meta.h"

#include "html/jsonld.h"
#include "html/meta_text.h"
#include "html/meta_words.h"

#define CLIMB 40	/* elements around one that are looked at */
#define TRIES 256	/* elements that may state a fact whose text is looked at */
#define TITLE_MAX 400
#define NAME_MAX 200
#define DATE_MAX 120	/* bytes of the text of an element that states it */

#define SEEN 128	/* class names remembered: those of lists and menus come again and again */

struct gatherer {
	struct html_meta *meta;
	struct arena *a;
	const struct html_tree *tree;
	struct jsonld ld;
	struct { struct slice value; unsigned bits; } seen[SEEN];
	unsigned tries[N_HTML_FACTS][N_HTML_VOICES];
};

void html_meta_state(struct html_meta *meta, struct arena *a, const struct html_statement *s)
{
	unsigned *count = &meta->counts[s->fact][s->voice];

	if (!s->value.len || *count >= HTML_MAX_STATEMENTS)
		return;
	++*count;
	*VEC_PUSH(a, &meta->said) = *s;
	if (s->fact == HTML_DESCRIPTION && s->value.len > meta->description.len)
		meta->description = s->value;
}


static const struct { enum meta_class word; enum html_where where; } class_places[] = {
	{ CLASS_NAV, HTML_IN_NAV }, { CLASS_SIDE, HTML_IN_ASIDE }, { CLASS_FOOTER, HTML_IN_FOOTER },
	{ CLASS_HEADER, HTML_IN_HEADER }, { CLASS_COMMENT, HTML_IN_COMMENT },
	{ CLASS_RELATED, HTML_IN_RELATED }, { CLASS_ARTICLE, HTML_IN_MAIN },
	{ CLASS_BYLINE, HTML_IN_BYLINE },
};

static unsigned tag_place(enum html_name el)
{
	switch (el) {
	case EL_NAV:
	case EL_MENU:
		return HTML_IN_NAV;
	case EL_ASIDE:
		return HTML_IN_ASIDE;
	case EL_FOOTER:
		return HTML_IN_FOOTER;
	case EL_HEADER:
		return HTML_IN_HEADER;
	case EL_MAIN:
	case EL_ARTICLE:
		return HTML_IN_MAIN;
	case EL_LI:
		return HTML_IN_LIST;
	case EL_A:
		return HTML_IN_LINK;
	default:
		return 0;
	}
}

/* What the words of a class attribute say, looked up if it was seen lately. */
static unsigned class_bits(struct gatherer *g, struct slice value)
{
	size_t i;

	if (!value.len)
		return 0;
	size_t first = (unsigned char)value.p[0], middle = (unsigned char)value.p[value.len / 2];
	i = (value.len * 31 + first * 7 + middle * 3 + (unsigned char)value.p[value.len - 1]) % SEEN;
	if (!slice_eq(g->seen[i].value, value)) {
		g->seen[i].value = value;
		g->seen[i].bits = meta_class_words(value);
	}
	return g->seen[i].bits;
}

static unsigned place_of(struct gatherer *g, uint32_t node)
{
	const struct html_tree *tree = g->tree;
	unsigned where = 0, words;

	for (unsigned n = 0; node && n < CLIMB; node = tree->v[node].parent, n++) {
		const struct html_node *e = &tree->v[node];
		if (e->el == EL_BODY || e->el == EL_HTML)
			break;
		where |= tag_place(e->el);
		words = class_bits(g, html_attribute(e, SLICE("class"))) |
			class_bits(g, html_attribute(e, SLICE("id")));
		for (size_t i = 0; i < N_ELEMS(class_places); i++)
			if (words & class_places[i].word)
				where |= class_places[i].where;
	}
	return where;
}

static size_t text_max(enum html_fact fact)
{
	return fact == HTML_TITLE ? TITLE_MAX : fact == HTML_DATE || fact == HTML_MODIFIED ? DATE_MAX : NAME_MAX;
}

static bool is_time(const struct html_node *n)
{
	return n->el == EL_OTHER && slice_is(n->text, "time");
}

/* What an element says for machines: in an attribute that depends on what it states. */
static struct slice for_machines(const struct html_node *n, enum html_fact fact)
{
	struct slice value = html_attribute(n, SLICE("content"));

	if (!value.len && (fact == HTML_DATE || fact == HTML_MODIFIED)) {
		value = html_attribute(n, SLICE("datetime"));
		if (!value.len && !is_time(n))
			value = html_attribute(n, SLICE("title"));
		if (!value.len || !(is_digit(value.p[0]) || is_letter(value.p[0])))
			value = (struct slice){ NULL, 0 };
	}
	if (!value.len && fact == HTML_LICENSE)
		value = html_attribute(n, SLICE("href"));
	return value;
}

#define NAME_NODES 48

/* The text of the element below a node that has a name as its itemprop; empty if none has. */
static struct slice inner_name(struct gatherer *g, uint32_t node)
{
	uint32_t i = g->tree->v[node].first;

	for (unsigned n = 0; i && n < NAME_NODES; n++, i = html_after(g->tree, i, node)) {
		const struct html_node *e = &g->tree->v[i];
		struct slice value;
		if (e->type != HTML_NODE_ELEMENT || !slice_is(html_attribute(e, SLICE("itemprop")), "name"))
			continue;
		value = html_attribute(e, SLICE("content"));
		return value.len ? meta_line(g->a, value) : meta_text_of(g->a, g->tree, i, NAME_MAX);
	}
	return (struct slice){ NULL, 0 };
}

/* States what an element says for machines, else its text. */
static void state_element(struct gatherer *g, uint32_t node, struct html_statement s)
{
	struct slice value = for_machines(&g->tree->v[node], s.fact);

	if (g->tries[s.fact][s.voice]++ >= TRIES)
		return;
	s.value = meta_line(g->a, value);
	if (!s.value.len && s.voice == HTML_BY_PROPERTY && (s.fact == HTML_AUTHOR || s.fact == HTML_SITE))
		s.value = inner_name(g, node);
	if (!s.value.len)
		s.value = meta_text_of(g->a, g->tree, node, text_max(s.fact));
	s.node = node;
	s.where = s.value.len ? place_of(g, node) : 0;
	html_meta_state(g->meta, g->a, &s);
}

static void state_word(struct gatherer *g, const struct meta_word *w, enum html_voice voice, struct slice value,
		       uint32_t node)
{
	html_meta_state(g->meta, g->a, &(struct html_statement){ .fact = w->fact, .voice = voice,
		.rank = w->rank, .key = w->name, .value = meta_plain(g->a, value), .node = node });
}

static void meta(struct gatherer *g, const struct html_node *n, uint32_t node)
{
	static const char *const keys[] = { "property", "name", "itemprop", "http-equiv" };
	struct slice content = html_attribute(n, SLICE("content"));

	if (!content.len)
		return;
	for (size_t i = 0; i < N_ELEMS(keys); i++) {
		struct slice key = html_attribute(n, slice_z(keys[i]));
		const struct meta_word *w = meta_name(slice_trim(key));
		if (slice_ieq(key, SLICE("og:type")) && !g->meta->type.len)
			g->meta->type = meta_line(g->a, content);
		if (!w)
			continue;
		state_word(g, w, HTML_BY_META, content, node);
		return;
	}
}

/* The words of rel; those of a link in the text mean its text. */
static void rel(struct gatherer *g, const struct html_node *n, uint32_t node, struct slice value)
{
	struct slice word;

	while (slice_word(&value, &word)) {
		const struct meta_word *w = meta_rel(word);
		if (!w)
			continue;
		if (w->fact == HTML_URL || w->fact == HTML_LICENSE) {
			if (n->el == EL_LINK || w->fact == HTML_LICENSE)
				state_word(g, w, HTML_BY_LINK, html_attribute(n, SLICE("href")), node);
		} else if (n->el == EL_A) {
			state_element(g, node, (struct html_statement){ .fact = w->fact, .voice = HTML_BY_LINK,
					.rank = w->rank, .key = w->name });
		}
	}
}

/* The words of itemprop or property.  A name is that of the page only on a heading. */
static void properties(struct gatherer *g, const struct html_node *n, uint32_t node, struct slice value)
{
	struct slice word;

	while (slice_word(&value, &word)) {
		const struct meta_word *w = meta_property(word);
		if (!w || (w->fact == HTML_TITLE && w->rank == 1 && n->el != EL_H1 && n->el != EL_H2))
			continue;
		state_element(g, node, (struct html_statement){ .fact = w->fact, .voice = HTML_BY_PROPERTY,
				.rank = w->rank, .key = w->name });
	}
}

/* Which class words state what; of an element the first two rows that hold. */
static const struct { unsigned all; enum html_fact fact; unsigned rank; const char *key; } class_facts[] = {
	{ CLASS_AUTHOR | CLASS_NAME, HTML_AUTHOR, 0, "author-name" },
	{ CLASS_AUTHOR | CLASS_BYLINE, HTML_AUTHOR, 1, "byline" },
	{ CLASS_AUTHOR, HTML_AUTHOR, 2, "author" },
	{ CLASS_USER, HTML_AUTHOR, 3, "user" },
	{ CLASS_DATE | CLASS_BYLINE, HTML_DATE, 1, "posted" },
	{ CLASS_DATE, HTML_DATE, 0, "date" },
	{ CLASS_MODIFIED, HTML_MODIFIED, 0, "updated" },
	{ CLASS_TITLE, HTML_TITLE, 0, "title" },
	{ CLASS_SECTION, HTML_SECTION, 0, "category" },
};

static void class_words(struct gatherer *g, const struct html_node *n, uint32_t node, unsigned words)
{
	unsigned done = 0;

	if ((words & CLASS_NOT) || n->el == EL_BODY || n->el == EL_HTML || n->el == EL_IMG)
		return;
	for (size_t i = 0; i < N_ELEMS(class_facts); i++) {
		if ((words & class_facts[i].all) != class_facts[i].all || (done >> class_facts[i].fact & 1))
			continue;
		if (class_facts[i].fact == HTML_TITLE && n->el >= EL_H1 && n->el <= EL_H3)
			continue;
		done |= 1u << class_facts[i].fact;
		state_element(g, node, (struct html_statement){ .fact = class_facts[i].fact,
				.voice = HTML_BY_CLASS, .rank = class_facts[i].rank, .key = class_facts[i].key });
	}
}

#define HEADINGS 48	/* smaller ones after so many titles are not looked at */

/* What an element states by its tag alone. */
static void element(struct gatherer *g, const struct html_node *n, uint32_t node)
{
	static const struct { enum html_name el; enum html_fact fact; unsigned rank; const char *key; } rows[] = {
		{ EL_TITLE, HTML_PAGE_TITLE, 0, "<title>" }, { EL_H1, HTML_TITLE, 1, "h1" },
		{ EL_H2, HTML_TITLE, 2, "h2" }, { EL_H3, HTML_TITLE, 3, "h3" },
		{ EL_OTHER, HTML_DATE, 0, "time" }, { EL_ADDRESS, HTML_AUTHOR, 0, "address" },
	};

	for (size_t i = 0; i < N_ELEMS(rows); i++)
		if (rows[i].el == n->el &&
		    (rows[i].rank < 2 || g->tries[HTML_TITLE][HTML_BY_ELEMENT] < HEADINGS))
			state_element(g, node, (struct html_statement){ .fact = rows[i].fact,
				.voice = HTML_BY_ELEMENT, .rank = rows[i].rank, .key = rows[i].key });
}

static void language(struct gatherer *g, const struct html_node *n, uint32_t node)
{
	static const struct meta_word row = { "lang", HTML_LANGUAGE, 0, "HTML" };
	struct slice value = html_attribute(n, SLICE("lang"));

	state_word(g, &row, HTML_BY_ELEMENT, value.len ? value : html_attribute(n, SLICE("xml:lang")), node);
}

static void script(struct gatherer *g, const struct html_node *n, uint32_t node)
{
	if (n->first && slice_ieq(slice_trim(html_attribute(n, SLICE("type"))), SLICE("application/ld+json")))
		jsonld_read(&g->ld, g->tree->v[n->first].text, node);
}

/* The types of microdata: what is behind the last slash. */
static void item_type(struct gatherer *g, struct slice value)
{
	struct slice word;

	while (slice_word(&value, &word) && g->meta->types.n < HTML_MAX_STATEMENTS) {
		size_t i = word.len;
		while (i > 0 && word.p[i - 1] != '/')
			i--;
		*VEC_PUSH(g->a, &g->meta->types) = slice_from(word, i);
	}
}

static void attributes(struct gatherer *g, const struct html_node *n, uint32_t node)
{
	unsigned words = 0;

	for (size_t i = 0; i < n->n_attributes; i++) {
		struct slice name = n->attributes[i].name, value = n->attributes[i].value;
		if (slice_is(name, "class") || slice_is(name, "id"))
			words |= class_bits(g, value);
		else if (slice_is(name, "itemprop") || (n->el != EL_META && slice_is(name, "property")))
			properties(g, n, node, value);
		else if (slice_is(name, "itemtype"))
			item_type(g, value);
		else if (slice_is(name, "rel"))
			rel(g, n, node, value);
	}
	if (words)
		class_words(g, n, node, words);
}

static void state_head(struct html_meta *meta)
{
	unsigned ranks[N_HTML_FACTS] = { 0 };

	for (size_t i = 0; i < meta->said.n; i++) {
		const struct html_statement *s = &meta->said.v[i];
		bool head = s->voice == HTML_BY_META || s->voice == HTML_BY_LINK ||
			    (s->voice == HTML_BY_ELEMENT && (s->fact == HTML_PAGE_TITLE || s->fact == HTML_LANGUAGE));
		if (!head || (meta->head[s->fact].len && ranks[s->fact] <= s->rank))
			continue;
		ranks[s->fact] = s->rank;
		meta->head[s->fact] = s->value;
	}
}

void html_meta_read(struct html_meta *out, struct arena *a, const struct html_tree *tree)
{
	struct gatherer *g = arena_alloc(a, sizeof(*g));

	g->meta = out;
	g->a = g->ld.a = a;
	g->tree = tree;
	*out = (struct html_meta){ .said = { NULL, 0, 0 } };
	for (size_t i = 1; i < tree->n; i++) {
		const struct html_node *n = &tree->v[i];
		uint32_t node = (uint32_t)i;
		if (n->type != HTML_NODE_ELEMENT || n->ns != HTML_NS_HTML || (!n->parent && n->el != EL_HTML))
			continue;
		if (n->el == EL_META)
			meta(g, n, node);
		else if (n->el == EL_SCRIPT)
			script(g, n, node);
		else if (n->el == EL_HTML)
			language(g, n, node);
		if (n->el == EL_TITLE || n->el == EL_ADDRESS || (n->el >= EL_H1 && n->el <= EL_H3) || is_time(n))
			element(g, n, node);
		if (n->n_attributes && n->el != EL_SCRIPT)
			attributes(g, n, node);
	}
	state_head(out);
	jsonld_state(&g->ld, out);
}
