/*
 * sentence.h - text cut into sentences by rules.
 *
 * A sentence ends at . ! ? and their forms in other scripts (with what quotes
 * and brackets close there), at a blank line, and at the end of a list item or
 * heading line; not after an abbreviation of the table (with its source), an
 * initial, a decimal point, an ellipsis followed by a small letter, nor within
 * a quotation or bracket that closes in the next 240 bytes (a longer one is cut
 * like any text).  A single line break inside a paragraph does not end it.
 */
#ifndef TEXT_SENTENCE_H
#define TEXT_SENTENCE_H

#include "base/slice.h"

/*
 * Takes the next sentence off *in: true with *sentence, a slice of the text
 * without white space around it and without a bullet or number that marks a
 * list item before it; false when nothing is left.  *in must begin where a
 * paragraph or a sentence does.
 */
bool sentence_next(struct slice *in, struct slice *sentence);

#endif
