/*
 * full_stop.h - whether a full stop ends a sentence: not that of an abbreviation (abbrev.h), of initials
 * before a name, or of a German ordinal.
 */
#ifndef TEXT_FULL_STOP_H
#define TEXT_FULL_STOP_H

#include "base/slice.h"

/* The run of letters, digits and inner marks that ends `before`: "e.g", "U.S", "Smith"; some 24 bytes of it. */
struct slice full_stop_token(struct slice before);

/*
 * Whether one full stop that stands behind `before` ends a sentence, where white space follows it and
 * then `next`, from its first letter or digit on.  capitals: its writer begins sentences with one.
 */
bool full_stop_ends(struct slice before, struct slice next, bool capitals);

#endif
