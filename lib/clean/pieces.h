/*
 * pieces.h - a block's text in pieces, each a link or none, for those that write it.
 */
#ifndef CLEAN_PIECES_H
#define CLEAN_PIECES_H

#include "model/doc.h"

/* Begin with the document and the block, the rest zero. */
struct pieces {
	const struct doc *d;
	const struct block *b;
	size_t at, end;		/* what is left of the part, in d->text */
	size_t link;		/* the next that may stand in it */
};

/* Sets the part [start, end) of d->text to be walked; parts come in order. */
void pieces_of(struct pieces *p, size_t start, size_t end);

/* The next piece; url is empty outside links.  False at the end of the part. */
bool pieces_next(struct pieces *p, struct slice *text, struct slice *url);

/*
 * Sets the next line of the block's text as the part: *from is where it begins in d->text, first
 * b->span.start, and is moved on.  False at the end.
 */
bool pieces_line(struct pieces *p, size_t *from);

#endif
