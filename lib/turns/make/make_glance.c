/*
 * make_glance - writes the words that a glance looks for as C: turns/glance_keys.h.
 *
 * A row of phrases is nowhere without one word of each of its elements; those
 * ELEMENTS that tell most are asked for.
 */
#include "turns/glance_keys.h"

#include "base/buf.h"
#include "text/stopwords.h"
#include "text/titles.h"
#include "turns/words.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#define ELEMENTS 3		/* of a row, that it needs */

struct making {
	struct glance_keys keys;
	size_t n_sets;
	struct slice element[ELEMENTS_MAX];	/* as they are written */
	size_t n_elements;
	struct need {
		size_t first;			/* the element that tells most */
		struct elements of;
	} needs[SETS_MAX];
	size_t n_needs;
};

/* The key of a word of a table. */
static uint64_t key_of(const struct making *k, struct slice word)
{
	char bytes[WORD_CHUNK] = { 0 };
	size_t len = word.len < WORD_CHUNK ? word.len : WORD_CHUNK;

	memcpy(bytes, word.p, len);
	return key_at(k->keys.mask, (UINT64_C(1) << len) - 1, 0, bytes);
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

static void add_name_word(struct making *k, struct slice word, enum key what)
{
	struct buf curly = BUF_INIT;

	k->keys.name[name_slot(key_of(k, word))] |= (unsigned char)what;
	if (curl(word, &curly))
		k->keys.name[name_slot(key_of(k, buf_slice(&curly)))] |= (unsigned char)what;
	buf_free(&curly);
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

/* The number of an element, under ELEMENTS_MAX; and its bit. */
static size_t element_of(struct making *k, struct slice element)
{
	size_t i = 0;

	while (i < k->n_elements && !slice_eq(k->element[i], element))
		i++;
	if (i == k->n_elements && i < ELEMENTS_MAX)
		k->element[k->n_elements++] = element;
	return i % ELEMENTS_MAX;
}

static struct elements bit_of(size_t element)
{
	struct elements e = { { 0 } };

	e.v[element / 64] = UINT64_C(1) << element % 64;
	return e;
}

static void add_key(struct making *k, uint64_t key, struct elements e)
{
	unsigned char *set = &k->keys.phrase[phrase_slot(key)];
	size_t place = place_of(k->keys.set, &k->n_sets, both(k->keys.set[*set], e));

	if (place == SETS_MAX)			/* the last one may be anything */
		memset(&k->keys.set[--place], 0xFF, sizeof(e));
	*set = (unsigned char)place;
}

static void add_phrase_word(struct making *k, struct slice word, struct elements e)
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
static void add_row(struct making *k, const char *pattern)
{
	struct slice row = slice_z(pattern), element, word;
	size_t weight = SIZE_MAX, place = 0;
	struct need need = { .first = ELEMENTS_MAX };

	row = slice_from(row, slice_starts(row, SLICE("^")));
	row.len -= slice_ends(row, SLICE("$"));
	for (int n = 0; n < ELEMENTS && next_element(row, &weight, &place, &element); n++) {
		size_t i = element_of(k, element);
		need.first = n ? need.first : i;
		need.of = both(need.of, bit_of(i));
		while (next_alternative(&element, &word))
			add_phrase_word(k, word, bit_of(i));
	}
	if (need.first == ELEMENTS_MAX || k->n_needs == SETS_MAX)
		exit(2);
	k->needs[k->n_needs++] = need;
}

static int by_first(const void *a, const void *b)
{
	const struct need *x = a, *y = b;

	return (x->first > y->first) - (x->first < y->first);
}

/* Lays out what the rows need by the first element of each. */
static void place_needs(struct making *k)
{
	size_t at = 0;

	qsort(k->needs, k->n_needs, sizeof(k->needs[0]), by_first);
	for (size_t i = 0; i < ELEMENTS_MAX; i++) {
		for (; at < k->n_needs && k->needs[at].first == i; at++)
			k->keys.need[at] = k->needs[at].of;
		if (at && k->needs[at - 1].first == i)
			k->keys.first = both(k->keys.first, bit_of(i));
		k->keys.needs_end[i] = (unsigned char)at;
	}
}

static void add_not_names(struct making *k, struct slice row)
{
	struct slice word;

	while (next_alternative(&row, &word)) {
		if (k->keys.n_not_names == NOT_NAMES_MAX)
			exit(2);
		add_name_word(k, word, KEY_NO_NAME);
		k->keys.not_names[k->keys.n_not_names++] = word_hash(word);
	}
}

static int by_value(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static void add_list(struct making *k, const char *const *list, size_t n, enum key what)
{
	for (size_t i = 0; i < n; i++)
		add_name_word(k, slice_z(list[i]), what);
}

static void hash_list(uint64_t *hashes, size_t room, const char *const *list, size_t n)
{
	if (n > room)
		exit(2);
	for (size_t i = 0; i < n; i++)
		hashes[i] = word_hash(slice_z(list[i]));
}

static unsigned ones_of(unsigned byte)
{
	unsigned n = 0;

	while (byte >> n & 1)
		n++;
	return n;
}

/* By the bits of a byte: as many bytes as it has ones from the lowest on. */
static void make_masks(uint64_t mask[256])
{
	for (unsigned i = 0; i < 256; i++) {
		unsigned ones = ones_of(i);
		mask[i] = ones == WORD_CHUNK ? UINT64_MAX : (UINT64_C(1) << 8 * ones) - 1;
	}
}

static void make(struct making *k)
{
	k->n_sets = 1;			/* that of no element */
	make_masks(k->keys.mask);
	for (size_t i = 0; i < n_words_flags; i++)
		add_row(k, words_flags[i].pattern);
	place_needs(k);
	for (size_t i = 0; i < n_words_not_names; i++)
		add_not_names(k, slice_z(words_not_names[i].pattern));
	qsort(k->keys.not_names, k->keys.n_not_names, sizeof(uint64_t), by_value);
	add_list(k, words_am, n_words_am, KEY_AM);
	add_list(k, words_verbs, n_words_verbs, KEY_VERB);
	add_list(k, titles_before, n_titles_before, KEY_TITLE);
	hash_list(k->keys.am, AM_MAX, words_am, n_words_am);
	hash_list(k->keys.verbs, VERBS_MAX, words_verbs, n_words_verbs);
}

static void write_words(const char *name, const uint64_t *v, size_t n)
{
	printf(".%s = {", name);
	for (size_t i = 0; i < n; i++)
		printf("%s0x%" PRIx64 ",", i % 6 ? " " : "\n", v[i]);
	printf("\n},\n");
}

static void write_bytes(const char *name, const unsigned char *v, size_t n)
{
	printf(".%s = {", name);
	for (size_t i = 0; i < n; i++)
		printf("%s%d,", i % 32 ? "" : "\n", v[i]);
	printf("\n},\n");
}

static void write_elements(const char *name, const struct elements *v, size_t n)
{
	printf(".%s = {", name);
	for (size_t i = 0; i < n; i++)
		printf("%s{ { 0x%" PRIx64 ", 0x%" PRIx64 " } },", i % 3 ? " " : "\n", v[i].v[0], v[i].v[1]);
	printf("\n},\n");
}

int main(void)
{
	static struct making k;
	const struct glance_keys *keys = &k.keys;

	make(&k);
	printf("#include \"turns/glance_keys.h\"\n\nconst struct glance_keys glance_keys = {\n");
	write_words("mask", keys->mask, 256);
	write_bytes("phrase", keys->phrase, sizeof(keys->phrase));
	write_elements("set", keys->set, k.n_sets);
	write_elements("need", keys->need, k.n_needs);
	write_bytes("needs_end", keys->needs_end, ELEMENTS_MAX);
	write_bytes("name", keys->name, sizeof(keys->name));
	write_words("not_names", keys->not_names, keys->n_not_names);
	printf(".n_not_names = %zu,\n", keys->n_not_names);
	write_words("am", keys->am, n_words_am);
	write_words("verbs", keys->verbs, n_words_verbs);
	printf(".first = { { 0x%" PRIx64 ", 0x%" PRIx64 " } }\n};\n", keys->first.v[0], keys->first.v[1]);
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 2;
}
