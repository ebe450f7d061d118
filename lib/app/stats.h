/*
 * stats.h - what a run counted, for --stats and --progress.
 */
#ifndef APP_STATS_H
#define APP_STATS_H

#include "base/buf.h"

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

struct stats {
	uint64_t records;	/* read, those that were refused included */
	uint64_t refused;
	uint64_t passed;	/* records of archives that hold no page */
	uint64_t inputs;	/* read or tried */
	uint64_t inputs_failed;
	uint64_t bytes_before;	/* of the inputs that are done */
	uint64_t bytes_here;	/* of the present one, decompressed, up to the last record */
	uint64_t bytes_out;
	uint64_t warnings, errors;
	struct timespec start;
};

void stats_begin(struct stats *s);

/* Milliseconds since then. */
int64_t stats_elapsed_ms(const struct stats *s);

/* Appends one line of JSON; the time only if asked for, since it differs from run to run. */
void stats_json(const struct stats *s, const char *tool, bool with_time, struct buf *out);

/* The progress display: one line, drawn over on a terminal, else a line at times. */
struct progress {
	bool on, terminal;
	bool drawn;		/* a line stands there without its end */
	int64_t next_ms;	/* when to show it again */
};

void progress_begin(struct progress *p, bool on);

/* Appends the display if it is time for it, or if `last`. */
void progress_show(struct progress *p, const struct stats *s, const char *tool, bool last,
		   struct buf *out);

/* Appends what removes the line, before something else is printed. */
void progress_clear(struct progress *p, struct buf *out);

#endif
