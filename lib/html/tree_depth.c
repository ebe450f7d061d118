/*
 * How deep the tree may be.  The stack of open elements bounds it nearly: what was
 * taken off the stack by another's end tag still stands around what is open.
 */
#include "html/tree_parts.h"

/* The node's children go behind `after`, an element around it. */
static void children_out(struct html_tree *tree, uint32_t i, uint32_t after)
{
	struct html_node *n = &tree->v[i], *outer = &tree->v[after];

	for (uint32_t child = n->first; child; child = tree->v[child].next)
		tree->v[child].parent = outer->parent;
	tree->v[n->first].prev = after;
	tree->v[n->last].next = outer->next;
	if (outer->next)
		tree->v[outer->next].prev = n->last;
	else
		tree->v[outer->parent].last = n->last;
	outer->next = n->first;
	n->first = n->last = 0;
}

/* Elements in the last level lose their children to their parents: each node moves once. */
void tree_flatten(struct html_tree *tree)
{
	size_t depth = 0;	/* elements that i is in, itself included */
	uint32_t i = 0;

	for (;;) {
		struct html_node *n = &tree->v[i];
		if (n->first && depth >= HTML_TREE_DEPTH && n->type == HTML_NODE_ELEMENT &&
		    tree->v[n->first].type != HTML_NODE_CONTENT)
			children_out(tree, i, i);
		else if (n->first && depth >= HTML_TREE_DEPTH && n->type == HTML_NODE_CONTENT)
			children_out(tree, i, n->parent);
		if (n->first) {
			i = n->first;
		} else {
			depth -= n->type == HTML_NODE_ELEMENT;
			while (i && !tree->v[i].next) {
				i = tree->v[i].parent;
				depth -= tree->v[i].type == HTML_NODE_ELEMENT;
			}
			i = tree->v[i].next;
			if (!i)
				return;
		}
		depth += tree->v[i].type == HTML_NODE_ELEMENT;
	}
}
