/*
 * utf8.h - code points in UTF-8 text, and what kind of character they are.
 *
 * Bytes that are not UTF-8 read as U+FFFD, one for each maximal part of a
 * broken sequence (Unicode 15, table 3-8; what browsers do).  All pure.
 */
#ifndef TEXT_UTF8_H
#define TEXT_UTF8_H

#include "base/buf.h"
#include "base/slice.h"

#include <stdint.h>

#define CP_BAD UINT32_C(0xFFFD)

/*
 * Takes one code point off *in, which must not be empty.  Inline for ASCII, as
 * the two below are: together a tenth of the time it takes to read a transcript.
 */
uint32_t utf8_next_wide(struct slice *in);
static inline uint32_t utf8_next(struct slice *in)
{
	unsigned char c = (unsigned char)in->p[0];

	if (c >= 0x80)
		return utf8_next_wide(in);
	in->p++;
	in->len--;
	return c;
}

/* The code point that ends s, or 0 if s is empty. */
uint32_t utf8_last_wide(struct slice s);
static inline uint32_t utf8_last(struct slice s)
{
	unsigned char c = s.len ? (unsigned char)s.p[s.len - 1] : 0;

	return c < 0x80 ? c : utf8_last_wide(s);
}

/* Length of the longest beginning of s that is valid UTF-8 (surrogates are not). */
size_t utf8_valid(struct slice s);

/* Length of the longest beginning of s that is ASCII. */
size_t utf8_ascii(struct slice s);

/*
 * Length of the maximal broken part that s begins with, 1 to 3 bytes; 0 if s is
 * empty or begins with a whole sequence.  *unfinished: it ends with s, and more
 * bytes could complete it.
 */
size_t utf8_broken(struct slice s, bool *unfinished);

/* Writes cp and returns its length, 1 to 4; what is not a scalar value as U+FFFD. */
size_t utf8_encode(char to[4], uint32_t cp);

/* Appends cp; what is not a scalar value as U+FFFD. */
void utf8_put(struct buf *out, uint32_t cp);

/* Code points in s. */
size_t utf8_count(struct slice s);

/*
 * Kinds, from the Unicode general category (by utf8proc).  A letter is L* or a
 * mark on one; space is ASCII white space, Z* and U+FEFF; punct is P* and S*.
 */
bool cp_letter_wide(uint32_t cp);
static inline bool cp_letter(uint32_t cp)
{
	return cp < 0x80 ? (cp | 32) >= 'a' && (cp | 32) <= 'z' : cp_letter_wide(cp);
}

bool cp_upper_wide(uint32_t cp);
static inline bool cp_upper(uint32_t cp)
{
	return cp < 0x80 ? cp >= 'A' && cp <= 'Z' : cp_upper_wide(cp);
}

bool cp_lower_wide(uint32_t cp);
static inline bool cp_lower(uint32_t cp)
{
	return cp < 0x80 ? cp >= 'a' && cp <= 'z' : cp_lower_wide(cp);
}

bool cp_digit_wide(uint32_t cp);
static inline bool cp_digit(uint32_t cp)
{
	return cp < 0x80 ? cp >= '0' && cp <= '9' : cp_digit_wide(cp);
}

bool cp_space_wide(uint32_t cp);
static inline bool cp_space(uint32_t cp)
{
	return cp < 0x80 ? cp == ' ' || (cp >= '\t' && cp <= '\r') : cp_space_wide(cp);
}

bool cp_punct_wide(uint32_t cp);
static inline bool cp_punct(uint32_t cp)
{
	return cp < 0x80 ? cp > ' ' && cp < 0x7F && !cp_letter(cp) && !cp_digit(cp) : cp_punct_wide(cp);
}

/* Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar: scripts written without blanks. */
bool cp_unspaced_wide(uint32_t cp);
static inline bool cp_unspaced(uint32_t cp)
{
	return cp >= 0x0E00 && cp_unspaced_wide(cp);
}

/* Capitals in s; 0 if it has a small letter, too. */
size_t utf8_capitals(struct slice s);

/* A mark that ends a sentence: . ! ? and their forms in other scripts, and the ellipsis. */
bool cp_terminal_wide(uint32_t cp);
static inline bool cp_terminal(uint32_t cp)
{
	return cp < 0x80 ? cp == '.' || cp == '!' || cp == '?' : cp_terminal_wide(cp);
}

/* Simple lower case; U+2019 and U+02BC become the ASCII apostrophe. */
uint32_t cp_fold(uint32_t cp);

/* Appends s with every code point folded. */
void utf8_fold(struct buf *out, struct slice s);

/* s without white space (cp_space) at both ends. */
struct slice utf8_trim_wide(struct slice s);
static inline struct slice utf8_trim(struct slice s)
{
	s = slice_trim(s);
	return s.len && ((s.p[0] | s.p[s.len - 1]) & 0x80) ? utf8_trim_wide(s) : s;
}

#endif
