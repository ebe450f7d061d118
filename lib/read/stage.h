/*
 * stage.h - what the two formats share that have the speaker's name alone on its line.
 */
#ifndef READ_STAGE_H
#define READ_STAGE_H

#include "base/slice.h"

#define STAGE_NAME_MAX 64	/* bytes of a line that is a name and nothing else */

/*
 * Takes the parentheses or brackets that end *s, with the blanks before them,
 * off it: "ANN (V.O.)" becomes "ANN".  *inner: what stood in them.
 */
bool stage_take_paren(struct slice *s, struct slice *inner);

/* Whether s is wrapped in one pair of parentheses or brackets; *inner: what is in it. */
bool stage_in_paren(struct slice s, struct slice *inner);

#endif
