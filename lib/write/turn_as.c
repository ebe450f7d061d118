#include "write/put.h"

/*
 * Who answers is the assistant, who came to talk the user.  Sources: the role
 * names of public counselling, consultation and interview sets, as their
 * authors turned them into chat data; a moderator, a narrator and the others
 * have no counterpart there.
 */
static const enum as by_role[N_ROLES] = {
	[ROLE_THERAPIST] = AS_ASSISTANT, [ROLE_CLIENT] = AS_USER,
	[ROLE_DOCTOR] = AS_ASSISTANT, [ROLE_PATIENT] = AS_USER,
	[ROLE_INTERVIEWER] = AS_ASSISTANT, [ROLE_INTERVIEWEE] = AS_USER,
	[ROLE_HOST] = AS_ASSISTANT, [ROLE_GUEST] = AS_USER,
	[ROLE_ASSISTANT] = AS_ASSISTANT, [ROLE_USER] = AS_USER,
	[ROLE_SYSTEM] = AS_SYSTEM, [ROLE_TOOL] = AS_TOOL,
};

static bool is_called(const struct turn *t, struct slice who)
{
	return who.len && (slice_ieq(t->speaker, who) || slice_ieq(t->label, who));
}

enum as turn_as(const struct turn *t, const struct write_opts *o, struct diag_sink *sink)
{
	struct slice role = slice_z(role_names[t->role]);

	for (size_t i = 0; i < o->n_rules; i++)
		if (is_called(t, o->rules[i].who))
			return o->rules[i].as;
	for (size_t i = 0; i < o->n_rules; i++)
		if (role.len && slice_ieq(role, o->rules[i].who))
			return o->rules[i].as;
	if (by_role[t->role] == AS_NOBODY)
		diag(sink, DIAG_ERROR, "no-role", t->line,
		     "record '%.*s': turn %zu, by '%.*s'%s%.*s, is neither a user's nor an "
		     "assistant's: say which with --as-user or --as-assistant",
		     SLICE_ARG(o->id), t->index, SLICE_ARG(t->speaker), role.len ? ", role " : "",
		     SLICE_ARG(role));
	return by_role[t->role];
}
