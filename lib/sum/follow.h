/*
 * follow.h - what one session left to do, carried into the next of its source.
 *
 * The records of a source are taken in their order.  What a session sets as
 * homework, stated or extracted, stands in the next session's skeleton as a
 * section of its own before the others, "To follow up" (id follow_up).  So does
 * what that session itself states of the previous one's homework, then without
 * saying it twice.  Any template takes part whose headings take the table homework.
 */
#ifndef SUM_FOLLOW_H
#define SUM_FOLLOW_H

#include "sum/skeleton.h"

struct follow;		/* of one run; one thread at a time */

struct follow *follow_new(void);
void follow_free(struct follow *f);

/*
 * Puts into the skeleton of a document what the session before it left to do, if
 * that was of the same source, and remembers what this one leaves, in memory of
 * its own.  What it adds lives until the next call.  A document that is no
 * dialogue is passed over.  source, id: of the record.
 */
void follow_up(struct follow *f, struct skeleton *sk, const struct doc *d, struct slice source,
	       struct slice id);

#endif
