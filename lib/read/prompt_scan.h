/*
 * prompt_scan.h - which marks of chat templates explain a text.
 */
#ifndef READ_PROMPT_SCAN_H
#define READ_PROMPT_SCAN_H

#include "read/prompt_marks.h"

struct prompt_marks {
	struct prompt_mark *v;
	size_t n, cap;
};

struct prompt {
	struct prompt_marks marks;	/* of one style, in order; what is mentioned is not among them */
	size_t tokens;			/* of them that stand beside an end token or within a line */
	bool labels;			/* they are words before a colon */
	bool weak;			/* nothing else tells it from a transcript of two speakers */
	double score;			/* as a reader gives it */
};

/*
 * The marks that open the turns of a text; false if there are none.  Where
 * only tokens part the turns, each is a mark of no length, users first.
 * Marks are made in the arena.  Time is linear in the text.
 */
bool prompt_find(struct prompt *out, struct arena *a, struct slice text);

#define PROMPT_WORDS_MOST 0.97	/* the highest score where no mark is a special token */

/* Whether one of the marks is: a look that is cheap, as in most texts no "<" or "[" begins one. */
bool prompt_has_token(struct slice text);

#endif
