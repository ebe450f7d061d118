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
 * left out, but for turns of a transcript and blocks of an article.  kind goes
 * before the record's text, the others to its end, each in its place if the
 * record has it.  With a format, what an earlier reading left there and this
 * one did not find (format, speakers, turns, parts) is dropped.
 * Lists are made from the document when the record is written (record_set_made):
 * the lists' elements have to stay as they are till then.
 */
void doc_to_record(const struct doc *d, struct record *r);

/*
 * Fills *d from a record's fields; d->arena is set, d->text may be (to that of the
 * record, unescaped already), the rest is zero.  Unknown
 * members are passed over, missing ones and null stay empty (a time: -1; a
 * turn's index: its place), names of kinds, roles and flags that are not known
 * count as missing, an unknown part is prose, an unknown block a paragraph.
 * metadata stays in the record.  False if a field that is there has another
 * shape than ttools-record(5) says: *why is then a literal.
 */
bool doc_from_record(struct doc *d, const struct record *r, const char **why);

/*
 * Makes every "span" of the record count Unicode code points instead of bytes
 * (--offsets chars): spans at any depth of turns, parts, blocks and summary.
 * The record's own span stays, which counts bytes of the file.
 */
void record_spans_to_chars(struct record *r, struct arena *a, struct slice text);

#endif
