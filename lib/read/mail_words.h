/*
 * mail_words.h - the words that mail programs put around what they quote.
 */
#ifndef READ_MAIL_WORDS_H
#define READ_MAIL_WORDS_H

#include "base/slice.h"

/*
 * Whether the line, or lines, lead to a quotation: "On Tue, 31 Jan 2017, Ann Lee
 * <ann@example.org> wrote:".  *who: the name, or empty.
 */
bool mail_leads(struct slice lines, struct slice *who);

/* Whether a line begins the mail that a reply or a forward has below it, unmarked. */
bool mail_original(struct slice line);

#endif
