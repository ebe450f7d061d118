/*
 * json_said.h - what a JSON value says: texts, whole or in parts, and names.
 */
#ifndef READ_JSON_SAID_H
#define READ_JSON_SAID_H

#include "base/arena.h"
#include "base/buf.h"

/* Scratch for one document; all that comes out is in the text or the arena. */
struct said {
	struct arena *a;
	struct buf buf;		/* free it with buf_free */
	bool entities;		/* < > and & are written as in HTML */
	bool latin1;		/* UTF-8 was taken for Latin-1 when the strings were written */
};

/* An unescaped string: white space at its ends apart, line ends LF. */
struct slice said_string(struct said *s, struct slice inside);

/*
 * A text as chats have it: a string; a list of strings and of objects with a
 * text ({"type": "text", "text": ...}), joined; an object with a text.  Empty
 * if it is none.
 */
struct slice said_text(struct said *s, struct slice raw);

/* The same as it stands, white space and all: a word or what is between words. */
struct slice said_piece(struct said *s, struct slice raw);

/* A name: a string, a number as it stands, an object with a name. */
struct slice said_name(struct said *s, struct slice raw);

/* "name(arguments)" of the call of a tool, or empty. */
struct slice said_call(struct said *s, struct slice raw);

#endif
