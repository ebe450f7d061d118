/*
 * job.h - one record, or the end of an input, on its way through the pool.
 *
 * The reading side fills kind to failed; what they point to lives in the
 * job's arena or as long as the run, or, where the pool is inline, until
 * pool_give returns.  Everything it owns is kept for the next record.
 */
#ifndef APP_JOB_H
#define APP_JOB_H

#include "app/report.h"
#include "app/stats.h"
#include "text/warc_page.h"

#include <stdint.h>

enum job_kind {
	JOB_CUT,		/* a record of a raw input */
	JOB_LINE,		/* a line of JSON Lines */
	JOB_WARC,		/* a record of a WARC file: its cut is made from it by job_run */
	JOB_INPUT_END
};

struct job {
	enum job_kind kind;
	struct slice path;	/* of the input */
	struct slice id;	/* the same, but unique in the run */
	struct cut cut;
	struct slice encoding;	/* of the cut, if its text is not as it stands in the input */
	struct slice line;	/* a JSON line, white space apart; empty: it was too long */
	size_t line_no;
	struct warc_record warc;	/* JOB_WARC: refused, or with a page */
	enum warc_holds holds;
	struct slice url;	/* of that page, or empty */
	uint64_t passed;	/* records before it that hold no page */
	uint64_t end;		/* where in the input it ended */
	uint64_t bytes_read;	/* of all inputs until it was found, as they are on disk */
	bool later;		/* another record of the run was before it */
	bool failed;		/* JOB_INPUT_END: it could not be read to its end */
	struct arena arena;
	struct log log;
	struct reporter reporter;	/* into log */
	struct work work;	/* what the tool works on, until the job is finished */
	struct buf out;		/* what was made of it, or its line for --rejects */
	struct buf scratch;	/* for parts of the record that are being made; else empty */
	uint64_t counted[COUNTED_MAX];
	bool ok;
};

/* What the jobs of a run share. */
struct job_context {
	struct app *app;
	work_fn *work;
	step_fn *step;		/* in the order of the inputs, after each work that was done; or NULL */
	void *ctx;
	take_fn *take;		/* gets what work wrote, instead of the output; or NULL */
	bool silent;		/* another run over the same records will say all there is to say */
};

/* The three calls of a pool of jobs: with a struct job and a struct job_context. */
void job_run(void *job, void *context);
bool job_finish(void *job, void *context);
void job_drop(void *job);

#endif
