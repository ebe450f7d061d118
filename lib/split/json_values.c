/*
 * json_values.c - JSON values, one after the other: a record each.
 *
 * An array whose elements are conversations is as many records.  Messages that
 * stand one by one and belong together are one record.  Brackets and strings
 * are tracked, nothing else: whether a value is right JSON is asked when it is
 * whole.  Where every value has its own line, one that does not end on it is
 * broken, and the next line is read.
 */
#include "split/engine.h"

#include "model/json.h"

#define SAME_BYTES 64	/* at most, that lines have to begin with to be of one kind */

/* A walk over a value, byte by byte. */
struct scan {
	size_t at;		/* byte of the window */
	size_t until;		/* and as far as it may go */
	size_t depth;
	bool begun, string, escape;
};

enum found {
	FOUND,			/* it ends at scan.at */
	OPEN,			/* the input ends within it */
	TORN,			/* its line ends within it, at scan.at */
	LONG			/* scan.at is over scan.until */
};

static bool read_on(struct source *src, bool *failed)
{
	size_t before = source_text(src).len;

	if (!source_fill(src, before + 1))
		*failed = true;
	return source_text(src).len > before;
}

static bool ends_scalar(char c)
{
	return is_space(c) || c == ',' || c == ']' || c == '}' || c == '[' || c == '{';
}

/* Takes one byte; true if the value ended, before or after it. */
static bool step(struct scan *s, char c)
{
	if (s->string) {
		if (s->escape)
			s->escape = false;
		else if (c == '\\')
			s->escape = true;
		else if (c == '"')
			s->string = false;
		s->at++;
		return !s->string && !s->depth;
	}
	if (!s->depth && s->begun && ends_scalar(c))
		return true;
	s->at++;
	s->begun = true;
	if (c == '"')
		s->string = true;
	else if (c == '{' || c == '[')
		s->depth++;
	else if ((c == '}' || c == ']') && s->depth)
		return --s->depth == 0;
	return false;
}

/* In a string: passes over what is only its text, as far as the scan may go. */
static void pass_text(struct scan *s, struct slice text)
{
	size_t end = s->until < text.len ? s->until : text.len;

	while (s->at < end && text.p[s->at] != '"' && text.p[s->at] != '\\' && text.p[s->at] != '\n')
		s->at++;
}

/* Goes on to the end of the value. */
static enum found scan_on(struct source *src, struct scan *s, bool on_line, bool *failed)
{
	for (;;) {
		struct slice text = source_text(src);
		while (s->at < text.len) {
			if (s->string && !s->escape)
				pass_text(s, text);
			if (s->at == text.len)
				break;
			if (on_line && text.p[s->at] == '\n')
				return TORN;
			if (step(s, text.p[s->at]))
				return FOUND;
			if (s->at > s->until)
				return LONG;
		}
		if (!read_on(src, failed))
			return OPEN;
	}
}

/* Scans the value that begins at byte `start`. */
static enum found scan_value(struct splitter *sp, size_t start, bool on_line, struct scan *s)
{
	*s = (struct scan){ .at = start, .until = start + sp->opts.max_record };
	return scan_on(sp->window.src, s, on_line, &sp->window.failed);
}

/* Line ends in the window from byte `from` to `to`. */
static size_t count_lines(const struct splitter *sp, size_t from, size_t to)
{
	return slice_count_ends(source_text(sp->window.src), from, to);
}

#define AT_END (-1)

/* The byte at a place of the window, read on if need be, or AT_END. */
static int byte_at(struct splitter *sp, size_t at)
{
	while (source_text(sp->window.src).len <= at)
		if (!read_on(sp->window.src, &sp->window.failed))
			return AT_END;
	return (unsigned char)source_text(sp->window.src).p[at];
}

static size_t skip_space(struct splitter *sp, size_t at)
{
	for (int c; (c = byte_at(sp, at)) != AT_END && is_space((char)c);)
		at++;
	return at;
}

static bool begins_value(int c)
{
	return c != AT_END && c && memchr("{[\"-0123456789tfn", c, 17);
}

static struct slice value_at(const struct splitter *sp, size_t start, size_t end)
{
	return slice_span(source_text(sp->window.src), start, end);
}

static enum json_what what_is(struct splitter *sp, size_t start, size_t end, struct slice *group)
{
	*group = (struct slice){ NULL, 0 };
	return sp->opts.json_what ? sp->opts.json_what(value_at(sp, start, end), group) : JSON_OTHER;
}

/* Whether the array that begins there holds records: one too long to be held does. */
static bool holds_records(struct splitter *sp, size_t at)
{
	size_t first = skip_space(sp, at + 1);
	struct slice group;
	struct scan s;

	if (byte_at(sp, first) != '{' && byte_at(sp, first) != '[')
		return false;
	if (scan_value(sp, first, false, &s) == LONG)
		return true;
	switch (what_is(sp, first, s.at, &group)) {
	case JSON_CONVERSATION:
		return true;
	case JSON_MESSAGE:
		return group.len > 0;
	case JSON_OTHER:
	case JSON_RECORD:
		break;
	}
	return false;
}

/* The place of the next value at or after `at`; of the input's end if none comes. */
static size_t next_value(struct splitter *sp, size_t at, bool *in_array)
{
	for (;; at++) {
		at = skip_space(sp, at);
		int c = byte_at(sp, at);
		if (c == '[' && !*in_array && holds_records(sp, at))
			*in_array = true;
		else if (c == ']' && *in_array)
			*in_array = false;
		else if (c != ',')
			return at;
	}
}

/* The end of the line, or as much of it as a record may have. */
static size_t line_end(struct splitter *sp, size_t start)
{
	size_t at = start;

	for (int c; (c = byte_at(sp, at)) != AT_END && c != '\n' &&
	     at - start < sp->opts.max_record;)
		at++;
	return at;
}

static bool is_valid(const struct splitter *sp, size_t start, size_t end)
{
	struct json j = json_begin_loose(value_at(sp, start, end));

	return json_skip(&j, NULL) && json_done(&j);
}

/* Whether the next line begins as the one of the value at `start` does, up to a colon. */
static bool lines_follow(struct splitter *sp, size_t start)
{
	size_t next = line_end(sp, start) + 1;

	for (size_t i = 0; i < SAME_BYTES; i++) {
		int c = byte_at(sp, start + i);
		if (c == AT_END || c == '\n' || byte_at(sp, next + i) != c)
			return false;
		if (c == ':')
			break;
	}
	return true;
}

/* Goes on over messages of the same conversation as the one that ends at `end`. */
static size_t take_run(struct splitter *sp, size_t start, size_t end, struct slice group)
{
	struct buf *same = &sp->json.group;
	struct scan s;

	buf_reset(same);
	buf_add(same, group);
	for (;;) {
		bool in_array = sp->json.in_array;
		size_t at = next_value(sp, end, &in_array);
		if (in_array != sp->json.in_array || byte_at(sp, at) != '{' ||
		    scan_value(sp, at, sp->json.on_lines && !in_array, &s) != FOUND || s.at - start > sp->opts.max_record ||
		    what_is(sp, at, s.at, &group) != JSON_MESSAGE || !slice_eq(group, buf_slice(same)) ||
		    !is_valid(sp, at, s.at))
			return end;
		end = s.at;
	}
}

/* Drops the rest of a value that is too long, and counts its lines. */
static void refuse(struct splitter *sp, struct scan *s, bool on_line, struct cut *out)
{
	enum found found = LONG;

	diag(sp->sink, DIAG_ERROR, "too-long", out->line, "record of more than %zu bytes: skipped",
	     sp->opts.max_record);
	out->refused = true;
	for (size_t from = sp->json.at; ; from = 0) {
		sp->json.line += count_lines(sp, from, s->at);
		if (found != LONG)
			break;
		source_drop(sp->window.src, s->at);
		s->at = 0;
		s->until = SPLIT_FAR;
		found = scan_on(sp->window.src, s, on_line, &sp->window.failed);
	}
	sp->json.at = s->at;
	out->end = source_offset(sp->window.src, s->at);
}

static void begin(struct splitter *sp)
{
	sp->begun = true;
	if (sp->opts.explain)
		diag(sp->sink, DIAG_INFO, "split", 0, "JSON: a record for each value, or for each "
		     "element of an array of conversations");
}

/* Whether the value from `start` to *end is a broken line: *end is then that line's. */
static bool is_torn(struct splitter *sp, size_t start, size_t *end, enum found found)
{
	if (found == TORN)
		return true;
	if (sp->json.in_array || sp->json.spread || (found == FOUND && is_valid(sp, start, *end)))
		return false;
	if (!sp->json.on_lines && !lines_follow(sp, start))
		return false;		/* there is nothing else: what can be read of it is read */
	*end = line_end(sp, start);
	return true;
}

/* What the value is cut as; messages take along what belongs to them. */
static enum cut_is judge(struct splitter *sp, size_t start, size_t *end, enum found found)
{
	struct slice group;

	if (is_torn(sp, start, end, found))
		return CUT_BROKEN;
	switch (what_is(sp, start, *end, &group)) {
	case JSON_RECORD:
		return CUT_RECORD;
	case JSON_MESSAGE:
		*end = take_run(sp, start, *end, group);
		break;
	case JSON_OTHER:
	case JSON_CONVERSATION:
		break;
	}
	return CUT_TEXT;
}

/*
 * A value whose line ends within it, where all others had a line of their own:
 * whether it goes on below after all, as one does that was written for people.
 * Not much more is looked at in vain than was read.
 */
static bool goes_on(struct splitter *sp, size_t start, struct scan *s)
{
	struct scan on = *s;

	if (s->string || sp->json.wasted > source_offset(sp->window.src, start) + SPLIT_FAR ||
	    lines_follow(sp, start))
		return false;
	if (scan_on(sp->window.src, &on, false, &sp->window.failed) != FOUND ||
	    !is_valid(sp, start, on.at)) {
		sp->json.wasted += on.at - s->at;
		return false;
	}
	*s = on;
	return true;
}

/* Cuts the value at sp->json.at, which becomes its end. */
static void cut_value(struct splitter *sp, struct cut *out)
{
	struct json_state *j = &sp->json;
	size_t start = j->at;
	bool on_line = j->on_lines && !j->in_array, begun = begins_value(byte_at(sp, start));
	enum found found = TORN;
	struct scan s;

	if (begun)
		found = scan_value(sp, start, on_line, &s);
	else
		s.at = line_end(sp, start);
	if (found == TORN && begun && goes_on(sp, start, &s))
		found = FOUND;
	if (found == LONG) {
		refuse(sp, &s, on_line, out);
		return;
	}
	bool one_line = !count_lines(sp, start, s.at);
	out->is = judge(sp, start, &s.at, found);
	if (!j->in_array && out->is != CUT_BROKEN) {
		j->spread |= !one_line;
		j->on_lines = !j->spread;
	}
	j->line += count_lines(sp, start, s.at);
	j->at = s.at;
}

bool split_json_next(struct splitter *sp, struct cut *out)
{
	struct json_state *j = &sp->json;
	bool in_array;
	size_t start;

	if (!sp->begun)
		begin(sp);
	source_drop(sp->window.src, j->at);
	j->at = start = next_value(sp, 0, &j->in_array);
	if (byte_at(sp, start) == AT_END)
		return false;
	j->line += count_lines(sp, 0, start);
	out->start = source_offset(sp->window.src, start);
	out->line = j->line + 1;
	cut_value(sp, out);
	out->index = ++sp->index;
	in_array = j->in_array;
	out->only = sp->index == 1 && byte_at(sp, next_value(sp, j->at, &in_array)) == AT_END;
	if (!out->refused) {		/* only now, as looking ahead moves the window */
		out->text = slice_trim(value_at(sp, start, j->at));
		out->end = source_offset(sp->window.src, start + out->text.len);
	}
	return true;
}

bool split_json_detect(struct source *src, json_what_fn *what, size_t max)
{
	struct slice text, group;
	bool failed = false;
	size_t start = 0;

	do {
		text = source_text(src);
		start = text.len - slice_ltrim(text).len;
	} while (start == text.len && start <= max && read_on(src, &failed));
	if (start == text.len || text.p[start] != '{')
		return false;
	struct scan s = { .at = start, .until = start + max };
	scan_on(src, &s, false, &failed);
	switch (what(slice_span(source_text(src), start, s.at), &group)) {
	case JSON_MESSAGE:
	case JSON_CONVERSATION:
		return true;
	case JSON_OTHER:
	case JSON_RECORD:
		break;
	}
	return false;
}
