#include "text/phrase.h"

#include "base/map.h"
#include "base/mem.h"
#include "text/word_bits.h"

#include <stdio.h>
#include <stdlib.h>

#define GAP_MAX 3	/* words that ".." may skip */
#define GAPS_MAX 4	/* ".." in a row: they are tried in all ways */
#define ROW_BITS 20	/* a cursor is word << ROW_BITS | place in the chain */

enum kind { WORD, ANY, GAP };

/* One element of a pattern: its alternatives are hashes [first, first + n). */
struct element {
	enum kind kind;
	size_t first, n;
};

struct row {
	size_t first, n;	/* elements */
	bool starts, ends;	/* ^ and $ */
	uint64_t second;	/* a bit for each word that may follow the first: 64 of them, so only no is sure */
};

/* Rows by the hash of a first word; chained in table order. */
struct link {
	uint64_t hash;
	uint32_t row;
	uint32_t next;		/* index + 1 of the next link with this hash; 0: none */
};

struct phrases {
	const struct phrase *rows;
	size_t n_rows;
	struct row *row;
	struct element *elements;
	uint64_t *hashes;
	struct link *links;
	size_t n_elements, n_hashes, n_links;
	uint32_t *slots;	/* by hash: index + 1 of the first link */
	size_t n_slots;
	struct word_bits firsts;	/* first words: asked before the slots it takes a third of the time */
};

static _Noreturn void bad_pattern(const char *pattern)
{
	fprintf(stderr, "ttools: error: bad phrase pattern '%s' [bad-pattern]\n", pattern);
	abort();
}

static void add_hash(struct phrases *set, struct slice word)
{
	set->hashes = mem_grow(set->hashes, set->n_hashes + 1, sizeof(*set->hashes));
	set->hashes[set->n_hashes++] = word_hash(word);
}

static struct element *add_element(struct phrases *set, enum kind kind)
{
	set->elements = mem_grow(set->elements, set->n_elements + 1, sizeof(*set->elements));
	set->elements[set->n_elements] = (struct element){ kind, set->n_hashes, 0 };
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
		e->n++;
		token = slice_from(token, slash + 1);
	}
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

static uint64_t bit_of(uint64_t hash)
{
	return UINT64_C(1) << (hash >> 58);
}

/* The bits of the words that follow a row's first one; all, if it could be any. */
static uint64_t second_of(const struct phrases *set, const struct row *r)
{
	const struct element *e = &set->elements[r->first + 1];
	uint64_t bits = 0;

	if (r->n < 2 || e->kind != WORD)
		return UINT64_MAX;
	for (size_t i = 0; i < e->n; i++)
		bits |= bit_of(set->hashes[e->first + i]);
	return bits;
}

static uint32_t *slot_of(const struct phrases *set, uint64_t hash)
{
	size_t i = (size_t)(hash >> 20) & (set->n_slots - 1);

	while (set->slots[i] && set->links[set->slots[i] - 1].hash != hash)
		i = (i + 1) & (set->n_slots - 1);
	return &set->slots[i];
}

static void link_row(struct phrases *set, uint64_t hash, size_t row)
{
	uint32_t *at = slot_of(set, hash);

	for (; *at; at = &set->links[*at - 1].next)
		if (set->links[*at - 1].row == row)
			return;		/* a word named twice */
	set->links[set->n_links++] = (struct link){ hash, (uint32_t)row, 0 };
	*at = (uint32_t)set->n_links;
	word_bits_add(&set->firsts, hash);
}

static void index_rows(struct phrases *set)
{
	set->links = mem_grow(NULL, set->n_hashes, sizeof(*set->links));
	set->n_slots = mem_room(64, set->n_hashes * 2, 64);
	set->slots = mem_grow(NULL, set->n_slots, sizeof(*set->slots));
	memset(set->slots, 0, set->n_slots * sizeof(*set->slots));
	for (size_t i = 0; i < set->n_rows; i++) {
		const struct element *e = &set->elements[set->row[i].first];
		set->row[i].second = second_of(set, &set->row[i]);
		for (size_t h = 0; h < e->n; h++)
			link_row(set, set->hashes[e->first + h], i);
	}
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
	free(set->links);
	free(set->slots);
	free(set);
}

static bool is_word(const struct phrases *set, const struct element *e, uint64_t hash)
{
	for (size_t i = 0; i < e->n; i++)
		if (set->hashes[e->first + i] == hash)
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
 * Whether the row matches from word `at` on; *end is then the word after.  Gaps
 * are tried shortest first, in all ways: there are few of them.
 */
static bool match_from(const struct phrases *set, const struct row *r, const struct words *w,
		       size_t at, size_t *end)
{
	struct gap gaps[GAPS_MAX];
	size_t i = 0, n = 0;

	for (;;) {
		const struct element *e = &set->elements[r->first + i];
		if (i == r->n && (!r->ends || at == w->n)) {
			*end = at;
			return true;
		}
		if (i < r->n && e->kind == GAP) {
			gaps[n++] = (struct gap){ ++i, at, GAP_MAX };
		} else if (i < r->n && at < w->n && !(i > 0 && w->v[at].breaks) &&
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

bool phrases_next(const struct phrases *set, const struct words *words, size_t *at,
		  struct phrase_hit *hit)
{
	for (size_t w = *at >> ROW_BITS; w < words->n; w++) {
		size_t skip = w == *at >> ROW_BITS ? *at & (((size_t)1 << ROW_BITS) - 1) : 0;
		size_t place = 0;
		if (!word_bits_has(&set->firsts, words->v[w].hash))
			continue;
		uint64_t next = w + 1 < words->n ? bit_of(words->v[w + 1].hash) : UINT64_MAX;
		uint32_t l = *slot_of(set, words->v[w].hash);
		for (; l; l = set->links[l - 1].next, place++) {
			size_t i = set->links[l - 1].row;
			if (place < skip || !(set->row[i].second & next) ||
			    (set->row[i].starts && !words->v[w].starts))
				continue;
			if (!match_from(set, &set->row[i], words, w, &hit->end))
				continue;
			hit->row = &set->rows[i];
			hit->row_index = i;
			hit->first = w;
			*at = w << ROW_BITS | (place + 1);
			return true;
		}
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
