/*
 * tags.h - the elements that a reader of content must know; all others are inline.
 */
#ifndef HTML_TAGS_H
#define HTML_TAGS_H

#include "html/html.h"

enum tag_class {
	TAG_INLINE,
	TAG_LINK,
	TAG_BREAK,		/* empty: a line break or rule */
	TAG_SKIP,		/* its content is passed over */
	TAG_CELL,
	TAG_HEAD,		/* title, meta, link, html: what the page states */
	TAG_BLOCK,		/* begins and ends a block of text */
	TAG_MARGIN		/* and has a margin around it */
};

struct tag {
	enum tag_class class;
	enum html_area area;
	enum html_kind kind;	/* HTML_PARAGRAPH: that of the element around it */
	unsigned level;
	bool row;		/* of a table */
};

/* What an element is; never NULL. */
const struct tag *tag_of(const struct html_node *node);

#endif
