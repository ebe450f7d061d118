/*
 * unpack.h - bytes in memory with their compression taken off, as far as they are good.
 */
#ifndef TEXT_UNPACK_H
#define TEXT_UNPACK_H

#include "base/buf.h"
#include "text/codec.h"

enum unpacked {
	UNPACKED,		/* all of it */
	UNPACKED_PART,		/* what came before a fault, or the end of data that were cut short */
	UNPACKED_TOO_LONG	/* there is more than `most` bytes: out holds the first of them */
};

/* Appends what is in the members of `in` to out; what follows the last is passed over. */
enum unpacked unpack(const struct codec *codec, struct slice in, size_t most, struct buf *out);

#endif
