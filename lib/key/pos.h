/*
 * pos.h - what an English word can be: how often WordNet's texts have it as each part of speech.
 *
 * The table is made when the project is built, by make/make_pos.c out of
 * WordNet 3.0 (Debian's wordnet-base): its single words, with how often each was
 * found as a noun, verb, adjective and adverb in the texts whose senses were
 * marked (cntlist.rev), and its irregular forms.  Regular forms are led back to
 * their base here: "agreed" is a verb's, "boxes" a noun's or a verb's.
 */
#ifndef KEY_POS_H
#define KEY_POS_H

#include "base/slice.h"

#include <stdint.h>

/* The parts of speech that have forms. */
enum pos { POS_NOUN, POS_VERB, POS_ADJ, POS_ADV, N_POS };

/* What a form says of its base: plural or third person, past, -ing, compared. */
enum pos_form { FORM_BASE, FORM_S, FORM_PAST, FORM_ING, FORM_COMPARED };

/*
 * Levels: 0 the word is never that part of speech, 1 it may be (it was never
 * seen), n + 2 it was seen 2^n times up to twice that.
 */
struct pos_row {
	unsigned char level[N_POS];
	unsigned char form[N_POS];	/* enum pos_form */
};

#define POS_MOST 15u		/* the highest level */

/*
 * The table: hashes of words (word_hash), ascending, and for each a byte for
 * each part of speech, the first lowest: its level, and its form times 16.
 */
extern const uint64_t pos_hashes[];
extern const uint32_t pos_bits[];
extern const size_t n_pos_rows;

/* A word in any case.  False, with all levels 0: neither it nor a base of it is in the table. */
bool pos_of(struct slice word, struct pos_row *out);

#endif
