/*
 * compose.h - the units that were kept, as blocks of the clean text.
 */
#ifndef CLEAN_COMPOSE_H
#define CLEAN_COMPOSE_H

#include "clean/clean.h"
#include "clean/unit.h"

/* What the units are from, and what is wanted beside their text. */
struct compose_from {
	const struct units *units;
	const struct html_page *page;	/* NULL: rendered text */
	const struct clean_options *o;
	struct slice url;		/* where the page is from, as far as it is known */
};

/* Fills d->text and d->blocks from the kept units; and d->parts with comments, if they are wanted. */
void compose(struct doc *d, const struct compose_from *from);

/* Whether the kept unit i looks like a heading of what follows it. */
bool unit_is_heading(const struct units *units, size_t i);

/* What the unit i is as a block. */
enum block_type unit_type(const struct units *units, size_t i);

/* s in the arena with every run of white space as one blank. */
struct slice one_line(struct arena *a, struct slice s);

/* The length of the run of white space, no-break blanks too, at the front of s. */
size_t white_run(struct slice s);

#endif
