/*
 * record.h - one line of JSON Lines: the fields a tool knows, and those it does not.
 *
 * Scanning a line finds its top-level fields in one validating pass and leaves
 * their values as they are written.  A tool replaces or adds what it makes;
 * all the rest is written again byte for byte, in its place.
 */
#ifndef MODEL_RECORD_H
#define MODEL_RECORD_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/slice.h"

struct field {
	struct slice key;	/* raw: as between the quotes */
	struct slice value;	/* raw JSON, or the bytes of a string still to be escaped */
	bool plain;		/* the latter */
};

struct record {
	struct field *v;
	size_t n, cap;
};

/*
 * Fills *r from a line, which stays borrowed; memory from the arena.  False if
 * it is not one JSON object and nothing else: *why is then a literal that says so.
 */
bool record_scan(struct record *r, struct arena *a, struct slice line, const char **why);

/* The raw value of a field (the last of that name), or an empty slice. */
struct slice record_get(const struct record *r, const char *key);

/* The unescaped value of a string field; false if there is none or it is no string. */
bool record_text(const struct record *r, struct arena *a, const char *key, struct slice *out);

/*
 * Sets a field to raw JSON, or to a string that record_write escapes: in its
 * place if it is there, else at the end.  key and value are borrowed.
 */
void record_set(struct record *r, struct arena *a, const char *key, struct slice raw);
void record_set_text(struct record *r, struct arena *a, const char *key, struct slice text);
void record_set_number(struct record *r, struct arena *a, const char *key, size_t n);

/*
 * Adds a member to the object field `key` (made if it is not there) unless it
 * has one of that name: what the source stated first stays.
 */
void record_add_member(struct record *r, struct arena *a, const char *key, const char *member,
		       struct slice raw);

/* Appends the record as one line, LF included. */
void record_write(const struct record *r, struct buf *out);

#endif
