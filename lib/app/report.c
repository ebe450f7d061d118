#include "app/report.h"

#include "text/utf8.h"

/* A hostile record must not fill the memory with warnings: more than these are only counted. */
#define SHOWN_PER_LOG 200

static const char *const level_names[] = { "info", "warning", "error" };

void log_add(struct log *log, const struct log *other)
{
	buf_add(&log->lines, buf_slice(&other->lines));
	for (size_t i = 0; i < N_ELEMS(log->n); i++)
		log->n[i] += other->n[i];
	codes_add_all(&log->codes, &other->codes);
}

void log_reset(struct log *log)
{
	struct buf lines = log->lines, text = log->text;

	buf_reset(&lines);
	buf_reset(&text);
	log->codes.n = 0;
	*log = (struct log){ .lines = lines, .text = text, .codes = log->codes };
}

void log_free(struct log *log)
{
	buf_free(&log->lines);
	buf_free(&log->text);
	codes_free(&log->codes);
}

static bool control(uint32_t cp)
{
	return cp < 0x20 || (cp >= 0x7F && cp < 0xA0) || cp == CP_BAD;
}

void report_text(struct buf *out, struct slice s)
{
	while (s.len) {
		struct slice rest = s;
		if (control(utf8_next(&rest)))
			buf_addc(out, '?');
		else
			buf_add(out, slice_first(s, s.len - rest.len));
		s = rest;
	}
}

void report_line(struct buf *out, const char *tool, struct slice source,
		 const struct diag_msg *msg)
{
	buf_addf(out, "%s: ", tool);
	if (source.len) {
		report_text(out, source);
		if (msg->line)
			buf_addf(out, ":%zu", msg->line);
		buf_addz(out, ": ");
	}
	buf_addf(out, "%s: ", level_names[msg->level]);
	report_text(out, slice_z(msg->text));
	buf_addf(out, " [%s]\n", msg->code);
}

/* What --explain asked for is said without -v. */
bool report_wanted(const struct app *app, const struct diag_msg *msg)
{
	switch (msg->level) {
	case DIAG_INFO:
		return app->verbose ||
		       (app->split.explain && slice_is(slice_z(msg->code), "split"));
	case DIAG_WARN:
		return !app->quiet;
	case DIAG_ERROR:
		break;
	}
	return true;
}

/* The reason why a record is refused is its first error. */
static void keep_error(struct log *log, const struct diag_msg *msg)
{
	if (msg->level != DIAG_ERROR || log->code)
		return;
	log->code = msg->code;
	log->line = msg->line;
	buf_addz(&log->text, msg->text);
}

static void emit(struct diag_sink *sink, const struct diag_msg *given)
{
	struct reporter *r = (struct reporter *)sink;
	struct diag_msg msg = *given;
	struct slice where = r->source;

	if (!r->log)
		return;
	if (!msg.line || !r->source.len) {
		where = r->file;
		msg.line = r->line ? r->line : msg.line;
	}
	r->log->n[msg.level]++;
	if (msg.level != DIAG_INFO)
		codes_add(&r->log->codes, msg.code, 1);
	keep_error(r->log, &msg);
	if (!report_wanted(r->app, &msg))
		return;
	if (msg.level != DIAG_ERROR && r->log->shown++ >= SHOWN_PER_LOG)
		r->log->more++;
	else
		report_line(&r->log->lines, r->app->name, where, &msg);
}

void reporter_init(struct reporter *r, const struct app *app, struct log *log)
{
	*r = (struct reporter){ .sink = { .emit = emit, .unquoted = app->private_run }, .app = app, .log = log };
}
