#include "text/stopwords.h"

#include "text/utf8.h"

#define LONGEST 16	/* bytes of a stop word, with some to spare */

/* word folded into out[]; false if it is longer than any stop word or not ASCII. */
static bool fold(struct slice word, char out[LONGEST], size_t *n)
{
	*n = 0;
	while (word.len) {
		uint32_t cp = cp_fold(utf8_next(&word));
		if (cp >= 0x80 || *n == LONGEST)
			return false;
		out[(*n)++] = (char)cp;
	}
	return true;
}

enum stop stopword_kind(struct slice word)
{
	char folded[LONGEST];
	size_t lo = 0, hi = n_stopwords, n;

	if (!fold(word, folded, &n))
		return STOP_NONE;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		int c = slice_cmp((struct slice){ folded, n }, stopwords[mid].word);
		if (c == 0)
			return stopwords[mid].kind;
		if (c < 0)
			hi = mid;
		else
			lo = mid + 1;
	}
	return STOP_NONE;
}

bool stopword_is(struct slice word)
{
	return stopword_kind(word) != STOP_NONE;
}
