/*
 * rx.h - regular expressions: the one door to PCRE2.
 *
 * UTF, compiled with JIT where the system allows it, matched with limits, so
 * that no pattern on no input runs away.  One thread at a time.
 */
#ifndef TEXT_RX_H
#define TEXT_RX_H

#include "base/diag.h"
#include "base/slice.h"

struct rx;

/*
 * Compiles a pattern that a user gave, in PCRE2's syntax; \w, \d and the like
 * know all of Unicode.  NULL with an error [bad-regex] in sink if it is wrong.
 */
struct rx *rx_new(struct slice pattern, struct diag_sink *sink);
void rx_free(struct rx *rx);

/*
 * Whether it matches somewhere in text, which is a line; *at (may be NULL) is
 * then what matched, a slice of text.  Of a longer text only the first
 * RX_TEXT_MAX bytes are looked at.  A match that runs into a limit is given up,
 * and counts as none.
 */
#define RX_TEXT_MAX ((size_t)4 * 1024)	/* without machine code [ \t]+$ takes 0.1 s for that much white space, and four times that for twice as much */
bool rx_match(struct rx *rx, struct slice text, struct slice *at);

/* How many matches of rx were given up; 0 where there is no rx. */
size_t rx_given_up(const struct rx *rx);

#endif
