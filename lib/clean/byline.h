/*
 * byline.h - the names in what a page says of its authors: "By Ann Smith and Bob Roe | May 3".
 */
#ifndef CLEAN_BYLINE_H
#define CLEAN_BYLINE_H

#include "base/arena.h"

#define BYLINE_NAMES_MAX 16

/*
 * Appends the names that text has, as slices of it: without "By" and the like before them, without
 * dates, offices, counters and sentences behind them.  Returns how many; 0 if there are
 * none, or what is there is no name.
 */
size_t byline_names(struct arena *a, struct slice text, struct slices *names);

#endif
