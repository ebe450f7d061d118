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

/* States what the head of a page says: first of all, as it is said on purpose. */
struct html_page;
void facts_of_page(struct doc *d, const struct html_page *page);

#endif
