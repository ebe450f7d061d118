/* Patterns into rows of elements. */
#include "text/phrase_parts.h"

#include "base/map.h"
#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>

/* A table in the making. */
struct making {
	struct phrases *set;
	struct map known;	/* lists as they are written: index + 1; many rows share one */
	size_t n_elements, elements_cap, n_lists, lists_cap, n_hashes, hashes_cap;
};

static _Noreturn void bad_pattern(const char *pattern)
{
	fprintf(stderr, "ttools: error: bad phrase pattern '%s' [bad-pattern]\n", pattern);
	abort();
}

/* v with room for n + 1 elements. */
static void *room(void *v, size_t n, size_t *cap, size_t size)
{
	if (n < *cap)
		return v;
	*cap = mem_room(*cap, n + 1, 64);
	return mem_grow(v, *cap, size);
}

static void add_element(struct making *m, uint32_t element)
{
	m->set->elements = room(m->set->elements, m->n_elements, &m->elements_cap, sizeof(element));
	m->set->elements[m->n_elements++] = element;
}

static void add_hash(struct making *m, uint64_t hash)
{
	m->set->hashes = room(m->set->hashes, m->n_hashes, &m->hashes_cap, sizeof(hash));
	m->set->hashes[m->n_hashes++] = hash;
}

static int by_hash(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* Sorts a list's words, each once. */
static void sort_words(struct making *m, struct list *l)
{
	uint64_t *v = &m->set->hashes[l->first];
	uint32_t n = 1;

	qsort(v, l->n, sizeof(*v), by_hash);
	for (uint32_t i = 1; i < l->n; i++)
		if (v[i] != v[i - 1])
			v[n++] = v[i];
	l->n = n;
	m->n_hashes = l->first + n;
}

/* Appends a list of words; false if one is missing beside '/'. */
static bool add_list(struct making *m, struct slice token)
{
	struct list l = { .first = (uint32_t)m->n_hashes };
	size_t from = 0;

	for (size_t i = 0; i <= token.len; i++) {
		if (i < token.len && token.p[i] != '/')
			continue;
		if (i == from)
			return false;
		uint64_t hash = word_hash(slice_span(token, from, i));
		add_hash(m, hash);
		l.bits |= bit_of(hash);
		l.n++;
		from = i + 1;
	}
	if (l.n > 1)
		sort_words(m, &l);
	m->set->lists = room(m->set->lists, m->n_lists, &m->lists_cap, sizeof(l));
	m->set->lists[m->n_lists++] = l;
	return true;
}

/* The list as it is written; its index, or GAP if a word is missing. */
static uint32_t list_of(struct making *m, struct slice token)
{
	size_t *index = map_at(&m->known, token);

	if (*index == 0 && add_list(m, token))
		*index = m->n_lists;
	return *index ? (uint32_t)(*index - 1) : GAP;
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

/* Appends the row's elements; returns what is wrong with its pattern, or NULL. */
static const char *take_row(struct making *m, struct row *r, struct slice pattern)
{
	struct slice rest = pattern_words(pattern), token;
	uint32_t element = GAP;
	size_t gaps = 0;

	*r = (struct row){ .first = (uint32_t)m->n_elements };
	r->starts = slice_starts(pattern, SLICE("^"));
	r->ends = slice_ends(pattern, SLICE("$"));
	for (; slice_word(&rest, &token); r->n++) {
		bool gap = slice_is(token, "..");
		element = gap ? GAP : slice_is(token, "_") ? ANY : list_of(m, token);
		gaps += gap;
		if (r->n == 0 && (gap || element == ANY))
			return "a pattern begins with a word";
		if (element == GAP && !gap)
			return "a word is missing beside '/'";
		if (r->n == UINT16_MAX)
			return "a pattern has 65,535 words at most";
		add_element(m, element);
	}
	if (r->n == 0)
		return "no pattern";
	if (element == GAP)
		return "a pattern does not end with '..'";
	return gaps > GAPS_MAX ? "a pattern has '..' four times at most" : NULL;
}

const char *phrase_fault(struct slice pattern)
{
	struct phrases set = { .rows = NULL };
	struct making m = { .set = &set, .known = MAP_INIT };
	struct row row;
	const char *why = take_row(&m, &row, pattern);

	map_free(&m.known);
	free(set.elements);
	free(set.lists);
	free(set.hashes);
	return why;
}

/* The element from i on that names words and stands within REACH of what is before i; or the row's n. */
static size_t named(const struct phrases *set, const struct row *r, size_t i)
{
	const uint32_t *e = &set->elements[r->first];
	size_t reach = 0;

	for (; i < r->n; i++) {
		reach += e[i] == GAP ? GAP_MAX : 1;
		if (reach > REACH)
			return r->n;
		if (names(e[i]))
			return i;
	}
	return r->n;
}

size_t row_second(const struct phrases *set, const struct row *r)
{
	const uint32_t *e = &set->elements[r->first];
	size_t i = named(set, r, 1);

	return i < r->n && (uint64_t)set->lists[e[0]].n * set->lists[e[i]].n <= PAIRS_MAX ? i : 0;
}

/* What is known of a row beside its elements. */
static void describe(const struct phrases *set, struct row *r, int tag)
{
	const uint32_t *e = &set->elements[r->first];
	size_t second = row_second(set, r), next = named(set, r, second + 1);

	r->tag = (uint8_t)tag;
	r->pair = second == 1;
	r->whole = r->n == 1u + r->pair && !r->ends;
	r->soon = next < r->n ? set->lists[e[next]].bits : NO_WORD;
	r->far = next != second + 1;
}

struct phrases *phrases_new(const struct phrase *rows, size_t n)
{
	struct phrases *set = mem_grow(NULL, 1, sizeof(*set));
	struct making m = { .set = set, .known = MAP_INIT };

	*set = (struct phrases){ .rows = rows };
	set->row = mem_grow(NULL, n, sizeof(*set->row));
	for (size_t i = 0; i < n; i++) {
		if (i == ROWS_END || take_row(&m, &set->row[i], slice_z(rows[i].pattern)))
			bad_pattern(rows[i].pattern);
		describe(set, &set->row[i], rows[i].tag);
	}
	map_free(&m.known);
	phrases_index(set, n);
	return set;
}

void phrases_free(struct phrases *set)
{
	if (!set)
		return;
	for (int how = 0; how < N_FOUND; how++)
		free(set->by[how].v);
	free(set->firsts.v);
	free(set->pairs.v);
	free(set->reaches.v);
	free(set->row);
	free(set->elements);
	free(set->lists);
	free(set->hashes);
	free(set);
}
