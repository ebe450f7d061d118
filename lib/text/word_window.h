/*
 * word_window.h - 64 bytes of a text at a time, as bit masks: where its words begin and end.
 *
 * Words are those of words.h.  A window shows them up to the first byte that is
 * neither ASCII nor one of the marks of general punctuation; what stands there
 * is for a slower look.
 */
#ifndef TEXT_WORD_WINDOW_H
#define TEXT_WORD_WINDOW_H

#include "text/ascii_mask.h"
#include "text/word_hash.h"

#define WINDOW_BYTES (MASK_BYTES + WORD_CHUNK)	/* what hashing may read of a window */

/* WINDOW_BYTES that a text of len bytes begins with: in place, or `copy`, with zeros behind its end. */
static inline const char *window_bytes(char *copy, const char *p, size_t len)
{
	if (len >= WINDOW_BYTES)
		return p;
	memset(copy, 0, WINDOW_BYTES);
	memcpy(copy, p, len);
	return copy;
}

/* The bytes of words among those of ASCII, inner apostrophes too. */
static inline uint64_t window_words(const struct ascii_masks *m)
{
	uint64_t word = m->letter | m->digit;

	return word | (m->apostrophe & word << 1 & m->letter >> 1);
}

struct window {
	const char *bytes;	/* WINDOW_BYTES: of the text, or `copy` */
	size_t len;		/* of them that are the text's, or more */
	uint64_t word;		/* bytes of words; the first one of the window begins a word, if any */
	uint64_t letter, upper, digit;	/* of ASCII */
	uint64_t curly;		/* the first bytes of apostrophes in words that are U+2019 */
	unsigned shown;		/* bytes that are shown */
	char copy[WINDOW_BYTES];	/* the end of the text, and zeros */
};

/* Finds the marks among the bytes that are not ASCII; up to the first other one the window is shown. */
void window_show_wide(struct window *w, uint64_t wide);

/* Looks at what [p, end) begins with, which is not the middle of a word; it stays borrowed. */
static inline void window_look(struct window *w, const char *p, const char *end)
{
	struct ascii_masks m;

	w->len = (size_t)(end - p);
	w->bytes = window_bytes(w->copy, p, w->len);
	m = ascii_masks(w->bytes);
	w->letter = m.letter;
	w->upper = m.upper;
	w->digit = m.digit;
	w->word = window_words(&m);
	w->curly = 0;
	w->shown = MASK_BYTES;
	if (m.wide)
		window_show_wide(w, m.wide);
}

/* Where words begin; and where those end of which is shown what could go on with them. */
static inline uint64_t window_starts(const struct window *w)
{
	return w->word & ~(w->word << 1);
}

static inline uint64_t window_ends(const struct window *w)
{
	return w->shown ? ~w->word & w->word << 1 & ((UINT64_C(1) << (w->shown - 1)) - 1) : 0;
}

/*
 * Where to look next, when words up to place `at` were taken: there the next
 * word begins, or what is not shown, or the window or the text ends.  If that is
 * 0, what stands there is more than a window shows.
 */
static inline size_t window_next(const struct window *w, unsigned at)
{
	uint64_t starts = window_starts(w) >> at;
	size_t next = starts ? at + mask_first(starts) : MASK_BYTES;

	next = next < w->shown ? next : w->shown;
	return next < w->len ? next : w->len;
}

#endif
