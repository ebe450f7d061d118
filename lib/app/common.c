#include "app/common.h"

#include "app/sandbox.h"
#include "app/state.h"
#include "base/mem.h"

#define JOBS_MAX 256
#define MAX_RECORD ((size_t)64 << 20)

static const struct opt_word to_words[] = { { "jsonl", 0 }, { NULL, 0 } };
static const struct opt_word offset_words[] = { { "bytes", false }, { "chars", true }, { NULL, 0 } };

/* auto, jsonl, the tool's own and, where the tool takes them, the names of the formats. */
static struct opt_word *from_words(const struct app *app)
{
	size_t own = 0, formats = 0, n = 0;

	while (app->from && app->from[own].word)
		own++;
	while (app->formats && readers[formats])
		formats++;
	struct opt_word *v = mem_grow(NULL, APP_FROM_OWN + own + formats + 1, sizeof(*v));
	v[n++] = (struct opt_word){ "auto", APP_FROM_AUTO };
	v[n++] = (struct opt_word){ "jsonl", APP_FROM_JSONL };
	for (size_t i = 0; i < own; i++)
		v[n++] = app->from[i];
	for (size_t i = 0; i < formats; i++)
		v[n++] = (struct opt_word){ readers[i]->name, APP_FROM_FORMATS + (int)i };
	v[n] = (struct opt_word){ NULL, 0 };
	return v;
}

void common_defaults(struct app *app)
{
	app->state->from = from_words(app);
	if (!app->to)
		app->to = to_words;
	app->from_id = APP_FROM_AUTO;
	app->to_id = app->to[0].id;
	app->jobs = 1;
	app->max_record = MAX_RECORD;
}

struct common common_options(struct app *app, struct asked *asked)
{
	return (struct common){ {
		OPT_WORD('f', "from", "FORMAT", &app->from_id, app->state->from, "what the input is:"),
		OPT_WORD('t', "to", "FORMAT", &app->to_id, app->to, "what to write:"),
		OPT_TEXT('o', "output", "FILE", &app->output,
			 "write to FILE, which appears when it is whole, compressed if it is .gz, .zst, .xz or .bz2"),
		OPT_FLAG(0, "done", &app->done,
			 "when it is, write FILE.done.json: of what it was made, and how"),
		OPT_FLAG(0, "skip-done", &app->skip_done,
			 "the same, but nothing is done if that says FILE is finished"),
		OPT_COUNT('j', "jobs", &app->jobs, 0, JOBS_MAX,
			  "records to work on at once (1); 0: one per CPU"),
		OPT_TEXT(0, "files-from", "FILE", &app->files_from,
			 "read the names of inputs from FILE, one a line"),
		OPT_FLAG('0', "null", &app->nul_list, "names in that FILE end with NUL, not LF"),
		OPT_TEXT(0, "encoding", "NAME", &app->encoding,
			 "encoding of the inputs, instead of a guess"),
		OPT_WORD(0, "offsets", "UNIT", &asked->offsets, offset_words, "what spans count:"),
		OPT_TEXT(0, "rejects", "FILE", &app->rejects,
			 "write refused records to FILE, with the reason"),
		OPT_FLAG(0, "strict", &app->strict, "stop at the first refused record or input"),
		OPT_SIZE(0, "max-record", &app->max_record,
			 "refuse a record over SIZE bytes; with K, M or G (64M)"),
		OPT_FLAG(0, "line-buffered", &app->line_buffered, "write out after each record"),
		OPT_FLAG(0, "progress", &app->progress, "show on standard error how far it is"),
		OPT_MAYBE_TEXT("stats", "FILE", &app->stats,
			       "at the end, write counts as JSON, to FILE or standard error"),
		OPT_FLAG(0, "private", &app->private_run, "quote nothing of the inputs in messages"),
		OPT_FLAG(0, "no-sandbox", &app->no_sandbox,
			 "keep all rights, where the sandbox is in the way"),
		OPT_FLAG('q', "quiet", &app->quiet, "hide warnings"),
		OPT_FLAG('v', "verbose", &app->verbose, "say more"),
		OPT_FLAG('h', "help", &asked->help, "show this help"),
		OPT_FLAG('V', "version", &asked->version, "show the version, and what the sandbox is made of"),
		OPT_END
	} };
}

/* What was printed for --help and --version; a full disk is status 2 as ever. */
static void print_text(struct app *app, const struct buf *text)
{
	struct output *o = &app->state->out;

	if (!output_open(o, NULL) || !output_put(o, buf_slice(text)) || !output_flush(o))
		app_output_failed(app, o, NULL);
}

void print_help(struct app *app, const struct opt *common)
{
	struct buf b = BUF_INIT;

	buf_addf(&b, "usage: %s [options] %s\n%s\n\noptions:\n", app->name, app->operands,
		 app->summary);
	opt_help(app->opts, &b);
	if (app->opts && app->opts->kind != OPT_K_END)
		buf_addz(&b, "\ncommon to all tools:\n");
	opt_help(common, &b);
	buf_addz(&b, "\nNo file, or -, is standard input.\n"
		     "Exit status: 0 done; 1 done, but an input or record was refused;\n"
		     "2 not run, or output not written.\n");
	buf_addf(&b, "The manual is %s(1).\n", app->name);
	print_text(app, &b);
	buf_free(&b);
}

/* The sandbox is what it was possible to enter. */
void print_version(struct app *app)
{
	struct buf b = BUF_INIT;
	struct sandbox s = { 0 };

	if (!app->no_sandbox)
		sandbox_enter(&s, &(struct sandbox_needs){ .n_reads = 0 });
	buf_addf(&b, "%s (ttools) %s\nsandbox: ", app->name, TTOOLS_VERSION);
	sandbox_put(&s, &b);
	buf_addc(&b, '\n');
	print_text(app, &b);
	buf_free(&b);
}
