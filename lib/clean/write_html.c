#include "clean/clean.h"

/* Text with what HTML would read as marks escaped; line ends stay. */
static void put_escaped(struct buf *out, struct slice s)
{
	static const char *const escapes[] = { ['<'] = "&lt;", ['>'] = "&gt;", ['&'] = "&amp;" };
	size_t from = 0;

	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.p[i];
		if (c >= N_ELEMS(escapes) || !escapes[c])
			continue;
		buf_add(out, slice_span(s, from, i));
		buf_addz(out, escapes[c]);
		from = i + 1;
	}
	buf_add(out, slice_from(s, from));
}

static void put_element(struct buf *out, const char *name, struct slice text)
{
	buf_addf(out, "<%s>", name);
	put_escaped(out, text);
	buf_addf(out, "</%s>\n", name);
}

static void put_heading(struct buf *out, unsigned level, struct slice text)
{
	char name[] = "h2";

	if (level >= 1 && level <= 6)
		name[1] = (char)('0' + level);
	put_element(out, name, text);
}

/* Paragraphs of a quotation, a line each. */
static void put_quote(struct buf *out, struct slice text)
{
	struct slice line;

	buf_addz(out, "<blockquote>\n");
	while (slice_line(&text, &line))
		if (line.len)
			put_element(out, "p", line);
	buf_addz(out, "</blockquote>\n");
}

/* <pre> drops the first line end that it holds: one more keeps an empty first line. */
static void put_code(struct buf *out, struct slice text)
{
	buf_addz(out, "<pre>");
	if (slice_starts(text, SLICE("\n")))
		buf_addc(out, '\n');
	put_escaped(out, text);
	buf_addz(out, "</pre>\n");
}

/* Rows whose cells stand apart by " | ". */
static void put_table(struct buf *out, struct slice text)
{
	struct slice row, bar = SLICE(" | ");

	buf_addz(out, "<table>\n");
	while (slice_line(&text, &row)) {
		buf_addz(out, "<tr>");
		for (bool more = true; more;) {
			size_t n = slice_find(row, bar, 0);
			buf_addz(out, "<td>");
			put_escaped(out, slice_first(row, n));
			buf_addz(out, "</td>");
			more = n < row.len;
			row = slice_from(row, n + bar.len);
		}
		buf_addz(out, "</tr>\n");
	}
	buf_addz(out, "</table>\n");
}

static void put_block(struct buf *out, const struct block *b)
{
	switch (b->type) {
	case BLOCK_HEADING:
		put_heading(out, b->level, b->text);
		return;
	case BLOCK_LIST_ITEM:
		put_element(out, "li", b->text);
		return;
	case BLOCK_QUOTE:
		put_quote(out, b->text);
		return;
	case BLOCK_CODE:
		put_code(out, b->text);
		return;
	case BLOCK_TABLE:
		put_table(out, b->text);
		return;
	case BLOCK_CAPTION:
		buf_addz(out, "<figure>");
		put_element(out, "figcaption", b->text);
		buf_addz(out, "</figure>\n");
		return;
	case BLOCK_PARAGRAPH:
	case N_BLOCKS:
		break;
	}
	put_element(out, "p", b->text);
}

/* A text without blocks: a paragraph a line. */
static void put_lines(struct buf *out, struct slice text)
{
	struct slice line;

	while (slice_line(&text, &line))
		if (slice_trim(line).len)
			put_element(out, "p", slice_trim(line));
}

static bool is_item(const struct doc *d, size_t i)
{
	return i < d->blocks.n && d->blocks.v[i].type == BLOCK_LIST_ITEM;
}

void clean_write_html(const struct doc *d, struct slice title, struct buf *out)
{
	buf_addz(out, "<article>\n");
	if (title.len)
		put_heading(out, 1, title);
	if (!d->blocks.n)
		put_lines(out, d->text);
	for (size_t i = 0; i < d->blocks.n; i++) {
		if (is_item(d, i) && (i == 0 || !is_item(d, i - 1)))
			buf_addz(out, "<ul>\n");
		put_block(out, &d->blocks.v[i]);
		if (is_item(d, i) && !is_item(d, i + 1))
			buf_addz(out, "</ul>\n");
	}
	buf_addz(out, "</article>\n");
}
