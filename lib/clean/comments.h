/*
 * comments.h - what readers wrote below a page, where it is wanted (--comments).
 */
#ifndef CLEAN_COMMENTS_H
#define CLEAN_COMMENTS_H

#include "base/buf.h"
#include "clean/unit.h"
#include "model/doc.h"

/*
 * Appends the comments among the units that were not kept to the text that is being made, an
 * empty line before each, and a part of d for each: its span, and as fields its author
 * and date (ISO 8601), if they are stated.  HTML says by its names what a comment is, and
 * it must be in a list or dated; rendered text (page NULL) has them below a line such as
 * "3 comments", each with its author.
 */
struct html_page;
void comments_put(struct doc *d, struct buf *text, const struct units *units, const struct html_page *page);

#endif
