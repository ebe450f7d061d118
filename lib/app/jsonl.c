#include "app/jsonl.h"

#include "base/arena.h"
#include "model/record.h"

/*
 * Reads on until the window holds a line up to its LF (at *len), the last one
 * of the input, or more than max bytes of one.  Asks for one byte more at a
 * time, so that a line is found as soon as it has come through a pipe.  False
 * if the input could not be read.
 */
static bool find_end(struct source *src, size_t max, size_t *len)
{
	size_t from = 0;

	for (;;) {
		struct slice text = source_text(src);
		*len = from + slice_chr(slice_from(text, from), '\n');
		if (*len < text.len || text.len > max)
			return true;
		from = text.len;
		if (!source_fill(src, from + 1))
			return false;
		if (source_text(src).len == from)	/* the end */
			return true;
	}
}

/* Drops what is left of a line but its LF, in bounded memory. */
static bool skip_line(struct source *src)
{
	for (;;) {
		struct slice text = source_text(src);
		size_t len = slice_chr(text, '\n');
		source_drop(src, len);
		if (len < text.len)
			return true;
		if (!source_fill(src, 1))
			return false;
		if (source_text(src).len == 0)		/* the end */
			return true;
	}
}

/* Takes the line of len bytes that the window begins with; an empty one is to be passed over. */
static bool take(struct jsonl *l, size_t len, struct slice *line)
{
	struct slice text = source_text(l->src);

	if (len <= l->max) {
		*line = slice_trim(slice_first(text, len));
		l->drop = len < text.len ? len + 1 : len;
		return line->len > 0;
	}
	*line = (struct slice){ NULL, 0 };
	l->failed = !skip_line(l->src);
	l->drop = source_text(l->src).len ? 1 : 0;
	diag(l->sink, DIAG_ERROR, "too-long", l->no, "record of more than %zu bytes: skipped", l->max);
	return true;
}

bool jsonl_next(struct jsonl *l, struct slice *line)
{
	size_t len;

	for (;;) {
		source_drop(l->src, l->drop);
		l->drop = 0;
		if (l->failed)
			return false;
		l->failed = !find_end(l->src, l->max, &len);
		if (l->failed || source_text(l->src).len == 0)
			return false;
		l->no++;
		if (take(l, len, line))
			return true;
	}
}

uint64_t jsonl_end(const struct jsonl *l)
{
	return source_offset(l->src, l->drop);
}

static bool is_object(struct slice line)
{
	struct arena a = ARENA_INIT;
	struct record r = { 0 };
	const char *why;
	bool ok = record_scan_utf8(&r, &a, line, &why);

	arena_free(&a);
	return ok;
}

/* Whether text, which starts with a brace, goes on as an object with a member does. */
static bool begins_object(struct slice text)
{
	return slice_starts(slice_ltrim(slice_from(text, 1)), SLICE("\""));
}

/* Reads on until the window holds more than white space, at *at, or more than max of that. */
static bool find_start(struct source *src, size_t max, size_t *at)
{
	for (*at = 0;;) {
		struct slice text = source_text(src);
		while (*at < text.len && *at <= max && is_space(text.p[*at]))
			++*at;
		if (*at < text.len)
			return *at <= max;
		if (source_ended(src) || *at > max || !source_fill(src, text.len + 1))
			return false;
	}
}

/* The window's text from `at`, grown until it has a whole line or more than max bytes. */
static struct slice first_line(struct source *src, size_t at, size_t max)
{
	size_t from = at;

	for (;;) {
		struct slice text = source_text(src);
		size_t len = from + slice_chr(slice_from(text, from), '\n');
		if (len < text.len || source_ended(src) || len - at > max ||
		    !source_fill(src, text.len + 1))
			return slice_span(text, at, len);
		from = text.len;
	}
}

bool jsonl_detect(struct source *src, size_t max)
{
	size_t at;

	if (!find_start(src, max, &at) || source_text(src).p[at] != '{')
		return false;
	struct slice line = first_line(src, at, max);
	return begins_object(line) || is_object(line);
}
