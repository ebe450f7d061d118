/*
 * charref.h - character references as HTML has them: "&amp;", "&#8217;", "&#x2019;".
 */
#ifndef TEXT_CHARREF_H
#define TEXT_CHARREF_H

#include "base/slice.h"

#define CHARREF_SIZE 8	/* bytes that a reference stands for at most */

/*
 * Reads the reference that s begins with by the rules for text in HTML: any
 * name of the standard, the old ones also without their semicolon, numbers
 * with or without it.  Returns its length in s and puts what it stands for, as
 * UTF-8, into to[0 .. *len); 0 if the ampersand is just one.  Pure.
 */
size_t charref_read(struct slice s, char to[CHARREF_SIZE], size_t *len);

#endif
