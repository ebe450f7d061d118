/*
 * edit.h - what the user asks to have done to a document's turns, after it was read.
 *
 * Each leaves turns numbered from 1 again, with repeat_of following, and
 * speakers counted again; the text and the parts of the document stay.
 */
#ifndef TURNS_EDIT_H
#define TURNS_EDIT_H

#include "turns/lexicon.h"

#define EDIT_ANY_GAP (-1)	/* milliseconds, for doc_merge */

/* Leaves out the turns that have one of these flags (1 << FLAG_...). */
void doc_drop_flagged(struct doc *d, unsigned flags);

/*
 * Joins turns of one speaker that follow each other with nothing but white
 * space between them in the text, neither a part nor a turn that was left out;
 * unless gap_ms is EDIT_ANY_GAP, only where no more than that lies between the
 * end of one (or its start, if no end is stated) and the start of the next.
 * Texts are joined by a blank where both have a start, for speech that was cut
 * into captions, else by a line end; a direction becomes a note.  A turn without
 * a speaker stays alone.
 */
void doc_merge(struct doc *d, int64_t gap_ms);

/* Puts the text of directions in parentheses, for forms that do not mark them. */
void doc_bracket_directions(struct doc *d);

/*
 * Completes a document that was not read from its text but from turns of an
 * earlier run: the user's names, speakers, roles where none is stated.
 */
void doc_recast(struct doc *d, const struct lexicon *lex);

/* "LABEL=ROLE", "LABEL=NAME", "cut_off,empty", "1.5": false if it is not that. */
bool role_rule_read(struct slice text, struct role_rule *out);
bool name_rule_read(struct slice text, struct name_rule *out);
bool flags_read(struct slice list, unsigned *out);
bool seconds_read(struct slice text, int64_t *ms);

#endif
