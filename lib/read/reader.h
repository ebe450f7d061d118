/*
 * reader.h - the formats that tparse reads: one file and one table row each.
 *
 * A reader scores a text (0: not this format, 1: beyond doubt) by a cheap
 * look, and turns it into speakers, turns and parts.  Readers keep no state:
 * what they need besides the text is in struct lexicon.
 */
#ifndef READ_READER_H
#define READ_READER_H

#include "base/diag.h"
#include "model/doc.h"
#include "read/lexicon.h"

struct reader {
	const char *name;	/* as --from takes it and format.name gives it */
	const char *what;	/* one line for people */
	double (*score)(struct slice text, const struct lexicon *lex);
	/* Fills kind, speakers, turns, parts, metas; false: not this format after all. */
	bool (*read)(struct doc *d, const struct lexicon *lex, struct diag_sink *sink);
};

extern const struct reader *const readers[];	/* ends with NULL */
const struct reader *reader_find(struct slice name);

/*
 * Reads d->text, with d->arena and d->line set and the rest zero, as `r`, or if
 * that is NULL as the format that scores highest.  Never fails: what no reader
 * understands is kind text with one prose part, said as DIAG_WARN [no-speakers]
 * unless the text is empty.  Time is linear in the text.
 * Afterwards every turn has its roles, notes, quotations, parts and flags, and
 * turns and parts tile the text.
 */
void doc_read(struct doc *d, const struct reader *r, const struct lexicon *lex,
	      struct diag_sink *sink);

#endif
