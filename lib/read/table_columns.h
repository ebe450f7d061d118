/*
 * table_columns.h - what the columns of a table of turns are, by their names,
 * and the times in them.
 */
#ifndef READ_TABLE_COLUMNS_H
#define READ_TABLE_COLUMNS_H

#include "read/table_rows.h"

#include <stdint.h>

enum column {
	COLUMN_SPEAKER, COLUMN_ROLE, COLUMN_TEXT, COLUMN_START, COLUMN_END, COLUMN_DURATION,
	COLUMN_GROUP,	/* which conversation a row belongs to */
	N_COLUMNS
};

struct columns {
	size_t at[N_COLUMNS];	/* index into a row's cells; SIZE_MAX: there is none */
	int64_t unit[N_COLUMNS];	/* milliseconds of a time that is a number */
	size_t n;		/* of the header */
	size_t known;		/* of them that are something to us */
};

/* Reads the header row; false unless it names a text and who said it or when. */
bool columns_read(struct columns *c, const struct row *header);

static inline bool columns_has(const struct columns *c, enum column which)
{
	return c->at[which] != SIZE_MAX;
}

#define TIME_ISO_SIZE 40

/*
 * Reads a time as tables have it.  A number of `unit` milliseconds or a clock:
 * *ms, and iso is empty.  A date with a time, or seconds or milliseconds since
 * 1970: iso ("2024-03-01T21:05:00+01:00"), and *ms is -1.  False: none of them.
 */
bool table_time(struct slice s, int64_t unit, int64_t *ms, char iso[TIME_ISO_SIZE]);

#endif
