/*
 * role_swap.h - turns in which a speaker calls out a name that is the speaker's own.
 *
 * Whose a name is, the document tells: who is called so by the other one, or
 * says "I'm ...", or has it as a label.  First every turn is heard, then those
 * that call their own speaker are flagged, and as out of role those that tell
 * of their own speaker as of somebody else.
 */
#ifndef TURNS_ROLE_SWAP_H
#define TURNS_ROLE_SWAP_H

#include "turns/glance.h"
#include "model/doc.h"
#include "text/words.h"

struct swap;

/* In the document's arena; NULL where it is not two that talk. */
struct swap *swap_new(struct doc *d);

/* Notes the names that t, whose words are w and whose other flags are set, calls out. */
void swap_hear(struct swap *s, const struct turn *t, const struct words *w);

/*
 * The same of a turn that by a glance calls nobody in a way that is sure: what may be names in
 * it is kept, and the turn is heard if one of them is found to be a name.
 */
void swap_keep(struct swap *s, const struct turn *t, const struct glance *g);

/* Sets FLAG_ROLE_SWAP and FLAG_OUT_OF_ROLE; s is done with then.  room: for the words of a turn. */
void swap_flag(struct swap *s, const struct words *room);

#endif
