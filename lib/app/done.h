/*
 * done.h - F.done.json: what says that an output F is finished, and of what.
 *
 * One JSON object, written when F is in its place and only then (man/ttools-scale.7
 * describes it): the tool and its version, the options that are not as their
 * defaults, how large F is, name, size and hash of each input and of each file
 * of the tool's own that was read, the exit status, and the counts of --stats.
 */
#ifndef APP_DONE_H
#define APP_DONE_H

#include "app/opt_values.h"
#include "base/arena.h"
#include "base/buf.h"

#include <stdint.h>

struct app;

/* A file that was read to its end. */
struct done_file {
	struct slice name;	/* as a JSON string, with its quotes */
	uint64_t bytes, hash;	/* as it is on disk; XXH64, seed 0 */
};

struct done_files {
	struct done_file *v;
	size_t n, cap;
};

struct done {
	union opt_default *own, *common;	/* the options before the command line was read */
	struct buf options;		/* the object of them */
	struct arena arena;		/* of the names */
	struct done_files inputs, files;
	struct buf left;		/* the counts of the run that is not done again */
};

/* Keeps what the options are: call it before they are read, and then after. */
void done_defaults(struct done *d, const struct opt *own, const struct opt *common);
void done_options(struct done *d, const struct opt *own, const struct opt *common);

/* The marker's path, with a NUL; the caller frees it. */
struct buf done_path(const struct app *app);

/* Notes a file that was read. */
void done_add(struct done *d, struct done_files *to, struct slice name, uint64_t bytes,
	      uint64_t hash);

/*
 * Whether what --output names is finished: it is there with its marker, the marker
 * was made by this version with these options, and the inputs still have their names
 * and sizes.  Their bytes are not read.  d->left is then the counts of that run.
 */
bool done_is_there(struct app *app);

/* Removes the marker of an output that is about to be replaced. */
void done_remove(struct app *app);

/* Writes the marker; counts: the object of stats_json.  A failure is said and makes the status 2. */
void done_write(struct app *app, struct slice counts, int status);

void done_free(struct done *d);

#endif
