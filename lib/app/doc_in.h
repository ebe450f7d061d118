/*
 * doc_in.h - the document of a record: the turns of an earlier run, or its text read.
 */
#ifndef APP_DOC_IN_H
#define APP_DOC_IN_H

#include "app/app.h"

/*
 * Fills d.  Turns that a record from JSON Lines has already are taken as they
 * are, unless --from names a format: *again is then true, and the lexicon's
 * names and roles are applied.  Else its text is read; a page's without the
 * warning that nobody speaks in it.  False with an error [no-text] or
 * [bad-record].
 */
bool doc_in(struct doc *d, struct work *w, const struct lexicon *lex, bool *again);

/* The record's id, or an empty slice. */
struct slice doc_in_id(const struct work *w);

#endif
