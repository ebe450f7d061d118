/*
 * binary.h - whether an input is no text at all.
 */
#ifndef TEXT_BINARY_H
#define TEXT_BINARY_H

#include "base/slice.h"

/*
 * What the decoded text shows its input to be, as in "a PDF file", a literal; NULL: text.
 * Looks at the first BINARY_LOOK bytes: a format's own mark, or more than three
 * characters, and one in twenty, that text has not (controls, U+FFFD).
 */
#define BINARY_LOOK ((size_t)4096)
const char *binary_kind(struct slice text);

#endif
