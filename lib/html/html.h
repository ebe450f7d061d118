/*
 * html.h - a page as a row of text blocks, with where in the page each stood.
 *
 * The page is read into a tree as browsers do (tree.h); its blocks are what a browser
 * shows as lines apart.  Scripts, styles, comments and drawings are passed over,
 * character references are undone, white space is one blank.  Nothing fails,
 * nothing recurses, time is linear in the page.
 */
#ifndef HTML_HTML_H
#define HTML_HTML_H

#include "html/meta.h"

#define HTML_MAX_BLOCKS ((size_t)1 << 19)	/* text after the last of them belongs to it */
#define HTML_MAX_ELEMENTS ((size_t)1 << 20)	/* more are not told from those around them */

enum html_kind {
	HTML_PARAGRAPH, HTML_HEADING, HTML_ITEM, HTML_QUOTE, HTML_CODE, HTML_ROW, HTML_CAPTION
};

/* What an element is to a reader, as its tag says. */
enum html_area {
	AREA_PLAIN, AREA_BODY, AREA_NAV, AREA_ASIDE, AREA_FOOTER, AREA_HEADER, AREA_FORM, AREA_ARTICLE,
	AREA_MAIN, AREA_TABLE, AREA_LIST
};

/* An element that holds blocks; parents come before their children. */
struct html_element {
	enum html_area area;
	enum html_name el;
	uint32_t node;			/* in the tree */
	unsigned depth;			/* elements of this kind around it; 0 the first */
	size_t parent;			/* its index; the first element is its own parent */
	struct slice class, id, property;	/* attributes as written; the last is itemprop */
	bool hidden;
};

/* A link inside a block: bytes of its text, and where it leads, as written. */
struct html_mark {
	size_t start, end;
	struct slice url;
};

/* A picture, and the place in the page that it has. */
struct html_image {
	uint32_t node;			/* in the tree: <img> */
	size_t block;			/* that it stands in, or before */
	size_t element;
};

struct html_block {
	enum html_kind kind;
	unsigned level;			/* of a heading, 1 to 6; of an item, its depth from 1 */
	bool gap;			/* a margin stands before it */
	struct slice text;		/* UTF-8 if the page is */
	size_t links;			/* bytes of text inside links */
	size_t element;			/* the innermost it is in */
	size_t mark, n_marks;		/* of the page's marks, those of this block */
};

/* What html_read() finds only if it is asked for. */
enum html_wanted { HTML_WANT_MARKS = 1, HTML_WANT_IMAGES = 2 };

struct html_page {
	struct html_tree tree;
	struct { struct html_element *v; size_t n, cap; } elements;
	struct { struct html_block *v; size_t n, cap; } blocks;
	struct { struct html_mark *v; size_t n, cap; } marks;		/* in the order of the blocks */
	struct { struct html_image *v; size_t n, cap; } images;	/* in the order of the page */
	struct html_meta meta;		/* what the page states about itself */
};

/* Whether the text looks like a page, by its first bytes and its tags. */
bool html_looks(struct slice text);

/* Reads a page; texts are made in the arena or are slices of `text`.  wanted: of html_wanted. */
void html_read(struct html_page *page, struct arena *a, struct slice text, unsigned wanted);

#endif
