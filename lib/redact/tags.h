/*
 * tags.h - numbers for tags; private to lib/redact.
 */
#ifndef REDACT_TAGS_H
#define REDACT_TAGS_H

#include "base/buf.h"
#include "redact/find.h"

#define TAG_ROOM 32	/* bytes of a tag of ours, at most */

extern const char *const sort_names[N_SORTS];	/* PERSON, EMAIL, ... */
extern const enum redact_kind sort_kinds[N_SORTS];

/* The sort and number of a tag that `text` begins with; false if there is none of ours. */
bool tag_read(struct slice text, enum sort *sort, size_t *number);

/*
 * No new tag of this sort has this number or a lower one; but a number of nine digits is passed over,
 * or a text that states the highest would leave one tag for all.
 */
void tags_seen(struct tags *t, enum sort sort, size_t number);

/* The tag for what is known as key among its sort, in room. */
struct slice tags_of(struct tags *t, enum sort sort, struct slice key, char room[TAG_ROOM]);

#endif
