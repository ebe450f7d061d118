/*
 * page.h - how turns stand on a page that people read and that is read back exactly.
 *
 *     [Speakers: Ann Lee; Mr. Vik (softly); (user)]
 *
 *     [00:00:30] Ann Lee: what she says,
 *       with lines that go on behind two blanks
 *     Mr. Vik (softly): ((rises))
 *     (user): a turn of a role that has no name
 *     — a turn of nobody
 *
 * and in Markdown "**Ann Lee** [00:00:30] text" and "**Ann Lee:** text".  The
 * first line says all labels there are: a line is a turn's because it stands at
 * the margin, and its label is who speaks, not what could be a name.  It is
 * written by write/page.h and read by read_page.c; both have the marks from here.
 */
#ifndef MODEL_PAGE_H
#define MODEL_PAGE_H

#include "base/buf.h"
#include "model/doc.h"

#define PAGE_CAST "[Speakers: "		/* what the line of all labels begins with */
#define PAGE_CAST_RX "^\\[Speakers: .*\\]$"	/* that line, as a regular expression */
#define PAGE_NOBODY "\xE2\x80\x94"	/* instead of a label; alone in the list: nobody has one */
#define PAGE_INDENT "  "		/* before each other line of a turn */
#define PAGE_MAX_MS (INT64_C(9999) * 3600000)	/* a later start is not written */

/* Whether the speaker's name can stand on a page: it is one line. */
bool page_has_label(const struct turn *t);

/*
 * Puts the turn's label: its speaker with a backslash before what is a mark of
 * the page, else its role in parentheses; nothing if it has neither.
 */
void page_put_label(struct buf *out, const struct turn *t);

/* Bytes up to the first mark that no backslash stands before: one of : ; * ] or the end. */
size_t page_label_len(struct slice s);

/* Sets speaker or role to what a label says that was put. */
void page_take_label(struct turn *t, struct slice label, struct arena *a);

/*
 * A direction, which nobody says, is in two pairs of parentheses; a text that
 * stands in two pairs and is none gets a backslash.  Tables have the same.
 * said_mark: what comes before and after the text.  said_unmark takes it off
 * and says whether it was a direction.
 */
void said_mark(const struct turn *t, struct slice text, const char **before, const char **after);
bool said_unmark(struct slice *text);

#endif
