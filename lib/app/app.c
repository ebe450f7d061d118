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
	if (app->stats && *app->stats && (same_path(app->stats, app->rejects) || same_path(app->stats, app->output)))
		return app_usage(app, "'--stats' needs a file of its own"), false;
	if (app->done && (!app->output || same_path(app->output, "-")))
		return app_usage(app, "'--done' and '--skip-done' need '--output' with a file"), false;
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

/* Whether there is nothing to do for --skip-done; or nothing can be, which was said. */
static bool is_finished(struct app *app)
{
	struct app_state *s = app->state;

	s->finished = app->skip_done && done_is_there(app);
	if (s->finished)
		app_say(app, DIAG_INFO, "finished", "'%s' is finished and left as it is", app->output);
	return s->finished || s->failed;
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
	done_defaults(&app->state->done, app->opts, common.v);
	bool ok = opt_read(app->opts, common.v, argc, argv, &n, why);
	done_options(&app->state->done, app->opts, common.v);
	app->done |= app->skip_done;
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
	else
		return is_sensible(app) && !is_finished(app);
	return false;
}

static int status(const struct app_state *s)
{
	if (s->failed || (s->stopped && s->out.temporary))
		return STATUS_NOT_RUN;
	return s->stats.refused || s->stats.inputs_failed ? STATUS_REFUSED : 0;
}

/* The counts go where --stats says; those of an output that is not there, nowhere but to the terminal. */
static void write_stats(struct app *app, struct slice counts)
{
	struct buf line = BUF_INIT;

	if (!app->stats || !counts.len)
		return;
	buf_add(&line, counts);
	buf_addc(&line, '\n');
	if (!*app->stats)
		app_print(app, &line);
	else if (status(app->state) < STATUS_NOT_RUN && !app_save(app, app->stats, buf_slice(&line)))
		app->state->failed = true;
	buf_free(&line);
}

/* What was not read to its end may be there when the run is repeated. */
static void mark_done(struct app *app, struct slice counts)
{
	struct app_state *s = app->state;

	if (!app->done || status(s) == STATUS_NOT_RUN)
		return;
	if (s->stats.inputs_failed)
		app_say(app, DIAG_WARN, "not-done", "an input could not be read: '%s' is not marked as done",
			app->output);
	else
		done_write(app, counts, status(s));
}

/* A marker is the same bytes whenever it is written. */
static void write_counts(struct app *app)
{
	struct app_state *s = app->state;
	struct buf counts = BUF_INIT;
	struct stats_form form = {
		.tool = app->name, .counted = app->counted, .codes = &s->codes, .with_time = app->verbose,
	};

	s->stats.bytes_out = s->out.bytes;
	stats_json(&s->stats, &form, &counts);
	write_stats(app, buf_slice(&counts));
	buf_reset(&counts);
	form.with_time = false;
	stats_json(&s->stats, &form, &counts);
	mark_done(app, buf_slice(&counts));
	buf_free(&counts);
}

/* Puts an output in its place, unless a failure of it was said before. */
static void close_output(struct app *app, struct output *o, const char *path, bool keep)
{
	bool said = o->failed;

	if (!output_close(o, keep) && !said)
		app_output_failed(app, o, path);
}

int app_end(struct app *app)
{
	struct app_state *s = app->state;

	if (s->stopped && s->out.temporary)
		app_say(app, DIAG_WARN, "not-whole", "stopped before the end: '%s' is left as it was",
			app->output);
	if (app->done && s->running && !s->stopped && !s->failed)
		done_remove(app);
	close_output(app, &s->out, app->output, !s->stopped && !s->failed);
	guard_end(&s->guard);
	close_output(app, &s->rejects, app->rejects, true);
	if (s->running) {
		app_show_progress(app, true);
		write_counts(app);
	}
	else if (s->finished)
		write_stats(app, buf_slice(&s->done.left));
	int rc = status(s);
	keeper_end(&s->keeper);
	buf_free(&s->marker);
	codes_free(&s->codes);
	done_free(&s->done);
	free(s->from);
	free(s->kept);
	arena_free(&s->kept_names);
	free(s);
	app->state = NULL;
	return rc;
}
