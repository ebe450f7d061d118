/*
 * shape_take.h - the elements of shapes, taken off the front of a line.
 */
#ifndef CLEAN_SHAPE_TAKE_H
#define CLEAN_SHAPE_TAKE_H

#include "clean/shapes.h"

#include <stdint.h>

enum element_kind {
	E_WORD, E_NUMBER, E_DATE, E_TIME, E_NAME, E_FEW, E_REST, E_MAIL, E_URL, E_PHONE,
	E_COLON
};

struct element {
	enum element_kind kind;
	bool optional;
	const uint64_t *words;		/* E_WORD: n hashes of the alternatives */
	size_t n;
	uint64_t bits;			/* of those hashes: shape_bit() */
};

/* One of 64 bits for a word: a line without the bit does not have the word. */
static inline uint64_t shape_bit(uint64_t hash)
{
	return UINT64_C(1) << (hash >> 58);
}

/* The date that was looked for last: the rows of a line look at the same places. */
struct date_seen {
	const char *at;
	size_t n;
	char iso[DATE_ISO_SIZE];
};

/* Words that end a name though they may have a capital, and small ones inside a name. */
struct name_word {
	struct slice word;
	const char *source;
};
extern const struct name_word name_ends[], name_joins[];
extern const size_t n_name_ends, n_name_joins;

/* Passes marks and white space that may stand between two elements. */
struct slice shape_skip_marks(struct slice s);

/* The word at the front of s; the mark (c) counts as one. */
struct slice shape_word(struct slice s);
bool shape_is_one_of(const struct element *e, uint64_t hash);

/* The longest run of digits, up to the four of a year. */
size_t shape_digit_run(struct slice s);

/* Takes the element off the front of *in; what it states goes to *hit. */
bool shape_take(struct slice *in, const struct element *e, struct shape_hit *hit,
		struct date_seen *seen);

#endif
