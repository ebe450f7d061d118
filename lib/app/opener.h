/*
 * opener.h - a process of a run's own that opens what a list names, for one that may not.
 *
 * It is forked off before the sandbox is entered, reads the names and opens their
 * files, in order and a few ahead, and passes the descriptors on; it takes no
 * orders.  So a list may be a pipe that is still being written, or name a million
 * files, and who reads them can open none of its own.  It can open, but neither
 * write nor run anything, and ends with the other process.
 */
#ifndef APP_OPENER_H
#define APP_OPENER_H

#include "base/buf.h"

#include <stdatomic.h>
#include <stdbool.h>

struct inputs;

struct opener {
	int fd;			/* 0: there is none */
	atomic_size_t open;	/* descriptors that were taken and not closed */
	size_t most;		/* of them, before the limit of the process is near */
};

/* What it opened. */
struct opened {
	int fd;			/* -1: not open, as standard input under its name "-" */
	int error;		/* why, as an errno; or 0 */
};

/*
 * Begins with the names that in has; passes: how often over.  Call it before there are
 * threads.  False: no process could be had.
 */
bool opener_begin(struct opener *o, struct inputs *in, unsigned passes);

/* The next name, and what came of it; false at the end, and *failed if the list had none. */
bool opener_next(struct opener *o, struct buf *name, struct opened *is, bool *failed);

#endif
