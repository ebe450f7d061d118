/*
 * slice.h - a borrowed run of bytes.
 *
 * A slice never owns its bytes and has no NUL at its end: keep what it points
 * into alive, and never hand it to a str* function.  Lengths are bytes.  An
 * empty slice may have p == NULL.  Everything here is pure: any thread may call.
 */
#ifndef BASE_SLICE_H
#define BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct slice {
	const char *p;
	size_t len;
};

#define N_ELEMS(a) (sizeof(a) / sizeof((a)[0]))
/* A slice of a string literal, and the two arguments of "%.*s" (2 GiB of it at most). */
#define SLICE(lit) ((struct slice){ (lit), sizeof(lit) - 1 })
#define SLICE_ARG(s) (int)((s).len < 0x7FFFFFFF ? (s).len : 0x7FFFFFFF), (s).p ? (s).p : ""

static inline struct slice slice_z(const char *z)
{
	return (struct slice){ z, z ? strlen(z) : 0 };
}

static inline bool slice_eq(struct slice a, struct slice b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.p, b.p, a.len) == 0);
}

/* The first bytes are compared before anything is measured: words are looked for in long tables. */
static inline bool slice_is(struct slice a, const char *z)
{
	return (a.len == 0 || (z && a.p[0] == z[0])) && slice_eq(a, slice_z(z));
}

static inline bool slice_starts(struct slice s, struct slice head)
{
	return s.len >= head.len &&
	       (head.len == 0 || (s.p[0] == head.p[0] && memcmp(s.p, head.p, head.len) == 0));
}

/* The same of a string of a table: most rows differ in the first byte, and are not measured. */
static inline bool slice_starts_z(struct slice s, const char *z)
{
	return (*z == '\0' || (s.len && s.p[0] == *z)) && slice_starts(s, slice_z(z));
}

static inline bool slice_ends(struct slice s, struct slice tail)
{
	return s.len >= tail.len &&
	       (tail.len == 0 || (s.p[s.len - 1] == tail.p[tail.len - 1] &&
				  memcmp(s.p + s.len - tail.len, tail.p, tail.len) == 0));
}

/* The bytes from `from` (clamped) to the end; and the first n (clamped). */
static inline struct slice slice_from(struct slice s, size_t from)
{
	if (from > s.len)
		from = s.len;
	return (struct slice){ from ? s.p + from : s.p, s.len - from };	/* p may be NULL */
}

static inline struct slice slice_first(struct slice s, size_t n)
{
	return (struct slice){ s.p, n < s.len ? n : s.len };
}

/* The bytes [start, end), both clamped to s. */
static inline struct slice slice_span(struct slice s, size_t start, size_t end)
{
	return slice_from(slice_first(s, end), start);
}

/* ASCII white space: blank, \t \n \v \f \r. */
static inline bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* These, too, are of ASCII only. */
static inline bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool is_letter(char c)
{
	return is_upper(c) || is_lower(c);
}

static inline char to_lower(char c)
{
	return (char)(is_upper(c) ? c + 32 : c);
}

static inline char to_upper(char c)
{
	return (char)(is_lower(c) ? c - 32 : c);
}

/* Without ASCII white space at the left; at the right; at both ends. */
static inline struct slice slice_ltrim(struct slice s)
{
	for (; s.len && is_space(s.p[0]); s.p++)
		s.len--;
	return s;
}

static inline struct slice slice_rtrim(struct slice s)
{
	while (s.len && is_space(s.p[s.len - 1]))
		s.len--;
	return s;
}

static inline struct slice slice_trim(struct slice s)
{
	return slice_rtrim(slice_ltrim(s));
}

/* Same bytes but for the case of ASCII letters; and with a string of a table, as above. */
bool slice_ieq(struct slice a, struct slice b);
bool slice_istarts(struct slice s, struct slice head);

static inline bool slice_istarts_z(struct slice s, const char *z)
{
	return (*z == '\0' || (s.len && to_lower(s.p[0]) == to_lower(*z))) && slice_istarts(s, slice_z(z));
}

static inline bool slice_ieq_z(struct slice a, const char *z)
{
	return (a.len ? to_lower(a.p[0]) == to_lower(*z) : *z == '\0') && slice_ieq(a, slice_z(z));
}

/* Byte order, a shorter slice before the longer one that it begins: -1, 0, 1. */
int slice_cmp(struct slice a, struct slice b);

/* Offset of the first c, or of the first needle at or after `from`; s.len if none. */
size_t slice_chr(struct slice s, char c);
size_t slice_find(struct slice s, struct slice needle, size_t from);

/*
 * Takes the next line off *in: true with *line holding it without its end
 * (LF, CR LF or a CR alone), false when *in is empty.  A last line without an
 * end counts, an empty rest after the last end does not.
 */
bool slice_line(struct slice *in, struct slice *line);

/* Takes the next run of bytes that are not white space off *in. */
bool slice_word(struct slice *in, struct slice *word);

/* How many such runs there are. */
size_t slice_count_words(struct slice s);

/* How many lines end in the bytes [from, to) of s, as slice_line() has them; CR LF ends at its LF. */
size_t slice_count_ends(struct slice s, size_t from, size_t to);

/*
 * Takes the digits that *in begins with, if they are `least` to `most` (9 at
 * most): true with *out their number and *in after them.
 */
bool slice_take_digits(struct slice *in, size_t least, size_t most, int *out);

/* Decimal digits only, at least one, no overflow: true with *out the number. */
bool slice_number(struct slice s, size_t *out);

#endif
