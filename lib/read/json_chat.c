#include "read/json_chat.h"

#include "read/chat_text.h"
#include "read/json_time.h"
#include "text/utf8.h"
#include "turns/label.h"

#include <stdlib.h>

struct span chat_span(const struct json_chat *c, struct slice at)
{
	struct span span = doc_span(c->d, at);
	size_t end = span.end;

	while (end < c->d->text.len && is_space(c->d->text.p[end]))
		end++;
	if (end < c->d->text.len && c->d->text.p[end] == ',')
		span.end = end + 1;
	return span;
}

/* Line ends are counted once, but for what stands before the last place in the same value. */
size_t chat_line(struct json_chat *c, struct slice at)
{
	struct slice text = c->d->text;
	size_t to = (size_t)(at.p - text.p);

	if (to < c->at) {
		c->at = c->value_at;
		c->lines = c->value_lines;
	}
	c->lines += slice_count_ends(text, c->at, to);
	c->at = to;
	return c->d->line + c->lines;
}

struct turn *chat_turn(struct json_chat *c, struct slice at)
{
	return turn_add(c->d, chat_line(c, at), chat_span(c, at));
}

void chat_role(struct turn *t, const char *role)
{
	t->speaker = slice_z(role);
	t->role = json_role(t->speaker);
}

void chat_speaker(struct json_chat *c, struct turn *t, struct slice raw)
{
	struct slice inside;

	t->speaker = said_name(&c->said, raw);
	if (!json_string(raw, &inside))
		return;
	t->label = inside;
	if (c->m.shape->flags & JSON_ROLES)
		t->role = json_role(t->speaker);
}

static void add_calls(struct json_chat *c, struct turn *t, struct slice raw)
{
	struct json j = json_begin_loose(raw);
	struct slice call, text;

	if (json_peek(&j) != '[') {
		text = said_call(&c->said, raw);
		if (text.len)
			turn_note(c->d, t, text, raw);
		return;
	}
	json_open(&j, '[');
	while (json_element(&j) && json_skip(&j, &call)) {
		text = said_call(&c->said, call);
		if (text.len)
			turn_note(c->d, t, text, call);
	}
}

/* Parts of a message that call tools, among those that are texts. */
static void add_called_parts(struct json_chat *c, struct turn *t, struct slice parts)
{
	struct json j = json_begin_loose(parts);
	struct slice part, value;

	if (json_peek(&j) != '[')
		return;
	json_open(&j, '[');
	while (json_element(&j) && json_skip(&j, &part)) {
		if (json_value_find(part, "functionCall function_call", &value) ||
		    (json_value_find(part, "type", &value) && slice_is(value, "\"tool_use\"")))
			add_calls(c, t, part);
	}
}

static void set_times(struct json_chat *c, struct turn *t, const struct json_object *o)
{
	const struct json_shape *s = c->m.shape;
	struct slice raw;
	int64_t length;

	if (json_object_find(o, s->start, &raw))
		t->start_ms = json_offset_ms(raw, s->unit, &c->fraction);
	if (t->start_ms >= 0 && json_object_find(o, s->end, &raw))
		t->end_ms = json_offset_ms(raw, s->unit, &c->fraction);
	if (t->start_ms >= 0 && t->end_ms < 0 && json_object_find(o, s->length, &raw)) {
		length = json_offset_ms(raw, s->unit, &c->fraction);
		t->end_ms = length < 0 ? -1 : t->start_ms + length;
	}
	if (json_object_find(o, s->time, &raw))
		t->time = json_clock(c->d->arena, raw);
}

/* "(to himself)" that is marked as a direction loses its parentheses: --to convokit put them there. */
static void take_direction(struct turn *t, struct slice marks)
{
	struct json j = json_begin_loose(marks);
	struct slice mark, text = t->text;
	bool direction = false;

	if (json_peek(&j) != '[')
		return;
	json_open(&j, '[');
	while (json_element(&j) && json_skip(&j, &mark))
		direction |= slice_is(mark, "\"direction\"");
	if (!direction || text.len < 2 || text.p[0] != '(' || text.p[text.len - 1] != ')')
		return;
	t->text = slice_span(text, 1, text.len - 1);
	t->flags |= 1u << FLAG_DIRECTION;
}

void chat_message(struct json_chat *c, const struct json_object *o, struct slice at)
{
	const struct json_shape *s = c->m.shape;
	struct turn *t = chat_turn(c, at);
	struct slice raw, role;

	if (json_object_find_filled(o, s->speaker, &raw))
		chat_speaker(c, t, raw);
	if (json_object_find(o, s->role, &raw) && json_string(raw, &role))
		t->role = json_role(role);
	if (json_object_find_filled(o, s->text, &raw))
		t->text = said_text(&c->said, raw);
	if ((s->flags & JSON_ROLES) && json_object_find(o, s->text, &raw))
		add_called_parts(c, t, raw);
	if (json_object_find(o, s->calls, &raw))
		add_calls(c, t, raw);
	if (json_object_find(o, s->marks, &raw))
		take_direction(t, raw);
	set_times(c, t, o);
}

/* Marks that stand close after a word. */
static bool is_close_mark(struct slice piece)
{
	static const char *const marks[] = {
		".", ",", "?", "!", ";", ":", "%", ")", "]", "}", "\xE2\x80\xA6", "\xE3\x80\x81",
		"\xE3\x80\x82", "\xEF\xBC\x8C", "\xEF\xBC\x9F", "\xEF\xBC\x81"
	};

	for (size_t i = 0; i < N_ELEMS(marks); i++)
		if (slice_starts_z(piece, marks[i]))
			return true;
	return false;
}

static bool needs_blank(const struct json_chat *c, const struct json_object *o, struct slice piece)
{
	struct slice type, next = piece;

	if (c->m.pieces || !c->words.len || is_space(c->words.p[c->words.len - 1]) ||
	    !slice_trim(piece).len || is_close_mark(piece) ||
	    (json_object_find(o, "type", &type) && slice_is(type, "\"punctuation\"")))
		return false;
	return !cp_unspaced(utf8_last(buf_slice(&c->words))) || !cp_unspaced(utf8_next(&next));
}

static void close_words(struct json_chat *c)
{
	if (c->open)
		c->d->turns.v[c->d->turns.n - 1].text =
			chat_text(c->d->arena, arena_dup(c->d->arena, buf_slice(&c->words)));
	buf_reset(&c->words);
	c->open = false;
}

/* Who spoke a word: it says so, or its time does. */
static bool speaker_of(struct json_chat *c, const struct json_object *o, struct slice *raw)
{
	struct slice start;

	if (json_object_find_filled(o, c->m.shape->speaker, raw))
		return true;
	if (!c->voices.n || !json_object_find(o, c->m.shape->start, &start))
		return false;
	const size_t *at = map_get(&c->voices, start);
	if (at)
		*raw = c->names.v[*at - 1];
	return at != NULL;
}

static void read_word(struct json_chat *c, const struct json_object *o, struct slice at)
{
	struct doc *d = c->d;
	struct slice raw, piece = SLICE(""), name = { NULL, 0 };
	struct turn now = { .start_ms = -1, .end_ms = -1 };
	struct turn *t;

	if (json_object_find(o, c->m.shape->text, &raw))
		piece = said_piece(&c->said, raw);
	if (speaker_of(c, o, &raw))
		name = said_name(&c->said, raw);
	if (c->open && name.len && !slice_eq(name, d->turns.v[d->turns.n - 1].speaker) &&
	    d->turns.v[d->turns.n - 1].speaker.len && slice_trim(piece).len)
		close_words(c);
	set_times(c, &now, o);
	if (!c->open) {
		t = chat_turn(c, at);
		t->start_ms = now.start_ms;
		t->time = now.time;
		c->open = true;
	}
	t = &d->turns.v[d->turns.n - 1];
	if (!t->speaker.len)
		t->speaker = name;
	t->span.end = chat_span(c, at).end;
	if (now.end_ms > t->end_ms)
		t->end_ms = now.end_ms;
	if (needs_blank(c, o, piece))
		buf_addc(&c->words, ' ');
	buf_add(&c->words, piece);
}

static void read_string(struct json_chat *c, struct slice raw)
{
	struct turn *t = chat_turn(c, raw);

	t->text = said_text(&c->said, raw);
}

/* What is in the list but is no message: somebody joined, a photo was sent. */
static void note(struct json_chat *c, const struct json_object *o, struct slice at)
{
	struct part *p = part_add(c->d, PART_NOTE, chat_line(c, at), chat_span(c, at));
	struct slice raw;

	close_words(c);
	if (json_object_find(o, "action text content type", &raw) ||
	    json_object_find(o, c->m.shape->text, &raw))
		p->text = said_text(&c->said, raw);
}

void chat_element(struct json_chat *c, struct slice element, struct slice at)
{
	const struct json_shape *s = c->m.shape;
	struct json_object o = { .n = 0 };

	if (s->kind == JSON_STRINGS || s->kind == JSON_PAIRS || s->kind == JSON_TALK) {
		if (s->kind == JSON_PAIRS)
			chat_pair(c, element, at);
		else if (element.p[0] == '"' && s->kind == JSON_TALK)
			chat_talk(c, element);
		else if (element.p[0] == '"')
			read_string(c, element);
		return;
	}
	bool fits = json_element_read(&o, s, element) && json_fits(s, &o) && chat_on_branch(c, &o, at);
	if (!fits && !(s->flags & JSON_SPOKEN))
		note(c, &o, at);
	if (!fits)
		return;
	if (s->kind == JSON_FIELDS)
		chat_fields(c, &o, at);
	else if (s->kind == JSON_TREE)
		chat_tree(c, element);
	else if (s->kind == JSON_WORDS || (c->m.words && (s->flags & JSON_TIMED)))
		read_word(c, &o, at);
	else
		chat_message(c, &o, at);
}

/* Who spoke when, by another list. */
static void learn_voices(struct json_chat *c)
{
	struct slice rest = slice_z(c->m.shape->voices), list, element, at, start, name;
	struct json_walk w;

	while (json_path_next(&rest, ' ', &list)) {
		json_walk_begin(&w, c->m.base, list);
		while (json_walk_next(&w, &element, &at)) {
			if (!json_value_find(element, c->m.shape->start, &start) ||
			    !json_value_find(element, c->m.shape->speaker, &name))
				continue;
			*VEC_PUSH(c->d->arena, &c->names) = name;
			*map_at(&c->voices, start) = c->names.n;
		}
	}
}

void chat_list_begin(struct json_chat *c)
{
	c->first = c->d->turns.n;
	c->fraction = c->open = false;
	c->said.latin1 = c->m.shape->flags & JSON_LATIN1;
	c->said.entities = c->m.shape->flags & JSON_ENTITIES;
	map_reset(&c->voices);
	c->names.n = 0;
	buf_reset(&c->words);
	if (c->m.shape->voices)
		learn_voices(c);
	if (c->m.shape->flags & JSON_BRANCHES)
		chat_branch_begin(c);
}

/* Whole numbers far larger than speech of that length takes in seconds are milliseconds. */
static void settle_unit(struct turn *v, size_t n)
{
	int64_t ms = 0;
	size_t bytes = 0;

	for (size_t i = 0; i < n; i++) {
		bytes += v[i].text.len;
		if (v[i].end_ms > v[i].start_ms)
			ms += v[i].end_ms - v[i].start_ms;
	}
	if (ms == 0 && n && v[n - 1].start_ms > v[0].start_ms)
		ms = v[n - 1].start_ms - v[0].start_ms;
	if (ms / 1000 / 5 <= (int64_t)bytes)
		return;
	for (size_t i = 0; i < n; i++) {
		v[i].start_ms = v[i].start_ms < 0 ? -1 : v[i].start_ms / 1000;
		v[i].end_ms = v[i].end_ms < 0 ? -1 : v[i].end_ms / 1000;
	}
}

/* Whether the times on the wall go back all the way, or stand still. */
static bool is_newest_first(const struct turn *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!v[i].time.len || (i && slice_cmp(v[i - 1].time, v[i].time) < 0))
			return false;
	return n > 1 && slice_cmp(v[0].time, v[n - 1].time) > 0;
}

static void reverse(struct turn *v, size_t n)
{
	for (size_t i = 0; i < n / 2; i++) {
		struct turn t = v[i];
		v[i] = v[n - 1 - i];
		v[n - 1 - i] = t;
	}
}

/* The label that a text begins with, where it can name somebody. */
static bool begins_named(struct slice text, struct label *l)
{
	return label_read(text, l) && l->name_like && !l->remark.len;
}

/*
 * Captions without speakers whose first text begins "Name: " name whoever
 * speaks on, until another such label; one that is there once in all is text,
 * unless it is the first.
 */
static void name_by_labels(struct turn *v, size_t n)
{
	struct map seen = MAP_INIT;
	struct slice speaker = { NULL, 0 };
	struct label l;

	for (size_t i = 0; i < n; i++)
		if (begins_named(v[i].text, &l))
			++*map_at(&seen, l.name);
	for (size_t i = 0; i < n; i++) {
		if (begins_named(v[i].text, &l) && (i == 0 || *map_get(&seen, l.name) > 1)) {
			speaker = l.name;
			v[i].label = l.whole;
			v[i].text = utf8_trim(l.rest);
		}
		v[i].speaker = speaker;
	}
	map_free(&seen);
}

static bool is_anonymous(const struct turn *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (v[i].speaker.len)
			return false;
	return n > 0;
}

/* Strings have their speakers in another list, by their place, or as labels. */
static void name_strings(struct json_chat *c, struct turn *v, size_t n)
{
	const struct json_shape *s = c->m.shape;
	struct slice rest = slice_z(s->speaker), list, element, at;
	struct json_walk w;
	size_t i = 0, labels = 0;
	struct label l;

	while (i == 0 && json_path_next(&rest, ' ', &list)) {
		json_walk_begin(&w, c->m.base, list);
		while (i < n && json_walk_next(&w, &element, &at))
			v[i++].speaker = said_name(&c->said, element);
	}
	for (size_t k = 0; k < n && s->said; k++)
		chat_role(&v[k], k % 2 && slice_is(slice_z(s->said), "user assistant") ? "assistant" : "user");
	for (size_t k = 0; k < n && !s->said && !i; k++)
		labels += begins_named(v[k].text, &l);
	for (size_t k = 0; k < n && labels * 2 > n; k++)
		if (begins_named(v[k].text, &l)) {
			v[k].speaker = l.name;
			v[k].label = l.whole;
			v[k].text = utf8_trim(l.rest);
		}
}

void chat_list_end(struct json_chat *c)
{
	size_t n = c->d->turns.n - c->first;
	struct turn *v;
	struct label l;

	close_words(c);
	if (n == 0)
		return;
	v = &c->d->turns.v[c->first];
	if (c->m.shape->unit == JSON_SECONDS_OR_MS && !c->fraction)
		settle_unit(v, n);
	if (c->m.shape->kind == JSON_STRINGS)
		name_strings(c, v, n);
	else if ((c->m.shape->flags & JSON_TIMED) && is_anonymous(v, n) && begins_named(v[0].text, &l))
		name_by_labels(v, n);
	if (c->m.shape->flags & JSON_BRANCHES)
		chat_branch_end(c, v, n);
	else if (is_newest_first(v, n))
		reverse(v, n);
}
