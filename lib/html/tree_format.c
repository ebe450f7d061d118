/*
 * Formatting elements: "<b><p>x</b>y</p>" is bold in x only, and a paragraph still.
 */
#include "html/tree_parts.h"

#define MAX_UNORDERED 16	/* attributes of which the same count as the same in another order */

static bool same_in_order(const struct html_node *a, const struct html_node *b)
{
	for (size_t i = 0; i < a->n_attributes; i++)
		if (!slice_eq(a->attributes[i].name, b->attributes[i].name) ||
		    !slice_eq(a->attributes[i].value, b->attributes[i].value))
			return false;
	return true;
}

static bool same_attributes(const struct html_node *a, const struct html_node *b)
{
	if (a->n_attributes != b->n_attributes)
		return false;
	if (same_in_order(a, b))
		return true;
	for (size_t i = 0; i < a->n_attributes; i++) {
		struct slice value = html_attribute(b, a->attributes[i].name);
		if (a->n_attributes > MAX_UNORDERED || !value.p || !slice_eq(value, a->attributes[i].value))
			return false;
	}
	return true;
}

static bool same_element(const struct html_node *a, const struct html_node *b)
{
	return a->el == b->el && (a->attributes == b->attributes || same_attributes(a, b));
}

static void remove_at(struct builder *b, size_t at)
{
	memmove(&b->formatting[at], &b->formatting[at + 1],
		(b->n_formatting - at - 1) * sizeof(b->formatting[0]));
	b->n_formatting--;
}

static void insert_at(struct builder *b, size_t at, uint32_t i)
{
	if (b->n_formatting == MAX_FORMATTING) {
		remove_at(b, 0);
		at -= at > 0;
	}
	memmove(&b->formatting[at + 1], &b->formatting[at],
		(b->n_formatting - at) * sizeof(b->formatting[0]));
	b->formatting[at] = i;
	b->n_formatting++;
}

static size_t place_of(const struct builder *b, uint32_t i)
{
	size_t at = b->n_formatting;

	while (at-- > 0)
		if (b->formatting[at] == i)
			return at;
	return b->n_formatting;
}

/* Of more than three of the same the first is forgotten. */
void tree_formatting_push(struct builder *b, uint32_t i)
{
	size_t same = 0, first = 0;

	for (size_t at = b->n_formatting; at-- > 0 && b->formatting[at];)
		if (same_element(node_at(b, b->formatting[at]), node_at(b, i))) {
			same++;
			first = at;
		}
	if (same >= 3)
		remove_at(b, first);
	insert_at(b, b->n_formatting, i);
}

void tree_formatting_mark(struct builder *b)
{
	insert_at(b, b->n_formatting, 0);
}

void tree_formatting_clear(struct builder *b)
{
	while (b->n_formatting && b->formatting[--b->n_formatting])
		;
}

uint32_t tree_formatting_find(const struct builder *b, enum html_name el)
{
	for (size_t at = b->n_formatting; at-- > 0 && b->formatting[at];)
		if (b->tree->v[b->formatting[at]].el == el)
			return b->formatting[at];
	return 0;
}

void tree_formatting_remove(struct builder *b, uint32_t i)
{
	size_t at = place_of(b, i);

	if (at < b->n_formatting)
		remove_at(b, at);
}

/* Opens again, as clones, the formatting elements that ended before they were closed. */
void tree_formatting_reopen(struct builder *b)
{
	size_t at = b->n_formatting;

	if (!b->clones || b->depth == HTML_TREE_DEPTH)
		return;
	while (at > 0 && b->formatting[at - 1] && !node_at(b, b->formatting[at - 1])->open)
		at--;
	for (; at < b->n_formatting && b->clones && b->depth < HTML_TREE_DEPTH; at++) {
		uint32_t i = tree_node_clone(b, b->formatting[at]);
		tree_node_insert(b, i, tree_place_for(b, current(b)));
		tree_push(b, i);
		b->formatting[at] = i;
	}
}

/* The first special element inside the one at that depth, or the stack's depth. */
static size_t furthest_block(struct builder *b, size_t at)
{
	while (++at < b->depth && !tree_is_special(node_at(b, b->stack[at])))
		;
	return at;
}

static uint32_t append_to(struct builder *b, uint32_t child, struct place at)
{
	tree_node_detach(b, child);
	tree_node_insert(b, child, at);
	return at.parent;
}

/*
 * Clones the elements between the formatting element, at stack[outer], and the
 * block at stack[*block], each around what was before; those that format
 * nothing any more are closed.  Returns the outermost, and where in the list
 * the formatting element's clone belongs.
 */
static uint32_t clone_between(struct builder *b, size_t outer, size_t *block, size_t *bookmark)
{
	uint32_t furthest = b->stack[*block], last = furthest;
	size_t inner = 0;

	for (size_t at = *block; --at > outer;) {
		uint32_t node = b->stack[at], clone;
		size_t place = place_of(b, node);
		if (++inner > 3 && place < b->n_formatting) {
			remove_at(b, place);
			*bookmark -= place < *bookmark;
			place = b->n_formatting;
		}
		if (place == b->n_formatting) {
			tree_stack_remove(b, at);
			(*block)--;
			continue;
		}
		clone = tree_node_clone(b, node);
		node_at(b, node)->open = false;
		node_at(b, clone)->open = true;
		b->stack[at] = b->formatting[place] = clone;
		if (last == furthest)
			*bookmark = place + 1;
		last = append_to(b, last, (struct place){ clone, 0 });
	}
	return last;
}

/* The block in the formatting element at stack[outer] leaves it and gets a clone of it inside. */
static void adopt_block(struct builder *b, size_t outer, size_t block)
{
	uint32_t formatting = b->stack[outer], furthest = b->stack[block], clone, last;
	size_t bookmark = place_of(b, formatting), was;

	last = clone_between(b, outer, &block, &bookmark);
	tree_node_detach(b, last);
	tree_node_insert(b, last, tree_place_for(b, b->stack[outer - 1]));
	clone = tree_node_clone(b, formatting);
	tree_children_move(b, furthest, clone);
	tree_node_insert(b, clone, (struct place){ furthest, 0 });
	was = place_of(b, formatting);
	remove_at(b, was);
	insert_at(b, bookmark - (was < bookmark), clone);
	tree_stack_remove(b, outer);
	memmove(&b->stack[block + 1], &b->stack[block], (b->depth - block) * sizeof(b->stack[0]));
	b->stack[block] = clone;
	b->depth++;
	b->open[node_at(b, clone)->el]++;
	node_at(b, clone)->open = true;
}

void tree_adopt(struct builder *b, const struct html_token *k)
{
	if (tree_at_el(b, k->el) && place_of(b, current(b)) == b->n_formatting) {
		tree_pop(b);
		return;
	}
	for (int i = 0; i < 8 && b->clones > 3; i++) {
		uint32_t formatting = tree_formatting_find(b, k->el);
		size_t outer = formatting ? tree_stack_find(b, formatting) : 0, block;
		if (!formatting) {
			tree_any_end_tag(b, k);
			return;
		}
		if (outer == b->depth)
			tree_formatting_remove(b, formatting);
		if (outer == b->depth || !tree_node_in_scope(b, formatting))
			return;
		block = furthest_block(b, outer);
		if (block == b->depth) {
			tree_pop_to(b, outer);
			tree_formatting_remove(b, formatting);
			return;
		}
		adopt_block(b, outer, block);
	}
}
