/*
 * guard.h - removes a temporary file when the user interrupts the tool.
 *
 * A thread waits for SIGINT, SIGTERM and SIGHUP (those that the parent did not
 * tell to ignore); when one comes it removes the file and ends the process by
 * that signal.  What comes before the thread is there waits for it.
 */
#ifndef APP_GUARD_H
#define APP_GUARD_H

#include "app/output.h"

#include <pthread.h>
#include <signal.h>
#include <stdbool.h>

struct guard {
	bool holds;		/* the signals back */
	bool on;		/* a thread waits for them */
	struct output what;	/* its temporary, a copy, and its keeper */
	sigset_t signals, old_mask;
	pthread_t thread;
};

/* Holds the signals back: call it before there is a file, and before other threads are made. */
void guard_hold(struct guard *g);

/* Guards the temporary of o, or lets the signals go if there is none.  Its keeper stays borrowed. */
void guard_begin(struct guard *g, const struct output *o);

/* After the file was renamed or removed.  Safe when nothing is guarded, and on zeros. */
void guard_end(struct guard *g);

#endif
