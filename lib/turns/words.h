/*
 * words.h - the readers' tables of words; what a tag means, each file says.
 */
#ifndef TURNS_WORDS_H
#define TURNS_WORDS_H

#include "model/doc.h"
#include "text/phrase.h"

extern const struct phrase words_headings[];	/* headings: enum heading */
extern const size_t n_words_headings;
enum { LABEL_ONCE = 1 };
extern const struct phrase words_labels[];	/* labels that name nobody; LABEL_ONCE: unless they come back */
extern const size_t n_words_labels;
extern const struct phrase words_voices[];	/* labels of whoever it was */
extern const size_t n_words_voices;
extern const struct phrase words_flags[];	/* turns in trouble: enum turn_flag */
extern const size_t n_words_flags;
extern const struct phrase words_directions[];	/* first words of stage directions */
extern const size_t n_words_directions;
extern const struct phrase words_roles[];	/* labels that say a role: enum role */
extern const size_t n_words_roles;
extern const struct phrase words_not_names[];	/* words that are set off by commas, but call nobody */
extern const size_t n_words_not_names;
extern const struct phrase words_open_ended[];	/* words that end no sentence */
extern const size_t n_words_open_ended;

/* Beside a name: before one that somebody says of himself, and after one that is told of. */
extern const char *const words_am[], *const words_verbs[];
extern const size_t n_words_am, n_words_verbs;

/* The same made ready to be looked for, when we were built. */
extern const struct phrases headings_phrases, labels_phrases, voices_phrases, flags_phrases,
	directions_phrases, roles_phrases, open_ended_phrases;

#endif
