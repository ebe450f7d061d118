/*
 * label.h - what could be a speaker's label at the beginning of a line.
 *
 * This looks at one line and its shape only; whether a label is a speaker's is
 * decided over the whole document (speakers.h).
 */
#ifndef TURNS_LABEL_H
#define TURNS_LABEL_H

#include "base/slice.h"

#define LABEL_MAX_WORDS 6	/* "DR. MARIA DE LA CRUZ:" has five; sentences have more */
#define LABEL_MAX_BYTES 80	/* as far as a colon is looked for */

struct label {
	struct slice name;	/* without marks, brackets, a remark and the colon */
	struct slice remark;	/* what stood in parentheses before the colon: "softly" */
	struct slice whole;	/* as written, colon and closing marks included */
	struct slice rest;	/* of the line, white space before it apart */
	bool quoted;		/* rest opens with a quotation mark */
	bool name_like;		/* each word begins with a capital, a digit or a caseless letter */
};

/*
 * Whether the line begins with "Name:", "**Name:**", "**Name**:", "[Name]:",
 * "Name (remark):" or these with a full-width colon.  Clocks, addresses of the
 * web and clauses of a sentence are not labels.
 */
bool label_read(struct slice line, struct label *out);

/* Whether s, white space apart, begins with a quotation mark; its length, or 0. */
size_t quote_open(struct slice s);

/* Length of the closing quotation mark that s begins with, or 0. */
size_t quote_close(struct slice s);

#endif
