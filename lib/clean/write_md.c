#include "clean/clean.h"

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

/* A paragraph's text; "1. One" becomes "1\. One", "# x" "\# x". */
static void put_paragraph(struct buf *out, struct slice s)
{
	size_t n = 0;

	if (is_markup(s)) {
		while (n < s.len && is_digit(s.p[n]))
			n++;
		buf_add(out, slice_first(s, n));
		buf_addc(out, '\\');
	}
	buf_add(out, slice_from(s, n));
}

/* Lines of a quotation, each behind its mark. */
static void put_lines(struct buf *out, const char *mark, struct slice s)
{
	struct slice line;

	for (bool first = true; slice_line(&s, &line); first = false) {
		if (!first)
			buf_addc(out, '\n');
		buf_addz(out, mark);
		buf_add(out, line);
	}
}

static void put_heading(struct buf *out, unsigned level, struct slice s)
{
	for (unsigned i = 0; i < level; i++)
		buf_addc(out, '#');
	buf_addc(out, ' ');
	buf_add(out, s);
}

/* Rows whose cells stand apart by " | "; the first is the head. */
static void put_table(struct buf *out, struct slice s)
{
	struct slice row, bar = SLICE(" | ");

	for (bool head = true; slice_line(&s, &row); head = false) {
		if (!head)
			buf_addc(out, '\n');
		buf_addf(out, "| %.*s |", SLICE_ARG(row));
		for (size_t at = 0; head && at < row.len; at += bar.len) {
			buf_addz(out, at ? " --- |" : "\n| --- |");
			at = slice_find(row, bar, at);
		}
	}
}

static void put_block(struct buf *out, const struct block *b)
{
	switch (b->type) {
	case BLOCK_HEADING:
		put_heading(out, b->level ? b->level : 2, b->text);
		return;
	case BLOCK_LIST_ITEM:
		buf_addz(out, "- ");
		buf_add(out, b->text);
		return;
	case BLOCK_QUOTE:
		put_lines(out, "> ", b->text);
		return;
	case BLOCK_CODE:
		put_lines(out, "    ", b->text);
		return;
	case BLOCK_TABLE:
		put_table(out, b->text);
		return;
	case BLOCK_CAPTION:
	case BLOCK_PARAGRAPH:
	case N_BLOCKS:
		break;
	}
	put_paragraph(out, b->text);
}

void clean_write_md(const struct doc *d, struct slice title, struct buf *out)
{
	const struct block *last = NULL;

	if (title.len) {
		put_heading(out, 1, title);
		buf_addz(out, "\n\n");
	}
	if (!d->blocks.n)
		clean_write_text(d, (struct slice){ NULL, 0 }, out);
	for (size_t i = 0; i < d->blocks.n; i++) {
		const struct block *b = &d->blocks.v[i];
		if (last)
			buf_addz(out, last->type == BLOCK_LIST_ITEM && b->type == BLOCK_LIST_ITEM ? "\n" : "\n\n");
		put_block(out, b);
		last = b;
	}
	if (last)
		buf_addc(out, '\n');
}
