/*
 * read_chat_json.c - chats, transcripts and training sets as JSON: one value,
 * or several, one after the other, with or without commas between.
 *
 * The text is the JSON as it stands in the input.  A message is a turn whose
 * span is its object; what stands before the first is a header part, after the
 * last a footer, between them notes.  JSON that breaks off is read up to there.
 */
#include "read/json_chat.h"
#include "read/reader.h"

#include <stdlib.h>

#define FIRST_VALUES 8	/* that are looked at for one that a shape fits */

/* Passes over white space and commas between values; false at the end. */
static bool next_value(struct json *j)
{
	while (json_peek(j) == ',')
		j->p++;
	return j->p < j->end;
}

/* Takes a value; of a broken one what is there: *why says how it broke. */
static struct slice take_value(struct json *j, const char **why)
{
	const char *start = j->p;
	struct slice raw;

	if (json_skip(j, &raw))
		return raw;
	*why = j->error;
	return (struct slice){ start, (size_t)(j->end - start) };
}

static void state_text(struct json_chat *c, const char *key, const char *paths)
{
	struct slice raw, inside;

	if (!json_object_find(&c->root, paths, &raw) || !json_string(raw, &inside))
		return;
	inside = said_string(&c->said, inside);
	if (inside.len)
		doc_state(c->d, key, inside);
}

/* The member of the root that a slice is the value of, with its key. */
static struct slice with_key(const struct json_chat *c, struct slice value)
{
	for (size_t i = 0; i < c->root.n; i++)
		if (c->root.v[i].value.p == value.p) {
			struct slice key = c->root.v[i].key;
			return (struct slice){ key.p - 1, (size_t)(value.p + value.len - key.p) + 1 };
		}
	return value;
}

/* A member of the root that is not the list itself. */
static bool find_beside(const struct json_chat *c, const char *paths, struct slice *raw)
{
	return json_object_find(&c->root, paths, raw) && raw->p != c->m.base.p;
}

/* What the object says beside its list: the prompt of the system, what was rejected. */
static void read_beside(struct json_chat *c)
{
	struct slice raw;

	if (find_beside(c, c->m.shape->system, &raw)) {
		struct slice text = said_text(&c->said, raw);
		if (text.len) {
			struct turn *t = chat_turn(c, with_key(c, raw));
			chat_role(t, "system");
			t->text = text;
		}
	}
	if (find_beside(c, c->m.shape->aside, &raw)) {
		struct slice at = with_key(c, raw);
		struct part *p = part_add(c->d, PART_NOTE, chat_line(c, at), chat_span(c, at));
		p->title = slice_z(c->m.shape->aside);
		p->text = said_text(&c->said, raw);
	}
}

static void read_list(struct json_chat *c, struct slice list)
{
	struct json_walk w;
	struct slice element, at;

	chat_list_begin(c);
	json_walk_begin(&w, c->m.base, list);
	while (json_walk_next(&w, &element, &at))
		chat_element(c, element, at);
	chat_list_end(c);
}

static void read_value(struct json_chat *c, struct slice value)
{
	struct slice rest = c->m.list, list;

	c->root.n = 0;
	json_object_read(&c->root, value);
	c->said.latin1 = c->m.shape->flags & JSON_LATIN1;
	state_text(c, "title", "title name");
	state_text(c, "language", "language language_code");
	read_beside(c);
	if (!rest.len)
		chat_fields(c, &c->root, value);
	while (json_path_next(&rest, '+', &list))
		read_list(c, list);
}

/* The elements of an array as values one after the other, or an empty slice. */
static struct slice inside_array(struct slice value)
{
	if (!value.len || value.p[0] != '[')
		return (struct slice){ NULL, 0 };
	return slice_span(value, 1, value.len - slice_ends(value, SLICE("]")));
}

/* Values one after the other: of the whole text, or inside one of those. */
struct values {
	struct json j;
	bool listing;		/* they are messages themselves: one list, as long as they have its shape */
	const char *why;	/* what broke the last one, or NULL */
};

static void values_end(struct json_chat *c, struct values *v)
{
	if (v->listing)
		chat_list_end(c);
	v->listing = false;
}

/* Reads the next value; false if it has no shape of ours. */
static bool read_next(struct json_chat *c, struct values *v, struct slice *value)
{
	struct json_object o;

	*value = take_value(&v->j, &v->why);
	if (v->listing && json_object_read(&o, *value) && json_fits(c->m.shape, &o)) {
		if (!v->why)
			chat_element(c, *value, *value);
		return true;
	}
	values_end(c, v);
	chat_line(c, *value);
	c->value_at = c->at;
	c->value_lines = c->lines;
	if (!json_match(*value, true, &c->m))
		return false;
	v->listing = c->m.message;
	if (!v->listing)
		read_value(c, *value);
	else if (chat_list_begin(c), !v->why)
		chat_element(c, *value, *value);
	return true;
}

/* An array that is no list may be one of conversations. */
static void read_array(struct json_chat *c, struct slice array)
{
	struct values v = { json_begin_loose(inside_array(array)), false, NULL };
	struct slice value;

	while (!v.why && next_value(&v.j))
		read_next(c, &v, &value);
	values_end(c, &v);
}

/* Returns why the text ends too soon, or NULL. */
static const char *read_values(struct json_chat *c, struct slice text)
{
	struct values v = { json_begin_loose(text), false, NULL };
	struct slice value;

	while (!v.why && next_value(&v.j))
		if (!read_next(c, &v, &value))
			read_array(c, value);
	values_end(c, &v);
	return v.why;
}

static int by_start(const void *a, const void *b)
{
	const struct span *p = a, *q = b;

	return p->start < q->start ? -1 : p->start > q->start;
}

/* Brackets and commas part what is said; a gap with more in it tells something. */
static bool is_bare(struct slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!is_space(s.p[i]) && !memchr("[]{},\"", s.p[i], 6))
			return false;
	return true;
}

/* What stands between turns and parts becomes parts; if the JSON broke off, not what follows. */
static void cover(struct json_chat *c, bool broken)
{
	struct doc *d = c->d;
	size_t n = 0, end = 0, last = d->turns.n + d->parts.n;
	struct span *spans = arena_alloc(d->arena, last * sizeof(*spans));

	for (size_t i = 0; i < d->turns.n; i++)
		spans[n++] = d->turns.v[i].span;
	for (size_t i = 0; i < d->parts.n; i++)
		spans[n++] = d->parts.v[i].span;
	qsort(spans, n, sizeof(*spans), by_start);
	c->value_at = c->value_lines = 0;
	for (size_t i = 0; i <= n && !(broken && i == n); i++) {
		size_t next = i < n ? spans[i].start : d->text.len;
		struct slice gap = slice_trim(slice_span(d->text, end, next > end ? next : end));
		if (gap.len)
			part_add(d, i == 0 ? PART_HEADER : i == n ? PART_FOOTER :
				 is_bare(gap) ? PART_SEPARATOR : PART_NOTE, chat_line(c, gap),
				 doc_span(d, gap));
		if (i < n && spans[i].end > end)
			end = spans[i].end;
	}
}

static bool read_chat_json(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct json_chat c = { .d = d, .lex = lex, .said = { .a = d->arena }, .voices = MAP_INIT,
				.branch = MAP_INIT };
	const char *why = read_values(&c, d->text);

	if (d->turns.n) {
		if (why)
			diag(sink, DIAG_WARN, "bad-json", d->turns.v[d->turns.n - 1].line,
			     "the JSON is broken after this turn: %s", why);
		cover(&c, why != NULL);
		for (size_t i = 0; i < d->turns.n; i++)
			d->turns.v[i].index = i + 1;
		d->kind = KIND_TRANSCRIPT;
	}
	buf_free(&c.said.buf);
	buf_free(&c.words);
	map_free(&c.voices);
	map_free(&c.branch);
	return d->turns.n > 0;
}

/* Whether text goes on as JSON does after its first bracket. */
static bool begins_json(struct slice text)
{
	struct slice s = slice_ltrim(text);
	char first = (char)(s.len ? s.p[0] : 0);

	s = slice_ltrim(slice_from(s, 1));
	if (first == '{')
		return s.len && s.p[0] == '"';
	return first == '[' && s.len && memchr("{[\"", s.p[0], 3);
}

/* The first element of an array, as a conversation. */
static bool match_first(struct slice array, struct json_match *out)
{
	struct json j = json_begin_loose(inside_array(array));
	const char *broken = NULL;

	return array.p[0] == '[' && next_value(&j) && json_match(take_value(&j, &broken), false, out) &&
	       !out->message;
}

static double score_chat_json(const struct sample *s, struct buf *why)
{
	struct json j = json_begin_loose(s->text);
	struct json_match m;
	const char *broken = NULL;

	if (!begins_json(s->text))
		return 0;
	for (size_t i = 0; i < FIRST_VALUES && !broken && next_value(&j); i++) {
		struct slice value = take_value(&j, &broken);
		if (!json_match(value, false, &m) && !match_first(value, &m))
			continue;
		if (why)
			buf_addf(why, "JSON as %s", m.shape->name);
		return m.shape->flags & JSON_GENERAL ? 0.95 : 0.98;
	}
	if (!broken || s->text.len < SAMPLE_BYTES)
		return 0;
	if (why)
		buf_addz(why, "JSON, longer than what was looked at");
	return 0.5;
}

const struct reader reader_chat_json = {
	"chat-json", "chats, transcripts and training sets as JSON", UNIT_JSON, 0.98, score_chat_json,
	read_chat_json
};
