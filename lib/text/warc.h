/*
 * warc.h - the records of a WARC file (ISO 28500), one after the other.
 *
 * A record is as long as its Content-Length says, whatever its block holds.  One that
 * is broken costs only itself: it is named with the place where it began, and the next
 * is looked for, at the next line that begins a record, or at the next gzip member (zstd
 * frame) if the compression is broken.  Memory is bounded by the largest record.
 */
#ifndef TEXT_WARC_H
#define TEXT_WARC_H

#include "base/diag.h"
#include "text/decompress.h"

/* A record.  Slices are valid until the next call. */
struct warc_record {
	uint64_t start, end;	/* in the input without its compression */
	size_t index;		/* from 1: all records count, broken ones too */
	bool refused;		/* it is broken: an error was said, the rest is not set */
	bool whole;		/* false: it is longer than warc.most, block is how it begins */
	struct slice type;	/* WARC-Type */
	struct slice id;	/* WARC-Record-ID and WARC-Target-URI without the <> around them */
	struct slice url;
	struct slice date;	/* WARC-Date */
	struct slice content_type;
	struct slice block;
};

struct warc {
	struct decompress *bytes;	/* borrowed */
	struct diag_sink *sink;		/* changed by the caller as it likes, between calls */
	size_t most;			/* bytes of a block that are held */
	struct buf window;		/* what was read: it is of use from `keep` on, not looked at from `at` on */
	size_t keep, at;
	uint64_t base;			/* place of window.p[0] in the input */
	size_t index;			/* of the last record, and where it began */
	uint64_t start;
	uint64_t to_skip;		/* bytes that are left of its block */
	uint64_t went_back;		/* bytes that were looked at for the end of a header in vain */
	bool ended;			/* nothing follows the window, up to a fault if there is one */
	const char *broken;		/* the fault, or NULL */
	uint64_t broken_at;		/* the compressed member that it is in */
	bool failed;			/* the input could not be read: that was said */
	bool lost;			/* where the next record begins has to be looked for */
};

/* Whether the bytes begin a WARC file; or one of its predecessor's, ARC, which is not read. */
bool warc_begins(struct slice head);
bool warc_begins_arc(struct slice head);
#define WARC_LOOK ((size_t)16)	/* bytes that show it */

/* Begins to read; sets bytes->resumes. */
void warc_begin(struct warc *w, struct decompress *bytes, size_t most, struct diag_sink *sink);

/* The next record; false at the end, or where the input could not be read further (w->failed). */
bool warc_next(struct warc *w, struct warc_record *r);

/* Bytes of the input, without its compression, that were read and used so far. */
uint64_t warc_read(const struct warc *w);
void warc_end(struct warc *w);

#endif
