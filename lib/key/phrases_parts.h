/*
 * phrases_parts.h - the steps of keyphrases_find, each in a file of its own.
 *
 * The document's words are read and tagged (phrases_read.c), runs of adjectives
 * and nouns in them are found and counted with their parts (phrases_count.c),
 * what was found is weighed (phrases_weigh.c), and the best are chosen
 * (phrases.c).
 */
#ifndef KEY_PHRASES_PARTS_H
#define KEY_PHRASES_PARTS_H

#include "base/ids.h"
#include "key/phrases.h"
#include "key/stems.h"
#include "key/tags.h"
#include "text/language.h"

#define PHRASE_WORDS 5		/* of a phrase at most; an "of" between names comes on top */

/* A word as it is written. */
struct term {
	struct tag_word tags;
	uint64_t folded;	/* its hash in any case */
	uint32_t stem;
	bool names;		/* somewhere its capital says: a name */
	bool date;		/* a month or weekday */
	bool title;		/* "Mr", "Senator" */
};

/* How a word is joined to the one before. */
enum glue { GLUE_NONE, GLUE_BLANK, GLUE_HYPHEN };

/* A word where it stands. */
struct token {
	const char *p;
	uint32_t len, term;
	unsigned char tag, shape, glue;	/* enum tag, tag_shape, glue */
	bool first;			/* of its sentence */
};

/* Words of one stem. */
struct stem {
	uint32_t n;		/* how many there are */
	uint32_t joined;	/* how many others stand in runs with them, in all */
	unsigned char common;	/* the highest of tag_word's */
	bool chosen;		/* it is in a phrase that was chosen */
};

/* A phrase in one spelling, case apart. */
struct spelling {
	uint32_t count, at;	/* how often; its first token */
};

struct phrase_found {
	double weight;
	uint32_t at;		/* its first token, where it is found first */
	uint32_t count;		/* how often it occurs, */
	uint32_t whole;		/* how often as a whole run; the other times it is part of one */
	uint32_t usual;		/* its most usual spelling */
	uint32_t sentences;	/* how many have it, */
	uint32_t first, last;	/* and the first and the last of those, from 1 */
	unsigned char n;	/* words */
	bool name;		/* once all of them are names */
};

struct finder {
	struct arena *arena;
	bool foreign;			/* the document is not in English */
	struct ids terms_known, stems_known, found_known, spellings_known;
	struct { struct term *v; size_t n, cap; } terms;
	struct { struct token *v; size_t n, cap; } tokens;
	struct { struct stem *v; size_t n, cap; } stems;
	struct { struct spelling *v; size_t n, cap; } spellings;
	struct { struct phrase_found *v; size_t n, cap; } found;
};

/* Fills tokens, terms and stems.  languages: to know what is not English. */
void phrases_read(struct finder *f, const struct doc *d, const struct languages *languages,
		  struct stemmer *st);

/* Fills found and spellings. */
void phrases_count(struct finder *f);

/* Fills the weights: the higher the better, 0 is nothing in particular. */
void phrases_weigh(struct finder *f);

static inline const struct term *term_at(const struct finder *f, size_t token)
{
	return &f->terms.v[f->tokens.v[token].term];
}

static inline uint32_t stem_at(const struct finder *f, size_t token)
{
	return term_at(f, token)->stem;
}

#endif
