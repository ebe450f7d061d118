/* words_names.c - the words beside a name that tell who says it, and of whom. */
#include "turns/words.h"

/* Before a name that somebody says of himself; "is" needs "name" or "this" before it.  Source: English grammar. */
const char *const words_am[] = { "i'm", "am", "is" };
const size_t n_words_am = N_ELEMS(words_am);

/* After a name: they tell what the named one does.  Source: what language models write between turns. */
const char *const words_verbs[] = {
	"has", "had", "could", "might", "may", "would", "can", "is", "was", "asks", "says",
	"also", "then", "seems", "responds", "continues",
};
const size_t n_words_verbs = N_ELEMS(words_verbs);
