/*
 * put.h - pieces that several forms are made of; private to lib/write.
 */
#ifndef WRITE_PUT_H
#define WRITE_PUT_H

#include "write/write.h"

/* Who speaks, for a reader: the speaker, else the role's word, else empty. */
struct slice turn_who(const struct turn *t);

/* HH:MM:SS, with the mark and three more digits if the mark is not 0. */
void put_clock(struct buf *out, int64_t ms, char mark);

/* Seconds with three decimals; nothing for a time that is not stated. */
void put_seconds(struct buf *out, int64_t ms);

/* s in one line: runs of line ends and blanks around them become one blank. */
void put_one_line(struct buf *out, struct slice s);

/* The next line of *rest that is not blank, without white space at its end. */
bool next_filled(struct slice *rest, struct slice *line);

/*
 * Whether a line of text, white space apart and not empty, could be taken for
 * the beginning of a turn or for a line between turns: it looks like a label, a
 * time, a rule, a heading.  Rather too often than not.
 */
bool may_open_turn(struct slice line);

/*
 * By --as-user and --as-assistant, else by the role.  AS_NOBODY if nothing
 * tells: an error [no-role] has been said then.
 */
enum as turn_as(const struct turn *t, const struct write_opts *o, struct diag_sink *sink);

#endif
