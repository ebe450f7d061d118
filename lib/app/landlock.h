/*
 * landlock.h - which files the process may still open: Linux's Landlock, landlock(7).
 *
 * What is already open stays so, and pipes can be opened whatever is said here.
 * That files are there, and what size they have, can still be asked.
 */
#ifndef APP_LANDLOCK_H
#define APP_LANDLOCK_H

#include <stdbool.h>
#include <stdint.h>

struct landlock {
	int abi;		/* of this kernel, from 1; 0: it has none */
	int rules;		/* descriptor of what is allowed */
};

/* Begins with nothing allowed.  False: this kernel has no Landlock, or it is switched off. */
bool landlock_begin(struct landlock *l);

/* Allows to read a file, or to list a folder but not what is in it.  What is not there is passed over. */
void landlock_read(struct landlock *l, const char *path);

/* Allows to read, or to make and overwrite, files in a folder and those below it. */
void landlock_read_below(struct landlock *l, const char *folder);
void landlock_write_below(struct landlock *l, const char *folder);

/*
 * From now on this thread and those that it begins open nothing else, connect to
 * no TCP port and send signals only to each other.  There is no way back.
 */
bool landlock_enter(struct landlock *l);

#endif
