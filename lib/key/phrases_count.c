#include "key/phrases_parts.h"

#include "base/map.h"

#define RUN_MOST 50	/* words: a longer run is cut */

/* What a word is to a run of adjectives and nouns. */
enum fits { FITS_NOT, FITS_IN, FITS_END };

static bool is_noun(const struct token *t)
{
	return t->tag == TAG_NOUN || t->tag == TAG_PLURAL || t->tag == TAG_NAME;
}

/* A letter or the end of a word cut off from it is no noun: "x", "it 's", "we 're"; but "x-ray" is. */
static bool is_scrap(const struct finder *f, size_t i)
{
	const struct token *t = &f->tokens.v[i];

	if (t->len > 2 || is_upper(t->p[0]))
		return false;
	return (!t->first && t->p[-1] == '\'') ||
	       (t->len == 1 && (i + 1 == f->tokens.n || t[1].glue != GLUE_HYPHEN));
}

/* Numbers belong to names that they are joined to: "DC-10". */
static enum fits fits(const struct finder *f, size_t i)
{
	const struct token *t = &f->tokens.v[i];

	if (is_scrap(f, i))
		return FITS_NOT;
	if (is_noun(t))
		return FITS_END;
	if (t->tag == TAG_ADJ)
		return FITS_IN;
	if (t->tag == TAG_NUMBER && t->glue == GLUE_HYPHEN && t[-1].tag == TAG_NAME)
		return FITS_END;
	return FITS_NOT;
}

/* Dates and titles begin and end no phrase: "last June", "Senator Hall". */
static bool is_frame(const struct finder *f, size_t i)
{
	const struct term *term = term_at(f, i);

	return f->tokens.v[i].tag == TAG_NAME && (term->date || term->title);
}

static uint64_t mixed(uint64_t hash, uint64_t with)
{
	return hash_end(hash * UINT64_C(0xff51afd7ed558ccd) + with);
}

/* Counts the spelling of a phrase; returns its number. */
static uint32_t count_spelling(struct finder *f, size_t at, size_t n)
{
	uint64_t hash = HASH_INIT + n;
	bool is_new;
	size_t id;

	for (size_t i = at; i < at + n; i++)
		hash = mixed(hash, term_at(f, i)->folded);
	id = ids_of(&f->spellings_known, hash, &is_new);
	if (is_new)
		VEC_PUSH(f->arena, &f->spellings)->at = (uint32_t)at;
	f->spellings.v[id].count++;
	return (uint32_t)id;
}

/* The phrase of the words [at, at + n), whatever their forms. */
static struct phrase_found *phrase_of(struct finder *f, size_t at, size_t n)
{
	uint64_t hash = HASH_INIT + n;
	bool is_new;
	size_t id;

	for (size_t i = at; i < at + n; i++)
		hash = mixed(hash, stem_at(f, i));
	id = ids_of(&f->found_known, hash, &is_new);
	if (is_new)
		*VEC_PUSH(f->arena, &f->found) = (struct phrase_found){ .at = (uint32_t)at, .n = (unsigned char)n };
	return &f->found.v[id];
}

static void count_phrase(struct finder *f, size_t at, size_t n, bool whole, uint32_t sentence)
{
	struct phrase_found *p = phrase_of(f, at, n);
	uint32_t spelling = count_spelling(f, at, n);
	bool name = true;

	for (size_t i = at; i < at + n; i++)
		name &= f->tokens.v[i].tag == TAG_NAME;
	if (p->count++ == 0 || f->spellings.v[spelling].count > f->spellings.v[p->usual].count)
		p->usual = spelling;
	p->whole += whole;
	p->name |= name;
	p->first = p->first ? p->first : sentence;
	p->sentences += p->last != sentence;
	p->last = sentence;
}

/* Whether the word at i is an "of" between names. */
static bool joins_names(const struct finder *f, size_t i)
{
	const struct token *t = &f->tokens.v[i];

	return i > 0 && i + 1 < f->tokens.n && t->tag == TAG_PREP && t->len == 2 && t->p[0] == 'o' &&
	       t->p[1] == 'f' && t->glue == GLUE_BLANK && t[1].glue == GLUE_BLANK &&
	       t[-1].tag == TAG_NAME && t[1].tag == TAG_NAME;
}

/* Counts a run without frames, and each part of it that ends with a noun. */
static void count_parts(struct finder *f, size_t at, size_t n, uint32_t sentence)
{
	bool joined = joins_names(f, at + n) || (at > 0 && joins_names(f, at - 1));

	for (size_t i = at; i < at + n; i++)
		f->stems.v[stem_at(f, i)].joined += (uint32_t)(n - 1);
	for (size_t end = at + 1; end <= at + n; end++) {
		size_t most = end - at < PHRASE_WORDS ? end - at : PHRASE_WORDS;
		if (fits(f, end - 1) != FITS_END)
			continue;
		for (size_t k = 1; k <= most; k++)
			if (k > 1 || (f->tokens.v[end - 1].len > 1 && !is_frame(f, end - 1)))
				count_phrase(f, end - k, k, !joined && end == at + n && k == most, sentence);
	}
}

/* Words of a run at its end that are names. */
static size_t names_at_end(const struct finder *f, size_t at, size_t n)
{
	size_t names = 0;

	while (names < n && f->tokens.v[at + n - 1 - names].tag == TAG_NAME)
		names++;
	return names;
}

/*
 * Counts what is in a run.  What stands before a name only describes it, and is
 * a phrase of its own: "executive Ann Hall".
 */
static void count_run(struct finder *f, size_t at, size_t n, uint32_t sentence)
{
	while (n) {
		size_t end = at + n, names;
		if (fits(f, end - 1) != FITS_END || is_frame(f, end - 1)) {
			n--;
			continue;
		}
		if (is_frame(f, at)) {
			at++;
			n--;
			continue;
		}
		names = names_at_end(f, at, n);
		if (names <= 1 || names == n || f->tokens.v[end - 1 - names].tag == TAG_ADJ)
			names = n;
		count_parts(f, end - names, names, sentence);
		n -= names;
	}
}

/* Names joined by an "of" at i: "University of California". */
static void count_of(struct finder *f, size_t i, uint32_t sentence)
{
	const struct token *v = f->tokens.v;
	size_t at = i, end = i + 1;

	if (!joins_names(f, i))
		return;
	while (at > 0 && i - at < PHRASE_WORDS && v[at - 1].tag == TAG_NAME && (at == i || v[at].glue != GLUE_NONE))
		at--;
	while (end < f->tokens.n && end - i < PHRASE_WORDS && v[end].tag == TAG_NAME && v[end].glue != GLUE_NONE)
		end++;
	if (end - at <= PHRASE_WORDS + 1)
		count_phrase(f, at, end - at, true, sentence);
}

static bool ends_possessive(const struct token *t)
{
	struct slice word = { t->p, t->len };

	return slice_ends(word, SLICE("'s")) || slice_ends(word, SLICE("\xE2\x80\x99s"));
}

/* Whether a run goes on with the word at i. */
static bool goes_on(const struct finder *f, size_t i)
{
	const struct token *t = &f->tokens.v[i];

	return t->glue != GLUE_NONE && !ends_possessive(&t[-1]) && fits(f, i) != FITS_NOT;
}

void phrases_count(struct finder *f)
{
	uint32_t sentence = 0;
	size_t n;

	ids_reserve(&f->found_known, f->tokens.n / 2);
	ids_reserve(&f->spellings_known, f->tokens.n / 2);
	for (size_t i = 0; i < f->tokens.n; i += n) {
		sentence += f->tokens.v[i].first;
		count_of(f, i, sentence);
		n = 1;
		if (fits(f, i) == FITS_NOT)
			continue;
		while (n < RUN_MOST && i + n < f->tokens.n && goes_on(f, i + n))
			n++;
		count_run(f, i, n, sentence);
	}
}
