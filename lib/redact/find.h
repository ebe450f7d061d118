/*
 * find.h - what of a text tells who someone is, found piece by piece; private to lib/redact.
 *
 * A text is cut into words once (text/words.h); one scan over its bytes finds what numbers and
 * signs make up (find_scan.c and what it asks), one over its words what words do (find_words.c).  Names
 * come last, around what was found (find_names.c).
 */
#ifndef REDACT_FIND_H
#define REDACT_FIND_H

#include "redact/redact.h"
#include "redact/vocab.h"
#include "text/words.h"

/* What a tag is called, and which kind asks for it. */
enum sort { SORT_PERSON, SORT_EMAIL, SORT_PHONE, SORT_DATE, SORT_AGE, SORT_URL, SORT_ID, SORT_ADDRESS, SORT_CODE, N_SORTS, SORT_TAG = N_SORTS };

/* A place in a text.  Of two that overlap the stronger stays, of equals the longer. */
struct hit {
	size_t start, end;
	enum sort sort;		/* SORT_TAG: a tag that stands there already */
	unsigned strength;
	size_t person, value;	/* known ones that it is, + 1; 0: none */
};

struct hits {
	struct hit *v;
	size_t n, cap;
};

struct found {
	const struct vocab *vocab;
	struct arena *arena;
	struct slice text;
	const struct word *words;
	size_t n_words;
	struct hits hits;
};

void found_add(struct found *f, size_t start, size_t end, enum sort sort, unsigned strength);

/* Byte i, or 0 outside. */
static inline char byte_at(struct slice s, size_t i)
{
	return i < s.len ? s.p[i] : '\0';
}

static inline bool is_alnum(char c)
{
	return is_letter(c) || is_digit(c);
}

static inline size_t word_start(const struct found *f, size_t i)
{
	return (size_t)(f->words[i].text.p - f->text.p);
}

static inline size_t word_end(const struct found *f, size_t i)
{
	return word_start(f, i) + f->words[i].text.len;
}

/* What stands between word i and the next one, or behind the last one. */
static inline struct slice gap_after(const struct found *f, size_t i)
{
	return slice_span(f->text, word_end(f, i), i + 1 < f->n_words ? word_start(f, i + 1) : f->text.len);
}

/* The first word that begins at byte `at` or later. */
size_t word_from(const struct found *f, size_t at);

static inline uint32_t bits_of(const struct found *f, size_t i)
{
	return i < f->n_words ? vocab_bits(f->vocab, f->words[i].hash) : 0;
}

/* Whether one of the n words before byte `at`, in its line, has one of these bits. */
bool said_before(const struct found *f, size_t at, size_t n, uint32_t bits);

/* The patterns of numbers: how many bytes of s from `at` on one takes; 0: none.  find_numbers.c says how they are written. */
size_t shape_len(struct slice s, size_t at, const char *shape);

/* What a number that begins at byte `at` is: adds it, and returns where it ends, or `at`. */
size_t find_number(struct found *f, size_t at);
size_t find_phone(struct found *f, size_t at);

/* Numbers with digits that check the others. */
bool check_luhn(struct slice s);
bool check_iban(struct slice s);
bool check_ssn(struct slice s);

void find_scan(struct found *f);	/* addresses of mail and pages, numbers */
void find_dates(struct found *f);	/* with the names of months; ages */
void find_ids(struct found *f);		/* by what they are called, or by their form */
void find_addresses(struct found *f);
void find_spoken(struct found *f);	/* digits and addresses of mail that were said */

/* Lines of base64, in which anything may stand: each run of them is a SORT_CODE. */
void find_code(struct found *f);

/* Keeps what of the hits does not overlap, in order; those of sorts that are not wanted go. */
void found_settle(struct found *f, unsigned wanted);	/* 1 << SORT_... */

#endif
