/*
 * tsummarize.h - what tsummarize's files share.
 */
#ifndef CMD_TSUMMARIZE_H
#define CMD_TSUMMARIZE_H

#include "app/app.h"
#include "sum/skeleton.h"
#include "sum/template.h"

enum { TO_JSONL, TO_MARKDOWN, TO_TEXT, TO_HTML };

enum { SECTIONS, TODO, ITEMS, KEYPHRASES };	/* what is counted of summaries */

/* What is made of a record before it knows of the one before. */
struct made {
	struct doc d;
	struct skeleton sk;
};

/* The template of that name, one of ours or a file; NULL after a message. */
struct template *load_template(struct app *app, const char *name);

/* Writes one of ours as it is read. */
void print_template(struct app *app, const char *name);

/* A text field of the record, or nothing. */
struct slice record_field(struct work *w, const char *key);

/* Writes the summary as --to says; or only what the record is, and how much is said in it. */
void write_summary(struct work *w, const struct made *m);
void write_statistics(struct work *w, const struct doc *d);

#endif
