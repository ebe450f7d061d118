/*
 * keeper.h - a process of a run's own that puts files in their place, for one that may not.
 *
 * It is forked off before the sandbox is entered, knows the few files that the
 * run may make, and does to them what it is told, nothing else: the process that
 * reads hostile bytes can rename, remove and open for writing no file at all.  It
 * takes no signals; when the other process is gone, however that ended, it
 * removes the temporary that was not put in its place, and ends, too.
 */
#ifndef APP_KEEPER_H
#define APP_KEEPER_H

#include "base/slice.h"

#include <pthread.h>
#include <stdbool.h>
#include <sys/types.h>

struct output;

#define KEEPER_FILES 3

/* What it knows.  Paths are as they were given, or NULL. */
struct keeper_of {
	const struct output *out;	/* its temporary, and its place */
	const char *files[KEEPER_FILES];	/* that keeper_save may write */
	const char *marker;		/* that keeper_remove may remove */
};

struct keeper {
	int fd;			/* 0: there is none, each does its own */
	pid_t pid;
	struct keeper_of of;
	pthread_mutex_t lock;	/* of what is asked: the thread that waits for signals asks, too */
};

/* Call it before there are threads.  False: no process could be had; k->fd is then 0. */
bool keeper_begin(struct keeper *k, const struct keeper_of *what);

/* After the last file: waits until it has ended.  Safe on zeros. */
void keeper_end(struct keeper *k);

/* Puts the temporary in its place, or removes it; 0, or an errno. */
int keeper_place(struct keeper *k);
int keeper_drop(struct keeper *k);

/* Removes the marker; brings to disk that the folder of the output knows its new name. */
int keeper_remove(struct keeper *k);
int keeper_sync(struct keeper *k);

/*
 * Writes one of the files, which appears when it is whole: false with error and
 * failed of *o as output_close leaves them.
 */
bool keeper_save(struct keeper *k, const char *path, struct slice bytes, struct output *o);

#endif
