/*
 * turn_text.h - what was said in a turn: its text without stage directions.
 */
#ifndef TURNS_TURN_TEXT_H
#define TURNS_TURN_TEXT_H

#include "turns/lexicon.h"

/*
 * Fills t->notes and t->text from body, a slice of d->text: what follows the
 * label.  Bracketed and starred stage directions become notes and leave the
 * text; line ends become LF.  A text without either is a slice of d->text.
 */
void turn_text(struct doc *d, struct turn *t, struct slice body, const struct lexicon *lex);

/* The same; timed: a line of the body that is a time and nothing else is a note, too. */
void turn_text_timed(struct doc *d, struct turn *t, struct slice body, const struct lexicon *lex,
		     bool timed);

/*
 * Fills t->quoted: lines of body that begin with a name, a colon and a
 * quotation mark, up to the mark that closes, over paragraphs if need be.
 */
void turn_quoted(struct doc *d, struct turn *t, struct slice body);

#endif
