/*
 * token.h - a page's bytes as tags and the text between them.
 */
#ifndef HTML_TOKEN_H
#define HTML_TOKEN_H

#include "base/buf.h"
#include "base/slice.h"

enum token_type { TOKEN_TEXT, TOKEN_START, TOKEN_END };

struct token {
	enum token_type type;
	struct slice text;	/* of TOKEN_TEXT, references not undone */
	struct slice name;	/* of a tag, as written */
	struct slice attributes;	/* what stands after the name */
};

/* Takes the next token off *in; comments, declarations and instructions are passed over. */
bool token_next(struct slice *in, struct token *t);

/* Passes over the content of a raw text element up to its end tag; returns that content. */
struct slice token_raw(struct slice *in, struct slice name);

/* Takes the next attribute off *in: names as written, values without their quotes. */
bool attribute_next(struct slice *in, struct slice *name, struct slice *value);

/* Appends text, or an attribute's value, with its character references undone. */
void put_references(struct buf *out, struct slice text);
void put_value(struct buf *out, struct slice value);

#endif
