/*
 * tables.h - tables with their rows and cells, where they are wanted (--tables).
 */
#ifndef CLEAN_TABLES_H
#define CLEAN_TABLES_H

#include "base/buf.h"
#include "clean/unit.h"
#include "html/html.h"
#include "model/doc.h"

#define NO_TABLE UINT32_MAX

/*
 * For each element of the page the table of data that it is in, if that is to be kept: half
 * of its words are, or what is before and after it in the element that holds it; and it has
 * two rows of two cells and no table in it.  Else NO_TABLE.
 */
const uint32_t *tables_kept(struct arena *a, const struct html_page *page, const struct units *units);

/*
 * Appends the table's text: a line a row, " | " between cells, empty ones too, so that
 * columns stand below each other; and fills b->rows and b->head, and with `base` not
 * NULL b->links, their addresses joined to it.
 */
void table_put(struct block *b, struct arena *a, struct buf *text, const struct html_page *page,
	       uint32_t table, const struct slice *base);

#endif
