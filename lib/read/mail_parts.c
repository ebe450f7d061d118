#include "read/mail_parts.h"

#include "text/mail.h"

#define MAX_DEPTH 8		/* of parts in parts */

struct walk {
	struct arena *arena;
	struct slice boundary[MAX_DEPTH];
	size_t depth;
};

/* What a header says of the body below it. */
static void read_type(struct arena *a, struct slice header, struct mail_leaf *leaf, struct slice *boundary)
{
	struct mail_field f;

	while (mail_field_next(&header, &f)) {
		struct slice value = mail_value(a, f.value);
		if (slice_ieq(f.name, SLICE("Content-Type"))) {
			leaf->type = slice_trim(slice_first(value, slice_chr(value, ';')));
			leaf->charset = mail_param(value, "charset");
			leaf->name = leaf->name.len ? leaf->name : mail_param(value, "name");
			*boundary = mail_param(value, "boundary");
		} else if (slice_ieq(f.name, SLICE("Content-Transfer-Encoding"))) {
			leaf->encoding = value;
		} else if (slice_ieq(f.name, SLICE("Content-Disposition"))) {
			leaf->attached = slice_istarts(value, SLICE("attachment"));
			if (mail_param(value, "filename").len)
				leaf->name = mail_param(value, "filename");
		}
	}
}

static bool is_multipart(const struct mail_leaf *leaf, struct slice boundary)
{
	return slice_istarts(leaf->type, SLICE("multipart/")) && boundary.len;
}

/* Whether the line is a delimiter: of which depth, from 1, or 0; *closes: the last one of it. */
static size_t delimiter(const struct walk *w, struct slice line, bool *closes)
{
	if (!slice_starts(line, SLICE("--")))
		return 0;
	line = slice_rtrim(slice_from(line, 2));
	for (size_t i = w->depth; i > 0; i--) {
		struct slice b = w->boundary[i - 1];
		if (!slice_starts(line, b))
			continue;
		*closes = slice_is(slice_from(line, b.len), "--");
		if (*closes || line.len == b.len)
			return i;
	}
	return 0;
}

/* The header below a delimiter: *rest is moved on to the body. */
static void begin_leaf(struct walk *w, struct slice line, struct slice *rest, struct mail_leaves *out)
{
	struct mail_leaf *leaf = VEC_PUSH(w->arena, out);
	struct slice header = *rest, boundary = { NULL, 0 }, next;
	struct mail_field f;

	while (mail_field_next(rest, &f))
		;
	leaf->head = (struct slice){ line.p, (size_t)(rest->p - line.p) };
	header.len -= rest->len;
	read_type(w->arena, header, leaf, &boundary);
	next = *rest;
	if (slice_line(&next, &line) && slice_trim(line).len == 0)
		*rest = next;
	leaf->body = slice_first(*rest, 0);
	if (is_multipart(leaf, boundary) && w->depth < MAX_DEPTH)
		w->boundary[w->depth++] = boundary;
}

void mail_leaves(struct arena *a, struct slice header, struct slice body, struct mail_leaves *out)
{
	struct walk w = { .arena = a };
	struct mail_leaf whole = { .body = body };
	struct slice rest = body, line, boundary = { NULL, 0 };
	bool open = false, closes = false;

	read_type(a, header, &whole, &boundary);
	if (!is_multipart(&whole, boundary)) {
		*VEC_PUSH(a, out) = whole;
		return;
	}
	w.boundary[w.depth++] = boundary;
	while (slice_line(&rest, &line)) {
		size_t depth = delimiter(&w, line, &closes);
		if (depth) {
			w.depth = closes ? depth - 1 : depth;
			open = !closes;
			if (open)
				begin_leaf(&w, line, &rest, out);
			else
				*VEC_PUSH(a, out) = (struct mail_leaf){ .head = line, .closing = true };
		} else if (open) {
			struct mail_leaf *leaf = &out->v[out->n - 1];
			leaf->body.len = (size_t)((rest.len ? rest.p : body.p + body.len) - leaf->body.p);
		}
	}
}
