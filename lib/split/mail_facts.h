/*
 * mail_facts.h - what a mail's header states about it.
 */
#ifndef SPLIT_MAIL_FACTS_H
#define SPLIT_MAIL_FACTS_H

#include "base/arena.h"
#include "model/doc.h"

/*
 * Adds title (Subject), author (From) and date, unless they are stated already.
 * text: a mail, its header first.
 */
void mail_facts(struct slice text, struct arena *a, struct metas *out);

#endif
