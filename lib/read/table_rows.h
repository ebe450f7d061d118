/*
 * table_rows.h - rows of cells between commas, semicolons, tabs or bars.
 *
 * Quotes are RFC 4180's, taken leniently: one that is followed by anything but
 * another quote, the mark or the end of the line is part of the cell, and one
 * that is never closed is text.  Tabs may have the escapes \t \n \r \\ instead.
 */
#ifndef READ_TABLE_ROWS_H
#define READ_TABLE_ROWS_H

#include "base/arena.h"

#define TABLE_MAX_CELLS 64	/* of a row that are looked at */

struct cell {
	struct slice raw;	/* as written, white space around quotes apart, without the quotes */
	bool quoted;
};

struct row {
	size_t start, end;	/* bytes of the text, the line's end not included */
	size_t n;		/* cells; those beyond TABLE_MAX_CELLS are not kept */
	struct cell cells[TABLE_MAX_CELLS];
};

struct rows {
	struct slice text;
	size_t at;		/* of the next row */
	char mark;		/* between cells */
	bool quotes;		/* quotes are syntax */
	bool unclosed;		/* one was not closed: others are looked for on their line only */
	size_t plain_to;	/* bytes of the text: cells that begin before it are not quoted */
};

/* Takes the next row that is not blank. */
bool rows_next(struct rows *rows, struct row *row);

/* What a cell says: a slice of the text, or in the arena. */
struct slice cell_text(const struct rows *rows, const struct cell *cell, struct arena *a);

#endif
