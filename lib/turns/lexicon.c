#include "turns/lexicon.h"

#include "base/mem.h"
#include "turns/words.h"

#include <stdlib.h>

struct lexicon *lexicon_new(const struct role_rule *rules, size_t n_rules)
{
	struct lexicon *lex = mem_grow(NULL, 1, sizeof(*lex));

	*lex = (struct lexicon){
		.headings = &headings_phrases,
		.labels = &labels_phrases,
		.flags = &flags_phrases,
		.directions = &directions_phrases,
		.roles = &roles_phrases,
		.voices = &voices_phrases,
		.open_ended = &open_ended_phrases,
		.rules = rules,
		.n_rules = n_rules,
	};
	return lex;
}

void lexicon_free(struct lexicon *lex)
{
	free(lex);
}

/* The words of a short text on the stack: labels and titles are looked up by the thousand. */
#define SHORT_WORDS 64

struct short_words {
	struct word v[SHORT_WORDS];
	struct words words;
};

static const struct words *short_split(struct short_words *s, struct slice text)
{
	s->words = (struct words){ s->v, 0, SHORT_WORDS };
	words_split_some(&s->words, text);
	return &s->words;
}

bool lexicon_heading(const struct lexicon *lex, struct slice title, int weight[N_HEADINGS])
{
	struct short_words s;
	struct phrase_hit hit;
	struct phrase_at at = { 0 };
	bool any = false;

	memset(weight, 0, N_HEADINGS * sizeof(*weight));
	short_split(&s, title);
	while (phrases_next(lex->headings, &s.words, &at, &hit)) {
		any = true;
		if (hit.row->weight > weight[hit.row->tag])
			weight[hit.row->tag] = hit.row->weight;
	}
	return any;
}

const struct phrase_row *lexicon_first(const struct phrases *set, struct slice text)
{
	struct short_words s;
	struct phrase_hit hit;
	struct phrase_at at = { 0 };

	return phrases_next(set, short_split(&s, text), &at, &hit) ? hit.row : NULL;
}

bool lexicon_has(const struct phrases *set, struct slice text)
{
	return lexicon_first(set, text) != NULL;
}
