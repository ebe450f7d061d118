/*
 * lexis.h - what an English word can be: how often WordNet's texts have it as each part of speech.
 *
 * The table is made when the project is built, by make/make_lexis.c.  It holds
 * the single words of WordNet 3.0 (Debian's wordnet-base), with how often each was
 * found as a noun, verb, adjective and adverb in the texts whose senses were
 * marked (cntlist.rev), and its irregular forms; and beside them our own stop words
 * (text/stopwords.h) and words of grammar (tags.h), so that one look tells all.
 * Regular forms are led back to their base here: "agreed" is a verb's, "boxes" a
 * noun's or a verb's.
 */
#ifndef KEY_LEXIS_H
#define KEY_LEXIS_H

#include "base/slice.h"
#include "key/tags.h"
#include "text/stopwords.h"

#include <stdint.h>

/* The parts of speech that have forms. */
enum pos { POS_NOUN, POS_VERB, POS_ADJ, POS_ADV, N_POS };

/* What a form says of its base: plural or third person, past, -ing, compared. */
enum pos_form { FORM_BASE, FORM_S, FORM_PAST, FORM_ING, FORM_COMPARED };

/*
 * Levels: 0 the word is never that part of speech, 1 it may be (it was never
 * seen), n + 2 it was seen 2^n times up to twice that.
 */
#define LEXIS_MOST 15u		/* the highest */

struct lexis_row {
	unsigned char level[N_POS];
	unsigned char form[N_POS];	/* enum pos_form */
	bool known;			/* to WordNet, or a base of it is; else all levels are 0 */
	enum stop stop;
	enum tag grammar;		/* of a word of grammar; N_TAGS: it is none */
};

/* A word in any case.  Pure. */
void lexis_of(struct slice word, struct lexis_row *out);

/*
 * The table: a word is in the slot that the highest LEXIS_BITS of its hash say, or
 * in the next free one after it.  A slot has the lowest 32 bits of the hash above,
 * and below them what is known, which is never 0: 4 bits for each level, 1, 2, 1
 * and 1 for each form, 4 for the stop word's kind and 5 for the tag, plus 1, of a
 * word of grammar.  To WordNet's words the hash of another one is nearly never equal.
 */
#define LEXIS_BITS 17
extern const uint64_t lexis_slots[1u << LEXIS_BITS];

#define LEXIS_FORMS 16
#define LEXIS_STOP 21
#define LEXIS_GRAMMAR 25
#define LEXIS_LONGEST 48	/* bytes of a word in the table, folded: it has none but ASCII letters */

_Static_assert(N_STOPS <= 1 << 4 && N_TAGS < 1 << 5, "they fit into a slot");

#endif
