/*
 * titles.h - words that stand before a name and after it.
 */
#ifndef TEXT_TITLES_H
#define TEXT_TITLES_H

#include "base/slice.h"

/* "Dr.", "mrs", "Senator"; "Jr.", "PhD", "III": in any case, with or without a full stop.  Pure. */
bool title_before_name(struct slice word);
bool title_after_name(struct slice word);

/* The words of the first one: in lower case, sorted. */
extern const char *const titles_before[];
extern const size_t n_titles_before;

#endif
