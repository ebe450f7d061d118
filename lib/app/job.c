#include "app/job.h"

#include "app/reading.h"
#include "app/record_in.h"
#include "app/state.h"
#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>

#define KEEP_SIZE ((size_t)1024 * 1024)	/* a larger buffer is given back */
#define COLLECT_SIZE ((size_t)1024 * 1024)	/* what is made of a file is not put off beyond this */

/* The error that one over --max-record gets was said by who read it. */
static bool too_long(const struct job *j)
{
	return j->kind == JOB_LINE ? j->line.len == 0 : j->cut.refused;
}

/* What is written of the record is the reason why it is not. */
static void refuse(struct job *j, const struct job_context *c)
{
	j->ok = false;
	buf_reset(&j->out);
	if (c->app->rejects && !c->silent)
		record_refused(j, &j->out);
}

static void run_record(struct job *j, const struct job_context *c, struct arena *a)
{
	struct work *w = &j->work;

	reporter_init(&j->reporter, c->app, &j->log);
	*w = (struct work){ .arena = a, .sink = &j->reporter.sink, .out = &j->out,
			    .app = c->app, .later = j->later, .counted = j->counted };
	j->ok = !too_long(j) && record_in(w, j, &j->reporter) && c->work(w, c->ctx);
	if (!j->ok)
		refuse(j, c);
}

/* A thread goes through files with a pool of its own. */
static struct job_context *file_context(const struct job_context *c, struct job_worker *w)
{
	if (!w->context) {
		w->context = mem_grow(NULL, 1, sizeof(*w->context));
		*w->context = *c;
		w->context->workers = job_workers_new(1);
		w->files = pool_new(1, sizeof(struct job), &(struct pool_calls){
			job_run, job_finish, w->context });
	}
	return w->context;
}

static void run_file(struct job *j, const struct job_context *c, struct job_worker *w)
{
	file_context(c, w)->file = j;
	read_file(c->app, &j->file, w->files);
}

void job_run(void *job, size_t worker, void *context)
{
	struct job *j = job;
	const struct job_context *c = context;
	struct job_worker *w = &c->workers[worker];

	if (j->kind == JOB_FILE)
		run_file(j, c, w);
	else if (j->kind != JOB_INPUT_END)
		run_record(j, c, c->step ? &j->arena : &w->arena);
	arena_reset(&w->arena);
}

struct job_worker *job_workers_new(size_t n)
{
	struct job_worker *v = mem_grow(NULL, n, sizeof(*v));

	memset(v, 0, n * sizeof(*v));
	return v;
}

/* What works on the records of a file has one worker, which reads no files. */
static void context_free(struct job_context *c)
{
	arena_free(&c->workers->arena);
	free(c->workers);
	free(c);
}

void job_workers_free(struct job_worker *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		arena_free(&v[i].arena);
		if (!v[i].context)
			continue;
		pool_free(v[i].files, job_drop);
		context_free(v[i].context);
	}
	free(v);
}

/* Says how many messages of a record were too many to say. */
static void add_more(struct app *app, struct job *j)
{
	char text[80];

	if (!j->log.more)
		return;
	snprintf(text, sizeof(text), "%zu more messages like these are not shown", j->log.more);
	report_line(&j->log.lines, app->name, j->path,
		    &(struct diag_msg){ DIAG_INFO, "more", 0, text });
}

static void print_log(struct app *app, struct log *log)
{
	struct app_state *s = app->state;

	s->stats.warnings += log->n[DIAG_WARN];
	s->stats.errors += log->n[DIAG_ERROR];
	codes_add_all(&s->codes, &log->codes);
	app_print(app, &log->lines);
}

/* ok: what a call of an output returned. */
static bool was_put(struct app *app, const struct output *o, const char *path, bool ok)
{
	if (!ok)
		app_output_failed(app, o, path);
	return ok;
}

static bool put_out(struct app *app, struct buf *b)
{
	struct app_state *s = app->state;

	if (b->len && app->header && !s->header_written) {
		s->header_written = true;
		if (!was_put(app, &s->out, app->output, output_put(&s->out, slice_z(app->header))))
			return false;
	}
	return was_put(app, &s->out, app->output, output_take(&s->out, b));
}

static bool put_refused(struct app *app, struct buf *b)
{
	struct output *o = &app->state->rejects;

	return !b->len || was_put(app, o, app->rejects, output_take(o, b));
}

static bool put_result(const struct job_context *c, struct job *j)
{
	if (!j->ok)
		return put_refused(c->app, &j->out);
	if (!c->take)
		return put_out(c->app, &j->out);
	c->take(buf_slice(&j->out), c->ctx);
	return true;
}

/* Of a job alone. */
static void count(struct stats *s, const struct job *j)
{
	s->passed += j->passed;
	s->bytes_seen = s->bytes_read + j->bytes_read;
	s->bytes_here = j->end;
	if (j->kind == JOB_INPUT_END) {
		s->inputs++;
		s->inputs_failed += j->failed;
		s->bytes_before += j->end;
		s->bytes_read += j->bytes_read;
		s->bytes_here = 0;
	} else {
		s->records++;
		s->refused += !j->ok;
		for (size_t i = 0; j->ok && i < COUNTED_MAX; i++)
			s->counted[i] += j->counted[i];
	}
}

/* A huge buffer must not pin its memory. */
static void empty(struct buf *b)
{
	buf_reset(b);
	if (b->cap > KEEP_SIZE)
		buf_free(b);
}

/* Ready for the next record. */
static void reset(struct job *j)
{
	arena_reset(&j->arena);
	log_reset(&j->log);
	memset(j->counted, 0, sizeof(j->counted));
	empty(&j->out);
	j->encoding = j->url = (struct slice){ NULL, 0 };
	j->passed = 0;
}

static bool is_record(const struct job *j)
{
	return j->kind != JOB_INPUT_END;
}

static bool is_fatal(const struct job *j)
{
	return is_record(j) && !j->ok && j->log.code && slice_is(slice_z(j->log.code), "cannot-write");
}

/* Whether --strict stops at the job. */
static bool is_stop(const struct job_context *c, const struct job *j)
{
	return (is_record(j) ? !j->ok : j->failed) && c->app->strict && !c->silent;
}

/* Puts out what was collected so far. */
static bool put_collected(struct app *app, struct collected *all)
{
	bool ok = put_out(app, &all->out) && put_refused(app, &all->refused);

	print_log(app, &all->log);
	log_reset(&all->log);
	empty(&all->out);
	empty(&all->refused);
	return ok;
}

static void note_done(struct app *app, const struct job *j)
{
	struct done *d = &app->state->done;

	if (app->done && j->opened)
		done_add(d, &d->inputs, j->path, j->bytes_read, j->hash);
}

/* Keeps what was made of a record of a file, until it is the file's turn. */
static void keep_result(struct collected *all, const struct job *j)
{
	buf_add(j->ok ? &all->out : &all->refused, buf_slice(&j->out));
}

static bool collect(const struct job_context *c, struct job *file, struct job *j)
{
	struct collected *all = &file->all;
	bool go_on = true;

	if (is_record(j))
		keep_result(all, j);
	add_more(c->app, j);
	log_add(&all->log, &j->log);
	count(&all->tally, j);
	all->fatal = is_fatal(j);
	all->stopped = is_stop(c, j);
	file->bytes_read = j->bytes_read;
	file->hash = j->hash;
	file->opened = j->opened;
	reset(j);
	if (all->out.len + all->refused.len > COLLECT_SIZE)
		go_on = pool_turn(c->pool, file) && put_collected(c->app, all);
	return go_on && !all->fatal && !all->stopped;
}

static bool finish_file(const struct job_context *c, struct job *j)
{
	struct app_state *s = c->app->state;
	struct collected *all = &j->all;
	bool go_on = put_collected(c->app, all) && !all->fatal && !all->stopped;

	stats_add(&s->stats, &all->tally);
	note_done(c->app, j);
	s->failed |= all->fatal;
	s->stopped |= all->stopped;
	all->tally = (struct stats){ 0 };
	return go_on;
}

static bool finish_one(const struct job_context *c, struct job *j)
{
	struct app_state *s = c->app->state;
	bool go_on = !is_record(j);

	if (is_record(j)) {
		if (c->step && j->ok && !c->step(&j->work, c->ctx))
			refuse(j, c);
		go_on = put_result(c, j);
	} else {
		note_done(c->app, j);
	}
	if (!c->silent) {
		add_more(c->app, j);
		print_log(c->app, &j->log);
	}
	count(&s->stats, j);
	s->failed |= is_fatal(j);
	s->stopped |= is_stop(c, j);
	return go_on && !is_fatal(j) && !is_stop(c, j);
}

bool job_finish(void *job, void *context)
{
	struct job *j = job;
	const struct job_context *c = context;
	bool go_on;

	if (c->file)
		return collect(c, c->file, j);
	go_on = j->kind == JOB_FILE ? finish_file(c, j) : finish_one(c, j);
	app_show_progress(c->app, false);
	reset(j);
	return go_on;
}

void job_drop(void *job)
{
	struct job *j = job;

	arena_free(&j->arena);
	log_free(&j->log);
	log_free(&j->all.log);
	buf_free(&j->out);
	buf_free(&j->scratch);
	buf_free(&j->all.out);
	buf_free(&j->all.refused);
}
