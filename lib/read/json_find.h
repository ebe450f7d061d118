/*
 * json_find.h - where in a JSON value a conversation is, and in which shape.
 */
#ifndef READ_JSON_FIND_H
#define READ_JSON_FIND_H

#include "read/json_path.h"
#include "read/json_shapes.h"
#include "split/split.h"

/* json_object_read for an element of a shape's list, where a word may be an array. */
bool json_element_read(struct json_object *o, const struct json_shape *shape, struct slice raw);

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

#endif
