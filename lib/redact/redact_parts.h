/*
 * redact_parts.h - what a record's redaction consists of; private to lib/redact.
 */
#ifndef REDACT_REDACT_PARTS_H
#define REDACT_REDACT_PARTS_H

#include "redact/people.h"
#include "redact/tags.h"

struct redactor {
	unsigned sorts;		/* 1 << SORT_... */
	struct vocab *vocab;
};

/* The hits of one string: [first, first + n) of all. */
struct string_hits {
	size_t first, n;
};

/* A number or address that was found somewhere, to be found everywhere: the hashes of its words. */
struct value {
	enum sort sort;
	size_t first, n;	/* of the hashes */
	struct slice key;
	size_t next;		/* another one that begins with the same word, + 1 */
};

/* A part of the text that has a beginning and an end of its own: nothing found goes over it. */
struct segment {
	size_t start, end;
};

struct redaction {
	const struct redactor *redactor;
	struct arena *arena;
	struct doc d;
	struct record *record;
	struct people people;
	struct { struct string_hits *v; size_t n, cap; } strings;	/* in the order of the walk */
	struct hits hits;
	struct { struct value *v; size_t n, cap; } values;
	struct { uint64_t *v; size_t n, cap; } hashes;
	struct { size_t *v; size_t n, cap; } first_of;	/* the value + 1 that begins with a word of by_first */
	struct ids by_first;
	struct words words;	/* room, used again for each string */
	struct { struct segment *v; size_t n, cap; } segments;
};

/*
 * A string as people read it, and where each of its bytes stands as it is written: the escapes of
 * JSON, character references and quoted-printable are undone.  at: NULL where both are the same; else
 * one more than bytes.
 */
struct view {
	struct slice text;
	const size_t *at;
};

enum written { WRITTEN_PLAIN, WRITTEN_JSON, WRITTEN_QUOTED };
struct view view_of(struct arena *a, struct slice raw, enum written how);
static inline size_t view_at(const struct view *v, size_t i)
{
	return v->at ? v->at[i] : i;
}

/* How a record of this format is written. */
enum written written_as(const struct doc *d);

/* The words of a string, ready to be looked at. */
void redact_look(struct redaction *x, struct found *f, struct slice text);

/*
 * The strings of a field's raw JSON, but for names of ours (roles, types, flags): calls string(), which may append
 * another string to out (with its quotes) and return true; what stays as it is is copied to out
 * if that is not NULL.  number() may do the same with a number.  Spans go through span().
 */
struct json_walk {
	void *ctx;
	bool (*string)(void *ctx, struct slice raw, bool key, struct buf *out);
	bool (*number)(void *ctx, struct slice raw, struct buf *out);
	size_t (*span)(void *ctx, size_t at, bool end);
};
void json_walk(const struct json_walk *w, struct slice raw, struct buf *out);

/* Whether the field is looked at: none of those that say what and where the record is. */
bool redact_field(struct slice key);

/* Whether a key, raw, is a programmer's name for a member: what a document made one of has more than small letters. */
bool redact_plain_key(struct slice key);

/* The hits of a string, by its place among those that were looked at, with names and known values among them, settled; in f. */
void redact_string(struct redaction *x, struct found *f, size_t index);

/* The key by which a hit has its tag. */
struct slice redact_key(const struct redaction *x, const struct found *f, const struct hit *h);

#endif
