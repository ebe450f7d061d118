/*
 * record.h - one line of JSON Lines: the fields a tool knows, and those it does not.
 *
 * Scanning a line finds its top-level fields in one validating pass and leaves
 * their values as they are written.  A tool replaces or adds what it makes;
 * all the rest is written again byte for byte, in its place.  White space
 * around fields is dropped, and a tab or line end inside a value (between its
 * tokens, nowhere else may one stand) becomes a blank: a record is one line.
 *
 * Names are compared as they are written between the quotes: a field whose
 * name is spelled with escapes ("te\u0078t") is none that a tool knows, and
 * passes through.  Of fields with the same name the last one counts.  The
 * names handed in are literals that need no escape.
 */
#ifndef MODEL_RECORD_H
#define MODEL_RECORD_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/slice.h"

#define RECORD_MAX_FIELDS 65536	/* a line with more is refused: memory stays near its size */

/* Appends to out the value of a field as raw JSON. */
typedef void record_maker(const void *of, struct buf *out);

/*
 * What a value is: JSON as it is written; a string still to be escaped, of any
 * bytes or surely UTF-8; JSON still to be made.
 */
enum field_form { FIELD_JSON, FIELD_BYTES, FIELD_UTF8, FIELD_MADE };

struct field {
	struct slice key;	/* raw: as between the quotes */
	struct slice value;	/* FIELD_MADE: empty till then */
	enum field_form form;
	record_maker *make;	/* FIELD_MADE: makes the value from `of` */
	const void *of;
};

struct record {
	struct field *v;
	size_t n, cap;
};

/*
 * Fills *r from a line, which stays borrowed; memory from the arena.  False if
 * it is not one JSON object in UTF-8 and nothing else: *why is then a literal
 * that says so, and *r must not be used.
 */
bool record_scan(struct record *r, struct arena *a, struct slice line, const char **why);

/* The same of a line that is known to be UTF-8, as a source's text is. */
bool record_scan_utf8(struct record *r, struct arena *a, struct slice line, const char **why);

/* The raw value of a field (the last of that name), or an empty slice. */
struct slice record_get(const struct record *r, const char *key);

/* The unescaped value of a string field; false if there is none or it is no string. */
bool record_text(const struct record *r, struct arena *a, const char *key, struct slice *out);

/*
 * Sets a field to raw JSON, or to a string that record_write escapes: in its
 * place if it is there, else at the end.  key and value are borrowed.  Text is
 * any bytes, utf8 is known to be UTF-8 and not looked at for that again.
 */
void record_set(struct record *r, struct arena *a, const char *key, struct slice raw);
void record_set_text(struct record *r, struct arena *a, const char *key, struct slice text);
void record_set_utf8(struct record *r, struct arena *a, const char *key, struct slice text);
void record_set_number(struct record *r, struct arena *a, const char *key, size_t n);

/*
 * As record_set, of a value that is made when the record is written, straight
 * into its place: one that is many times the size of others is nowhere twice.
 * of: borrowed.  The getters find nothing there, until record_settle makes it.
 */
void record_set_made(struct record *r, struct arena *a, const char *key, record_maker *make,
		     const void *of);
void record_settle(struct record *r, struct arena *a);

/* As record_set, but a field that is not there goes before the field `before` if that is. */
void record_set_before(struct record *r, struct arena *a, const char *before, const char *key,
		       struct slice raw);

/* Takes the field out, every one of that name. */
void record_drop(struct record *r, const char *key);

/*
 * Adds a member to the object field `key` (made if it is not there) unless it
 * has one of that name: what the source stated first stays.  The bytes of the
 * other members stay as they are; a field that is no object is left alone.
 */
void record_add_member(struct record *r, struct arena *a, const char *key, const char *member,
		       struct slice raw);

/* The unescaped string that the object field `key` has as this member; false if there is none. */
bool record_member_text(const struct record *r, struct arena *a, const char *key, const char *member,
			struct slice *out);

/* Appends the record as one line, LF included. */
void record_write(const struct record *r, struct buf *out);

#endif
