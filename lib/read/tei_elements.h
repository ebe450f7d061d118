/*
 * tei_elements.h - what the elements of TEI are to a reader of turns.
 */
#ifndef READ_TEI_ELEMENTS_H
#define READ_TEI_ELEMENTS_H

#include "base/slice.h"

enum tei_element {
	E_OTHER,	/* its text belongs to what is around it */
	E_HEADER, E_TURN, E_SPEAKER,
	E_NOTE,		/* not said: a note */
	E_EVENT,	/* the same in speech; elsewhere something that happened to a person */
	E_HEAD,		/* a heading between turns */
	E_DROP,		/* not shown: what stands beside it says the same */
	E_VARIANT,	/* the same within <choice> */
	E_CHOICE,
	E_LINE,		/* its text has lines of its own */
	E_SEGMENT,	/* the same in speech */
	E_BREAK,
	E_WORD
};

/* By its local name. */
enum tei_element tei_element(struct slice name);

#endif
