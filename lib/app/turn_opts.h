/*
 * turn_opts.h - the options that change turns, as they are given and made ready.
 */
#ifndef APP_TURN_OPTS_H
#define APP_TURN_OPTS_H

#include "app/app.h"
#include "write/write.h"

/* As the command line has them. */
struct turn_asked {
	struct opt_list roles;		/* LABEL=ROLE */
	struct opt_list names;		/* LABEL=NAME */
	struct opt_list users, assistants;
	const char *drop;		/* flags with commas, or NULL */
	const char *gap;		/* seconds, or NULL */
	bool merge;
};

/* Ready for use; read only then, so that any thread may. */
struct turn_plan {
	struct lexicon *lex;		/* with the roles and names */
	struct write_opts write;	/* but for the id */
	unsigned drop;
	bool merge;
	bool changes;			/* whether an option changes turns at all */
	int64_t gap_ms;
	struct role_rule *roles;
	struct name_rule *names;
	struct as_rule *as;
};

/* False, with what is wrong said as app_usage does; turn_plan_end frees either way. */
bool turn_plan_begin(struct turn_plan *p, const struct turn_asked *asked, struct app *app);
void turn_plan_end(struct turn_plan *p, struct turn_asked *asked);

/* Leaves out and joins turns as planned; names and roles are in the lexicon. */
void turn_plan_apply(const struct turn_plan *p, struct doc *d);

#endif
