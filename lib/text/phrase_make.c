/* Patterns into rows of elements. */
#include "text/phrase_parts.h"

#include "base/map.h"
#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>

/* A table in the making: what it is made of, in its arena. */
struct making {
	struct arena arena;
	struct map known;	/* lists as they are written: index + 1; many rows share one */
	struct { struct row *v; size_t n, cap; } rows;
	struct { uint32_t *v; size_t n, cap; } elements;
	struct { struct list *v; size_t n, cap; } lists;
	struct { uint64_t *v; size_t n, cap; } hashes;
};

#define MAKING_INIT { .arena = ARENA_INIT, .known = MAP_INIT }

static _Noreturn void bad_pattern(const char *pattern)
{
	fprintf(stderr, "ttools: error: bad phrase pattern '%s' [bad-pattern]\n", pattern);
	abort();
}

static int by_hash(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* Sorts a list's words, each once. */
static void sort_words(struct making *m, struct list *l)
{
	uint64_t *v = m->hashes.v + l->first;
	uint32_t n = 1;

	qsort(v, l->n, sizeof(*v), by_hash);
	for (uint32_t i = 1; i < l->n; i++)
		if (v[i] != v[i - 1])
			v[n++] = v[i];
	l->n = n;
	m->hashes.n = l->first + n;
}

/* Appends a list of words; false if one is missing beside '/'. */
static bool add_list(struct making *m, struct slice token)
{
	struct list l = { .first = (uint32_t)m->hashes.n };
	size_t from = 0;

	for (size_t i = 0; i <= token.len; i++) {
		if (i < token.len && token.p[i] != '/')
			continue;
		if (i == from)
			return false;
		uint64_t hash = word_hash(slice_span(token, from, i));
		*VEC_PUSH(&m->arena, &m->hashes) = hash;
		l.bits |= bit_of(hash);
		l.n++;
		from = i + 1;
	}
	if (l.n > 1)
		sort_words(m, &l);
	*VEC_PUSH(&m->arena, &m->lists) = l;
	return true;
}

/* The list as it is written; its index, or GAP if a word is missing. */
static uint32_t list_of(struct making *m, struct slice token)
{
	size_t *index = map_at(&m->known, token);

	if (*index == 0 && add_list(m, token))
		*index = m->lists.n;
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

	*r = (struct row){ .first = (uint32_t)m->elements.n };
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
		*VEC_PUSH(&m->arena, &m->elements) = element;
	}
	if (r->n == 0)
		return "no pattern";
	if (element == GAP)
		return "a pattern does not end with '..'";
	return gaps > GAPS_MAX ? "a pattern has '..' four times at most" : NULL;
}

const char *phrase_fault(struct slice pattern)
{
	struct making m = MAKING_INIT;
	struct row row;
	const char *why = take_row(&m, &row, pattern);

	map_free(&m.known);
	arena_free(&m.arena);
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

/* The rows as the table keeps them. */
static void keep_rows(struct phrases *set, const struct phrase *rows, size_t n)
{
	struct phrase_row *kept = arena_alloc(&set->arena, n * sizeof(*kept));
	char *patterns;

	for (size_t i = 0; i < n; i++) {
		kept[i] = (struct phrase_row){ (uint32_t)set->n_patterns, (int16_t)rows[i].tag,
					       (int16_t)rows[i].weight };
		set->n_patterns += strlen(rows[i].pattern) + 1;
	}
	patterns = arena_bytes(&set->arena, set->n_patterns);
	for (size_t i = 0; i < n; i++)
		memcpy(patterns + kept[i].pattern, rows[i].pattern, strlen(rows[i].pattern) + 1);
	set->rows = kept;
	set->patterns = patterns;
}

struct phrases *phrases_new(const struct phrase *rows, size_t n)
{
	struct phrases *set = mem_grow(NULL, 1, sizeof(*set));
	struct making m = MAKING_INIT;

	for (size_t i = 0; i < n; i++)
		if (i == ROWS_END || take_row(&m, VEC_PUSH(&m.arena, &m.rows), slice_z(rows[i].pattern)))
			bad_pattern(rows[i].pattern);
	map_free(&m.known);
	*set = (struct phrases){
		.row = m.rows.v, .elements = m.elements.v, .lists = m.lists.v, .hashes = m.hashes.v,
		.n_rows = m.rows.n, .n_elements = m.elements.n, .n_lists = m.lists.n,
		.n_hashes = m.hashes.n, .arena = m.arena,
	};
	for (size_t i = 0; i < n; i++)
		describe(set, &m.rows.v[i], rows[i].tag);
	keep_rows(set, rows, n);
	phrases_index(set);
	return set;
}

void phrases_free(struct phrases *set)
{
	if (!set)
		return;
	arena_free(&set->arena);
	free(set);
}
