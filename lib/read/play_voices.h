/*
 * play_voices.h - which lines of a text are names with a speech below.
 *
 * As with labels, a line is a name because it comes back, because it has the
 * shape of one and because what is below it is speech, never because it is on
 * a list.
 */
#ifndef READ_PLAY_VOICES_H
#define READ_PLAY_VOICES_H

#include "read/play_line.h"
#include "turns/lexicon.h"
#include "turns/lines.h"

/* A line that opens a speech. */
struct play_voice {
	size_t line;		/* index into the lines */
	struct name_line at;
	struct slice speaker;	/* the name as it was written first */
};

struct play_voices {
	struct play_voice *v;
	size_t n, cap;
};

/*
 * Appends the names' lines in order; none if it is not dialogue: headings that
 * come back in the same order every time, lists below them, names that never
 * come back.
 */
void play_voices_find(struct arena *a, const struct lines *lines, const struct lexicon *lex,
		      struct play_voices *out);

/* Whether there are next to no blank lines: names are told without them, too. */
bool play_tight(const struct lines *lines);

/* Whether line i could open a speech: a name, at the top of a paragraph unless the text is tight. */
bool play_candidate(const struct lines *lines, size_t i, bool tight, struct name_line *out);

#endif
