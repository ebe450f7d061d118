/*
 * lines.h - where lines end in a text that is still growing.
 *
 * LF, CR LF and a CR alone end a line, as slice_line has it.  Each byte is
 * looked at once, however long the lines are and in how many reads they come.
 */
#ifndef SPLIT_LINES_H
#define SPLIT_LINES_H

#include "base/slice.h"

/* The last LF or CR that was found, if it is before what was seen; all zero to begin with. */
struct line_ends {
	size_t found, seen;
};

/*
 * The end of the line that begins at `at`: *end without its mark, *next after
 * it.  Places must not go back.  False if the text has no end of it yet (a CR
 * as the last byte may go on with LF).
 */
bool line_ends_find(struct line_ends *e, struct slice text, size_t at, size_t *end,
		    size_t *next);

/* After the first n bytes of the text went away. */
void line_ends_drop(struct line_ends *e, size_t n);

#endif
