/*
 * build.h - turns and parts as a reader makes them.
 */
#ifndef TURNS_BUILD_H
#define TURNS_BUILD_H

#include "turns/lexicon.h"

/*
 * Appends a turn with no times.  line: of the source; span: all of it as
 * written, after that of the turn before.  The rest is for the caller to set.
 * Valid until the next turn is added.
 */
struct turn *turn_add(struct doc *d, size_t line, struct span span);

/* Appends a part; parts may come in any order.  Its text is not set. */
struct part *part_add(struct doc *d, enum part_type type, size_t line, struct span span);

/* Where a slice of d->text stands in it. */
struct span doc_span(const struct doc *d, struct slice of_text);

/* Adds a note to a turn; at: the slice of d->text that it stands in, marks and all. */
void turn_note(struct doc *d, struct turn *t, struct slice text, struct slice at);

/*
 * Completes d->speakers: one for every name of a turn, in order of their first
 * turns, with the ways it was written, and counts their turns.  who[i] is the
 * speaker of turn i, or SIZE_MAX if that has no name.
 */
size_t *doc_cast(struct doc *d);

#endif
