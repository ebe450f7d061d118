/*
 * A document from its record.  Each object is a table of members: the name, how
 * to read the value, and where to.  null stands for a member that is missing,
 * as corpus tools write it.
 */
#include "model/doc_json.h"

#include "model/json.h"

#include <stddef.h>

/*
 * The bytes of JSON that the objects of lists take at least, on the average: what
 * we write takes more.  So a list of a million {} cannot ask for a hundred times
 * its size in memory.
 */
#define OBJECT_MIN 20

struct in {
	struct json j;
	struct arena *arena;
	size_t objects;		/* that may still come */
};

struct member {
	struct slice name;
	void (*read)(struct in *in, void *to);
	size_t offset;
};

#define MEMBER(type, field, name, read) { { name, sizeof(name) - 1 }, read, offsetof(struct type, field) }

static bool take_null(struct in *in)
{
	return json_peek(&in->j) == 'n' && json_skip(&in->j, NULL);
}

/* Members mostly come in the order of the table: the search goes on where it was. */
static const struct member *find(const struct member *table, size_t n, size_t *at,
				 struct slice key)
{
	for (size_t i = 0; i < n; i++, *at = (*at + 1) % n)
		if (slice_eq(table[*at].name, key))
			return &table[*at];
	return NULL;
}

/* The next member: `table[*at]` is the likely one; *m is NULL for one that is not in the table. */
static bool next_member(struct in *in, const struct member *table, size_t n, size_t *at,
			const struct member **m)
{
	struct slice key;

	*m = &table[*at];
	if (!json_member_is(&in->j, table[*at].name)) {
		if (!json_member(&in->j, &key))
			return false;
		*m = find(table, n, at, key);
	}
	*at = *m ? (*at + 1) % n : *at;
	return true;
}

static void read_object(struct in *in, const struct member *table, size_t n, void *to)
{
	const struct member *m;
	size_t at = 0;

	if (!json_open(&in->j, '{'))
		return;
	while (next_member(in, table, n, &at, &m)) {
		if (!m)
			json_skip(&in->j, NULL);
		else if (!take_null(in))
			m->read(in, (char *)to + m->offset);
	}
}

static void read_text(struct in *in, void *to)
{
	struct slice raw, *text = to;

	if (json_take_string(&in->j, &raw))
		*text = json_text(in->arena, raw);
}

static void read_size(struct in *in, void *to)
{
	json_take_count(&in->j, to);
}

static void read_unsigned(struct in *in, void *to)
{
	unsigned *n = to;
	size_t size = 0;

	read_size(in, &size);
	*n = size < 1000 ? (unsigned)size : 1000;
}

static void read_span(struct in *in, void *to)
{
	struct span *span = to;

	if (!json_open(&in->j, '['))
		return;
	for (int i = 0; i < 2; i++) {
		if (!json_element(&in->j)) {
			json_fail(&in->j, "not a span");
			return;
		}
		read_size(in, i ? &span->end : &span->start);
	}
	if (json_element(&in->j) || span->start > span->end)
		json_fail(&in->j, "not a span");
}

static void read_ms(struct in *in, void *to)
{
	int64_t *ms = to;
	double seconds;

	if (json_take_number(&in->j, &seconds))
		*ms = seconds >= 0 && seconds < 1e15 ? (int64_t)(seconds * 1000 + 0.5) : -1;
}

static void read_score(struct in *in, void *to)
{
	json_take_number(&in->j, to);
}

static void read_texts(struct in *in, void *to)
{
	struct slices *texts = to;

	if (json_open(&in->j, '['))
		while (json_element(&in->j))
			read_text(in, VEC_PUSH(in->arena, texts));
}

static void read_format_name(struct in *in, void *to)
{
	const char **name = to;
	struct slice text = { NULL, 0 };
	char *z;

	read_text(in, &text);
	z = arena_alloc(in->arena, text.len + 1);
	if (text.len)
		memcpy(z, text.p, text.len);
	*name = z;
}

static void read_kind(struct in *in, void *to)
{
	struct slice name = { NULL, 0 };

	read_text(in, &name);
	*(enum kind *)to = kind_of_name(name);
}

static void read_role(struct in *in, void *to)
{
	struct slice name = { NULL, 0 };

	read_text(in, &name);
	*(enum role *)to = role_of_name(name);
}

/* A type that is not known is the one that says least. */
static void read_part_type(struct in *in, void *to)
{
	struct slice name = { NULL, 0 };
	enum part_type type;

	read_text(in, &name);
	type = part_of_name(name);
	*(enum part_type *)to = type == N_PARTS ? PART_PROSE : type;
}

static void read_block_type(struct in *in, void *to)
{
	struct slice name = { NULL, 0 };
	enum block_type type;

	read_text(in, &name);
	type = block_of_name(name);
	*(enum block_type *)to = type == N_BLOCKS ? BLOCK_PARAGRAPH : type;
}

static void read_flags(struct in *in, void *to)
{
	unsigned *flags = to;

	if (!json_open(&in->j, '['))
		return;
	while (json_element(&in->j)) {
		struct slice name = { NULL, 0 };
		read_text(in, &name);
		enum turn_flag flag = flag_of_name(name);
		if (flag != N_FLAGS)
			*flags |= 1u << flag;
	}
}

static void read_fields(struct in *in, void *to)
{
	struct field_pairs *fields = to;
	struct slice key;

	if (!json_open(&in->j, '{'))
		return;
	while (json_member(&in->j, &key)) {
		struct field_pair *f = VEC_PUSH(in->arena, fields);
		f->key = json_text(in->arena, key);
		if (!take_null(in))
			read_text(in, &f->value);
	}
}

static bool may_come(struct in *in)
{
	return in->objects-- > 0 || json_fail(&in->j, "too many empty objects");
}

/* Defines a function that reads a list of objects; each begins as the last argument says. */
#define READ_LIST(function, list, element, table, ...)					\
	static void function(struct in *in, void *to)					\
	{										\
		struct list *list = to;							\
		if (!json_open(&in->j, '['))						\
			return;								\
		while (json_element(&in->j)) {						\
			if (!may_come(in))						\
				return;							\
			struct element *e = VEC_PUSH(in->arena, list);			\
			*e = (struct element)__VA_ARGS__;				\
			read_object(in, table, N_ELEMS(table), e);			\
		}									\
	}

static const struct member section_members[] = {
	MEMBER(section, title, "title", read_text),
	MEMBER(section, items, "items", read_texts),
};
READ_LIST(read_sections, sections, section, section_members, { .title = { NULL, 0 } })

static const struct member part_members[] = {
	MEMBER(part, type, "type", read_part_type),
	MEMBER(part, span, "span", read_span),
	MEMBER(part, line, "line", read_size),
	MEMBER(part, number, "number", read_text),
	MEMBER(part, title, "title", read_text),
	MEMBER(part, text, "text", read_text),
	MEMBER(part, items, "items", read_texts),
	MEMBER(part, sections, "sections", read_sections),
	MEMBER(part, fields, "fields", read_fields),
};
READ_LIST(read_parts, parts, part, part_members, { .type = PART_PROSE })

static const struct member note_members[] = {
	MEMBER(note, text, "text", read_text),
	MEMBER(note, span, "span", read_span),
};
READ_LIST(read_notes, notes, note, note_members, { .text = { NULL, 0 } })

static const struct member quote_members[] = {
	MEMBER(quote, speaker, "speaker", read_text),
	MEMBER(quote, text, "text", read_text),
	MEMBER(quote, span, "span", read_span),
};
READ_LIST(read_quotes, quotes, quote, quote_members, { .text = { NULL, 0 } })

static const struct member turn_members[] = {
	MEMBER(turn, index, "index", read_size),
	MEMBER(turn, speaker, "speaker", read_text),
	MEMBER(turn, role, "role", read_role),
	MEMBER(turn, label, "label", read_text),
	MEMBER(turn, text, "text", read_text),
	MEMBER(turn, span, "span", read_span),
	MEMBER(turn, line, "line", read_size),
	MEMBER(turn, start_ms, "start", read_ms),
	MEMBER(turn, end_ms, "end", read_ms),
	MEMBER(turn, time, "time", read_text),
	MEMBER(turn, notes, "notes", read_notes),
	MEMBER(turn, quoted, "quoted", read_quotes),
	MEMBER(turn, parts, "parts", read_parts),
	MEMBER(turn, flags, "flags", read_flags),
	MEMBER(turn, repeat_of, "repeat_of", read_size),
};
READ_LIST(read_turns, turns, turn, turn_members, { .start_ms = -1, .end_ms = -1 })

static const struct member speaker_members[] = {
	MEMBER(speaker, name, "speaker", read_text),
	MEMBER(speaker, role, "role", read_role),
	MEMBER(speaker, turns, "turns", read_size),
	MEMBER(speaker, words, "words", read_size),
	MEMBER(speaker, labels, "labels", read_texts),
};
READ_LIST(read_speakers, speakers, speaker, speaker_members, { .role = ROLE_NONE })

static const struct member link_members[] = {
	MEMBER(block_link, span, "span", read_span),
	MEMBER(block_link, url, "url", read_text),
};
READ_LIST(read_links, block_links, block_link, link_members, { .url = { NULL, 0 } })

static void read_rows(struct in *in, void *to)
{
	struct block_rows *rows = to;

	if (json_open(&in->j, '['))
		while (json_element(&in->j) && may_come(in))
			read_texts(in, &VEC_PUSH(in->arena, rows)->cells);
}

static const struct member block_members[] = {
	MEMBER(block, type, "type", read_block_type),
	MEMBER(block, level, "level", read_unsigned),
	MEMBER(block, text, "text", read_text),
	MEMBER(block, span, "span", read_span),
	MEMBER(block, src, "src", read_text),
	MEMBER(block, links, "links", read_links),
	MEMBER(block, head, "head", read_size),
	MEMBER(block, rows, "rows", read_rows),
};
READ_LIST(read_blocks, blocks, block, block_members, { .type = BLOCK_PARAGRAPH })

static const struct member format_members[] = {
	MEMBER(doc, format, "name", read_format_name),
	MEMBER(doc, score, "score", read_score),
};

static void read_format(struct in *in, void *to)
{
	read_object(in, format_members, N_ELEMS(format_members), to);
}

/* The fields of a record that a document has, and what is wrong if one cannot be read. */
static const struct field_rule {
	const char *name;
	void (*read)(struct in *in, void *to);
	size_t offset;
	const char *why;
} rules[] = {
	{ "kind", read_kind, offsetof(struct doc, kind), "the field 'kind' is not a string" },
	{ "line", read_size, offsetof(struct doc, line), "the field 'line' is not a line number" },
	{ "format", read_format, 0, "the field 'format' is not a name and a score" },
	{ "speakers", read_speakers, offsetof(struct doc, speakers),
	  "the field 'speakers' is not a list of speakers" },
	{ "turns", read_turns, offsetof(struct doc, turns),
	  "the field 'turns' is not a list of turns" },
	{ "parts", read_parts, offsetof(struct doc, parts),
	  "the field 'parts' is not a list of parts" },
	{ "blocks", read_blocks, offsetof(struct doc, blocks),
	  "the field 'blocks' is not a list of blocks" },
};

static bool read_field(struct doc *d, const struct record *r, const struct field_rule *rule)
{
	struct slice raw = record_get(r, rule->name);
	struct in in = { json_begin(raw), d->arena, raw.len / OBJECT_MIN + 100 };

	if (in.j.p == in.j.end || take_null(&in))
		return true;
	rule->read(&in, (char *)d + rule->offset);
	return json_done(&in.j);
}

bool doc_from_record(struct doc *d, const struct record *r, const char **why)
{
	struct slice raw = record_get(r, "text");

	if (!d->text.len && !record_text(r, d->arena, "text", &d->text) && raw.len && !slice_is(raw, "null")) {
		*why = "the field 'text' is not a string";
		return false;
	}
	for (size_t i = 0; i < N_ELEMS(rules); i++) {
		if (!read_field(d, r, &rules[i])) {
			*why = rules[i].why;
			return false;
		}
	}
	for (size_t i = 0; i < d->turns.n; i++)
		if (d->turns.v[i].index == 0)
			d->turns.v[i].index = i + 1;
	return true;
}
