/*
 * verify.h - checks the promise that nothing is lost.
 */
#ifndef MODEL_VERIFY_H
#define MODEL_VERIFY_H

#include "base/diag.h"
#include "model/doc.h"

/*
 * Whether the turns and parts tile the text, white space apart and without
 * overlap, and what is inside a turn lies inside its span.  Parts are in order;
 * turns are in that of the talk, which may be another (newest first).  False
 * with an error [not-tiled] naming the place for the first that does not.
 */
bool doc_verify(const struct doc *d, struct diag_sink *sink);

#endif
