/*
 * elements.h - what the elements of a page hold, and how they repeat.
 *
 * Units stand in the order of the page, so an element's are a range of them, and
 * what it holds is a difference of two sums.
 */
#ifndef CLEAN_ELEMENTS_H
#define CLEAN_ELEMENTS_H

#include "clean/unit.h"
#include "html/html.h"

/* Of units, added up. */
struct sums {
	uint32_t words, prose, bytes, links, proses, labelled;	/* links in bytes; proses, labelled in units */
};

#define NO_ELEMENT UINT32_MAX
#define DISTANCE_NONE 20	/* no element so named is around */

/* The areas and names of enum unit_place, each with the distance to the next element that has it. */
/*
 * Ways from the root down, each time into the child that holds the most: of prose, of
 * words outside links, as long as it holds half of what the one before holds; and to the title.
 */
enum chain_kind { CHAIN_PROSE, CHAIN_WORDS, CHAIN_TITLE, N_CHAINS };

struct chain {
	uint32_t len;
	uint32_t last;			/* its last element */
	uint32_t whole;			/* so far each holds four fifths of the one before */
};

struct element {
	uint32_t parent;
	uint32_t first, end;		/* its units */
	uint64_t own;			/* hash of its tag and class */
	unsigned places, around;	/* enum unit_place of itself, and with those around it; none that its size denies */
	bool body;			/* its name says that it is the article's text: "entry-content" */
	uint32_t siblings;		/* with its parent and hash, itself included */
	uint32_t on[N_CHAINS];		/* its place on each chain, from 1; 0: beside it */
	uint32_t meets[N_CHAINS];	/* the innermost around it, or itself, that is on the chain */
	uint32_t branch;		/* below meets[CHAIN_PROSE], the element that it is in */
	uint32_t content;		/* the innermost whose name says content; NO_ELEMENT: none */
	uint32_t contents;		/* how many such are around it */
	unsigned char body_steps;	/* to the next that is a body; DISTANCE_NONE: there is none */
	enum html_name el;
};

struct elements {
	struct element *v;
	size_t n;
	const struct sums *before;	/* units + 1 */
	struct chain chains[N_CHAINS];
	const uint32_t *of_unit;	/* the innermost element of each unit */
};

/*
 * Looks at a page whose units have been measured, and fills their place.  The way to the
 * title is not yet marked.
 */
struct elements elements_of(struct arena *a, const struct html_page *page, struct units *units);

/* Marks the way to the element that has the title, or none (NO_ELEMENT); fills what is left. */
void elements_mark_title(struct elements *es, uint32_t element);

/* What the units from `first` to before `end` add up to. */
struct sums sums_of(const struct elements *es, size_t first, size_t end);

#endif
