/*
 * speakers.h - who speaks in a document, inferred from the document itself.
 *
 * A label is a speaker's because it comes back, because it looks like a name
 * and because the other lines are not better explained without it - never
 * because it is on a list.  Labels that are passed over are reported.
 */
#ifndef TURNS_SPEAKERS_H
#define TURNS_SPEAKERS_H

#include "base/diag.h"
#include "turns/label.h"
#include "turns/lexicon.h"
#include "turns/lines.h"

/* A line that opens a turn. */
struct voice {
	size_t line;		/* index into the lines */
	size_t speaker;		/* index into doc.speakers */
	const struct label *label;	/* in the document's arena */
};

struct voices {
	struct voice *v;
	size_t n, cap;
};

/*
 * Fills d->speakers (names) and appends the lines that open their turns,
 * in order.  masked[i]: line i belongs to a structure and has no label.
 * DIAG_INFO [label-once] in sink for a label that looks like a name but is taken
 * for text.
 */
void voices_find(struct doc *d, const struct lines *lines, const bool *masked,
		 const struct lexicon *lex, struct diag_sink *sink, struct voices *out);

#endif
