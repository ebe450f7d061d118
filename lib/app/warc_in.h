/*
 * warc_in.h - the pages of a WARC file as jobs, and as records.
 *
 * The reading side copies what a record is made of into its job; taking the page out of
 * HTTP and of its encoding is done by the threads.
 */
#ifndef APP_WARC_IN_H
#define APP_WARC_IN_H

#include "app/job.h"
#include "text/decompress.h"

/*
 * Whether the input is a WARC file, by what --from says or its first bytes.  *refused: it is
 * one of a kind that is not read, with an error [bad-warc] or [bad-compressed] in sink.
 */
bool warc_detect(const struct app *app, struct decompress *bytes, struct diag_sink *sink, bool *refused);

/*
 * Fills the job from a record that holds a page, or is refused; false: it is neither.  hold:
 * the job gets a copy of what it needs, in its arena.  One that is too long is refused, with an
 * error in sink.
 */
bool warc_job(struct job *j, const struct warc_record *r, bool hold, struct diag_sink *sink);

/*
 * Makes the job's cut from its record: the page as UTF-8, with the facts that stand around it.
 * False with an error in w->sink.
 */
bool warc_in(struct work *w, struct job *j);

#endif
