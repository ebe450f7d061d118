/*
 * sheet.h - a record's article of the page that --to html writes; private to lib/sum.
 *
 * Every id on the page is "r", the record's id made fit for an address, "-" and a
 * letter with a number: t12 the 12th turn, p3 and b3 the third part and block,
 * q5 the fifth quotation of the summary; "text", where there is none of these.
 */
#ifndef SUM_SHEET_H
#define SUM_SHEET_H

#include "sum/skeleton.h"
#include "sum/statistics.h"

/* Where a quotation stands in what is shown below the summary. */
struct mark {
	const char *start, *end;	/* in a text of the document */
	size_t quote;			/* which of the sheet's, from 1 */
};

struct sheet {
	const struct doc *d;
	const struct skeleton *sk;	/* NULL: statistics only */
	const struct statistics *st;
	struct slice anchor;		/* what all its ids begin with, the "-" included */
	struct { struct mark *v; size_t n, cap; } marks;	/* in order of start */
	size_t quotes;			/* shown so far */
	struct buf *out;
};

/* What the ids of a record begin with: each id of a record its own, whatever is in it. */
struct slice sheet_anchor(struct arena *a, struct slice id);

/* Finds where the quotations stand, which get their numbers in the order of the sheet (sheet_marks.c). */
void sheet_find_marks(struct sheet *s);

/* Appends a text of the document with its quotations marked, each with the way back. */
void sheet_put_marked(struct sheet *s, struct slice text);

/* Appends a name as text, cut if it is long, without one the role, else a dash. */
void sheet_put_who(struct sheet *s, struct slice name, enum role role);

/* Appends <a href> to an id of the sheet; "</a>" is for the caller. */
void sheet_put_link(struct sheet *s, const char *class, const char *kind, size_t n);

/* Appends who spoke when, as a picture; nothing if nobody did, or nobody changed (sheet_bar.c). */
void sheet_put_bar(struct sheet *s);

/* Appends the document: its turns, parts or blocks (sheet_document.c). */
void sheet_put_document(struct sheet *s);

#endif
