/*
 * charref_names.h - the table of named character references (data in charref_names.c).
 */
#ifndef TEXT_CHARREF_NAMES_H
#define TEXT_CHARREF_NAMES_H

#include <stdbool.h>
#include <stddef.h>

struct charref_name {
	const char *name;	/* without & and ; */
	const char *utf8;	/* one code point or two */
	bool bare;		/* counts without a semicolon, too */
};

extern const struct charref_name charref_names[];	/* sorted by name */
extern const size_t n_charref_names;

#endif
