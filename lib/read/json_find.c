#include "read/json_find.h"

#include "turns/label.h"

#define LOOK 32		/* elements that are looked at to know a list */
#define PIECE_BYTES 24	/* of a word */
#define NOT_TALK "title headline abstract"	/* members of articles and their like */
#define TALK_BYTES 8192	/* of a string that are looked at to know a transcript */

bool json_element_read(struct json_object *o, const struct json_shape *shape, struct slice raw)
{
	static const char *const keys[] = { "0", "1", "2", "3" };
	struct json j = json_begin_loose(raw);

	if (shape->kind != JSON_WORDS || json_peek(&j) != '[')
		return json_object_read(o, raw);
	json_open(&j, '[');
	for (o->n = 0; o->n < N_ELEMS(keys) && json_element(&j); o->n++) {
		o->v[o->n].key = slice_z(keys[o->n]);
		json_cut_take(&j, &o->v[o->n].value);
	}
	return o->n > 0;
}

/* Whether all of what is named is there: "a b|c", b or c. */
static bool has_all(const struct json_object *o, const char *names)
{
	struct slice rest = slice_z(names), any, path, value;

	while (json_path_next(&rest, ' ', &any)) {
		bool found = false;
		while (!found && json_path_next(&any, '|', &path))
			found = json_object_at(o, path, &value);
		if (!found)
			return false;
	}
	return true;
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

/*
 * The beginning of a list, read once for all shapes that have their elements there:
 * some twenty have them in "messages".
 */
struct glance {
	struct slice base, list;	/* whose; no list: of none yet */
	struct slice raw[LOOK];
	struct json_object o[LOOK];	/* without members where raw is no object */
	size_t n;
	struct json_walk rest;		/* goes on behind them */
};

static const struct glance *glance_at(struct glance *g, struct slice base, struct slice list)
{
	struct slice at;

	if (g->list.len && g->base.p == base.p && g->base.len == base.len && slice_eq(g->list, list))
		return g;
	g->base = base;
	g->list = list;
	json_walk_begin(&g->rest, base, list);
	for (g->n = 0; g->n < LOOK && json_walk_next(&g->rest, &g->raw[g->n], &at); g->n++)
		json_object_read(&g->o[g->n], g->raw[g->n]);
	return g;
}

/* read: raw as json_object_read() gives it. */
static bool element_fits(const struct json_shape *shape, struct slice raw, const struct json_object *read)
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
	if (raw.p[0] == '{')
		return json_fits(shape, read);
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

static void count_element(struct census *c, const struct json_shape *shape, struct slice raw,
			  const struct json_object *read)
{
	c->seen++;
	if (!element_fits(shape, raw, read))
		return;
	c->fit++;
	if (shape->flags & JSON_TIMED)
		count_text(c, shape, raw);
}

static struct census look(const struct json_shape *shape, const struct glance *g)
{
	struct census c = { 0 };
	struct json_walk rest = g->rest;
	struct slice element, at;
	struct json_object o;
	bool all = shape->flags & JSON_SPOKEN;

	/* when more than half do not fit, is_enough() is false whatever comes */
	for (size_t i = 0; i < g->n && (all || (c.seen - c.fit) * 2 <= g->n); i++)
		count_element(&c, shape, g->raw[i], &g->o[i]);
	if (g->n < LOOK || !all)
		return c;
	while (json_walk_next(&rest, &element, &at)) {
		json_object_read(&o, element);
		count_element(&c, shape, element, &o);
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
		       struct glance *g, struct json_match *out)
{
	struct slice rest = list, first;
	struct census c;

	json_path_next(&rest, '+', &first);
	c = look(shape, glance_at(g, base, first));
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
		      struct glance *g, struct json_match *out)
{
	for (size_t i = 0; i < root->n; i++)
		if (root->v[i].value.len && root->v[i].value.p[0] == '[' &&
		    match_list(shape, root->v[i].value, SLICE("[]"), g, out))
			return true;
	return false;
}

/* A list that begins with a member that is not there is passed over at once. */
static bool has_first(const struct json_object *root, struct slice list)
{
	struct slice key = json_key_take(&list);

	if (key.len == 0 || slice_is(key, "*"))
		return true;
	for (size_t i = 0; i < root->n; i++)
		if (slice_eq(root->v[i].key, key))
			return true;
	return false;
}

static bool match_lists(const struct json_shape *shape, struct slice value,
			const struct json_object *root, struct glance *g, struct json_match *out)
{
	struct slice rest = slice_z(shape->list), list;

	while (json_path_next(&rest, ' ', &list)) {
		bool at_root = list.p[0] == '[';
		if (slice_is(list, "?[]")) {
			if (root->n && match_any(shape, root, g, out))
				return true;
		} else if (at_root ? root->n == 0 : has_first(root, list)) {
			if (match_list(shape, value, list, g, out))
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
			text = json_object_at(root, path, &found) && found.p[0] == '"';
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
			const struct json_object *root, struct glance *g, struct json_match *out)
{
	if (shape->root && (!root->n || !has_all(root, shape->root)))
		return false;
	if (!*shape->list)
		return root->n && match_fields(shape, root, value, out);
	if (match_lists(shape, value, root, g, out))
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
	struct glance glance;
	bool record;

	if (!value.len || (value.p[0] != '{' && value.p[0] != '['))
		return false;
	json_object_read(&root, value);
	record = !records && is_record(&root);
	glance.list = (struct slice){ NULL, 0 };
	for (size_t i = 0; i < n_json_shapes; i++)
		if ((!record || (json_shapes[i].flags & JSON_BESIDE_TEXT)) &&
		    match_shape(&json_shapes[i], value, &root, &glance, out))
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
