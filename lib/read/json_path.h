/*
 * json_path.h - what the paths of the table of shapes lead to in a JSON value.
 *
 *     choices[0].message    a member, an element, a member of that
 *     results[$].text       the last element that has it
 *     mapping*.message      each member of an object; [] each element of an array
 *
 * All slices are raw JSON in the value that they were found in.  A value may
 * be cut short (the beginning of a long one, or a broken one): what stands
 * before the cut is found, its last element is not given.
 */
#ifndef READ_JSON_PATH_H
#define READ_JSON_PATH_H

#include "model/json.h"

/* The members of an object; of a very large one the first of them. */
#define JSON_MEMBERS 64
struct json_object {
	struct { struct slice key, value; } v[JSON_MEMBERS];
	size_t n;
};

/*
 * Takes a value.  Of an object or array that is cut short or wrong it gives what
 * is there, of another value nothing; and false.
 */
bool json_cut_take(struct json *j, struct slice *raw);

/* False if raw is no object. */
bool json_object_read(struct json_object *o, struct slice raw);

/*
 * The value that the first path leads to that leads to one (null is none).
 * paths: as in the table, parted by blanks; NULL leads nowhere.
 */
bool json_object_find(const struct json_object *o, const char *paths, struct slice *out);
bool json_value_find(struct slice raw, const char *paths, struct slice *out);

/* The same for one path. */
bool json_object_at(const struct json_object *o, struct slice path, struct slice *out);

/* The same, passing over empty strings. */
bool json_object_find_filled(const struct json_object *o, const char *paths, struct slice *out);

/* Takes "key" off a path, and the point after it. */
struct slice json_key_take(struct slice *path);

/* Takes the next of the words of s that `mark` parts. */
bool json_path_next(struct slice *s, char mark, struct slice *word);

/* Lists within lists that a path leads through; our own have two at most. */
#define JSON_LEVELS 4

/* The elements that a path of a list leads to, one by one. */
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

/* Whether raw is a string, and what is between its quotes. */
bool json_string(struct slice raw, struct slice *inside);

#endif
