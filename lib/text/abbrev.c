#include "text/abbrev.h"

/* Byte order of a and a row's word, ASCII case apart, where their first bytes are the same. */
static int compare(struct slice a, const char *row)
{
	for (size_t i = 1; i < a.len; i++) {
		unsigned char x = (unsigned char)to_lower(a.p[i]), y = (unsigned char)row[i];
		if (x != y || y == 0)
			return x < y ? -1 : 1;
	}
	return row[a.len] ? -1 : 0;
}

/* "gen." may be a slip for "Gen.", but only where a small letter goes on. */
static enum abbrev in_lower_case(enum abbrev kind)
{
	return kind == ABBREV_NEVER ? ABBREV_CAPITAL : ABBREV_NONE;
}

enum abbrev abbrev_of(struct slice word)
{
	size_t lo = 0, hi = word.len && word.len <= ABBREV_LONGEST ? n_abbrev_rows : 0;
	unsigned char first = word.len ? (unsigned char)to_lower(word.p[0]) : 0;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		const struct abbrev_row *row = &abbrev_rows[mid];
		int c = first - (unsigned char)row->word[0];
		if (c == 0)
			c = compare(word, row->word);
		if (c == 0)
			return row->capital && word.p[0] == row->word[0] ? in_lower_case(row->kind)
									 : row->kind;
		if (c < 0)
			hi = mid;
		else
			lo = mid + 1;
	}
	return ABBREV_NONE;
}
