/*
 * redact.h - names of persons and what leads to them, replaced by tags in a record.
 *
 * Two steps.  redact_find() looks at all strings of a record, and knows after the last one who is
 * spoken of and which numbers are somebody's.  redact_apply() replaces each of them wherever it
 * stands: in the text, in turns, speakers, labels, parts, metadata and in fields that no tool knows, so
 * that nothing is left of it.  What stays as it is: id, source, index, span, line, kind, format; names
 * of roles, types and flags; titles before a name ("Dr. [PERSON_1]").
 *
 * A tag is stable: the same person, number or date has the same one throughout a record, or, with one
 * struct tags for several records, throughout these.  Tags that stand in the text already stay, and new
 * ones are numbered after them.
 */
#ifndef REDACT_REDACT_H
#define REDACT_REDACT_H

#include "model/doc.h"
#include "model/record.h"

enum redact_kind {
	REDACT_NAMES, REDACT_EMAILS, REDACT_PHONES, REDACT_DATES, REDACT_URLS, REDACT_IDS, REDACT_ADDRESSES, N_REDACT_KINDS
};

/* Their names on the command line and in `redactions`. */
extern const char *const redact_kind_names[N_REDACT_KINDS];

/* "names,emails" as bits 1 << REDACT_...; empty or "all": all of them.  False if a word is none. */
bool redact_kinds_read(struct slice list, unsigned *kinds);

/* The tables, made once a run (1 ms) and read only then: any number of threads may use them. */
struct redactor;
struct redactor *redactor_new(unsigned kinds);
void redactor_free(struct redactor *r);

/* Which tag stands for what.  One thread at a time. */
struct tags;
struct tags *tags_new(void);
void tags_free(struct tags *t);

/*
 * A line of a file of tags, {"tag":"[PERSON_1]","key":"ann miller"}, as tags_write() writes them; NULL at the
 * end.  False with a literal in *why if it is none, or says otherwise than one before.
 */
bool tags_read_line(struct tags *t, struct slice line, const char **why);
void tags_write(const struct tags *t, struct buf *out);
size_t tags_count(const struct tags *t);

/*
 * Finds in a record what is to be replaced.  d is the record as a document (its text, turns, parts,
 * speakers and format are looked at), which may be of no format; r has its fields, settled
 * (record_settle).  Both and the arena stay as they are until redact_apply.
 */
struct redaction;
struct redaction *redact_find(const struct redactor *redactor, struct arena *a, const struct doc *d, struct record *r);

/*
 * Replaces it in the record, and sets the field `redactions`: {"kind", "tag", "span"} for each tag in
 * the text.  *text: the new text.  Returns how many places were replaced in the whole record; *in_name: the record's id or
 * source holds something that was.  Frees what is not in the arena.
 */
size_t redact_apply(struct redaction *found, struct tags *tags, struct slice *text, bool *in_name);

/* Frees it without. */
void redact_drop(struct redaction *found);

#endif
