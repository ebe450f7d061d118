#include "write/read_back.h"

#include "read/reader.h"
#include "write/put.h"

/* The same words, wherever lines break. */
static bool same_words(struct slice a, struct slice b)
{
	struct slice x, y;

	while (slice_word(&a, &x))
		if (!slice_word(&b, &y) || !slice_eq(x, y))
			return false;
	return !slice_word(&b, &y);
}

static bool same_turn(const struct turn *t, int64_t end, const struct turn *back)
{
	return same_words(turn_who(t), back->speaker) && same_words(t->text, back->text) &&
	       t->start_ms == back->start_ms && end == back->end_ms;
}

const struct turn *read_back_lost(const struct doc *d, const int64_t *ends, struct slice file,
				  const struct lexicon *lex)
{
	struct lexicon plain = *lex;	/* without what the user asked of this run */
	struct arena a = ARENA_INIT;
	struct doc back = { .arena = &a, .text = file, .line = 1 };
	size_t i = 0;

	plain.n_rules = plain.n_names = 0;
	plain.fold_captions = false;
	doc_read(&back, NULL, &plain, NULL);
	while (i < d->turns.n && i < back.turns.n && same_turn(&d->turns.v[i], ends[i], &back.turns.v[i]))
		i++;
	arena_free(&a);
	if (i > 0 && i == d->turns.n && back.turns.n > i)
		i--;
	return i < d->turns.n ? &d->turns.v[i] : NULL;
}

void read_back_refuse(const struct turn *lost, const struct write_opts *o, const char *what,
		      const char *instead, struct diag_sink *sink)
{
	diag(sink, DIAG_ERROR, "cannot-carry", lost->line,
	     "record '%.*s': turn %zu would not be read from %s as it is, by its speaker's name, its "
	     "text or its times: --to %s can carry it", SLICE_ARG(o->id), lost->index, what, instead);
}
