/*
 * job.h - one record, the end of an input, or a whole small file, on its way through the pool.
 *
 * The reading side fills kind to failed; what they point to lives in the
 * job's arena or as long as the run, or, where the pool is inline, until
 * pool_give returns.  Everything it owns is kept for the next record.
 */
#ifndef APP_JOB_H
#define APP_JOB_H

#include "app/inputs.h"
#include "app/pool.h"
#include "app/report.h"
#include "app/stats.h"
#include "text/warc_page.h"

#include <stdint.h>

enum job_kind {
	JOB_CUT,		/* a record of a raw input */
	JOB_LINE,		/* a line of JSON Lines */
	JOB_WARC,		/* a record of a WARC file: its cut is made from it by job_run */
	JOB_INPUT_END,
	JOB_FILE		/* a file that the thread reads, too: its records are gone through there */
};

/* A job that others are collected in: those of a file, in order. */
struct collected {
	struct buf out, refused;	/* what was made of them, and their lines for --rejects */
	struct log log;
	struct stats tally;
	bool fatal, stopped;	/* as in struct app_state: nothing comes after it */
};

struct job {
	enum job_kind kind;
	struct slice path;	/* of the input */
	struct slice id;	/* the same, but unique in the run */
	struct cut cut;
	struct slice encoding;	/* of the cut, if its text is not as it stands in the input */
	struct judged judged;	/* of the cut, if that is known */
	struct slice line;	/* a JSON line, white space apart; empty: it was too long */
	size_t line_no;
	struct warc_record warc;	/* JOB_WARC: refused, or with a page */
	enum warc_holds holds;
	struct slice url;	/* of that page, or empty */
	uint64_t passed;	/* records before it that hold no page */
	uint64_t end;		/* where in the input it ended */
	uint64_t bytes_read;	/* of the input until it was found, as they are on disk */
	uint64_t hash;		/* JOB_INPUT_END: of the input, for --done */
	bool opened;		/* JOB_INPUT_END: it could be */
	bool later;		/* another record of the run was before it */
	bool failed;		/* JOB_INPUT_END: it could not be read to its end */
	struct input_name file;	/* JOB_FILE */
	struct collected all;	/* JOB_FILE */
	struct arena arena;
	struct log log;
	struct reporter reporter;	/* into log */
	struct work work;	/* what the tool works on, until the job is finished */
	struct buf out;		/* what was made of it, or its line for --rejects */
	struct buf scratch;	/* for parts of the record that are being made; else empty */
	uint64_t counted[COUNTED_MAX];
	bool ok;
};

struct job_worker;

/* What the jobs of a run share. */
struct job_context {
	struct app *app;
	work_fn *work;
	step_fn *step;		/* in the order of the inputs, after each work that was done; or NULL */
	void *ctx;
	take_fn *take;		/* gets what work wrote, instead of the output; or NULL */
	bool silent;		/* another run over the same records will say all there is to say */
	struct pool *pool;	/* that the jobs of the run go through */
	struct job_worker *workers;	/* one a thread */
	struct job *file;	/* collects what is finished; NULL: it goes to the outputs */
};

/* What a thread has for itself. */
struct job_worker {
	struct arena arena;		/* of the record that is worked on, unless a step needs that later */
	struct job_context *context;	/* of the jobs of a file, and their pool, of one thread; */
	struct pool *files;		/* NULL until there is a file */
};

struct job_worker *job_workers_new(size_t n);
void job_workers_free(struct job_worker *v, size_t n);

/* The three calls of a pool of jobs: with a struct job and a struct job_context. */
void job_run(void *job, size_t worker, void *context);
bool job_finish(void *job, void *context);
void job_drop(void *job);

#endif
