/*
 * window.h - the lines of a source, one by one, in bounded memory.
 *
 * A line longer than the limit comes in pieces, so that a line of a gigabyte
 * can be passed over without being held.
 */
#ifndef SPLIT_WINDOW_H
#define SPLIT_WINDOW_H

#include "split/lines.h"
#include "text/source.h"

struct window {
	struct source *src;
	size_t limit;		/* bytes of a line that comes whole */
	bool failed;		/* the source could not be read further */
};

/* A place between two lines.  One is moved on; copies of it look ahead. */
struct place {
	size_t at;		/* byte of the window */
	size_t line;		/* number of the line there, from 1 */
	bool inside;		/* the place is inside a long line */
	struct line_ends ends;
};

struct wline {
	size_t at, end, next;	/* its bytes in the window; next: after its end */
	size_t no;
	bool blank;		/* white space only */
	bool piece;		/* part of a long line */
	bool last;		/* the line ends with it (always, but for pieces) */
};

/*
 * The line at a place, which stays where it is; reads more of the source when
 * needed.  False at the end of the input, or when it could not be read further.
 */
bool window_line(struct window *w, struct place *p, struct wline *out);

/* Reads all the rest of the input, if it is not over the limit: whether it is in the window then. */
bool window_all(struct window *w);

/* A line's text, valid until the next one is asked for. */
struct slice window_text(const struct window *w, const struct wline *l);

/* Moves a place to the line after l. */
void place_step(struct place *p, const struct wline *l);

/* Drops what stands before the place from memory: other places are lost. */
void window_drop(struct window *w, struct place *p);

#endif
