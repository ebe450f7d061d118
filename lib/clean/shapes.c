#include "clean/shapes.h"

#include "base/mem.h"
#include "clean/shape_take.h"
#include "text/word_bits.h"
#include "text/words.h"

#include <stdint.h>
#include <stdlib.h>

#define ROWS_MAX 64	/* a bit each in struct shapes */
#define ELEMENTS_MAX 10
#define WORDS_MAX 512	/* alternatives in all rows */

static const char *const element_names[] = {
	[E_NUMBER] = "#", [E_DATE] = "@date", [E_TIME] = "@time", [E_NAME] = "@name", [E_FEW] = "@few",
	[E_REST] = "@rest", [E_MAIL] = "@mail", [E_URL] = "@url", [E_PHONE] = "@phone",
	[E_COLON] = ":",
};

struct row {
	struct element v[ELEMENTS_MAX];
	size_t n;
	size_t digits;		/* in a run that a line of this shape has: 4 in a date, 1 in a number */
	bool at;		/* it has the mark of an address */
};

struct shapes {
	struct row rows[ROWS_MAX];
	uint64_t words[WORDS_MAX];	/* of their elements */
	size_t n_words;
	/* Which rows may begin with a byte (in lower case; all bytes over 0x7F alike), in order. */
	unsigned char first[129][ROWS_MAX], n_first[129];
	/* Of the rows without digits: words that begin one, words in those that none begins. */
	struct word_bits begins, inside;
};

static size_t first_index(char c)
{
	return (unsigned char)c < 0x80 ? (unsigned char)to_lower(c) : 128;
}

static struct element element_of(struct shapes *set, struct slice token)
{
	struct element e = { .kind = E_WORD };

	if (token.len > 1 && slice_ends(token, SLICE("?"))) {
		e.optional = true;
		token.len--;
	}
	for (size_t k = E_NUMBER; k < N_ELEMS(element_names); k++)
		if (slice_is(token, element_names[k]))
			e.kind = (enum element_kind)k;
	e.words = &set->words[set->n_words];
	while (e.kind == E_WORD && token.len && set->n_words < WORDS_MAX) {
		size_t slash = slice_chr(token, '/');
		uint64_t hash = word_hash(slice_first(token, slash));
		set->words[set->n_words++] = hash;
		e.bits |= shape_bit(hash);
		e.n++;
		token = slice_from(token, slash + 1);
	}
	return e;
}

static size_t digits_in(const struct element *e)
{
	if (e->kind == E_DATE)
		return 4;
	return e->kind == E_NUMBER || e->kind == E_TIME || e->kind == E_PHONE;
}

static void allow(struct shapes *set, size_t byte, size_t row)
{
	unsigned char *n = &set->n_first[byte];

	if (*n == 0 || set->first[byte][*n - 1] != row)
		set->first[byte][(*n)++] = (unsigned char)row;
}

static void allow_range(struct shapes *set, unsigned char from, unsigned char to, size_t row)
{
	for (unsigned c = from; c <= to; c++)
		allow(set, first_index((char)c), row);
}

/* Enters the bytes that an element may begin with. */
static void allow_element(struct shapes *set, const struct element *e, struct slice words, size_t row)
{
	if (e->kind == E_WORD) {
		while (words.len) {
			allow(set, first_index(words.p[0]), row);
			words = slice_from(words, slice_chr(words, '/') + 1);
		}
		return;
	}
	if (e->kind != E_URL)
		allow_range(set, '0', '9', row);
	if (e->kind == E_PHONE)
		allow(set, '+', row);
	if (e->kind == E_URL) {
		allow(set, 'h', row);
		allow(set, 'w', row);
	} else if (e->kind == E_DATE || digits_in(e) == 0) {
		allow_range(set, 'a', 'z', row);
		allow(set, 128, row);
	}
}

static void compile_row(struct shapes *set, size_t i)
{
	struct slice pattern = slice_z(shape_rows[i].pattern), token;
	struct row *r = &set->rows[i];
	bool begins = true;

	while (r->n < ELEMENTS_MAX && slice_word(&pattern, &token)) {
		struct element e = element_of(set, token);
		if (begins)
			allow_element(set, &e, token, i);
		begins &= e.optional;
		if (!e.optional && digits_in(&e) > r->digits)
			r->digits = digits_in(&e);
		r->at |= e.kind == E_MAIL;
		r->v[r->n++] = e;
	}
}

/* A line without digits has the shape of a row only if it has one of these words. */
static void note_words(struct shapes *set, const struct row *r)
{
	if (r->v[0].kind == E_URL) {
		word_bits_add(&set->begins, word_hash(SLICE("http")));
		word_bits_add(&set->begins, word_hash(SLICE("https")));
		word_bits_add(&set->begins, word_hash(SLICE("www")));
	}
	for (size_t i = 0; i < r->n && r->digits == 0 && !r->at; i++) {
		struct word_bits *bits = r->v[0].kind == E_WORD ? &set->begins : &set->inside;
		for (size_t k = 0; k < r->v[i].n; k++)
			word_bits_add(bits, r->v[i].words[k]);
		if (r->v[0].kind == E_WORD && !r->v[i].optional)
			return;
	}
}

struct shapes *shapes_new(void)
{
	struct shapes *set = mem_grow(NULL, 1, sizeof(*set));

	memset(set, 0, sizeof(*set));
	for (size_t i = 0; i < n_shape_rows && i < ROWS_MAX; i++) {
		compile_row(set, i);
		note_words(set, &set->rows[i]);
	}
	return set;
}

void shapes_free(struct shapes *set)
{
	free(set);
}

static bool match_row(const struct row *r, struct slice line, struct shape_hit *hit,
		      struct date_seen *seen)
{
	for (size_t i = 0; i < r->n; i++) {
		struct slice at = shape_skip_marks(line);
		if (r->v[i].kind == E_COLON) {
			if (slice_chr(slice_first(line, line.len - at.len), ':') == line.len - at.len)
				return false;
			continue;
		}
		if (at.len && shape_take(&at, &r->v[i], hit, seen))
			line = at;
		else if (!r->v[i].optional)
			return false;
	}
	return shape_skip_marks(line).len == 0;
}

/* What a line has, to pass over most rows by. */
struct glance {
	uint64_t bits;		/* of its words */
	uint64_t first;		/* the hash of its first word, as shapes have words */
	size_t digits;
	bool at;
};

static struct glance glance(struct slice s, size_t digits, bool at, const struct words *words)
{
	struct glance g = { words ? 0 : UINT64_MAX, word_hash(shape_word(s)), digits, at };

	for (size_t i = 0; words && i < words->n; i++)
		g.bits |= shape_bit(words->v[i].hash);
	if (slice_find(s, SLICE("\xC2\xA9"), 0) < s.len)	/* counts as a word here */
		g.bits = UINT64_MAX;
	return g;
}

/* Whether a line without digits can have a shape; most lines cannot. */
static bool has_word(const struct shapes *set, const struct words *words)
{
	if (words->n && word_bits_has(&set->begins, words->v[0].hash))
		return true;
	for (size_t i = 1; i < words->n; i++)
		if (word_bits_has(&set->inside, words->v[i].hash))
			return true;
	return false;
}

static bool may_match(const struct row *r, const struct glance *g)
{
	const struct element *e = &r->v[0];

	if (g->digits < r->digits || g->at < r->at)
		return false;
	for (size_t i = 0; i < r->n; i++)
		if (r->v[i].kind == E_WORD && !r->v[i].optional && !(r->v[i].bits & g->bits))
			return false;
	return e->kind != E_WORD || e->optional || shape_is_one_of(e, g->first);
}

bool shapes_match(const struct shapes *set, struct slice line, size_t digits,
		  const struct words *words, struct shape_hit *hit)
{
	struct slice s = shape_skip_marks(line);
	size_t first = s.len ? first_index(s.p[0]) : 0;
	struct date_seen seen = { NULL, 0, "" };
	struct glance g;
	bool at;

	if (!s.len || !set->n_first[first])
		return false;
	at = slice_chr(s, '@') < s.len;
	if (words && digits == 0 && !at && s.p[0] != '\xC2' && !has_word(set, words))
		return false;
	g = glance(s, digits, at, words);
	for (size_t i = 0; i < set->n_first[first]; i++) {
		size_t k = set->first[first][i];
		if (!may_match(&set->rows[k], &g))
			continue;
		*hit = (struct shape_hit){ shape_rows[k].label, k, { NULL, 0 }, { NULL, 0 }, "" };
		if (match_row(&set->rows[k], s, hit, &seen))
			return true;
	}
	return false;
}
