#include "turns/roles.h"

enum role role_by_rule(const struct lexicon *lex, struct slice name)
{
	for (size_t i = 0; i < lex->n_rules; i++) {
		if (slice_ieq(lex->rules[i].label, name))
			return lex->rules[i].role;
		for (size_t k = 0; k < lex->n_names; k++)	/* the rule may know the label */
			if (slice_eq(lex->names[k].name, name) &&
			    slice_ieq(lex->names[k].label, lex->rules[i].label))
				return lex->rules[i].role;
	}
	return ROLE_NONE;
}

static enum role by_table(const struct lexicon *lex, struct slice name)
{
	const struct phrase_row *row = lexicon_first(lex->roles, name);

	for (size_t k = 0; !row && k < lex->n_names; k++)
		if (slice_eq(lex->names[k].name, name))
			row = lexicon_first(lex->roles, lex->names[k].label);
	return row ? (enum role)row->tag : ROLE_NONE;
}

static bool has_role(const struct doc *d, enum role role)
{
	for (size_t i = 0; i < d->speakers.n; i++)
		if (d->speakers.v[i].role == role)
			return true;
	return false;
}

/* What a role is called beside another one: of all rows that fit, in order. */
static const struct { enum role from, beside, to; } contexts[] = {
	{ ROLE_PATIENT, ROLE_THERAPIST, ROLE_CLIENT },
	{ ROLE_USER, ROLE_THERAPIST, ROLE_CLIENT },
	{ ROLE_INTERVIEWEE, ROLE_THERAPIST, ROLE_CLIENT },
	{ ROLE_CLIENT, ROLE_DOCTOR, ROLE_PATIENT },
	{ ROLE_USER, ROLE_DOCTOR, ROLE_PATIENT },
	{ ROLE_CLIENT, ROLE_ASSISTANT, ROLE_USER },
	{ ROLE_THERAPIST, ROLE_INTERVIEWEE, ROLE_INTERVIEWER },
};

/* Who talks with whom. */
static const struct { enum role a, b; } pairs[] = {
	{ ROLE_THERAPIST, ROLE_CLIENT }, { ROLE_DOCTOR, ROLE_PATIENT },
	{ ROLE_INTERVIEWER, ROLE_INTERVIEWEE }, { ROLE_HOST, ROLE_GUEST },
	{ ROLE_ASSISTANT, ROLE_USER },
};

static enum role counterpart(enum role role)
{
	for (size_t i = 0; i < N_ELEMS(pairs); i++) {
		if (pairs[i].a == role)
			return pairs[i].b;
		if (pairs[i].b == role)
			return pairs[i].a;
	}
	return ROLE_NONE;
}

static void apply_contexts(struct doc *d)
{
	for (size_t c = 0; c < N_ELEMS(contexts); c++) {
		if (!has_role(d, contexts[c].beside))
			continue;
		for (size_t i = 0; i < d->speakers.n; i++)
			if (d->speakers.v[i].role == contexts[c].from)
				d->speakers.v[i].role = contexts[c].to;
	}
}

/* "T", "C", "Q": initials as often as roles. */
static void drop_lone_letters(struct doc *d)
{
	for (size_t i = 0; i < d->speakers.n; i++) {
		struct speaker *s = &d->speakers.v[i];
		if (s->name.len == 1 && !has_role(d, counterpart(s->role)))
			s->role = ROLE_NONE;
	}
}

static void complete_pair(struct doc *d)
{
	struct speaker *s = d->speakers.v;

	if (d->speakers.n != 2)
		return;
	for (size_t i = 0; i < 2; i++)
		if (s[i].role == ROLE_NONE && s[i].name.len > 1)
			s[i].role = counterpart(s[1 - i].role);
}

void roles_assign(struct doc *d, const struct lexicon *lex)
{
	for (size_t i = 0; i < d->speakers.n; i++)
		if (d->speakers.v[i].role == ROLE_NONE)	/* else the format states it */
			d->speakers.v[i].role = by_table(lex, d->speakers.v[i].name);
	apply_contexts(d);
	drop_lone_letters(d);
	complete_pair(d);
	for (size_t i = 0; i < d->speakers.n; i++) {
		enum role rule = role_by_rule(lex, d->speakers.v[i].name);
		if (rule != ROLE_NONE)
			d->speakers.v[i].role = rule;
	}
}
