#include "write/put.h"

#include "text/clock.h"
#include "text/shape.h"

#define LABEL_MAX_BYTES 80	/* where a colon may be that ends a label */
#define LABEL_MAX_WORDS 8

/* "Remember: ...", "[Ann]: ...": a colon after a few words. */
static bool has_label(struct slice line)
{
	struct slice head = slice_first(line, LABEL_MAX_BYTES);
	size_t ascii = slice_chr(head, ':'), full = slice_find(head, SLICE("\xEF\xBC\x9A"), 0);
	size_t colon = ascii < full ? ascii : full;

	return colon < head.len && slice_count_words(slice_first(head, colon)) <= LABEL_MAX_WORDS;
}

/* "[12:30] ...", "(00:30) ...", "12:30 ..." */
static bool has_stamp(struct slice line)
{
	int64_t ms;

	if (line.p[0] == '[' || line.p[0] == '(')
		line = slice_from(line, 1);
	return clock_read(line, &ms) > 0;
}

/* Marks with which some line of a page begins that is not a turn's: headings, captions, labels. */
static bool has_mark(struct slice line)
{
	static const char *const marks[] = { "#", ">", "**", "[", "Q.", "A." };

	for (size_t i = 0; i < N_ELEMS(marks); i++)
		if (slice_starts(line, slice_z(marks[i])))
			return true;
	return false;
}

bool may_open_turn(struct slice line)
{
	return shape_rule(line) || has_label(line) || has_stamp(line) || has_mark(line);
}
