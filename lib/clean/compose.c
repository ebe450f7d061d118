#include "clean/compose.h"

#include "base/buf.h"
#include "text/utf8.h"

#define HEADING_WORDS_MAX 16

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
	size_t next = next_kept(units, i), second;

	if (u->kind == UNIT_HEADING)
		return true;
	if (!could_head(u) || !u->gap || next == units->n)
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

static enum block_type block_type(const struct units *units, size_t i)
{
	static const enum block_type types[] = {
		[UNIT_LINE] = BLOCK_PARAGRAPH, [UNIT_ITEM] = BLOCK_LIST_ITEM,
		[UNIT_HEADING] = BLOCK_HEADING, [UNIT_QUOTE] = BLOCK_QUOTE,
		[UNIT_CODE] = BLOCK_CODE, [UNIT_TABLE] = BLOCK_TABLE, [UNIT_CAPTION] = BLOCK_CAPTION,
	};

	return unit_is_heading(units, i) ? BLOCK_HEADING : types[units->v[i].kind];
}

/* The length of the run of white space, no-break blanks too, at the front of s. */
static size_t white_run(struct slice s)
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

/* Appends s with every run of white space as one blank. */
static void add_squeezed(struct buf *out, struct slice s)
{
	size_t from = 0, i = 0;

	while (i < s.len) {
		if ((unsigned char)s.p[i] > ' ' && s.p[i] != '\xC2') {
			i++;
			continue;
		}
		size_t n = white_run(slice_from(s, i));
		if (n == 0 || (n == 1 && s.p[i] == ' ')) {
			i++;
			continue;
		}
		buf_add(out, slice_span(s, from, i));
		buf_addc(out, ' ');
		i += n;
		from = i;
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

static void add_block(struct doc *d, struct buf *text, const struct units *units, size_t i)
{
	const struct unit *u = &units->v[i];
	enum block_type type = block_type(units, i);
	struct block *last = d->blocks.n ? &d->blocks.v[d->blocks.n - 1] : NULL;
	bool same = last && last->type == type;
	size_t start;

	if (last)
		buf_addz(text, same && (type == BLOCK_LIST_ITEM || type == BLOCK_TABLE) ? "\n" : "\n\n");
	start = text->len;
	if (type == BLOCK_CODE)
		buf_add(text, u->text);
	else
		add_squeezed(text, u->text);
	if (same && type == BLOCK_TABLE) {	/* a row of the same table */
		last->span.end = text->len;
		return;
	}
	*VEC_PUSH(d->arena, &d->blocks) = (struct block){
		type, type == BLOCK_HEADING ? heading_level(u) : 0, { NULL, 0 }, { start, text->len }
	};
}

void compose(struct doc *d, const struct units *units)
{
	struct buf text = BUF_INIT;

	for (size_t i = 0; i < units->n; i++)
		if (units->v[i].keep)
			add_block(d, &text, units, i);
	d->text = arena_dup(d->arena, buf_slice(&text));
	buf_free(&text);
	for (size_t i = 0; i < d->blocks.n; i++)
		d->blocks.v[i].text = span_of(d->text, d->blocks.v[i].span);
}
