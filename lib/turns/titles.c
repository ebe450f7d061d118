#include "turns/titles.h"

#include "base/table.h"

/* Source of both: the Chicago Manual of Style, 10.11 to 10.19; 10.19 and 10.20. */
static const char *const before[] = {
	"dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "doctor", "judge", "justice", "sen",
	"senator", "rep", "rev", "sir", "dame", "gov", "governor", "president", "capt", "sgt",
	"officer", "hon", "fr", "sister", "chairman", "chairwoman", "chair",
};

static const char *const after[] = {
	"jr", "sr", "ii", "iii", "iv", "md", "phd", "psyd", "esq", "rn", "lcsw", "mp", "qc", "kc",
};

static struct slice without_stop(struct slice word)
{
	return slice_first(word, word.len - slice_ends(word, SLICE(".")));
}

bool title_before_name(struct slice word)
{
	return list_ihas(before, N_ELEMS(before), without_stop(word));
}

bool title_after_name(struct slice word)
{
	return list_ihas(after, N_ELEMS(after), without_stop(word));
}
