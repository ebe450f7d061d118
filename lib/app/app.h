/*
 * app.h - what the four tools share: options, inputs, records in and out, status.
 *
 * A tool is a table of options, a function that works on one record, and main.
 * The records of all inputs go through the work function, on as many threads
 * as --jobs says, and what it writes comes out in the order of the inputs.
 */
#ifndef APP_APP_H
#define APP_APP_H

#include "app/opt.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "model/record.h"
#include "read/split.h"

#include <stdio.h>

/* One record on its way through a tool.  All of it belongs to one thread. */
struct work {
	struct record rec;	/* the fields as read, or as made from a raw input */
	struct slice text;	/* its text, unescaped; borrowed from the record */
	bool has_text;		/* false: a JSON record without the field */
	bool raw;		/* from a raw input, not from JSON Lines */
	struct slice source;	/* path as given, "-" for standard input */
	size_t index;		/* of the record in its source, from 1 */
	size_t line;		/* its first line in the source, from 1 */
	struct arena *arena;	/* reset after each record */
	struct diag_sink *sink;	/* lines count in the source: line_base is 0 */
	struct buf *out;	/* what to write; nothing of it if refused */
	const struct app *app;
};

/*
 * Does the tool's work on one record.  False: it is refused, the reason is an
 * error in w->sink.  Called from several threads at once: ctx is read only.
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
	const struct opt *opts;		/* the tool's own, before the common ones */
	const struct opt_word *from;	/* names --from takes; ends with { NULL } */
	const struct opt_word *to;	/* names --to takes; the first is the default */
	enum app_cut cut;
	struct split_opts split;	/* CUT_SPLIT: set by the tool's options */
	const char *header;		/* written before the first record, or NULL */
	int from_id, to_id;		/* the words chosen; from_id of "auto" is 0, of "jsonl" 1 */
	/* the common options, for the tool to read */
	const char *output, *files_from, *rejects, *encoding;
	size_t jobs, max_record;
	bool nul_list, strict, line_buffered, progress, stats, quiet, verbose, offsets_chars;
	struct app_state *state;	/* the rest is private to lib/app */
};

#define APP_FROM_AUTO 0
#define APP_FROM_JSONL 1

/*
 * Reads the command line.  False if the tool has nothing left to do (--help,
 * --version, wrong usage): main then returns app_end().
 */
bool app_begin(struct app *app, int argc, char **argv);

/* Runs every record of every input through `work`. */
void app_run(struct app *app, work_fn *work, void *ctx);

/*
 * Prints statistics, puts the output in its place and returns the exit status:
 * 0 done; 1 done, but an input or record was refused; 2 not run, or output not written.
 */
int app_end(struct app *app);

/* Says something as the tool, not about an input: "tparse: error: ... [code]". */
void app_say(struct app *app, enum diag_level level, const char *code, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));

#endif
