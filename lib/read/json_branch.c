/*
 * json_branch.c - talk in which a message may have several answers: a tree of
 * messages within messages, and nodes that name their parents.
 */
#include "read/json_chat.h"

#include <stdlib.h>

#define TREE_MAX 32	/* messages in messages; each is read within those it is in */

/* The first answer, or the one of rank 0; *list: where the list of them begins. */
static bool find_answer(struct slice message, struct slice *list, struct slice *answer)
{
	struct slice element, rank;
	struct json j;

	if (!json_value_find(message, "replies", list) || list->p[0] != '[')
		return false;
	*answer = (struct slice){ NULL, 0 };
	j = json_begin_loose(*list);
	json_open(&j, '[');
	while (json_element(&j) && json_skip(&j, &element)) {
		bool best = json_value_find(element, "rank", &rank) && slice_is(rank, "0");
		if (best || !answer->len)
			*answer = element;
		if (best)
			break;
	}
	return answer->len > 0;
}

/* A message ends where the list of answers begins, or with its object if there is none. */
void chat_tree(struct json_chat *c, struct slice element)
{
	struct slice list = { NULL, 0 }, answer = element;

	for (size_t depth = 0; depth < TREE_MAX && answer.len; depth++) {
		struct slice message = answer;
		struct json_object o;
		bool more = find_answer(message, &list, &answer);
		if (!json_object_read(&o, message) || !json_fits(c->m.shape, &o))
			return;
		if (more)
			message.len = (size_t)(list.p - message.p) + 1;
		chat_message(c, &o, message);
		if (!more)
			return;
	}
}

/* From the current node to its parents; nodes that are not there end it. */
void chat_branch_begin(struct json_chat *c)
{
	struct map parents = MAP_INIT;
	struct slices names = { 0 };
	struct slice node, list = c->m.list, at, element, parent;
	struct json_walk w;

	map_reset(&c->branch);
	if (!json_object_find(&c->root, "current_node", &node) || !json_string(node, &node))
		return;
	VEC_RESERVE(c->d->arena, &names, 64);
	for (json_walk_begin(&w, c->m.base, list); json_walk_next(&w, &element, &at);) {
		size_t key = slice_chr(slice_from(at, 1), '"');
		bool has = json_value_find(element, "parent", &parent) && json_string(parent, &parent);
		*VEC_PUSH(c->d->arena, &names) = has ? parent : (struct slice){ NULL, 0 };
		*map_at(&parents, slice_span(at, 1, 1 + key)) = names.n;
	}
	for (size_t n = 1; node.len && !map_get(&c->branch, node); n++) {
		const size_t *i = map_get(&parents, node);
		if (!i)
			break;
		*map_at(&c->branch, node) = n;
		node = names.v[*i - 1];
	}
	map_free(&parents);
}

static const size_t *place_of(const struct json_chat *c, struct slice at)
{
	return map_get(&c->branch, slice_span(at, 1, 1 + slice_chr(slice_from(at, 1), '"')));
}

/* Messages without a text are how the program begins a talk. */
bool chat_on_branch(struct json_chat *c, const struct json_object *o, struct slice at)
{
	struct slice raw;

	if (!(c->m.shape->flags & JSON_BRANCHES))
		return true;
	return (!c->branch.n || place_of(c, at)) && json_object_find(o, c->m.shape->text, &raw) &&
	       said_text(&c->said, raw).len > 0;
}

static int by_place(const void *a, const void *b)
{
	const struct turn *t = a, *u = b;

	return t->index > u->index ? -1 : t->index < u->index;
}

/* The nodes of an object stand in any order. */
void chat_branch_end(struct json_chat *c, struct turn *v, size_t n)
{
	if (!c->branch.n)
		return;
	for (size_t i = 0; i < n; i++) {
		struct slice at = span_of(c->d->text, v[i].span);
		const size_t *place = place_of(c, at);
		v[i].index = place ? *place : 0;
	}
	qsort(v, n, sizeof(*v), by_place);
}
