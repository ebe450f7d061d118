/*
 * filter.h - which system calls the process may still make: Linux's seccomp(2).
 *
 * The filters are made when ttools is built, by lib/app/make/make_filter.c, with
 * libseccomp: to make one takes a tenth of the start of a tool, to load one is
 * nothing, and the tools need no library for it.
 */
#ifndef APP_FILTER_H
#define APP_FILTER_H

#include <stdbool.h>

/* What a run needs beside the rest; each combination is a filter. */
enum {
	FILTER_WRITES = 1,	/* opens files for writing */
	FILTER_COMPILES = 2,	/* makes machine code of regular expressions */
	FILTERS = 4
};

/*
 * From now on, in all threads: to run a program, open a connection, look into
 * another process and the like ends the process by SIGSYS, other calls that are not
 * needed fail.  False: there is no seccomp here.
 */
bool filter_enter(unsigned needs);

#endif
