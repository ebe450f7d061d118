/*
 * charset.h - one character at a time through iconv.
 */
#ifndef TEXT_CHARSET_H
#define TEXT_CHARSET_H

#include "base/buf.h"
#include "base/slice.h"

#include <stdint.h>

/* One character: `taken` bytes of input, and what they are in UTF-8. */
struct piece {
	char text[24];
	size_t len, taken;
	bool bad;		/* text is U+FFFD, or what could be read and that */
};

static inline void piece_clear(struct piece *p)
{
	p->len = p->taken = 0;
	p->bad = false;
}

/* Appends cp to the piece; and makes it U+FFFD for that many bytes. */
void piece_put(struct piece *p, uint32_t cp);
void piece_put_bad(struct piece *p, size_t taken);

struct charset;			/* keeps the state of shifts: one for one input */

/* Under a name that iconv knows, else NULL. */
struct charset *charset_new(const char *name);
void charset_free(struct charset *c);

/* Whether the bytes of ASCII mean themselves wherever a character may begin. */
bool charset_holds_ascii(const struct charset *c);

/*
 * Takes the character that `in`, not empty, begins with; false: it is not all
 * there, and more may come (last: it may not).  *p is clear; a shift takes
 * bytes and is no text.
 */
bool charset_one(struct charset *c, struct slice in, bool last, struct piece *p);

/*
 * Where each byte is a character: appends those that `in` begins with and that
 * are all as long in UTF-8, *width bytes.  Returns how many; 0: ask charset_one.
 */
size_t charset_run(const struct charset *c, struct slice in, struct buf *out, size_t *width);

/* After the last: what the charset held back, if anything. */
void charset_held(struct charset *c, struct piece *p);

#endif
