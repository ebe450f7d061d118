/*
 * own_files.c - files of a tool's own: what it learned, read and written.
 */
#include "app/report.h"
#include "app/state.h"
#include "text/input.h"
#include "text/source.h"

#define LINE_BYTES ((size_t)1 << 16)	/* a longer line is handed out in pieces: none of ours is */

/* Grows the window to the next line: false at the end, or when reading failed (*ok). */
static bool next_line(struct source *src, size_t *drop, struct slice *line, bool *ok)
{
	size_t len = 0;

	source_drop(src, *drop);
	for (;;) {
		struct slice text = source_text(src);
		len += slice_chr(slice_from(text, len), '\n');
		if (len < text.len || source_ended(src) || len > LINE_BYTES) {
			*line = slice_first(text, len);
			*drop = len < text.len ? len + 1 : len;
			return text.len > 0;
		}
		*ok = source_fill(src, text.len + 1);
		if (!*ok)
			return false;
	}
}

static void refuse(struct diag_sink *sink, enum app_file kind, size_t no, const char *why)
{
	if (kind == APP_TEMPLATE)
		diag(sink, DIAG_ERROR, "bad-template", no, "%s", why);
	else if (kind == APP_MAP)
		diag(sink, DIAG_ERROR, "bad-map", no, "%s", why);
	else
		diag(sink, DIAG_ERROR, "bad-model", no, "%s", why);
}

static bool load(struct source *src, enum app_file kind, struct diag_sink *sink, line_fn *take,
		 void *ctx)
{
	struct slice line;
	size_t no = 0, drop = 0;
	const char *why;
	bool ok = true;

	while (next_line(src, &drop, &line, &ok)) {
		no++;
		if (slice_ends(line, SLICE("\r")))
			line.len--;
		if (!take(&line, ctx, &why)) {
			refuse(sink, kind, no, why);
			return false;
		}
	}
	if (ok && !take(NULL, ctx, &why)) {
		refuse(sink, kind, no, why);
		return false;
	}
	return ok;
}

bool app_load(struct app *app, const char *path, enum app_file kind, line_fn *take, void *ctx)
{
	struct log log = { 0 };
	struct reporter r;
	struct input_watch watch = { 0, NULL };
	struct source *src;
	bool ok;

	reporter_init(&r, app, &log);
	r.file = slice_z(path);
	src = source_open(path, NULL, 0, &r.sink);
	bool marked = app->done && kind != APP_MAP;	/* which is another one after the run */
	if (marked)
		input_hash(&watch);
	if (src)
		source_watch(src, &watch);
	ok = src && load(src, kind, &r.sink, take, ctx);
	uint64_t hash = input_hashed(&watch);
	if (ok && marked)
		done_add(&app->state->done, &app->state->done.files, slice_z(path), watch.n_read, hash);
	source_close(src);
	app_print(app, &log.lines);
	log_free(&log);
	app->state->failed |= !ok;
	return ok;
}

bool app_save(struct app *app, const char *path, struct slice bytes)
{
	struct keeper *k = &app->state->keeper;
	struct output o = OUTPUT_INIT;
	bool ok;

	if (k->fd) {
		ok = keeper_save(k, path, bytes, &o);
	} else {
		ok = output_open(&o, path) && output_put(&o, bytes);
		ok = output_close(&o, ok) && ok;
	}
	if (!ok)
		app_output_failed(app, &o, path);
	return ok;
}
