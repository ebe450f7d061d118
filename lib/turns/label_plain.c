/*
 * label_plain.c - the labels that most lines of transcripts begin with, by bit masks.
 *
 * Each line is asked once, when a text is split into lines: a look at its first
 * bytes tells nearly always.
 */
#include "turns/label.h"

#include "text/ascii_mask.h"

#define GLANCE_BYTES 16		/* of a line that are looked at together */
#define SURE_BYTES (2 * LABEL_MAX_WORDS)	/* a name of so many has no more words than it may */

/* Byte by byte; the line begins with a capital. */
static size_t read_plain(struct slice line)
{
	size_t most = line.len <= LABEL_MAX_BYTES ? line.len : LABEL_MAX_BYTES + 1, words = 0, i = 0;
	char prev = ' ';

	for (; i < most && line.p[i] != ':'; prev = line.p[i++]) {
		char c = line.p[i];
		if (prev == ' ' ? !is_upper(c) && !is_digit(c) : !is_letter(c) && !is_digit(c) && c != ' ')
			return 0;
		words += prev == ' ';
	}
	return i > 0 && i < most && prev != ' ' && words <= LABEL_MAX_WORDS ? i : 0;
}

size_t label_plain(struct slice line)
{
	struct ascii_masks m = { 0, 0, 0, 0, 0, 0 };
	uint64_t solid, name;
	unsigned n;

	if (line.len == 0 || !is_upper(line.p[0]))
		return 0;
	if (line.len < GLANCE_BYTES)
		return read_plain(line);
	ascii_masks_add(&m, line.p, 0);
	solid = m.letter | m.digit;
	/* capitals, digits, what goes on with a word, and the blank behind one */
	name = m.upper | m.digit | (solid & solid << 1) | (m.blank & solid << 1);
	n = mask_first(~name);
	if (n > SURE_BYTES)
		return read_plain(line);
	return line.p[n] == ':' && line.p[n - 1] != ' ' ? n : 0;
}
