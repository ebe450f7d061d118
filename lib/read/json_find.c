#include "read/json_find.h"

#include "turns/label.h"

#define LOOK 32		/* elements that are looked at to know a list */
#define PIECE_BYTES 24	/* of a word */
#define NOT_TALK "title headline abstract"	/* members of articles and their like */
#define TALK_BYTES 8192	/* of a string that are looked at to know a transcript */

/*
 * Takes a value.  Of an object or array that is cut short or wrong it gives what
 * is there, of another value nothing; and false.
 */
static bool take_value(struct json *j, struct slice *raw)
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
		take_value(&j, &value);
		o->v[o->n].key = key;
		o->v[o->n++].value = value;
	}
	return true;
}

bool json_element_read(struct json_object *o, const struct json_shape *shape, struct slice raw)
{
	static const char *const keys[] = { "0", "1", "2", "3" };
	struct json j = json_begin_loose(raw);

	if (shape->kind != JSON_WORDS || json_peek(&j) != '[')
		return json_object_read(o, raw);
	json_open(&j, '[');
	for (o->n = 0; o->n < N_ELEMS(keys) && json_element(&j); o->n++) {
		o->v[o->n].key = slice_z(keys[o->n]);
		take_value(&j, &o->v[o->n].value);
	}
	return o->n > 0;
}

bool json_path_next(struct slice *s, char mark, struct slice *word)
{
	size_t at = slice_chr(*s, mark);

	*word = slice_first(*s, at);
	*s = slice_from(*s, at + 1);
	return word->len > 0;
}

/* Takes "key" off a path, and the point after it. */
static struct slice take_key(struct slice *path)
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
		take_value(&j, out);
		if (slice_eq(name, key))
			return true;
	}
	return false;
}

static bool find(struct slice raw, struct slice path, struct slice *out);

/* The first element, or the last one that the rest of the path leads on from. */
static bool find_element(struct slice raw, bool last, struct slice rest, struct slice *out)
{
	struct json j = json_begin_loose(raw);
	struct slice element, value;
	bool found = false;

	if (json_peek(&j) != '[' || !json_open(&j, '['))
		return false;
	while (json_element(&j) && (last || !found)) {
		bool whole = take_value(&j, &element);
		if (find(element, rest, &value)) {
			*out = value;
			found = true;
		}
		if (!whole || !last)
			break;
	}
	return found;
}

/* The depth of the calls is that of the path, which is ours. */
static bool find(struct slice raw, struct slice path, struct slice *out)
{
	while (path.len) {
		if (take_mark(&path, SLICE("[0]")))
			return find_element(raw, false, path, out);
		if (take_mark(&path, SLICE("[$]")))
			return find_element(raw, true, path, out);
		if (!find_member(raw, take_key(&path), &raw))
			return false;
	}
	*out = raw;
	return raw.len > 0 && raw.p[0] != 'n';
}

bool json_value_find(struct slice raw, const char *paths, struct slice *out)
{
	struct slice rest = slice_z(paths), path;

	while (json_path_next(&rest, ' ', &path))
		if (find(raw, path, out))
			return true;
	return false;
}

static bool object_path(const struct json_object *o, struct slice path, struct slice *out)
{
	struct slice key = take_key(&path);

	for (size_t i = 0; i < o->n; i++)
		if (slice_eq(o->v[i].key, key))
			return find(o->v[i].value, path, out);
	return false;
}

bool json_object_find(const struct json_object *o, const char *paths, struct slice *out)
{
	struct slice rest = slice_z(paths), path;

	while (json_path_next(&rest, ' ', &path))
		if (object_path(o, path, out))
			return true;
	return false;
}

bool json_object_find_filled(const struct json_object *o, const char *paths, struct slice *out)
{
	struct slice rest = slice_z(paths), path;

	while (json_path_next(&rest, ' ', &path))
		if (object_path(o, path, out) && !slice_is(*out, "\"\""))
			return true;
	return false;
}

/* Whether all of what is named is there: "a b|c", b or c. */
static bool has_all(const struct json_object *o, const char *names)
{
	struct slice rest = slice_z(names), any, path, value;

	while (json_path_next(&rest, ' ', &any)) {
		bool found = false;
		while (!found && json_path_next(&any, '|', &path))
			found = object_path(o, path, &value);
		if (!found)
			return false;
	}
	return true;
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
		if (!find_member(value, take_key(&path), &value))
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
		bool whole = take_value(j, &value);
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

/* Whether a value could be a text: a string, or parts of one. */
static bool is_text(struct slice raw)
{
	return raw.p[0] == '"' || raw.p[0] == '[' || raw.p[0] == '{';
}

bool json_fits(const struct json_shape *shape, const struct json_object *o)
{
	struct slice value;

	if (!has_all(o, shape->each) ||
	    ((shape->flags & JSON_GENERAL) && json_object_find(o, NOT_TALK, &value)))
		return false;
	if (json_object_find(o, shape->calls, &value))
		return true;
	if (shape->text && (!json_object_find(o, shape->text, &value) || !is_text(value)))
		return false;
	return !(shape->flags & (JSON_GENERAL | JSON_SPOKEN)) ||
	       json_object_find(o, shape->speaker, &value);
}

static bool is_pair(struct slice raw)
{
	struct json j = json_begin_loose(raw);
	struct slice value;
	size_t n = 0;

	if (json_peek(&j) != '[' || !json_open(&j, '['))
		return false;
	while (json_element(&j) && json_skip(&j, &value)) {
		if (value.p[0] != '"')
			return false;
		n++;
	}
	return n == 2 && !j.error;
}

/* Whether two lines of a string begin with a label: "Name:", "[name]", "#name#". */
static bool is_talk(struct slice raw)
{
	struct slice rest = slice_first(slice_from(raw, 1), TALK_BYTES);
	struct label label;
	size_t labels = 0;

	if (raw.p[0] != '"')
		return false;
	while (rest.len && labels < 2) {
		size_t end = slice_find(rest, SLICE("\\n"), 0);
		struct slice line = slice_ltrim(slice_first(rest, end));
		labels += label_read(line, &label) || (line.len && (line.p[0] == '[' || line.p[0] == '#'));
		rest = slice_from(rest, end + 2);
	}
	return labels == 2;
}

static bool element_fits(const struct json_shape *shape, struct slice raw)
{
	struct json_object o;

	switch (shape->kind) {
	case JSON_STRINGS:
		return raw.p[0] == '"';
	case JSON_TALK:
		return is_talk(raw);
	case JSON_PAIRS:
		return is_pair(raw);
	case JSON_MESSAGES:
	case JSON_WORDS:
	case JSON_TREE:
	case JSON_FIELDS:
		break;
	}
	return json_element_read(&o, shape, raw) && json_fits(shape, &o);
}

/* What the beginning of a list is like. */
struct census {
	size_t seen, fit;		/* elements */
	size_t blank, word;		/* texts that are white space, and single words */
};

static void count_text(struct census *c, const struct json_shape *shape, struct slice raw)
{
	struct slice text;

	if (!json_value_find(raw, shape->text, &text) || !json_string(text, &text))
		return;
	if (slice_trim(text).len == 0)
		c->blank++;
	else
		c->word += text.len <= PIECE_BYTES && slice_chr(slice_trim(text), ' ') == slice_trim(text).len;
}

static struct census look(const struct json_shape *shape, struct slice base, struct slice list)
{
	struct census c = { 0 };
	struct json_walk w;
	struct slice element, at;

	json_walk_begin(&w, base, list);
	while ((c.seen < LOOK || (shape->flags & JSON_SPOKEN)) && json_walk_next(&w, &element, &at)) {
		c.seen++;
		if (!element_fits(shape, element))
			continue;
		c.fit++;
		if (shape->flags & JSON_TIMED)
			count_text(&c, shape, element);
	}
	return c;
}

/* By common names alone, two elements of a list of any name have to fit. */
static bool is_enough(const struct census *c, const struct json_shape *shape, struct slice list)
{
	bool anywhere = slice_is(list, "[]");

	if (shape->flags & JSON_SPOKEN)
		return c->fit > 0;
	return c->fit * 2 >= c->seen && c->fit >= ((shape->flags & JSON_GENERAL) && anywhere ? 2u : 1u);
}

/* One of the shape's lists, within base. */
static bool match_list(const struct json_shape *shape, struct slice base, struct slice list,
		       struct json_match *out)
{
	struct slice rest = list, first;
	struct census c;

	json_path_next(&rest, '+', &first);
	c = look(shape, base, first);
	if (!is_enough(&c, shape, first))
		return false;
	*out = (struct json_match){
		.shape = shape, .list = list, .base = base,
		.words = c.fit >= 8 && (c.blank + c.word) * 10 >= c.fit * 9,
		.pieces = c.blank * 5 >= c.fit && c.fit >= 4,
	};
	return true;
}

/* The first array of the object that fits as the list. */
static bool match_any(const struct json_shape *shape, const struct json_object *root,
		      struct json_match *out)
{
	for (size_t i = 0; i < root->n; i++)
		if (root->v[i].value.len && root->v[i].value.p[0] == '[' &&
		    match_list(shape, root->v[i].value, SLICE("[]"), out))
			return true;
	return false;
}

/* A list that begins with a member that is not there is passed over at once. */
static bool has_first(const struct json_object *root, struct slice list)
{
	struct slice key = take_key(&list);

	if (key.len == 0 || slice_is(key, "*"))
		return true;
	for (size_t i = 0; i < root->n; i++)
		if (slice_eq(root->v[i].key, key))
			return true;
	return false;
}

static bool match_lists(const struct json_shape *shape, struct slice value,
			const struct json_object *root, struct json_match *out)
{
	struct slice rest = slice_z(shape->list), list;

	while (json_path_next(&rest, ' ', &list)) {
		bool at_root = list.p[0] == '[';
		if (slice_is(list, "?[]")) {
			if (root->n && match_any(shape, root, out))
				return true;
		} else if (at_root ? root->n == 0 : has_first(root, list)) {
			if (match_list(shape, value, list, out))
				return true;
		}
	}
	return false;
}

/* What is said stands in the value itself: texts under the keys that the root must have. */
static bool match_fields(const struct json_shape *shape, const struct json_object *root,
			 struct slice value, struct json_match *out)
{
	struct slice rest = slice_z(shape->root), any, path, found;

	while (json_path_next(&rest, ' ', &any)) {
		bool text = false;
		while (!text && json_path_next(&any, '|', &path))
			text = object_path(root, path, &found) && found.p[0] == '"';
		if (!text)
			return false;
	}
	*out = (struct json_match){ .shape = shape, .base = value };
	return true;
}

static bool has_list_of_elements(const struct json_shape *shape)
{
	struct slice rest = slice_z(shape->list), list;

	while (json_path_next(&rest, ' ', &list))
		if (slice_is(list, "[]"))
			return true;
	return false;
}

static bool match_shape(const struct json_shape *shape, struct slice value,
			const struct json_object *root, struct json_match *out)
{
	if (shape->root && (!root->n || !has_all(root, shape->root)))
		return false;
	if (!*shape->list)
		return root->n && match_fields(shape, root, value, out);
	if (match_lists(shape, value, root, out))
		return true;
	if (!root->n || shape->kind != JSON_MESSAGES || !has_list_of_elements(shape) ||
	    !json_fits(shape, root))
		return false;
	*out = (struct json_match){ .shape = shape, .list = SLICE("[]"), .base = value, .message = true };
	return true;
}

/* What a record has beside its text, and an utterance has not. */
#define OF_RECORDS "id source index metadata title url"

/*
 * An object with a text of its own, or with what tparse writes, is a record of
 * ours; one that only says who said the text is an utterance.
 */
static bool is_record(const struct json_object *root)
{
	struct slice value;

	if (json_object_find(root, "speaker", &value) && value.p[0] == '"' &&
	    !json_object_find(root, OF_RECORDS, &value))
		return false;
	return (json_object_find(root, "text", &value) && value.p[0] == '"') ||
	       json_object_find(root, "turns[0].index parts[0].span blocks[0].type", &value);
}

bool json_match(struct slice value, bool records, struct json_match *out)
{
	struct json_object root = { .n = 0 };
	bool record;

	if (!value.len || (value.p[0] != '{' && value.p[0] != '['))
		return false;
	json_object_read(&root, value);
	record = !records && is_record(&root);
	for (size_t i = 0; i < n_json_shapes; i++)
		if ((!record || (json_shapes[i].flags & JSON_BESIDE_TEXT)) &&
		    match_shape(&json_shapes[i], value, &root, out))
			return true;
	return false;
}

/* What messages of one conversation have in common where they stand one by one. */
#define GROUPS "conversation_id message_tree_id root dialogue_id dialog_id conv_id session_id"
/* Where only common names tell, these name who speaks; an author writes articles, too. */
#define SPEAKS "speaker speaker_id role from sender sender_name interlocutor participant"

enum json_what json_what(struct slice value, struct slice *group)
{
	struct json_object root = { .n = 0 };
	struct json_match m;
	struct slice found;

	*group = (struct slice){ NULL, 0 };
	json_object_read(&root, value);
	if (!json_match(value, false, &m))
		return is_record(&root) ? JSON_RECORD : JSON_OTHER;
	if (!m.message)
		return JSON_CONVERSATION;
	if ((m.shape->flags & JSON_GENERAL) && !json_object_find(&root, SPEAKS, &found))
		return JSON_OTHER;
	json_object_find(&root, GROUPS, group);
	return JSON_MESSAGE;
}
