/*
 * doc_json.h - a document as fields of a record, and back.
 */
#ifndef MODEL_DOC_JSON_H
#define MODEL_DOC_JSON_H

#include "model/doc.h"
#include "model/record.h"

/*
 * Sets what the document has: kind, metadata (added to what the record
 * states), format, speakers, turns, parts, blocks; a list that is empty is
 * left out, but for turns of a transcript and blocks of an article.
 * Values are made in the document's arena.
 */
void doc_to_record(const struct doc *d, struct record *r);

/*
 * Fills *d from a record's fields; d->arena is set, the rest is zero.  Unknown
 * members are passed over, missing ones stay empty.  False if a field that is
 * there has another shape than ttools-record(5) says: *why is then a literal.
 */
bool doc_from_record(struct doc *d, const struct record *r, const char **why);

/*
 * Makes every "span" of the record count Unicode code points instead of bytes
 * (--offsets chars): spans inside turns, parts, blocks and summary.
 */
void record_spans_to_chars(struct record *r, struct arena *a, struct slice text);

#endif
