#include "app/turn_opts.h"

#include "base/mem.h"
#include "turns/edit.h"

#include <stdlib.h>

static bool read_roles(struct turn_plan *p, const struct opt_list *asked, struct app *app)
{
	p->roles = mem_grow(NULL, asked->n, sizeof(*p->roles));
	for (size_t i = 0; i < asked->n; i++) {
		if (role_rule_read(slice_z(asked->v[i]), &p->roles[i]))
			continue;
		app_usage(app, "'%s' is not LABEL=ROLE with a role of ttools-record(5)", asked->v[i]);
		return false;
	}
	return true;
}

static bool read_names(struct turn_plan *p, const struct opt_list *asked, struct app *app)
{
	p->names = mem_grow(NULL, asked->n, sizeof(*p->names));
	for (size_t i = 0; i < asked->n; i++) {
		if (name_rule_read(slice_z(asked->v[i]), &p->names[i]))
			continue;
		app_usage(app, "'%s' is not LABEL=NAME", asked->v[i]);
		return false;
	}
	return true;
}

static void add_as(struct turn_plan *p, const struct opt_list *asked, enum as as)
{
	for (size_t i = 0; i < asked->n; i++)
		p->as[p->write.n_rules++] = (struct as_rule){ slice_z(asked->v[i]), as };
}

static void read_as(struct turn_plan *p, const struct turn_asked *asked)
{
	p->as = mem_grow(NULL, asked->users.n + asked->assistants.n, sizeof(*p->as));
	p->write.rules = p->as;
	add_as(p, &asked->users, AS_USER);
	add_as(p, &asked->assistants, AS_ASSISTANT);
}

static bool read_drop(struct turn_plan *p, const char *asked, struct app *app)
{
	if (!asked || flags_read(slice_z(asked), &p->drop))
		return true;
	app_usage(app, "'%s' is not a list of flags of ttools-record(5)", asked);
	return false;
}

static bool read_gap(struct turn_plan *p, const struct turn_asked *asked, struct app *app)
{
	p->gap_ms = EDIT_ANY_GAP;
	if (!asked->gap || (asked->merge && seconds_read(slice_z(asked->gap), &p->gap_ms)))
		return true;
	if (asked->merge)
		app_usage(app, "'%s' is not a number of seconds", asked->gap);
	else
		app_usage(app, "'--gap' goes with '--merge'");
	return false;
}

bool turn_plan_begin(struct turn_plan *p, const struct turn_asked *asked, struct app *app)
{
	*p = (struct turn_plan){ .merge = asked->merge };
	if (!read_roles(p, &asked->roles, app) || !read_names(p, &asked->names, app) ||
	    !read_drop(p, asked->drop, app) || !read_gap(p, asked, app))
		return false;
	read_as(p, asked);
	p->changes = p->drop || p->merge || asked->roles.n || asked->names.n;
	p->lex = lexicon_new(p->roles, asked->roles.n);
	p->lex->names = p->names;
	p->lex->n_names = asked->names.n;
	return true;
}

void turn_plan_end(struct turn_plan *p, struct turn_asked *asked)
{
	if (p->lex)
		lexicon_free(p->lex);
	free(p->roles);
	free(p->names);
	free(p->as);
	free(asked->roles.v);
	free(asked->names.v);
	free(asked->users.v);
	free(asked->assistants.v);
}

void turn_plan_apply(const struct turn_plan *p, struct doc *d)
{
	if (p->drop)
		doc_drop_flagged(d, p->drop);
	if (p->merge)
		doc_merge(d, p->gap_ms);
}
