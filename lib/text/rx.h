/*
 * rx.h - regular expressions: the one door to PCRE2.
 *
 * UTF, compiled with JIT where the system allows it, matched with limits, so
 * that no pattern on no input runs away.  A compiled rx is immutable, for any thread.
 */
#ifndef TEXT_RX_H
#define TEXT_RX_H

#include "base/diag.h"
#include "base/slice.h"

struct rx;

/* Compiles a pattern that a user gave.  NULL with an error [bad-regex] in sink if it is wrong. */
struct rx *rx_new(struct slice pattern, struct diag_sink *sink);
void rx_free(struct rx *rx);

/* Whether it matches somewhere in text; *at (may be NULL) is then what matched, a slice of text. */
bool rx_match(const struct rx *rx, struct slice text, struct slice *at);

#endif
