#include "text/abbrev.h"

#include <stdint.h>

/* A row's word as a number, so that byte order is that of numbers; written out, compilers make it one load. */
static inline uint64_t key_of(const char word[ABBREV_LONGEST + 1])
{
	const unsigned char *w = (const unsigned char *)word;

	return (uint64_t)w[0] << 56 | (uint64_t)w[1] << 48 | (uint64_t)w[2] << 40 | (uint64_t)w[3] << 32 |
	       (uint64_t)w[4] << 24 | (uint64_t)w[5] << 16 | (uint64_t)w[6] << 8 | (uint64_t)w[7];
}

/* By length, the bytes that rows begin and end with: a bit for each, by its lower five, which no case changes. */
static const struct { uint32_t first, last; } ends[ABBREV_LONGEST + 1] = {
	{ 0, 0 }, { 0x10000, 0x10000 }, { 0x24dff7e, 0x41fd1f6 }, { 0x4fdfffe, 0x4fdf7fe },
	{ 0x43d237e, 0x1d34fa }, { 0x100008, 0xc0000 }, { 0x2002, 0x1080000 }, { 0x20, 0x1000 },
};

static bool may_be_row(struct slice word)
{
	return word.len <= ABBREV_LONGEST && word.len > 0 && ends[word.len].first >> (word.p[0] & 31) & 1 &&
	       ends[word.len].last >> (word.p[word.len - 1] & 31) & 1;
}

/* "gen." may be a slip for "Gen.", but only where a small letter goes on. */
static enum abbrev in_lower_case(enum abbrev kind)
{
	return kind == ABBREV_NEVER ? ABBREV_CAPITAL : ABBREV_NONE;
}

/* The search has no branch that depends on the word: most words are no abbreviation, and each goes another way. */
enum abbrev abbrev_of(struct slice word)
{
	const struct abbrev_row *row = abbrev_rows;
	uint64_t key = 0;

	if (!may_be_row(word))
		return ABBREV_NONE;
	for (size_t i = 0; i < word.len; i++)
		key = key << 8 | (unsigned char)to_lower(word.p[i]);
	key <<= 8 * (ABBREV_LONGEST + 1 - word.len);
	for (size_t n = n_abbrev_rows; n > 1; n -= n / 2)
		row += (key_of(row[n / 2].word) <= key) * (n / 2);
	if (key_of(row->word) != key || !row->word[word.len - 1])
		return ABBREV_NONE;
	return row->capital && word.p[0] == row->word[0] ? in_lower_case(row->kind) : row->kind;
}
