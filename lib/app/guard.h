/*
 * guard.h - removes a temporary file when the user interrupts the tool.
 *
 * A thread waits for SIGINT, SIGTERM and SIGHUP (those that the parent did not
 * tell to ignore); when one comes it removes the file and ends the process by
 * that signal.  Begin before other threads are made: they inherit the mask.
 */
#ifndef APP_GUARD_H
#define APP_GUARD_H

#include <pthread.h>
#include <signal.h>
#include <stdbool.h>

struct guard {
	bool on;
	char *path;
	sigset_t signals, old_mask;
	pthread_t thread;
};

/* path: copied; NULL: there is nothing to guard, and no thread. */
void guard_begin(struct guard *g, const char *path);

/* After the file was renamed or removed.  Safe when nothing is guarded, and on zeros. */
void guard_end(struct guard *g);

#endif
