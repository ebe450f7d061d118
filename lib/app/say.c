#include "app/report.h"
#include "app/state.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void app_print(struct app *app, struct buf *lines)
{
	struct buf clear = BUF_INIT;

	if (!lines->len)
		return;
	progress_clear(&app->state->progress, &clear);
	if (clear.len)
		fwrite(clear.p, 1, clear.len, stderr);
	fwrite(lines->p, 1, lines->len, stderr);
	buf_free(&clear);
	buf_reset(lines);
}

void app_show_progress(struct app *app, bool last)
{
	struct app_state *s = app->state;
	struct buf line = BUF_INIT;

	progress_show(&s->progress, &s->stats, app->name, last, &line);
	if (line.len)
		fwrite(line.p, 1, line.len, stderr);
	buf_free(&line);
}

static void say(struct app *app, const struct diag_msg *msg)
{
	struct buf line = BUF_INIT;

	app->state->stats.warnings += msg->level == DIAG_WARN;
	app->state->stats.errors += msg->level == DIAG_ERROR;
	if (msg->level != DIAG_INFO)
		codes_add(&app->state->codes, msg->code, 1);
	app->state->failed |= msg->level == DIAG_ERROR;
	if (report_wanted(app, msg))
		report_line(&line, app->name, (struct slice){ NULL, 0 }, msg);
	app_print(app, &line);
	buf_free(&line);
}

void app_say(struct app *app, enum diag_level level, const char *code, const char *fmt, ...)
{
	char text[400];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	say(app, &(struct diag_msg){ level, code, 0, text });
}

void app_usage(struct app *app, const char *fmt, ...)
{
	char text[400];
	struct buf line = BUF_INIT;
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	say(app, &(struct diag_msg){ DIAG_ERROR, "usage", 0, text });
	buf_addf(&line, "try '%s --help'\n", app->name);
	app_print(app, &line);
	buf_free(&line);
}

void app_output_failed(struct app *app, const struct output *o, const char *path)
{
	struct buf name = BUF_INIT;

	if (path)
		buf_addf(&name, "'%s'", path);
	else
		buf_addz(&name, "standard output");
	app_say(app, DIAG_ERROR, "cannot-write", "%s %.*s: %s", o->failed,
		SLICE_ARG(buf_slice(&name)), strerror(o->error));
	buf_free(&name);
}
