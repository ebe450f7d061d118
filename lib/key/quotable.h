/*
 * quotable.h - what of a turn may be quoted as said in this session.
 */
#ifndef KEY_QUOTABLE_H
#define KEY_QUOTABLE_H

#include "model/doc.h"

/* Whether anything of it may: not of placeholders, refusals, repeats and talk out of role. */
bool turn_quotable(const struct turn *t);

/*
 * The runs of t->text outside the summaries that it carries and the dialogue
 * quoted in it, appended to *out in order.
 */
void turn_own_words(const struct doc *d, const struct turn *t, struct arena *a,
		    struct slices *out);

#endif
