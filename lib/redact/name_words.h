/*
 * name_words.h - what words are to a search for names, one by one and beside each other; private to lib/redact.
 */
#ifndef REDACT_NAME_WORDS_H
#define REDACT_NAME_WORDS_H

#include "redact/people.h"

/* What is known of one word. */
struct about {
	uint32_t bits;		/* of its stem */
	bool capital;		/* begins with one */
	bool capitals;		/* has nothing else, and two or more */
	bool starts;		/* a sentence begins with it, where a capital says nothing */
	bool usual;		/* stands in dictionaries with a small letter */
	bool grammar;		/* a word of grammar, or a stop word */
};

struct names {
	struct found *f;
	struct people *p;
	const struct about *w;
	size_t n;
	bool shouts;		/* all is in capitals, which then say nothing */
	bool typed;		/* there are none, not where sentences begin either */
	size_t free;		/* the first word that is in no name yet */
};

/* What is known of word i of the text. */
void name_look(const struct found *f, size_t i, struct about *a);

/* Whether a word with these bits is of that kind, and no usual word as well. */
static inline bool name_strong(uint32_t bits, uint32_t kind)
{
	return bits & kind && !(bits & V_WEAK);
}

/* What stands between words i and i + 1; whether they may be parts of one name. */
struct slice name_gap(const struct names *s, size_t i);
bool name_joined(const struct names *s, size_t i);

/* Whether there is a word i that is z, in any case; a letter with a full stop. */
bool name_is_word(const struct names *s, size_t i, const char *z);
bool name_initial(const struct names *s, size_t i);

/* A capital that may be a name's: no day, no word of grammar, nothing that is known to be something else. */
bool name_may_be(const struct names *s, size_t i);

/* Nobody's name for another reason than that it is a name: neither in a dictionary nor in a table. */
bool name_unknown(const struct names *s, size_t i);

/* The first word behind the name that begins with word i. */
size_t name_end(const struct names *s, size_t i);

/* "Anna Freud Centre", "Victoria Station": a body or a place, whose name goes on behind word end - 1. */
bool name_of_group(const struct names *s, size_t first, size_t end);

/* "Lake Victoria", "St. Mary", "San Antonio": a place. */
bool name_behind_place(const struct names *s, size_t i);

/* "New York", "Los Angeles": how many words from i on are a place's name. */
size_t name_place_words(const struct names *s, size_t i);

#endif
