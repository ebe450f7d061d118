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
	SPLIT_NONE,		/* the whole input is one record */
	SPLIT_REGEX		/* split_opts.separator or .header */
};

struct split_opts {
	enum split_by by;
	const char *separator;	/* a regular expression for separator lines, or NULL */
	const char *header;	/* one for lines that begin a record and stay in it, or NULL */
	bool explain;		/* say what was chosen and why, as DIAG_INFO [split] */
	bool verify;		/* check that records and bounds tile the input: [not-tiled] */
	size_t max_record;	/* bytes of text; a longer record is refused */
};

/* A record as it was cut.  Slices are valid until the next call. */
struct cut {
	struct slice text;	/* without white space lines before and white space after it */
	uint64_t start, end;	/* its span in the input */
	size_t line;		/* its first line, from 1 */
	size_t index;		/* from 1 */
	bool only;		/* it is the only record of the input */
	bool refused;		/* it was over max_record: text is empty, the error was said */
	struct metas metas;	/* session, title, date, ...: what the bounds state */
};

struct splitter;

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
