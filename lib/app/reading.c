#include "app/reading.h"

#include "app/cutting.h"
#include "app/job.h"
#include "app/jsonl.h"
#include "app/state.h"
#include "app/warc_in.h"
#include "read/json_find.h"
#include "text/source.h"

#include <sys/stat.h>
#include <unistd.h>

#define FILE_MOST ((uint64_t)1024 * 1024)	/* bytes of one that a thread reads for itself */

struct reading {
	struct app *app;
	struct pool *pool;
	struct job *job;	/* the one to fill next; NULL: the run was stopped */
	struct reporter rep;	/* what reading says goes into that job's log */
	struct input_name in;
	struct cutting cutting;
	bool any;		/* a record was given before */
	struct input_watch watch;	/* of the present one */
};

static void take_slot(struct reading *r)
{
	r->job = pool_slot(r->pool);
	r->rep.log = r->job ? &r->job->log : NULL;
}

/* What it weighs in memory: its text, or the file that a thread reads. */
static size_t weight(const struct job *j)
{
	switch (j->kind) {
	case JOB_CUT:
		return j->cut.text.len;
	case JOB_LINE:
		return j->line.len;
	case JOB_WARC:
		return j->warc.block.len;
	case JOB_FILE:
		return (size_t)j->end;
	case JOB_INPUT_END:
		break;
	}
	return 0;
}

/* Gives the job and takes the next.  False: the run was stopped. */
static bool give(struct reading *r, enum job_kind kind, uint64_t end)
{
	struct job *j = r->job;

	if (!j)
		return false;
	j->kind = kind;
	j->path = r->in.name;
	j->id = r->in.id;
	j->end = end;
	j->bytes_read = r->watch.n_read;
	j->later = r->any;
	r->any |= kind != JOB_INPUT_END;
	pool_give(r->pool, weight(j));
	take_slot(r);
	return r->job != NULL;
}

/* What the job may hold on to: the bytes themselves, or a copy for another thread. */
static struct slice hold(struct reading *r, struct slice s)
{
	return pool_inline(r->pool) ? s : arena_dup(&r->job->arena, s);
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
static struct slice encoding_of(struct reading *r, const struct source *src, const struct cut *cut)
{
	struct slice name = slice_z(source_encoding(src));

	if (slice_is(name, "utf-8") ||
	    (cut->end - cut->start == cut->text.len && is_ascii(cut->text)))
		return (struct slice){ NULL, 0 };
	return hold(r, name);
}

/* A record of ours, and a line that is no JSON, go on as a line of JSON Lines would. */
static bool give_cut(struct reading *r)
{
	struct job *j = r->job;

	if (j->cut.is == CUT_TEXT || (j->cut.is == CUT_RECORD && r->app->format))
		return give(r, JOB_CUT, j->cut.end);
	j->line = j->cut.text;
	j->line_no = j->cut.line;
	return give(r, JOB_LINE, j->cut.end);
}

/* False if the input could not be read to its end.  *end: how far it was read. */
static bool read_cuts(struct reading *r, struct source *src, uint64_t *end)
{
	struct split_opts opts;
	if (!cutting_choose(&r->cutting, r->app, r->in.name, src, &r->job->arena, &r->rep.sink, &opts))
		return false;
	struct splitter *sp = splitter_new(src, &opts, &r->rep.sink);

	if (!sp)
		return false;
	while (r->job && splitter_next(sp, &r->job->arena, &r->job->cut)) {
		struct cut *cut = &r->job->cut;
		*end = cut->end;
		r->job->encoding = encoding_of(r, src, cut);
		r->job->judged = cutting_judged(&r->cutting, cut);
		cut->text = hold(r, cut->text);
		if (!give_cut(r))
			break;
	}
	bool ok = !splitter_failed(sp);
	splitter_free(sp);
	return ok;
}

static bool read_lines(struct reading *r, struct source *src, uint64_t *end)
{
	struct jsonl in = { .src = src, .max = r->app->max_record, .sink = &r->rep.sink };
	struct slice line;

	while (r->job && jsonl_next(&in, &line)) {
		*end = jsonl_end(&in);
		r->job->line = hold(r, line);
		r->job->line_no = in.no;
		if (!give(r, JOB_LINE, *end))
			break;
	}
	return !in.failed;
}

static bool read_warc(struct reading *r, struct decompress *bytes, uint64_t *end)
{
	struct warc_record rec;
	struct warc in;
	bool ok;

	warc_begin(&in, bytes, r->app->max_record, &r->rep.sink);
	while (r->job && warc_next(&in, &rec)) {
		*end = rec.end;
		if (!warc_job(r->job, &rec, !pool_inline(r->pool), &r->rep.sink))
			r->job->passed++;
		else if (!give(r, JOB_WARC, rec.end))
			break;
	}
	ok = r->job && !in.failed;
	if (ok)
		*end = warc_read(&in);
	warc_end(&in);
	return ok;
}

/* Lines of JSON that hold conversations are no records yet: they are cut as text is. */
static bool is_jsonl(const struct reading *r, struct source *src)
{
	const struct app *app = r->app;

	if (app->from_id != APP_FROM_AUTO)
		return app->from_id == APP_FROM_JSONL;
	return jsonl_detect(src, app->max_record) &&
	       !(app->formats && app->cut == CUT_SPLIT &&
		 split_json_detect(src, json_what, app->max_record));
}

/* Whether all of the input could be read: a failure stays one, and was said when it came. */
static bool is_read(struct source *src)
{
	return source_fill(src, source_text(src).len + 1);
}

/* A name that the opener sends as it is, "-", is standard input. */
static bool is_taken(const struct input_name *in)
{
	return in->is_opened && (in->opened.fd >= 0 || in->opened.error);
}

/* What it is, without its being read. */
static bool look_at(const struct input_name *in, struct stat *st)
{
	if (is_taken(in))
		return in->opened.fd >= 0 && fstat(in->opened.fd, st) == 0;
	return (slice_is(in->name, "-") ? fstat(STDIN_FILENO, st) : stat(in->path, st)) == 0;
}

/* Whether an input is what we write to, as in "tool log >> log": reading it would never end. */
static bool is_written(const struct reading *r, const struct output *o)
{
	struct stat in;

	return o->fd >= 0 && S_ISREG(o->is.st_mode) && look_at(&r->in, &in) && is_same_file(&in, &o->is);
}

static bool open_input(struct reading *r, struct decompress *bytes)
{
	const struct app_state *s = r->app->state;

	if (is_written(r, &s->out) || is_written(r, &s->rejects)) {
		diag(&r->rep.sink, DIAG_ERROR, "same-file", 0, "this is the file being written");
		if (is_taken(&r->in))
			close(r->in.opened.fd);
		return false;
	}
	*bytes = (struct decompress){ .known = false };
	if (is_taken(&r->in) ? !input_take(&bytes->input, r->in.opened.fd, r->in.opened.error, 0, &r->rep.sink) :
			       !input_open(&bytes->input, r->in.path, 0, &r->rep.sink))
		return false;
	if (r->app->done)
		input_hash(&r->watch);
	bytes->input.watch = &r->watch;
	return true;
}

/* As JSON Lines, or as what is to be cut. */
static bool read_text(struct reading *r, const struct decompress *bytes, uint64_t *end)
{
	struct source *src = source_over(bytes, r->app->encoding, &r->rep.sink);
	bool ok;

	if (!src)
		return false;
	ok = is_jsonl(r, src) ? read_lines(r, src, end) : read_cuts(r, src, end);
	ok = ok && r->job && is_read(src);
	if (ok)
		*end = source_offset(src, source_text(src).len);
	source_close(src);
	return ok;
}

static bool read_opened(struct reading *r, struct decompress *bytes, uint64_t *end)
{
	bool refused, is_warc = warc_detect(r->app, bytes, &r->rep.sink, &refused);
	bool ok = is_warc && read_warc(r, bytes, end);

	if (!is_warc && !refused)
		return read_text(r, bytes, end);
	decompress_close(bytes);
	return ok;
}

/* Gives the last job of an input, with what was seen of it: its size, and its hash for --done. */
static bool end_input(struct reading *r, bool opened, bool ok, uint64_t end)
{
	struct job *j = r->job;
	uint64_t hash = input_hashed(&r->watch);	/* 0 if nobody asked for one */

	if (!j)
		return false;
	j->failed = !ok;
	j->opened = opened;
	j->hash = hash;
	return give(r, JOB_INPUT_END, end);
}

/* Reads one input and says how it went.  False: stopped. */
static bool read_input(struct reading *r)
{
	struct decompress bytes;
	uint64_t end = 0;
	bool opened, ok;

	r->rep.file = r->in.name;
	r->watch.n_read = 0;
	opened = open_input(r, &bytes);
	ok = opened && read_opened(r, &bytes, &end);
	if (is_taken(&r->in) && r->in.opened.fd >= 0)
		atomic_fetch_sub(&r->app->state->opener.open, 1);
	return end_input(r, opened, ok, end);
}

void read_file(struct app *app, const struct input_name *in, struct pool *pool)
{
	struct reading r = { .app = app, .pool = pool, .in = *in, .any = true };

	reporter_init(&r.rep, app, NULL);
	take_slot(&r);
	if (r.job)
		read_input(&r);
}

/* Whether no more of those that are open already may wait for a thread. */
static bool has_many_open(const struct reading *r)
{
	const struct opener *o = &r->app->state->opener;

	return r->in.is_opened && atomic_load(&o->open) > o->most;
}

/*
 * Whether a thread may read the input for itself: a small file, and somebody may know
 * already that a record was before it.
 */
static bool is_for_thread(const struct reading *r, bool spread, uint64_t *size)
{
	struct stat st;

	if (!spread || !r->any || pool_inline(r->pool) || slice_is(r->in.name, "-") || !look_at(&r->in, &st) ||
	    !S_ISREG(st.st_mode) || (uint64_t)st.st_size > FILE_MOST || has_many_open(r))
		return false;
	*size = (uint64_t)st.st_size;
	return true;
}

static bool give_input(struct reading *r, bool spread)
{
	uint64_t size;

	if (!is_for_thread(r, spread, &size))
		return read_input(r);
	r->job->file = r->in;
	return give(r, JOB_FILE, size);
}

void read_inputs(struct app *app, struct inputs *in, struct pool *pool, bool spread)
{
	struct reading r = { .app = app, .pool = pool };
	bool failed = false;

	reporter_init(&r.rep, app, NULL);
	take_slot(&r);
	while (r.job && inputs_next(in, &r.in, &failed))
		if (!give_input(&r, spread))
			return;
	if (!failed)
		return;
	/* The rest of the list is lost: as bad as an input that cannot be read. */
	r.rep.file = slice_z(app->files_from);
	diag(&r.rep.sink, DIAG_ERROR, "cannot-read", 0, "cannot read the list to its end");
	r.watch.n_read = 0;
	end_input(&r, false, false, 0);
}
