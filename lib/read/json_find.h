/*
 * json_find.h - where in a JSON value a conversation is, and in which shape.
 *
 * All slices are raw JSON in the value that they were found in.  A value may
 * be cut short (the beginning of a long one, or a broken one): what stands
 * before the cut is found, its last element is not given.
 */
#ifndef READ_JSON_FIND_H
#define READ_JSON_FIND_H

#include "model/json.h"
#include "read/json_shapes.h"
#include "split/split.h"

/* The members of an object; of a very large one the first of them. */
#define JSON_MEMBERS 64
struct json_object {
	struct { struct slice key, value; } v[JSON_MEMBERS];
	size_t n;
};

/* False if raw is no object. */
bool json_object_read(struct json_object *o, struct slice raw);

/* The same for an element of a shape's list, where a word may be an array. */
bool json_element_read(struct json_object *o, const struct json_shape *shape, struct slice raw);

/*
 * The value that the first path leads to that leads to one (null is none).
 * paths: as in the table, parted by blanks; NULL leads nowhere.
 */
bool json_object_find(const struct json_object *o, const char *paths, struct slice *out);
bool json_value_find(struct slice raw, const char *paths, struct slice *out);

/* The same, passing over empty strings. */
bool json_object_find_filled(const struct json_object *o, const char *paths, struct slice *out);

/* Takes the next of the words of s that `mark` parts. */
bool json_path_next(struct slice *s, char mark, struct slice *word);

/* The elements that a path of a list leads to, one by one. */
#define JSON_LEVELS 4
struct json_walk {
	struct {
		struct json j;
		struct slice rest;	/* of the path */
		bool members;		/* of an object, not elements of an array */
	} level[JSON_LEVELS];
	size_t depth;
	struct slice once;		/* a path without a list leads to one value */
	const char *error;		/* why the value ended too soon, or NULL */
};

void json_walk_begin(struct json_walk *w, struct slice value, struct slice path);

/* The next element; *at: the same, but with its key if it is a member of an object. */
bool json_walk_next(struct json_walk *w, struct slice *element, struct slice *at);

/* How a value is to be read. */
struct json_match {
	const struct json_shape *shape;
	struct slice list;		/* which of its lists */
	struct slice base;		/* the value that the list's path begins in */
	bool message;			/* the value itself is an element of the shape's list */
	bool words, pieces;		/* elements are single words; with the blanks between them */
};

/* False: no shape fits.  records: even if the value looks like a record of ours. */
bool json_match(struct slice value, bool records, struct json_match *out);

/*
 * What a value of an input is (split.h, whose json_what_fn this is).  An object
 * with a text is a record of ours, unless it is in a shape that has one beside
 * its list, or only says who said the text.
 */
enum json_what json_what(struct slice value, struct slice *group);

/* Whether an object has what an element of the match's list has. */
bool json_fits(const struct json_shape *shape, const struct json_object *o);

/* Whether raw is a string, and what is between its quotes. */
bool json_string(struct slice raw, struct slice *inside);

#endif
