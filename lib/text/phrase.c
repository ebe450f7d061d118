#include "text/phrase_parts.h"

static bool is_word(const struct phrases *set, uint32_t list, uint64_t hash)
{
	const struct list *l = &set->lists[list];
	const uint64_t *v = &set->hashes[l->first];
	size_t n = l->n;

	if (!(l->bits & bit_of(hash)))
		return false;
	while (n > 1) {
		size_t half = n / 2;
		v += v[half] <= hash ? half : 0;
		n -= half;
	}
	return *v == hash;
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
 * Whether the row, of which one or two words are known to stand at word `at`, goes on there;
 * *end is then the word after.  Gaps are tried shortest first, in all ways: there are few of them.
 */
static bool match(const struct phrases *set, const struct row *r, const struct words *w, size_t at,
		  size_t *end)
{
	const uint32_t *elements = &set->elements[r->first];
	struct gap gaps[GAPS_MAX];
	size_t i = r->pair ? 2 : 1, n = 0;

	for (at += i;;) {
		if (i == r->n && (!r->ends || at == w->n)) {
			*end = at;
			return true;
		}
		if (i < r->n && elements[i] == GAP) {
			gaps[n++] = (struct gap){ ++i, at, GAP_MAX };
		} else if (i < r->n && at < w->n && !w->v[at].breaks &&
			   (elements[i] == ANY || is_word(set, elements[i], w->v[at].hash))) {
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

/* Puts a row that matches among those found, sorted, each once; the last go if there is no room. */
static void keep(struct phrase_at *at, uint32_t row, size_t end)
{
	size_t i = at->n;

	while (i > 0 && at->found[i - 1].row > row)
		i--;
	if (i > 0 && at->found[i - 1].row == row)
		return;
	at->more |= at->n == PHRASES_FOUND;
	if (i == PHRASES_FOUND)
		return;
	at->n -= at->n == PHRASES_FOUND;
	memmove(&at->found[i + 1], &at->found[i], (at->n - i) * sizeof(at->found[0]));
	at->found[i].row = row;
	at->found[i].end = end;
	at->n++;
}

/* Where rows are looked for: words from `first` to before `next` are those of the hash. */
struct place {
	size_t first, next;
	uint64_t near, soon;	/* bits of the next word, and of the next REACH */
};

static struct place place(const struct words *w, size_t first, size_t next)
{
	struct place p = { first, next, NO_WORD, NO_WORD };
	size_t end = w->n - next < REACH ? w->n : next + REACH;

	if (next < w->n)
		p.near |= bit_of(w->v[next].hash);
	for (size_t i = next; i < end; i++)
		p.soon |= bit_of(w->v[i].hash);
	return p;
}

/* Keeps those of the rows under the hash that match at a place. */
static void try_rows(const struct phrases *set, const struct words *words, struct place p,
		     enum phrase_found how, uint64_t hash, struct phrase_at *at)
{
	const struct phrase_cells *cells = &set->by[how];
	const uint64_t *c = &cells->v[cells_slot(cells, hash)];
	size_t end = p.next;

	while (*c && *c < (hash & ~CELL_ROW))
		c++;
	for (; *c && ((*c ^ hash) & ~CELL_ROW) == 0; c++) {
		uint32_t row = (uint32_t)(*c & CELL_ROW);
		const struct row *r = &set->row[row - 1];
		if (!(r->soon & (r->far ? p.soon : p.near)) || (at->only && !at->only->has[r->tag]) ||
		    row <= at->above)
			continue;
		if (r->whole || match(set, r, words, p.first, &end))
			keep(at, row, r->whole ? p.next : end);
	}
}

/* Rows that begin at word w, with the hash `first`, and go on with another word within REACH. */
static void try_reach(const struct phrases *set, const struct words *words, size_t w, uint64_t first,
		      struct phrase_at *at)
{
	size_t end = words->n - w > REACH + 1 ? w + REACH + 1 : words->n;

	for (size_t next = w + 1; next < end && !words->v[next].breaks; next++) {
		uint64_t hash = pair_hash(first, words->v[next].hash);
		if (filter_has(&set->reaches, hash))
			try_rows(set, words, place(words, w, next + 1), BY_REACH, hash, at);
	}
}

/* Rows that begin at word w, with the hash `first`. */
static void try_first(const struct phrases *set, const struct words *words, size_t w, uint64_t first,
		      struct phrase_at *at)
{
	const struct first *f = &set->firsts.v[filter_slot(first, set->firsts.n)];
	const struct word *next = &words->v[w] + 1;
	uint64_t bits = filter_bits(first), hash;

	if (!(~f->word & bits))
		try_rows(set, words, place(words, w, w + 1), BY_WORD, first, at);
	if (w + 1 == words->n || next->breaks)
		return;
	hash = pair_hash(first, next->hash);
	if (filter_has(&set->pairs, hash))
		try_rows(set, words, place(words, w, w + 2), BY_PAIR, hash, at);
	if (!(~f->reach & bits))
		try_reach(set, words, w, first, at);
}

static inline bool may_begin(struct phrase_firsts firsts, uint64_t first)
{
	return (~firsts.v[filter_slot(first, firsts.n)].any & filter_bits(first)) == 0;
}

/* All rows that begin at word w: most words are in none, which is all that is asked of them. */
static inline void try_word(const struct phrases *set, const struct words *words, size_t w, struct phrase_at *at)
{
	const struct word *word = &words->v[w];

	if (may_begin(set->firsts, word->hash))
		try_first(set, words, w, word->hash, at);
	if (word->starts && may_begin(set->firsts, start_hash(word->hash)))
		try_first(set, words, w, start_hash(word->hash), at);
}

/* Finds the rows of the next word where one begins, or those of the last word that had no room. */
static bool look(const struct phrases *set, const struct words *words, struct phrase_at *at)
{
	at->above = at->more ? at->found[PHRASES_FOUND - 1].row : 0;
	at->given = at->n = 0;
	at->next -= at->more;
	at->more = false;
	for (size_t w = at->next; w < words->n; w++) {
		try_word(set, words, w, at);
		if (!at->n)
			continue;
		at->word = w;
		at->next = w + 1;
		return true;
	}
	at->next = words->n;
	return false;
}

bool phrases_next(const struct phrases *set, const struct words *words, struct phrase_at *at,
		  struct phrase_hit *hit)
{
	if (at->given == at->n && !look(set, words, at))
		return false;
	hit->row_index = at->found[at->given].row - 1;
	hit->row = &set->rows[hit->row_index];
	hit->first = at->word;
	hit->end = at->found[at->given++].end;
	return true;
}

const char *phrases_pattern(const struct phrases *set, const struct phrase_row *row)
{
	return set->patterns + row->pattern;
}

bool phrases_any(const struct phrases *set, const struct phrase_tags *tags)
{
	for (size_t i = 0; i < set->n_rows; i++)
		if (tags->has[set->rows[i].tag])
			return true;
	return false;
}

bool phrases_find(const struct phrases *set, const struct words *words, int tag,
		  struct phrase_hit *hit)
{
	struct phrase_at at = { 0 };

	while (phrases_next(set, words, &at, hit))
		if (hit->row->tag == tag)
			return true;
	return false;
}
