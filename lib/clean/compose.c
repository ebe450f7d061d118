#include "clean/compose.h"

#include "base/buf.h"
#include "clean/comments.h"
#include "clean/images.h"
#include "clean/tables.h"
#include "html/html.h"
#include "html/url.h"
#include "text/ascii_mask.h"
#include "text/utf8.h"

#define HEADING_WORDS_MAX 16
#define BASE_MAX 2048	/* bytes: a longer address of a page would be copied for each link in it */

/* The next kept unit after i; units->n if none. */
static size_t next_kept(const struct units *units, size_t i)
{
	do
		i++;
	while (i < units->n && !units->v[i].keep);
	return i;
}

/* A line that could be a heading by itself: short, bare, not an item. */
static bool could_head(const struct unit *u)
{
	if (u->kind != UNIT_LINE || u->is.words == 0 || u->is.words > HEADING_WORDS_MAX)
		return false;
	if (u->is.end == END_COLON)
		return u->is.words <= 3;
	if (u->is.end == END_STOP)
		return slice_ends(u->text, SLICE("!"));
	return (u->is.end == END_BARE || u->is.end == END_ASK) && u->is.start != START_LOWER &&
	       u->is.start != START_MARK;
}

static bool is_text(const struct unit *u)
{
	return u->kind == UNIT_ITEM || u->kind == UNIT_TABLE || u->kind == UNIT_CODE ||
	       u->is.words > HEADING_WORDS_MAX || u->is.end == END_STOP || u->is.end == END_COLON;
}

/*
 * A heading stands apart from what is above it, and text follows: at once, or
 * below one smaller heading.  In a run of bare lines none is a heading.
 */
bool unit_is_heading(const struct units *units, size_t i)
{
	const struct unit *u = &units->v[i];
	size_t next, second;

	if (u->kind == UNIT_HEADING || !could_head(u) || !u->gap)
		return u->kind == UNIT_HEADING;
	next = next_kept(units, i);
	if (next == units->n)
		return false;
	if (is_text(&units->v[next]) && !could_head(&units->v[next]))
		return true;
	second = next_kept(units, next);
	return could_head(&units->v[next]) && units->v[next].gap && second < units->n &&
	       is_text(&units->v[second]) && !could_head(&units->v[second]);
}

/* "2.1.3 Title" is a level deeper for each number after the first. */
static unsigned heading_level(const struct unit *u)
{
	unsigned level = 2;

	if (u->kind == UNIT_HEADING)
		return u->level;
	for (size_t i = 0; i + 1 < u->text.len; i++) {
		if (!is_digit(u->text.p[i]) && u->text.p[i] != '.')
			break;
		level += u->text.p[i] == '.' && is_digit(u->text.p[i + 1]);
	}
	return level < 6 ? level : 6;
}

enum block_type unit_type(const struct units *units, size_t i)
{
	static const enum block_type types[] = {
		[UNIT_LINE] = BLOCK_PARAGRAPH, [UNIT_ITEM] = BLOCK_LIST_ITEM,
		[UNIT_HEADING] = BLOCK_HEADING, [UNIT_QUOTE] = BLOCK_QUOTE,
		[UNIT_CODE] = BLOCK_CODE, [UNIT_TABLE] = BLOCK_TABLE, [UNIT_CAPTION] = BLOCK_CAPTION,
	};

	return unit_is_heading(units, i) ? BLOCK_HEADING : types[units->v[i].kind];
}

size_t white_run(struct slice s)
{
	size_t n = 0;

	while (n < s.len) {
		if (is_space(s.p[n]))
			n++;
		else if (slice_starts(slice_from(s, n), SLICE("\xC2\xA0")))
			n += 2;
		else
			break;
	}
	return n;
}

/* Bytes of s without white space but single blanks; there may be more of them. */
static size_t squeezed_run(struct slice s)
{
	unsigned blank, last = 0;
	size_t n = 0;

	for (; s.len - n >= WHITE_BYTES; n += WHITE_BYTES) {
		unsigned white = white_mask(s.p + n, &blank);
		unsigned odd = (white & ~blank) | (white & (white << 1 | last));
		if (odd)
			break;
		last = blank >> (WHITE_BYTES - 1);
	}
	return n - last;	/* a run may begin with the last blank */
}

/* Appends s with every run of white space as one blank. */
static void add_squeezed(struct buf *out, struct slice s)
{
	size_t from = 0, i = squeezed_run(s);

	while (i < s.len) {
		if ((unsigned char)s.p[i] > ' ' && s.p[i] != '\xC2') {
			i++;
			continue;
		}
		size_t n = white_run(slice_from(s, i));
		if (n == 1 && s.p[i] == ' ') {
			i++;
			continue;
		}
		if (n > 0) {
			buf_add(out, slice_span(s, from, i));
			buf_addc(out, ' ');
			from = i + n;
		}
		i += n ? n : 1;
		i += squeezed_run(slice_from(s, i));
	}
	buf_add(out, slice_from(s, from));
}

struct slice one_line(struct arena *a, struct slice s)
{
	struct buf b = BUF_INIT;
	struct slice out;

	add_squeezed(&b, utf8_trim(s));
	out = arena_dup(a, buf_slice(&b));
	buf_free(&b);
	return out;
}

/* A document being composed. */
struct composing {
	struct doc *d;
	const struct compose_from *from;
	struct buf text;
	struct slice base;		/* of the page's addresses */
	struct pictures pictures;
	size_t picture;			/* the next of them */
	const uint32_t *tables;		/* by element: the table that is kept whole; or NULL */
	uint32_t table;			/* that was put last */
};

/* Begins a block, with what stands between it and the one before. */
static struct block *begin_block(struct composing *c, enum block_type type)
{
	struct doc *d = c->d;
	const struct block *last = d->blocks.n ? &d->blocks.v[d->blocks.n - 1] : NULL;
	struct block *b;

	if (c->text.len)
		buf_addz(&c->text, last && type == BLOCK_LIST_ITEM && last->type == type ? "\n" : "\n\n");
	b = VEC_PUSH(d->arena, &d->blocks);
	b->type = type;
	b->span.start = c->text.len;
	return b;
}

/* As add_squeezed(), for a piece of a text that began at `start`: no blank after a blank. */
static void add_piece(struct buf *out, size_t start, struct slice s)
{
	if (out->len > start && out->p[out->len - 1] == ' ')
		s = slice_from(s, white_run(s));
	add_squeezed(out, s);
}

/* Without the blanks at its ends. */
static struct span trimmed(const struct buf *text, struct span s)
{
	while (s.start < s.end && text->p[s.start] == ' ')
		s.start++;
	while (s.end > s.start && text->p[s.end - 1] == ' ')
		s.end--;
	return s;
}

/* The unit's text with the links in it. */
static void add_linked(struct composing *c, struct block *b, const struct unit *u)
{
	const struct html_page *page = c->from->page;
	const struct html_block *from = &page->blocks.v[u->block];
	size_t start = c->text.len, at = 0;

	for (size_t i = from->mark; i < from->mark + from->n_marks; i++) {
		const struct html_mark *m = &page->marks.v[i];
		struct span span;
		add_piece(&c->text, start, slice_span(u->text, at, m->start));
		span.start = c->text.len;
		add_piece(&c->text, start, slice_span(u->text, m->start, m->end));
		span.end = c->text.len;
		span = trimmed(&c->text, span);
		at = m->end;
		if (span.start < span.end && !slice_istarts(m->url, SLICE("javascript:")))
			*VEC_PUSH(c->d->arena, &b->links) = (struct block_link){
				span, url_join(c->d->arena, c->base, m->url) };
	}
	add_piece(&c->text, start, slice_from(u->text, at));
}

/* A row of the table that the last unit was a row of, too, goes on with its block. */
static bool goes_on(const struct composing *c, enum block_type type)
{
	const struct doc *d = c->d;

	return type == BLOCK_TABLE && d->blocks.n && d->blocks.v[d->blocks.n - 1].type == type &&
	       !d->blocks.v[d->blocks.n - 1].rows.n;
}

static void add_unit(struct composing *c, size_t i)
{
	const struct unit *u = &c->from->units->v[i];
	enum block_type type = unit_type(c->from->units, i);
	struct block *b;

	if (goes_on(c, type)) {
		b = &c->d->blocks.v[c->d->blocks.n - 1];
		buf_addc(&c->text, '\n');
	} else {
		b = begin_block(c, type);
		b->level = type == BLOCK_HEADING ? heading_level(u) : 0;
	}
	if (type == BLOCK_CODE)
		buf_add(&c->text, u->text);
	else if (c->from->o->links && c->from->page)
		add_linked(c, b, u);
	else
		add_squeezed(&c->text, u->text);
	b->span.end = c->text.len;
}

static void add_table(struct composing *c, uint32_t table)
{
	struct block *b = begin_block(c, BLOCK_TABLE);

	table_put(b, c->d->arena, &c->text, c->from->page, table, c->from->o->links ? &c->base : NULL);
	b->span.end = c->text.len;
	c->table = table;
}

/* The pictures that stand before unit i. */
static void add_pictures(struct composing *c, size_t i)
{
	for (; c->picture < c->pictures.n && c->pictures.v[c->picture].before <= i; c->picture++) {
		const struct picture *p = &c->pictures.v[c->picture];
		struct block *b = p->alt.len ? begin_block(c, BLOCK_IMAGE) : VEC_PUSH(c->d->arena, &c->d->blocks);
		b->type = BLOCK_IMAGE;
		b->src = url_join(c->d->arena, c->base, p->src);
		add_squeezed(&c->text, p->alt);
		b->span.start = p->alt.len ? b->span.start : c->text.len;
		b->span.end = c->text.len;
	}
}

/* The table that unit i is in, if it is put whole. */
static uint32_t table_of(const struct composing *c, size_t i)
{
	const struct unit *u = &c->from->units->v[i];

	return c->tables && u->kind != UNIT_CAPTION ? c->tables[u->element] : NO_TABLE;
}

/* Kept by itself, or as what names a table that is. */
static bool is_kept(const struct composing *c, size_t i)
{
	const struct unit *u = &c->from->units->v[i];

	return u->keep || (u->kind == UNIT_CAPTION && c->tables && c->tables[u->element] != NO_TABLE);
}

static void prepare(struct composing *c)
{
	const struct compose_from *from = c->from;
	struct arena *a = c->d->arena;

	if (!from->page)
		return;
	if (from->o->links || from->o->images)
		c->base = url_base(a, &from->page->tree, from->url);
	if (c->base.len > BASE_MAX)
		c->base.len = 0;
	if (from->o->images)
		c->pictures = pictures_kept(a, from->page, from->units);
	if (from->o->tables)
		c->tables = tables_kept(a, from->page, from->units);
}

/* The texts of the blocks, once they stand still. */
static void settle(struct composing *c)
{
	struct doc *d = c->d;

	d->text = arena_dup(d->arena, buf_slice(&c->text));
	buf_free(&c->text);
	for (size_t i = 0; i < d->blocks.n; i++)
		d->blocks.v[i].text = span_of(d->text, d->blocks.v[i].span);
}

void compose(struct doc *d, const struct compose_from *from)
{
	struct composing c = { .d = d, .from = from, .text = BUF_INIT, .table = NO_TABLE };

	prepare(&c);
	for (size_t i = 0; i < from->units->n; i++) {
		uint32_t table = table_of(&c, i);
		add_pictures(&c, i);
		if (table != NO_TABLE && table != c.table)
			add_table(&c, table);
		else if (table == NO_TABLE && is_kept(&c, i))
			add_unit(&c, i);
	}
	add_pictures(&c, from->units->n);
	if (from->o->comments)
		comments_put(d, &c.text, from->units, from->page);
	settle(&c);
}
