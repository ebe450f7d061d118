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

#endif
