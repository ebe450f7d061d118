/*
 * cues.h - what the caption formats share: times, and from cues to turns.
 */
#ifndef READ_CUES_H
#define READ_CUES_H

#include "read/cue_text.h"
#include "base/diag.h"
#include "turns/lexicon.h"
#include "turns/lines.h"

#include <stdint.h>

/* A caption: times and a text. */
struct cue {
	struct span span;	/* all of it as written */
	struct slice raw;	/* its text with its markup */
	struct slice id;	/* as WebVTT calls a line before the times; may be empty */
	size_t line;		/* of the source, where it begins */
	int64_t start_ms, end_ms;	/* -1: not stated, or not to be read */
};

struct cues {
	struct cue *v;
	size_t n, cap;
};

#define CUE_BYTES 80	/* a guess at what a cue has in its file, from which their array grows */

/* The two times of a line, and what follows them. */
struct cue_times {
	int64_t start_ms, end_ms;	/* -1: could not be read */
	struct slice rest;		/* of the line: settings, or text */
	bool arrow;			/* the line has WebVTT's between them */
	bool fractions;			/* both have one */
};

/* By WebVTT's grammar: "00:01.000 --> 00:02.000", hours before the minutes if over 59 or not two digits. */
bool cue_times_webvtt(struct slice line, struct cue_times *out);

/*
 * In any of the ways that people and programs write them: hours and fraction
 * may be missing, a comma or a point before it, seconds alone, one dash or two.
 * alike: only if both times are of the same form, as a habit makes them.
 */
bool cue_times_loose(struct slice line, bool alike, struct cue_times *out);

/* Whether the line holds WebVTT's arrow. */
bool cue_arrow(struct slice line);

/*
 * Turns from cues, in order: one a cue, or more where several voices speak in
 * it.  Voices come from voice tags, or if no cue has one from labels such as
 * "Name:", inferred over the whole document; both hold over cues that name
 * nobody.  Fills d->turns and d->kind.
 */
void cues_to_turns(struct doc *d, const struct cues *cues, enum cue_markup markup,
		   const struct lexicon *lex, struct diag_sink *sink);

#endif
