#include "turns/glance.h"

#include "turns/role_swap.h"
#include "base/buf.h"
#include "base/ids.h"
#include "base/map.h"
#include "base/mem.h"
#include "text/stopwords.h"
#include "text/titles.h"
#include "text/utf8.h"
#include "text/word_window.h"

#include <stdlib.h>

/* What a word beside a capital is: a bit each. */
enum key { KEY_AM = 1, KEY_VERB = 2, KEY_TITLE = 4, KEY_NO_NAME = 8 };

#define KEY_BITS 12		/* of the hash of a word's first bytes */
#define NAME_BITS 10
#define ELEMENTS 3		/* of a row, that it needs */
#define ELEMENTS_MAX 128	/* of all rows; more share their bits */
#define SETS_MAX 255		/* of elements */

struct elements {
	uint64_t v[ELEMENTS_MAX / 64];
};

struct glance_keys {
	uint64_t mask[256];		/* of eight bytes those of a word, by the bits of its bytes in a window */
	unsigned char phrase[1 << KEY_BITS];	/* by a word's first bytes: what it is, of the next, or 0 */
	struct elements set[SETS_MAX];	/* elements of patterns that a word is in: a bit each */
	size_t n_sets;
	struct elements need[SETS_MAX];	/* elements that rows need, each set once */
	size_t n_needs;
	struct elements first;		/* the one of each row that tells most */
	struct slice element[ELEMENTS_MAX];	/* as they are written */
	size_t n_elements;
	unsigned char name[1 << NAME_BITS];	/* enum key, in the same way */
	struct ids not_names;		/* by word_hash() */
};

static const uint64_t fold = UINT64_C(0x2020202020202020);

/* The first bytes of the word that begins at place s of a window and at `bytes`, which has eight. */
static inline uint64_t key_at(const struct glance_keys *k, uint64_t word, unsigned s, const char *bytes)
{
	return ((word_chunk(bytes) | fold) & k->mask[word >> s & 0xFF]) * WORD_HASH_FACTOR;
}

static inline size_t phrase_slot(uint64_t key)
{
	return (size_t)(key >> (64 - KEY_BITS));
}

static inline size_t name_slot(uint64_t key)
{
	return (size_t)(key >> (64 - NAME_BITS));
}

/* The key of a word of a table. */
static uint64_t key_of(const struct glance_keys *k, struct slice word)
{
	char bytes[WORD_CHUNK] = { 0 };
	size_t len = word.len < WORD_CHUNK ? word.len : WORD_CHUNK;

	memcpy(bytes, word.p, len);
	return key_at(k, mask_below((unsigned)len), 0, bytes);
}

/* The same word with a U+2019 for its apostrophe, as far as it matters; false if it has none there. */
static bool curl(struct slice word, struct buf *out)
{
	size_t at = slice_chr(word, '\'');

	if (at >= WORD_CHUNK || at >= word.len)
		return false;
	buf_reset(out);
	buf_add(out, slice_first(word, at));
	buf_addz(out, "\xE2\x80\x99");
	buf_add(out, slice_from(word, at + 1));
	return true;
}

static void add_name_word(struct glance_keys *k, struct slice word, enum key what)
{
	struct buf curly = BUF_INIT;

	k->name[name_slot(key_of(k, word))] |= (unsigned char)what;
	if (curl(word, &curly))
		k->name[name_slot(key_of(k, buf_slice(&curly)))] |= (unsigned char)what;
	buf_free(&curly);
}

static struct elements both(struct elements a, struct elements b)
{
	return (struct elements){ { a.v[0] | b.v[0], a.v[1] | b.v[1] } };
}

/* Whether all of `some` are among those. */
static bool among(const struct elements *some, const struct elements *of)
{
	return ((some->v[0] & ~of->v[0]) | (some->v[1] & ~of->v[1])) == 0;
}

/* The place of a set in a list of them, where it is put if it is new; SETS_MAX if there is no room. */
static size_t place_of(struct elements *list, size_t *n, struct elements e)
{
	size_t i = 0;

	while (i < *n && memcmp(&list[i], &e, sizeof(e)) != 0)
		i++;
	if (i == *n && i < SETS_MAX)
		list[(*n)++] = e;
	return i;
}

static struct elements bit_of(struct glance_keys *k, struct slice element)
{
	struct elements e = { { 0 } };
	size_t i = 0;

	while (i < k->n_elements && !slice_eq(k->element[i], element))
		i++;
	if (i == k->n_elements && i < ELEMENTS_MAX)
		k->element[k->n_elements++] = element;
	i %= ELEMENTS_MAX;
	e.v[i / 64] = UINT64_C(1) << i % 64;
	return e;
}

static void add_key(struct glance_keys *k, uint64_t key, struct elements e)
{
	unsigned char *set = &k->phrase[phrase_slot(key)];
	size_t place = place_of(k->set, &k->n_sets, both(k->set[*set], e));

	if (place == SETS_MAX)			/* the last one may be anything */
		memset(&k->set[--place], 0xFF, sizeof(e));
	*set = (unsigned char)place;
}

static void add_phrase_word(struct glance_keys *k, struct slice word, struct elements e)
{
	struct buf curly = BUF_INIT;

	add_key(k, key_of(k, word), e);
	if (curl(word, &curly))
		add_key(k, key_of(k, buf_slice(&curly)), e);
	buf_free(&curly);
}

/* Takes the next word of an element of a pattern off it. */
static bool next_alternative(struct slice *element, struct slice *word)
{
	if (!element->len)
		return false;
	*word = slice_first(*element, slice_chr(*element, '/'));
	*element = slice_from(*element, word->len + 1);
	return true;
}

/* How well an element tells a row: the length of its shortest word, little if one is a stop word. */
static size_t weight_of(struct slice element)
{
	size_t least = SIZE_MAX;
	struct slice word;

	if (slice_is(element, "_") || slice_is(element, ".."))
		return 0;
	while (next_alternative(&element, &word)) {
		size_t weight = stopword_is(word) ? 1 : 1 + word.len;
		least = weight < least ? weight : least;
	}
	return least;
}

/* The next of the row's elements in order of what they tell: the heaviest below the one given before. */
static bool next_element(struct slice row, size_t *weight, size_t *place, struct slice *out)
{
	size_t most = 0, at = 0, found = 0;
	struct slice element;

	for (; slice_word(&row, &element); at++) {
		size_t w = weight_of(element);
		if (w <= most || w > *weight || (w == *weight && at <= *place))
			continue;
		most = w;
		found = at;
		*out = element;
	}
	*weight = most;
	*place = found;
	return most > 0;
}

/* Adds the words of those elements of a row that tell most; it is nowhere without one of each. */
static void add_row(struct glance_keys *k, const char *pattern)
{
	struct slice row = slice_z(pattern), element, word;
	size_t weight = SIZE_MAX, place = 0;
	struct elements need = { { 0 } };

	row = slice_from(row, slice_starts(row, SLICE("^")));
	row.len -= slice_ends(row, SLICE("$"));
	for (int n = 0; n < ELEMENTS && next_element(row, &weight, &place, &element); n++) {
		struct elements e = bit_of(k, element);
		need = both(need, e);
		k->first = n ? k->first : both(k->first, e);
		while (next_alternative(&element, &word))
			add_phrase_word(k, word, e);
	}
	if (place_of(k->need, &k->n_needs, need) == SETS_MAX)
		k->need[0] = (struct elements){ { 0 } };	/* then nothing is needed */
}

static void add_not_name(struct glance_keys *k, struct slice row)
{
	struct slice word;
	bool is_new;

	while (next_alternative(&row, &word)) {
		add_name_word(k, word, KEY_NO_NAME);
		ids_of(&k->not_names, word_hash(word), &is_new);
	}
}

static void add_list(struct glance_keys *k, const char *const *list, size_t n, enum key what)
{
	for (size_t i = 0; i < n; i++)
		add_name_word(k, slice_z(list[i]), what);
}

/* By the bits of a byte: as many bytes as it has ones from the lowest on. */
static void make_masks(uint64_t mask[256])
{
	for (unsigned i = 0; i < 256; i++) {
		unsigned ones = mask_first(~(uint64_t)i);
		mask[i] = ones == WORD_CHUNK ? UINT64_MAX : (UINT64_C(1) << 8 * ones) - 1;
	}
}

struct glance_keys *glance_keys_new(const struct phrase *phrases, size_t n_phrases,
				    const struct phrase *not_names, size_t n_not_names)
{
	struct glance_keys *k = mem_grow(NULL, 1, sizeof(*k));

	*k = (struct glance_keys){ .n_sets = 1, .not_names = IDS_INIT };
	make_masks(k->mask);
	for (size_t i = 0; i < n_phrases; i++)
		add_row(k, phrases[i].pattern);
	for (size_t i = 0; i < n_not_names; i++)
		add_not_name(k, slice_z(not_names[i].pattern));
	add_list(k, swap_am, n_swap_am, KEY_AM);
	add_list(k, swap_verbs, n_swap_verbs, KEY_VERB);
	add_list(k, titles_before, n_titles_before, KEY_TITLE);
	return k;
}

void glance_keys_free(struct glance_keys *k)
{
	if (!k)
		return;
	ids_free(&k->not_names);
	free(k);
}

#define NEAR 4			/* words: a name may have three, after what introduces it */

/* The words of a window. */
struct view {
	const char *p;		/* where it stands in the text */
	uint64_t word;		/* bytes of words, where they begin and where they end */
	uint64_t starts, ends;
};

/* A text on its way through a glance. */
struct walk {
	const struct glance_keys *keys;
	struct glance *out;
	const char *end;	/* of the text */
	struct view now, last;	/* the window, and the one before it */
	struct slice capital;	/* the last word, if it may be told of; else empty */
	struct elements elements;	/* that words were found of */
};

static void maybe(struct glance *g, struct slice word)
{
	if (g->n_maybe == GLANCE_MAYBE)
		g->calls = true;
	else
		g->maybe[g->n_maybe++] = word;
}

/* Whether the word that begins at place s of a window may be of that kind. */
static bool is_key(const struct walk *k, const struct view *v, unsigned s, enum key what)
{
	size_t left = (size_t)(k->end - v->p) - s;
	char bytes[WORD_CHUNK] = { 0 };

	memcpy(bytes, v->p + s, left < WORD_CHUNK ? left : WORD_CHUNK);
	return k->keys->name[name_slot(key_at(k->keys, v->word, s, bytes))] & what;
}

/* Whether a mark stands at p that sets a name off: as set_off_after() of role_swap.c has it. */
static bool sets_off(const char *p)
{
	switch (p[0]) {
	case '\0': case ',': case '.': case '!': case '?': case ';': case ':': case '\r': case '\n':
		return true;
	case '\xE2':
		return p[1] == '\x80' && (p[2] == '\xA6' || p[2] == '\x94');
	default:
		return false;
	}
}

/* Whether the word that begins at s stands behind the end of a sentence, and of no title. */
static bool begins_sentence(const struct walk *k, unsigned s)
{
	const struct view *v = k->now.ends & mask_below(s) ? &k->now : &k->last;
	uint64_t before = v == &k->now ? v->ends & mask_below(s) : v->ends;

	if (!before)			/* the text's first word */
		return true;
	unsigned end = mask_last(before);
	char c = v->p[end];
	return (c == '.' || c == '!' || c == '?') &&
	       !is_key(k, v, mask_last(v->starts & mask_below(end)), KEY_TITLE);
}

/* Whether one of swap_am is among the last of these words; *n more are looked at. */
static bool has_am(const struct walk *k, const struct view *v, uint64_t words, unsigned *n)
{
	for (; words && *n; --*n) {
		unsigned s = mask_last(words);
		if (is_key(k, v, s, KEY_AM))
			return true;
		words &= mask_below(s);
	}
	return false;
}

/* Whether one of them stands so near before the word at s that it may introduce it. */
static bool introduced(const struct walk *k, unsigned s)
{
	unsigned n = NEAR;

	return has_am(k, &k->now, k->now.starts & mask_below(s), &n) || has_am(k, &k->last, k->last.starts, &n);
}

/* A word that may be a name begins at s: its first letter is a capital, and it has more. */
static void hear_capital(struct walk *k, const struct window *w, unsigned s)
{
	unsigned stop = s + mask_first(~(w->word >> s));
	struct slice word = { k->now.p + s, stop - s };
	const char *after = w->bytes + stop;
	uint64_t next = k->now.starts & ~mask_below(stop);

	if (sets_off(after)) {
		bool begins = begins_sentence(k, s);
		if ((begins && *after != ',') ||
		    (is_key(k, &k->now, s, KEY_NO_NAME) && ids_has(&k->keys->not_names, word_hash(word))))
			return;
		if (begins)
			maybe(k->out, word);
		k->out->calls |= !begins;
		return;
	}
	if (!begins_sentence(k, s) && introduced(k, s))
		k->out->calls = true;
	if (!is_space(*after))
		return;
	if (!next)
		k->capital = word;
	else if (is_key(k, &k->now, mask_first(next), KEY_VERB))
		maybe(k->out, word);
}

/* Takes the words that the window shows, up to `stop`. */
static void hear_window(struct walk *k, const struct window *w, unsigned stop)
{
	const struct glance_keys *keys = k->keys;
	uint64_t starts = window_starts(w) & mask_below(stop);
	struct elements elements = k->elements;

	k->now.word = w->word;
	k->now.starts = starts;
	k->now.ends = window_ends(w);
	for (uint64_t m = starts; m; m &= m - 1) {
		unsigned s = mask_first(m);
		size_t set = keys->phrase[phrase_slot(key_at(keys, w->word, s, w->bytes + s))];
		elements = both(elements, keys->set[set]);
	}
	k->elements = elements;
	if (k->capital.len && is_key(k, &k->now, mask_first(starts), KEY_VERB))
		maybe(k->out, k->capital);
	k->capital.len = 0;
	uint64_t names = starts & w->upper & w->word >> 1 &
			 ((w->letter | w->digit) >> 1 | w->upper >> 2 | w->upper >> 4);	/* not "I'm" */
	for (; names; names &= names - 1)
		hear_capital(k, w, mask_first(names));
	k->out->words += mask_count(starts);
	k->out->letters += mask_count(w->letter & mask_below(stop));
	k->last = k->now;
}

/* Whether a row has all the elements that it needs. */
static bool has_phrase(const struct glance_keys *k, const struct elements *found)
{
	if (((found->v[0] & k->first.v[0]) | (found->v[1] & k->first.v[1])) == 0)
		return false;
	for (size_t i = 0; i < k->n_needs; i++)
		if (among(&k->need[i], found))
			return true;
	return false;
}

struct glance glance_at(const struct glance_keys *keys, struct slice text)
{
	struct glance out = { .sure = true };
	struct walk k = { .keys = keys, .out = &out, .end = text.p + text.len, .now = { .p = text.p } };
	struct window w;
	size_t next;

	for (; k.now.p < k.end; k.now.p += next) {
		window_look(&w, k.now.p, k.end);
		uint64_t ends = window_ends(&w);
		unsigned stop = ends ? mask_last(ends) : 0;
		if (ends)
			hear_window(&k, &w, stop);
		next = window_next(&w, stop);
		if (next == 0) {
			out.sure = false;
			break;
		}
	}
	out.phrase = has_phrase(keys, &k.elements);
	return out;
}

size_t glance_letters(struct slice text)
{
	size_t n = 0;

	while (text.len) {
		uint32_t cp = cp_fold(utf8_next(&text));
		n += cp >= 'a' && cp <= 'z';
	}
	return n;
}
