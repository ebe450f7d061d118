#include "app/app.h"

#include "app/common.h"
#include "app/state.h"
#include "base/mem.h"
#include "text/source.h"

#include <fcntl.h>
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <unistd.h>

/*
 * A descriptor that the parent closed would be given to the next file that is
 * opened, and records written into it.  These fail instead when they are used.
 */
static void keep_standard_files(void)
{
	for (int fd = 0; fd <= 2; fd++)
		if (fcntl(fd, F_GETFD) == -1)
			open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY);
}

static bool same_path(const char *a, const char *b)
{
	return a && b && slice_is(slice_z(a), b);
}

static void hear_nothing(struct diag_sink *sink, const struct diag_msg *msg)
{
	(void)sink;
	(void)msg;
}

static bool encoding_is_known(struct app *app)
{
	struct diag_sink sink = { .emit = hear_nothing };
	struct source *s;

	if (!app->encoding)
		return true;
	s = source_memory((struct slice){ NULL, 0 }, app->encoding, 0, &sink);
	if (!s)
		return app_usage(app, "'%s' is no encoding that is known here", app->encoding), false;
	source_close(s);
	return true;
}

/* Options that are each right, but not together. */
static bool is_sensible(struct app *app)
{
	if (app->nul_list && !app->files_from)
		return app_usage(app, "'--null' needs '--files-from'"), false;
	if (app->rejects && (same_path(app->rejects, "-") || same_path(app->rejects, app->output)))
		return app_usage(app, "'--rejects' needs a file of its own"), false;
	return encoding_is_known(app);
}

/*
 * What one input needed the next will need: memory that goes back to the system
 * in between has to be cleared and mapped again, at more than reading it costs.
 */
static void keep_memory(void)
{
#ifdef __GLIBC__
	mallopt(M_MMAP_THRESHOLD, 4 << 20);
	mallopt(M_TRIM_THRESHOLD, 8 << 20);
#endif
}

static void make_state(struct app *app)
{
	app->state = mem_grow(NULL, 1, sizeof(*app->state));
	*app->state = (struct app_state){ .out = OUTPUT_INIT, .rejects = OUTPUT_INIT };
}

bool app_begin(struct app *app, int argc, char **argv)
{
	char why[OPT_WHY_SIZE];
	int n;

	keep_standard_files();
	keep_memory();
	make_state(app);
	common_defaults(app);
	struct asked asked = { false, false, app->offsets_chars };
	struct common common = common_options(app, &asked);
	bool ok = opt_read(app->opts, common.v, argc, argv, &n, why);
	app->offsets_chars = asked.offsets;
	app->split.max_record = app->max_record;
	app->state->operands = argv + 1;
	app->state->n_operands = (size_t)n;
	if (app->from_id >= APP_FROM_FORMATS)
		app->format = readers[app->from_id - APP_FROM_FORMATS];
	stats_begin(&app->state->stats);
	if (!ok)
		app_usage(app, "%s", why);
	else if (asked.help)
		print_help(app, common.v);
	else if (asked.version)
		print_version(app);
	else if (is_sensible(app)) {
		progress_begin(&app->state->progress, app->progress);
		return true;
	}
	return false;
}

/* The last lines on standard error. */
static void print_counts(struct app *app)
{
	struct app_state *s = app->state;
	struct buf line = BUF_INIT;

	s->stats.bytes_out = s->out.bytes;
	progress_show(&s->progress, &s->stats, app->name, true, &line);
	if (app->stats)
		stats_json(&s->stats, app->name, app->verbose, &line);
	app_print(app, &line);
	buf_free(&line);
}

/* Puts an output in its place, unless a failure of it was said before. */
static void close_output(struct app *app, struct output *o, const char *path, bool keep)
{
	bool said = o->failed;

	if (!output_close(o, keep) && !said)
		app_output_failed(app, o, path);
}

static int status(const struct app_state *s)
{
	if (s->failed || (s->stopped && s->out.temporary))
		return STATUS_NOT_RUN;
	return s->stats.refused || s->stats.inputs_failed ? STATUS_REFUSED : 0;
}

int app_end(struct app *app)
{
	struct app_state *s = app->state;

	if (s->stopped && s->out.temporary)
		app_say(app, DIAG_WARN, "not-whole", "stopped before the end: '%s' is left as it was",
			app->output);
	close_output(app, &s->out, app->output, !s->stopped && !s->failed);
	guard_end(&s->guard);
	close_output(app, &s->rejects, app->rejects, true);
	if (s->running)
		print_counts(app);
	int rc = status(s);
	free(s->from);
	free(s->kept);
	arena_free(&s->kept_names);
	free(s);
	app->state = NULL;
	return rc;
}
