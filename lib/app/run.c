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

#define SIZES_MOST ((size_t)65536)	/* inputs that are asked for their size */

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

	guard_hold(&s->guard);
	if (!output_open(&s->out, app->output)) {
		app_output_failed(app, &s->out, app->output);
		return false;
	}
	if (app->done && !s->out.temporary) {
		app_usage(app, "'--done' needs an ordinary file as '--output'");
		return false;
	}
	s->out.flush_always = app->line_buffered || isatty(s->out.fd) == 1;
	return open_rejects(app);
}

/* For what is written at the end of the run.  False: it could not be had, and the run keeps its rights. */
static bool begin_keeper(struct app *app)
{
	struct app_state *s = app->state;
	const char *stats = app->stats && *app->stats ? app->stats : NULL;

	if (app->done)
		s->marker = done_path(app);
	if (!s->out.temporary && !stats && !app->saves)
		return true;
	if (!keeper_begin(&s->keeper, &(struct keeper_of){
		    &s->out, { stats, app->saves, s->marker.p }, s->marker.p }))
		return false;
	s->out.keeper = &s->keeper;
	return true;
}

/* Regular expressions of the user's are made for each input anew. */
static void begin_sandbox(struct app *app, bool opener)
{
	const struct app_state *s = app->state;

	sandbox_enter(&app->state->sandbox, &(struct sandbox_needs){
		.reads = s->operands, .n_reads = opener ? 0 : s->n_operands,
		.reads_any = app->files_from && !opener, .writes_in = app->writes_in,
		.compiles = app->split.separator || app->split.header });
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

/*
 * How many bytes all inputs are, if that can be known before they are read: the names
 * are there, and of them every nth one's size stands for n.  0: it cannot.
 */
static uint64_t total_bytes(const struct app *app)
{
	const struct app_state *s = app->state;
	size_t step = s->n_operands / SIZES_MOST + 1;
	uint64_t total = 0;
	struct stat st;

	if (reads_stdin(app))
		return fstat(STDIN_FILENO, &st) == 0 && S_ISREG(st.st_mode) && s->n_operands < 2 ?
		       (uint64_t)st.st_size : 0;
	for (size_t i = 0; i < s->n_operands; i += step)
		if (stat(s->operands[i], &st) == 0)
			total += S_ISREG(st.st_mode) ? (uint64_t)st.st_size : 0;
	return total * step;
}

/* A list that is an ordinary file can be read before the inputs that it names. */
static bool names_are_there(const struct app *app)
{
	struct stat st;

	return !app->files_from || app->state->listed ||
	       (stat(app->files_from, &st) == 0 && S_ISREG(st.st_mode));
}

/*
 * A display that nobody asked for is for those who wait for a file to be written:
 * where records or the tools of a pipe share the terminal, it would be in their way.
 */
static enum progress_when when_progress(const struct app *app)
{
	struct stat st;
	int fd = app->state->out.fd;

	if (app->progress)
		return PROGRESS_ASKED;
	if (app->quiet || fd < 0 || fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))
		return PROGRESS_NEVER;
	return PROGRESS_TERMINAL;
}

static void begin_progress(struct app *app, struct inputs *in)
{
	struct app_state *s = app->state;

	progress_begin(&s->progress, when_progress(app), &s->stats);
	if (s->progress.when == PROGRESS_NEVER || !names_are_there(app))
		return;
	inputs_end(in);
	if (inputs_keep(app, false))
		s->progress.total = total_bytes(app);
	inputs_begin(in, app);
}

/* For what a list names.  False: it could not be had, and the run may read what it likes. */
static bool begin_opener(struct app *app, struct inputs *in, bool twice)
{
	struct opener *o = &app->state->opener;

	if (!app->files_from || !opener_begin(o, in, 1 + twice))
		return false;
	in->opener = o;
	return true;
}

/* Once: a second run has what the first one had. */
static void close_doors(struct app *app, struct inputs *in, bool twice)
{
	struct app_state *s = app->state;

	if (s->begun)
		return;
	s->begun = true;
	if (app->writes_in)
		mkdir(app->writes_in, 0777);	/* if it fails and matters, the files say so */
	if (begin_keeper(app) && !app->no_sandbox)
		begin_sandbox(app, begin_opener(app, in, twice));
	guard_begin(&s->guard, &s->out);
}

static void run(struct app *app, struct inputs *in, struct job_context *context)
{
	struct pool_calls calls = { job_run, job_finish, context };
	size_t n = threads(app);

	note_terminal(app);
	begin_progress(app, in);
	close_doors(app, in, context->silent);
	context->workers = job_workers_new(n);
	context->pool = pool_new(n, sizeof(struct job), &calls);
	read_inputs(app, in, context->pool, !context->step && !context->take);
	pool_end(context->pool);
	pool_free(context->pool, job_drop);
	job_workers_free(context->workers, n);
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
	if (app->state->begun || open_outputs(app))
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

	if (!may_run(app) || (twice && !inputs_keep(app, true)) || !inputs_begin(&in, app))
		return false;
	if (open_outputs(app))
		run(app, &in, &context);
	inputs_end(&in);
	if (twice) {
		s->stats = before;
		s->done.inputs.n = 0;
	}
	return !s->stopped && !s->failed;
}
