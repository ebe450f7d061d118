/*
 * compose.h - the units that were kept, as blocks of the clean text.
 */
#ifndef CLEAN_COMPOSE_H
#define CLEAN_COMPOSE_H

#include "clean/unit.h"
#include "model/doc.h"

/* Fills d->text and d->blocks from the kept units. */
void compose(struct doc *d, const struct units *units);

/* Whether the kept unit i looks like a heading of what follows it. */
bool unit_is_heading(const struct units *units, size_t i);

/* s in the arena with every run of white space as one blank. */
struct slice one_line(struct arena *a, struct slice s);

#endif
