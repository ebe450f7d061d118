/*
 * chat_dates.h - the dates and times that chat apps write before a message, in
 * whatever order and clock the phone's locale has.
 */
#ifndef READ_CHAT_DATES_H
#define READ_CHAT_DATES_H

#include "base/slice.h"

#include <stdint.h>

/* A date and a time as written; which number is the day is found later. */
struct chat_stamp {
	uint16_t n[3];		/* the date's numbers, in their order */
	uint8_t digits[3];	/* how many digits each has */
	uint8_t hour, minute, second;	/* of 24 hours; a second that is not stated is 0 */
	char mark;		/* between the numbers: one of - / . */
	bool clock_first;	/* "10:30, 20/01/2019" */
	bool halves;		/* a clock of 12 hours */
	char locale;		/* what the word for a half of the day tells of it; 0: nothing */
};

struct chat_stamps {
	struct chat_stamp *v;
	size_t n, cap;
};

/* A two-digit year stands where the order says, one of four digits tells itself. */
enum date_order { ORDER_DMY, ORDER_MDY, ORDER_YMD, ORDER_YDM, N_ORDERS };

/*
 * Reads the stamp that s begins with, marks of direction apart: how many bytes
 * it takes, or 0.  Numbers in any decimal digits; a word such as "klo" or "um"
 * may stand between date and time, one for the half of the day before or after the time.
 */
size_t chat_stamp_read(struct slice s, struct chat_stamp *out);

/*
 * The order of the dates of a chat, in which time goes on from one message to
 * the next: the one that gives the fewest dates that do not exist, then the
 * fewest steps back, then the shortest chat.
 */
enum date_order chat_order(const struct chat_stamps *stamps);

/* "2019-01-20T11:23:00"; false if the calendar has no such day or the clock no such time. */
#define CHAT_ISO_SIZE 20
bool chat_stamp_iso(const struct chat_stamp *s, enum date_order order, char iso[CHAT_ISO_SIZE]);

/* s without blanks and the invisible marks of direction before it; and the marks alone. */
struct slice chat_skip_space(struct slice s);
struct slice chat_skip_marks(struct slice s);

#endif
