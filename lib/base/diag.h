/*
 * diag.h - what the library has to say: messages into a sink.
 *
 * The library reports, the tool prints.  A message has a level, a fixed code
 * that scripts may match, a line of the source (0: none) and a text in lower
 * case without a full stop, the problem first, the culprit in quotes.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include "base/slice.h"

enum diag_level { DIAG_INFO, DIAG_WARN, DIAG_ERROR };

struct diag_msg {
	enum diag_level level;
	const char *code;	/* a literal such as "bad-time" */
	size_t line;		/* of the source, from 1; 0: the message is about no line */
	const char *text;	/* NUL-terminated, valid during the call */
};

/*
 * emit is called once a message, in order.  line_base is added to every line
 * that is not 0, so that a reader may count from 1 within its record.  A sink
 * belongs to one thread.
 */
struct diag_sink {
	void (*emit)(struct diag_sink *sink, const struct diag_msg *msg);
	size_t line_base;
	size_t n[3];		/* messages so far, by level */
	bool unquoted;		/* nothing that the input says is to be said again: --private */
};

#define DIAG_QUOTE_MAX 80

/*
 * Says it; a NULL sink hears nothing.  Texts over 400 bytes are cut.  '%.*s', in quotation
 * marks, is what the input says: at most DIAG_QUOTE_MAX bytes of it, whole characters, and
 * "..." for the rest; an unquoted sink has "..." alone.  So what comes from an input is never
 * given as %s, and names of files and options always are.  Other conversions: %.*s, %s, %c, %d, %zu, %llu, PRIu64.
 */
void diag(struct diag_sink *sink, enum diag_level level, const char *code, size_t line,
	  const char *fmt, ...) __attribute__((format(printf, 5, 6)));

#endif
