/*
 * tokenizer_parts.h - what the files of the tokenizer share.  Each take_... reads
 * at the beginning of t->in and moves it on.
 */
#ifndef HTML_TOKENIZER_PARTS_H
#define HTML_TOKENIZER_PARTS_H

#include "html/tokenizer.h"

/* What is changed in a piece of the input besides its line ends. */
enum {
	FIX_REFERENCES = 1,		/* character references as in text */
	FIX_VALUE = 2,			/* the same as in an attribute's value */
	FIX_NUL = 4,			/* NUL becomes U+FFFD */
	FIX_CASE = 8			/* ASCII letters become lower case */
};

/* s with those changes made; s itself if there is nothing to change. */
struct slice token_fixed(struct html_tokenizer *t, struct slice s, unsigned fix);

/* A tag, t->in behind its "<" or "</"; false if the input ends in it: nothing is left then. */
bool token_take_tag(struct html_tokenizer *t, struct html_token *k);

/* Text in a state other than data; false if there is none. */
bool token_take_raw(struct html_tokenizer *t, struct html_token *k);

/* Comment, doctype or CDATA, behind "<!"; false if that is empty CDATA. */
bool token_take_declaration(struct html_tokenizer *t, struct html_token *k);

/* What is read as a comment up to the next ">". */
void token_take_bogus(struct html_tokenizer *t, struct html_token *k);

#endif
