/*
 * cue.h - the times of captions; private to lib/write.
 */
#ifndef WRITE_CUE_H
#define WRITE_CUE_H

#include "write/put.h"

/*
 * When each turn's caption ends: as stated; else, and where that is not after
 * its start, with the next later start; where none follows, after the time it
 * takes to read, 15 characters a second and 2 seconds at least.  NULL with an
 * error [no-time] if a turn has no start; the caller frees.
 */
int64_t *cue_ends(const struct doc *d, const struct write_opts *o, struct diag_sink *sink);

#endif
