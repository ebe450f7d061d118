/*
 * cue_text.h - the text of a caption without its markup, and whose voice says which part.
 */
#ifndef READ_CUE_TEXT_H
#define READ_CUE_TEXT_H

#include "base/arena.h"
#include "base/buf.h"

#include <stdint.h>

/* The markup of WebVTT, by the tokenizer of its specification, or what SubRip files hold. */
enum cue_markup { CUE_WEBVTT, CUE_SRT };

/* Who says a piece: by a voice tag, or by a label, which cue_names takes off the text. */
struct cue_who {
	struct slice mark;	/* "<v Name>" or "Name:" as written; not empty */
	struct slice name;	/* in it; may be empty: nobody, or after a label somebody new */
	struct slice remark;	/* in parentheses in the label */
	bool is_tag;
};

/*
 * A line of a cue, or the part of it that one voice says; blank ones are left
 * out.  Small, as a text of captions has more of them than of anything else.
 */
struct cue_piece {
	size_t at;		/* byte of the text where it begins, its voice tag included */
	struct slice text;	/* plain, white space at both ends apart: of the text or in the arena */
	const struct cue_who *who;	/* in the arena; NULL: nothing says so */
	uint32_t cue;		/* whose it is: an index */
	bool opens;		/* a line of the cue begins with it */
	bool folded;		/* set by cue_fold: it was there before */
};

struct cue_pieces {
	struct cue_piece *v;
	size_t n, cap;
};

/* Reads cues one by one; zero it, set the first three, and free plain at the end. */
struct cue_scan {
	struct arena *arena;
	struct slice text;		/* of the document */
	enum cue_markup markup;
	struct cue_pieces pieces;	/* appended to */
	const struct cue_who *voice;	/* the last one of a cue that it has all of */
	struct buf plain;		/* of the piece at hand, once it is no slice of the text */
};

/*
 * Appends the pieces of cue number `cue`, whose text as written is `raw`, a
 * slice of the document's.  A cue that has a voice and no text is one empty
 * piece, one without either is none.  Never fails; time is linear in raw.
 */
void cue_scan(struct cue_scan *s, size_t cue, struct slice raw);

#endif
