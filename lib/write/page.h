/*
 * page.h - turns as people read them, in the marks of model/page.h; private to lib/write.
 */
#ifndef WRITE_PAGE_H
#define WRITE_PAGE_H

#include "model/page.h"
#include "write/put.h"

/* What the turns of a page have in common. */
struct page_style {
	char mark;	/* of clocks: '.' if one turn starts between two seconds, else 0 */
	bool nameless;	/* no turn has a label */
};

/*
 * Puts the line of all labels and every turn, with `end` after it; put_opening puts
 * what stands before the text, with a blank.  False with an error [cannot-carry]
 * if a turn is none of a page.
 */
bool put_page(struct buf *out, const struct doc *d, const struct write_opts *o, struct diag_sink *sink,
	      const char *end,
	      void (*put_opening)(struct buf *out, const struct turn *t, const struct page_style *style));

/* "[00:00:30] " if the turn has a start. */
void put_stamp(struct buf *out, const struct turn *t, char mark);

/* The opening of a turn without a label. */
void put_nobody(struct buf *out, const struct turn *t, const struct page_style *style);

#endif
