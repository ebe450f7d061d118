/*
 * mail.h - the lines of mail: what parts mails in a mailbox, header fields, and
 * words and bodies that were encoded to travel.
 */
#ifndef TEXT_MAIL_H
#define TEXT_MAIL_H

#include "base/arena.h"
#include "base/buf.h"
#include "text/datetime.h"

/*
 * Whether the line begins a mail of an mbox: "From ", who sent it (anything) and
 * a date with a clock: "From ann@example.org Tue Jan 31 10:42:03 2017".
 */
bool mail_from_line(struct slice line);

/* Length of the name that a header field's line begins with, its colon not included; or 0. */
size_t mail_field_name(struct slice line);

/* A header field; slices are of the text. */
struct mail_field {
	struct slice name, value;	/* value: as folded, white space at its ends apart */
};

/* Takes the next field off *in; false (and *in stays) at the blank line or at what is no field. */
bool mail_field_next(struct slice *in, struct mail_field *out);

/* A value on one line, its encoded words (RFC 2047) decoded: a slice of it or in the arena. */
struct slice mail_value(struct arena *a, struct slice value);

/* The name in an address, "Ann Lee <ann@example.org>", or the address if there is none. */
struct slice mail_name(struct slice address);

/* The value of a parameter of a field such as Content-Type, quotes taken off; or empty. */
struct slice mail_param(struct slice value, const char *name);

/*
 * Undoes a transfer encoding: "quoted-printable" or "base64" in any case, and then the
 * charset (empty: UTF-8).  False if it is neither, and nothing was done.
 */
bool mail_decode(struct buf *out, struct slice body, struct slice encoding, struct slice charset);

#endif
