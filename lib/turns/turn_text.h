/*
 * turn_text.h - what was said in a turn: its text without stage directions.
 */
#ifndef TURNS_TURN_TEXT_H
#define TURNS_TURN_TEXT_H

#include "text/rare_bytes.h"
#include "turns/lexicon.h"

/*
 * Fills t->notes and t->text from body, a slice of d->text: what follows the
 * label.  Bracketed and starred stage directions become notes and leave the
 * text; line ends become LF.  A text without either is a slice of d->text.
 */
void turn_text(struct doc *d, struct turn *t, struct slice body, const struct lexicon *lex);

/* A body with none of these has no stage directions and is the text as it stands. */
#define TURN_TEXT_RARE \
	(RARE_BRACKET | RARE_PAREN | RARE_STAR | RARE_UNDERSCORE | RARE_BACKSLASH | RARE_WIDE | RARE_CR)

/* Lines that are no speech in some documents: a time and nothing else, "Page 3 of 12". */
enum { LINE_TIMES = 1, LINE_PAGES = 2 };

/* Whether a line is the number of a page. */
bool page_line(struct slice line);

/* As turn_text(); lines of the body of these kinds (LINE_*) are notes, too. */
void turn_text_lines(struct doc *d, struct turn *t, struct slice body, const struct lexicon *lex,
		     unsigned lines);

/* A body with none of these names nobody. */
#define TURN_QUOTED_RARE (RARE_COLON | RARE_WIDE)

/*
 * Fills t->quoted: lines of body that begin with a name, a colon and a
 * quotation mark, up to the mark that closes, over paragraphs if need be.
 */
void turn_quoted(struct doc *d, struct turn *t, struct slice body);

#endif
