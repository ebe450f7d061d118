/*
 * fountain_cuts.h - what Fountain takes out of a screenplay before it is read:
 * boneyards and notes, wherever they stand, over lines or not.
 *
 *     boneyard   from a slash and a star to a star and a slash, over anything
 *     note       [[ ... ]], over lines, but not over an empty one; a line of two
 *                blanks is not empty
 */
#ifndef READ_FOUNTAIN_CUTS_H
#define READ_FOUNTAIN_CUTS_H

#include "model/doc.h"

struct cut {
	struct span span;	/* of the text, marks and all */
	bool note;		/* else a boneyard */
};

struct cuts {
	struct cut *v;
	size_t n, cap;
};

/* Whether the line, of nothing but white space, keeps together what is around it. */
bool fountain_joint(struct slice blank_line);

/* Appends what is cut out of text, in order.  Marks that are not closed are text. */
void fountain_cuts(struct arena *a, struct slice text, struct cuts *out);

#endif
