/*
 * report.h - messages about inputs and records, kept until it is their turn.
 *
 * Threads work ahead of the output, so what is said about a record goes into
 * its own log, already in the form that it is printed in, and is printed when
 * the record is.
 */
#ifndef APP_REPORT_H
#define APP_REPORT_H

#include "app/app.h"
#include "app/stats_codes.h"

/* What was said about one record or input. */
struct log {
	struct buf lines;	/* the messages to print */
	size_t n[3];		/* all of them, by level */
	struct codes codes;	/* warnings and errors, by code */
	size_t shown, more;	/* warnings and infos in lines; and those that were too many */
	const char *code;	/* of the first error; NULL: there was none */
	size_t line;
	struct buf text;
};

/* Appends what the other has to print and its counts. */
void log_add(struct log *log, const struct log *other);
void log_reset(struct log *log);
void log_free(struct log *log);

/* A sink that writes into a log. */
struct reporter {
	struct diag_sink sink;	/* the one to hand out */
	const struct app *app;
	struct log *log;	/* NULL: nobody listens any more */
	struct slice file;	/* where a message about no line points to */
	size_t line;		/* and the line there; 0: none */
	struct slice source;	/* what the lines of the text count in; empty: only file is known */
};

void reporter_init(struct reporter *r, const struct app *app, struct log *log);

/* Appends "tool: source:line: level: text [code]" and LF; control characters as '?'. */
void report_line(struct buf *out, const char *tool, struct slice source,
		 const struct diag_msg *msg);

/* Whether the user wants to see it. */
bool report_wanted(const struct app *app, const struct diag_msg *msg);

/* Appends s for a terminal: control characters and what is not UTF-8 as '?'. */
void report_text(struct buf *out, struct slice s);

#endif
