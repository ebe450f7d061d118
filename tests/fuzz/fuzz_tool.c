/*
 * A tool as a whole, with its options: main of cmd/TOOL.  The words of the input's first line that
 * `words` knows are options, the rest is standard input.  Promised: a status that is one, messages
 * and output in UTF-8, JSON Lines that are records, and the same bytes and messages from
 * a pipe, with more jobs.
 */
#include "base/buf.h"
#include "model/record.h"
#include "text/utf8.h"

#include "fuzz.h"

#include <string.h>
#include <unistd.h>

#ifdef TOOL_tclean
#include "clean/clean.h"

/* Its tables do not change, and would take half of each run: made once. */
static struct cleaner *cleaner_once(void)
{
	static struct cleaner *once;

	if (!once)
		once = cleaner_new();
	return once;
}

#define cleaner_new cleaner_once
#define cleaner_free(c) ((void)(c))
#endif

#define main tool_main
int tool_main(int argc, char **argv);
#include TOOL
#undef main

#define MOST_WORDS 12
#define MOST_PIPED ((size_t)60000)	/* what a pipe holds while nobody reads */

/* What the tool's own variables are before it runs. */
#if defined TOOL_tsplit
#define EACH(what) what(app) what(by) what(dir)
#elif defined TOOL_tparse
#define EACH(what) what(app) what(asked) what(redacting) what(redact) what(map) what(detect) what(fold) what(verify)
#elif defined TOOL_tclean
#define EACH(what) what(app) what(options)
#else
#define EACH(what) what(app) what(options) what(words) what(stats_only) what(carry) what(template_name) \
	what(template_to_print)
#endif
#define ROOM(x) char x[sizeof(x)];
#define SAVE(x) memcpy(saved.x, &(x), sizeof(x));
#define RESTORE(x) memcpy(&(x), saved.x, sizeof(x));

static struct { EACH(ROOM) } saved;

/*
 * Options of any of the tools, sorted; those that end with = take what follows.  None that names
 * a file: what a template is is looked at in is_word.
 */
static const char *const known[] = {
	"--as-assistant=", "--as-user=", "--by=", "--carry", "--comments", "--detect", "--drop-flagged=",
	"--encoding=", "--explain", "--explain=html", "--field=", "--fold-captions", "--from=", "--gap=",
	"--header=", "--help", "--images", "--items=", "--keyphrases=", "--line-buffered", "--links",
	"--max-record=", "--merge", "--min-chars=", "--offsets=", "--only-metadata", "--precision",
	"--print-template=", "--private", "--quiet", "--recall", "--redact=", "--repeats", "--role=", "--sentences=",
	"--separator=", "--speaker=", "--stats", "--stats-only", "--strict", "--tables", "--template=",
	"--to=", "--verify", "--words=",
};

static bool is_word(struct slice w)
{
	if (slice_starts(w, SLICE("--template=")) || slice_starts(w, SLICE("--print-template=")))
		return slice_chr(w, '.') == w.len && slice_chr(w, '/') == w.len;
	for (size_t i = 0; i < N_ELEMS(known); i++) {
		struct slice k = slice_z(known[i]);
		if (k.p[k.len - 1] == '=' ? slice_starts(w, k) : slice_eq(w, k))
			return true;
	}
	return false;
}

/* What one run is given, and what came of it. */
struct trial {
	struct buf args;	/* each with a NUL at its end */
	size_t n_args;
	struct slice in;
	int rc;
	struct buf out, err;
};

static void add_word(struct trial *r, struct slice w)
{
	buf_add(&r->args, w);
	buf_addc(&r->args, '\0');
	r->n_args++;
}

static struct trial read_words(struct slice all)
{
	struct trial r = { .args = BUF_INIT, .out = BUF_INIT, .err = BUF_INIT, .in = all };
	struct slice line, w;

	add_word(&r, SLICE("tool"));
	add_word(&r, SLICE("--no-sandbox"));
	if (!slice_starts(all, SLICE("--")) || !slice_line(&r.in, &line))
		return r;
	line = slice_first(line, slice_chr(line, '\0'));
	while (r.n_args < MOST_WORDS && slice_word(&line, &w))
		if (is_word(w))
			add_word(&r, w);
	return r;
}

/* Puts a file in the place of a standard one; the old one, to be put back. */
static int put(int fd, int file)
{
	int old = dup(fd);

	promise(old >= 0 && dup2(file, fd) == fd);
	return old;
}

static void put_back(int fd, int old)
{
	promise(dup2(old, fd) == fd);
	close(old);
}

static void take_all(FILE *f, struct buf *into)
{
	char room[4096];
	size_t n;

	buf_reset(into);
	rewind(f);
	while ((n = fread(room, 1, sizeof(room), f)) > 0)
		buf_add(into, (struct slice){ room, n });
	rewind(f);
	promise(ftruncate(fileno(f), 0) == 0);
}

/* The input as a file, or in a pipe. */
static int give(struct slice in, bool piped, FILE *file)
{
	int ends[2];

	if (piped) {
		promise(pipe(ends) == 0);
		promise(write(ends[1], in.p, in.len) == (ssize_t)in.len);
		close(ends[1]);
		return ends[0];
	}
	rewind(file);
	promise(fwrite(in.p, 1, in.len, file) == in.len && fflush(file) == 0);
	rewind(file);
	return dup(fileno(file));
}

static void try_once(struct trial *r, bool piped)
{
	static FILE *in, *out, *err;
	char *argv[MOST_WORDS + 2] = { NULL }, *arg = r->args.p, jobs[] = "-j3";
	int argc = 0;

	if (!in)
		promise((in = tmpfile()) && (out = tmpfile()) && (err = tmpfile()));
	for (size_t i = 0; i < r->n_args; i++) {
		argv[argc++] = arg;
		arg += strlen(arg) + 1;
	}
	if (piped)
		argv[argc++] = jobs;
	int given = give(r->in, piped, in), old_in = put(0, given);
	int old_out = put(1, fileno(out)), old_err = put(2, fileno(err));
	EACH(RESTORE)
	r->rc = tool_main(argc, argv);
	fflush(stderr);
	put_back(0, old_in);
	put_back(1, old_out);
	put_back(2, old_err);
	close(given);
	take_all(out, &r->out);
	take_all(err, &r->err);
	promise(ftruncate(fileno(in), 0) == 0);
}

static void check_lines(struct slice out)
{
	struct arena a = ARENA_INIT;
	struct record r;
	struct slice line;
	const char *why;

	promise(!out.len || out.p[out.len - 1] == '\n');
	while (slice_line(&out, &line))
		promise(record_scan(&r, &a, line, &why));
	arena_free(&a);
}

static bool has(const struct trial *r, const char *word)
{
	struct slice all = buf_slice(&r->args);

	return slice_find(all, slice_z(word), 0) < all.len;
}

static void check(const struct trial *r)
{
	struct slice out = buf_slice(&r->out), err = buf_slice(&r->err);

	promise(r->rc >= 0 && r->rc <= 2);
	promise(r->rc == 0 || err.len);
	promise(utf8_valid(out) == out.len && utf8_valid(err) == err.len);
	for (size_t i = 0; i < err.len; i++)
		promise((unsigned char)err.p[i] >= ' ' || err.p[i] == '\n' || err.p[i] == '\t');
	/* only records that were read before may state spans that are wrong */
	promise(slice_find(err, SLICE("[not-tiled]"), 0) >= err.len || slice_chr(r->in, '{') < r->in.len);
	if (!has(r, "--to") && !has(r, "--explain") && !has(r, "--detect") && !has(r, "--help") &&
	    !has(r, "--print-template"))
		check_lines(out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static bool begun;
	struct trial file = read_words((struct slice){ (const char *)data, size });

	if (!begun) {
		EACH(SAVE)
		begun = true;
	}
	file.in = slice_first(file.in, MOST_PIPED);
	struct trial piped = file;
	try_once(&file, false);
	check(&file);
	try_once(&piped, true);
	promise(file.rc == piped.rc);
	promise(slice_eq(buf_slice(&file.out), buf_slice(&piped.out)));
	promise(slice_eq(buf_slice(&file.err), buf_slice(&piped.err)));
	buf_free(&file.args);
	buf_free(&file.out);
	buf_free(&file.err);
	buf_free(&piped.out);
	buf_free(&piped.err);
	return 0;
}
