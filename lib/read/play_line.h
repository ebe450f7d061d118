/*
 * play_line.h - what one line or paragraph of a play could be.
 *
 * Each is pure and looks at the text given, white space at both ends apart.
 */
#ifndef READ_PLAY_LINE_H
#define READ_PLAY_LINE_H

#include "base/slice.h"

/* A line that is a name and nothing else. */
struct name_line {
	struct slice name;	/* "FIRST WITCH" of "FIRST WITCH, aside." */
	struct slice remark;	/* "aside" of it, brackets apart; empty: none */
	bool bold;
};

/* Capitals, or bold in any case: up to six words, no sentence, no numeral. */
bool name_line_read(struct slice line, struct name_line *out);

/*
 * "ACT II", "SCENE 3. A wood": the heading of a part of a play.  *number is its
 * number (empty: none), *title the whole line without a full stop.
 */
bool play_heading(struct slice line, struct slice *number, struct slice *title);

/* Capitals that head lists and parts, and are no name: "DRAMATIS PERSONAE", "THE END". */
bool play_no_name(struct slice name);

/* "FINIS", "THE END." */
bool play_end(struct slice line);

/* s without marks of emphasis around it: "[_Exit._]" has them within its brackets. */
struct slice play_unmark(struct slice s);

/* Whether a whole paragraph is a stage direction; *inner: without marks around it. */
bool play_direction(struct slice paragraph, struct slice *inner);

/* The same of one line among others: brackets around all of it. */
bool play_direction_line(struct slice line, struct slice *inner);

#endif
