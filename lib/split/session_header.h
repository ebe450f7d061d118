/*
 * session_header.h - lines that say which session follows, and what they state.
 *
 *     Session Number: 11        a counter header: a noun of the table and its number
 *     SESSION 3 (intake)        ... with a title
 *     Session #4 - 2021-03-02   ... with a date
 *     Date: 2 March 2021        a field: a key of the table and its value
 *
 * A line is a header as a whole or not at all: "In session number 4 we said" is
 * a sentence.  Everything here looks at one line, is pure and keeps no state.
 */
#ifndef SPLIT_SESSION_HEADER_H
#define SPLIT_SESSION_HEADER_H

#include "base/arena.h"
#include "model/doc.h"

#include <stdint.h>

#define HEADER_MAX_BYTES 160	/* a longer line is no header */

/* A counter header, taken apart.  Slices are of the line. */
struct counter {
	const char *key;	/* where its number goes in the metadata: "session" */
	size_t noun;		/* its row in the table: two headers of one kind have the same */
	bool has_number;	/* else it is told by an id alone: "Session ID: ab-12" */
	size_t number;
	struct slice id;
	struct slice rest;	/* a title or a date after the number, without the marks around it */
	bool ends;		/* "End of session 3": what follows is not session 3 */
	bool strong;		/* the noun means a talk, and no title of one's own follows */
};

/*
 * The first words of counter headers, as the tables have them: a bit for the
 * hash of each.  Made once, and asked of almost every line.
 */
struct header_words {
	uint64_t bits[16];
	size_t longest;		/* bytes */
};

void header_words_make(struct header_words *w);

/* Whether a line that begins with a letter begins with such a word; rarely true of one that does not. */
bool header_words_may(const struct header_words *w, struct slice line);

/* The line without Markdown's marks, a byte order mark, and brackets around all of it. */
struct slice header_unwrap(struct slice line);

/* Whether the line, all that apart, is a counter header. */
bool counter_read(struct slice line, struct counter *out);

/* Whether the line is "Key: value" with a key of the table; *value may be NULL. */
bool field_read(struct slice line, struct slice *value);

/* Whether the line, white space apart, is a date and nothing else. */
bool header_date(struct slice line);

/*
 * Adds what the line states to *out: a counter's number, title or date, a
 * field, a date; of any other line, itself as the title.  What is stated again
 * replaces what was stated first.  Values are made in the arena.
 */
void header_facts(struct slice line, struct arena *a, struct metas *out);

#endif
