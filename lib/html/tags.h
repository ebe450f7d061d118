/*
 * tags.h - the elements that a reader of content must know; all others are inline.
 */
#ifndef HTML_TAGS_H
#define HTML_TAGS_H

#include "html/html.h"

enum tag_class {
	TAG_INLINE,
	TAG_BLOCK,		/* begins and ends a block of text */
	TAG_MARGIN,		/* and has a margin around it */
	TAG_BREAK,		/* empty: a line break or rule */
	TAG_SKIP,		/* its content is passed over */
	TAG_LINK,
	TAG_CELL,
	TAG_HEAD		/* title, meta, link, html: what the page states */
};

/* Elements that end an open one of their group when they begin (implied end tags). */
enum tag_group { GROUP_NONE, GROUP_P, GROUP_ITEM, GROUP_TERM, GROUP_ROW, GROUP_CELL };

struct tag {
	const char *name;
	enum tag_class class;
	enum html_area area;
	enum html_kind kind;	/* HTML_PARAGRAPH: that of the element around it */
	unsigned level;
	enum tag_group group;
	bool fence;		/* implied ends do not reach out of it */
};

/* The row of a tag's name in any case, or NULL. */
const struct tag *tag_of(struct slice name);

#endif
