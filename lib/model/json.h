/*
 * json.h - JSON text, written into a buf and read in place.
 *
 * Reading is a cursor over borrowed bytes: it validates what it passes by RFC
 * 8259 and copies nothing.  That the bytes are UTF-8 is for the caller to ask
 * once, of the whole text (utf8_valid).  Strings come out raw, as between their
 * quotes; json_text undoes the escapes.  On the first error the cursor stops:
 * every call returns false and `error` says why.
 */
#ifndef MODEL_JSON_H
#define MODEL_JSON_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/slice.h"

#include <stdint.h>

#define JSON_MAX_DEPTH 256	/* nesting of one value that is read; deeper is an error */

struct json {
	const char *p, *end;
	const char *error;	/* NULL, or a literal such as "bad number" */
	bool first;		/* a bracket was just opened: no comma comes before what follows */
	bool breaks;		/* a tab or line end was passed between tokens */
	bool loose;		/* NaN, Infinity and -Infinity are numbers, too */
};

static inline struct json json_begin(struct slice text)
{
	const char *p = text.p ? text.p : "";

	return (struct json){ p, p + text.len, NULL, false, false, false };
}

/* The same for what other programs write, of which some have numbers that are none. */
static inline struct json json_begin_loose(struct slice text)
{
	struct json j = json_begin(text);

	j.loose = true;
	return j;
}

/* The first byte of the next value: { [ " t f n - 0..9; or 0 at the end or an error. */
char json_peek(struct json *j);

/*
 * Walks an object or array:
 *     if (json_open(&j, '{'))
 *             while (json_member(&j, &key))
 *                     json_skip(&j, &value);
 * json_member takes the key (raw) and the colon, json_element what stands
 * before the next element; both return false at the closing bracket, which
 * they take, and on an error.
 */
bool json_open(struct json *j, char bracket);
bool json_member(struct json *j, struct slice *key);
bool json_element(struct json *j);

/*
 * Takes the next key and its colon if the key is `name`, which needs no escape, and nothing but
 * a comma stands before it: as our own records have it.  False: nothing was taken; ask json_member.
 */
bool json_member_is(struct json *j, struct slice name);

/* Takes any value; *raw (may be NULL) is its bytes. */
bool json_skip(struct json *j, struct slice *raw);

/*
 * Takes a value of that type; another type is an error.  Numbers of any length
 * and shape are read; a double is exact up to 15 digits and is an error where
 * it would be infinite.
 */
bool json_take_string(struct json *j, struct slice *raw);
bool json_take_number(struct json *j, double *out);
bool json_take_integer(struct json *j, int64_t *out);	/* no fraction, no exponent, fits */
bool json_take_count(struct json *j, size_t *out);	/* a whole number from 0 to 2^53, written in any way */

/*
 * Stops the cursor with an error of the caller's, a literal; the first one stays.
 * Nothing is left to read then, so that every later call fails, too.  Returns false;
 * inline, so that analysis sees it.
 */
static inline bool json_fail(struct json *j, const char *why)
{
	if (!j->error)
		j->error = why;
	j->p = j->end;
	return false;
}

/* Whether only white space is left and nothing went wrong. */
bool json_done(struct json *j);

/*
 * A raw string without its escapes: raw itself if it has none, else a copy in
 * the arena.  A lone surrogate becomes U+FFFD, \u0000 a NUL byte.
 */
struct slice json_text(struct arena *a, struct slice raw);

/*
 * Appends s as a JSON string with its quotes; what is not UTF-8 as U+FFFD.
 * Escaped are " \ and control characters under 0x20, so that a line of JSON
 * holds no raw tab or line end.
 */
void json_put(struct buf *out, struct slice s);

/* The same of text that is known to be UTF-8: not looked at for that again. */
void json_put_utf8(struct buf *out, struct slice s);

/* Appends a name of ours, which needs no escape, as a string. */
void json_put_literal(struct buf *out, const char *z);

/*
 * Appends ,"key": and a comma alone, both without the comma where the last
 * byte of out is a { or [.  The key is a name of ours, too.  Inline, as there
 * are as many keys as all else, and most are literals.
 */
static inline void json_put_comma(struct buf *out)
{
	char last = (char)(out->len ? out->p[out->len - 1] : '{');

	if (last != '{' && last != '[')
		buf_addc(out, ',');
}

static inline void json_put_key(struct buf *out, const char *key)
{
	size_t n = strlen(key);
	char *to;

	buf_reserve(out, n + 4);
	json_put_comma(out);
	to = out->p + out->len;
	to[0] = '"';
	memcpy(to + 1, key, n);
	memcpy(to + 1 + n, "\":", 2);
	out->len += n + 3;
}

/* The digits of n, in room; and appended. */
#define JSON_DIGITS 20
struct slice json_number(char room[JSON_DIGITS], uint64_t n);
void json_put_number(struct buf *out, uint64_t n);

/* Appends x, from 0 to 10^9, with three digits after the point, as printf's %.3f does in the C locale: a tenth of its time. */
void json_put_thousandths(struct buf *out, double x);

/* Appends seconds with a fraction only as long as it must be: 12.48, 3. */
void json_put_seconds(struct buf *out, int64_t ms);

/* Appends ,"key": and the same; nothing if ms is -1, not stated. */
static inline void json_put_time(struct buf *out, const char *key, int64_t ms)
{
	if (ms < 0)
		return;
	json_put_key(out, key);
	json_put_seconds(out, ms);
}

#endif
