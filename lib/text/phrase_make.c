/* Patterns into what phrase.c looks for. */
#include "text/phrase_parts.h"

#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>

static _Noreturn void bad_pattern(const char *pattern)
{
	fprintf(stderr, "ttools: error: bad phrase pattern '%s' [bad-pattern]\n", pattern);
	abort();
}

static void add_hash(struct phrases *set, struct slice word)
{
	if (set->n_hashes == set->hashes_cap) {
		set->hashes_cap = mem_room(set->hashes_cap, set->n_hashes + 1, 64);
		set->hashes = mem_grow(set->hashes, set->hashes_cap, sizeof(*set->hashes));
	}
	set->hashes[set->n_hashes++] = word_hash(word);
}

static struct element *add_element(struct phrases *set)
{
	if (set->n_elements == set->elements_cap) {
		set->elements_cap = mem_room(set->elements_cap, set->n_elements + 1, 32);
		set->elements = mem_grow(set->elements, set->elements_cap, sizeof(*set->elements));
	}
	set->elements[set->n_elements] = (struct element){ .first = (uint32_t)set->n_hashes };
	return &set->elements[set->n_elements++];
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

/* The alternatives of an element; false if a word is missing beside '/'. */
static bool take_words(struct phrases *set, struct element *e, struct slice token)
{
	size_t from = 0;

	for (size_t i = 0; i <= token.len; i++) {
		if (i < token.len && token.p[i] != '/')
			continue;
		if (i == from)
			return false;
		add_hash(set, slice_span(token, from, i));
		e->bits |= bit_of(set->hashes[set->n_hashes - 1]);
		e->n++;
		from = i + 1;
	}
	return true;
}

/* Appends the row's elements; returns what is wrong with its pattern, or NULL. */
static const char *take_row(struct phrases *set, struct row *r, struct slice pattern)
{
	struct slice rest = pattern_words(pattern), token;
	struct element *e = NULL;
	size_t gaps = 0;

	*r = (struct row){ .first = (uint32_t)set->n_elements };
	r->starts = slice_starts(pattern, SLICE("^"));
	r->ends = slice_ends(pattern, SLICE("$"));
	for (; slice_word(&rest, &token); r->n++) {
		e = add_element(set);
		e->kind = slice_is(token, "_") ? ANY : slice_is(token, "..") ? GAP : WORD;
		gaps += e->kind == GAP;
		if (r->n == 0 && e->kind != WORD)
			return "a pattern begins with a word";
		if (e->kind == WORD && !take_words(set, e, token))
			return "a word is missing beside '/'";
	}
	if (!e)
		return "no pattern";
	if (e->kind == GAP)
		return "a pattern does not end with '..'";
	return gaps > GAPS_MAX ? "a pattern has '..' four times at most" : NULL;
}

const char *phrase_fault(struct slice pattern)
{
	struct phrases set = { .n_rows = 0 };
	struct row row;
	const char *why = take_row(&set, &row, pattern);

	free(set.elements);
	free(set.hashes);
	return why;
}

static int by_hash(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* Sorts the long lists that are searched: those that finding a row does not match. */
static void sort_words(struct phrases *set, const struct row *r)
{
	for (size_t i = r->known; i < r->n; i++) {
		struct element *e = &set->elements[r->first + i];
		if (e->n > MANY)
			qsort(&set->hashes[e->first], e->n, sizeof(*set->hashes), by_hash);
	}
}

/* Says how the row is found; returns the element that is named after the first, or NULL. */
static const struct element *how_found(const struct phrases *set, struct row *r)
{
	const struct element *first = &set->elements[r->first], *e = first;
	size_t reach = 0;

	r->known = 1;
	r->found = BY_WORD;
	while (++e < first + r->n && (reach += e->kind == GAP ? GAP_MAX : 1) <= REACH && e->kind != WORD)
		;
	if (e == first + r->n || reach > REACH || (uint64_t)first->n * e->n > PAIRS_MAX)
		return NULL;
	r->found = e == first + 1 ? BY_PAIR : BY_REACH;
	r->known = r->found == BY_PAIR ? 2 : 1;
	return e;
}

/* A row and what it is found by. */
struct link {
	uint64_t hash;
	uint32_t row;
};

struct links {
	struct link *v;
	size_t n, cap;
};

static void add_link(struct links *links, uint64_t hash, size_t row)
{
	if (links->n == links->cap) {
		links->cap = mem_room(links->cap, links->n + 1, 64);
		links->v = mem_grow(links->v, links->cap, sizeof(*links->v));
	}
	links->v[links->n++] = (struct link){ hash, (uint32_t)row };
}

/* The links: of what is found BY_WORD, BY_PAIR and BY_REACH, all first words, and those of BY_REACH. */
enum { FIRSTS = N_FOUND, BEGINS, N_LINKS };

static void link_row(struct phrases *set, size_t i, struct links links[N_LINKS])
{
	struct row *r = &set->row[i];
	const struct element *first = &set->elements[r->first], *next = how_found(set, r);

	for (size_t k = 0; k < first->n; k++) {
		uint64_t word = set->hashes[first->first + k];
		add_link(&links[FIRSTS], word, i);
		if (r->found == BY_REACH)
			add_link(&links[BEGINS], word, i);
		if (!next)
			add_link(&links[BY_WORD], word, i);
		for (size_t m = 0; next && m < next->n; m++)
			add_link(&links[r->found], pair_hash(word, set->hashes[next->first + m]), i);
	}
}

static void *zeroed(size_t n, size_t size)
{
	return memset(mem_grow(NULL, n, size), 0, n * size);
}

/* A bit of 8 for each hash, two of them set: three in a hundred others pass, at the most. */
static void make_may(struct phrase_index *ix, const struct links *links)
{
	ix->n_may = mem_room(8, links->n / 8, 8);
	ix->may = zeroed(ix->n_may, sizeof(*ix->may));
	for (size_t i = 0; i < links->n; i++)
		*may_word(ix, links->v[i].hash) |= may_bits(links->v[i].hash);
}

static void make_index(struct phrase_index *ix, const struct links *links, const struct phrases *set)
{
	make_may(ix, links);
	ix->n_cells = mem_room(16, links->n * 2, 16);
	ix->cells = zeroed(ix->n_cells, sizeof(*ix->cells));
	for (size_t i = 0; i < links->n; i++) {
		uint32_t row = links->v[i].row;
		size_t at = index_slot(ix, links->v[i].hash);
		while (ix->cells[at].row)
			at = (at + 1) & (ix->n_cells - 1);
		const struct row *r = &set->row[row];
		ix->cells[at] = (struct phrase_cell){ links->v[i].hash, row + 1, (uint8_t)set->rows[row].tag,
						      r->starts, r->known == r->n && !r->ends };
	}
}

struct phrases *phrases_new(const struct phrase *rows, size_t n)
{
	struct phrases *set = mem_grow(NULL, 1, sizeof(*set));
	struct links links[N_LINKS] = { { NULL, 0, 0 } };

	*set = (struct phrases){ .rows = rows, .n_rows = n };
	set->row = mem_grow(NULL, n, sizeof(*set->row));
	for (size_t i = 0; i < n; i++) {
		if (take_row(set, &set->row[i], slice_z(rows[i].pattern)))
			bad_pattern(rows[i].pattern);
		link_row(set, i, links);
		sort_words(set, &set->row[i]);
	}
	for (int how = 0; how < N_FOUND; how++)
		make_index(&set->by[how], &links[how], set);
	make_may(&set->firsts, &links[FIRSTS]);
	make_may(&set->begins, &links[BEGINS]);
	for (int i = 0; i < N_LINKS; i++)
		free(links[i].v);
	return set;
}

void phrases_free(struct phrases *set)
{
	if (!set)
		return;
	for (int how = 0; how < N_FOUND; how++) {
		free(set->by[how].cells);
		free(set->by[how].may);
	}
	free(set->firsts.may);
	free(set->begins.may);
	free(set->row);
	free(set->elements);
	free(set->hashes);
	free(set);
}
