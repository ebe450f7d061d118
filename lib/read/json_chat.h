/*
 * json_chat.h - the conversation of one record while it is read out of JSON;
 * private to the reader of chat JSON.
 */
#ifndef READ_JSON_CHAT_H
#define READ_JSON_CHAT_H

#include "base/map.h"
#include "read/json_find.h"
#include "read/json_said.h"
#include "turns/build.h"

struct json_chat {
	struct doc *d;
	const struct lexicon *lex;
	struct said said;
	struct json_match m;
	struct json_object root;	/* the value that is read, if it is an object */
	size_t value_at, value_lines;	/* where it begins, and the line ends before it */
	size_t at, lines;		/* how far lines were counted */
	/* of the list at hand */
	size_t first;			/* its first turn */
	bool fraction;			/* a time of it can only be seconds */
	bool open;			/* words are being joined into the last turn */
	struct buf words;
	struct map voices;		/* by the time as written: index into names, from 1 */
	struct map branch;		/* by the key of a node: its place, from the last one back */
	struct slices names;
};

/* A turn; at: the slice of the text that it stands in; the comma after it is its own. */
struct turn *chat_turn(struct json_chat *c, struct slice at);

/* Where a slice of the text is, a comma after it included; and its line. */
struct span chat_span(const struct json_chat *c, struct slice at);
size_t chat_line(struct json_chat *c, struct slice at);

/* Sets the speaker to a name or role as written, with what role the words of chats give it. */
void chat_speaker(struct json_chat *c, struct turn *t, struct slice raw);
void chat_role(struct turn *t, const char *role);

/* Reads an element of the list as the kind of its shape has it; what is none becomes a note. */
void chat_element(struct json_chat *c, struct slice element, struct slice at);

/* Kinds of shapes that have files of their own: json_fields.c and json_talk.c. */
void chat_fields(struct json_chat *c, const struct json_object *o, struct slice at);
void chat_pair(struct json_chat *c, struct slice element, struct slice at);
void chat_talk(struct json_chat *c, struct slice element);

/* Adds the turn of a message. */
void chat_message(struct json_chat *c, const struct json_object *o, struct slice at);

/*
 * Talk with more than one answer to a message (json_branch.c): a tree of them,
 * of which the first in rank are read; and branches, of which that of the
 * root's current_node is.  chat_on_branch: whether a message counts.
 */
void chat_tree(struct json_chat *c, struct slice element);
void chat_branch_begin(struct json_chat *c);
bool chat_on_branch(struct json_chat *c, const struct json_object *o, struct slice at);
void chat_branch_end(struct json_chat *c, struct turn *v, size_t n);

/* Before the elements of a list, and after the last. */
void chat_list_begin(struct json_chat *c);
void chat_list_end(struct json_chat *c);

#endif
