#include "clean/stated.h"

#include "base/map.h"
#include "base/table.h"

#define GRAM 4			/* words */
#define BODY_BYTES_MIN 250	/* a shorter text is a teaser; trafilatura's MIN_EXTRACTED_SIZE */
#define OPENING_BYTES 40

/* Types of schema.org and Open Graph, in lower case, sorted. */
static const struct { const char *name; enum page_type type; } types[] = {
	{ "analysisnewsarticle", PAGE_ARTICLE }, { "article", PAGE_ARTICLE },
	{ "blogposting", PAGE_ARTICLE }, { "collectionpage", PAGE_LISTING },
	{ "discussionforumposting", PAGE_FORUM }, { "faqpage", PAGE_OTHER }, { "howto", PAGE_ARTICLE },
	{ "itemlist", PAGE_LISTING }, { "newsarticle", PAGE_ARTICLE }, { "offer", PAGE_PRODUCT },
	{ "opinionnewsarticle", PAGE_ARTICLE }, { "organization", PAGE_OTHER },
	{ "product", PAGE_PRODUCT }, { "productgroup", PAGE_PRODUCT }, { "qapage", PAGE_FORUM },
	{ "question", PAGE_FORUM }, { "recipe", PAGE_ARTICLE }, { "reportagenewsarticle", PAGE_ARTICLE },
	{ "reviewnewsarticle", PAGE_ARTICLE }, { "searchresultspage", PAGE_LISTING },
	{ "techarticle", PAGE_ARTICLE }, { "website", PAGE_OTHER },
};

static enum page_type type_of(struct slice name)
{
	size_t i = TABLE_IFIND(types, name);

	return i < N_ELEMS(types) ? types[i].type : PAGE_UNKNOWN;
}

/* The hash of the next word of letters and digits, in any case; 0 at the end. */
static uint64_t next_word(struct slice *s)
{
	uint64_t h = HASH_INIT;
	size_t n = 0;

	while (s->len && !is_letter(s->p[0]) && !is_digit(s->p[0]) && !(s->p[0] & 0x80))
		*s = slice_from(*s, 1);
	for (; n < s->len && (is_letter(s->p[n]) || is_digit(s->p[n]) || s->p[n] & 0x80); n++)
		h = hash_byte(h, (unsigned char)to_lower(s->p[n]));
	*s = slice_from(*s, n);
	return n ? hash_end(h) | 1 : 0;
}

/* The last GRAM words on their way through a text. */
struct window {
	uint64_t words[GRAM];
	size_t n;
};

/* The hash of the last GRAM words after another one; 0 while there are fewer. */
static uint64_t push(struct window *w, uint64_t word)
{
	uint64_t h = HASH_INIT;

	w->words[w->n++ % GRAM] = word;
	for (size_t i = 0; i < GRAM; i++)
		h = (h ^ w->words[(w->n + i) % GRAM]) * UINT64_C(0x9e3779b97f4a7c15);
	return w->n < GRAM ? 0 : h | 1;
}

static uint64_t *slot(const struct stated *s, uint64_t gram)
{
	size_t i = hash_slot(s->grams, gram, s->mask);

	while (s->grams[i] && s->grams[i] != gram)
		i = (i + 1) & s->mask;
	return &s->grams[i];
}

static void add_body(struct arena *a, struct stated *s, struct slice body)
{
	struct window w = { { 0 }, 0 };
	size_t n = 64;

	while (n < body.len)	/* a word has two bytes and more, with what parts it */
		n *= 2;
	s->grams = arena_alloc(a, n * sizeof(*s->grams));
	s->mask = n - 1;
	for (uint64_t word; (word = next_word(&body)) != 0;) {
		uint64_t gram = push(&w, word);
		if (gram)
			*slot(s, gram) = gram;
	}
}

struct stated stated_of(struct arena *a, const struct html_page *page)
{
	const struct html_meta *meta = &page->meta;
	struct stated s = { .og = type_of(meta->type) };

	for (size_t i = 0; i < meta->types.n; i++) {
		enum page_type type = type_of(meta->types.v[i]);
		if (s.type == PAGE_UNKNOWN || (s.type == PAGE_OTHER && type != PAGE_UNKNOWN))
			s.type = type;
	}
	if (meta->description.len >= OPENING_BYTES)
		s.opening = slice_first(meta->description, OPENING_BYTES);
	if (meta->body.len >= BODY_BYTES_MIN)
		add_body(a, &s, meta->body);
	return s;
}

int stated_percent(const struct stated *s, const struct unit *u)
{
	struct window w = { { 0 }, 0 };
	struct slice text = u->text;
	size_t words = 0, found = 0, until = 0;

	if (!s->grams)
		return -1;
	for (uint64_t word; (word = next_word(&text)) != 0; words++) {
		uint64_t gram = push(&w, word);
		if (gram && *slot(s, gram)) {
			found += words + 1 - until < GRAM ? words + 1 - until : GRAM;
			until = words + 1;
		}
	}
	return words < GRAM ? -1 : (int)(found * 100 / words);
}

bool stated_described(const struct stated *s, const struct unit *u)
{
	return s->opening.len && slice_find(u->text, s->opening, 0) < u->text.len;
}
