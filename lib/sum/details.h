/*
 * details.h - who is to do something and until when, as the sentence or its speaker says it.
 */
#ifndef SUM_DETAILS_H
#define SUM_DETAILS_H

#include "sum/skeleton.h"
#include "text/phrase.h"

/* Tags of detail_rows: until when; the speaker does it; somebody is asked; accepts; is said to do it. */
enum detail { DETAIL_DUE, DETAIL_SPEAKER, DETAIL_ASKED, DETAIL_ACCEPTS, DETAIL_DOES };

extern const struct phrase detail_rows[];
extern const size_t n_detail_rows;
extern const struct phrases detail_phrases;	/* made ready when we were built */

/*
 * Fills the item's `owner` and `due`, if they are wanted and said.  The owner is
 * a speaker's name, or one in the sentence; due is a run of the sentence's bytes.
 */
void details_find(struct item *item, const struct doc *d, bool owner, bool due);

#endif
