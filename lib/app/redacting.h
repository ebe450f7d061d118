/*
 * redacting.h - --redact and --map: the tables and tags of a run.
 */
#ifndef APP_REDACTING_H
#define APP_REDACTING_H

#include "app/app.h"
#include "redact/redact.h"

struct redacting {
	struct redactor *redactor;	/* NULL: nothing is to be redacted */
	struct tags *tags;		/* of the whole run, from --map; NULL: each record has its own */
	const char *map;
	size_t read;			/* tags that were in the file */
};

/*
 * kinds, map: as given, or NULL.  Reads the map, if its file is there.  False with what is wrong
 * said; redacting_end frees either way.
 */
bool redacting_begin(struct redacting *r, const char *kinds, const char *map, struct app *app);

/* The record's redaction, for redacting_apply; in w->arena.  d: the record as it is. */
void redacting_find(const struct redacting *r, struct work *w, const struct doc *d);

/* Replaces what was found in w->rec and w->text.  In the order of the records if there is a map. */
void redacting_apply(struct redacting *r, struct work *w);

/* Writes the map, if it has more tags than before, with mode 0600. */
void redacting_end(struct redacting *r, struct app *app);

#endif
