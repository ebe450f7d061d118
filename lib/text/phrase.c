#include "text/phrase_parts.h"

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
 * Whether the row, whose first elements stand before word `at`, goes on there; *end is
 * then the word after.  Gaps are tried shortest first, in all ways: there are few of them.
 */
static bool match_from(const struct phrases *set, const struct row *r, const struct words *w,
		       size_t at, size_t *end)
{
	struct gap gaps[GAPS_MAX];
	size_t i = r->known, n = 0;

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

/* Keeps those of the rows under the hash that match at word w. */
static void try_rows(const struct phrases *set, const struct words *words, size_t w,
		     enum phrase_found how, uint64_t hash, struct phrase_at *at)
{
	const struct phrase_index *ix = &set->by[how];

	for (size_t i = index_slot(ix, hash); ix->cells[i].row; i = (i + 1) & (ix->n_cells - 1)) {
		const struct phrase_cell *c = &ix->cells[i];
		size_t end = w + (how == BY_PAIR ? 2 : 1);
		if (c->hash != hash || c->row <= at->above || (c->starts && !words->v[w].starts) ||
		    (at->only && !(at->only->v[c->tag / 64] >> (c->tag % 64) & 1)))
			continue;
		if (c->whole || match_from(set, &set->row[c->row - 1], words, end, &end))
			keep(at, c->row, end);
	}
}

/* Rows that begin at word w and go on with another within REACH. */
static void try_reach(const struct phrases *set, const struct words *words, size_t w, struct phrase_at *at)
{
	size_t end = words->n - w > REACH + 1 ? w + REACH + 1 : words->n;

	for (size_t next = w + 1; next < end && !words->v[next].breaks; next++) {
		uint64_t hash = pair_hash(words->v[w].hash, words->v[next].hash);
		if (index_may(&set->by[BY_REACH], hash))
			try_rows(set, words, w, BY_REACH, hash, at);
	}
}

/* All rows that begin at word w. */
static void try_word(const struct phrases *set, const struct words *words, size_t w, struct phrase_at *at)
{
	const struct word *word = &words->v[w];

	if (!index_may(&set->firsts, word->hash))
		return;
	if (index_may(&set->by[BY_WORD], word->hash))
		try_rows(set, words, w, BY_WORD, word->hash, at);
	if (w + 1 == words->n || word[1].breaks)
		return;
	uint64_t hash = pair_hash(word->hash, word[1].hash);
	if (index_may(&set->by[BY_PAIR], hash))
		try_rows(set, words, w, BY_PAIR, hash, at);
	if (index_may(&set->begins, word->hash))
		try_reach(set, words, w, at);
}

/* Finds the rows of the next word where one begins, or those of the last word that had no room. */
static bool look(const struct phrases *set, const struct words *words, struct phrase_at *at)
{
	at->above = at->more ? at->found[PHRASES_FOUND - 1].row : 0;
	at->word -= at->more;
	at->given = at->n = 0;
	at->more = false;
	for (size_t w = at->word; w < words->n; w++) {
		try_word(set, words, w, at);
		if (!at->n)
			continue;
		at->word = w + 1;
		return true;
	}
	at->word = words->n;
	return false;
}

bool phrases_next(const struct phrases *set, const struct words *words, struct phrase_at *at,
		  struct phrase_hit *hit)
{
	if (at->given == at->n && !look(set, words, at))
		return false;
	hit->row_index = at->found[at->given].row - 1;
	hit->row = &set->rows[hit->row_index];
	hit->first = at->word - 1;
	hit->end = at->found[at->given++].end;
	return true;
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
