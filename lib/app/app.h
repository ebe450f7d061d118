/*
 * app.h - what the four tools share: options, inputs, records in and out, status.
 *
 * A tool is a table of options, a function that works on one record, and main:
 *
 *     if (app_begin(&app, argc, argv))
 *             app_run(&app, work_on_one, &options);
 *     return app_end(&app);
 *
 * The records of all inputs go through the work function, on as many threads
 * as --jobs says, and what it writes comes out in the order of the inputs, with
 * the messages about it: both are the same bytes for any number of jobs.
 */
#ifndef APP_APP_H
#define APP_APP_H

#include "app/opt.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "model/record.h"
#include "read/reader.h"
#include "split/split.h"

#include <stdint.h>

/* What is known of a record's text before it is read. */
enum work_is { WORK_ANY, WORK_HTML, WORK_RENDERED };

/*
 * One record on its way through a tool.  All of it belongs to one thread.
 *
 * From a raw input the record has id, source, index, text, span, line and
 * metadata, in this order.  One from JSON Lines is as it was read, with id and
 * source added at its end if it has none.
 */
struct work {
	struct record rec;	/* the fields as read, or as made from a raw input */
	struct slice text;	/* its text, unescaped; borrowed from the record */
	bool has_text;		/* false: a JSON record without the field, or it is no string */
	bool later;		/* another record of the run was before it */
	bool raw;		/* from a raw input, not from JSON Lines */
	struct judged judged;	/* what the text is, if that was looked for already */
	enum work_is is;
	struct slice url, crawled;	/* from an archive: the page's address, and when it was fetched, as
					   ISO 8601; or empty */
	struct slice source;	/* path or URL as given, "-" for standard input */
	size_t index;		/* of the record in its source, from 1 */
	size_t line;		/* its first line in the source, from 1; of a JSON record that
				   states none, its line in the input */
	struct arena *arena;	/* reset after each record */
	/*
	 * Messages.  Lines count in the source (line_base is 0).  A message with
	 * line 0 is about the record: it names the place where the record began,
	 * of a JSON record its line in the JSON Lines.  An error [cannot-write]
	 * ends the run with status 2, any other only refuses the record.
	 */
	struct diag_sink *sink;
	struct buf *out;	/* what to write; nothing of it if refused */
	void *made;		/* what a work function leaves for the step after it; in the arena */
	uint64_t *counted;	/* to add to, by the order of app->counted; zeros; nothing if refused */
	const struct app *app;
};

/*
 * Does the tool's work on one record.  False: it is refused, the reason is an
 * error in w->sink (the first, if there are more).  Called from several threads
 * at once: ctx is read only.
 */
typedef bool work_fn(struct work *w, void *ctx);

/* How raw input becomes records. */
enum app_cut {
	CUT_SPLIT,	/* as tsplit does, by the split options */
	CUT_WHOLE	/* each input is one record */
};

struct app {
	const char *name;		/* of the tool */
	const char *summary;		/* one line for --help */
	const char *operands;		/* "[file ...]" */
	const struct opt *opts;		/* the tool's own, before the common ones, or NULL */
	const struct opt_word *from;	/* words of its own that --from takes, or NULL; ids from
					   APP_FROM_OWN on */
	int warc;			/* the id of the word that means WARC files, which are then
					   detected, too; or 0 */
	bool formats;			/* --from takes the names of lib/read/reader.h, too */
	const struct opt_word *to;	/* names --to takes, or NULL: jsonl; the first is the default */
	enum app_cut cut;
	struct split_opts split;	/* CUT_SPLIT: set by the tool's options; max_record by app_begin */
	const char *header;		/* written before the first record, or NULL */
	const char *saves;		/* a file that app_save writes after app_learn or app_run, or NULL */
	const char *writes_in;		/* a folder, made if need be, in which the work function writes files; or NULL */
	const char *const *counted;	/* what the tool counts of records, for --stats: literals and
					   a NULL, COUNTED_MAX (stats.h) at most; or NULL */
	int from_id, to_id;		/* the words chosen */
	const struct reader *format;	/* what --from named, or NULL */
	/* the common options, for the tool to read */
	const char *output, *files_from, *rejects, *encoding;
	const char *stats;	/* a file; empty: standard error; NULL: not asked for */
	size_t jobs, max_record;
	bool nul_list, strict, line_buffered, progress, done, skip_done, quiet, verbose, offsets_chars, no_sandbox;
	bool private_run;	/* messages quote nothing of the inputs */
	struct app_state *state;	/* the rest is private to lib/app */
};

/* What --from says; the formats' ids follow APP_FROM_FORMATS in the order of readers[]. */
enum { APP_FROM_AUTO, APP_FROM_JSONL, APP_FROM_OWN, APP_FROM_FORMATS = 64 };

/*
 * Reads the command line.  False if the tool has nothing left to do (--help,
 * --version, --skip-done, wrong usage): main then returns app_end().
 */
bool app_begin(struct app *app, int argc, char **argv);

/* Wrong usage that only the tool can see: an error [usage], and the way to --help. */
void app_usage(struct app *app, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/*
 * Says something as the tool, not about an input: "tparse: error: ... [code]".
 * An error makes the status 2: do not app_run after it.
 */
void app_say(struct app *app, enum diag_level level, const char *code, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));

/* Runs every record of every input through `work`. */
void app_run(struct app *app, work_fn *work, void *ctx);

/*
 * A step that records take one at a time, in the order of the inputs, each after its
 * work: what it keeps in ctx of one record it knows with the next, whatever the number
 * of jobs.  Records that work refused do not come here.  It may append to w->out, and
 * refuse the record as work does.
 */
typedef bool step_fn(struct work *w, void *ctx);

/* The same as app_run, with a step after each work, which alone may write to ctx. */
void app_run_steps(struct app *app, work_fn *work, step_fn *step, void *ctx);

/* Takes what work wrote about one record: one at a time, in the order of the inputs. */
typedef void take_fn(struct slice made, void *ctx);

/*
 * Runs every record through `work` as app_run does, to learn from them: what it writes
 * goes to `take`, whatever the number of jobs in the same order.  twice: app_run follows,
 * over the same inputs, and says what there is to say about them; they must then be files.
 * False: they are not (an error [usage]), or the run was stopped.
 */
bool app_learn(struct app *app, work_fn *work, take_fn *take, void *ctx, bool twice);

/*
 * A file of the tool's own: read line by line (an error of `line` is said with its place,
 * as [bad-model], [bad-template] or [bad-map]; NULL stands for the end); and written, so that it appears when it is whole.
 * False with an error; the status is then 2.
 */
enum app_file { APP_MODEL, APP_TEMPLATE, APP_MAP };
typedef bool line_fn(const struct slice *line, void *ctx, const char **why);
bool app_load(struct app *app, const char *path, enum app_file kind, line_fn *line, void *ctx);
bool app_save(struct app *app, const char *path, struct slice bytes);

/* Writes the record as it is now, its spans counted as --offsets says: the end of --to jsonl. */
void app_write(struct work *w);

/*
 * Writes statistics, puts the output in its place and returns the exit status:
 * 0 done; 1 done, but an input or record was refused; 2 not run, or output not
 * written: so, too, when --strict stopped the run and a file that -o names was
 * left as it was.
 */
int app_end(struct app *app);

#endif
