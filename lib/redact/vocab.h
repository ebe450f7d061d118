/*
 * vocab.h - what words tell of names, dates and numbers of people: tables, looked up by a word's hash.
 *
 * Made once a run, read only then.  A word may stand in several tables; its bits are all of them.
 */
#ifndef REDACT_VOCAB_H
#define REDACT_VOCAB_H

#include "base/slice.h"

#include <stdint.h>

enum vocab_bit {
	V_GIVEN = 1 << 0,	/* a given name */
	V_FAMILY = 1 << 1,	/* a family name */
	V_WEAK = 1 << 2,	/* but a usual word or a place, too */
	V_PLACE = 1 << 3,	/* a town, country, river ... */
	V_OTHER = 1 << 4,	/* another proper noun: a people, a make, a feast */
	V_ONLY = 1 << 5,	/* is written with a capital only */
	V_FAMOUS = 1 << 6,	/* known by it alone: Freud */
	V_PHRASE = 1 << 7,	/* names of two or three words begin with it */
	V_TITLE = 1 << 8,	/* Mrs, Herr: a name follows */
	V_OFFICE = 1 << 9,	/* Nurse, Coach: a name may follow */
	V_KIN = 1 << 10,	/* sister, boss: "my sister Ann" */
	V_POSSESSIVE = 1 << 11,	/* my, her */
	V_SAYS = 1 << 12,	/* said, told: whose subject is a person */
	V_GREETS = 1 << 13,	/* hi, dear, thanks */
	V_TOWARDS = 1 << 14,	/* told, married: whose object is a person */
	V_GROUP = 1 << 15,	/* University, Inc: what stands before it names no person */
	V_STREET = 1 << 16,	/* Street, Ave */
	V_BEFORE_PLACE = 1 << 17,	/* Lake, Saint: what follows is a place */
	V_ROLE = 1 << 18,	/* a label that names no person: Speaker, Caller */
	V_FIELD = 1 << 19,	/* "Name:", "Patient:" in a form */
	V_CALENDAR = 1 << 20,	/* a month or a day of the week */
	V_PARTICLE = 1 << 21,	/* van, de, bin */
	V_SPOKEN = 1 << 22,	/* a digit that is said: five, oh */
	V_STATE = 1 << 23,	/* a state's two letters, before a ZIP code */
	V_ROAD = 1 << 24,	/* rue, calle: stands before a street's name */
	V_PHONE = 1 << 25,	/* call, mobile: a number of a telephone is near */
	V_CUE = 1 << 26,	/* what a number of a person's is called begins with it */
	V_FILLER = 1 << 27,	/* stands between such a cue and the number: is, my */
	V_PRONOUN = 1 << 28,	/* you, we, the: what stands before it is no name but "Will", "May" */
	V_OPENS = 1 << 29,	/* what is said before a name may begin with it: "my name is" */
};

struct vocab_row {
	uint32_t bits;
	const char *source;
	const char *words;	/* with a blank between; parts of one name with '_' */
};

extern const struct vocab_row words_given[], words_family[], words_around[], words_proper[];
extern const size_t n_words_given, n_words_family, n_words_around, n_words_proper;

struct vocab;
struct vocab *vocab_new(void);
void vocab_free(struct vocab *v);

/* The bits of a word by word_hash() of it, and of a name of several words by the hashes joined; 0: none. */
uint32_t vocab_bits(const struct vocab *v, uint64_t hash);
static inline uint64_t vocab_join(uint64_t first, uint64_t next)
{
	return (first ^ (next >> 7)) * UINT64_C(0x9e3779b97f4a7c15) + next;
}

#endif
