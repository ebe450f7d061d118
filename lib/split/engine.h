/*
 * engine.h - the splitter's state, shared by its own files only.
 */
#ifndef SPLIT_ENGINE_H
#define SPLIT_ENGINE_H

#include "base/buf.h"
#include "split/split.h"
#include "split/guess.h"
#include "split/sections.h"
#include "split/window.h"
#include "text/rx.h"

#define SPLIT_FAR ((size_t)1024 * 1024)	/* bytes passed over before they are dropped */
#define AHEAD_LINES 64			/* as far as is looked ahead from a line that could bound */

/* What comes after a line, blank lines and rules that are not chosen apart. */
enum ahead { AHEAD_END, AHEAD_BOUND, AHEAD_HEADER, AHEAD_LABEL, AHEAD_SMALL, AHEAD_TEXT };

/* A line that may part attachments was met, and a header below it. */
enum mail_part { MAIL_NO_PART, MAIL_PART, MAIL_PART_HEAD };

/* What is known of the mail at hand (mail.c). */
struct mail_state {
	bool header;			/* its header goes on */
	uint64_t length;		/* of its body, if it is stated; else 0 */
	uint64_t body, until;		/* bytes of the input: where it begins, and what is surely in it */
	enum mail_part part;
	bool attached;			/* inside a mailbox attached to it, up to the delimiter */
	char delimiter[80];
	size_t delimiter_len;
};

/* Where the cutter of JSON values is (json_values.c). */
struct json_state {
	size_t at;			/* byte of the window */
	size_t line;			/* its line, from 0 */
	bool in_array;			/* whose elements are records */
	bool on_lines;			/* each value so far had a line of its own */
	bool spread;			/* one did not */
	uint64_t wasted;		/* bytes that were looked at in vain for the end of a torn line's value */
	struct buf group;		/* of the message that began the record at hand */
};

struct splitter {
	struct window window;
	struct place at;		/* where the next record begins, bounds passed over */
	struct split_opts opts;		/* opts.by is SPLIT_REGEX if an expression was given */
	struct diag_sink *sink;
	struct rx *separator, *header;
	struct header_words words;
	struct plan plan;
	struct section_count sections;
	bool begun;
	bool talks;			/* labels come back in the beginning of the input */
	bool unmarked;			/* no line of the input, which is all read, could be a boundary */
	size_t index;			/* of the last record */
	size_t n_bounds;		/* boundaries met so far */
	size_t n_warned;
	size_t frame_line;		/* end of a frame inside a body, no boundary; 0: none */
	/* what look_ahead last found, which holds for all places in these lines */
	struct { size_t from, to; enum ahead is; } ahead;
	struct mail_state mail;
	struct json_state json;
	bool untiled;			/* said once */
	struct buf facts;		/* header lines of the bounds passed over, each with LF */
	struct buf held;		/* the text of a record whose window had to go */
};

/* A record while its end is looked for.  start and end are bytes of the window, unless held. */
struct body {
	size_t start, end;		/* white space after it apart */
	bool held;			/* its text is in splitter.held */
	bool refused;			/* too long: not kept */
	bool bounded;			/* it ended at a boundary, not at the end of the input */
	uint64_t from, to;		/* its span in the input */
	size_t line;
	size_t lines;			/* of text so far */
	size_t labels, asked;		/* turns before byte `asked` of the window, up to two: split_labels */
	size_t blanks;			/* blank lines since the last line of text */
	bool trailing;			/* white space was passed over since then */
	struct slice number, title;	/* of a section, in splitter.facts */
};

/* SPLIT_MAIL: whether a line ends the mail before it, and whether it bounds mails. */
bool mail_ends(struct splitter *sp, const struct body *b, const struct wline *l);
bool mail_bound(struct splitter *sp, const struct wline *l);

/*
 * Passes over lines of the body at sp->at that surely do not end it, as far as
 * they are in the window.  A line that is not taken may end it or not.
 */
void split_run(struct splitter *sp, struct body *b);

/* Turns among the lines of the body before sp->at, up to two: looked for when somebody asks. */
size_t split_labels(const struct splitter *sp, struct body *b);

/* splitter_next for SPLIT_JSON. */
bool split_json_next(struct splitter *sp, struct cut *out);

/* Makes room: moves the body's text out of the window and drops what was passed over. */
void split_drop(struct splitter *sp, struct body *b);

/*
 * Passes over what bounds records at sp->at, its header lines going to sp->facts:
 * up to the first line of the next record, or the end.  b: the record before, or NULL.
 */
void split_pass_bounds(struct splitter *sp, struct body *b);

/*
 * What the line could bound; slices in *b are of the line.  All that look ahead
 * may move the window: slices of it are then gone.
 */
bool split_shape(const struct splitter *sp, const struct wline *l, struct bound *b);

/* What a line that is not blank is; AHEAD_HEADER of any rule: *b tells more. */
enum ahead split_what(const struct splitter *sp, const struct wline *l, struct bound *b);

/* What comes at or after a place; whether turns of talk come soon, before another boundary. */
enum ahead split_ahead(struct splitter *sp, const struct place *at);
bool split_talk_ahead(struct splitter *sp, const struct place *at);

/* The place after a line at sp->at. */
struct place split_after(const struct splitter *sp, const struct wline *l);

bool split_matches(struct rx *rx, struct slice text);

/* Whether rules and headers beside the chosen boundaries are looked at, too. */
bool split_any_rule(const struct splitter *sp);

/* Whether the line, not blank or with a form feed, ends the body before it. */
bool split_ends(struct splitter *sp, struct body *b, const struct wline *l);

/* Whether all bytes of the window [from, to) are white space or lines that may bound. */
bool split_gap_ok(const struct splitter *sp, size_t from, size_t to);

#endif
