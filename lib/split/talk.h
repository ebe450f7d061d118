/*
 * talk.h - a quick look whether a line begins a turn of talk.
 *
 * The splitter asks this of many lines, only to tell bodies that are talk from
 * bodies that are not; who speaks is for the readers to say (label.h).
 */
#ifndef SPLIT_TALK_H
#define SPLIT_TALK_H

#include "base/slice.h"

#define TALK_LABEL_MAX 48	/* bytes of a label, its marks and its clock */

/*
 * Whether the line begins "Name: ", "**Name:**", "[00:01:23] Name:", "[Name] ",
 * "<name> ", ">> NAME:", "Q. " or these with a full-width colon.  *label is the
 * name.  A field of a session header ("Date: ...") is no turn.
 */
bool talk_label(struct slice line, struct slice *label);

/* Whether the line begins with a small word, as the rest of a sentence does; not "start_time". */
bool talk_goes_on(struct slice line);

#endif
