/*
 * json_shapes.h - the shapes in which chats, transcripts and training sets are kept as JSON.
 *
 * A table, a row a shape: where the messages are, and by which keys a message
 * has its speaker, its text and its times.  The first row that fits counts.
 *
 * Paths.  "a.b" is the member b of the member a; "a[]" every element of the
 * array a, "a.*" every member of the object a, "?[]" every element of the first
 * array that fits; "a[0]" and "a[$]" the first and the last element ("[$].b":
 * the last that has b).  Elements of a word that is an array have the keys "0", "1" ...  Where a column names more than one path, those parted
 * by blanks are tried in turn; lists joined with + belong together.
 */
#ifndef READ_JSON_SHAPES_H
#define READ_JSON_SHAPES_H

#include "model/doc.h"

enum json_kind {
	JSON_MESSAGES,		/* an element is a message */
	JSON_WORDS,		/* an element is a word: those of one speaker are joined */
	JSON_STRINGS,		/* an element is the text alone */
	JSON_PAIRS,		/* an element is [what the user said, what the assistant said] */
	JSON_TREE,		/* an element is a message, in which are the answers to it: "replies" */
	JSON_FIELDS,		/* what is said stands in members of their own: see said */
	JSON_TALK		/* a string holds a whole transcript, as another format has it */
};

enum json_unit { JSON_SECONDS, JSON_MS, JSON_TICKS /* 100 ns */, JSON_SECONDS_OR_MS };

enum json_flag {
	JSON_ROLES = 1,		/* speakers are roles of a chat */
	JSON_TIMED = 2,		/* captions: may be single words, or begin with "Name:" at a change */
	JSON_SPOKEN = 4,	/* an element without a speaker is none of the list */
	JSON_BESIDE_TEXT = 8,	/* such an object has a "text" without being a record of ours */
	JSON_LATIN1 = 16,	/* UTF-8 was taken for Latin-1, byte by byte, when it was written */
	JSON_GENERAL = 32,	/* fits by common names of keys, not by those of one format */
	JSON_BRANCHES = 64,	/* the root's current_node ends the branch that counts, by their parents */
	JSON_ENTITIES = 128	/* < > and & are written as those of HTML */
};

struct json_shape {
	const char *name;
	enum json_kind kind;
	unsigned flags;
	const char *list;
	const char *root;	/* members that the object must have */
	const char *each;	/* members that an element must have */
	const char *speaker, *text;
	const char *role;	/* where the role is if speaker is a name */
	const char *calls;	/* of tools */
	const char *start, *end, *length;
	enum json_unit unit;	/* of these three */
	const char *time;	/* of the clock on the wall */
	const char *system;	/* the system prompt, in the root */
	const char *aside;	/* what was not said after all, in the root: kept as a note */
	const char *voices;	/* a list that says by its times who spoke, if the words do not */
	const char *marks;	/* a list with "direction" in it for a text that nobody says */
	const char *said;	/* "ROLE=key+key|key ...": in the order of the talk */
};

extern const struct json_shape json_shapes[];
extern const size_t n_json_shapes;

/* The role that a word stands for in chats, or ROLE_NONE. */
enum role json_role(struct slice word);

#endif
