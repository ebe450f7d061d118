/*
 * run.c - the reading side of a run: opens each input in turn, finds its
 * records and gives them to the pool.
 */
#include "app/inputs.h"
#include "app/job.h"
#include "app/jsonl.h"
#include "app/pool.h"
#include "app/state.h"
#include "text/rx.h"
#include "text/source.h"

#include <unistd.h>

struct run {
	struct app *app;
	struct pool *pool;
	struct job *job;	/* the one to fill next; NULL: the run was stopped */
	struct reporter rep;	/* what reading says goes into that job's log */
	struct input in;
};

static void take_slot(struct run *run)
{
	run->job = pool_slot(run->pool);
	run->rep.log = run->job ? &run->job->log : NULL;
}

/* Gives the job and takes the next.  False: the run was stopped. */
static bool give(struct run *run, enum job_kind kind, uint64_t end)
{
	struct job *j = run->job;

	if (!j)
		return false;
	j->kind = kind;
	j->path = run->in.name;
	j->id = run->in.id;
	j->end = end;
	pool_give(run->pool);
	take_slot(run);
	return run->job != NULL;
}

/* What the job may hold on to: the bytes themselves, or a copy for another thread. */
static struct slice hold(struct run *run, struct slice s)
{
	return pool_inline(run->pool) ? s : arena_dup(&run->job->arena, s);
}

static bool is_ascii(struct slice s)
{
	unsigned char all = 0;

	for (size_t i = 0; i < s.len; i++)
		all |= (unsigned char)s.p[i];
	return all < 0x80;
}

/*
 * The encoding to state with a cut.  Only if it matters to it: how far the
 * source has looked ahead, and so whether it knows of a byte beyond the cut,
 * depends on how the input arrives.
 */
static struct slice encoding_of(struct run *run, const struct source *src, const struct cut *cut)
{
	struct slice name = slice_z(source_encoding(src));

	if (slice_is(name, "utf-8") ||
	    (cut->end - cut->start == cut->text.len && is_ascii(cut->text)))
		return (struct slice){ NULL, 0 };
	return hold(run, name);
}

static struct split_opts split_opts(const struct app *app)
{
	if (app->cut == CUT_SPLIT)
		return app->split;
	return (struct split_opts){ .by = SPLIT_NONE, .max_record = app->max_record };
}

/* False if the input could not be read to its end.  *end: how far it was read. */
static bool read_cuts(struct run *run, struct source *src, uint64_t *end)
{
	struct split_opts opts = split_opts(run->app);
	struct splitter *sp = splitter_new(src, &opts, &run->rep.sink);

	if (!sp)
		return false;
	while (run->job && splitter_next(sp, &run->job->arena, &run->job->cut)) {
		struct cut *cut = &run->job->cut;
		*end = cut->end;
		run->job->encoding = encoding_of(run, src, cut);
		cut->text = hold(run, cut->text);
		if (!give(run, JOB_CUT, *end))
			break;
	}
	bool ok = !splitter_failed(sp);
	splitter_free(sp);
	return ok;
}

static bool read_lines(struct run *run, struct source *src, uint64_t *end)
{
	struct jsonl in = { .src = src, .max = run->app->max_record, .sink = &run->rep.sink };
	struct slice line;

	while (run->job && jsonl_next(&in, &line)) {
		*end = jsonl_end(&in);
		run->job->line = hold(run, line);
		run->job->line_no = in.no;
		if (!give(run, JOB_LINE, *end))
			break;
	}
	return !in.failed;
}

static bool is_jsonl(const struct run *run, struct source *src)
{
	if (run->app->from_id == APP_FROM_AUTO)
		return jsonl_detect(src, run->app->max_record);
	return run->app->from_id == APP_FROM_JSONL;
}

/* Whether all of the input could be read: a failure stays one, and was said when it came. */
static bool is_read(struct source *src)
{
	return source_fill(src, source_text(src).len + 1);
}

static void note_terminal(struct app *app)
{
	struct buf line = BUF_INIT;

	if (app->quiet || isatty(STDIN_FILENO) != 1)
		return;
	buf_addf(&line, "%s: info: reading from the terminal; Ctrl-D ends it [terminal]\n",
		 app->name);
	app_print(app, &line);
	buf_free(&line);
}

/* Reads one input and says how it went, as the last job of it.  False: stopped. */
static bool read_input(struct run *run)
{
	struct app *app = run->app;
	uint64_t end = 0;
	bool ok = false;

	run->rep.file = run->in.name;
	if (slice_is(run->in.name, "-"))
		note_terminal(app);
	struct source *src = source_open(run->in.path, app->encoding, 0, &run->rep.sink);
	if (src) {
		ok = is_jsonl(run, src) ? read_lines(run, src, &end) : read_cuts(run, src, &end);
		ok = ok && run->job && is_read(src);
		if (ok)
			end = source_offset(src, source_text(src).len);
		source_close(src);
	}
	if (run->job)
		run->job->failed = !ok;
	return give(run, JOB_INPUT_END, end);
}

static void read_inputs(struct run *run, struct inputs *in)
{
	bool failed = false;

	while (run->job && inputs_next(in, &run->in, &failed))
		if (!read_input(run))
			return;
	if (!failed)
		return;
	/* The rest of the list is lost: as bad as an input that cannot be read. */
	run->rep.file = slice_z(run->app->files_from);
	diag(&run->rep.sink, DIAG_ERROR, "cannot-read", 0, "cannot read the list to its end");
	run->job->failed = true;
	give(run, JOB_INPUT_END, 0);
}

static bool rx_is_good(const char *pattern, struct diag_sink *sink)
{
	struct rx *rx = pattern ? rx_new(slice_z(pattern), sink) : NULL;
	bool ok = !pattern || rx;

	if (rx)
		rx_free(rx);
	return ok;
}

/* Said once, before anything is read, instead of for each input. */
static bool patterns_are_good(struct app *app)
{
	struct log log = { 0 };
	struct reporter r;

	if (app->cut != CUT_SPLIT)
		return true;
	reporter_init(&r, app, &log);
	bool ok = rx_is_good(app->split.separator, &r.sink) &&
		  rx_is_good(app->split.header, &r.sink);
	app_print(app, &log.lines);
	log_free(&log);
	return ok;
}

static bool open_outputs(struct app *app)
{
	struct app_state *s = app->state;

	if (!output_open(&s->out, app->output)) {
		app_output_failed(app, &s->out, app->output);
		return false;
	}
	guard_begin(&s->guard, s->out.temporary);
	s->out.flush_always = app->line_buffered || isatty(s->out.fd) == 1;
	if (app->rejects && !output_open_log(&s->rejects, app->rejects)) {
		app_output_failed(app, &s->rejects, app->rejects);
		return false;
	}
	s->rejects.flush_always = app->line_buffered;
	return true;
}

static size_t threads(const struct app *app)
{
	long n = app->jobs ? (long)app->jobs : sysconf(_SC_NPROCESSORS_ONLN);

	return n > 1 ? (size_t)n : 1;
}

void app_run(struct app *app, work_fn *work, void *ctx)
{
	struct job_context context = { app, work, ctx };
	struct pool_calls calls = { job_run, job_finish, &context };
	struct run run = { .app = app };
	struct inputs in;

	app->state->running = true;
	if (!patterns_are_good(app) || !inputs_begin(&in, app)) {
		app->state->failed = true;
		return;
	}
	if (open_outputs(app)) {
		run.pool = pool_new(threads(app), sizeof(struct job), &calls);
		reporter_init(&run.rep, app, NULL);
		take_slot(&run);
		read_inputs(&run, &in);
		pool_end(run.pool);
		pool_free(run.pool, job_drop);
	}
	inputs_end(&in);
}
