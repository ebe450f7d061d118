/*
 * json_fields.c - talk that stands in members of one object, each a role's:
 * instruction and output, prompt and completion; and in pairs of strings.
 */
#include "read/json_chat.h"

/* The member of o at a slice of it, with its key. */
static struct slice member_at(struct slice key, struct slice value)
{
	return (struct slice){ key.p - 1, (size_t)(value.p + value.len - key.p) + 1 };
}

/* The first of "a|b" that o has a text for: its place among the members, or SIZE_MAX. */
static size_t find_field(const struct json_object *o, struct slice names)
{
	struct slice name;

	while (json_path_next(&names, '|', &name))
		for (size_t i = 0; i < o->n; i++)
			if (slice_eq(o->v[i].key, name) && o->v[i].value.len &&
			    o->v[i].value.p[0] != 'n')
				return i;
	return SIZE_MAX;
}

static void add_field(struct json_chat *c, const struct json_object *o, size_t i, const char *role)
{
	struct slice text = said_text(&c->said, o->v[i].value);

	if (!text.len)
		return;
	struct turn *t = chat_turn(c, member_at(o->v[i].key, o->v[i].value));
	chat_role(t, role);
	t->text = text;
}

/* "instruction" with "input" below it: one turn if they stand side by side, else the first. */
static void join_field(struct json_chat *c, const struct json_object *o, size_t i, size_t j)
{
	struct slice more = said_text(&c->said, o->v[j].value);
	struct turn *t = &c->d->turns.v[c->d->turns.n - 1];
	struct buf b = BUF_INIT;

	if (!more.len || (i + 1 != j && j + 1 != i))
		return;
	struct span at = chat_span(c, member_at(o->v[j].key, o->v[j].value));
	if (at.start < t->span.start)
		t->span.start = at.start;
	if (at.end > t->span.end)
		t->span.end = at.end;
	buf_add(&b, t->text);
	buf_addc(&b, '\n');
	buf_add(&b, more);
	t->text = arena_dup(c->d->arena, buf_slice(&b));
	buf_free(&b);
}

static void add_history(struct json_chat *c, struct slice list)
{
	struct json j = json_begin_loose(list);
	struct slice pair;

	if (json_peek(&j) != '[')
		return;
	json_open(&j, '[');
	while (json_element(&j) && json_skip(&j, &pair))
		chat_pair(c, pair, pair);
}

static const char *role_name(struct slice word)
{
	enum role role = role_of_name(word);

	return role == ROLE_NONE ? NULL : role_names[role];
}

void chat_fields(struct json_chat *c, const struct json_object *o, struct slice at)
{
	struct slice rest = slice_z(c->m.shape->said), spec, role, keys, key;

	(void)at;
	while (json_path_next(&rest, ' ', &spec)) {
		size_t before = c->d->turns.n, first = SIZE_MAX;
		json_path_next(&spec, '=', &role);
		for (keys = spec; json_path_next(&keys, '+', &key);) {
			size_t i = find_field(o, key);
			if (i == SIZE_MAX)
				continue;
			if (slice_is(role, "history"))
				add_history(c, o->v[i].value);
			else if (c->d->turns.n == before)
				add_field(c, o, first = i, role_name(role));
			else
				join_field(c, o, first, i);
		}
	}
}

void chat_pair(struct json_chat *c, struct slice element, struct slice at)
{
	static const char *const said_by[] = { "user", "assistant" };
	struct json j = json_begin_loose(element);
	struct slice value;

	(void)at;
	if (json_peek(&j) != '[')
		return;
	json_open(&j, '[');
	for (size_t i = 0; i < 2 && json_element(&j) && json_skip(&j, &value); i++) {
		if (value.p[0] != '"')
			continue;
		struct turn *t = chat_turn(c, value);
		chat_role(t, said_by[i]);
		t->text = said_text(&c->said, value);
	}
}
