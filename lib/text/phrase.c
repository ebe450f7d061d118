#include "text/ascii_mask.h"
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
};

/* The bits of the next word, or of the next REACH. */
static uint64_t bits_after(const struct words *w, size_t next, bool far)
{
	size_t reach = far ? REACH : 1, end = w->n - next < reach ? w->n : next + reach;
	uint64_t bits = NO_WORD;

	for (size_t i = next; i < end; i++)
		bits |= bit_of(w->v[i].hash);
	return bits;
}

/* Keeps those of the rows under the hash that match at a place. */
static void try_rows(const struct phrases *set, const struct words *words, struct place p,
		     enum phrase_found how, uint64_t hash, struct phrase_at *at)
{
	const struct phrase_cells *cells = &set->by[how];
	const struct phrase_cell *c = &cells->v[cells_slot(cells, hash)];
	uint64_t near = bits_after(words, p.next, false), far = 0;
	size_t end = p.next;

	while (c->key && c->key < (hash & CELL_HASH))
		c++;
	for (; c->key && ((c->key ^ hash) & CELL_HASH) == 0; c++) {
		uint32_t row = (uint32_t)(c->key & CELL_ROW);
		if (c->key & CELL_FAR && !far)
			far = bits_after(words, p.next, true);
		if (!(c->soon & (c->key & CELL_FAR ? far : near)))
			continue;
		const struct row *r = &set->row[row - 1];
		if ((at->only && !at->only->has[r->tag]) || row <= at->above)
			continue;
		if (r->whole || match(set, r, words, p.first, &end))
			keep(at, row, r->whole ? p.next : end);
	}
}

/* How far behind the first word the second one stands. */
static size_t distance(unsigned way)
{
	return way <= BY_PAIR ? way : way - BY_PAIR;
}

/* Rows that begin at word w, with the hash `first`, in those ways that may be, a bit each. */
static void try_ways(const struct phrases *set, const struct words *words, size_t w, uint64_t first,
		     unsigned ways, struct phrase_at *at)
{
	for (; ways; ways &= ways - 1) {
		unsigned way = mask_first(ways);
		size_t next = w + distance(way);
		uint64_t hash = way == BY_WORD ? first : pair_hash(first, words->v[next].hash);
		try_rows(set, words, (struct place){ w, next + 1 },
			 way < BY_REACH ? (enum phrase_found)way : BY_REACH, hash, at);
	}
}

/* All rows that begin at word w. */
static void try_word(const struct phrases *set, const struct words *words, size_t w, struct phrase_at *at)
{
	const struct word *word = &words->v[w];
	unsigned ways = 0;

	for (unsigned way = 0; way < PHRASES_WAYS; way++)
		ways |= (unsigned)(at->tries[way] >> (w - at->block) & 1) << way;
	try_ways(set, words, w, word->hash, ways, at);
	if (word->starts)
		try_ways(set, words, w, start_hash(word->hash), ways, at);
}

/* A kind that words have from themselves. */
#define BREAKS (1u << N_FOUND)
#define STARTS (2u << N_FOUND)

#define BLOCK 64	/* words that are looked over at once */

/* The kinds of up to BLOCK words, as they stand there: a word that starts no sentence begins no row with ^.  All kinds in one. */
static unsigned kinds_of(const struct phrases *set, const struct word *v, size_t n, unsigned char kinds[BLOCK])
{
	unsigned all = 0;

	memset(kinds, 0, BLOCK);
	for (size_t i = 0; i < n; i++) {
		unsigned kind = set->kinds.v[kinds_slot(&set->kinds, v[i].hash)];
		unsigned starting = (kind >> STARTS_SHIFT) & (0u - v[i].starts);
		kinds[i] = (unsigned char)((kind & (BEGINS_ANY | IS_NEXT | IS_LATER)) | (starting & BEGINS_ANY) |
					   v[i].breaks * BREAKS | v[i].starts * STARTS);
		all |= kinds[i];
	}
	return all;
}

/* The words with that kind, a bit each: eight bytes' bits are gathered by one multiplication. */
static uint64_t with_kind(const unsigned char kinds[BLOCK], size_t n, unsigned kind)
{
	uint64_t mask = 0;

	for (size_t i = 0; i < n; i += 8) {
		uint64_t bytes = word_chunk((const char *)kinds + i) >> mask_first(kind);
		uint64_t ones = bytes & UINT64_C(0x0101010101010101);
		mask |= ones * UINT64_C(0x0102040810204080) >> 56 << i;
	}
	return mask;
}

/* Those of the words that may be in a row with the word d behind them. */
static uint64_t filtered(const struct phrase_filter *f, const struct word *v, uint64_t words,
			 uint64_t starts, size_t d)
{
	uint64_t passed = 0;

	for (uint64_t rest = words; rest; rest &= rest - 1) {
		unsigned i = mask_first(rest);
		passed |= (uint64_t)filter_has(f, pair_hash(v[i].hash, v[i + d].hash)) << i;
	}
	for (uint64_t rest = words & starts; rest; rest &= rest - 1) {
		unsigned i = mask_first(rest);
		passed |= (uint64_t)filter_has(f, pair_hash(start_hash(v[i].hash), v[i + d].hash)) << i;
	}
	return passed;
}

/*
 * Finds at which of the next words rows may begin, and in which ways: way by way, as a branch
 * for each word and way is guessed wrong too often.  The last words of a block are only looked
 * at from before.
 */
static void look_over(const struct phrases *set, const struct words *words, struct phrase_at *at)
{
	const struct word *v = &words->v[at->next];
	size_t left = words->n - at->next, n = left < BLOCK ? left : BLOCK;
	size_t done = left <= BLOCK ? n : BLOCK - REACH;
	uint64_t here = UINT64_MAX >> (BLOCK - done), starts, open, pairs, reaches, later;
	unsigned char kinds[BLOCK];

	at->block = at->next;
	at->next += done;
	if (!(kinds_of(set, v, n, kinds) & BEGINS_ANY))
		return;			/* no row, as of most names that are looked up */
	starts = with_kind(kinds, n, STARTS);
	open = ~with_kind(kinds, n, BREAKS);
	later = with_kind(kinds, n, IS_LATER);
	pairs = with_kind(kinds, n, BEGINS_PAIR) & here & (with_kind(kinds, n, IS_NEXT) & open) >> 1;
	reaches = with_kind(kinds, n, BEGINS_REACH) & here;
	at->tries[BY_WORD] = at->here = with_kind(kinds, n, BEGINS_WORD) & here;
	at->here |= at->tries[BY_PAIR] = filtered(&set->pairs, v, pairs, starts, 1);
	for (unsigned way = BY_REACH; way < PHRASES_WAYS; way++) {
		size_t d = distance(way);
		reaches &= open >> d;		/* no break stands before the words up to there */
		at->here |= at->tries[way] = filtered(&set->reaches, v, reaches & later >> d, starts, d);
	}
}

/* Finds the rows of the next word where one begins, or those of the last word that had no room. */
static bool look(const struct phrases *set, const struct words *words, struct phrase_at *at)
{
	at->above = at->more ? at->found[PHRASES_FOUND - 1].row : 0;
	at->given = at->n = 0;
	if (at->more)
		at->here |= UINT64_C(1) << (at->word - at->block);
	at->more = false;
	while (at->here || at->next < words->n) {
		if (!at->here) {
			look_over(set, words, at);
			continue;
		}
		at->word = at->block + mask_first(at->here);
		at->here &= at->here - 1;
		try_word(set, words, at->word, at);
		at->above = 0;
		if (at->n)
			return true;
	}
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
