/*
 * opt_values.h - what the options of a run are, in a form that can be compared.
 */
#ifndef APP_OPT_VALUES_H
#define APP_OPT_VALUES_H

#include "app/opt.h"

/* What one option was before the command line was read. */
union opt_default {
	bool flag;
	const char *text;
	size_t n;
	int word;
};

/* The defaults of a table; the caller frees them with free(). */
union opt_default *opt_defaults(const struct opt *table);

/*
 * Appends the options of a table that are not as their defaults, in its order, as
 * members of a JSON object; `without` names those to pass over.
 */
void opt_values_json(const struct opt *table, const union opt_default *defaults,
		     const char *const *without, size_t n_without, struct buf *out);

#endif
