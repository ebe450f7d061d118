#include "app/job.h"

#include "app/pool.h"
#include "app/record_in.h"
#include "app/state.h"

#include <stdio.h>

#define KEEP_SIZE ((size_t)1024 * 1024)	/* a larger buffer is given back */

/* The error that one over --max-record gets was said by who read it. */
static bool too_long(const struct job *j)
{
	return j->kind == JOB_LINE ? j->line.len == 0 : j->cut.refused;
}

void job_run(void *job, void *context)
{
	struct job *j = job;
	const struct job_context *c = context;
	struct work *w = &j->work;

	if (j->kind == JOB_INPUT_END)
		return;
	reporter_init(&j->reporter, c->app, &j->log);
	*w = (struct work){ .arena = &j->arena, .sink = &j->reporter.sink, .out = &j->out,
			    .app = c->app, .later = j->later, .counted = j->counted };
	j->ok = !too_long(j) && record_in(w, j, &j->reporter) && c->work(w, c->ctx);
	if (j->ok)
		return;
	buf_reset(&j->out);
	if (c->app->rejects && !c->silent)
		record_refused(j, &j->out);
}

static void print_more(struct app *app, struct job *j)
{
	char text[80];

	snprintf(text, sizeof(text), "%zu more messages like these are not shown", j->log.more);
	report_line(&j->log.lines, app->name, j->path,
		    &(struct diag_msg){ DIAG_INFO, "more", 0, text });
}

static void print_log(struct app *app, struct job *j)
{
	struct app_state *s = app->state;

	s->stats.warnings += j->log.n[DIAG_WARN];
	s->stats.errors += j->log.n[DIAG_ERROR];
	codes_add_all(&s->codes, &j->log.codes);
	if (j->log.more)
		print_more(app, j);
	app_print(app, &j->log.lines);
}

/* ok: what a call of an output returned. */
static bool was_put(struct app *app, const struct output *o, const char *path, bool ok)
{
	if (!ok)
		app_output_failed(app, o, path);
	return ok;
}

static bool put_result(const struct job_context *c, struct job *j)
{
	struct app *app = c->app;
	struct app_state *s = app->state;

	if (!j->ok)
		return !j->out.len || was_put(app, &s->rejects, app->rejects, output_take(&s->rejects, &j->out));
	if (c->take) {
		c->take(buf_slice(&j->out), c->ctx);
		return true;
	}
	if (j->out.len && app->header && !s->header_written) {
		s->header_written = true;
		if (!was_put(app, &s->out, app->output, output_put(&s->out, slice_z(app->header))))
			return false;
	}
	return was_put(app, &s->out, app->output, output_take(&s->out, &j->out));
}

static void count(struct stats *s, const struct job *j)
{
	s->bytes_here = j->end;
	s->passed += j->passed;
	s->bytes_seen = j->bytes_read;
	if (j->kind == JOB_INPUT_END) {
		s->inputs++;
		s->inputs_failed += j->failed;
		s->bytes_before += j->end;
		s->bytes_read = j->bytes_read;
		s->bytes_here = 0;
	} else {
		s->records++;
		s->refused += !j->ok;
		for (size_t i = 0; j->ok && i < COUNTED_MAX; i++)
			s->counted[i] += j->counted[i];
	}
}

/* Ready for the next record; a huge one must not pin its memory. */
static void reset(struct job *j)
{
	arena_reset(&j->arena);
	log_reset(&j->log);
	memset(j->counted, 0, sizeof(j->counted));
	buf_reset(&j->out);
	j->encoding = j->url = (struct slice){ NULL, 0 };
	j->passed = 0;
	if (j->out.cap > KEEP_SIZE)
		buf_free(&j->out);
	buf_free(&j->scratch);
}

static bool is_fatal(const struct job *j)
{
	return !j->ok && j->log.code && slice_is(slice_z(j->log.code), "cannot-write");
}

bool job_finish(void *job, void *context)
{
	struct job *j = job;
	const struct job_context *c = context;
	struct app *app = c->app;
	struct app_state *s = app->state;
	bool refused = j->kind == JOB_INPUT_END ? j->failed : !j->ok;

	if (c->step && j->kind != JOB_INPUT_END && j->ok)
		c->step(&j->work, c->ctx);
	bool go_on = j->kind == JOB_INPUT_END || put_result(c, j);

	if (!c->silent)
		print_log(app, j);
	count(&s->stats, j);
	if (j->kind != JOB_INPUT_END && is_fatal(j)) {
		s->failed = true;
		go_on = false;
	}
	if (refused && app->strict && !c->silent) {
		s->stopped = true;
		go_on = false;
	}
	app_show_progress(app, false);
	reset(j);
	return go_on;
}

void job_drop(void *job)
{
	struct job *j = job;

	arena_free(&j->arena);
	log_free(&j->log);
	buf_free(&j->out);
}
