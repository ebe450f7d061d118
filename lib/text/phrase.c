#include "text/phrase.h"

#include "base/map.h"
#include "base/mem.h"
#include "text/word_bits.h"

#include <stdio.h>
#include <stdlib.h>

#define GAP_MAX 3	/* words that ".." may skip */
#define GAPS_MAX 4	/* ".." in a row: they are tried in all ways */
#define ROW_BITS 20	/* a cursor is word << ROW_BITS | place among the rows of that word */
#define REACH 4		/* words behind the first that are looked over before a row is tried */
#define MANY 8		/* alternatives: more are searched by halves */

enum kind { WORD, ANY, GAP };

/*
 * One element of a pattern: its alternatives are hashes [first, first + n), sorted if
 * they are MANY, and bits_of() each: 63 bits for all words there are, so only no is sure.
 */
struct element {
	enum kind kind;
	size_t first, n;
	uint64_t bits;
};

struct row {
	size_t first, n;	/* elements */
	bool starts, ends;	/* ^ and $ */
};

/*
 * A row, among those that begin with the same word, in table order.  Most are ruled
 * out by the bits of the words that follow, without a look at the row itself.
 */
struct entry {
	uint64_t next;		/* one of these bits must be the next word's, */
	uint64_t soon;		/* and one of these one of the next REACH words' */
	uint32_t row;
	bool starts;
};

/* The entries of a first word: n from `entry` on. */
struct first {
	uint64_t hash;
	uint32_t entry, n;
};

/* A first word of a row. */
struct link {
	uint64_t hash;
	uint32_t row;
};

struct phrases {
	const struct phrase *rows;
	size_t n_rows;
	struct row *row;
	struct element *elements;
	uint64_t *hashes;
	struct entry *entries;
	struct first *firsts;
	size_t n_elements, elements_cap, n_hashes, hashes_cap, n_entries, n_firsts;
	uint32_t *slots;	/* by hash: index + 1 in firsts */
	size_t n_slots;
	struct word_bits known;	/* first words: asked before the slots it takes a third of the time */
};

static _Noreturn void bad_pattern(const char *pattern)
{
	fprintf(stderr, "ttools: error: bad phrase pattern '%s' [bad-pattern]\n", pattern);
	abort();
}

static void add_hash(struct phrases *set, struct slice word)
{
	if (set->n_hashes == set->hashes_cap) {
		set->hashes_cap = mem_room(set->hashes_cap, set->n_hashes + 1, 1024);
		set->hashes = mem_grow(set->hashes, set->hashes_cap, sizeof(*set->hashes));
	}
	set->hashes[set->n_hashes++] = word_hash(word);
}

static struct element *add_element(struct phrases *set, enum kind kind)
{
	if (set->n_elements == set->elements_cap) {
		set->elements_cap = mem_room(set->elements_cap, set->n_elements + 1, 256);
		set->elements = mem_grow(set->elements, set->elements_cap, sizeof(*set->elements));
	}
	set->elements[set->n_elements] = (struct element){ .kind = kind, .first = set->n_hashes };
	return &set->elements[set->n_elements++];
}

static bool alternatives_are_words(struct slice token)
{
	while (token.len) {
		size_t slash = slice_chr(token, '/');
		if (slash == 0 || slash + 1 == token.len)
			return false;
		token = slice_from(token, slash + 1);
	}
	return true;
}

/* Without ^ and $. */
static struct slice pattern_words(struct slice pattern)
{
	if (slice_starts(pattern, SLICE("^")))
		pattern = slice_from(pattern, 1);
	if (slice_ends(pattern, SLICE("$")))
		pattern.len--;
	return pattern;
}

const char *phrase_fault(struct slice pattern)
{
	struct slice rest = pattern_words(pattern), token;
	size_t n = 0, gaps = 0;
	bool gap = false;

	while (slice_word(&rest, &token)) {
		gap = slice_is(token, "..");
		if (n++ == 0 && (gap || slice_is(token, "_")))
			return "a pattern begins with a word";
		if (!alternatives_are_words(token))
			return "a word is missing beside '/'";
		gaps += gap;
	}
	if (n == 0)
		return "no pattern";
	if (gap)
		return "a pattern does not end with '..'";
	return gaps > GAPS_MAX ? "a pattern has '..' four times at most" : NULL;
}

/* The bit of a word; bit 0 is none's. */
static uint64_t bit_of(uint64_t hash)
{
	unsigned i = (unsigned)(hash >> 58);

	return UINT64_C(1) << (i ? i : 1);
}

#define NO_WORD UINT64_C(1)	/* the bit that is always there: of a row that asks for none */

static int by_hash(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

static void compile_token(struct phrases *set, struct row *r, struct slice token)
{
	struct element *e;

	r->n++;
	if (slice_is(token, "_") || slice_is(token, "..")) {
		add_element(set, slice_is(token, "_") ? ANY : GAP);
		return;
	}
	e = add_element(set, WORD);
	while (token.len) {
		size_t slash = slice_chr(token, '/');
		add_hash(set, slice_first(token, slash));
		e->bits |= bit_of(set->hashes[e->first + e->n++]);
		token = slice_from(token, slash + 1);
	}
	if (e->n > MANY)
		qsort(&set->hashes[e->first], e->n, sizeof(*set->hashes), by_hash);
}

static void compile_row(struct phrases *set, size_t i)
{
	struct slice pattern = slice_z(set->rows[i].pattern), rest = pattern_words(pattern), token;
	struct row *r = &set->row[i];

	if (phrase_fault(pattern))
		bad_pattern(set->rows[i].pattern);
	*r = (struct row){ .first = set->n_elements };
	r->starts = slice_starts(pattern, SLICE("^"));
	r->ends = slice_ends(pattern, SLICE("$"));
	while (slice_word(&rest, &token))
		compile_token(set, r, token);
}

/* The bits of the words that may follow a row's first one. */
static uint64_t next_of(const struct phrases *set, const struct row *r)
{
	const struct element *e = &set->elements[r->first + 1];

	return r->n < 2 || e->kind != WORD ? NO_WORD : e->bits;
}

/* Those of the element with the fewest words, of those further on that stand within REACH. */
static uint64_t soon_of(const struct phrases *set, const struct row *r)
{
	const struct element *best = NULL;
	size_t reach = 0;

	for (size_t i = 1; i < r->n; i++) {
		const struct element *e = &set->elements[r->first + i];
		reach += e->kind == GAP ? GAP_MAX : 1;
		if (reach > REACH)
			break;
		if (i > 1 && e->kind == WORD && (!best || e->n < best->n))
			best = e;
	}
	return best ? best->bits : NO_WORD;
}

static uint32_t *slot_of(const struct phrases *set, uint64_t hash)
{
	size_t i = (size_t)(hash >> 20) & (set->n_slots - 1);

	while (set->slots[i] && set->firsts[set->slots[i] - 1].hash != hash)
		i = (i + 1) & (set->n_slots - 1);
	return &set->slots[i];
}

static int by_hash_and_row(const void *a, const void *b)
{
	const struct link *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return x->row < y->row ? -1 : x->row > y->row;
}

/* The first words of all rows, sorted; the caller frees. */
static struct link *all_links(const struct phrases *set, size_t *n)
{
	struct link *links = mem_grow(NULL, set->n_hashes, sizeof(*links));

	*n = 0;
	for (size_t i = 0; i < set->n_rows; i++) {
		const struct element *e = &set->elements[set->row[i].first];
		for (size_t h = 0; h < e->n; h++)
			links[(*n)++] = (struct link){ set->hashes[e->first + h], (uint32_t)i };
	}
	if (*n)
		qsort(links, *n, sizeof(*links), by_hash_and_row);
	return links;
}

static void add_entry(struct phrases *set, const struct link *link)
{
	const struct row *r = &set->row[link->row];
	uint32_t *slot = slot_of(set, link->hash);

	if (!*slot) {
		set->firsts[set->n_firsts++] = (struct first){
			link->hash, (uint32_t)set->n_entries, 0 };
		*slot = (uint32_t)set->n_firsts;
		word_bits_add(&set->known, link->hash);
	}
	set->firsts[*slot - 1].n++;
	set->entries[set->n_entries++] = (struct entry){
		next_of(set, r), soon_of(set, r), link->row, r->starts };
}

static void index_rows(struct phrases *set)
{
	size_t n;
	struct link *links = all_links(set, &n);

	set->entries = mem_grow(NULL, n, sizeof(*set->entries));
	set->firsts = mem_grow(NULL, n, sizeof(*set->firsts));
	set->n_slots = mem_room(64, n * 2, 64);
	set->slots = mem_grow(NULL, set->n_slots, sizeof(*set->slots));
	memset(set->slots, 0, set->n_slots * sizeof(*set->slots));
	for (size_t i = 0; i < n; i++)	/* a word may be named twice */
		if (i == 0 || by_hash_and_row(&links[i - 1], &links[i]) != 0)
			add_entry(set, &links[i]);
	free(links);
}

struct phrases *phrases_new(const struct phrase *rows, size_t n)
{
	struct phrases *set = mem_grow(NULL, 1, sizeof(*set));

	*set = (struct phrases){ .rows = rows, .n_rows = n };
	set->row = mem_grow(NULL, n, sizeof(*set->row));
	for (size_t i = 0; i < n; i++)
		compile_row(set, i);
	index_rows(set);
	return set;
}

void phrases_free(struct phrases *set)
{
	if (!set)
		return;
	free(set->row);
	free(set->elements);
	free(set->hashes);
	free(set->entries);
	free(set->firsts);
	free(set->slots);
	free(set);
}

static bool is_word(const struct phrases *set, const struct element *e, uint64_t hash)
{
	const uint64_t *v = &set->hashes[e->first];
	size_t n = e->n;

	if (!(e->bits & bit_of(hash)))
		return false;
	while (n > MANY) {
		size_t half = n / 2;
		v += v[half] <= hash ? half : 0;
		n -= half;
	}
	for (size_t i = 0; i < n; i++)
		if (v[i] == hash)
			return true;
	return false;
}

/* A gap on the way: what stands behind it was tried from word `at` on. */
struct gap {
	size_t element, at;
	size_t left;		/* words that it may still skip */
};

/* Makes the innermost gap that can be longer one word longer. */
static bool lengthen(struct gap *gaps, size_t *n, const struct words *w)
{
	while (*n) {
		struct gap *g = &gaps[*n - 1];
		if (g->left > 0 && g->at < w->n && !w->v[g->at].breaks) {
			g->left--;
			g->at++;
			return true;
		}
		--*n;
	}
	return false;
}

/*
 * Whether the row, whose first word stands before word `at`, goes on there; *end is
 * then the word after.  Gaps are tried shortest first, in all ways: there are few of them.
 */
static bool match_from(const struct phrases *set, const struct row *r, const struct words *w,
		       size_t at, size_t *end)
{
	struct gap gaps[GAPS_MAX];
	size_t i = 1, n = 0;

	for (;;) {
		const struct element *e = &set->elements[r->first + i];
		if (i == r->n && (!r->ends || at == w->n)) {
			*end = at;
			return true;
		}
		if (i < r->n && e->kind == GAP) {
			gaps[n++] = (struct gap){ ++i, at, GAP_MAX };
		} else if (i < r->n && at < w->n && !w->v[at].breaks &&
			   (e->kind == ANY || is_word(set, e, w->v[at].hash))) {
			i++;
			at++;
		} else {
			if (!lengthen(gaps, &n, w))
				return false;
			at = gaps[n - 1].at;
			i = gaps[n - 1].element;
		}
	}
}

/* The bits of up to n words from `at` on; none that a phrase could not go on to. */
static uint64_t bits_of(const struct words *w, size_t at, size_t n)
{
	uint64_t bits = NO_WORD;

	for (; n > 0 && at < w->n && !w->v[at].breaks; n--, at++)
		bits |= bit_of(w->v[at].hash);
	return bits;
}

/* The first row from *place on, among those of the word's, that matches there. */
static bool match_word(const struct phrases *set, const struct words *words, size_t w,
		       size_t *place, struct phrase_hit *hit)
{
	uint32_t slot = *slot_of(set, words->v[w].hash);
	const struct first *first;
	uint64_t next, soon;

	if (!slot)
		return false;
	first = &set->firsts[slot - 1];
	next = bits_of(words, w + 1, 1);
	soon = bits_of(words, w + 1, REACH);
	while (*place < first->n) {
		const struct entry *e = &set->entries[first->entry + (*place)++];
		if (!(e->next & next) || !(e->soon & soon) || (e->starts && !words->v[w].starts) ||
		    !match_from(set, &set->row[e->row], words, w + 1, &hit->end))
			continue;
		hit->row = &set->rows[e->row];
		hit->row_index = e->row;
		hit->first = w;
		return true;
	}
	return false;
}

bool phrases_next(const struct phrases *set, const struct words *words, size_t *at,
		  struct phrase_hit *hit)
{
	size_t place = *at & (((size_t)1 << ROW_BITS) - 1);

	for (size_t w = *at >> ROW_BITS; w < words->n; w++, place = 0) {
		if (!word_bits_has(&set->known, words->v[w].hash) ||
		    !match_word(set, words, w, &place, hit))
			continue;
		*at = w << ROW_BITS | place;
		return true;
	}
	*at = words->n << ROW_BITS;
	return false;
}

bool phrases_find(const struct phrases *set, const struct words *words, int tag,
		  struct phrase_hit *hit)
{
	size_t at = 0;

	while (phrases_next(set, words, &at, hit))
		if (hit->row->tag == tag)
			return true;
	return false;
}
