#include "read/json_path.h"

bool json_cut_take(struct json *j, struct slice *raw)
{
	char c = json_peek(j);
	const char *start = j->p;

	if (json_skip(j, raw))
		return true;
	*raw = (struct slice){ start, c == '{' || c == '[' ? (size_t)(j->end - start) : 0 };
	return false;
}

bool json_object_read(struct json_object *o, struct slice raw)
{
	struct json j = json_begin_loose(raw);
	struct slice key, value;

	o->n = 0;
	if (json_peek(&j) != '{')
		return false;
	json_open(&j, '{');
	while (o->n < JSON_MEMBERS && json_member(&j, &key)) {
		json_cut_take(&j, &value);
		o->v[o->n].key = key;
		o->v[o->n++].value = value;
	}
	return true;
}

bool json_path_next(struct slice *s, char mark, struct slice *word)
{
	size_t at = slice_chr(*s, mark);

	*word = slice_first(*s, at);
	*s = slice_from(*s, at + 1);
	return word->len > 0;
}

struct slice json_key_take(struct slice *path)
{
	size_t n = 0;

	while (n < path->len && path->p[n] != '.' && path->p[n] != '[')
		n++;
	struct slice key = slice_first(*path, n);
	*path = slice_from(*path, n);
	if (path->len && path->p[0] == '.')
		*path = slice_from(*path, 1);
	return key;
}

static bool take_mark(struct slice *path, struct slice mark)
{
	if (!slice_starts(*path, mark))
		return false;
	*path = slice_from(*path, mark.len);
	if (path->len && path->p[0] == '.')
		*path = slice_from(*path, 1);
	return true;
}

static bool find_member(struct slice raw, struct slice key, struct slice *out)
{
	struct json j = json_begin_loose(raw);
	struct slice name;

	if (json_peek(&j) != '{' || !json_open(&j, '{'))
		return false;
	while (json_member(&j, &name)) {
		json_cut_take(&j, out);
		if (slice_eq(name, key))
			return true;
	}
	return false;
}

/* The elements of a list that the rest of a path may lead on from: the first, or all. */
struct elements {
	struct json j;
	struct slice rest;
	bool last;		/* wanted is the last that it does lead on from */
	bool over;
};

static struct elements elements_of(struct slice list, struct slice path)
{
	struct elements e = { .j = json_begin_loose(list) };

	e.last = take_mark(&path, SLICE("[$]"));
	e.over = !e.last && !take_mark(&path, SLICE("[0]"));
	e.over |= json_peek(&e.j) != '[' || !json_open(&e.j, '[');
	e.rest = path;
	return e;
}

static bool elements_next(struct elements *e, struct slice *element)
{
	if (e->over || !json_element(&e->j))
		return false;
	e->over = !json_cut_take(&e->j, element) || !e->last;
	return true;
}

/* Goes down the members that the path begins with; false if one is not there. */
static bool find_members(struct slice *raw, struct slice *path)
{
	while (path->len && path->p[0] != '[')
		if (!find_member(*raw, json_key_take(path), raw))
			return false;
	return true;
}

/* Of lists in lists, each path through them: the last that leads to a value is the one. */
static bool find(struct slice raw, struct slice path, struct slice *out)
{
	struct elements lists[JSON_LEVELS];
	size_t depth = 0;
	bool found = false;

	for (;;) {
		bool there = find_members(&raw, &path);
		if (there && path.len && depth < JSON_LEVELS) {
			lists[depth++] = elements_of(raw, path);
		} else if (there && !path.len && raw.len && raw.p[0] != 'n') {
			*out = raw;
			found = true;
		}
		while (depth && !elements_next(&lists[depth - 1], &raw))
			depth--;
		if (!depth)
			return found;
		path = lists[depth - 1].rest;
	}
}

bool json_value_find(struct slice raw, const char *paths, struct slice *out)
{
	struct slice rest = slice_z(paths), path;

	while (json_path_next(&rest, ' ', &path))
		if (find(raw, path, out))
			return true;
	return false;
}

bool json_object_at(const struct json_object *o, struct slice path, struct slice *out)
{
	struct slice key = json_key_take(&path);

	for (size_t i = 0; i < o->n; i++)
		if (slice_eq(o->v[i].key, key))
			return find(o->v[i].value, path, out);
	return false;
}

bool json_object_find(const struct json_object *o, const char *paths, struct slice *out)
{
	struct slice rest = slice_z(paths), path;

	while (json_path_next(&rest, ' ', &path))
		if (json_object_at(o, path, out))
			return true;
	return false;
}

bool json_object_find_filled(const struct json_object *o, const char *paths, struct slice *out)
{
	struct slice rest = slice_z(paths), path;

	while (json_path_next(&rest, ' ', &path))
		if (json_object_at(o, path, out) && !slice_is(*out, "\"\""))
			return true;
	return false;
}

bool json_string(struct slice raw, struct slice *inside)
{
	if (raw.len < 2 || raw.p[0] != '"' || raw.p[raw.len - 1] != '"')
		return false;
	*inside = slice_span(raw, 1, raw.len - 1);
	return true;
}

/*
 * Goes down the path from a value: to a list, which becomes a level, or to its
 * end: then *out is where it leads.
 */
static bool descend(struct json_walk *w, struct slice value, struct slice path, struct slice *out)
{
	while (path.len) {
		bool members = take_mark(&path, SLICE("*"));
		if (members || take_mark(&path, SLICE("[]"))) {
			struct json j = json_begin_loose(value);
			if (w->depth == JSON_LEVELS || json_peek(&j) != (members ? '{' : '['))
				return false;
			json_open(&j, members ? '{' : '[');
			w->level[w->depth].j = j;
			w->level[w->depth].rest = path;
			w->level[w->depth++].members = members;
			return false;
		}
		if (!find_member(value, json_key_take(&path), &value))
			return false;
	}
	*out = value;
	return value.len > 0 && value.p[0] != 'n';
}

void json_walk_begin(struct json_walk *w, struct slice value, struct slice path)
{
	w->depth = 0;
	w->error = NULL;
	if (!descend(w, value, path, &w->once))
		w->once = (struct slice){ NULL, 0 };
}

bool json_walk_next(struct json_walk *w, struct slice *element, struct slice *at)
{
	struct slice key, value;

	if (w->once.len) {
		*element = *at = w->once;
		w->once.len = 0;
		return true;
	}
	while (w->depth) {
		struct json *j = &w->level[w->depth - 1].j;
		struct slice rest = w->level[w->depth - 1].rest;
		bool members = w->level[w->depth - 1].members;
		if (members ? !json_member(j, &key) : !json_element(j)) {
			if (j->error && !w->error)
				w->error = j->error;
			w->depth--;
			continue;
		}
		bool whole = json_cut_take(j, &value);
		if (!whole && !w->error)
			w->error = j->error;
		if (!whole && !rest.len)
			continue;
		if (!descend(w, value, rest, element))
			continue;
		*at = *element;
		if (members)
			*at = (struct slice){ key.p - 1, (size_t)(element->p + element->len - key.p) + 1 };
		return true;
	}
	return false;
}
