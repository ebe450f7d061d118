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

/* A list of parts that is being read. */
struct part_list {
	struct json j;
	size_t depth;		/* of the parts, 0 being that of the whole text */
	bool after_object;
};

static struct part_list list_of(struct slice list, size_t depth)
{
	struct part_list p = { json_begin_loose(list), depth, false };

	json_open(&p.j, '[');
	return p;
}

/* The text of the next part that has one, and what parts it from the one before. */
static bool list_next(struct part_list *p, struct slice *raw, enum joint *joint)
{
	struct json_object o;

	while (json_element(&p->j) && json_skip(&p->j, raw)) {
		bool after_object = p->after_object;
		*joint = JOINT_NONE;
		p->after_object = json_object_read(&o, *raw);
		if (!p->after_object)
			return true;
		if (!json_object_find(&o, PART_TEXTS, raw))
			continue;
		*joint = joint_of(&o, after_object);
		return true;
	}
	return false;
}

/* A string, or what an object calls its text, or each of a list of them. */
static void add_value(struct said *s, struct slice raw)
{
	struct part_list lists[PART_DEPTH];
	enum joint joint = JOINT_NONE;
	size_t n = 0, depth = 0;
	struct slice text;

	do {
		while (depth < PART_DEPTH && raw.p[0] == '{' && json_value_find(raw, PART_TEXTS, &raw))
			depth++;
		if (json_string(raw, &text)) {
			text = plain(s, text);
			add_joint(s, joint, text);
			buf_add(&s->buf, text);
		} else if (depth < PART_DEPTH && raw.p[0] == '[') {
			lists[n++] = list_of(raw, depth + 1);
		}
		while (n && !list_next(&lists[n - 1], &raw, &joint))
			n--;
		depth = n ? lists[n - 1].depth : 0;
	} while (n);
}

struct slice said_text(struct said *s, struct slice raw)
{
	struct slice inside;

	if (json_string(raw, &inside))
		return said_string(s, inside);
	buf_reset(&s->buf);
	if (raw.len)
		add_value(s, raw);
	return chat_text(s->a, arena_dup(s->a, buf_slice(&s->buf)));
}

struct slice said_piece(struct said *s, struct slice raw)
{
	struct slice inside;

	return json_string(raw, &inside) ? plain(s, inside) : (struct slice){ NULL, 0 };
}

struct slice said_name(struct said *s, struct slice raw)
{
	struct slice value = raw, inside;

	if (raw.len && raw.p[0] == '{' && !json_value_find(raw, NAMES, &value))
		return (struct slice){ NULL, 0 };
	if (json_string(value, &inside))
		return said_string(s, inside);
	if (value.len && (is_digit(value.p[0]) || value.p[0] == '-'))
		return value;
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
