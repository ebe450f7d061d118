/*
 * record_files.h - one file a record: DIR/NAME-001.txt.
 *
 * NAME is the last part of the source's path without its ending, "stdin" for
 * standard input, 200 bytes of it at most; the number is the record's index, of three
 * digits or more.  A file that was there before the run is overwritten.  One thread at a time.
 */
#ifndef APP_RECORD_FILES_H
#define APP_RECORD_FILES_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/ids.h"
#include "base/map.h"

struct record_files {
	const char *dir;
	const char *ending;	/* "txt" */
	struct arena arena;	/* the rest is private */
	struct map names;	/* and the place of their sources, from 1 */
	struct slices sources;
	struct ids written;	/* hashes of paths */
};

/*
 * Writes bytes as the file of a record, in a folder that is there.
 * False with an error in sink: [cannot-write], or [same-name] if another
 * source of this run has the same NAME, or another record the same file.
 */
bool record_files_put(struct record_files *f, struct slice source, size_t index,
		      struct slice bytes, struct diag_sink *sink);

void record_files_free(struct record_files *f);

#endif
