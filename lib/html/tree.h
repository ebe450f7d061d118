/*
 * tree.h - a page as a tree, by the WHATWG's tree construction rules.
 *
 * One flat array of nodes; [0] is the document.  Links are indexes, 0 where there
 * is none (the document is nobody's child).  Nodes stand in the order they were
 * made in, which misnested tags, tables and templates let differ from that of the
 * page: walk by the links.  A node whose parent is 0 and that is no child of the
 * document was taken out again.
 *
 * Scripts do not run, so <noscript> holds elements.  No element is deeper than
 * HTML_TREE_DEPTH: what would be becomes a sibling.  Time is linear, nothing recurses.
 */
#ifndef HTML_TREE_H
#define HTML_TREE_H

#include "html/tokenizer.h"

#include <stdint.h>

#define HTML_TREE_DEPTH 512
#define HTML_MAX_NODES ((size_t)1 << 21)	/* tags after the last of them do not count, text does */

enum html_node_type {
	HTML_NODE_DOCUMENT, HTML_NODE_DOCTYPE, HTML_NODE_ELEMENT, HTML_NODE_TEXT, HTML_NODE_COMMENT,
	HTML_NODE_CONTENT	/* the only child of a template, holding what is in it */
};

enum html_namespace { HTML_NS_HTML, HTML_NS_SVG, HTML_NS_MATHML };

struct html_node {
	enum html_node_type type : 8;
	enum html_namespace ns : 8;	/* of an element, as el */
	enum html_name el : 15;
	bool open : 1;			/* for the tree builder: on the stack of open elements */
	uint32_t parent, first, last, prev, next;
	struct slice text;		/* of a text or comment; the name of an element or doctype */
	const struct html_attribute *attributes;	/* a doctype's: its "public" and "system", if stated */
	uint32_t n_attributes;
	size_t room;			/* for tree_insert.c: bytes that a text made in the arena may take */
};

struct html_tree {
	struct html_node *v;
	size_t n, cap;
	bool quirks;
};

/* Reads a page, borrowed; nodes are in the arena, their texts there or slices of `text`. */
void html_parse(struct html_tree *tree, struct arena *a, struct slice text);

/* The node after i in the order of the page, at or below `top`; 0 at the end. */
uint32_t html_after(const struct html_tree *tree, uint32_t i, uint32_t top);

/* The value of an element's attribute, by its name in lower case; .p == NULL if it has none. */
struct slice html_attribute(const struct html_node *node, struct slice name);

#endif
