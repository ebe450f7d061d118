/*
 * cue_names.h - who speaks in captions that say it in their text: "Name: ...",
 * "[SPEAKER_00]: ...", "- NAME: ...", ">> NAME: ..." and bare ">>".
 */
#ifndef READ_CUE_NAMES_H
#define READ_CUE_NAMES_H

#include "read/cues.h"

/*
 * Finds the labels among the pieces, which have no voice tags, and takes them
 * off the texts: sets who says the pieces that begin with one.
 * A label counts because it comes back, or because the others do and it is of
 * their kind.  Ids of cues that come back and look like names are labels, too,
 * and names in ids: "3 \"Ann Lee\" (42)".  Returns whether a label holds until
 * the next one: it does where the captions begin with one, or where most have one.
 * DIAG_INFO [label-once] in sink for a name that is taken for text.
 */
bool cue_names(struct doc *d, const struct cues *cues, struct cue_pieces *pieces,
	       const struct lexicon *lex, struct diag_sink *sink);

/* A label as cue_names takes it off; in the arena. */
const struct cue_who *cue_who_new(struct arena *a, struct slice label, struct slice name,
				  struct slice remark);

/*
 * Takes names in brackets without a colon off the texts, if most cues begin
 * with one: sets who says them as above.  Returns whether they do.
 */
bool cue_boxes(struct arena *a, struct cue_pieces *pieces, const struct lexicon *lex);

#endif
