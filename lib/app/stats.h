/*
 * stats.h - what a run counted, for --stats, --done and --progress.
 */
#ifndef APP_STATS_H
#define APP_STATS_H

#include "app/stats_codes.h"
#include "base/buf.h"

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

#define COUNTED_MAX 8	/* things that a tool of its own may count */

struct stats {
	uint64_t records;	/* read, those that were refused included */
	uint64_t refused;
	uint64_t passed;	/* records of archives that hold no page */
	uint64_t inputs;	/* read or tried */
	uint64_t inputs_failed;
	uint64_t bytes_before;	/* of the inputs that are done */
	uint64_t bytes_here;	/* of the present one, decompressed, up to the last record */
	uint64_t bytes_read;	/* of the inputs that are done, as they are on disk */
	uint64_t bytes_seen;	/* the same, with what was read of the present one: not the same for each run */
	uint64_t bytes_out;
	uint64_t warnings, errors;
	uint64_t counted[COUNTED_MAX];
	struct timespec start;
};

void stats_begin(struct stats *s);

/* Adds what another counted of the inputs behind those of s, which are done. */
void stats_add(struct stats *s, const struct stats *other);

/* Milliseconds since then. */
int64_t stats_elapsed_ms(const struct stats *s);

/* What stats_json says besides the numbers. */
struct stats_form {
	const char *tool;
	const char *const *counted;	/* the names of what the tool counts, ends with NULL; or NULL */
	const struct codes *codes;	/* the messages by code */
	bool with_time;			/* it differs from run to run */
};

/*
 * Appends one JSON object.  All its numbers are sums, so that the objects of
 * several runs are added up number by number (ttools-scale(7)).
 */
void stats_json(const struct stats *s, const struct stats_form *form, struct buf *out);

#endif
