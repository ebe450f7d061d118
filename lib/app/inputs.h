/*
 * inputs.h - which inputs there are, and their names.
 */
#ifndef APP_INPUTS_H
#define APP_INPUTS_H

#include "app/app.h"
#include "app/opener.h"
#include "base/map.h"

#include <stdio.h>

/* One input.  Its strings live as long as the list it is from. */
struct input_name {
	const char *path;	/* NUL-terminated */
	struct slice name;	/* the path */
	struct slice id;	/* the same; for a path that came before with ~2, ~3, ... at its end */
	bool is_opened;		/* by the opener: */
	struct opened opened;
};

/* The operands, then what the list names; standard input if there is neither. */
struct inputs {
	const struct app *app;
	size_t next_operand;
	FILE *list;		/* of --files-from, or NULL */
	char *entry;		/* getdelim's */
	size_t entry_cap;
	struct opener *opener;	/* who reads the names instead, or NULL */
	struct buf got;		/* from it */
	struct map seen;	/* how often each name was given */
	struct arena names;
};

/* False with a message if the list of --files-from cannot be opened. */
bool inputs_begin(struct inputs *in, struct app *app);

/* False at the end; *failed says whether the list could not be read to its end. */
bool inputs_next(struct inputs *in, struct input_name *out, bool *failed);
void inputs_end(struct inputs *in);

/*
 * For the opener: the names alone, each with a NUL after it that is not counted; from the first
 * operand again; and, after the last name, whether the list could not be read to its end.
 */
bool inputs_name(struct inputs *in, struct slice *name);
void inputs_again(struct inputs *in);
bool inputs_broken(const struct inputs *in);

/*
 * Reads the names of all inputs, so that they can be gone over more than once: they
 * become the operands.  False with a message if the list cannot be read; or, if twice,
 * where one of them can be read once only: standard input or a pipe.  A file that is
 * missing is no such.
 */
bool inputs_keep(struct app *app, bool twice);

#endif
