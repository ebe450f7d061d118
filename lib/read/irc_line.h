/*
 * irc_line.h - one line of a chat log, in the forms that the programs for
 * Internet Relay Chat write.
 */
#ifndef READ_IRC_LINE_H
#define READ_IRC_LINE_H

#include "read/chat_dates.h"
#include "text/datetime.h"

enum irc_kind {
	IRC_OTHER,	/* none of these */
	IRC_SAID,	/* "<nick> text" */
	IRC_ACTION,	/* "* nick sits": what /me writes; or an event, where the nick is not known */
	IRC_EVENT,	/* somebody came, left, changed a name or a mode; a notice */
	IRC_OPEN,	/* the log begins, or its day */
	IRC_DAY,
	IRC_CLOSE
};

enum irc_time { IRC_NO_TIME, IRC_DATETIME, IRC_NUMBERS };

struct irc_line {
	enum irc_kind kind;
	enum irc_time time;		/* which of the two below is set */
	struct datetime when;		/* a date is not in every one; of IRC_OPEN and IRC_DAY, too */
	struct chat_stamp stamp;	/* "18-04-2019 00:54:06" */
	struct slice label;		/* "<@nick>", as written */
	struct slice nick;		/* without marks of rank and the address */
	struct slice text;		/* what was said or done; of others all after the time */
};

void irc_line_read(struct slice line, struct irc_line *out);

#endif
