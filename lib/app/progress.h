/*
 * progress.h - how far a run is, on standard error: one line that is drawn over
 * on a terminal, else a line at times.
 */
#ifndef APP_PROGRESS_H
#define APP_PROGRESS_H

#include "app/stats.h"

enum progress_when {
	PROGRESS_NEVER,
	PROGRESS_TERMINAL,	/* if standard error is one, and the run takes a while; leaves no line */
	PROGRESS_ASKED		/* always */
};

struct progress {
	enum progress_when when;
	bool terminal;
	bool drawn;		/* a line stands there without its end */
	uint64_t total;		/* bytes of all inputs as they are on disk; 0: not known */
	int64_t start_ms;	/* when it began, by stats_elapsed_ms */
	int64_t next_ms;	/* when to show it again */
};

void progress_begin(struct progress *p, enum progress_when when, const struct stats *s);

/* Appends the display if it is time for it, or if `last`. */
void progress_show(struct progress *p, const struct stats *s, const char *tool, bool last,
		   struct buf *out);

/* Appends what removes the line, before something else is printed. */
void progress_clear(struct progress *p, struct buf *out);

/* The line itself, ms after the beginning: without an end, and not cut to a terminal's width. */
void progress_line(const struct progress *p, const struct stats *s, const char *tool, int64_t ms,
		   struct buf *out);

#endif
