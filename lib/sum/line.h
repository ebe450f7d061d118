/*
 * line.h - a text of the document put into one line, for people to read.
 */
#ifndef SUM_LINE_H
#define SUM_LINE_H

#include "base/buf.h"

#include <stdint.h>

enum line_form {
	LINE_TEXT,
	LINE_MARKDOWN,	/* what Markdown would read as markup gets a backslash */
	LINE_CELL	/* of a table in Markdown: what would end it, too */
};

/* White space becomes one blank; so do control characters, which a terminal would obey. */
void put_line(struct buf *out, struct slice text, enum line_form form);

/*
 * The same of a name, and of a long one only the first 60 characters and an
 * ellipsis: it may have to stand at many places.
 */
void put_name(struct buf *out, struct slice name, enum line_form form);

/* A time from the start: "1:02:03", and "2:03" in the first hour. */
void put_when(struct buf *out, int64_t ms);

/* The pattern of a cue, long lists cut: "i'll .. add/ask/bring/...". */
void put_pattern(struct buf *out, struct slice pattern);

/* Whether the text begins with a quotation mark: it needs no second pair. */
bool is_quoted(struct slice text);

#endif
