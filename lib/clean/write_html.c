#include "clean/clean.h"

#include "clean/pieces.h"
#include "text/html_escape.h"

/* The part with its links. */
static void put_part(struct buf *out, struct pieces *p)
{
	struct slice text, url;

	while (pieces_next(p, &text, &url)) {
		if (url.len) {
			buf_addz(out, "<a href=\"");
			html_put_value(out, url);
			buf_addz(out, "\">");
		}
		html_put(out, text);
		if (url.len)
			buf_addz(out, "</a>");
	}
}

static void put_element(struct buf *out, const char *name, struct pieces *p)
{
	buf_addf(out, "<%s>", name);
	pieces_of(p, p->b->span.start, p->b->span.end);
	put_part(out, p);
	buf_addf(out, "</%s>", name);
}

static void put_plain(struct buf *out, const char *name, struct slice text)
{
	buf_addf(out, "<%s>", name);
	html_put(out, text);
	buf_addf(out, "</%s>\n", name);
}

static void put_heading(struct buf *out, struct pieces *p)
{
	char name[] = "h2";

	if (p->b->level >= 1 && p->b->level <= 6)
		name[1] = (char)('0' + p->b->level);
	put_element(out, name, p);
}

/* Paragraphs of a quotation, a line each. */
static void put_quote(struct buf *out, struct pieces *p)
{
	size_t from = p->b->span.start;

	buf_addz(out, "<blockquote>\n");
	while (pieces_line(p, &from)) {
		if (p->at == p->end)
			continue;
		buf_addz(out, "<p>");
		put_part(out, p);
		buf_addz(out, "</p>\n");
	}
	buf_addz(out, "</blockquote>");
}

/* <pre> drops the first line end that it holds: one more keeps an empty first line. */
static void put_code(struct buf *out, struct pieces *p)
{
	buf_addz(out, slice_starts(p->b->text, SLICE("\n")) ? "<pre>\n" : "<pre>");
	pieces_of(p, p->b->span.start, p->b->span.end);
	put_part(out, p);
	buf_addz(out, "</pre>");
}

static void put_cell(struct buf *out, const char *name, struct pieces *p, size_t from, size_t to)
{
	buf_addf(out, "<%s>", name);
	pieces_of(p, from, to);
	put_part(out, p);
	buf_addf(out, "</%s>", name);
}

/* Rows whose cells are known. */
static void put_rows(struct buf *out, struct pieces *p)
{
	const struct block *b = p->b;
	size_t from = b->span.start;

	for (size_t i = 0; i < b->rows.n; i++) {
		const struct slices *cells = &b->rows.v[i].cells;
		buf_addz(out, "<tr>");
		for (size_t k = 0; k < cells->n; k++) {
			put_cell(out, i < b->head ? "th" : "td", p, from, from + cells->v[k].len);
			from += cells->v[k].len + (k + 1 < cells->n ? 3 : 0);
		}
		from++;		/* the end of the line */
		buf_addz(out, "</tr>\n");
	}
}

/* Rows whose cells stand apart by " | ". */
static void put_lines(struct buf *out, struct pieces *p)
{
	size_t from = p->b->span.start;
	struct slice bar = SLICE(" | ");

	while (pieces_line(p, &from)) {
		struct slice row = slice_span(p->d->text, p->at, p->end);
		size_t start = p->at, at = 0;
		buf_addz(out, "<tr>");
		for (size_t end; at <= row.len; at = end + bar.len) {
			end = slice_find(row, bar, at);
			put_cell(out, "td", p, start + at, start + end);
		}
		buf_addz(out, "</tr>\n");
	}
}

static void put_table(struct buf *out, struct pieces *p)
{
	buf_addz(out, "<table>\n");
	if (p->b->rows.n)
		put_rows(out, p);
	else
		put_lines(out, p);
	buf_addz(out, "</table>");
}

static void put_image(struct buf *out, const struct block *b)
{
	buf_addz(out, "<img src=\"");
	html_put_value(out, b->src);
	buf_addz(out, "\" alt=\"");
	html_put_value(out, b->text);
	buf_addz(out, "\">");
}

static void put_block(struct buf *out, struct pieces *p)
{
	switch (p->b->type) {
	case BLOCK_HEADING:
		put_heading(out, p);
		return;
	case BLOCK_LIST_ITEM:
		put_element(out, "li", p);
		return;
	case BLOCK_QUOTE:
		put_quote(out, p);
		return;
	case BLOCK_CODE:
		put_code(out, p);
		return;
	case BLOCK_TABLE:
		put_table(out, p);
		return;
	case BLOCK_IMAGE:
		put_image(out, p->b);
		return;
	case BLOCK_CAPTION:
		buf_addz(out, "<figure>");
		put_element(out, "figcaption", p);
		buf_addz(out, "</figure>");
		return;
	case BLOCK_PARAGRAPH:
	case N_BLOCKS:
		break;
	}
	put_element(out, "p", p);
}

/* A text without blocks: a paragraph a line. */
static void put_text(struct buf *out, struct slice text)
{
	struct slice line;

	while (slice_line(&text, &line))
		if (slice_trim(line).len)
			put_plain(out, "p", slice_trim(line));
}

static bool is_item(const struct doc *d, size_t i)
{
	return i < d->blocks.n && d->blocks.v[i].type == BLOCK_LIST_ITEM;
}

static void put_blocks(struct buf *out, const struct doc *d)
{
	for (size_t i = 0; i < d->blocks.n; i++) {
		if (is_item(d, i) && (i == 0 || !is_item(d, i - 1)))
			buf_addz(out, "<ul>\n");
		put_block(out, &(struct pieces){ .d = d, .b = &d->blocks.v[i] });
		buf_addc(out, '\n');
		if (is_item(d, i) && !is_item(d, i + 1))
			buf_addz(out, "</ul>\n");
	}
}

/* Comments are articles inside the article: HTML, 4.3.2. */
static void put_comments(struct buf *out, const struct doc *d)
{
	for (size_t i = 0; i < d->parts.n; i++) {
		const struct part *p = &d->parts.v[i];
		if (p->type != PART_COMMENT)
			continue;
		buf_addz(out, "<article>\n");
		for (size_t k = 0; k < p->fields.n; k++)
			put_plain(out, "p", p->fields.v[k].value);
		put_text(out, span_of(d->text, p->span));
		buf_addz(out, "</article>\n");
	}
}

void clean_write_html(const struct doc *d, struct slice title, struct buf *out)
{
	buf_addz(out, "<article>\n");
	if (title.len)
		put_plain(out, "h1", title);
	if (d->blocks.n) {
		put_blocks(out, d);
		put_comments(out, d);
	} else {
		put_text(out, d->text);
	}
	buf_addz(out, "</article>\n");
}
