#include "clean/clean.h"

#include "clean/pieces.h"

/* A mark at the front of a line that Markdown would take for its own. */
static bool is_markup(struct slice s)
{
	size_t n = 0;

	if (!s.len)
		return false;
	if (strchr("#>+-*=|`~", s.p[0]) && s.p[0])
		return true;
	while (n < s.len && is_digit(s.p[n]))
		n++;
	return n > 0 && n + 1 < s.len && (s.p[n] == '.' || s.p[n] == ')') && s.p[n + 1] == ' ';
}

/* Appends s with a backslash before each of the marks. */
static void put_escaped(struct buf *out, struct slice s, const char *marks)
{
	for (size_t i = 0; i < s.len; i++) {
		if (s.p[i] && strchr(marks, s.p[i]))
			buf_addc(out, '\\');
		buf_addc(out, s.p[i]);
	}
}

/* An address, in pointed brackets if it has what would end it. */
static void put_url(struct buf *out, struct slice url)
{
	bool odd = false;

	for (size_t i = 0; i < url.len; i++)
		odd |= (unsigned char)url.p[i] <= ' ' || url.p[i] == '(' || url.p[i] == ')' || url.p[i] == '<';
	buf_addz(out, odd ? "(<" : "(");
	for (size_t i = 0; i < url.len; i++)
		if (url.p[i] != '\n' && url.p[i] != '\r')
			put_escaped(out, slice_span(url, i, i + 1), odd ? "<>\\" : "");
	buf_addz(out, odd ? ">)" : ")");
}

/* A part of a block with its links; marks: those that need a backslash. */
static void put_part(struct buf *out, struct pieces *p, const char *marks)
{
	struct slice text, url;

	while (pieces_next(p, &text, &url)) {
		if (!url.len) {
			put_escaped(out, text, marks);
			continue;
		}
		buf_addc(out, '[');
		put_escaped(out, text, *marks ? "[]|\\" : "[]\\");
		buf_addc(out, ']');
		put_url(out, url);
	}
}

/* A paragraph's text; "1. One" becomes "1\. One", "# x" "\# x". */
static void put_paragraph(struct buf *out, struct pieces *p)
{
	size_t n = 0;

	if (is_markup(p->b->text) && !(p->b->links.n && p->b->links.v[0].span.start == p->b->span.start)) {
		while (n < p->b->text.len && is_digit(p->b->text.p[n]))
			n++;
		buf_add(out, slice_first(p->b->text, n));
		buf_addc(out, '\\');
	}
	pieces_of(p, p->b->span.start + n, p->b->span.end);
	put_part(out, p, "");
}

/* Lines of a quotation or of code, each behind its mark. */
static void put_lines(struct buf *out, const char *mark, struct pieces *p)
{
	size_t from = p->b->span.start;

	for (bool first = true; pieces_line(p, &from); first = false) {
		if (!first)
			buf_addc(out, '\n');
		buf_addz(out, mark);
		put_part(out, p, "");
	}
}

static void put_heading(struct buf *out, unsigned level, struct pieces *p)
{
	for (unsigned i = 0; i < level; i++)
		buf_addc(out, '#');
	buf_addc(out, ' ');
	pieces_of(p, p->b->span.start, p->b->span.end);
	put_part(out, p, "");
}

/* The line below the first row, which Markdown takes for the names of the columns. */
static void put_rule(struct buf *out, size_t columns)
{
	buf_addz(out, "\n|");
	for (size_t i = 0; i < columns; i++)
		buf_addz(out, " --- |");
}

static size_t columns_of(const struct block *b)
{
	size_t most = 1;

	for (size_t i = 0; i < b->rows.n; i++)
		most = b->rows.v[i].cells.n > most ? b->rows.v[i].cells.n : most;
	return most;
}

/* Rows whose cells are known, as many in each. */
static void put_rows(struct buf *out, struct pieces *p)
{
	const struct block *b = p->b;
	size_t columns = columns_of(b), from = b->span.start;

	for (size_t i = 0; i < b->rows.n; i++) {
		const struct slices *cells = &b->rows.v[i].cells;
		buf_addz(out, i ? "\n|" : "|");
		for (size_t k = 0; k < columns; k++) {
			size_t len = k < cells->n ? cells->v[k].len : 0;
			buf_addc(out, ' ');
			pieces_of(p, from, from + len);
			put_part(out, p, "|");
			buf_addz(out, len ? " |" : "|");
			from += k < cells->n ? len + (k + 1 < cells->n ? 3 : 0) : 0;
		}
		from++;		/* the end of the line */
		if (i == 0)
			put_rule(out, columns);
	}
}

/* Rows whose cells stand apart by " | ". */
static void put_table(struct buf *out, struct pieces *p)
{
	struct slice bar = SLICE(" | ");
	size_t from = p->b->span.start;

	for (bool head = true; pieces_line(p, &from); head = false) {
		struct slice row = slice_span(p->d->text, p->at, p->end);
		size_t columns = 1;
		for (size_t at = slice_find(row, bar, 0); at < row.len; at = slice_find(row, bar, at + bar.len))
			columns++;
		buf_addz(out, head ? "| " : "\n| ");
		put_part(out, p, "");
		buf_addz(out, " |");
		if (head)
			put_rule(out, columns);
	}
}

static void put_image(struct buf *out, const struct block *b)
{
	buf_addz(out, "![");
	put_escaped(out, b->text, "[]\\");
	buf_addc(out, ']');
	put_url(out, b->src);
}

static void put_block(struct buf *out, struct pieces *p)
{
	const struct block *b = p->b;

	switch (b->type) {
	case BLOCK_HEADING:
		put_heading(out, b->level ? b->level : 2, p);
		return;
	case BLOCK_LIST_ITEM:
		buf_addz(out, "- ");
		pieces_of(p, b->span.start, b->span.end);
		put_part(out, p, "");
		return;
	case BLOCK_QUOTE:
		put_lines(out, "> ", p);
		return;
	case BLOCK_CODE:
		put_lines(out, "    ", p);
		return;
	case BLOCK_TABLE:
		if (b->rows.n)
			put_rows(out, p);
		else
			put_table(out, p);
		return;
	case BLOCK_IMAGE:
		put_image(out, b);
		return;
	case BLOCK_CAPTION:
	case BLOCK_PARAGRAPH:
	case N_BLOCKS:
		break;
	}
	put_paragraph(out, p);
}

/* A comment is a quotation, below who wrote it. */
static void put_comment(struct buf *out, const struct doc *d, const struct part *part)
{
	struct slice text = span_of(d->text, part->span), line;

	for (size_t i = 0; i < part->fields.n; i++)
		buf_addf(out, "%s%.*s", i ? ", " : "\n", SLICE_ARG(part->fields.v[i].value));
	buf_addz(out, part->fields.n ? ":\n\n" : "\n");
	while (slice_line(&text, &line)) {
		buf_addz(out, line.len ? "> " : ">");
		buf_add(out, line);
		buf_addc(out, '\n');
	}
}

static void put_comments(struct buf *out, const struct doc *d)
{
	bool first = true;

	for (size_t i = 0; i < d->parts.n; i++) {
		if (d->parts.v[i].type != PART_COMMENT)
			continue;
		if (first)
			buf_addz(out, "\n---\n");
		put_comment(out, d, &d->parts.v[i]);
		first = false;
	}
}

void clean_write_md(const struct doc *d, struct slice title, struct buf *out)
{
	const struct block *last = NULL;

	if (title.len)
		buf_addf(out, "# %.*s\n\n", SLICE_ARG(title));
	if (!d->blocks.n)
		clean_write_text(d, (struct slice){ NULL, 0 }, out);
	for (size_t i = 0; i < d->blocks.n; i++) {
		const struct block *b = &d->blocks.v[i];
		if (last)
			buf_addz(out, last->type == BLOCK_LIST_ITEM && b->type == BLOCK_LIST_ITEM ? "\n" : "\n\n");
		put_block(out, &(struct pieces){ .d = d, .b = b });
		last = b;
	}
	if (last)
		buf_addc(out, '\n');
	if (d->blocks.n)
		put_comments(out, d);
}
