/*
 * meta_text.h - texts of a page as one line, for what it states.
 */
#ifndef HTML_META_TEXT_H
#define HTML_META_TEXT_H

#include "html/tree.h"

/* s with every run of white space as one blank, none at its ends: s itself if it is so. */
struct slice meta_line(struct arena *a, struct slice s);

/* The same with references undone and tags taken out, as strings of JSON-LD have them. */
struct slice meta_plain(struct arena *a, struct slice s);

/*
 * The text below a node as one line; empty if it has more than `most` bytes.  Looks at
 * META_TEXT_NODES nodes at most.
 */
#define META_TEXT_NODES 64
struct slice meta_text_of(struct arena *a, const struct html_tree *tree, uint32_t node, size_t most);

#endif
