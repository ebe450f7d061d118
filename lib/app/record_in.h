/*
 * record_in.h - a tool's record, made from a cut of a raw input or a line of JSON.
 */
#ifndef APP_RECORD_IN_H
#define APP_RECORD_IN_H

#include "app/job.h"

/*
 * Sets what is in w of the job: record, text, source, index, line.  w->arena and
 * the reporter are set.  False with an error [bad-json] for a line that is no record, or
 * what warc_in says of a page.
 */
bool record_in(struct work *w, struct job *j, struct reporter *r);

/*
 * Writes the record of a job as it came in, with "error": why it was refused.
 * A line that is not JSON becomes the text of a record.
 */
void record_refused(struct job *j, struct buf *out);

#endif
