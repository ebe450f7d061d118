/*
 * detect.h - what a text was read as, and why, in one line.
 */
#ifndef READ_DETECT_H
#define READ_DETECT_H

#include "read/reader.h"

/*
 * Appends "format<TAB>score<TAB>evidence" for d, which doc_read has filled: the
 * reader that read it and what it found in the beginning of the text; for a
 * text that none reads "-", 0 and "prose, not a transcript".
 */
void detect_put(const struct doc *d, struct buf *out);

/* Appends a name, each control character as a blank: a tab would end the column. */
void detect_put_name(struct slice name, struct buf *out);

#endif
