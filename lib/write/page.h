/*
 * page.h - turns as people read them, and as the plain reader reads them back; private to lib/write.
 */
#ifndef WRITE_PAGE_H
#define WRITE_PAGE_H

#include "write/put.h"

/*
 * Puts every turn, its blanks at the end left out, and `end` after it.  All
 * clocks have the same mark: '.' if one turn starts between two seconds, else 0.
 */
void put_page(struct buf *out, const struct doc *d, const char *end,
	      void (*put)(struct buf *out, const struct turn *t, char mark));

/* "[00:00:30]" if the turn has a start. */
void put_stamp(struct buf *out, const struct turn *t, char mark);

/*
 * A turn's text with its lines and paragraphs.  A line that would be taken for
 * the beginning of another turn, or for a line between turns, goes on after a
 * blank on the line before.  No line end follows.
 */
void put_page_text(struct buf *out, struct slice text);

/* Who speaks, in one line and with a capital if it is only a role; may be empty. */
void put_page_name(struct buf *out, const struct turn *t);

#endif
