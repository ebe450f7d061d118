/*
 * roles.h - which part each speaker has, by label, by the user's rules, and by who else speaks.
 */
#ifndef TURNS_ROLES_H
#define TURNS_ROLES_H

#include "turns/lexicon.h"

/*
 * Sets the role of every speaker and of their turns.  A rule of the user wins.
 * "Patient" beside a therapist is a client, beside a doctor a patient; "User"
 * beside a therapist is a client; a lone letter is a role only beside its
 * counterpart; of two speakers, the one whose label says nothing has the
 * counterpart of the other's role.  Where nothing tells, ROLE_NONE.
 */
void roles_assign(struct doc *d, const struct lexicon *lex);

/* The role that the user's rules give the speaker of that name, or ROLE_NONE. */
enum role role_by_rule(const struct lexicon *lex, struct slice name);

/*
 * Calls turns and speakers as the user's names say: who is called by a label of
 * theirs, in any case of letters, has that name, and speakers with the same
 * name become one.  Before roles_assign: a role may follow from either name.
 */
void names_apply(struct doc *d, const struct lexicon *lex);

#endif
