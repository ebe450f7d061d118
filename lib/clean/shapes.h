/*
 * shapes.h - lines that are known by their shape: a date, a byline, a counter.
 *
 * A shape describes the whole line, marks and white space apart:
 *
 *     word      that word, in any case; a/b/c one of them; a mark such as (c) too
 *     #         a number, with its decimals and a K or M
 *     @date     a date, with weekday and time (text/date.h)
 *     @time     a time of day or a length: 1:39 am EST, 04:10
 *     @name     names of people: capitalised words, initials, "and"
 *     @few      one to six words
 *     @rest     all that is left, at least one word
 *     @mail @url @phone
 *     :         a colon, which must be there; other marks may be anywhere
 *     x?        x, or nothing
 */
#ifndef CLEAN_SHAPES_H
#define CLEAN_SHAPES_H

#include "base/slice.h"
#include "clean/furniture.h"
#include "text/date.h"
#include "text/words.h"

struct shape {
	const char *pattern;
	enum furniture label;
	const char *source;
};

extern const struct shape shape_rows[];
extern const size_t n_shape_rows;

/* What the line states; slices are part of it, empty where it states nothing. */
struct shape_hit {
	enum furniture label;
	size_t row;
	struct slice name, few;		/* what @name and @few took */
	char date[DATE_ISO_SIZE];	/* "" or ISO 8601 */
};

/* The table made ready; immutable, for any thread. */
struct shapes;
struct shapes *shapes_new(void);
void shapes_free(struct shapes *set);

/*
 * The first row that the line has the shape of.  digits: the most that one of its
 * words has; words: all of its words, or NULL.  Both are there to save time.
 */
bool shapes_match(const struct shapes *set, struct slice line, size_t digits,
		  const struct words *words, struct shape_hit *hit);

#endif
