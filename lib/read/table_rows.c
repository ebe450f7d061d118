#include "read/table_rows.h"

#include "base/buf.h"

#include <stdint.h>

static bool is_end(char c)
{
	return c == '\n' || c == '\r';
}

static size_t line_end(struct slice text, size_t at)
{
	while (at < text.len && !is_end(text.p[at]))
		at++;
	return at;
}

/* A cell is closed by a quote before the mark or the end of a line. */
static bool closes(const struct rows *rows, size_t quote)
{
	size_t next = quote + 1;

	return next >= rows->text.len || rows->text.p[next] == rows->mark || is_end(rows->text.p[next]);
}

/*
 * The quote that closes the cell whose content begins at `from`; SIZE_MAX if
 * there is none.  *syntax: something in between needs quotes.  Between tabs a
 * cell of several lines holds no tab: it would be a quotation that two cells
 * of other rows begin and end.
 */
static size_t find_close(struct rows *rows, size_t from, bool *syntax)
{
	struct slice text = rows->text;
	bool marks = false, ends = false;

	for (size_t i = from; i < text.len; i++) {
		char c = text.p[i];
		marks |= c == rows->mark;
		ends |= is_end(c);
		*syntax |= marks || ends;
		if (ends && (rows->unclosed || (marks && rows->mark == '\t')))
			return SIZE_MAX;
		if (c != '"')
			continue;
		if (i + 1 < text.len && text.p[i + 1] == '"') {
			*syntax = true;
			i++;
		} else if (closes(rows, i)) {
			return i;
		} else if (ends) {
			return SIZE_MAX;	/* it opens a cell of a later row: this one was not closed */
		}
	}
	rows->unclosed = true;
	return SIZE_MAX;
}

/*
 * A quoted cell at `at`: false if it is none after all.  Between tabs quotes
 * are syntax only where they have to be: elsewhere somebody is quoted.
 */
static bool quoted_cell(struct rows *rows, size_t at, struct cell *cell, size_t *end)
{
	bool syntax = rows->mark != '\t';
	size_t close = find_close(rows, at + 1, &syntax);

	if (close == SIZE_MAX)
		rows->plain_to = line_end(rows->text, at);
	if (close == SIZE_MAX || !syntax)
		return false;
	*cell = (struct cell){ slice_span(rows->text, at + 1, close), true };
	*end = close + 1;
	return true;
}

static size_t plain_cell(const struct rows *rows, size_t at, struct cell *cell)
{
	size_t end = at;

	while (end < rows->text.len && rows->text.p[end] != rows->mark && !is_end(rows->text.p[end]))
		end++;
	cell->quoted = false;
	cell->raw = slice_span(rows->text, at, end);
	if (rows->mark != '\t')
		cell->raw = slice_trim(cell->raw);
	return end;
}

/* Takes the cell at `at`; returns where it ends. */
static size_t take_cell(struct rows *rows, size_t at, struct cell *cell)
{
	size_t from = at, end;

	while (rows->mark != '\t' && from < rows->text.len && rows->text.p[from] == ' ')
		from++;
	if (rows->quotes && from >= rows->plain_to && from < rows->text.len && rows->text.p[from] == '"' &&
	    quoted_cell(rows, from, cell, &end))
		return end;
	return plain_cell(rows, at, cell);
}

bool rows_next(struct rows *rows, struct row *row)
{
	struct slice text = rows->text;
	struct cell cell;

	while (rows->at < text.len && (is_end(text.p[rows->at]) || text.p[rows->at] == ' '))
		rows->at++;
	if (rows->at >= text.len)
		return false;
	row->start = rows->at;
	row->n = 0;
	for (size_t at = rows->at;; at++) {
		at = take_cell(rows, at, &cell);
		if (row->n < TABLE_MAX_CELLS)
			row->cells[row->n] = cell;
		row->n++;
		row->end = at;
		if (at >= text.len || text.p[at] != rows->mark)
			break;
	}
	rows->at = row->end;
	return true;
}

static char unescaped(char c)
{
	switch (c) {
	case 't': return '\t';
	case 'n': return '\n';
	case 'r': return '\r';
	case '\\': return '\\';
	default: return 0;
	}
}

static void add_unescaped(struct buf *out, struct slice raw)
{
	for (size_t i = 0; i < raw.len; i++) {
		char c = raw.p[i] == '\\' && i + 1 < raw.len ? unescaped(raw.p[i + 1]) : 0;
		buf_addc(out, c ? c : raw.p[i]);
		i += c != 0;
	}
}

/* Two quotes are one, and line ends are LF. */
static void add_unquoted(struct buf *out, struct slice raw)
{
	for (size_t i = 0; i < raw.len; i++) {
		char c = raw.p[i], next = i + 1 < raw.len ? raw.p[i + 1] : 0;
		if ((c == '"' && next == '"') || (c == '\r' && next == '\n'))
			c = raw.p[++i];
		buf_addc(out, c == '\r' ? '\n' : c);
	}
}

struct slice cell_text(const struct rows *rows, const struct cell *cell, struct arena *a)
{
	struct slice raw = cell->raw, out;
	struct buf b = BUF_INIT;
	bool escapes = !cell->quoted && rows->mark == '\t' && slice_chr(raw, '\\') < raw.len;

	if (escapes)
		add_unescaped(&b, raw);
	else if (cell->quoted && (slice_chr(raw, '"') < raw.len || slice_chr(raw, '\r') < raw.len))
		add_unquoted(&b, raw);
	else
		return raw;
	out = arena_dup(a, buf_slice(&b));
	buf_free(&b);
	return out;
}
