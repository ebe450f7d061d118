/*
 * sandbox.h - what a run gives up when its inputs are known and its outputs are open.
 *
 * A reader that a hostile input has taken over can then open no file but the
 * inputs (Landlock), and no connection, and start no program (seccomp); there
 * are no core dumps of what was read, and no new rights.  Each is done where the
 * kernel has it, without a word where it has not.
 */
#ifndef APP_SANDBOX_H
#define APP_SANDBOX_H

#include "base/buf.h"

#include <stdbool.h>

struct sandbox {
	int landlock;		/* version in force; 0: none */
	bool filter;		/* of system calls */
};

/* What the run still needs. */
struct sandbox_needs {
	char *const *reads;	/* files it will open; "-" is none */
	size_t n_reads;
	bool reads_any;		/* all files may be read: their names are not known yet */
	const char *writes_in;	/* a folder in which files are written, or NULL */
	bool compiles;		/* regular expressions */
};

/* For the process: call it before there are other threads. */
void sandbox_enter(struct sandbox *s, const struct sandbox_needs *needs);

/* Appends "Landlock 6, seccomp", say; or "none". */
void sandbox_put(const struct sandbox *s, struct buf *out);

#endif
