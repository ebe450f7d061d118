#include "text/titles.h"

#include "base/table.h"

/* Sorted.  Source of both: the Chicago Manual of Style, 10.11 to 10.19; 10.19 and 10.20. */
const char *const titles_before[] = {
	"capt", "chair", "chairman", "chairwoman", "dame", "doctor", "dr", "fr", "gov", "governor", "hon",
	"judge", "justice", "miss", "mr", "mrs", "ms", "mx", "officer", "president", "prof", "professor",
	"rep", "rev", "sen", "senator", "sgt", "sir", "sister",
};
const size_t n_titles_before = N_ELEMS(titles_before);

static const char *const after[] = {
	"esq", "ii", "iii", "iv", "jr", "kc", "lcsw", "md", "mp", "phd", "psyd", "qc", "rn", "sr",
};

static struct slice without_stop(struct slice word)
{
	return slice_first(word, word.len - slice_ends(word, SLICE(".")));
}

bool title_before_name(struct slice word)
{
	return TABLE_IFIND(titles_before, without_stop(word)) < N_ELEMS(titles_before);
}

bool title_after_name(struct slice word)
{
	return TABLE_IFIND(after, without_stop(word)) < N_ELEMS(after);
}
