/*
 * run.c - one run: what must be right before it, its outputs, its threads.
 */
#include "app/inputs.h"
#include "app/job.h"
#include "app/pool.h"
#include "app/reading.h"
#include "app/state.h"
#include "text/rx.h"

#include <sys/stat.h>
#include <unistd.h>

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
	app->state->failed |= !ok;
	return ok;
}

/* The file of --rejects is emptied when it is opened: not if it is to be read, too. */
static bool rejects_an_operand(const struct app *app)
{
	const struct app_state *s = app->state;
	struct stat in, out;

	if (!app->rejects || stat(app->rejects, &out) != 0)
		return false;
	for (size_t i = 0; i < s->n_operands; i++)
		if (stat(s->operands[i], &in) == 0 && is_same_file(&in, &out))
			return true;
	return false;
}

static bool open_rejects(struct app *app)
{
	struct app_state *s = app->state;

	if (app->rejects && !output_open_log(&s->rejects, app->rejects)) {
		app_output_failed(app, &s->rejects, app->rejects);
		return false;
	}
	s->rejects.flush_always = app->line_buffered;
	return true;
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
	return open_rejects(app);
}

static bool reads_stdin(const struct app *app)
{
	const struct app_state *s = app->state;

	for (size_t i = 0; i < s->n_operands; i++)
		if (slice_is(slice_z(s->operands[i]), "-"))
			return true;
	return s->n_operands == 0 && !app->files_from;
}

/* A tool that waits for the keyboard says so. */
static void note_terminal(struct app *app)
{
	struct buf line = BUF_INIT;

	if (app->quiet || !reads_stdin(app) || isatty(STDIN_FILENO) != 1)
		return;
	buf_addf(&line, "%s: info: reading from the terminal; Ctrl-D ends it [terminal]\n",
		 app->name);
	app_print(app, &line);
	buf_free(&line);
}

static size_t threads(const struct app *app)
{
	long n = app->jobs ? (long)app->jobs : sysconf(_SC_NPROCESSORS_ONLN);

	return n > 1 ? (size_t)n : 1;
}

/* What must be right before anything is written. */
static bool may_run(struct app *app)
{
	app->state->running = true;
	if (rejects_an_operand(app)) {
		app_usage(app, "'--rejects' names an input");
		return false;
	}
	return patterns_are_good(app);
}

static void run(struct app *app, struct inputs *in, struct job_context *context)
{
	struct pool_calls calls = { job_run, job_finish, context };
	struct pool *pool;

	note_terminal(app);
	pool = pool_new(threads(app), sizeof(struct job), &calls);
	read_inputs(app, in, pool);
	pool_end(pool);
	pool_free(pool, job_drop);
}

void app_run(struct app *app, work_fn *work, void *ctx)
{
	app_run_steps(app, work, NULL, ctx);
}

void app_run_steps(struct app *app, work_fn *work, step_fn *step, void *ctx)
{
	struct job_context context = { .app = app, .work = work, .step = step, .ctx = ctx };
	struct inputs in;

	if (!may_run(app) || !inputs_begin(&in, app))
		return;
	if (open_outputs(app))
		run(app, &in, &context);
	inputs_end(&in);
}

bool app_learn(struct app *app, work_fn *work, take_fn *take, void *ctx, bool twice)
{
	struct job_context context = {
		.app = app, .work = work, .ctx = ctx, .take = take, .silent = twice,
	};
	struct app_state *s = app->state;
	struct stats before = s->stats;
	struct inputs in;

	if (!may_run(app) || (twice && !inputs_keep(app)) || !inputs_begin(&in, app))
		return false;
	if (twice || open_rejects(app))
		run(app, &in, &context);
	inputs_end(&in);
	if (twice)
		s->stats = before;
	return !s->stopped && !s->failed;
}
