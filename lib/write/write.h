/*
 * write.h - the forms that --to writes turns in: one file and one table row each.
 *
 * Fields are named exactly as the programs name them that read the form.  A
 * form carries turns; parts and notes stay in JSON Lines.  Everything here is
 * pure: any thread may call.
 */
#ifndef WRITE_WRITE_H
#define WRITE_WRITE_H

#include "base/buf.h"
#include "base/diag.h"
#include "model/doc.h"
#include "turns/lexicon.h"

/* Who a turn is by in chat data. */
enum as { AS_NOBODY, AS_USER, AS_ASSISTANT, AS_SYSTEM, AS_TOOL, N_AS };

/* From --as-user and --as-assistant: a role of ttools-record(5), or a speaker's name or label. */
struct as_rule {
	struct slice who;
	enum as as;
};

struct write_opts {
	struct slice id;		/* of the record: messages name it, some forms carry it */
	const struct as_rule *rules;	/* the first that fits counts, names before roles */
	size_t n_rules;
	const struct lexicon *lex;	/* of the run: what a form has to guess is read again by it */
	bool later;			/* another record stands before this one in the output */
};

struct form {
	const char *name;		/* as --to takes it */
	const char *what;		/* one line for people */
	const char *header;		/* once an output, before the first record; or NULL */
	bool any_text;			/* a record without turns is written as its text */
	bool marks;			/* marks directions itself: said_mark() of model/page.h */
	bool (*write)(const struct doc *d, const struct write_opts *o, struct buf *out,
		      struct diag_sink *sink);
};

extern const struct form *const forms[];	/* ends with NULL */

/*
 * Appends a record.  False if the form cannot carry it: an error names the
 * record, the line of the turn (by [no-turns], [no-time], [no-role],
 * [cannot-carry]) and what to do; out is then unchanged.
 */
bool form_write(const struct form *f, const struct doc *d, const struct write_opts *o,
		struct buf *out, struct diag_sink *sink);

#endif
