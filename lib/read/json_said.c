#include "read/json_said.h"

#include "model/json.h"
#include "read/chat_text.h"
#include "read/json_find.h"
#include "text/utf8.h"

#define PART_DEPTH 4	/* parts within parts */

/* Where a part of a text has its text, and where something has its name. */
#define PART_TEXTS "text content value utf8 punctuated_word word parts body transcript"
#define NAMES "name display_name displayName global_name username title label id"

/* The character that a Latin-1 byte stands for, if s is made of such only. */
static bool to_latin1(struct buf *out, struct slice s)
{
	while (s.len) {
		uint32_t cp = utf8_next(&s);
		if (cp > 0xFF)
			return false;
		buf_addc(out, (char)cp);
	}
	return true;
}

/* Undoes UTF-8 that was written as if each byte were a Latin-1 character. */
static struct slice repair(struct said *s, struct slice text)
{
	struct buf bytes = BUF_INIT;

	if (utf8_ascii(text) != text.len && to_latin1(&bytes, text) &&
	    utf8_valid(buf_slice(&bytes)) == bytes.len)
		text = arena_dup(s->a, buf_slice(&bytes));
	buf_free(&bytes);
	return text;
}

/* The three characters that some apps write as entities, and no others. */
static struct slice undo_entities(struct said *s, struct slice text)
{
	static const struct { const char *name; char is; } entities[] = {
		{ "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' }
	};
	struct buf out = BUF_INIT;

	if (slice_chr(text, '&') == text.len)
		return text;
	while (text.len) {
		size_t n = slice_chr(text, '&'), i = 0;
		buf_add(&out, slice_first(text, n));
		text = slice_from(text, n);
		while (i < N_ELEMS(entities) && !slice_starts(text, slice_z(entities[i].name)))
			i++;
		if (i < N_ELEMS(entities))
			buf_addc(&out, entities[i].is);
		else if (text.len)
			buf_addc(&out, '&');
		text = slice_from(text, i < N_ELEMS(entities) ? strlen(entities[i].name) : 1);
	}
	text = arena_dup(s->a, buf_slice(&out));
	buf_free(&out);
	return text;
}

static struct slice plain(struct said *s, struct slice inside)
{
	struct slice text = json_text(s->a, inside);

	if (s->latin1)
		text = repair(s, text);
	return s->entities ? undo_entities(s, text) : text;
}

struct slice said_string(struct said *s, struct slice inside)
{
	return chat_text(s->a, plain(s, inside));
}

/* What parts two parts of a text. */
enum joint { JOINT_NONE, JOINT_BLANK, JOINT_LINE };

static bool ends_blank(const struct buf *b)
{
	return b->len == 0 || is_space(b->p[b->len - 1]);
}

static void add_joint(struct said *s, enum joint joint, struct slice next)
{
	if (joint == JOINT_NONE || ends_blank(&s->buf) || !next.len || is_space(next.p[0]))
		return;
	buf_addc(&s->buf, joint == JOINT_LINE ? '\n' : ' ');
}

/*
 * Blocks of a message ({"type": "text"}) stand one below the other; sentences
 * of a paragraph have a blank between them; what a formatted message is cut
 * into has its blanks itself, but not between two formatted parts.
 */
static enum joint joint_of(const struct json_object *o, bool after_object)
{
	struct slice type, value;

	if (json_object_find(o, "utf8 ts end_ts value", &value))
		return JOINT_NONE;
	if (json_object_find(o, "type", &type) &&
	    (slice_is(type, "\"text\"") || slice_is(type, "\"input_text\"") ||
	     slice_is(type, "\"output_text\"") || slice_is(type, "\"tool_result\"")))
		return JOINT_LINE;
	return after_object ? JOINT_BLANK : JOINT_NONE;
}

static void add_value(struct said *s, struct slice raw, enum joint joint, size_t depth);

static void add_parts(struct said *s, struct slice raw, size_t depth)
{
	struct json j = json_begin_loose(raw);
	struct slice part, value;
	struct json_object o;
	bool after_object = false;

	json_open(&j, '[');
	while (json_element(&j) && json_skip(&j, &part)) {
		bool object = json_object_read(&o, part);
		if (!object)
			add_value(s, part, JOINT_NONE, depth + 1);
		else if (json_object_find(&o, PART_TEXTS, &value))
			add_value(s, value, joint_of(&o, after_object), depth + 1);
		after_object = object;
	}
}

static void add_value(struct said *s, struct slice raw, enum joint joint, size_t depth)
{
	struct slice text, value;

	if (json_string(raw, &text)) {
		text = plain(s, text);
		add_joint(s, joint, text);
		buf_add(&s->buf, text);
	} else if (depth < PART_DEPTH && raw.p[0] == '[') {
		add_parts(s, raw, depth);
	} else if (depth < PART_DEPTH && json_value_find(raw, PART_TEXTS, &value)) {
		add_value(s, value, joint, depth + 1);
	}
}

struct slice said_text(struct said *s, struct slice raw)
{
	struct slice inside;

	if (json_string(raw, &inside))
		return said_string(s, inside);
	buf_reset(&s->buf);
	if (raw.len)
		add_value(s, raw, JOINT_NONE, 0);
	return chat_text(s->a, arena_dup(s->a, buf_slice(&s->buf)));
}

struct slice said_piece(struct said *s, struct slice raw)
{
	struct slice inside;

	return json_string(raw, &inside) ? plain(s, inside) : (struct slice){ NULL, 0 };
}

struct slice said_name(struct said *s, struct slice raw)
{
	struct slice value;

	if (json_string(raw, &value))
		return said_string(s, value);
	if (raw.len && (is_digit(raw.p[0]) || raw.p[0] == '-'))
		return raw;
	if (json_value_find(raw, NAMES, &value) && value.p[0] != '{')
		return said_name(s, value);
	return (struct slice){ NULL, 0 };
}

struct slice said_call(struct said *s, struct slice raw)
{
	struct slice function = raw, name, arguments;

	json_value_find(raw, "function functionCall function_call", &function);
	if (!json_value_find(function, "name", &name) || !json_string(name, &name))
		return (struct slice){ NULL, 0 };
	buf_reset(&s->buf);
	buf_add(&s->buf, json_text(s->a, name));
	buf_addc(&s->buf, '(');
	if (json_value_find(function, "arguments args input parameters", &arguments))
		buf_add(&s->buf, json_string(arguments, &arguments) ? json_text(s->a, arguments) : arguments);
	buf_addc(&s->buf, ')');
	return arena_dup(s->a, buf_slice(&s->buf));
}
