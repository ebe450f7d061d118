/*
 * facts.h - what the lines of a page state about it.
 */
#ifndef CLEAN_FACTS_H
#define CLEAN_FACTS_H

#include "clean/cleaner.h"
#include "model/doc.h"

/*
 * Finds title, date, author, section and site among the units, which are looked at
 * and selected, and states those that d does not state yet.  The title's unit and
 * what stands above it are no longer kept.
 */
void facts_state(struct doc *d, const struct cleaner *c, struct units *units);

/*
 * States what a page of HTML says of itself, on purpose or in its text: before facts_state.
 * url: where it is from, or empty.  True if the date of its last change may stand for the
 * one that it was published on, should nothing else state that: facts_of_change.
 */
struct html_page;
bool facts_of_page(struct doc *d, const struct cleaner *c, const struct html_page *page,
		   const struct units *units, struct slice url);

/* After facts_state: states the date of the last change as the date, if there is none. */
void facts_of_change(struct doc *d);

/* States the language, unless it is stated: of the text, or what the tag says if that does not tell. */
void facts_language(struct doc *d, const struct cleaner *c, const struct units *units, struct slice tag);

#endif
