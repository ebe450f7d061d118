#include "read/fountain_cuts.h"

bool fountain_joint(struct slice blank_line)
{
	return slice_starts(blank_line, SLICE("  "));
}

/* The first empty line's place after the line that `at` is in; text.len if none. */
static size_t empty_line(struct slice text, size_t at)
{
	struct slice rest = slice_from(text, at), line;

	slice_line(&rest, &line);
	while (slice_line(&rest, &line))
		if (slice_trim(line).len == 0 && !fountain_joint(line))
			return (size_t)(line.p - text.p);
	return text.len;
}

/*
 * Where a mark that is not closed was looked for last: it is looked for again
 * only behind that, so that a run of opening marks takes linear time.
 */
struct scan {
	struct slice text;
	size_t empty;		/* the first empty line behind the last "[[" */
	size_t no_note;		/* no "]]" between here and the last "[[" */
	bool no_boneyard;	/* no end of a boneyard in the rest */
};

/* The end of the boneyard that opens at `at`, or 0. */
static size_t boneyard_end(struct scan *s, size_t at)
{
	size_t end;

	if (s->no_boneyard)
		return 0;
	end = slice_find(s->text, SLICE("*/"), at + 2);
	s->no_boneyard = end == s->text.len;
	return s->no_boneyard ? 0 : end + 2;
}

/* The end of the note that opens at `at`, or 0. */
static size_t note_end(struct scan *s, size_t at)
{
	size_t end;

	if (at < s->no_note)
		return 0;
	if (at >= s->empty)
		s->empty = empty_line(s->text, at);
	end = slice_find(slice_first(s->text, s->empty), SLICE("]]"), at + 2);
	if (end >= s->empty)
		s->no_note = s->empty;
	return end >= s->empty ? 0 : end + 2;
}

void fountain_cuts(struct arena *a, struct slice text, struct cuts *out)
{
	struct scan s = { text, 0, 0, false };

	for (size_t at = 0; at + 1 < text.len; at++) {
		bool note = text.p[at] == '[' && text.p[at + 1] == '[';
		size_t end = note ? note_end(&s, at) :
			     text.p[at] == '/' && text.p[at + 1] == '*' ? boneyard_end(&s, at) : 0;
		if (end == 0)
			continue;
		*VEC_PUSH(a, out) = (struct cut){ { at, end }, note };
		at = end - 1;
	}
}
