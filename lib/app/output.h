/*
 * output.h - bytes out: to standard output, or to a file, which may appear only when it is whole.
 *
 * A file whose name ends as one of a compression format's is compressed.
 * The first failure is kept: later calls do nothing and are false.  SIGPIPE is
 * left alone.  One thread at a time.
 */
#ifndef APP_OUTPUT_H
#define APP_OUTPUT_H

#include "base/mem.h"
#include "text/compress.h"

#include <stdbool.h>
#include <stdint.h>
#include <sys/stat.h>

struct keeper;

#define OUTPUT_PIECES 16	/* that are written by one call */

struct output {
	int fd;			/* -1: not open */
	struct stat is;		/* what that was when it was opened */
	char *path;		/* where the file will be; NULL: standard output */
	char *temporary;	/* what it is called until then, with mode 0600; NULL: written in place */
	mode_t mode;		/* that it has when it is whole: the replaced file's, or by the process's mask */
	bool flush_always;	/* after each output_put */
	struct compress pack;	/* to what is pending */
	struct buf pending[OUTPUT_PIECES];
	size_t n, size;		/* pieces that are pending, and their bytes */
	uint64_t bytes;		/* taken so far, as they were given */
	int error;		/* errno of the first failure, or 0 */
	const char *failed;	/* what failed: one of the two below */
	struct mem_last last;	/* removes the temporary where there is no memory */
	struct keeper *keeper;	/* puts the file in its place; NULL: output_close itself does */
};

#define OUTPUT_WRITE "cannot write"
#define OUTPUT_RENAME "cannot rename"

#define OUTPUT_INIT { .fd = -1, .pack = COMPRESS_INIT }

/*
 * Opens path; NULL or "-" is standard output.  output_open writes beside its
 * place under a temporary name, and output_close syncs and renames that.  A
 * symbolic link stays and what it names is replaced, with the permissions it
 * had; what is not an ordinary file (/dev/null, a pipe) is written in place.
 * output_open_log writes everything in place: what is written stays.
 */
bool output_open(struct output *o, const char *path);
bool output_open_log(struct output *o, const char *path);

/* output_take empties the buffer: what is large goes out without being copied, the buffer gets other memory. */
bool output_put(struct output *o, struct slice bytes);
bool output_take(struct output *o, struct buf *bytes);
bool output_flush(struct output *o);

/*
 * Flushes, closes and, if all went well, puts the file in its place.  keep
 * false: the file is not whole; the temporary is removed, what stood in its
 * place stays.  Safe on OUTPUT_INIT.  Frees all but error and failed.
 */
bool output_close(struct output *o, bool keep);

/*
 * The last step of output_close, without its freeing: gives the temporary its mode and its
 * name, 0 or an errno; or removes it.  Nothing if there is none.
 */
int output_place(const struct output *o);
void output_drop(const struct output *o);

/* Brings to disk that the folder of a file knows its name; where a file system cannot, it need not. */
void output_sync_folder(const char *path);

/* Whether both are the same ordinary file. */
bool is_same_file(const struct stat *a, const struct stat *b);

#endif
