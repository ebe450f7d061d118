/*
 * cue_fold.h - rolling captions, whose cues show again what the last one showed.
 */
#ifndef READ_CUE_FOLD_H
#define READ_CUE_FOLD_H

#include "read/cues.h"

/*
 * Marks as folded the pieces that only repeat the end of the cue before, and
 * takes the beginning off those that go on with its last line.  Does so only
 * if enough cues are like that: people do say things twice.
 */
void cue_fold(struct arena *a, const struct cues *cues, struct cue_pieces *pieces);

#endif
