/* A document's lists as JSON.  What is empty is left out; so is a line 0. */
#include "model/doc_json.h"

#include "model/json_pen.h"

static inline void put_text(struct buf *out, const char *key, struct slice text)
{
	if (!text.len)
		return;
	json_put_key(out, key);
	json_put(out, text);
}

/* The text of a turn, note or block is there even if it is empty. */
static inline void put_content(struct buf *out, struct slice text)
{
	json_put_key(out, "text");
	json_put(out, text);
}

static void put_name(struct buf *out, const char *key, const char *name)
{
	json_put_key(out, key);
	json_put_literal(out, name);
}

static inline void put_count(struct buf *out, const char *key, size_t n)
{
	json_put_key(out, key);
	json_put_number(out, n);
}

static inline void put_positive(struct buf *out, const char *key, size_t n)
{
	if (n)
		put_count(out, key, n);
}

static inline void put_span(struct buf *out, struct span span)
{
	json_put_key(out, "span");
	buf_addc(out, '[');
	json_put_number(out, span.start);
	buf_addc(out, ',');
	json_put_number(out, span.end);
	buf_addc(out, ']');
}

static void put_role(struct buf *out, enum role role)
{
	if (role > ROLE_NONE && role < N_ROLES)
		put_name(out, "role", role_names[role]);
}

/* Begins the next object of a list. */
static void put_object(struct buf *out)
{
	json_put_comma(out);
	buf_addc(out, '{');
}

static void put_texts(struct buf *out, const char *key, const struct slices *texts)
{
	if (!texts->n)
		return;
	json_put_key(out, key);
	buf_addc(out, '[');
	for (size_t i = 0; i < texts->n; i++) {
		json_put_comma(out);
		json_put(out, texts->v[i]);
	}
	buf_addc(out, ']');
}

static void put_sections(struct buf *out, const struct sections *sections)
{
	if (!sections->n)
		return;
	json_put_key(out, "sections");
	buf_addc(out, '[');
	for (size_t i = 0; i < sections->n; i++) {
		put_object(out);
		put_text(out, "title", sections->v[i].title);
		put_texts(out, "items", &sections->v[i].items);
		buf_addc(out, '}');
	}
	buf_addc(out, ']');
}

static void put_fields(struct buf *out, const struct field_pairs *fields)
{
	if (!fields->n)
		return;
	json_put_key(out, "fields");
	buf_addc(out, '{');
	for (size_t i = 0; i < fields->n; i++) {
		json_put_comma(out);
		json_put(out, fields->v[i].key);
		buf_addc(out, ':');
		json_put(out, fields->v[i].value);
	}
	buf_addc(out, '}');
}

static void put_parts(struct buf *out, const struct parts *parts)
{
	buf_addc(out, '[');
	for (size_t i = 0; i < parts->n; i++) {
		const struct part *p = &parts->v[i];
		put_object(out);
		put_name(out, "type", part_names[p->type]);
		put_span(out, p->span);
		put_positive(out, "line", p->line);
		put_text(out, "number", p->number);
		put_text(out, "title", p->title);
		put_text(out, "text", p->text);
		put_texts(out, "items", &p->items);
		put_sections(out, &p->sections);
		put_fields(out, &p->fields);
		buf_addc(out, '}');
	}
	buf_addc(out, ']');
}

static void put_notes(struct buf *out, const struct notes *notes)
{
	if (!notes->n)
		return;
	json_put_key(out, "notes");
	buf_addc(out, '[');
	for (size_t i = 0; i < notes->n; i++) {
		put_object(out);
		put_content(out, notes->v[i].text);
		put_span(out, notes->v[i].span);
		buf_addc(out, '}');
	}
	buf_addc(out, ']');
}

static void put_quotes(struct buf *out, const struct quotes *quotes)
{
	if (!quotes->n)
		return;
	json_put_key(out, "quoted");
	buf_addc(out, '[');
	for (size_t i = 0; i < quotes->n; i++) {
		put_object(out);
		put_text(out, "speaker", quotes->v[i].speaker);
		put_content(out, quotes->v[i].text);
		put_span(out, quotes->v[i].span);
		buf_addc(out, '}');
	}
	buf_addc(out, ']');
}

static void put_flags(struct buf *out, unsigned flags)
{
	if (!flags)
		return;
	json_put_key(out, "flags");
	buf_addc(out, '[');
	for (unsigned i = 0; i < N_FLAGS; i++) {
		if (flags >> i & 1) {
			json_put_comma(out);
			json_put_literal(out, flag_names[i]);
		}
	}
	buf_addc(out, ']');
}

#define TURN_ROOM ((size_t)512)	/* for all that a turn has but its texts */

static size_t text_room(struct slice s)
{
	return s.len <= PEN_STRING_MOST ? PEN_STRING_ROOM(s.len) : 0;
}

/* A text of a turn, for which and for what follows there is `room`. */
static char *put_turn_text(struct buf *out, char *to, struct slice text, size_t room)
{
	char *end = text.len <= PEN_STRING_MOST ? pen_string(to, text) : NULL;

	if (end)
		return end;
	out->len = (size_t)(to - out->p);
	json_put_hard(out, text);
	buf_reserve(out, room);
	return out->p + out->len;
}

/* What all turns may have. */
static void put_turn_front(struct buf *out, const struct turn *t)
{
	size_t room = TURN_ROOM + text_room(t->speaker) + text_room(t->label) + text_room(t->text);
	char *to;

	buf_reserve(out, room);
	to = pen_number(pen_raw(out->p + out->len, "{\"index\":"), t->index);
	if (t->speaker.len)
		to = put_turn_text(out, pen_key(to, "speaker"), t->speaker, room);
	if (t->role > ROLE_NONE && t->role < N_ROLES)
		to = pen_name(pen_key(to, "role"), role_names[t->role]);
	if (t->label.len)
		to = put_turn_text(out, pen_key(to, "label"), t->label, room);
	to = put_turn_text(out, pen_key(to, "text"), t->text, room);
	to = pen_number(pen_raw(pen_key(to, "span"), "["), t->span.start);
	to = pen_raw(pen_number(pen_raw(to, ","), t->span.end), "]");
	if (t->line)
		to = pen_number(pen_key(to, "line"), t->line);
	if (t->start_ms >= 0)
		to = pen_seconds(pen_key(to, "start"), (uint64_t)t->start_ms);
	if (t->end_ms >= 0)
		to = pen_seconds(pen_key(to, "end"), (uint64_t)t->end_ms);
	out->len = (size_t)(to - out->p);
}

static void put_turn(struct buf *out, const struct turn *t)
{
	json_put_comma(out);
	put_turn_front(out, t);
	put_text(out, "time", t->time);
	put_notes(out, &t->notes);
	put_quotes(out, &t->quoted);
	if (t->parts.n) {
		json_put_key(out, "parts");
		put_parts(out, &t->parts);
	}
	put_flags(out, t->flags);
	put_positive(out, "repeat_of", t->repeat_of);
	buf_addc(out, '}');
}

static void write_turns(const void *doc, struct buf *out)
{
	const struct doc *d = doc;

	buf_addc(out, '[');
	for (size_t i = 0; i < d->turns.n; i++)
		put_turn(out, &d->turns.v[i]);
	buf_addc(out, ']');
}

static void write_parts(const void *doc, struct buf *out)
{
	const struct doc *d = doc;

	put_parts(out, &d->parts);
}

static void write_speakers(const void *doc, struct buf *out)
{
	const struct doc *d = doc;

	buf_addc(out, '[');
	for (size_t i = 0; i < d->speakers.n; i++) {
		const struct speaker *s = &d->speakers.v[i];
		put_object(out);
		put_text(out, "speaker", s->name);
		put_role(out, s->role);
		put_count(out, "turns", s->turns);
		put_count(out, "words", s->words);
		put_texts(out, "labels", &s->labels);
		buf_addc(out, '}');
	}
	buf_addc(out, ']');
}

static void put_links(struct buf *out, const struct block_links *links)
{
	if (!links->n)
		return;
	json_put_key(out, "links");
	buf_addc(out, '[');
	for (size_t i = 0; i < links->n; i++) {
		put_object(out);
		put_span(out, links->v[i].span);
		put_text(out, "url", links->v[i].url);
		buf_addc(out, '}');
	}
	buf_addc(out, ']');
}

static void put_rows(struct buf *out, const struct block_rows *rows)
{
	if (!rows->n)
		return;
	json_put_key(out, "rows");
	buf_addc(out, '[');
	for (size_t i = 0; i < rows->n; i++) {
		const struct slices *cells = &rows->v[i].cells;
		json_put_comma(out);
		buf_addc(out, '[');
		for (size_t k = 0; k < cells->n; k++) {
			json_put_comma(out);
			json_put(out, cells->v[k]);
		}
		buf_addc(out, ']');
	}
	buf_addc(out, ']');
}

static void write_blocks(const void *doc, struct buf *out)
{
	const struct doc *d = doc;

	buf_addc(out, '[');
	for (size_t i = 0; i < d->blocks.n; i++) {
		const struct block *b = &d->blocks.v[i];
		put_object(out);
		put_name(out, "type", block_names[b->type]);
		put_positive(out, "level", b->level);
		put_content(out, b->text);
		put_span(out, b->span);
		put_text(out, "src", b->src);
		put_links(out, &b->links);
		put_positive(out, "head", b->head);
		put_rows(out, &b->rows);
		buf_addc(out, '}');
	}
	buf_addc(out, ']');
}

/* A score has two decimals at most: hundredths are ten thousandths of a second. */
static void write_format(const void *doc, struct buf *out)
{
	const struct doc *d = doc;
	double score = d->score > 1 ? 1 : d->score > 0 ? d->score : 0;

	buf_addc(out, '{');
	put_text(out, "name", slice_z(d->format));
	json_put_key(out, "score");
	json_put_seconds(out, (int64_t)(score * 100 + 0.5) * 10);
	buf_addc(out, '}');
}

static void set_kind(const struct doc *d, struct record *r)
{
	struct buf out = BUF_INIT;

	json_put_literal(&out, kind_names[d->kind]);
	record_set_before(r, d->arena, "text", "kind", arena_dup(d->arena, buf_slice(&out)));
	buf_free(&out);
}

/*
 * Sets a field to what `write` makes.  One that the document does not have goes
 * if an earlier reading left it there: its spans would be of that reading.
 */
static void set_field(const struct doc *d, struct record *r, const char *key, bool has,
		      record_maker *write)
{
	if (has)
		record_set_made(r, d->arena, key, write, d);
	else if (d->format && write != write_blocks)
		record_drop(r, key);
}

void doc_to_record(const struct doc *doc, struct record *r)
{
	struct doc *d = arena_alloc(doc->arena, sizeof(*d));

	*d = *doc;
	if (d->kind != KIND_NONE)
		set_kind(d, r);
	for (size_t i = 0; i < d->metas.n; i++)
		record_add_member(r, d->arena, "metadata", d->metas.v[i].key, d->metas.v[i].value);
	set_field(d, r, "format", d->format, write_format);
	set_field(d, r, "speakers", d->speakers.n, write_speakers);
	set_field(d, r, "turns", d->turns.n || d->kind == KIND_TRANSCRIPT, write_turns);
	set_field(d, r, "parts", d->parts.n, write_parts);
	set_field(d, r, "blocks", d->blocks.n || d->kind == KIND_ARTICLE, write_blocks);
}
