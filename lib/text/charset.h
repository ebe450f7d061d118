/*
 * charset.h - one character at a time through iconv.
 */
#ifndef TEXT_CHARSET_H
#define TEXT_CHARSET_H

#include "base/slice.h"

#include <stdint.h>

/* One character: `taken` bytes of input, and what they are in UTF-8. */
struct piece {
	char text[32];
	size_t len, taken;
	bool bad;		/* text is U+FFFD, or what could be read and that */
};

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
 * there, and more may come (last: it may not).  *p was zeroed; a shift takes
 * bytes and is no text.
 */
bool charset_one(struct charset *c, struct slice in, bool last, struct piece *p);

/* After the last: what the charset held back, if anything. */
void charset_held(struct charset *c, struct piece *p);

#endif
