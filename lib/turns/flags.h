/*
 * flags.h - the trouble that real transcripts have, one flag a kind.
 */
#ifndef TURNS_FLAGS_H
#define TURNS_FLAGS_H

#include "turns/lexicon.h"

/*
 * Sets the flags of every turn, repeat_of and words, by what the turn
 * says, how it ends and what the others say.  Roles and texts are there already.
 */
void flags_set(struct doc *d, const struct lexicon *lex);

static inline bool turn_has(const struct turn *t, enum turn_flag flag)
{
	return t->flags >> flag & 1;
}

#endif
