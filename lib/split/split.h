/*
 * split.h - one input of many sessions, cut into records.
 *
 * The splitter looks at the beginning of the input (more and more of it until
 * it knows), decides what bounds the records there, and then gives them one by
 * one in memory bounded by the largest record.  What bounds a record is not in
 * it: separator lines, and the header lines beside them ("Session Number: 11",
 * "Date: ..."), whose facts become metadata.  Records and bounds tile the
 * input, white space apart.
 */
#ifndef SPLIT_SPLIT_H
#define SPLIT_SPLIT_H

#include "base/arena.h"
#include "base/diag.h"
#include "model/doc.h"
#include "text/source.h"

enum split_by {
	SPLIT_AUTO,		/* what the input shows, by the evidence */
	SPLIT_SEPARATOR,	/* lines of one symbol, titled rules, <|endoftext|> */
	SPLIT_HEADER,		/* counter headers: "Session Number: 11", "Session 3:" */
	SPLIT_SECTION,		/* numbered headings: "2. Understanding ..." */
	SPLIT_BLANK,		/* three or more blank lines */
	SPLIT_FORMFEED,
	SPLIT_MAIL,		/* the "From " lines of a mailbox */
	SPLIT_JSON,		/* JSON values, or the elements of an array of conversations */
	SPLIT_NONE,		/* the whole input is one record */
	SPLIT_REGEX		/* split_opts.separator or .header */
};

/* What a JSON value is, by its shape. */
enum json_what {
	JSON_OTHER,
	JSON_RECORD,		/* a record of ours, or what may be one: an object with a text */
	JSON_MESSAGE,		/* of a conversation that goes on in the values after it */
	JSON_CONVERSATION
};

/*
 * Says what a value is; one that is too long to be held may be cut short.
 * *group: what a message has in common with those of the same conversation,
 * a slice of the value; empty if it does not say.
 */
typedef enum json_what json_what_fn(struct slice value, struct slice *group);

struct split_opts {
	enum split_by by;
	const char *separator;	/* a regular expression for separator lines, or NULL */
	const char *header;	/* one for lines that begin a record and stay in it, or NULL */
	bool explain;		/* say what was chosen and why, as DIAG_INFO [split] */
	bool verify;		/* check that records and bounds tile the input: [not-tiled] */
	size_t max_record;	/* bytes of text; a longer record is refused */
	json_what_fn *json_what;	/* for SPLIT_JSON; NULL: every value is a record */
};

enum cut_is {
	CUT_TEXT,
	CUT_RECORD,		/* SPLIT_JSON: a record of ours */
	CUT_BROKEN		/* SPLIT_JSON: a line that is no JSON, among lines that are */
};

/* A record as it was cut.  Slices are valid until the next call. */
struct cut {
	struct slice text;	/* UTF-8, without white space lines before and white space after it */
	uint64_t start, end;	/* its span in the input */
	size_t line;		/* its first line, from 1 */
	size_t index;		/* from 1 */
	bool only;		/* it is the only record of the input */
	enum cut_is is;
	bool refused;		/* it was over max_record: text is empty, the error was said */
	struct metas metas;	/* session, title, date, ...: what the bounds state */
};

struct splitter;

/*
 * Whether an input that begins with an object is for SPLIT_JSON: its first
 * value is a message or a conversation.  Reads as far as that value goes, but
 * not much over `max` bytes; drops nothing.
 */
bool split_json_detect(struct source *src, json_what_fn *what, size_t max);

/*
 * Begins to split what the source holds.  opts, src and sink are borrowed.
 * NULL with an error in sink ([bad-regex]) if an expression is wrong.
 */
struct splitter *splitter_new(struct source *src, const struct split_opts *opts,
			      struct diag_sink *sink);

/*
 * The next record; metas are made in the arena.  False at the end, or when the
 * input could not be read further (splitter_failed; the error was said).
 */
bool splitter_next(struct splitter *sp, struct arena *a, struct cut *out);
bool splitter_failed(const struct splitter *sp);
void splitter_free(struct splitter *sp);

#endif
