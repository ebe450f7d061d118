/*
 * session_words.h - the words of session headers: tables, a source for each row.
 */
#ifndef SPLIT_SESSION_WORDS_H
#define SPLIT_SESSION_WORDS_H

#include "base/slice.h"

/* What is counted.  Words are in lower case. */
struct noun {
	const char *word;
	const char *key;	/* of its number in the metadata */
	bool talk;		/* a sitting of talk: one such line says that one begins */
	const char *source;
};

/* What may stand before the noun: "Therapy Session 3", "End of Session 3". */
struct prefix {
	const char *word;
	bool ends;		/* what it announces is over */
	const char *source;
};

/* What may stand between the noun and its number. */
struct marker {
	const char *word;
	bool id;		/* the value is a name for the session, not its number */
	const char *source;
};

/* What may stand after the number: "Session 3 transcript", "Session 3 ends". */
struct suffix {
	const char *word;
	bool ends;		/* what it announces is over */
	const char *source;
};

enum field_type { FIELD_TEXT, FIELD_DATE };

/* Keys of "Key: value" lines that state something and never name a speaker. */
struct field_key {
	const char *word;	/* as compared: lower case, one blank between words */
	const char *key;	/* in the metadata */
	enum field_type type;
	const char *source;
};

extern const struct noun session_nouns[];
extern const size_t n_session_nouns;
extern const struct prefix session_prefixes[];
extern const size_t n_session_prefixes;
extern const struct marker session_markers[];
extern const size_t n_session_markers;
extern const struct suffix session_suffixes[];
extern const size_t n_session_suffixes;
extern const struct field_key session_fields[];
extern const size_t n_session_fields;

/* "one" and "first" to "twenty" and "twentieth": index + 1 is the number. */
extern const char *const session_numbers[];
extern const char *const session_ordinals[];
extern const size_t n_session_numbers;

#endif
