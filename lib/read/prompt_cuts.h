/*
 * prompt_cuts.h - where one conversation of a dump in a chat template ends and the next begins.
 */
#ifndef READ_PROMPT_CUTS_H
#define READ_PROMPT_CUTS_H

#include "base/arena.h"
#include "base/slice.h"

#define PROMPT_RX_MAX 96

/* Regular expressions as the splitter takes them; empty: none. */
struct prompt_cuts {
	char header[PROMPT_RX_MAX];	/* lines that begin a conversation and stay in it */
	char separator[PROMPT_RX_MAX];	/* lines between two */
	bool whole;			/* tokens on lines of their own end messages: no line parts conversations */
};

/*
 * Looks at the beginning of an input: what opens the first conversation, and
 * whether it comes back at the beginnings of lines.  A token that stands once in
 * a text (<bos>), the system's mark, the same instructions before the first
 * mark; or, where all of a conversation is one line, its first mark.  False
 * where none of it tells: the splitter has to guess.
 */
bool prompt_cuts_find(struct prompt_cuts *out, struct arena *a, struct slice text);

#endif
