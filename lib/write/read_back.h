/*
 * read_back.h - whether captions say what they were written from; private to lib/write.
 */
#ifndef WRITE_READ_BACK_H
#define WRITE_READ_BACK_H

#include "write/write.h"

/*
 * Reads captions again, found by themselves as any input: file is the form's header
 * and a record's cues, ends[] when each turn's ends.  Returns the first turn that is
 * not read with the speaker, words and times it had, or NULL.
 */
const struct turn *read_back_lost(const struct doc *d, const int64_t *ends, struct slice file,
				  const struct lexicon *lex);

/* The error of it: [cannot-carry], naming the turn.  what: the form; instead: one that can. */
void read_back_refuse(const struct turn *lost, const struct write_opts *o, const char *what,
		      const char *instead, struct diag_sink *sink);

#endif
